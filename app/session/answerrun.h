// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "client/chatrequest.h"
#include "client/connection.h"
#include "core/message.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace qwenda {

class HistoryStore;
class ModelCatalog;
class QwenClient;

/// One answer from request to its last state on disk. The row is on disk from the start, rewritten every 500 ms while
/// it grows, and at the end. Ends exactly once; deleting it before stops the request in silence and leaves the row
/// as the last checkpoint wrote it. GUI thread.
class AnswerRun : public QObject
{
    Q_OBJECT

public:
    /// The longest time that words may be in memory only.
    static constexpr std::chrono::milliseconds checkpointInterval{500};

    /// `answer` has id, conversation, parent, model and region; the rest is filled in here. One that has words goes on:
    /// what comes is appended, and its usage, cost and time are the sums of both requests.
    AnswerRun(HistoryStore &history, QwenClient &client, const ModelCatalog &catalog, Message answer,
              QObject *parent = nullptr);

    const Message &message() const { return m_answer; }
    /// Texts of the second choice and later, once it ended.
    const QStringList &alternatives() const { return m_alternatives; }
    bool hasStarted() const { return m_hasStarted; }
    /// True once a word or a thought came.
    bool hasWords() const { return !m_answer.text.isEmpty() || !m_answer.thinking.isEmpty(); }
    /// Set while a repeat is waited for.
    const std::optional<RetryNotice> &retry() const { return m_retry; }
    std::chrono::milliseconds untilRetry() const { return std::chrono::milliseconds(m_retryAt.remainingTime()); }
    /// Set while the request waits for its turn; changes are told by retryChanged().
    const std::optional<PacePlace> &place() const { return m_place; }

    void start(const Connection &connection, const ChatRequest &request);
    /// Ends without a request: no endpoint, say.
    void fail(const Error &error);
    /// Before start(): ends as Stopped at the next turn of the event loop.
    void stop();
    void retryNow();

Q_SIGNALS:
    void grew(const qwenda::ChatDelta &delta);
    void retryChanged();
    /// message() has its last state, and is on its way to the disk.
    void ended();

private:
    void take(const ChatDelta &delta);
    void setPlace(const std::optional<PacePlace> &place);
    void finish(const ChatEnding &ending);
    void addFigures(const ChatEnding &ending);
    void finishLater(Message::State state, const std::optional<Error> &error);

    HistoryStore &m_history;
    QwenClient &m_client;
    const ModelCatalog &m_catalog;
    Message m_answer;
    const Message m_before; ///< of an answer that goes on: its figures so far
    QPointer<ChatReply> m_reply;
    std::optional<RetryNotice> m_retry;
    QDeadlineTimer m_retryAt;
    std::optional<PacePlace> m_place;
    QStringList m_alternatives;
    QTimer m_checkpoint;
    bool m_hasStarted = false;
    bool m_isOver = false;
};

} // namespace qwenda
