// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historyrows.h"

#include "core/drawing.h"
#include "storage/composingjson.h"
#include "storage/composingrows.h"
#include "storage/messagejson.h"
#include "storage/sqlite.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace qwenda::historyrows {

namespace {

constexpr QChar tagSeparator(31);

using Milliseconds = std::chrono::milliseconds;

// The driver writes NULL for a null QString, and the columns are "not null".
QVariant word(const QString &text) { return text.isNull() ? u""_s : text; }
QVariant wordOrNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }
QVariant moment(const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : 0; }
QVariant momentOrNull(const QDateTime &time) { return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(); }
QVariant span(const std::optional<Milliseconds> &time) { return time ? QVariant(qint64(time->count())) : QVariant(); }
QVariant json(const QJsonObject &object)
{
    return object.isEmpty() ? QVariant()
                            : QVariant(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}
QVariant tokens(const std::optional<Usage> &usage, qint64 Usage::*part)
{
    return usage ? QVariant((*usage).*part) : QVariant();
}
QVariant price(const Message &message, double Price::*part)
{
    return message.price ? QVariant((*message.price).*part) : QVariant();
}
// Not null like the object above: the columns came later.
QVariant json(const QJsonArray &list)
{
    return list.isEmpty() ? u""_s : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QDateTime toMoment(const QVariant &value)
{
    const qint64 time = value.toLongLong();
    return time == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
}
std::optional<Milliseconds> toSpan(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Milliseconds(value.toLongLong()));
}
// Mostly nothing, "{}" or "[]": a parser costs more than the rest of the row.
QJsonDocument toDocument(const QVariant &value)
{
    const QString text = value.toString();
    return text.size() <= 2 ? QJsonDocument() : QJsonDocument::fromJson(text.toUtf8());
}
QJsonObject toJson(const QVariant &value) { return toDocument(value).object(); }
QJsonArray toList(const QVariant &value) { return toDocument(value).array(); }

QVariant now() { return QDateTime::currentMSecsSinceEpoch(); }

// What checkpoint after checkpoint may change, in the order of messageValues().
const QString messageUpdate = u"update messages set state = ?, text = ?, thinking = ?, error = ?, model = ?, region_id = ?, "
                              "parameters = ?, finish_reason = ?, usage_input = ?, usage_output = ?, usage_total = ?, "
                              "usage_cached = ?, usage_reasoning = ?, request_id = ?, retries = ?, skipped_events = ?, "
                              "created_at = ?, first_token_ms = ?, thought_ms = ?, duration_ms = ?, price_input = ?, "
                              "price_output = ?, price_currency = ?, cost = ?, sources = ?, tool_calls = ?, device_id = ?, "
                              "changed_at = ?, role = ?, parent_id = ?, conversation_id = ? where id = ?"_s;
const QString messageInsert = u"insert into messages (state, text, thinking, error, model, region_id, parameters, "
                              "finish_reason, usage_input, usage_output, usage_total, usage_cached, usage_reasoning, "
                              "request_id, retries, skipped_events, created_at, first_token_ms, thought_ms, "
                              "duration_ms, price_input, price_output, price_currency, cost, sources, tool_calls, "
                              "device_id, changed_at, role, parent_id, conversation_id, id) values "
                              "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s;

QVariantList messageValues(const Message &message, const QString &deviceId)
{
    const QVariant error = message.error ? json(errorToJson(*message.error)) : QVariant();
    return {stateName(message.state), word(message.text), word(message.thinking), error, word(message.model),
            word(message.regionId), json(message.parameters), word(message.finishReason),
            tokens(message.usage, &Usage::input), tokens(message.usage, &Usage::output),
            tokens(message.usage, &Usage::total), tokens(message.usage, &Usage::cached),
            tokens(message.usage, &Usage::reasoning), word(message.requestId), message.retries, message.skippedEvents,
            moment(message.createdAt), span(message.firstToken), span(message.thought), span(message.duration),
            price(message, &Price::inputPerMillion), price(message, &Price::outputPerMillion),
            message.price ? QVariant(message.price->currency) : QVariant(),
            message.cost ? QVariant(message.cost->amount) : QVariant(), json(sourcesToJson(message.sources)),
            json(toolCallsToJson(message.toolCalls)), deviceId, now(), roleName(message.role), wordOrNull(message.parentId), word(message.conversationId),
            message.id};
}

const QString messageColumns = u"id, parent_id, role, state, text, thinking, error, model, region_id, parameters, "
                               "finish_reason, request_id, retries, skipped_events, created_at, first_token_ms, "
                               "thought_ms, duration_ms, usage_input, usage_output, usage_total, usage_cached, "
                               "usage_reasoning, price_input, price_output, price_currency, cost, sources, tool_calls, "
                               "removed_at"_s;
constexpr int removedAtColumn = 29;

Message messageOf(const QSqlQuery &row, const ConversationId &conversationId)
{
    Message message;
    message.conversationId = conversationId;
    int column = 0;
    const auto next = [&row, &column] { return row.value(column++); };
    message.id = next().toString();
    message.parentId = next().toString();
    message.role = roleFromName(next().toString());
    message.state = stateFromName(next().toString());
    message.text = next().toString();
    message.thinking = next().toString();
    if (const QVariant error = next(); !error.isNull())
        message.error = errorFromJson(toJson(error));
    message.model = next().toString();
    message.regionId = next().toString();
    message.parameters = toJson(next());
    message.finishReason = next().toString();
    message.requestId = next().toString();
    message.retries = next().toInt();
    message.skippedEvents = next().toInt();
    message.createdAt = toMoment(next());
    message.firstToken = toSpan(next());
    message.thought = toSpan(next());
    message.duration = toSpan(next());
    if (const QVariant input = next(); !input.isNull()) {
        Usage usage;
        usage.input = input.toLongLong();
        for (qint64 Usage::*part : {&Usage::output, &Usage::total, &Usage::cached, &Usage::reasoning})
            usage.*part = next().toLongLong();
        message.usage = usage;
    } else {
        column += 4;
    }
    const QVariant priceInput = next();
    const Price price{priceInput.toDouble(), next().toDouble(), next().toString()};
    if (!priceInput.isNull())
        message.price = price;
    if (const QVariant cost = next(); !cost.isNull())
        message.cost = Money{cost.toDouble(), price.currency};
    message.sources = sourcesFromJson(toList(next()));
    message.toolCalls = toolCallsFromJson(toList(next()));
    return message;
}

// Those of `rows` (from, where and order; a parent before its children), whose ids the select `ids` gives: without the
// removed ones, whose followers follow their parents.
Result<QList<Message>> shown(const QSqlDatabase &database, const ConversationId &conversationId, const QString &rows,
                             const QString &ids, const QVariantList &values)
{
    auto found = sqlite::run(database, u"select %1 from %2"_s.arg(messageColumns, rows), values);
    if (!found)
        return found.error();
    QSqlQuery &query = *found;
    const auto attachments = composingrows::attachments(database, ids, values);
    if (!attachments)
        return attachments.error();
    QList<Message> result;
    QHash<MessageId, MessageId> steppedOver; // removed → the nearest ancestor that is shown
    while (query.next()) {
        Message message = messageOf(query, conversationId);
        if (const auto above = steppedOver.constFind(message.parentId); above != steppedOver.constEnd())
            message.parentId = *above;
        message.attachments = attachments->value(message.id);
        if (query.isNull(removedAtColumn))
            result.push_back(std::move(message));
        else
            steppedOver.insert(message.id, message.parentId);
    }
    if (query.lastError().isValid())
        return sqlite::errorFrom(query.lastError(), database.databaseName());
    return result;
}

Conversation conversationOf(const QSqlQuery &row)
{
    Conversation conversation;
    conversation.id = row.value(0).toString();
    conversation.title = row.value(1).toString();
    conversation.hasOwnTitle = row.value(2).toBool();
    conversation.model = row.value(3).toString();
    conversation.regionId = row.value(4).toString();
    conversation.systemPrompt = row.value(5).toString();
    conversation.headId = row.value(6).toString();
    conversation.isPinned = row.value(7).toBool();
    conversation.createdAt = toMoment(row.value(8));
    conversation.updatedAt = toMoment(row.value(9));
    conversation.deletedAt = toMoment(row.value(10));
    conversation.isArchived = row.value(11).toBool();
    conversation.folderId = row.value(12).toString();
    const QString tags = row.value(13).toString();
    if (!tags.isEmpty())
        conversation.tags = tags.split(tagSeparator);
    conversation.tags.sort();
    conversation.parameters = toJson(row.value(14));
    conversation.context = toJson(row.value(15));
    return conversation;
}

Result<void> ending(const Result<QSqlQuery> &query)
{
    return query ? Result<void>() : Result<void>(query.error());
}

Result<void> writeTags(const QSqlDatabase &database, const Conversation &conversation, const QString &deviceId)
{
    const auto there = sqlite::ask(database,
                                   u"select group_concat(name, char(31)) from (select name from tags where "
                                   "conversation_id = ? order by name)"_s,
                                   {conversation.id});
    if (!there || there->toString() == conversation.tags.join(tagSeparator))
        return there ? Result<void>() : Result<void>(there.error());
    if (const auto done = sqlite::run(database, u"delete from tags where conversation_id = ?"_s, {conversation.id}); !done)
        return done.error();
    for (const QString &tag : conversation.tags) {
        const auto done = sqlite::run(database, u"insert or ignore into tags values (?, ?, ?, ?)"_s,
                                      {conversation.id, tag, deviceId, now()});
        if (!done)
            return done.error();
    }
    return {};
}

} // namespace

