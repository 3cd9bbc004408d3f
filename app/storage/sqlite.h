// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "core/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

class QSqlError;
class QSqlQuery;

namespace qwenda::sqlite {

/// SQLite's native code as an Error of kind Storage: 13 DiskFull, 5 and 6 Locked, 8 ReadOnly, 11 and 26 NotADatabase.
/// 10 (I/O) and 14 (cannot open) are what a read-only or full disk shows too, so the disk of `file` is looked at.
/// `code` holds the native code, `message` SQLite's words. isRetryable: the disk refused, the row is fine.
/// Source: sqlite.org/rescode.html, read 2026-11-21.
Error errorFrom(const QSqlError &error, const QString &file);

/// One statement, its values bound in order. The query is left on its result.
Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {});

/// The first column of the first row; an invalid variant without a row.
Result<QVariant> ask(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {});

/// Keeps the journal as a write-ahead log. Of several connections that begin it on a new file SQLite refuses all but one,
/// without waiting: this waits, as long as the connection's busy timeout says.
Result<void> useWriteAheadLog(const QSqlDatabase &database);

/// `begin immediate` (so a busy database is waited for at the start, not refused in the middle); rolled back when
/// destroyed before commit().
class Transaction
{
public:
    explicit Transaction(QSqlDatabase database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Whether it began.
    const Result<void> &begun() const { return m_begun; }
    Result<void> commit();

private:
    QSqlDatabase m_database;
    Result<void> m_begun;
    bool m_isOpen = false;
};

} // namespace qwenda::sqlite
