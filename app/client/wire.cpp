// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/wire.h"

#include "client/deltascanner.h"
#include "client/parameterrules.h"
#include "client/wirejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

namespace qwenda {

using namespace Qt::StringLiterals;

namespace wire {

namespace {

constexpr UsageNames usageNames{"prompt_tokens"_L1, "completion_tokens"_L1, "completion_tokens_details"_L1};

// The choice that is shown; the others' words go to `delta`. Streamed, each chunk holds one choice, and says which.
QJsonObject firstChoice(const QJsonArray &choices, QLatin1StringView part, Delta &delta)
{
    QJsonObject first;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        const QJsonObject choice = choices.at(i).toObject();
        const int index = choice.value("index"_L1).toInt(static_cast<int>(i));
        if (index <= 0)
            first = choice;
        else if (const QString text = contentText(choice.value(part).toObject().value("content"_L1)); !text.isEmpty())
            delta.others.append({index, text});
    }
    return first;
}

// `part` is "delta" in a stream and "message" in a whole answer.
Result<Delta> decode(QByteArrayView json, QLatin1StringView part)
{
    const Result<QJsonObject> read = readObject(json);
    if (!read)
        return read.error();
    const QJsonObject &object = *read;
    if (const std::optional<Error> error = errorInside(object))
        return *error;
    const QJsonValue choices = object.value("choices"_L1);
    const QJsonValue usage = object.value("usage"_L1);
    if (!choices.isArray() && !usage.isObject())
        return notUnderstood(u"neither choices nor usage"_s);
    Delta delta;
    delta.requestId = object.value("request_id"_L1).toString(object.value("id"_L1).toString());
    delta.usage = usageOf(usage, usageNames);
    const QJsonObject choice = firstChoice(choices.toArray(), part, delta);
    const QJsonObject message = choice.value(part).toObject();
    delta.text = contentText(message.value("content"_L1));
    delta.thinking = message.value("reasoning_content"_L1).toString();
    delta.toolCalls = toolCallsOf(message.value("tool_calls"_L1));
    delta.finishReason = finishReasonOf(choice.value("finish_reason"_L1));
    return delta;
}

QJsonObject messageOf(const ChatTurn &turn)
{
    QJsonObject message{{"role"_L1, roleName(turn.role)}};
    if (turn.pictures.isEmpty()) {
        message.insert("content"_L1, turn.text);
    } else {
        QJsonArray parts;
        for (const QString &picture : turn.pictures)
            parts.append(QJsonObject{{"type"_L1, u"image_url"_s}, {"image_url"_L1, QJsonObject{{"url"_L1, picture}}}});
        if (!turn.text.isEmpty())
            parts.append(QJsonObject{{"type"_L1, u"text"_s}, {"text"_L1, turn.text}});
        message.insert("content"_L1, parts);
    }
    if (turn.isPartial)
        message.insert("partial"_L1, true);
    return message;
}

// The whole conversation so far is the beginning of the next request: marked at its end, it is found again there.
QJsonObject marked(QJsonObject message)
{
    QJsonArray parts = message.value("content"_L1).toArray();
    if (parts.isEmpty())
        parts = {QJsonObject{{"type"_L1, u"text"_s}, {"text"_L1, message.value("content"_L1)}}};
    QJsonObject last = parts.last().toObject();
    last.insert("cache_control"_L1, QJsonObject{{"type"_L1, u"ephemeral"_s}});
    parts.replace(parts.size() - 1, last);
    message.insert("content"_L1, parts);
    return message;
}

} // namespace

QByteArray encodeChat(const ChatRequest &request, const ModelInfo *info)
{
    QJsonArray messages;
    const QList<ChatTurn> turns = request.turnsOnWire(info);
    for (const ChatTurn &turn : turns)
        messages.append(messageOf(turn));
    if (request.cacheMarks && ParameterRules(info).takes(Parameter::CacheMarks) && !messages.isEmpty())
        messages.replace(messages.size() - 1, marked(messages.last().toObject()));
    QJsonObject body = request.parameters(info);
    body.insert("model"_L1, request.model);
    body.insert("messages"_L1, messages);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<Delta> decodeDelta(QByteArrayView json, bool wantsRequestId)
{
    if (std::optional<Delta> usual = scanDelta(json, wantsRequestId))
        return std::move(*usual);
    return decodeDeltaSlowly(json);
}

Result<Delta> decodeDeltaSlowly(QByteArrayView json)
{
    return decode(json, "delta"_L1);
}

Result<Delta> decodeAnswer(QByteArrayView json)
{
    return decode(json, "message"_L1);
}

Result<QStringList> decodeModelIds(QByteArrayView json)
{
    const Result<QJsonObject> object = readObject(json);
    if (!object)
        return object.error();
    if (const std::optional<Error> error = errorInside(*object))
        return *error;
    const QJsonValue data = object->value("data"_L1);
    if (!data.isArray())
        return notUnderstood(u"no model list"_s);
    QStringList ids;
    for (const QJsonValue &each : data.toArray()) {
        const QString id = each.toObject().value("id"_L1).toString();
        if (!id.isEmpty())
            ids.append(id);
    }
    return ids;
}

} // namespace wire
} // namespace qwenda
