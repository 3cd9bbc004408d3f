// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/chatquestion.h"

#include <QRegularExpression>
#include <QSet>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

using Rule = std::optional<Refusal> (*)(const ChatQuestion &);

bool isOutside(const QJsonValue &value, double least, double most)
{
    return !value.isNull() && !value.isUndefined() &&
           (!value.isDouble() || value.toDouble() < least || value.toDouble() > most);
}

std::optional<Refusal> streamRules(const ChatQuestion &question)
{
    const QJsonObject &p = question.parameters;
    if (question.protocol == Protocol::Compatible && p["stream_options"_L1].isObject() && !question.isStreamed)
        return badRequest("The 'stream_options' parameter is only allowed when 'stream' is enabled.");
    if (question.isStreamed)
        return {};
    if (question.model->isStreamOnly)
        return wrongParameter(
            "This model only support stream mode, please enable the stream parameter to access the model. ");
    if (question.thinks && question.model->thinksOnlyStreamed)
        return wrongParameter("parameter.enable_thinking must be set to false for non-streaming calls");
    if (p["modalities"_L1].toArray().contains(u"audio"_s))
        return wrongParameter("'audio' output only support with stream=true");
    return {};
}

std::optional<Refusal> thinkingRules(const ChatQuestion &question)
{
    const QJsonObject &p = question.parameters;
    const QJsonValue asked = p["enable_thinking"_L1];
    if (asked.isBool() && !asked.toBool() && question.model->thinking == Model::Thinking::Always)
        return wrongParameter("The value of the enable_thinking parameter is restricted to True.");
    if (p.contains("thinking_budget"_L1) && p.contains("reasoning_effort"_L1))
        return wrongParameter("thinking_budget and reasoning_effort cannot be set at the same time.");
    if (isOutside(p["thinking_budget"_L1], 1, 1e9))
        return wrongParameter("The thinking_budget parameter must be a positive integer");
    if (question.protocol == Protocol::Native && question.thinks && !question.asksForMessage)
        return badRequest("The result_format parameter must be \"message\" when enable_thinking is true");
    if (question.protocol == Protocol::Native && question.thinks && question.isStreamed && !question.isIncremental)
        return badRequest("The incremental_output parameter must be \"true\" when enable_thinking is true");
    return {};
}

std::optional<Refusal> samplingRules(const ChatQuestion &question)
{
    const QJsonObject &p = question.parameters;
    // Exactly 2 is refused; top_p of exactly 0 as well.
    if (isOutside(p["temperature"_L1], 0, 2) || p["temperature"_L1].toDouble() == 2.0)
        return wrongParameter("Temperature should be in [0.0, 2.0)");
    if (isOutside(p["top_p"_L1], 0, 1) || (p["top_p"_L1].isDouble() && p["top_p"_L1].toDouble() == 0.0))
        return wrongParameter("Range of top_p should be (0.0, 1.0]");
    if (isOutside(p["top_k"_L1], 0, 1e9))
        return wrongParameter("Parameter top_k be greater than or equal to 0");
    if (isOutside(p["repetition_penalty"_L1], 1e-12, 1e9))
        return wrongParameter("Repetition_penalty should be greater than 0.0");
    if (isOutside(p["presence_penalty"_L1], -2, 2))
        return wrongParameter("Presence_penalty should be in [-2.0, 2.0]");
    if (isOutside(p["seed"_L1], 0, question.protocol == Protocol::Native ? 9.2e18 : 2147483647.0))
        return wrongParameter("Range of seed should be [0, 2147483647]");
    if (isOutside(p["n"_L1], 1, 4))
        return wrongParameter("Range of n should be [1, 4]");
    if (p["n"_L1].toInt(1) > 1 && (question.thinks || !p["tools"_L1].toArray().isEmpty()))
        return wrongParameter("Range of n should be [1, 1]");
    return {};
}

std::optional<Refusal> lengthRules(const ChatQuestion &question)
{
    const QJsonObject &p = question.parameters;
    const int most = question.model->maxOutput > 0 ? question.model->maxOutput : 8192;
    for (const auto name : {"max_tokens"_L1, "max_completion_tokens"_L1}) {
        if (isOutside(p[name], 1, most))
            return wrongParameter("Range of " + QByteArray(name.data(), name.size()) + " should be [1, " +
                                  QByteArray::number(most) + "]");
    }
    if (question.model->maxInput > 0 && question.promptTokens() > question.model->maxInput)
        return wrongParameter("Range of input length should be [1, " + QByteArray::number(question.model->maxInput) +
                              "]");
    return {};
}

std::optional<Refusal> formatRules(const ChatQuestion &question)
{
    const QString type = question.parameters["response_format"_L1]["type"_L1].toString(u"text"_s);
    if (type == "text"_L1)
        return {};
    if (type == "json_schema"_L1)
        return question.model->hasJsonSchema
                   ? std::nullopt
                   : std::optional(wrongParameter(
                         "'response_format.type' Invalid value: 'json_schema' is not supported by this model."));
    if (type != "json_object"_L1)
        return wrongParameter("'response_format.type' Invalid value: '" + type.toUtf8() + "'.");
    const bool hasNewer = question.modelId.startsWith("qwen3.7"_L1) || question.modelId.startsWith("qwen3.8"_L1);
    if (question.thinks && !hasNewer)
        return wrongParameter("Json mode response is not supported when enable_thinking is true");
    for (const QJsonValue &message : question.messages) {
        if (messageText(message.toObject()).contains("json"_L1, Qt::CaseInsensitive))
            return {};
    }
    return wrongParameter(
        "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.");
}

