// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/messagejson.h"

#include "storage/composingjson.h"
#include "storage/storageerror.h"

#include <QJsonArray>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr std::array<std::pair<Error::Reason, const char *>, 26> reasonNames{{
    {Error::Reason::None, "none"},
    {Error::Reason::NoKey, "no_key"},
    {Error::Reason::WrongKey, "wrong_key"},
    {Error::Reason::WrongWorkspace, "wrong_workspace"},
    {Error::Reason::Overdue, "overdue"},
    {Error::Reason::FreeQuotaUsedUp, "free_quota_used_up"},
    {Error::Reason::NotPurchased, "not_purchased"},
    {Error::Reason::ContentRefused, "content_refused"},
    {Error::Reason::NoRight, "no_right"},
    {Error::Reason::UnknownModel, "unknown_model"},
    {Error::Reason::WrongParameter, "wrong_parameter"},
    {Error::Reason::InsecureAddress, "insecure_address"},
    {Error::Reason::WrongAddress, "wrong_address"},
    {Error::Reason::MediaRefused, "media_refused"},
    {Error::Reason::NotConnected, "not_connected"},
    {Error::Reason::ProxyRefused, "proxy_refused"},
    {Error::Reason::BadCertificate, "bad_certificate"},
    {Error::Reason::TimedOut, "timed_out"},
    {Error::Reason::ConnectionLost, "connection_lost"},
    {Error::Reason::NotUnderstood, "not_understood"},
    {Error::Reason::DiskFull, "disk_full"},
    {Error::Reason::ReadOnly, "read_only"},
    {Error::Reason::Locked, "locked"},
    {Error::Reason::NotADatabase, "not_a_database"},
    {Error::Reason::TooNew, "too_new"},
    {Error::Reason::NoService, "no_service"},
}};

QString reasonName(Error::Reason reason)
{
    for (const auto &[value, name] : reasonNames) {
        if (value == reason)
            return QString::fromLatin1(name);
    }
    return u"none"_s;
}

Error::Reason reasonFromName(const QString &name)
{
    for (const auto &[value, word] : reasonNames) {
        if (name == QLatin1StringView(word))
            return value;
    }
    return Error::Reason::None;
}

void put(QJsonObject &json, const QString &member, const QString &text)
{
    if (!text.isEmpty())
        json.insert(member, text);
}

void put(QJsonObject &json, const QString &member, const QDateTime &time)
{
    if (time.isValid())
        json.insert(member, time.toUTC().toString(Qt::ISODateWithMs));
}

void put(QJsonObject &json, const QString &member, const std::optional<Milliseconds> &span)
{
    if (span)
        json.insert(member, qint64(span->count()));
}

QString text(const QJsonObject &json, const QString &member) { return json.value(member).toString(); }

QDateTime time(const QJsonObject &json, const QString &member)
{
    const QDateTime result = QDateTime::fromString(text(json, member), Qt::ISODateWithMs);
    return result.isValid() ? result.toUTC() : QDateTime();
}

std::optional<Milliseconds> span(const QJsonObject &json, const QString &member)
{
    const QJsonValue value = json.value(member);
    return value.isDouble() ? std::optional(Milliseconds(value.toInteger())) : std::nullopt;
}

Error notUnderstood(const QString &member)
{
    return storageError(Error::Reason::NotUnderstood, member);
}

QJsonObject usageToJson(const Usage &usage)
{
    return {{u"input"_s, usage.input}, {u"output"_s, usage.output}, {u"total"_s, usage.total},
            {u"cached"_s, usage.cached}, {u"reasoning"_s, usage.reasoning}};
}

QJsonObject priceToJson(const Price &price)
{
    return {{u"input"_s, price.inputPerMillion}, {u"output"_s, price.outputPerMillion}, {u"currency"_s, price.currency}};
}

void putMoney(QJsonObject &json, const Message &message)
{
    if (message.price)
        json.insert(u"price"_s, priceToJson(*message.price));
    if (message.cost)
        json.insert(u"cost"_s, QJsonObject{{u"amount"_s, message.cost->amount}, {u"currency"_s, message.cost->currency}});
}

