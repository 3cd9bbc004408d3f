// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/chatquestion.h"

#include <QJsonDocument>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

bool thinksBy(const Model &model, const QJsonObject &parameters)
{
    if (model.thinking == Model::Thinking::None)
        return false;
    if (model.thinking == Model::Thinking::Always)
        return true;
    if (parameters["reasoning_effort"_L1].toString() == "none"_L1)
        return false;
    return parameters["enable_thinking"_L1].toBool(model.thinksByDefault);
}

void noteContinuation(ChatQuestion &question)
{
    const QJsonObject last = question.messages.isEmpty() ? QJsonObject() : question.messages.last().toObject();
    if (!last["partial"_L1].toBool())
        return;
    question.isContinuation = true;
    question.continued = messageText(last);
}

QJsonObject parsedBody(const HttpRequest &request, bool &isObject)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    isObject = document.isObject();
    return document.object();
}

Refusal notJson()
{
    return {400,
            "BadRequest.IllegalInput",
            "The input parameter requires json format.",
            "invalid_parameter_error",
            "invalid_request_error",
            {},
            false};
}

} // namespace

QString messageText(const QJsonObject &message)
{
    const QJsonValue content = message["content"_L1];
    if (!content.isArray())
        return content.toString();
    QStringList parts;
    const QJsonArray array = content.toArray();
    for (const QJsonValue &part : array) {
        if (const QJsonValue text = part["text"_L1]; text.isString())
            parts.push_back(text.toString());
    }
    return parts.join(u'\n');
}

int roughTokens(const QString &text) { return text.isEmpty() ? 0 : static_cast<int>((text.toUtf8().size() + 3) / 4); }

QString ChatQuestion::prompt() const
{
    for (qsizetype i = messages.size(); i-- > 0;) {
        const QJsonObject message = messages[i].toObject();
        if (message["role"_L1].toString() == "user"_L1)
            return messageText(message);
    }
    return {};
}

int ChatQuestion::promptTokens() const
{
    int tokens = 0;
    for (const QJsonValue &message : messages)
        tokens += roughTokens(messageText(message.toObject())) + 4; // role and separators
    return tokens;
}

std::variant<ChatQuestion, Refusal> readCompatibleQuestion(const HttpRequest &request, const ModelTable &models,
                                                           const QString &regionId)
{
    bool isObject = false;
    ChatQuestion question;
    question.parameters = parsedBody(request, isObject);
    const QJsonObject &body = question.parameters;
    if (!isObject)
        return notJson();
    question.modelId = body["model"_L1].toString();
    if (question.modelId.isEmpty())
        return Refusal{400, {}, "you must provide a model parameter", {}, "invalid_request_error", {}, false};
    question.model = models.find(question.modelId, regionId);
    if (!question.model)
        return unknownModel(question.modelId.toUtf8());
    if (question.model->kind != Model::Kind::Chat) {
        return Refusal{404,
                       "ModelNotSupported",
                       "Unsupported model `" + question.modelId.toUtf8() + "` for OpenAI compatibility mode.",
                       "model_not_supported",
                       "invalid_request_error",
                       {},
                       false};
    }
    if (!body.contains("messages"_L1))
        return Refusal{400, {}, "'messages' is a required property", {}, "invalid_request_error", {}, false};
    question.messages = body["messages"_L1].toArray();
    if (question.messages.isEmpty())
        return Refusal{400, {}, "[] is too short - 'messages'", {}, "invalid_request_error", {}, false};
    question.isStreamed = body["stream"_L1].toBool();
    question.wantsUsage = body["stream_options"_L1]["include_usage"_L1].toBool();
    question.thinks = thinksBy(*question.model, body);
    noteContinuation(question);
    return question;
}

std::variant<ChatQuestion, Refusal> readNativeQuestion(const HttpRequest &request, const ModelTable &models,
                                                       const QString &regionId)
{
    bool isObject = false;
    const QJsonObject body = parsedBody(request, isObject);
    if (!isObject)
        return notJson();
    ChatQuestion question;
    question.protocol = Protocol::Native;
    question.modelId = body["model"_L1].toString();
    if (question.modelId.isEmpty())
        return Refusal{400, "BadRequest.EmptyModel", "The model parameter is required.", {}, {}, {}, false};
    question.model = models.find(question.modelId, regionId);
    if (!question.model)
        return unknownModel(question.modelId.toUtf8());
    const QJsonObject input = body["input"_L1].toObject();
    if (input.isEmpty())
        return Refusal{400,  "BadRequest.EmptyInput", "Required input parameter missing from request.", {}, {}, {},
                       false};
    question.messages = input["messages"_L1].toArray();
    if (question.messages.isEmpty() && input["prompt"_L1].isString())
        question.messages = {QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, input["prompt"_L1]}}};
    question.parameters = body["parameters"_L1].toObject();
    question.isStreamed = request.header("x-dashscope-sse").toLower() == "enable" ||
                          request.header("accept").contains("text/event-stream");
    question.wantsUsage = true;
    question.thinks = thinksBy(*question.model, question.parameters);
    question.isMultimodal = request.path.contains("/multimodal-generation/");
    // Old commercial models answer {"text": …} unless asked for messages; newer ones know only messages.
    const bool isOld =
        question.modelId == "qwen-plus"_L1 || question.modelId == "qwen-max"_L1 || question.modelId == "qwen-turbo"_L1;
    question.asksForMessage =
        question.parameters["result_format"_L1].toString(isOld ? u"text"_s : u"message"_s) == "message"_L1;
    const bool isIncremental = question.modelId.startsWith("qwen3"_L1) || question.isMultimodal ||
                               question.model->thinking == Model::Thinking::Always;
    question.isIncremental =
        question.parameters["incremental_output"_L1].toBool(isIncremental) && !question.model->repeatsWholeText;
    noteContinuation(question);
    return question;
}

} // namespace qwenda::emulator
