// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/databasecheck.h"

#include "storage/databasefile.h"
#include "storage/schema.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"

#include <QFileInfo>
#include <QPromise>
#include <QSqlDatabase>
#include <QSqlError>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

Error damage(const QString &words)
{
    return storageError(Error::Reason::NotADatabase, words);
}

void look(const QSqlDatabase &database, DatabaseCheck &check)
{
    const auto version = schema::versionOf(database);
    if (!version) {
        check.error = version.error();
        return;
    }
    check.schema = *version;
    const auto verdict = sqlite::ask(database, u"pragma quick_check(1)"_s);
    if (!verdict)
        check.error = verdict.error();
    else if (verdict->toString() != u"ok")
        check.error = damage(verdict->toString());
    if (check.error || check.schema == 0)
        return;
    if (check.schema > schema::current) {
        check.error = damage({});
        check.error->reason = Error::Reason::TooNew;
        return;
    }
    if (const auto count = sqlite::ask(database, u"select count(*) from conversations"_s))
        check.conversations = count->toLongLong();
    if (const auto count = sqlite::ask(database, u"select count(*) from messages"_s))
        check.messages = count->toLongLong();
}

DatabaseCheck run(const QString &file)
{
    static std::atomic<int> connections = 0;
    const QString name = u"databasecheck-%1"_s.arg(++connections);
    DatabaseCheck check;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        if (database.open()) {
            if (const auto version = sqlite::ask(database, u"select sqlite_version()"_s))
                check.sqlite = version->toString();
            database.close();
        }
        check.exists = QFileInfo::exists(file);
        check.size = QFileInfo(file).size() + QFileInfo(databasefile::walOf(file)).size();
        if (check.exists) {
            database.setDatabaseName(file);
            database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
            if (database.open())
                look(database, check);
            else
                check.error = sqlite::errorFrom(database.lastError(), file);
            database.close();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return check;
}

} // namespace

QFuture<DatabaseCheck> checkDatabase(const QString &file)
{
    auto promise = std::make_shared<QPromise<DatabaseCheck>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file] {
        promise->addResult(run(file));
        promise->finish();
    });
    return promise->future();
}

} // namespace qwenda