void readMoney(const QJsonObject &json, Message &message)
{
    if (const QJsonValue price = json.value(u"price"_s); price.isObject())
        message.price = Price{price[u"input"_s].toDouble(), price[u"output"_s].toDouble(), price[u"currency"_s].toString()};
    if (const QJsonValue cost = json.value(u"cost"_s); cost.isObject())
        message.cost = Money{cost[u"amount"_s].toDouble(), cost[u"currency"_s].toString()};
}

void put(QJsonObject &json, const QString &member, const QJsonArray &list)
{
    if (!list.isEmpty())
        json.insert(member, list);
}

Usage usageFromJson(const QJsonObject &json)
{
    Usage usage;
    usage.input = json.value(u"input"_s).toInteger();
    usage.output = json.value(u"output"_s).toInteger();
    usage.total = json.value(u"total"_s).toInteger();
    usage.cached = json.value(u"cached"_s).toInteger();
    usage.reasoning = json.value(u"reasoning"_s).toInteger();
    return usage;
}

} // namespace

QJsonObject messageToJson(const Message &message)
{
    QJsonObject json{{u"id"_s, message.id}, {u"role"_s, roleName(message.role)}, {u"state"_s, stateName(message.state)},
                     {u"text"_s, message.text}};
    put(json, u"conversation_id"_s, message.conversationId);
    put(json, u"parent_id"_s, message.parentId);
    put(json, u"thinking"_s, message.thinking);
    if (message.error)
        json.insert(u"error"_s, errorToJson(*message.error));
    put(json, u"attachments"_s, attachmentsToJson(message.attachments));
    put(json, u"sources"_s, sourcesToJson(message.sources));
    put(json, u"tool_calls"_s, toolCallsToJson(message.toolCalls));
    put(json, u"model"_s, message.model);
    put(json, u"region"_s, message.regionId);
    if (!message.parameters.isEmpty())
        json.insert(u"parameters"_s, message.parameters);
    put(json, u"finish_reason"_s, message.finishReason);
    if (message.usage)
        json.insert(u"usage"_s, usageToJson(*message.usage));
    putMoney(json, message);
    put(json, u"request_id"_s, message.requestId);
    if (message.retries != 0)
        json.insert(u"retries"_s, message.retries);
    if (message.skippedEvents != 0)
        json.insert(u"skipped_events"_s, message.skippedEvents);
    put(json, u"created_at"_s, message.createdAt);
    put(json, u"first_token_ms"_s, message.firstToken);
    put(json, u"thought_ms"_s, message.thought);
    put(json, u"duration_ms"_s, message.duration);
    return json;
}

Result<Message> messageFromJson(const QJsonObject &json)
{
    Message message;
    message.id = text(json, u"id"_s);
    if (message.id.isEmpty())
        return notUnderstood(u"id"_s);
    message.role = roleFromName(text(json, u"role"_s));
    if (roleName(message.role) != text(json, u"role"_s))
        return notUnderstood(u"role"_s);
    message.state = stateFromName(text(json, u"state"_s));
    if (stateName(message.state) != text(json, u"state"_s))
        return notUnderstood(u"state"_s);
    message.conversationId = text(json, u"conversation_id"_s);
    message.parentId = text(json, u"parent_id"_s);
    message.text = text(json, u"text"_s);
    message.thinking = text(json, u"thinking"_s);
    if (const QJsonValue error = json.value(u"error"_s); error.isObject())
        message.error = errorFromJson(error.toObject());
    message.attachments = attachmentsFromJson(json.value(u"attachments"_s).toArray());
    message.sources = sourcesFromJson(json.value(u"sources"_s).toArray());
    message.toolCalls = toolCallsFromJson(json.value(u"tool_calls"_s).toArray());
    message.model = text(json, u"model"_s);
    message.regionId = text(json, u"region"_s);
    message.parameters = json.value(u"parameters"_s).toObject();
    message.finishReason = text(json, u"finish_reason"_s);
    if (const QJsonValue usage = json.value(u"usage"_s); usage.isObject())
        message.usage = usageFromJson(usage.toObject());
    readMoney(json, message);
    message.requestId = text(json, u"request_id"_s);
    message.retries = json.value(u"retries"_s).toInt();
    message.skippedEvents = json.value(u"skipped_events"_s).toInt();
    message.createdAt = time(json, u"created_at"_s);
    message.firstToken = span(json, u"first_token_ms"_s);
    message.thought = span(json, u"thought_ms"_s);
    message.duration = span(json, u"duration_ms"_s);
    return message;
}

