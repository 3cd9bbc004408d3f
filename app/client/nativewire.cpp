// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The native chat path. Source: vendor documentation and recorded frames, 2026-11-21.

#include "client/wirejson.h"

#include <QJsonDocument>

namespace qwenda::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr UsageNames usageNames{"input_tokens"_L1, "output_tokens"_L1, "output_tokens_details"_L1};

QList<Source> sourcesOf(const QJsonObject &output)
{
    QList<Source> sources;
    for (const QJsonValue &each : output.value("search_info"_L1).toObject().value("search_results"_L1).toArray()) {
        const QJsonObject page = each.toObject();
        const QString url = page.value("url"_L1).toString();
        if (!url.isEmpty())
            sources.append({page.value("index"_L1).toInt(static_cast<int>(sources.size()) + 1), page.value("title"_L1).toString(),
                            url, page.value("site_name"_L1).toString()});
    }
    return sources;
}

void takeChoice(Delta &delta, const QJsonObject &choice)
{
    const QJsonObject message = choice.value("message"_L1).toObject();
    delta.text = contentText(message.value("content"_L1));
    delta.thinking = message.value("reasoning_content"_L1).toString();
    delta.toolCalls = toolCallsOf(message.value("tool_calls"_L1));
    delta.finishReason = finishReasonOf(choice.value("finish_reason"_L1));
}

// Untyped parts, pictures before the words.
QJsonArray partsOf(const ChatTurn &turn)
{
    QJsonArray parts;
    for (const QString &picture : turn.pictures)
        parts.append(QJsonObject{{"image"_L1, picture}});
    if (!turn.text.isEmpty() || parts.isEmpty())
        parts.append(QJsonObject{{"text"_L1, turn.text}});
    return parts;
}

} // namespace

QByteArray encodeNative(const ChatRequest &request, const ModelInfo *info, bool isMultimodal)
{
    QJsonArray messages;
    const QList<ChatTurn> turns = request.turnsOnWire(info);
    for (const ChatTurn &turn : turns) {
        QJsonObject message{{"role"_L1, roleName(turn.role)}};
        message.insert("content"_L1, isMultimodal ? QJsonValue(partsOf(turn)) : QJsonValue(turn.text));
        if (turn.isPartial)
            message.insert("partial"_L1, true);
        messages.append(message);
    }
    const QJsonObject body{{"model"_L1, request.model},
                           {"input"_L1, QJsonObject{{"messages"_L1, messages}}},
                           {"parameters"_L1, request.parameters(info, Protocol::Native)}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<Delta> decodeNative(QByteArrayView json, bool isError)
{
    const Result<QJsonObject> read = readObject(json);
    if (isError) {
        // The event says that it is an error, whatever its data look like.
        if (const auto told = read ? errorInside(*read) : std::nullopt)
            return *told;
        Error error = notUnderstood(QString::fromUtf8(json.first(qMin<qsizetype>(json.size(), 1000))));
        error.reason = Error::Reason::None;
        error.code = u"Unknown"_s;
        return error;
    }
    if (!read)
        return read.error();
    if (const std::optional<Error> error = errorInside(*read))
        return *error;
    const QJsonValue outputValue = read->value("output"_L1);
    const QJsonValue usage = read->value("usage"_L1);
    if (!outputValue.isObject() && !usage.isObject())
        return notUnderstood(u"neither output nor usage"_s);
    const QJsonObject output = outputValue.toObject();
    Delta delta;
    delta.requestId = read->value("request_id"_L1).toString();
    delta.usage = usageOf(usage, usageNames);
    delta.sources = sourcesOf(output);
    const QJsonArray choices = output.value("choices"_L1).toArray();
    if (!choices.isEmpty()) {
        takeChoice(delta, choices.first().toObject());
        for (int i = 1; i < choices.size(); ++i) {
            const QString text = contentText(choices.at(i)["message"_L1]["content"_L1]);
            if (!text.isEmpty())
                delta.others.append({i, text});
        }
    } else {
        // result_format "text": old models answer so, whatever was asked for.
        delta.text = output.value("text"_L1).toString();
        delta.finishReason = finishReasonOf(output.value("finish_reason"_L1));
    }
    return delta;
}

} // namespace qwenda::wire
