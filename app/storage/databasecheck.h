// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace qwenda {

/// What a look at the history's file says.
struct DatabaseCheck
{
    bool exists = false;
    qint64 size = 0;     ///< bytes, with the write-ahead log
    int schema = 0;
    qint64 conversations = 0;
    qint64 messages = 0;
    QString sqlite;      ///< the library's version
    std::optional<Error> error; ///< Storage; NotADatabase also for a file that is damaged inside (message: SQLite's words)

    bool isGood() const { return !error; }
};

/// Reads the whole file once (`pragma quick_check`), changes nothing, waits for no writer; on a thread of its own. A file
/// that is not there yet is well.
QFuture<DatabaseCheck> checkDatabase(const QString &file);

} // namespace qwenda
