// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/nativechat.h"

#include "emulator/jsontext.h"

#include <memory>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

QByteArray usageJson(const ChatQuestion &question, int input, int reasoning, int text)
{
    const int output = reasoning + text;
    QByteArray json = "{\"total_tokens\":" + QByteArray::number(input + output) +
                      ",\"output_tokens\":" + QByteArray::number(output) +
                      ",\"input_tokens\":" + QByteArray::number(input);
    if (reasoning > 0)
        json += ",\"output_tokens_details\":{\"reasoning_tokens\":" + QByteArray::number(reasoning) + "}";
    if (question.isMultimodal)
        json += ",\"input_tokens_details\":{\"text_tokens\":" + QByteArray::number(input) + "}";
    return json + "}";
}

// Multimodal models answer with an array of untyped parts, empty where others have an empty string.
QByteArray contentJson(const ChatQuestion &question, QByteArrayView text)
{
    if (!question.isMultimodal)
        return jsonText(text);
    return text.isEmpty() ? QByteArray("[]") : "[{\"text\":" + jsonText(text) + "}]";
}

QByteArray callJson(qsizetype index, const ToolCall &call, bool isFirst, QByteArrayView arguments)
{
    return "{\"index\":" + QByteArray::number(index) + ",\"id\":" + (isFirst ? jsonText(call.id) : QByteArray("\"\"")) +
           ",\"type\":\"function\",\"function\":{" +
           (isFirst ? "\"name\":" + jsonText(call.name) + "," : QByteArray()) + "\"arguments\":" + jsonText(arguments) +
           "}}";
}

// Only the native path tells where the words come from, and only when asked.
QByteArray searchJson(const ChatQuestion &question)
{
    const QJsonObject options = question.parameters["search_options"_L1].toObject();
    if (!question.parameters["enable_search"_L1].toBool() || !options["enable_source"_L1].toBool())
        return {};
    return ",\"search_info\":{\"search_results\":[{\"site_name\":\"Example\",\"icon\":\"\",\"index\":1,"
           "\"title\":\"A canned page\",\"url\":\"https://example.com/one\"},{\"site_name\":\"\",\"icon\":\"\","
           "\"index\":2,\"title\":\"样本\",\"url\":\"https://example.org/two?q=1\"}]}";
}

QByteArray outputJson(const ChatQuestion &question, const QByteArray &message, const QByteArray &text,
                      const QByteArray &finishReason)
{
    if (!question.asksForMessage)
        return "{\"text\":" + jsonText(text) + ",\"finish_reason\":" + jsonText(finishReason) + searchJson(question) + "}";
    return "{\"choices\":[{\"message\":{" + message +
           ",\"role\":\"assistant\"},\"finish_reason\":" + jsonText(finishReason) + "}]" + searchJson(question) + "}";
}

/// One streamed answer: which frame is next.
class Frames
{
public:
    Frames(const ChatQuestion &question, const Answer &answer)
        : m_question(question), m_answer(answer), m_thinking(answer.thinking), m_text(answer.text),
          m_requestId(newRequestId())
    {
        if (!question.isIncremental)
            m_textSoFar = answer.prefix;
    }

    int nextNumber() const { return m_number + 1; }

