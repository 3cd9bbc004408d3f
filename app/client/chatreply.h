// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatrequest.h"
#include "client/connection.h"
#include "client/pacequeue.h"
#include "core/error.h"
#include "core/message.h"
#include "core/usage.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace qwenda {

class ChatJob;
class HttpTransport;
struct ModelInfo;

/// What one step of an answer adds. At least one part is not empty.
struct ChatDelta
{
    QString text;
    QString thinking;
    bool operator==(const ChatDelta &) const = default;
};

/// The request failed in a way that can neither have been billed nor shown anything, and will be sent again.
struct RetryNotice
{
    Error error;
    int attempt = 0;     ///< the repeat that is waited for: 1 … maxAttempts
    int maxAttempts = 0;
    std::chrono::milliseconds wait{0};
    bool isResume = false; ///< part of the answer is here; what follows will be asked for
};

/// How an answer ended.
struct ChatEnding
{
    Message::State state = Message::State::Complete; ///< Complete, Stopped, Interrupted or Failed
    std::optional<Error> error;  ///< set for Interrupted and Failed only
    QString finishReason;        ///< "stop", "length", "tool_calls"…, as received
    std::optional<Usage> usage;  ///< none when the service sent none
    QString requestId;
    int retries = 0;             ///< requests repeated, not counting the first
    int skippedEvents = 0;       ///< events that could not be decoded, or were over the limit
    bool resumed = false;        ///< the network cut it, and it was joined from several requests
    QList<ToolCall> toolCalls;
    QList<Source> sources;       ///< pages of a web search (native protocol)
    QStringList alternatives;    ///< texts of the second choice and later, where several were asked for
    /// Set when the service revised words it had sent (translation models repeat the whole text each time): what counts
    /// instead of the deltas.
    std::optional<QString> revisedText;
    Protocol protocol = Protocol::Compatible; ///< the one that was spoken
    std::optional<std::chrono::milliseconds> firstToken; ///< request sent → first delta, of the attempt that answered
    std::optional<std::chrono::milliseconds> thought;    ///< first thinking delta → first text delta (or the end)
    std::chrono::milliseconds duration{0};               ///< chat() → end, waits included
};

/// One answer on its way. Deltas while it streams, then finished() exactly once and never from inside
/// QwenClient::chat(). Deleting it, also from a slot of its own signals, is a silent stop. GUI thread.
///
/// Ends as
/// - Complete: a finish reason came (or the end mark, or a whole answer that was not streamed);
/// - Stopped: stop();
/// - Interrupted: the connection broke after the first delta, and the answer could not be resumed;
/// - Failed: no delta came, or the service broke off with an error of its own.
///
/// Resuming: cut after the first word of the answer, a model with ModelInfo::partial is asked to go on from exactly
/// these words (thinking switched off where it can be), and its deltas follow as if nothing had happened; usage is added
/// up. Never from the middle of a thought, nor of a function call. A part that cannot be had ends it as Interrupted,
/// with the error of the cut.
class ChatReply : public QObject
{
    Q_OBJECT

public:
    ~ChatReply() override;

    /// Ends with State::Stopped. What the socket already holds is still delivered. No effect after the end.
    void stop();
    /// Ends the wait before a repeat, or for its turn, as far as limits allow; no effect at any other time.
    void retryNow();
    /// What goes on the wire first, without messages and model: for the message's record.
    QJsonObject parameters() const;

Q_SIGNALS:
    void delta(const qwenda::ChatDelta &delta);
    void retryScheduled(const qwenda::RetryNotice &notice);
    /// The wait is over, the request goes out again.
    void retryStarted();
    /// The request waits for its turn; again whenever its place changes.
    void queued(const qwenda::PacePlace &place);
    /// Its turn has come: the request goes out. Only after queued().
    void turnCame();
    void finished(const qwenda::ChatEnding &ending);

private:
    friend class QwenClient;
    friend class ChatJob;
    ChatReply(HttpTransport &transport, const Connection &connection, const ChatRequest &request, const ModelInfo *info,
              const ClientOptions &options, QObject *parent);
    std::shared_ptr<ChatJob> d; ///< shared: outlives a delete from inside a signal
};

} // namespace qwenda