QJsonObject conversationToJson(const Conversation &conversation)
{
    QJsonObject json{{u"id"_s, conversation.id}, {u"title"_s, conversation.title},
                     {u"has_own_title"_s, conversation.hasOwnTitle}, {u"is_pinned"_s, conversation.isPinned}};
    if (conversation.isArchived)
        json.insert(u"is_archived"_s, true);
    if (!conversation.tags.isEmpty())
        json.insert(u"tags"_s, QJsonArray::fromStringList(conversation.tags));
    put(json, u"folder_id"_s, conversation.folderId);
    put(json, u"model"_s, conversation.model);
    put(json, u"region"_s, conversation.regionId);
    put(json, u"system_prompt"_s, conversation.systemPrompt);
    if (!conversation.parameters.isEmpty())
        json.insert(u"parameters"_s, conversation.parameters);
    if (!conversation.context.isEmpty())
        json.insert(u"context"_s, conversation.context);
    put(json, u"head_id"_s, conversation.headId);
    put(json, u"created_at"_s, conversation.createdAt);
    put(json, u"updated_at"_s, conversation.updatedAt);
    put(json, u"deleted_at"_s, conversation.deletedAt);
    return json;
}

Result<Conversation> conversationFromJson(const QJsonObject &json)
{
    Conversation conversation;
    conversation.id = text(json, u"id"_s);
    if (conversation.id.isEmpty())
        return notUnderstood(u"id"_s);
    conversation.title = text(json, u"title"_s);
    conversation.hasOwnTitle = json.value(u"has_own_title"_s).toBool();
    conversation.isPinned = json.value(u"is_pinned"_s).toBool();
    conversation.isArchived = json.value(u"is_archived"_s).toBool();
    conversation.folderId = text(json, u"folder_id"_s);
    for (const QJsonValue &tag : json.value(u"tags"_s).toArray())
        conversation.tags += tag.toString();
    conversation.model = text(json, u"model"_s);
    conversation.regionId = text(json, u"region"_s);
    conversation.systemPrompt = text(json, u"system_prompt"_s);
    conversation.parameters = json.value(u"parameters"_s).toObject();
    conversation.context = json.value(u"context"_s).toObject();
    conversation.headId = text(json, u"head_id"_s);
    conversation.createdAt = time(json, u"created_at"_s);
    conversation.updatedAt = time(json, u"updated_at"_s);
    conversation.deletedAt = time(json, u"deleted_at"_s);
    return conversation;
}

QJsonObject errorToJson(const Error &error)
{
    QJsonObject json{{u"kind"_s, kindName(error.kind)}, {u"reason"_s, reasonName(error.reason)}};
    put(json, u"code"_s, error.code);
    put(json, u"message"_s, error.message);
    if (error.httpStatus != 0)
        json.insert(u"http_status"_s, error.httpStatus);
    put(json, u"request_id"_s, error.requestId);
    put(json, u"parameter"_s, error.parameter);
    if (error.tokenLimit != 0)
        json.insert(u"token_limit"_s, error.tokenLimit);
    if (error.tokenCount != 0)
        json.insert(u"token_count"_s, error.tokenCount);
    put(json, u"retry_after_ms"_s, error.retryAfter);
    if (error.isRetryable)
        json.insert(u"is_retryable"_s, true);
    if (error.mayBeBilled)
        json.insert(u"may_be_billed"_s, true);
    return json;
}

Error errorFromJson(const QJsonObject &json)
{
    Error error;
    error.kind = kindFromName(text(json, u"kind"_s));
    error.reason = reasonFromName(text(json, u"reason"_s));
    error.code = text(json, u"code"_s);
    error.message = text(json, u"message"_s);
    error.httpStatus = json.value(u"http_status"_s).toInt();
    error.requestId = text(json, u"request_id"_s);
    error.parameter = text(json, u"parameter"_s);
    error.tokenLimit = json.value(u"token_limit"_s).toInteger();
    error.tokenCount = json.value(u"token_count"_s).toInteger();
    error.retryAfter = span(json, u"retry_after_ms"_s);
    error.isRetryable = json.value(u"is_retryable"_s).toBool();
    error.mayBeBilled = json.value(u"may_be_billed"_s).toBool();
    return error;
}

} // namespace qwenda
