// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/compatiblechat.h"

#include "emulator/jsontext.h"

#include <QDateTime>

#include <memory>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

QByteArray usageJson(const Answer &answer)
{
    int reasoning = Tokens::count(answer.thinking);
    int output = reasoning + Tokens::count(answer.text);
    for (const ToolCall &call : answer.calls)
        output += Tokens::count(call.arguments) + 4;
    QByteArray json = "{\"prompt_tokens\":" + QByteArray::number(answer.promptTokens) +
                      ",\"completion_tokens\":" + QByteArray::number(output) +
                      ",\"total_tokens\":" + QByteArray::number(answer.promptTokens + output);
    if (reasoning > 0)
        json += ",\"completion_tokens_details\":{\"reasoning_tokens\":" + QByteArray::number(reasoning) + "}";
    return json + ",\"prompt_tokens_details\":{\"cached_tokens\":0}}";
}

/// One streamed answer: which chunk is next.
class Stream
{
public:
    Stream(const ChatQuestion &question, Answer answer, const Script &script)
        : m_answer(std::move(answer)), m_thinking(m_answer.thinking), m_text(m_answer.text),
          m_tail(",\"created\":" + QByteArray::number(QDateTime::currentSecsSinceEpoch()) +
                 ",\"system_fingerprint\":null,\"model\":" + jsonText(question.modelId.toUtf8()) +
                 ",\"id\":\"chatcmpl-" + newRequestId() + "\"}"),
          m_sendsUsage(question.wantsUsage && m_answer.hasUsage), m_sendsDone(!script.omitDone),
          m_repeats(question.model->repeatsWholeText)
    {
        m_thinks = !m_answer.thinking.isEmpty();
        m_soFar = m_repeats ? m_answer.prefix : QByteArray();
    }

    std::optional<Event> next()
    {
        switch (m_part) {
        case Part::Role:
            m_part = Part::Thinking;
            return role();
        case Part::Thinking:
            if (!m_thinking.isAtEnd())
                return token("{\"content\":null,\"reasoning_content\":" + jsonText(m_thinking.next()) + "}");
            m_part = m_answer.calls.isEmpty() ? Part::Text : Part::Calls;
            return next();
        case Part::Text:
            if (!m_text.isAtEnd())
                return textToken();
            m_part = Part::Finish;
            return next();
        case Part::Calls:
            return nextCall();
        case Part::Finish:
            m_part = Part::Usage;
            return m_answer.finishReason.isEmpty() ? next() : finish();
        case Part::Usage:
            m_part = Part::Done;
            return m_sendsUsage ? usage() : next();
        case Part::Done:
            m_part = Part::Over;
            return m_sendsDone ? std::optional(Event{"data: [DONE]\n\n", false}) : std::nullopt;
        case Part::Over:
            break;
        }
        return {};
    }

private:
    enum class Part { Role, Thinking, Text, Calls, Finish, Usage, Done, Over };

    Event chunk(const QByteArray &choices, bool isToken, const QByteArray &usage = "null") const
    {
        return {"data: {\"choices\":[" + choices + "],\"object\":\"chat.completion.chunk\",\"usage\":" + usage +
                    m_tail + "\n\n",
                isToken};
    }

    Event token(const QByteArray &delta) const
    {
        return chunk("{\"finish_reason\":null,\"logprobs\":null,\"delta\":" + delta + ",\"index\":0}", true);
    }

    Event role()
    {
        QByteArray delta = "{\"content\":\"\",\"role\":\"assistant\"}";
        if (m_thinks)
            delta = "{\"content\":null,\"role\":\"assistant\",\"reasoning_content\":\"\"}";
        else if (!m_answer.calls.isEmpty())
            return nextCall(); // its first delta tells the role
        return chunk("{\"delta\":" + delta + ",\"index\":0,\"logprobs\":null,\"finish_reason\":null}", false);
    }

    Event textToken()
    {
        const QByteArrayView piece = m_text.next();
        if (m_repeats)
            m_soFar.append(piece);
        const QByteArray text = jsonText(m_repeats ? QByteArrayView(m_soFar) : piece);
        return token(m_thinks ? "{\"content\":" + text + ",\"reasoning_content\":null}" : "{\"content\":" + text + "}");
    }

