// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/composingrows.h"

#include "storage/composingjson.h"
#include "storage/sqlite.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace qwenda::composingrows {

namespace {

// The driver writes NULL for a null QString, and the columns are "not null".
QVariant word(const QString &text) { return text.isNull() ? u""_s : text; }

Result<void> ending(const Result<QSqlQuery> &query)
{
    return query ? Result<void>() : Result<void>(query.error());
}

QVariant now() { return QDateTime::currentMSecsSinceEpoch(); }

} // namespace

Result<void> writeAttachments(const QSqlDatabase &database, const MessageId &messageId,
                              const QList<Attachment> &attachments)
{
    const auto cleared = sqlite::run(database, u"delete from attachments where message_id = ?"_s, {messageId});
    if (!cleared)
        return cleared.error();
    int place = 0;
    for (const Attachment &one : attachments) {
        const auto written = sqlite::run(
            database,
            u"insert into attachments (message_id, place, kind, name, mime, hash, sent_hash, bytes, width, height, "
            "characters, pages) values (?,?,?,?,?,?,?,?,?,?,?,?)"_s,
            {messageId, place++, attachmentKindName(one.kind), word(one.name), word(one.mime), word(one.hash),
             word(one.sentHash), one.bytes, one.width, one.height, one.characters, one.pages});
        if (!written)
            return written.error();
    }
    return {};
}

Result<QHash<MessageId, QList<Attachment>>> attachments(const QSqlDatabase &database, const QString &messages,
                                                        const QVariantList &values)
{
    auto query = sqlite::run(database,
                             u"select a.message_id, a.kind, a.name, a.mime, a.hash, a.sent_hash, a.bytes, a.width, "
                             "a.height, a.characters, a.pages from (%1) m join attachments a on a.message_id = m.id "
                             "order by a.message_id, a.place"_s.arg(messages),
                             values);
    if (!query)
        return query.error();
    QHash<MessageId, QList<Attachment>> result;
    while (query->next()) {
        Attachment one;
        one.kind = attachmentKindFromName(query->value(1).toString());
        one.name = query->value(2).toString();
        one.mime = query->value(3).toString();
        one.hash = query->value(4).toString();
        one.sentHash = query->value(5).toString();
        one.bytes = query->value(6).toLongLong();
        one.width = query->value(7).toInt();
        one.height = query->value(8).toInt();
        one.characters = query->value(9).toInt();
        one.pages = query->value(10).toInt();
        result[query->value(0).toString()].append(one);
    }
    if (query->lastError().isValid())
        return sqlite::errorFrom(query->lastError(), database.databaseName());
    return result;
}

Result<QSet<QString>> namedHashes(const QSqlDatabase &database)
{
    auto query = sqlite::run(database, u"select hash from attachments union select sent_hash from attachments"_s);
    if (!query)
        return query.error();
    QSet<QString> hashes;
    while (query->next())
        hashes.insert(query->value(0).toString());
    const auto waiting = drafts(database);
    if (!waiting)
        return waiting.error();
    for (const Draft &draft : *waiting) {
        for (const Attachment &one : draft.attachments + draft.heldAttachments)
            hashes << one.hash << one.sentHash;
    }
    hashes.remove(u""_s);
    return hashes;
}

Result<void> setRemoved(const QSqlDatabase &database, const QList<MessageId> &ids, bool isRemoved,
                        const QString &deviceId)
{
    for (const MessageId &id : ids) {
        const auto done =
            sqlite::run(database, u"update messages set removed_at = ?, device_id = ?, changed_at = ? where id = ?"_s,
                        {isRemoved ? now() : QVariant(), deviceId, now(), id});
        if (!done)
            return done.error();
    }
    return {};
}

Result<void> purgeRemoved(const QSqlDatabase &database, qint64 time)
{
    // Deleting a row takes its children along: each removed parent is stepped over first, one generation a turn.
    for (;;) {
        const auto moved = sqlite::run(database,
                                       u"update messages set parent_id = (select p.parent_id from messages p where p.id = "
                                       "messages.parent_id) where parent_id in (select id from messages where removed_at < ?)"_s,
                                       {time});
        if (!moved)
            return moved.error();
        if (moved->numRowsAffected() == 0)
            break;
    }
    return ending(sqlite::run(database, u"delete from messages where removed_at < ?"_s, {time}));
}

Result<QHash<ConversationId, Draft>> drafts(const QSqlDatabase &database)
{
    auto query = sqlite::run(database, u"select conversation_id, draft from drafts"_s);
    if (!query)
        return query.error();
    QHash<ConversationId, Draft> result;
    while (query->next())
        result.insert(query->value(0).toString(),
                      draftFromJson(QJsonDocument::fromJson(query->value(1).toString().toUtf8()).object()));
    if (query->lastError().isValid())
        return sqlite::errorFrom(query->lastError(), database.databaseName());
    return result;
}

Result<void> writeDraft(const QSqlDatabase &database, const ConversationId &id, const Draft &draft)
{
    if (draft.isEmpty())
        return ending(sqlite::run(database, u"delete from drafts where conversation_id = ?"_s, {word(id)}));
    const QString json = QString::fromUtf8(QJsonDocument(draftToJson(draft)).toJson(QJsonDocument::Compact));
    return ending(sqlite::run(database,
                              u"insert into drafts (conversation_id, draft, changed_at) values (?,?,?) on conflict "
                              "(conversation_id) do update set draft = excluded.draft, changed_at = excluded.changed_at"_s,
                              {word(id), json, now()}));
}

Result<void> purgeDrafts(const QSqlDatabase &database)
{
    return ending(sqlite::run(database,
                              u"delete from drafts where conversation_id <> '' and conversation_id not in "
                              "(select id from conversations)"_s));
}

Result<QByteArray> layout(const QSqlDatabase &database, const ConversationId &id)
{
    const auto found = sqlite::ask(database, u"select layout from layouts where conversation_id = ?"_s, {word(id)});
    return found ? Result<QByteArray>(found->toByteArray()) : Result<QByteArray>(found.error());
}

Result<void> writeLayout(const QSqlDatabase &database, const ConversationId &id, const QByteArray &layout)
{
    return ending(sqlite::run(database,
                              u"insert into layouts (conversation_id, layout) select id, ? from conversations where id = ? "
                              "on conflict (conversation_id) do update set layout = excluded.layout"_s,
                              {layout, word(id)}));
}

} // namespace qwenda::composingrows
