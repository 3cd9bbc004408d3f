// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatjob.h"

#include "client/modelcatalog.h"
#include "client/parameterrules.h"
#include "client/secrets.h"
#include "client/tokenestimate.h"
#include "client/wire.h"
#include "transport/httptransport.h"

#include <algorithm>
#include <utility>

namespace qwenda {

namespace {

using std::chrono::milliseconds;

// Behind the finish reason come usage and the end mark, at once; nobody waits longer for them.
constexpr milliseconds patienceForUsage{2000};
constexpr milliseconds patienceForEndMark{300};
// Behind the end mark comes the end of the body; reading it keeps the connection for the next question.
constexpr milliseconds patienceForBodyEnd{2000};
constexpr qsizetype longestErrorBody = 1024 * 1024;

// What an answer may take when nobody said how long it may be.
constexpr qint64 usualAnswer = 1000;

qint64 likelyTokens(const ChatRequest &request)
{
    TokenEstimate sum;
    for (const ChatTurn &turn : request.turns) {
        sum += estimateTokens(turn.text);
        sum += messageOverhead;
    }
    return sum.tokens + request.maxTokens.value_or(usualAnswer);
}

milliseconds since(std::chrono::steady_clock::time_point start, std::chrono::steady_clock::time_point end)
{
    return std::chrono::duration_cast<milliseconds>(end - start);
}

bool takesParts(const ChatRequest &request, const ModelInfo *info)
{
    if (info)
        return info->native == ModelInfo::Native::Multimodal;
    return std::ranges::any_of(request.turns, [](const ChatTurn &turn) { return !turn.pictures.isEmpty(); });
}

} // namespace

ChatJob::ChatJob(ChatReply &reply, HttpTransport &transport, const Connection &connection, const ChatRequest &request,
                 const ModelInfo *info, const ClientOptions &options)
    : m_reply(&reply), m_transport(transport), m_connection(connection), m_request(request), m_info(info),
      m_options(options), m_protocol(protocolFor(request, info, connection.protocol)),
      m_isMultimodal(takesParts(request, info)), m_parameters(request.parameters(info, m_protocol)), m_begunAt(Clock::now())
{
    m_wait.setSingleShot(true);
    QObject::connect(&m_wait, &QTimer::timeout, &m_wait, [this] {
        const auto alive = shared_from_this();
        if (m_isWaitingToRetry)
            lookAtRetry();
        else
            endByStream(std::nullopt);
    });
}

QJsonObject ChatJob::parameters() const
{
    return m_parameters;
}

void ChatJob::start()
{
    if (m_isOver)
        return;
    std::optional<Error> error = objectionTo(m_connection);
    if (!error)
        error = ParameterRules(m_info, m_connection.endpoint.regionId).fault(m_request);
    if (error)
        end(Message::State::Failed, error);
    else
        send();
}

// What the service may add to the wait for the first byte. Whoever asks for short patience gets it.
milliseconds ChatJob::serverWait() const
{
    using namespace std::chrono;
    const milliseconds wanted = m_options.firstByte < 1min ? m_options.firstByte / 2 : m_options.serverWait;
    return std::clamp(duration_cast<milliseconds>(floor<seconds>(std::min(wanted, m_options.serverWait))), 0ms, milliseconds(120s));
}

HttpRequest ChatJob::httpRequest() const
{
    const ChatRequest request = requestNow();
    const bool isNative = m_protocol == Protocol::Native;
    HttpRequest out;
    out.method = HttpRequest::Method::Post;
    out.lane = HttpRequest::Lane::Chat;
    out.label = m_request.label;
    if (isNative) {
        out.url = m_connection.endpoint.native(m_isMultimodal ? QStringLiteral("/services/aigc/multimodal-generation/generation")
                                                              : QStringLiteral("/services/aigc/text-generation/generation"));
        out.body = wire::encodeNative(request, m_info, m_isMultimodal);
    } else {
        out.url = m_connection.endpoint.compatible(QStringLiteral("/chat/completions"));
        out.body = wire::encodeChat(request, m_info);
    }
    out.headers = headersFor(m_connection);
    out.headers.add("Content-Type", "application/json");
    out.isStream = request.streamsOnWire(m_info);
    out.headers.add("Accept", out.isStream ? "text/event-stream" : "application/json");
    if (isNative && out.isStream)
        out.headers.add("X-DashScope-SSE", "enable");
    out.timeouts = {m_options.connect, m_options.firstByte, m_options.betweenBytes};
    if (const milliseconds wait = serverWait(); wait.count() > 0) {
        out.headers.add("X-DashScope-Wait-Timeout", QByteArray::number(std::chrono::duration_cast<std::chrono::seconds>(wait).count()));
        if (m_options.firstByte >= std::chrono::minutes(1))
            out.timeouts.firstByte += wait;
    }
    return out;
}

// Asks for its turn first.
void ChatJob::send()
{
    if (!m_options.pacer)
        return transmit();
    const Endpoint &endpoint = m_connection.endpoint;
    m_ticket = m_options.pacer->enter({endpoint.regionId, m_request.model, QStringLiteral("chat ") + endpoint.root.authority(),
                                       m_request.source, likelyTokens(m_request), m_ending.retries > 0},
                                      m_reply);
    if (m_ticket->isGranted())
        return transmit();
    QObject::connect(m_ticket, &PaceTicket::placeChanged, m_ticket, [this](const PacePlace &place) {
        const auto alive = shared_from_this();
        Q_EMIT m_reply->queued(place);
    });
    QObject::connect(m_ticket, &PaceTicket::granted, m_ticket, [this] {
        const auto alive = shared_from_this();
        transmit();
        Q_EMIT m_reply->turnCame();
    });
}

void ChatJob::leaveQueue()
{
    if (PaceTicket *ticket = std::exchange(m_ticket, nullptr).data()) {
        ticket->disconnect();
        ticket->deleteLater();
    }
}

void ChatJob::transmit()
{
    m_stream.reset();
    m_isCarried = false;
    m_headers = {};
    m_errorBody.clear();
    m_status = 0;
    m_sentAt = Clock::now();
    m_exchange = m_transport.send(httpRequest(), m_reply);
    follow(m_exchange);
}

void ChatJob::follow(HttpExchange *exchange)
{
    QObject::connect(exchange, &HttpExchange::sent, exchange, [this] { m_sentAt = Clock::now(); });
    QObject::connect(exchange, &HttpExchange::head, exchange, [this](int status, const HttpHeaders &headers) {
        onHead(status, headers);
    });
    QObject::connect(exchange, &HttpExchange::received, exchange, [this](QByteArrayView bytes) {
        const auto alive = shared_from_this();
        onBytes(bytes);
    });
    QObject::connect(exchange, &HttpExchange::finished, exchange, [this](const std::optional<Error> &error) {
        const auto alive = shared_from_this();
        onExchangeOver(error);
    });
}

void ChatJob::onHead(int status, const HttpHeaders &headers)
{
    m_status = status;
    m_headers = headers;
    if (status < 200 || status >= 300)
        return;
    // What the service sends counts, not what was asked for.
    const bool isJson = headers.value("content-type").toLower().contains("application/json");
    const bool isEvents = !isJson && m_request.streamsOnWire(m_info);
    m_stream.emplace(isEvents ? ChatStream::Form::Events : ChatStream::Form::Whole, m_info && m_info->sendsWholeText, m_protocol);
}

void ChatJob::onBytes(QByteArrayView bytes)
{
    if (m_isOver)
        return;
    if (!m_stream) {
        if (m_errorBody.size() < longestErrorBody)
            m_errorBody.append(bytes.first(std::min(bytes.size(), longestErrorBody - m_errorBody.size())));
        return;
    }
    m_isReading = true;
    m_stream->feed(bytes, [this](const ChatDelta &delta) { return onDelta(delta); });
    m_isReading = false;
    if (!m_reply || m_isOver)
        return;
    if (m_isStopping) {
        if (!m_isDraining)
            stop();
    } else if (m_stream->isOver()) {
        endByStream(std::nullopt);
    } else if (m_stream->hasFinishReason()) {
        m_wait.start(m_stream->usage() ? patienceForEndMark : patienceForUsage);
    }
}

// False when nobody listens any more.
bool ChatJob::onDelta(const ChatDelta &delta)
{
    const auto now = Clock::now();
    if (!m_firstDeltaAt) {
        m_firstDeltaAt = now;
        m_ending.firstToken = since(m_sentAt, now);
    }
    if (!delta.thinking.isEmpty() && !m_thinkingAt)
        m_thinkingAt = now;
    if (!delta.text.isEmpty() && m_thinkingAt && !m_ending.thought)
        m_ending.thought = since(*m_thinkingAt, now);
    m_text += delta.text;
    Q_EMIT m_reply->delta(delta);
    return !m_reply.isNull();
}

void ChatJob::onExchangeOver(const std::optional<Error> &error)
{
    if (m_isOver)
        return;
    if (m_stream) {
        m_isReading = true;
        // After a fault of the transport the rest is a rest, but a finish reason in it still counts.
        m_stream->finish([this](const ChatDelta &delta) { return onDelta(delta); });
        m_isReading = false;
        if (m_reply && m_isStopping)
            stop();
        else if (m_reply)
            endByStream(error);
        return;
    }
    // An error status is an answer, even if its body was cut.
    if (m_status > 0 || !error)
        fail(wire::decodeError(m_status, m_headers, m_errorBody));
    else
        fail(*error);
}

void ChatJob::endByStream(const std::optional<Error> &transportError)
{
    std::optional<Error> error = m_stream->judge();
    // How the connection broke says more than that it did.
    if (error && transportError && error->kind == Error::Kind::Network)
        error = transportError;
    const bool isWhole = m_stream->isOver() && !error;
    dropExchange(isWhole);
    if (!error)
        end(Message::State::Complete, std::nullopt);
    else if (error->kind != Error::Kind::Network)
        end(Message::State::Failed, error);
    else if (!resumes(*error))
        end(Message::State::Interrupted, error);
}

void ChatJob::stop()
{
    m_isStopping = true;
    // From a delta: the rest of these bytes first, then onBytes() comes here again.
    if (m_isOver || m_isReading || m_isDraining)
        return;
    if (m_exchange && m_stream) {
        // What the socket already holds is part of the answer; it comes through onBytes().
        m_isDraining = true;
        m_exchange->cancel();
    }
    dropExchange(false);
    if (m_reply)
        end(Message::State::Stopped, std::nullopt);
}

void ChatJob::abandon()
{
    m_isOver = true;
    m_wait.stop();
    m_reply = nullptr;
    dropExchange(false);
}

void ChatJob::dropExchange(bool isWhole)
{
    if (m_ticket && m_stream && !m_isCarried && m_stream->usage())
        m_ticket->spent(m_stream->usage()->total);
    leaveQueue();
    HttpExchange *exchange = std::exchange(m_exchange, nullptr).data();
    if (!exchange)
        return;
    exchange->disconnect();
    if (isWhole)
        exchange->retire(patienceForBodyEnd);
    else
        exchange->deleteLater();
}

void ChatJob::end(Message::State state, std::optional<Error> error)
{
    if (std::exchange(m_isOver, true))
        return;
    m_wait.stop();
    const auto now = Clock::now();
    m_ending.state = state;
    m_ending.duration = since(m_begunAt, now);
    if (m_thinkingAt && !m_ending.thought)
        m_ending.thought = since(*m_thinkingAt, now);
    carry();
    m_ending.protocol = m_protocol;
    if (m_ending.requestId.isEmpty())
        m_ending.requestId = QString::fromLatin1(m_headers.value("x-request-id"));
    if (m_stream) {
        m_ending.finishReason = m_stream->finishReason();
        m_ending.toolCalls = m_stream->toolCalls();
        m_ending.alternatives = m_stream->alternatives();
        m_ending.revisedText = m_stream->revisedText();
    }
    if (error) {
        if (m_ending.requestId.isEmpty())
            m_ending.requestId = error->requestId;
        else if (error->requestId.isEmpty())
            error->requestId = m_ending.requestId;
        m_ending.error = withoutSecret(*error, m_connection.key);
    }
    Q_EMIT m_reply->finished(m_ending);
}

} // namespace qwenda
