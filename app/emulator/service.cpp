// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/service.h"

#include "emulator/answers.h"
#include "emulator/chatquestion.h"
#include "emulator/compatiblechat.h"
#include "emulator/embeddings.h"
#include "emulator/jsontext.h"
#include "emulator/nativechat.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

std::optional<Refusal> Service::keyRefusal(const HttpRequest &request) const
{
    const QByteArray key = request.key();
    if (key.isEmpty())
        return noKey();
    const QString workspace = QString::fromLatin1(request.header("x-dashscope-workspace"));
    if (!workspace.isEmpty() && !m_options.workspaces.isEmpty() && !m_options.workspaces.contains(workspace))
        return namedRefusal(u"workspace"_s);
    if (m_options.keys.isEmpty())
        return key.startsWith("sk-wrong") ? std::optional(wrongKey()) : std::nullopt;
    // A key of another region is answered like a wrong one, to the letter.
    const auto found = m_options.keys.constFind(key);
    const bool isOurs =
        found != m_options.keys.constEnd() && (m_options.regionId.isEmpty() || *found == m_options.regionId);
    return isOurs ? std::nullopt : std::optional(wrongKey());
}

void Service::setBaseUrl(const QByteArray &url)
{
    m_pictures.setBaseUrl(url);
    m_files.setBaseUrl(url);
}

// A whole answer comes when its last token would have come.
void Service::pace(Reply &reply, const Answer &answer, const Script &script) const
{
    const double rate = script.tokensPerSecond.value_or(m_options.tokensPerSecond);
    const Milliseconds first = script.firstToken.value_or(m_options.firstToken);
    if (reply.nextEvent) {
        reply.tokensPerSecond = rate;
        reply.firstToken = first;
        return;
    }
    const int tokens = Tokens::count(answer.thinking) + Tokens::count(answer.text);
    reply.beforeHead = first + Milliseconds(rate > 0 ? static_cast<qint64>(tokens * 1000 / rate) : 0);
}

Reply Service::answer(const HttpRequest &request, const Script &script)
{
    if (request.path.startsWith("/results/") && (request.method == "GET" || request.method == "HEAD"))
        return m_pictures.download(request);
    if (request.path == "/oss" && request.method == "POST")
        return m_files.upload(request);
    const Protocol protocol = protocolOf(request.path);
    if (const auto refusal = keyRefusal(request))
        return refusalReply(*refusal, protocol, false);
    Reply reply = protocol == Protocol::Native ? native(request, script) : compatible(request, script);
    reply.headers.push_back({"x-request-id", newRequestId()});
    return reply;
}

Reply Service::compatible(const HttpRequest &request, const Script &script)
{
    const QByteArray path = request.path.startsWith("/compatible-mode/v1/") ? request.path.sliced(19) : QByteArray();
    if (request.method == "POST" && path == "/chat/completions")
        return compatibleChat(request, script);
    if (request.method == "POST" && path == "/embeddings")
        return compatibleEmbeddings(request, m_models, m_options.regionId);
    if (request.method == "GET" && path == "/models")
        return compatibleModels();
    if (path == "/files" || path.startsWith("/files/"))
        return files(request);
    return refusalReply(unknownPath(), Protocol::Compatible, false);
}

Reply Service::native(const HttpRequest &request, const Script &script)
{
    const QByteArray path = request.path.startsWith("/api/v1/") ? request.path.sliced(7) : QByteArray();
    if (path == "/tasks" || path.startsWith("/tasks/"))
        return m_pictures.task(request);
    if (request.method == "GET" && path == "/uploads")
        return m_files.policy(request);
    if (request.method == "GET" && path == "/models")
        return nativeModels(request);
    if (request.method == "POST" && path.startsWith("/services/embeddings/"))
        return nativeEmbeddings(request, m_models, m_options.regionId);
    static const QList<QByteArray> generations{"text-generation/generation",  "multimodal-generation/generation",
                                               "text2image/image-synthesis",  "image2image/image-synthesis",
                                               "image-generation/generation", "background-generation/generation"};
    if (request.method == "POST" && path.startsWith("/services/aigc/") && generations.contains(path.sliced(15)))
        return generation(request, script);
    return refusalReply(unknownPath(), Protocol::Native, false);
}

// An oss:// address is only looked up when the request says so.
std::optional<Refusal> Service::mediaRefusal(const HttpRequest &request) const
{
    const qsizetype at = request.body.indexOf("\"oss://");
    if (at < 0)
        return {};
    const QByteArray url = request.body.mid(at + 1, request.body.indexOf('"', at + 1) - at - 1).replace("\\/", "/");
    if (request.header("x-dashscope-ossresourceresolve").toLower() == "enable" && m_files.hasUpload(url))
        return {};
    return Refusal{400,
                   "InvalidURL",
                   "The provided URL does not appear to be valid. Ensure it is correctly formatted.",
                   "invalid_parameter_error",
                   "invalid_request_error",
                   {},
                   false};
}