    // As recorded: name and id only in a call's first delta, then id "" and pieces of the arguments, then an empty
    // piece without finish_reason and logprobs.
    Event nextCall()
    {
        const QByteArray index = QByteArray::number(m_call);
        const ToolCall &call = m_answer.calls.at(m_call);
        if (!m_hasNamedCall) {
            m_hasNamedCall = true;
            m_part = Part::Calls;
            m_arguments = std::make_unique<Tokens>(call.arguments);
            return token("{\"content\":null,\"tool_calls\":[{\"index\":" + index + ",\"id\":" + jsonText(call.id) +
                         ",\"type\":\"function\",\"function\":{\"name\":" + jsonText(call.name) +
                         ",\"arguments\":\"\"}}]" + (m_thinks || m_call > 0 ? "}" : ",\"role\":\"assistant\"}"));
        }
        if (!m_arguments->isAtEnd()) {
            return token("{\"content\":null,\"tool_calls\":[{\"index\":" + index +
                         ",\"id\":\"\",\"type\":\"function\",\"function\":{\"arguments\":" +
                         jsonText(m_arguments->next()) + "}}]}");
        }
        m_hasNamedCall = false;
        if (++m_call == m_answer.calls.size())
            m_part = Part::Finish;
        return chunk("{\"delta\":{\"tool_calls\":[{\"function\":{\"arguments\":\"\"},\"index\":" + index +
                         ",\"id\":\"\",\"type\":\"function\"}]},\"index\":0}",
                     false);
    }

    Event finish() const
    {
        QByteArray delta = m_thinks ? "{\"content\":\"\",\"reasoning_content\":null}" : "{\"content\":\"\"}";
        if (m_repeats)
            delta = "{\"content\":" + jsonText(m_soFar) + "}";
        if (!m_answer.calls.isEmpty())
            delta = "{}";
        return chunk("{\"finish_reason\":" + jsonText(m_answer.finishReason) + ",\"delta\":" + delta +
                         ",\"index\":0,\"logprobs\":null}",
                     false);
    }

    Event usage() const { return chunk({}, false, usageJson(m_answer)); }

    Answer m_answer;
    Tokens m_thinking;
    Tokens m_text;
    std::unique_ptr<Tokens> m_arguments;
    QByteArray m_tail;
    QByteArray m_soFar;
    qsizetype m_call = 0;
    Part m_part = Part::Role;
    bool m_sendsUsage;
    bool m_sendsDone;
    bool m_repeats;
    bool m_thinks = false;
    bool m_hasNamedCall = false;
};

QByteArray wholeMessage(const Answer &answer)
{
    QByteArray json = "{\"role\":\"assistant\",\"content\":" + jsonText(answer.text);
    if (!answer.thinking.isEmpty())
        json += ",\"reasoning_content\":" + jsonText(answer.thinking);
    QByteArray calls;
    for (qsizetype i = 0; i < answer.calls.size(); ++i) {
        const ToolCall &call = answer.calls[i];
        calls += (i > 0 ? "," : "") + QByteArray("{\"function\":{\"name\":") + jsonText(call.name) +
                 ",\"arguments\":" + jsonText(call.arguments) + "},\"index\":" + QByteArray::number(i) +
                 ",\"id\":" + jsonText(call.id) + ",\"type\":\"function\"}";
    }
    return json + (calls.isEmpty() ? "}" : ",\"tool_calls\":[" + calls + "]}");
}

Reply wholeReply(const ChatQuestion &question, const Answer &answer)
{
    QByteArray choices;
    const int n = std::max(1, question.parameters["n"_L1].toInt(1));
    for (int i = 0; i < n; ++i) {
        choices += (i > 0 ? "," : "") + QByteArray("{\"message\":") + wholeMessage(answer) + ",\"finish_reason\":" +
                   (answer.finishReason.isEmpty() ? QByteArray("null") : jsonText(answer.finishReason)) +
                   ",\"index\":" + QByteArray::number(i) + ",\"logprobs\":null}";
    }
    return jsonReply("{\"choices\":[" + choices + "],\"object\":\"chat.completion\",\"usage\":" +
                     (answer.hasUsage ? usageJson(answer) : QByteArray("null")) +
                     ",\"created\":" + QByteArray::number(QDateTime::currentSecsSinceEpoch()) +
                     ",\"system_fingerprint\":null,\"model\":" + jsonText(question.modelId.toUtf8()) +
                     ",\"id\":\"chatcmpl-" + newRequestId() + "\"}");
}

} // namespace

Reply compatibleReply(const ChatQuestion &question, const Answer &answer, const Script &script)
{
    if (!question.isStreamed)
        return wholeReply(question, answer);
    Reply reply;
    reply.headers = {{"content-type", "text/event-stream"}};
    auto stream = std::make_shared<Stream>(question, answer, script);
    reply.nextEvent = [stream] { return stream->next(); };
    reply.errorEvent = [](const QString &name) {
        return errorEvent(namedRefusal(name).value_or(badRequest("unknown refusal")), Protocol::Compatible, 0);
    };
    return reply;
}

} // namespace qwenda::emulator
