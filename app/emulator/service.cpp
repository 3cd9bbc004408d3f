// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/service.h"

#include "emulator/answers.h"
#include "emulator/chatquestion.h"
#include "emulator/compatiblechat.h"
#include "emulator/jsontext.h"

namespace qwenda::emulator {

std::optional<Refusal> Service::keyRefusal(const HttpRequest &request) const
{
    const QByteArray key = request.key();
    if (key.isEmpty())
        return noKey();
    if (m_options.keys.isEmpty())
        return key.startsWith("sk-wrong") ? std::optional(wrongKey()) : std::nullopt;
    // A key of another region is answered like a wrong one, to the letter.
    const auto found = m_options.keys.constFind(key);
    const bool isOurs = found != m_options.keys.constEnd() && (m_options.regionId.isEmpty() || *found == m_options.regionId);
    return isOurs ? std::nullopt : std::optional(wrongKey());
}

void Service::pace(Reply &reply, const Script &script) const
{
    reply.tokensPerSecond = script.tokensPerSecond.value_or(m_options.tokensPerSecond);
    reply.firstToken = script.firstToken.value_or(m_options.firstToken);
}

Reply Service::answer(const HttpRequest &request, const Script &script)
{
    const Protocol protocol = protocolOf(request.path);
    if (const auto refusal = keyRefusal(request))
        return refusalReply(*refusal, protocol, false);
    if (request.method == "POST" && request.path == "/compatible-mode/v1/chat/completions")
        return compatibleChat(request, script);
    if (request.method == "GET" && request.path == "/compatible-mode/v1/models")
        return compatibleModels();
    return refusalReply(unknownPath(), protocol, false);
}

Reply Service::compatibleChat(const HttpRequest &request, const Script &script)
{
    const auto read = readCompatibleQuestion(request, m_models, m_options.regionId);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refusalReply(*refusal, Protocol::Compatible, false);
    const auto &question = std::get<ChatQuestion>(read);
    if (const auto refusal = refusalOf(question))
        return refusalReply(*refusal, Protocol::Compatible, question.isStreamed);
    Reply reply = compatibleReply(question, answerTo(question, script), script);
    pace(reply, script);
    return reply;
}

Reply Service::compatibleModels() const
{
    QByteArray rows;
    const QStringList ids = m_models.compatibleIds(m_options.regionId);
    for (const QString &id : ids) {
        rows += (rows.isEmpty() ? "" : ",") + QByteArray("{\"id\":") + jsonText(id.toUtf8())
            + ",\"object\":\"model\",\"created\":1764547200,\"owned_by\":\"system\"}";
    }
    return jsonReply("{\"object\":\"list\",\"data\":[" + rows + "]}");
}

} // namespace qwenda::emulator
