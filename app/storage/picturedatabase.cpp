// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/picturedatabase.h"

#include "core/message.h"
#include "storage/databasefile.h"
#include "storage/picturerows.h"
#include "storage/privatefolder.h"
#include "storage/schema.h"
#include "storage/snapshots.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace qwenda {

PictureDatabase::PictureDatabase(QString file) : m_file(std::move(file)), m_connection(u"pictures-"_s + newId()) {}

PictureDatabase::~PictureDatabase()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> PictureDatabase::open()
{
    if (const auto folder = makePrivateFolder(QFileInfo(m_file).absolutePath()); !folder)
        return folder;
    const auto version = databasefile::versionIn(m_file);
    if (!version)
        return version.error();
    if (*version > schema::current)
        return storageError(Error::Reason::TooNew);
    makePrivateFile(m_file);
    if (m_database.isOpen()) // again, after the file was replaced by a snapshot
        m_database.close();
    if (!m_database.isValid())
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return sqlite::errorFrom(m_database.lastError(), m_file);
    Result<void> step = sqlite::useWriteAheadLog(m_database);
    for (const QString &statement : {u"pragma synchronous = full"_s, u"pragma temp_store = memory"_s}) {
        if (const auto done = sqlite::ask(m_database, statement); !done && step)
            step = done.error();
    }
    if (step)
        step = snapshots::upgradeSafely(m_database, m_file);
    if (!step)
        m_database.close();
    return step;
}

Result<QList<PictureRecord>> PictureDatabase::pictures(bool whole) const
{
    return picturerows::pictures(m_database, whole, u"where deleted_at is null order by created_at desc, number desc"_s);
}

Result<QList<PictureRecord>> PictureDatabase::picture(const QString &id) const
{
    return picturerows::pictures(m_database, true, u"where id = ?"_s, {id});
}

Result<QList<PictureRecord>> PictureDatabase::picturesOf(const QString &orderId) const
{
    return picturerows::pictures(m_database, true, u"where order_id = ? order by position"_s, {orderId});
}

Result<QList<PictureRecord>> PictureDatabase::children(const QString &id) const
{
    // An id holds no character that JSON escapes or that like takes for a sign.
    return picturerows::pictures(m_database, false, u"where deleted_at is null and parents like ? order by created_at"_s,
                                 {u"%\""_s + id + u"\"%"_s});
}

Result<void> PictureDatabase::write(const PictureRecord &picture) { return picturerows::write(m_database, picture); }

Result<void> PictureDatabase::change(const QString &assignment, const QVariant &value, const QStringList &ids)
{
    sqlite::Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (const QString &id : ids) {
        const auto done = sqlite::run(m_database, u"update pictures set "_s + assignment + u" = ? where id = ?"_s, {value, id});
        if (!done)
            return done.error();
    }
    return transaction.commit();
}

Result<void> PictureDatabase::setDeleted(const QStringList &ids, const QDateTime &time)
{
    return change(u"deleted_at"_s, time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(), ids);
}

Result<void> PictureDatabase::setFavourite(const QStringList &ids, bool isFavourite)
{
    return change(u"is_favourite"_s, int(isFavourite), ids);
}

Result<void> PictureDatabase::setRating(const QStringList &ids, int rating)
{
    return change(u"rating"_s, std::clamp(rating, 0, 5), ids);
}

Result<void> PictureDatabase::setBoard(const QStringList &ids, const QString &boardId)
{
    return change(u"board_id"_s, boardId.isNull() ? u""_s : boardId, ids);
}

Result<QList<PictureOrder>> PictureDatabase::orders() const
{
    return picturerows::orders(m_database, u"where is_dismissed = 0 order by place, number"_s);
}

Result<void> PictureDatabase::write(const PictureOrder &order) { return picturerows::write(m_database, order); }

Result<QSet<QString>> PictureDatabase::taskIds() const
{
    auto query = sqlite::run(m_database, u"select task_id from picture_orders where task_id <> '' union "
                                         "select task_id from pictures where task_id <> ''"_s);
    if (!query)
        return query.error();
    QSet<QString> ids;
    while (query->next())
        ids.insert(query->value(0).toString());
    return ids;
}

Result<void> PictureDatabase::takeOver(const QString &otherFile)
{
    if (!QFileInfo::exists(otherFile)) // SQLite would make one
        return storageError(Error::Reason::None, otherFile);
    if (const auto attached = sqlite::run(m_database, u"attach database ? as other"_s, {otherFile}); !attached)
        return attached.error();
    const Result<void> taken = copyFromOther();
    (void)sqlite::run(m_database, u"detach database other"_s);
    return taken;
}

Result<void> PictureDatabase::copyFromOther()
{
    sqlite::Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (const QString &table : {u"picture_boards"_s, u"picture_orders"_s, u"pictures"_s}) {
        // By name: the other file may have been made by an earlier step. Row numbers are each file's own.
        const auto columns = sqlite::ask(m_database, u"select group_concat(name) from (select name from pragma_table_info('%1', 'other') "
                                                     "intersect select name from pragma_table_info('%1', 'main')) where name <> 'number'"_s.arg(table));
        if (!columns)
            return columns.error();
        if (columns->toString().isEmpty()) // made before there were pictures
            continue;
        const auto done = sqlite::run(m_database, u"insert or ignore into main.%1 (%2) select %2 from other.%1"_s.arg(table, columns->toString()));
        if (!done)
            return done.error();
    }
    return transaction.commit();
}

Result<QList<PictureBoard>> PictureDatabase::boards() const
{
    auto query = sqlite::run(m_database, u"select id, name from picture_boards order by name collate nocase"_s);
    if (!query)
        return query.error();
    QList<PictureBoard> boards;
    while (query->next())
        boards.append({query->value(0).toString(), query->value(1).toString()});
    return boards;
}

Result<void> PictureDatabase::write(const PictureBoard &board)
{
    const auto done = sqlite::run(m_database, u"insert or replace into picture_boards (id, name) values (?, ?)"_s, {board.id, board.name});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> PictureDatabase::removeBoard(const QString &id)
{
    sqlite::Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    for (const QString &statement : {u"update pictures set board_id = '' where board_id = ?"_s, u"delete from picture_boards where id = ?"_s}) {
        if (const auto done = sqlite::run(m_database, statement, {id}); !done)
            return done.error();
    }
    return transaction.commit();
}

qint64 PictureDatabase::version() const
{
    const auto version = sqlite::ask(m_database, u"pragma data_version"_s);
    return version ? version->toLongLong() : 0;
}

} // namespace qwenda
