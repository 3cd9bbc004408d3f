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
/// the bytes gives the same text; a delta may be cut differently only where `sendsWholeText` holds. A delta never ends within a surrogate pair.
class ChatStream
{
public:
    enum class Form {
        Events, ///< text/event-stream
        Whole   ///< one JSON object
    };
    /// Returns false to stop the reading.
    using Take = std::function<bool(const ChatDelta &)>;

    /// `sendsWholeText`: ModelInfo::sendsWholeText. `protocol` is not Auto.
    ChatStream(Form form, bool sendsWholeText, Protocol protocol = Protocol::Compatible);

    void feed(QByteArrayView bytes, const Take &take);
    /// The bytes ended: reads a last event without blank line, or the whole answer. Then judge() has its last word.
    void finish(const Take &take);

    /// The end mark came, or an error: what follows is not read.
    bool isOver() const { return m_isDone || m_error; }
    bool hasFinishReason() const { return !m_finishReason.isEmpty(); }
    /// A word, a thought or a piece of a function call was read.
    bool hasContent() const { return m_hasContent; }
    /// A word of the answer was given.
    bool hasText() const { return m_hasText; }

    /// How the answer stands if nothing more comes. No error: it is complete. Errors:
    /// - the service's own error object;
    /// - Server/NotUnderstood: whole events came, but not one that could be read, or something that is no stream at all;
    /// - Network/ConnectionLost: no finish reason and no end mark: cut, however properly the socket was closed. The native
    ///   path has no end mark: there the finish reason alone counts.
    std::optional<Error> judge() const;

    QString finishReason() const { return m_finishReason; }
    std::optional<Usage> usage() const { return m_usage; }
    QString requestId() const { return m_requestId; }
    int skippedEvents() const { return m_skippedEvents; }
    QList<ToolCall> toolCalls() const;
    const QList<Source> &sources() const { return m_sources; }
    /// Texts of the choices behind the first, in order.
    QStringList alternatives() const;
    /// Set when a whole-text model changed words it had sent before: its last text, which the deltas do not add up to.
    const std::optional<QString> &revisedText() const { return m_revised; }

private:
    Result<wire::Delta> decode(const SseEvent &event) const;
    QString newWordsOf(const QString &whole);

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
    std::map<int, QString> m_others;
    QList<Source> m_sources;
    Protocol m_protocol;
    QString m_textSoFar;                 ///< of whole-text models
    std::optional<QString> m_revised;
    QString m_heldText;                  ///< half a character, waiting for its other half
    QString m_heldThinking;
    bool m_hasContent = false;
    bool m_hasText = false;
    int m_skippedEvents = 0;
    bool m_hasUnderstood = false;
    bool m_isTail = false; ///< reading the unterminated rest: half an event there is a cut, not nonsense
    bool m_isDone = false;
};

} // namespace qwenda
