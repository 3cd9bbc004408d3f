// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite.h"

#include "storage/privatefolder.h"

#include <QDeadlineTimer>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

namespace qwenda::sqlite {

Error errorFrom(const QSqlError &error, const QString &file)
{
    Error result;
    result.kind = Error::Kind::Storage;
    result.code = error.nativeErrorCode();
    result.message = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    // Extended codes carry the plain one in their lowest byte.
    switch (result.code.toInt() & 0xff) {
    case 5:
    case 6:
        result.reason = Error::Reason::Locked;
        break;
    case 8:
        result.reason = Error::Reason::ReadOnly;
        break;
    case 10:
    case 14:
        result.reason = diskRefusal(file, result.message).reason;
        break;
    case 11:
    case 26:
        result.reason = Error::Reason::NotADatabase;
        break;
    case 13:
        result.reason = Error::Reason::DiskFull;
        break;
    case 19:
    case 20: // constraint, mismatch: the row itself can never be written
        return result;
    default:
        break;
    }
    result.isRetryable = true;
    return result;
}

Result<QSqlQuery> run(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    bool isDone = query.prepare(statement);
    if (isDone) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        isDone = query.exec();
    }
    if (!isDone)
        return errorFrom(query.lastError(), database.databaseName());
    return query;
}

Result<QVariant> ask(const QSqlDatabase &database, const QString &statement, const QVariantList &values)
{
    auto query = run(database, statement, values);
    if (!query)
        return query.error();
    if (query->next())
        return query->value(0);
    // A statement that returns rows may fail only at its first step.
    if (query->lastError().isValid())
        return errorFrom(query->lastError(), database.databaseName());
    return QVariant();
}

Result<void> useWriteAheadLog(const QSqlDatabase &database)
{
    const Result<QVariant> timeout = ask(database, QStringLiteral("pragma busy_timeout"));
    const QDeadlineTimer patience(timeout ? timeout->toInt() : 0);
    for (;;) {
        const Result<QVariant> mode = ask(database, QStringLiteral("pragma journal_mode = wal"));
        if (mode)
            return {};
        if (mode.error().reason != Error::Reason::Locked || patience.hasExpired())
            return mode.error();
        QThread::msleep(5);
    }
}

Transaction::Transaction(QSqlDatabase database) : m_database(std::move(database))
{
    if (const auto begun = run(m_database, QStringLiteral("begin immediate")); begun)
        m_isOpen = true;
    else
        m_begun = begun.error();
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (disk full): then this fails, and that is fine.
    if (m_isOpen)
        QSqlQuery(m_database).exec(QStringLiteral("rollback"));
}

Result<void> Transaction::commit()
{
    if (const auto committed = run(m_database, QStringLiteral("commit")); !committed)
        return committed.error();
    m_isOpen = false;
    return {};
}

} // namespace qwenda::sqlite