Result<void> write(const QSqlDatabase &database, const Conversation &conversation, const QString &deviceId)
{
    const auto written = sqlite::run(
        database,
        u"insert into conversations (id, title, has_own_title, model, region_id, system_prompt, head_id, is_pinned, "
        "created_at, updated_at, deleted_at, device_id, changed_at, is_archived, folder_id, parameters, context) values "
        "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
        "on conflict (id) do update set title = excluded.title, has_own_title = excluded.has_own_title, "
        "model = excluded.model, region_id = excluded.region_id, system_prompt = excluded.system_prompt, "
        "head_id = excluded.head_id, is_pinned = excluded.is_pinned, created_at = excluded.created_at, "
        "updated_at = excluded.updated_at, deleted_at = excluded.deleted_at, device_id = excluded.device_id, "
        "changed_at = excluded.changed_at, is_archived = excluded.is_archived, folder_id = excluded.folder_id, "
        "parameters = excluded.parameters, context = excluded.context"_s,
        {conversation.id, word(conversation.title), int(conversation.hasOwnTitle), word(conversation.model),
         word(conversation.regionId), word(conversation.systemPrompt), word(conversation.headId),
         int(conversation.isPinned), moment(conversation.createdAt), moment(conversation.updatedAt),
         momentOrNull(conversation.deletedAt), deviceId, now(), int(conversation.isArchived),
         wordOrNull(conversation.folderId), json(conversation.parameters), json(conversation.context)});
    return written ? writeTags(database, conversation, deviceId) : Result<void>(written.error());
}

