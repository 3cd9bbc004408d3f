// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/readingconnection.h"

#include "storage/databasefile.h"
#include "storage/schema.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

Result<int> connectTo(const QString &databaseName, const QString &connection, bool isUri)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(databaseName);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                               + (isUri ? u";QSQLITE_OPEN_URI"_s : QString()));
    if (!database.open())
        return sqlite::errorFrom(database.lastError(), databaseName);
    return schema::versionOf(database);
}

} // namespace

Result<QSqlDatabase> openForReading(const QString &file, const QString &name)
{
    if (!QFileInfo::exists(file))
        return storageError(Error::Reason::None, u"there is no history yet"_s);
    if (const auto version = databasefile::versionIn(file); !version)
        return version.error();
    const QString immutable = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + u"?immutable=1"_s;
    // On a read-only disk the files that WAL needs cannot be made; nobody can be writing there either.
    Result<int> version = connectTo(file, name, false);
    if (!version && !QFileInfo(QFileInfo(file).path()).isWritable()) {
        QSqlDatabase::removeDatabase(name);
        version = connectTo(immutable, name, true);
    }
    if (version && (*version > schema::current || *version < schema::firstWithSearch)) {
        version = storageError(Error::Reason::TooNew,
                               u"schema %1, this program knows %2"_s.arg(*version).arg(schema::current));
    }
    if (!version) {
        QSqlDatabase::removeDatabase(name);
        return version.error();
    }
    return QSqlDatabase::database(name, false);
}

} // namespace qwenda
