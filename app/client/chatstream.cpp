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

// Puts what was held in front, and holds back a trailing half of a pair; in the last piece it has lost its other half.
void mendPairs(QString &held, QString &text, bool isLast)
{
    if (!held.isEmpty()) {
        text.prepend(held);
        held.clear();
    }
    if (text.isEmpty() || !text.back().isHighSurrogate())
        return;
    if (isLast) {
        text.back() = QChar::ReplacementCharacter;
    } else {
        held = text.back();
        text.chop(1);
    }
}

} // namespace

ChatStream::ChatStream(Form form, bool sendsWholeText, Protocol protocol)
    : m_form(form), m_sendsWholeText(sendsWholeText), m_protocol(protocol)
{
}

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
    const Result<wire::Delta> answer = m_protocol == Protocol::Native ? wire::decodeNative(m_whole) : wire::decodeAnswer(m_whole);
    m_whole.clear();
    if (answer) {
        m_isDone = true;
        onDelta(*answer, take);
    } else {
        m_error = answer.error();
    }
}

Result<wire::Delta> ChatStream::decode(const SseEvent &event) const
{
    if (m_protocol == Protocol::Native)
        return wire::decodeNative(event.data, event.type == "error");
    return wire::decodeDelta(event.data, m_requestId.isEmpty());
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
    const Result<wire::Delta> delta = decode(event);
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
    if (!delta.sources.isEmpty())
        m_sources = delta.sources;
    for (const wire::Choice &other : delta.others)
        m_others[other.index] += other.text;
    if (!delta.finishReason.isEmpty())
        m_finishReason = delta.finishReason;
    // Each event of some models repeats the text so far: only what is new goes on.
    ChatDelta out{m_sendsWholeText ? newWordsOf(delta.text) : delta.text, delta.thinking};
    mendPairs(m_heldText, out.text, hasFinishReason());
    mendPairs(m_heldThinking, out.thinking, hasFinishReason());
    m_hasText = m_hasText || !out.text.isEmpty();
    m_hasContent = m_hasContent || m_hasText || !out.thinking.isEmpty() || !m_toolCalls.empty();
    return (out.text.isEmpty() && out.thinking.isEmpty()) || take(out);
}

QString ChatStream::newWordsOf(const QString &whole)
{
    if (whole.isEmpty())
        return {};
    const bool isRevision = !whole.startsWith(m_textSoFar);
    const QString words = isRevision || m_revised ? QString() : whole.mid(m_textSoFar.size());
    m_textSoFar = whole;
    if (isRevision || m_revised)
        m_revised = whole;
    return words;
}

QStringList ChatStream::alternatives() const
{
    QStringList texts;
    for (const auto &[index, text] : m_others)
        texts.append(text);
    return texts;
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