// Documents of qwen-long: "fileid://a,fileid://b" in a system message.
std::optional<Refusal> Service::fileRefusal(const HttpRequest &request) const
{
    static const QRegularExpression form(u"fileid://([A-Za-z0-9-]+)"_s);
    auto matches = form.globalMatch(QString::fromUtf8(request.body));
    while (matches.hasNext()) {
        const QByteArray id = matches.next().captured(1).toLatin1();
        if (!m_files.hasFile(id))
            return badRequest("File [id:" + id + "] cannot be found.");
        if (!m_files.isParsed(id))
            return badRequest("File parsing in progress, please try again later.");
    }
    return {};
}

Reply Service::generation(const HttpRequest &request, const Script &script)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const Model *model = m_models.find(body["model"_L1].toString(), m_options.regionId);
    if (!model || model->kind != Model::Kind::Image)
        return nativeChat(request, script);
    if (const auto refusal = mediaRefusal(request))
        return refusalReply(*refusal, Protocol::Native, false);
    return m_pictures.generate(request, body, *model, script);
}

Reply Service::nativeChat(const HttpRequest &request, const Script &script)
{
    const auto read = readNativeQuestion(request, m_models, m_options.regionId);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusalReply(*refusal, Protocol::Native, false);
    const auto &question = std::get<ChatQuestion>(read);
    if (request.header("x-dashscope-async").toLower() == "enable") {
        return refusalReply(
            {403, "AccessDenied", "current user api does not support asynchronous calls.", {}, {}, {}, false},
            Protocol::Native, false);
    }
    const QByteArray path = "/" + question.model->native.toLatin1() + "/generation";
    auto refusal = request.path.endsWith(path) ? refusalOf(question) : badRequest("url error, please check url！");
    if (!refusal)
        refusal = mediaRefusal(request);
    if (refusal)
        return refusalReply(*refusal, Protocol::Native, question.isStreamed);
    const Answer answer = answerTo(question, script);
    Reply reply = nativeReply(question, answer);
    pace(reply, answer, script);
    return reply;
}

Reply Service::compatibleChat(const HttpRequest &request, const Script &script)
{
    const auto read = readCompatibleQuestion(request, m_models, m_options.regionId);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusalReply(*refusal, Protocol::Compatible, false);
    const auto &question = std::get<ChatQuestion>(read);
    auto refusal = refusalOf(question);
    if (!refusal)
        refusal = mediaRefusal(request);
    if (!refusal && question.modelId.startsWith("qwen-long"_L1))
        refusal = fileRefusal(request);
    if (refusal)
        return refusalReply(*refusal, Protocol::Compatible, question.isStreamed);
    const Answer answer = answerTo(question, script);
    Reply reply = compatibleReply(question, answer, script);
    pace(reply, answer, script);
    return reply;
}

Reply Service::files(const HttpRequest &request)
{
    m_files.setPolls(m_options.filePolls);
    return m_files.files(request);
}

Reply Service::compatibleModels() const
{
    QByteArray rows;
    const QStringList ids = m_models.compatibleIds(m_options.regionId);
    for (const QString &id : ids) {
        rows += (rows.isEmpty() ? "" : ",") + QByteArray("{\"id\":") + jsonText(id.toUtf8()) +
                ",\"object\":\"model\",\"created\":1764547200,\"owned_by\":\"system\"}";
    }
    return jsonReply("{\"object\":\"list\",\"data\":[" + rows + "]}");
}

Reply Service::nativeModels(const HttpRequest &request) const
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    const QString wanted = query.queryItemValue(u"model"_s);
    const int page = std::max(1, query.queryItemValue(u"page_no"_s).toInt());
    const int size =
        query.hasQueryItem(u"page_size"_s) ? std::clamp(query.queryItemValue(u"page_size"_s).toInt(), 1, 100) : 20;
    QList<QByteArray> rows;
    const QStringList ids = m_models.compatibleIds(m_options.regionId);
    for (const QString &id : ids) {
        const Model &model = *m_models.find(id, m_options.regionId);
        if (!wanted.isEmpty() && wanted != id)
            continue;
        const QByteArray name = jsonText(id.toUtf8());
        rows.push_back("{\"model\":" + name + ",\"name\":" + name + ",\"description\":\"\",\"capabilities\":[" +
                       (model.kind == Model::Kind::Image  ? "\"IG\""
                        : model.kind == Model::Kind::Chat ? "\"TG\""
                                                          : "") +
                       "],\"features\":[" + (model.hasTools ? "\"function-calling\"" : "") +
                       "],\"model_info\":{\"max_input_tokens\":" + QByteArray::number(model.maxInput) +
                       ",\"max_output_tokens\":" + QByteArray::number(model.maxOutput) + "}}");
    }
    return jsonReply("{\"request_id\":\"" + newRequestId() +
                     "\",\"output\":{\"total\":" + QByteArray::number(rows.size()) +
                     ",\"page_no\":" + QByteArray::number(page) + ",\"page_size\":" + QByteArray::number(size) +
                     ",\"models\":[" + rows.mid((page - 1) * size, size).join(',') + "]}}");
}

} // namespace qwenda::emulator
