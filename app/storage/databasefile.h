// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

/// A database file looked at from outside, without SQLite. Any thread.
namespace qwenda::databasefile {

/// The write-ahead log beside it.
QString walOf(const QString &file);

/// `pragma user_version` as the file's head says it; 0 for a missing or empty file. A version that still lies in the
/// WAL is not seen. Errors: Storage/NotADatabase; ReadOnly when it may not be read.
/// Source: sqlite.org/fileformat2.html, "The Database Header", read 2026-11-21: 16 bytes of magic, at 60 the version.
Result<int> versionIn(const QString &file);

/// Renames the file and its WAL to "<name>.damaged-<date>-<time>[-n].<suffix>"; gives the new name.
Result<QString> moveAside(const QString &file);

} // namespace qwenda::databasefile