std::optional<Refusal> partialRules(const ChatQuestion &question)
{
    for (qsizetype i = 0; i < question.messages.size(); ++i) {
        const QJsonObject message = question.messages[i].toObject();
        if (!message["partial"_L1].toBool())
            continue;
        if (message["role"_L1].toString() != "assistant"_L1 || i + 1 != question.messages.size())
            return wrongParameter(
                "The partial parameter is only allowed in the last message, with the role of assistant.");
        if (!question.model->hasPartial)
            return wrongParameter("The model does not support partial mode.");
        if (question.thinks)
            return wrongParameter("Partial mode is not supported when enable_thinking is true.");
    }
    return {};
}

std::optional<Refusal> toolRules(const ChatQuestion &question)
{
    const QJsonObject &p = question.parameters;
    const QJsonArray tools = p["tools"_L1].toArray();
    if (!tools.isEmpty() && !question.model->hasTools)
        return wrongParameter("The tool call is not supported.");
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9_-]{1,64}\\z"_s);
    for (const QJsonValue &tool : tools) {
        const QString name = tool["function"_L1]["name"_L1].toString();
        if (name == "search"_L1)
            return wrongParameter("Tool names are not allowed to be [search]");
        if (!allowed.match(name).hasMatch())
            return wrongParameter("Invalid function name '" + name.toUtf8() + "'.");
    }
    const QJsonValue choice = p["tool_choice"_L1];
    const bool isWord = choice.isString();
    if (isWord && choice.toString() != "auto"_L1 && choice.toString() != "none"_L1)
        return wrongParameter("tool_choice is one of the strings that should be [\"none\", \"auto\"]");
    if (choice.isObject() && question.thinks)
        return wrongParameter(
            "The tool_choice parameter does not support being set to required or object in thinking mode");
    return {};
}

// After an assistant message with tool calls each call has its answer before anybody else speaks.
std::optional<Refusal> historyRules(const ChatQuestion &question)
{
    QSet<QString> open;
    bool hasUser = false;
    const auto unanswered = [] {
        return wrongParameter(
            "An assistant message with \"tool_calls\" must be followed by tool messages responding to each "
            "\"tool_call_id\". The following tool_call_ids did not have response messages: message[2].role");
    };
    for (const QJsonValue &value : question.messages) {
        const QJsonObject message = value.toObject();
        const QString role = message["role"_L1].toString();
        static const QStringList roles{u"system"_s, u"user"_s, u"assistant"_s, u"tool"_s};
        if (!roles.contains(role))
            return wrongParameter(
                "'" + role.toUtf8() +
                "' is not one of ['system', 'assistant', 'user', 'tool', 'function'] - 'messages.0.role'");
        if (question.model->isTranslator && role == "system"_L1 &&
            question.parameters.contains("translation_options"_L1))
            return wrongParameter("Role must be in [user, assistant]");
        hasUser = hasUser || role == "user"_L1 || role == "tool"_L1;
        if (role == "tool"_L1) {
            if (!open.remove(message["tool_call_id"_L1].toString()))
                return wrongParameter(
                    "messages with role \"tool\" must be a response to a preceeding message with \"tool_calls\".");
            continue;
        }
        if (!open.isEmpty())
            return unanswered();
        const QJsonArray calls = message["tool_calls"_L1].toArray();
        for (const QJsonValue &call : calls)
            open.insert(call["id"_L1].toString());
    }
    if (!open.isEmpty())
        return unanswered();
    if (!hasUser)
        return wrongParameter("The input messages do not contain elements with the role of user");
    return {};
}

std::optional<Refusal> mediaRules(const ChatQuestion &question)
{
    constexpr qsizetype largestDataUri = 10485760; // after encoding
    for (const QJsonValue &message : question.messages) {
        const QJsonArray parts = message["content"_L1].toArray();
        for (const QJsonValue &part : parts) {
            const QString url = part["image_url"_L1].isObject() ? part["image_url"_L1]["url"_L1].toString()
                                                                : part["image"_L1].toString();
            const QString audio = part["input_audio"_L1]["data"_L1].toString();
            if (!url.isEmpty() && !question.model->hasVision)
                return wrongParameter("Input data may contain unsupported content type: image_url.");
            if (url.size() > largestDataUri && url.startsWith("data:"_L1))
                return wrongParameter("Exceeded limit on max bytes per data-uri item : 10485760");
            if (!audio.isEmpty() && !audio.contains(u':'))
                return wrongParameter(
                    "The provided URL does not appear to be valid. Ensure it is correctly formatted.");
        }
    }
    return {};
}

} // namespace

std::optional<Refusal> refusalOf(const ChatQuestion &question)
{
    static constexpr Rule rules[] = {streamRules, thinkingRules, samplingRules, lengthRules, formatRules,
                                     toolRules,   historyRules,  partialRules,  mediaRules};
    for (const Rule rule : rules) {
        if (std::optional<Refusal> refusal = rule(question))
            return refusal;
    }
    return {};
}

} // namespace qwenda::emulator
