// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "client/chatstream.h"
#include "client/pacer.h"
#include "transport/httpexchange.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace qwenda {

/// What a ChatReply does inside: attempts, waits, and the one ending. Held by shared pointer, so that a slot may delete
/// the reply while this is still on the stack; after that it says nothing more.
class ChatJob : public std::enable_shared_from_this<ChatJob>
{
public:
    ChatJob(ChatReply &reply, HttpTransport &transport, const Connection &connection, const ChatRequest &request,
            const ModelInfo *info, const ClientOptions &options);

    void start();
    void stop();
    void retryNow();
    /// The reply is gone.
    void abandon();
    QJsonObject parameters() const;

private:
    using Clock = std::chrono::steady_clock;

    void send();
    void transmit();
    void leaveQueue();
    void follow(HttpExchange *exchange);
    void onHead(int status, const HttpHeaders &headers);
    void onBytes(QByteArrayView bytes);
    void onExchangeOver(const std::optional<Error> &error);
    bool onDelta(const ChatDelta &delta);
    void endByStream(const std::optional<Error> &transportError);
    void fail(Error error);
    bool retries(const Error &error);
    bool resumes(const Error &error);
    bool repairs(const Error &error);
    void waitFor(const RetryNotice &notice);
    void carry();
    void end(Message::State state, std::optional<Error> error);
    void dropExchange(bool isWhole);
    HttpRequest httpRequest() const;
    ChatRequest requestNow() const;
    std::chrono::milliseconds serverWait() const;
    std::chrono::milliseconds now() const;
    void lookAtRetry();

    QPointer<ChatReply> m_reply;
    HttpTransport &m_transport;
    Connection m_connection;
    ChatRequest m_request;
    const ModelInfo *m_info;
    ClientOptions m_options;
    Protocol m_protocol;
    bool m_isMultimodal;                ///< which of the two native services
    QJsonObject m_parameters;

    QPointer<PaceTicket> m_ticket;  ///< of the request that waits or runs
    QPointer<HttpExchange> m_exchange;
    std::optional<ChatStream> m_stream; ///< set once a 200 head came
    HttpHeaders m_headers;
    QByteArray m_errorBody;
    int m_status = 0;
    QTimer m_wait;                      ///< before a repeat, or for usage behind the finish reason
    bool m_isWaitingToRetry = false;
    std::chrono::milliseconds m_retryAt{0}; ///< by now()
    bool m_isResuming = false;          ///< from the first cut on
    bool m_hasRepaired = false;
    bool m_isCarried = false;           ///< the stream's yield is in m_ending already
    bool m_isReading = false;
    bool m_isStopping = false;
    bool m_isDraining = false;
    bool m_isOver = false;

    ChatEnding m_ending;                ///< what earlier requests of this answer gave is in it already
    QString m_text;                     ///< all words so far: the prefix of a resumed request
    std::optional<Error> m_cut;         ///< what broke the answer off before it is resumed
    int m_resumes = 0;
    std::chrono::milliseconds m_waited{0};
    Clock::time_point m_begunAt;
    Clock::time_point m_sentAt;
    std::optional<Clock::time_point> m_firstDeltaAt;
    std::optional<Clock::time_point> m_thinkingAt;
};

} // namespace qwenda
