// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "client/wire.h"
#include "transport/sseparser.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace qwenda {

/// The bytes of one answer (status 200) in, deltas out, and at the end what became of it. No I/O, no clock. Any split of
/// the bytes gives the same text; a delta may be cut differently only where `sendsWholeText` holds.
class ChatStream
{
public:
    enum class Form {
        Events, ///< text/event-stream
        Whole   ///< one JSON object
    };
    /// Returns false to stop the reading.
    using Take = std::function<bool(const ChatDelta &)>;

    /// `sendsWholeText`: ModelInfo::sendsWholeText.
    ChatStream(Form form, bool sendsWholeText);

    void feed(QByteArrayView bytes, const Take &take);
    /// The bytes ended: reads a last event without blank line, or the whole answer. Then judge() has its last word.
    void finish(const Take &take);

    /// The end mark came, or an error: what follows is not read.
    bool isOver() const { return m_isDone || m_error; }
    bool hasFinishReason() const { return !m_finishReason.isEmpty(); }

    /// How the answer stands if nothing more comes. No error: it is complete. Errors:
    /// - the service's own error object;
    /// - Server/NotUnderstood: whole events came, but not one that could be read, or something that is no stream at all;
    /// - Network/ConnectionLost: no finish reason and no end mark: cut, however properly the socket was closed.
    std::optional<Error> judge() const;

    QString finishReason() const { return m_finishReason; }
    std::optional<Usage> usage() const { return m_usage; }
    QString requestId() const { return m_requestId; }
    int skippedEvents() const { return m_skippedEvents; }
    QList<ToolCall> toolCalls() const;

private:
    bool onEvent(const SseEvent &event, const Take &take);
    bool onDelta(const wire::Delta &delta, const Take &take);
    bool looksLikeAStream() const;
    void collect(const QList<wire::ToolCallPiece> &pieces);

    Form m_form;
    bool m_sendsWholeText;
    SseParser m_parser;
    QByteArray m_whole;
    QByteArray m_opening; ///< the first bytes, to tell a cut stream from what never was one
    QString m_finishReason;
    QString m_requestId;
    std::optional<Usage> m_usage;
    std::optional<Error> m_error;
    std::map<int, ToolCall> m_toolCalls;
    qsizetype m_textSoFar = 0;
    int m_skippedEvents = 0;
    bool m_hasUnderstood = false;
    bool m_isTail = false; ///< reading the unterminated rest: half an event there is a cut, not nonsense
    bool m_isDone = false;
};

} // namespace qwenda