    std::optional<Event> next()
    {
        if (m_isOver)
            return {};
        if (!m_thinking.isAtEnd()) {
            const QByteArrayView piece = m_thinking.next();
            m_thinkingSoFar.append(piece);
            ++m_reasoning;
            return frame(m_question.isIncremental ? piece.toByteArray() : m_thinkingSoFar, {}, "null");
        }
        if (m_call < m_answer.calls.size())
            return nextCall();
        if (!m_text.isAtEnd()) {
            const QByteArrayView piece = m_text.next();
            m_textSoFar.append(piece);
            ++m_output;
            return frame({}, m_question.isIncremental ? piece.toByteArray() : m_textSoFar, "null");
        }
        m_isOver = true;
        if (m_answer.finishReason.isEmpty() || !m_answer.calls.isEmpty())
            return {}; // a tool call's last frame told the reason already
        return frame({}, m_question.isIncremental ? QByteArray() : m_textSoFar, m_answer.finishReason);
    }

private:
    // As recorded: name and id only at first, and the last arguments come in the frame that has the finish reason.
    std::optional<Event> nextCall()
    {
        const ToolCall &call = m_answer.calls.at(m_call);
        const bool isFirst = m_arguments == nullptr;
        QByteArray piece;
        if (isFirst)
            m_arguments = std::make_unique<Tokens>(call.arguments);
        else
            piece = m_arguments->next().toByteArray();
        const QByteArray calls = callJson(m_call, call, isFirst, piece);
        const bool isLast = m_arguments->isAtEnd() && !(isFirst && !call.arguments.isEmpty());
        if (isLast) {
            m_arguments.reset();
            ++m_call;
        }
        ++m_output;
        const bool endsIt = isLast && m_call == m_answer.calls.size();
        return frame({}, {}, endsIt && !m_answer.finishReason.isEmpty() ? m_answer.finishReason : "null", calls);
    }

    Event frame(const QByteArray &thinking, const QByteArray &text, const QByteArray &finishReason,
                const QByteArray &calls = {})
    {
        QByteArray message = "\"content\":" + contentJson(m_question, text);
        if (!m_answer.thinking.isEmpty())
            message += ",\"reasoning_content\":" + jsonText(thinking);
        if (!calls.isEmpty())
            message += ",\"tool_calls\":[" + calls + "]";
        const QByteArray data = "{\"output\":" + outputJson(m_question, message, text, finishReason) +
                                ",\"usage\":" + usageJson(m_question, m_answer.promptTokens, m_reasoning, m_output) +
                                ",\"request_id\":\"" + m_requestId + "\"}";
        return {"id:" + QByteArray::number(++m_number) + "\nevent:result\n:HTTP_STATUS/200\ndata:" + data + "\n\n",
                finishReason == "null"};
    }

    ChatQuestion m_question;
    Answer m_answer;
    Tokens m_thinking;
    Tokens m_text;
    std::unique_ptr<Tokens> m_arguments;
    QByteArray m_requestId;
    QByteArray m_thinkingSoFar;
    QByteArray m_textSoFar;
    qsizetype m_call = 0;
    int m_number = 0;
    int m_reasoning = 0;
    int m_output = 0;
    bool m_isOver = false;
};

Reply wholeReply(const ChatQuestion &question, const Answer &answer)
{
    QByteArray message = "\"content\":" + contentJson(question, answer.text);
    if (!answer.thinking.isEmpty())
        message += ",\"reasoning_content\":" + jsonText(answer.thinking);
    QByteArray calls;
    for (qsizetype i = 0; i < answer.calls.size(); ++i)
        calls += (i > 0 ? "," : "") + callJson(i, answer.calls[i], true, answer.calls[i].arguments);
    if (!calls.isEmpty())
        message += ",\"tool_calls\":[" + calls + "]";
    return jsonReply(
        "{\"output\":" + outputJson(question, message, answer.text, answer.finishReason) + ",\"usage\":" +
        usageJson(question, answer.promptTokens, Tokens::count(answer.thinking), Tokens::count(answer.text)) +
        ",\"request_id\":\"" + newRequestId() + "\"}");
}

} // namespace

Reply nativeReply(const ChatQuestion &question, const Answer &answer)
{
    if (!question.isStreamed)
        return wholeReply(question, answer);
    Reply reply;
    reply.headers = {{"content-type", "text/event-stream;charset=UTF-8"}};
    auto frames = std::make_shared<Frames>(question, answer);
    reply.nextEvent = [frames] { return frames->next(); };
    reply.errorEvent = [frames](const QString &name) {
        return errorEvent(namedRefusal(name).value_or(badRequest("unknown refusal")), Protocol::Native,
                          frames->nextNumber());
    };
    return reply;
}

} // namespace qwenda::emulator
