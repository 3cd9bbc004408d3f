// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace qwenda::exchange {

/// A title as a file's name without ending, good on Linux, macOS, Windows and FAT sticks: no separators, no control or
/// format characters, none of <>:"/\|?*, no leading dot or dash, no trailing dot or space, none of Windows' device names,
/// at most 120 bytes of UTF-8, cut between characters. `fallback` when nothing is left. Pure.
/// Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces", read 2026-11-21.
QString safeFileName(const QString &title, const QString &fallback);

/// Gives names that are unlike each other, also where "A.md" and "a.md" are one file.
class FileNames
{
public:
    /// `name`, or "name (2)", "name (3)" …: not given before, and with `suffix` no file of `folder`.
    /// `parts` false: a file "name-1.suffix" also counts as taken (a picture in parts).
    QString unused(const QString &folder, const QString &name, const QString &suffix);

private:
    QSet<QString> m_given; ///< case folded, with ending
};

} // namespace qwenda::exchange
