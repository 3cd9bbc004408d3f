// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/wire.h"

#include "client/deltascanner.h"
#include "client/lenientjson.h"
#include "client/modelcatalog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

namespace qwenda {

namespace {

using namespace Qt::StringLiterals;

bool sendsThinkingField(const ChatRequest &request, const ModelInfo *info)
{
    return info ? info->thinking == ModelInfo::Thinking::Switchable : request.thinking.has_value();
}

} // namespace

bool ChatRequest::streamsOnWire(const ModelInfo *info) const
{
    return stream || (info && (info->streamOnly || (info->thinkingStreamOnly && thinking.value_or(false))));
}

QJsonObject ChatRequest::parameters(const ModelInfo *info) const
{
    QJsonObject body;
    const bool streams = streamsOnWire(info);
    body.insert("stream"_L1, streams);
    if (streams)
        body.insert("stream_options"_L1, QJsonObject{{"include_usage"_L1, true}});
    if (temperature)
        body.insert("temperature"_L1, *temperature);
    if (topP)
        body.insert("top_p"_L1, *topP);
    if (maxTokens)
        body.insert("max_tokens"_L1, *maxTokens);
    if (seed)
        body.insert("seed"_L1, *seed);
    if (sendsThinkingField(*this, info))
        body.insert("enable_thinking"_L1, thinking.value_or(false));
    return body;
}

namespace wire {

namespace {

Error notUnderstood(const QString &detail)
{
    Error error;
    error.kind = Error::Kind::Server;
    error.reason = Error::Reason::NotUnderstood;
    error.message = detail;
    error.httpStatus = 200;
    error.mayBeBilled = true;
    return error;
}

Result<QJsonObject> readObject(QByteArrayView json)
{
    QJsonParseError fault;
    const QJsonDocument document = parseLeniently(json, fault);
    if (!document.isObject())
        return notUnderstood(fault.error == QJsonParseError::NoError ? u"no JSON object"_s : fault.errorString());
    return document.object();
}

std::optional<Usage> usageOf(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    Usage usage;
    usage.input = object.value("prompt_tokens"_L1).toInteger();
    usage.output = object.value("completion_tokens"_L1).toInteger();
    usage.total = object.value("total_tokens"_L1).toInteger(usage.input + usage.output);
    usage.cached = object.value("prompt_tokens_details"_L1).toObject().value("cached_tokens"_L1).toInteger();
    usage.reasoning = object.value("completion_tokens_details"_L1).toObject().value("reasoning_tokens"_L1).toInteger();
    return usage;
}

// A string, or the text parts of an array of parts.
QString textOf(const QJsonValue &content)
{
    if (!content.isArray())
        return content.toString();
    QString text;
    for (const QJsonValue &part : content.toArray())
        text += part.toObject().value("text"_L1).toString();
    return text;
}

QList<ToolCallPiece> toolCallsOf(const QJsonValue &value)
{
    QList<ToolCallPiece> pieces;
    for (const QJsonValue &each : value.toArray()) {
        const QJsonObject call = each.toObject();
        const QJsonObject function = call.value("function"_L1).toObject();
        pieces.append({call.value("index"_L1).toInt(-1), ToolCall{call.value("id"_L1).toString(), function.value("name"_L1).toString(),
                                                              function.value("arguments"_L1).toString()}});
    }
    return pieces;
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
    delta.usage = usageOf(usage);
    const QJsonObject choice = choices.toArray().at(0).toObject();
    const QJsonObject message = choice.value(part).toObject();
    delta.text = textOf(message.value("content"_L1));
    delta.thinking = message.value("reasoning_content"_L1).toString();
    delta.toolCalls = toolCallsOf(message.value("tool_calls"_L1));
    const QString finish = choice.value("finish_reason"_L1).toString();
    // Some gateways write the word where JSON has null.
    if (finish != "null"_L1)
        delta.finishReason = finish;
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

} // namespace

QByteArray encodeChat(const ChatRequest &request, const ModelInfo *info)
{
    QJsonArray messages;
    for (const ChatTurn &turn : request.turns)
        messages.append(messageOf(turn));
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