Result<void> write(const QSqlDatabase &database, const Message &message, const QString &deviceId)
{
    const QVariantList values = messageValues(message, deviceId);
    const auto updated = sqlite::run(database, messageUpdate, values);
    if (!updated)
        return updated.error();
    const bool isNew = updated->numRowsAffected() == 0;
    if (isNew) {
        if (const auto inserted = sqlite::run(database, messageInsert, values); !inserted)
            return inserted.error();
    }
    // Answers in words have none, and are written often.
    if (message.role == Message::Role::User || isDrawing(message)) {
        if (const auto done = composingrows::writeAttachments(database, message.id, message.attachments); !done)
            return done;
    }
    if (!isNew)
        return {};
    return ending(sqlite::run(database,
                              u"update conversations set head_id = ?, updated_at = max(updated_at, ?), device_id = ?, "
                              "changed_at = ? where id = ?"_s,
                              {message.id, moment(message.createdAt), deviceId, now(), message.conversationId}));
}

Result<QList<Conversation>> conversations(const QSqlDatabase &database, const QString &tail, const QVariantList &values)
{
    auto query = sqlite::run(database,
                             u"select id, title, has_own_title, model, region_id, system_prompt, head_id, is_pinned, "
                             "created_at, updated_at, deleted_at, is_archived, folder_id, (select group_concat(t.name, char(31)) "
                             "from tags t where t.conversation_id = conversations.id), parameters, context from conversations "_s + tail, values);
    if (!query)
        return query.error();
    QList<Conversation> result;
    while (query->next())
        result.push_back(conversationOf(*query));
    if (query->lastError().isValid())
        return sqlite::errorFrom(query->lastError(), database.databaseName());
    return result;
}

Result<QList<Message>> messages(const QSqlDatabase &database, const ConversationId &conversationId)
{
    return shown(database, conversationId, u"messages where conversation_id = ? order by number"_s,
                 u"select id from messages where conversation_id = ?"_s, {word(conversationId)});
}

Result<QList<Message>> branchEnd(const QSqlDatabase &database, const ConversationId &conversationId, int count, int least)
{
    const auto isLong = sqlite::ask(database, u"select 1 from messages where conversation_id = ? limit 1 offset ?"_s,
                                    {word(conversationId), least});
    if (!isLong)
        return isLong.error();
    if (!isLong->isValid())
        return QList<Message>();
    const QString ids = u"with recursive way(id, up) as (select head_id, 0 from conversations where id = ? union all "
                        "select parent_id, up + 1 from way join messages using (id) where parent_id is not null and up + 1 < ?) "
                        "select id, up from way"_s;
    return shown(database, conversationId, u"(%1) join messages using (id) order by up desc"_s.arg(ids), ids,
                 {word(conversationId), count});
}

} // namespace qwenda::historyrows
