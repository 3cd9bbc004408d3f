// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace qwenda::exchange {

/// A file that appears whole or not at all, and never in another's place: written under a temporary name beside it,
/// synced, renamed. Destroyed before commit() it leaves nothing. Any thread.
/// Errors of all calls: Storage/DiskFull, ReadOnly, or None with the system's words.
class OutputFile
{
public:
    explicit OutputFile(QString path);
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    Result<void> open();
    /// To hand to a writer; open() first. What the writer could not write shows in commit().
    QFile &device() { return m_file; }
    Result<void> write(const QByteArray &bytes);
    /// Error Storage/None with the path as `message` when a file of this name has come to be.
    Result<void> commit();

private:
    Error refusal(const QString &message) const;

    QString m_path;
    QFile m_file;
    bool m_isCommitted = false;
};

/// Makes `folder` and its parents. Errors as above.
Result<void> makeFolder(const QString &folder);

/// open, write, commit.
Result<void> writeFile(const QString &path, const QByteArray &bytes);

} // namespace qwenda::exchange
