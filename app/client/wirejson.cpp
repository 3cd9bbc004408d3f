// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/wirejson.h"

namespace qwenda::wire {

using namespace Qt::StringLiterals;

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

QString contentText(const QJsonValue &content)
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

QString finishReasonOf(const QJsonValue &value)
{
    const QString word = value.toString();
    return word == "null"_L1 ? QString() : word;
}

std::optional<QJsonObject> argumentsOf(const ToolCall &call)
{
    QString text = call.arguments.trimmed();
    for (;;) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        if (document.isObject())
            return document.object();
        if (text.isEmpty())
            return QJsonObject(); // a function without parameters
        if (text.size() < 2 || !text.endsWith(u'}'))
            return std::nullopt;
        text = text.chopped(1).trimmed();
    }
}

std::optional<Usage> usageOf(const QJsonValue &value, const UsageNames &names)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    Usage usage;
    usage.input = object.value(names.input).toInteger();
    usage.output = object.value(names.output).toInteger();
    usage.total = object.value("total_tokens"_L1).toInteger(usage.input + usage.output);
    usage.cached = object.value("prompt_tokens_details"_L1).toObject().value("cached_tokens"_L1).toInteger();
    usage.reasoning = object.value(names.outputDetails).toObject().value("reasoning_tokens"_L1).toInteger();
    return usage;
}

} // namespace qwenda::wire
