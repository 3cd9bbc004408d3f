// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The second half of HistoryDatabase: what writes and deletes rows, with the search index beside them.

#include "storage/composingrows.h"
#include "storage/folderrows.h"
#include "storage/historydatabase.h"
#include "storage/historyrows.h"
#include "storage/sqlite.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

Result<void> ending(const Result<QSqlQuery> &query)
{
    return query ? Result<void>() : Result<void>(query.error());
}

Result<QStringList> idsOf(const QSqlDatabase &database, const QString &statement, const QVariantList &values = {})
{
    auto rows = sqlite::run(database, statement, values);
    if (!rows)
        return rows.error();
    QStringList ids;
    while (rows->next())
        ids += rows->value(0).toString();
    return ids;
}

} // namespace

Result<void> HistoryDatabase::keepHouse(Opened &opened)
{
    sqlite::Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun();
    const auto interrupted = endStreams();
    if (!interrupted)
        return interrupted.error();
    const qint64 oldest = QDateTime::currentMSecsSinceEpoch() - std::chrono::milliseconds(trashTime).count();
    const auto purged = purgeTrash(oldest);
    if (!purged)
        return purged.error();
    if (const auto done = composingrows::purgeDrafts(m_database); !done)
        return done;
    opened.interrupted = *interrupted;
    opened.purged = *purged;
    const auto done = transaction.commit();
    m_isHouseKept = done.isOk();
    return done;
}

Result<int> HistoryDatabase::endStreams()
{
    const auto cut = idsOf(m_database, u"select id from messages where state = 'streaming'"_s);
    if (!cut)
        return cut.error();
    for (const QString &id : *cut) {
        const auto marked = sqlite::run(m_database, u"update messages set state = 'interrupted' where id = ?"_s, {id});
        if (!marked)
            return marked.error();
        if (const auto indexed = m_index.afterMessageChange(id); !indexed)
            return indexed.error();
    }
    return int(cut->size());
}

Result<int> HistoryDatabase::purgeTrash(qint64 oldest)
{
    const auto old = idsOf(m_database, u"select id from conversations where deleted_at < ?"_s, {oldest});
    if (!old)
        return old.error();
    for (const QString &id : *old) {
        if (const auto done = removeRows(id); !done)
            return done.error();
    }
    const auto messages = idsOf(m_database, u"select id from messages where removed_at < ?"_s, {oldest});
    if (!messages)
        return messages.error();
    for (const QString &id : *messages) {
        if (const auto done = m_index.beforeMessageChange(id); !done)
            return done.error();
    }
    if (const auto done = composingrows::purgeRemoved(m_database, oldest); !done)
        return done.error();
    return int(old->size());
}

Result<void> HistoryDatabase::removeRows(const ConversationId &id)
{
    if (const auto done = m_index.beforeDelete(id); !done)
        return done;
    return ending(sqlite::run(m_database, u"delete from conversations where id = ?"_s, {id}));
}

Result<void> HistoryDatabase::remove(const QList<ConversationId> &ids)
{
    return inTransaction(Durability::Synced, [&]() -> Result<void> {
        for (const ConversationId &id : ids) {
            if (const auto done = removeRows(id); !done)
                return done;
        }
        return {};
    });
}

Result<void> HistoryDatabase::put(const Conversation &conversation)
{
    const auto isIndexed = m_index.hasTitle(conversation.id, conversation.title);
    if (!isIndexed)
        return isIndexed.error();
    if (*isIndexed)
        return historyrows::write(m_database, conversation, m_device);
    if (const auto done = m_index.beforeTitleChange(conversation.id); !done)
        return done;
    if (const auto done = historyrows::write(m_database, conversation, m_device); !done)
        return done;
    return m_index.afterTitleChange(conversation.id);
}

Result<void> HistoryDatabase::put(const Message &message)
{
    if (const auto done = m_index.beforeMessageChange(message.id); !done)
        return done;
    if (const auto done = historyrows::write(m_database, message, m_device); !done)
        return done;
    return m_index.afterMessageChange(message.id);
}

Result<void> HistoryDatabase::write(const Conversation &conversation)
{
    return inTransaction(Durability::Synced, [&] { return put(conversation); });
}

Result<void> HistoryDatabase::write(const Message &message, Durability durability)
{
    return inTransaction(durability, [&] { return put(message); });
}

Result<void> HistoryDatabase::write(const Conversation &conversation, const QList<Message> &messages)
{
    return inTransaction(Durability::Synced, [&]() -> Result<void> {
        // First, because messages refer to it; again at last, because each new message makes itself the head.
        if (const auto done = put(conversation); !done)
            return done;
        for (const Message &message : messages) {
            if (const auto done = put(message); !done)
                return done;
        }
        return put(conversation);
    });
}

Result<void> HistoryDatabase::write(const SideRequest &request)
{
    const QVariant none;
    const auto price = [&request, &none](double Price::*part) { return request.price ? QVariant((*request.price).*part) : none; };
    return inTransaction(Durability::Checkpoint, [&] {
        return ending(sqlite::run(m_database,
                                  u"insert into side_requests (id, conversation_id, purpose, model, region_id, usage_input, "
                                  "usage_output, usage_total, price_input, price_output, price_currency, cost, created_at, "
                                  "device_id, changed_at) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                                  {newId(), request.conversationId, request.purpose, request.model, request.regionId,
                                   request.usage.input, request.usage.output, request.usage.total, price(&Price::inputPerMillion),
                                   price(&Price::outputPerMillion), request.price ? QVariant(request.price->currency) : none,
                                   request.cost ? QVariant(request.cost->amount) : none,
                                   request.createdAt.toMSecsSinceEpoch(), m_device, QDateTime::currentMSecsSinceEpoch()}));
    });
}

Result<QList<Folder>> HistoryDatabase::folders() const { return folderrows::folders(m_database); }

Result<void> HistoryDatabase::write(const Folder &folder)
{
    return inTransaction(Durability::Synced, [&] { return folderrows::write(m_database, folder, m_device); });
}

Result<void> HistoryDatabase::removeFolder(const FolderId &id)
{
    return inTransaction(Durability::Synced, [&] { return folderrows::remove(m_database, id, m_device); });
}

} // namespace qwenda
