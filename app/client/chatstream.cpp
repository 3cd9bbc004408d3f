// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatstream.h"

#include <algorithm>
#include <array>

namespace qwenda {

namespace {

constexpr qsizetype longestOpening = 16;
constexpr qsizetype longestWhole = 64 * 1024 * 1024;

Error streamError(Error::Kind kind, Error::Reason reason, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.reason = reason;
    error.message = detail;
    error.httpStatus = 200;
    error.mayBeBilled = true;
    return error;
}

} // namespace

ChatStream::ChatStream(Form form, bool sendsWholeText) : m_form(form), m_sendsWholeText(sendsWholeText) {}

void ChatStream::feed(QByteArrayView bytes, const Take &take)
{
    if (m_opening.size() < longestOpening)
        m_opening.append(bytes.first(std::min(bytes.size(), longestOpening - m_opening.size())));
    if (isOver())
        return;
    if (m_form == Form::Events) {
        m_parser.feed(bytes, [this, &take](const SseEvent &event) { return onEvent(event, take); });
    } else if (m_whole.size() + bytes.size() <= longestWhole) {
        m_whole.append(bytes);
    } else {
        m_error = streamError(Error::Kind::Server, Error::Reason::NotUnderstood, QStringLiteral("answer too long"));
    }
}

void ChatStream::finish(const Take &take)
{
    if (isOver())
        return;
    if (m_form == Form::Events) {
        m_isTail = true;
        m_parser.finish([this, &take](const SseEvent &event) { return onEvent(event, take); });
        return;
    }
    if (m_whole.isEmpty())
        return;
    const Result<wire::Delta> answer = wire::decodeAnswer(m_whole);
    m_whole.clear();
    if (answer) {
        m_isDone = true;
        onDelta(*answer, take);
    } else {
        m_error = answer.error();
    }
}

bool ChatStream::onEvent(const SseEvent &event, const Take &take)
{
    if (event.isTooLong) {
        ++m_skippedEvents;
        return true;
    }
    if (event.data.trimmed() == "[DONE]") {
        m_isDone = true;
        return false;
    }
    if (event.data.isEmpty())
        return true;
    const Result<wire::Delta> delta = wire::decodeDelta(event.data, m_requestId.isEmpty());
    if (delta)
        return onDelta(*delta, take);
    if (delta.error().reason == Error::Reason::NotUnderstood) {
        m_skippedEvents += m_isTail ? 0 : 1;
        return true;
    }
    m_error = delta.error();
    return false;
}

bool ChatStream::onDelta(const wire::Delta &delta, const Take &take)
{
    m_hasUnderstood = true;
    if (m_requestId.isEmpty())
        m_requestId = delta.requestId;
    if (delta.usage)
        m_usage = delta.usage;
    collect(delta.toolCalls);
    ChatDelta out{delta.text, delta.thinking};
    if (m_sendsWholeText) {
        // Each event repeats the text so far: only what is new goes on.
        out.text = delta.text.mid(m_textSoFar);
        m_textSoFar = std::max(m_textSoFar, delta.text.size());
    }
    if (!delta.finishReason.isEmpty())
        m_finishReason = delta.finishReason;
    return (out.text.isEmpty() && out.thinking.isEmpty()) || take(out);
}

void ChatStream::collect(const QList<wire::ToolCallPiece> &pieces)
{
    for (const auto &[index, piece] : pieces) {
        // Without an index an id begins a new call, and anything else belongs to the last one.
        int slot = index;
        if (slot < 0) {
            const int last = m_toolCalls.empty() ? -1 : m_toolCalls.rbegin()->first;
            slot = last < 0 || (!piece.id.isEmpty() && piece.id != m_toolCalls[last].id) ? last + 1 : last;
        }
        ToolCall &call = m_toolCalls[slot];
        if (!piece.id.isEmpty())
            call.id = piece.id;
        if (!piece.name.isEmpty())
            call.name = piece.name;
        call.arguments += piece.arguments;
    }
}

QList<ToolCall> ChatStream::toolCalls() const
{
    QList<ToolCall> calls;
    for (const auto &[index, call] : m_toolCalls)
        calls.append(call);
    return calls;
}

bool ChatStream::looksLikeAStream() const
{
    QByteArrayView opening = QByteArrayView(m_opening).trimmed();
    if (opening.startsWith("\xef\xbb\xbf"))
        opening = opening.sliced(3);
    static constexpr std::array<QByteArrayView, 5> fields{"data:", "event:", "id:", "retry:", ":"};
    return std::ranges::any_of(fields, [opening](QByteArrayView field) {
        return opening.startsWith(field) || field.startsWith(opening);
    });
}

std::optional<Error> ChatStream::judge() const
{
    if (m_error)
        return m_error;
    if (m_hasUnderstood && (m_isDone || hasFinishReason()))
        return std::nullopt;
    const bool isNonsense = m_isDone || m_skippedEvents > 0 || !looksLikeAStream();
    if (!m_hasUnderstood && isNonsense)
        return streamError(Error::Kind::Server, Error::Reason::NotUnderstood, QStringLiteral("no readable event"));
    return streamError(Error::Kind::Network, Error::Reason::ConnectionLost, QStringLiteral("no finish reason"));
}

} // namespace qwenda
