// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of an answer whose request failed, or was cut: sent again, put right, gone on with, or over.

#include "client/chatjob.h"

#include "client/modelcatalog.h"
#include "client/secrets.h"
#include "client/tokenestimate.h"
#include "client/wire.h"

#include <algorithm>
#include <utility>

namespace qwenda {

using std::chrono::milliseconds;

// The request as it has to be now: after a cut it ends with the words that came.
ChatRequest ChatJob::requestNow() const
{
    if (!m_isResuming)
        return m_request;
    ChatRequest request = m_request;
    if (!request.turns.isEmpty() && request.turns.constLast().isPartial)
        request.turns.last().text += m_text;
    else
        request.turns.append({Message::Role::Assistant, m_text, {}, true});
    if (m_info && m_info->thinking == ModelInfo::Thinking::Switchable)
        request.thinking = false;
    if (request.maxTokens)
        request.maxTokens = std::max(1, *request.maxTokens - static_cast<int>(estimateTokens(m_text).tokens));
    return request;
}

// Nothing of an answer came, or nothing more of it.
void ChatJob::fail(Error error)
{
    if (m_ticket && error.kind == Error::Kind::Busy)
        m_ticket->refused(error, Backoff(m_options.backoff.busy).wait(m_ending.retries + 1));
    else if (m_ticket && error.httpStatus == 0 && !error.mayBeBilled)
        m_ticket->refund();
    dropExchange(false);
    if (repairs(error) || retries(error))
        return;
    if (m_isResuming) // what was lost is the connection; why it could not be mended matters less
        end(Message::State::Interrupted, m_cut);
    else
        end(Message::State::Failed, std::move(error));
}

bool ChatJob::retries(const Error &error)
{
    const int most = std::min(m_options.maxRetries, wire::repeatsWorthwhile(error));
    if (!error.isRetryable || error.mayBeBilled || m_ending.retries >= most)
        return false;
    if (error.retryAfter && *error.retryAfter > m_options.longestRetryAfter)
        return false;
    RetryNotice notice{withoutSecret(error, m_connection.key), m_ending.retries + 1, most, {}, m_isResuming};
    notice.wait = Backoff(m_options.backoff.of(error.kind)).wait(notice.attempt, error.retryAfter);
    if (m_waited + notice.wait > m_options.longestWait)
        return false;
    waitFor(notice);
    return true;
}

void ChatJob::waitFor(const RetryNotice &notice)
{
    m_waited += notice.wait;
    m_isWaitingToRetry = true;
    m_retryAt = now() + notice.wait;
    m_wait.start(std::min(notice.wait, longestLook));
    Q_EMIT m_reply->retryScheduled(notice);
}

milliseconds ChatJob::now() const
{
    return m_options.pacer ? m_options.pacer->now() : timeSinceBoot();
}

// After a sleep of the machine the wait may long be over.
void ChatJob::lookAtRetry()
{
    const milliseconds left = m_retryAt - now();
    if (left > milliseconds(0))
        m_wait.start(std::min(left, longestLook));
    else
        retryNow();
}

// The model goes on from exactly what came, where it can and nothing but words was under way.
bool ChatJob::resumes(const Error &error)
{
    const bool canGoOn = m_info && m_info->partial && m_info->thinking != ModelInfo::Thinking::Always;
    const bool isPlain = m_stream->toolCalls().isEmpty() && m_request.choices.value_or(1) <= 1;
    const bool isProgress = m_stream->hasText() && m_request.streamsOnWire(m_info);
    if (!m_options.resumes || m_options.maxRetries < 1 || !canGoOn || !isPlain || !isProgress || m_resumes >= m_options.maxResumes)
        return false;
    carry();
    m_isResuming = true;
    m_cut = error;
    ++m_resumes;
    RetryNotice notice{withoutSecret(error, m_connection.key), m_resumes, m_options.maxResumes, {}, true};
    notice.wait = Backoff(m_options.backoff.offline).wait(1);
    waitFor(notice);
    return true;
}

// What a request that is over leaves to the answer.
void ChatJob::carry()
{
    if (!m_stream || std::exchange(m_isCarried, true))
        return;
    if (const auto usage = m_stream->usage())
        m_ending.usage = m_ending.usage.value_or(Usage()) += *usage;
    m_ending.skippedEvents += m_stream->skippedEvents();
    m_ending.resumed = m_ending.resumed || (m_isResuming && (m_stream->hasContent() || m_stream->hasFinishReason()));
    if (!m_stream->sources().isEmpty())
        m_ending.sources = m_stream->sources();
    m_ending.requestId = QString::fromLatin1(m_headers.value("x-request-id"));
    if (m_ending.requestId.isEmpty())
        m_ending.requestId = m_stream->requestId();
}

// A fault of the request that we can put right by ourselves, once: the service refused it, so nothing was billed.
bool ChatJob::repairs(const Error &error)
{
    if (m_hasRepaired || m_status < 400 || error.mayBeBilled || m_connection.protocol != Protocol::Auto)
        return false;
    const bool wantsStream = error.parameter == QLatin1StringView("stream") || error.message.contains(QLatin1StringView("non-streaming"));
    if (wantsStream && !m_request.streamsOnWire(m_info))
        m_request.stream = true;
    else if (error.parameter == QLatin1StringView("enable_thinking") && !m_info && m_request.thinking)
        m_request.leftOut.append(error.parameter);
    else if (error.code.compare(QLatin1StringView("model_not_supported"), Qt::CaseInsensitive) == 0 && m_protocol == Protocol::Compatible)
        m_protocol = Protocol::Native;
    else if (m_protocol == Protocol::Native && error.message.contains(QLatin1StringView("url error")))
        m_isMultimodal = !m_isMultimodal;
    else
        return false;
    m_hasRepaired = true;
    m_parameters = m_request.parameters(m_info, m_protocol);
    ++m_ending.retries;
    send();
    return true;
}

void ChatJob::retryNow()
{
    if (m_ticket && !m_ticket->isGranted())
        return m_ticket->hurry();
    if (m_isOver || !m_isWaitingToRetry)
        return;
    m_wait.stop();
    m_isWaitingToRetry = false;
    // Asking for the rest is no repeat; a refused attempt to ask for it is.
    if (!m_isResuming || !m_stream)
        ++m_ending.retries;
    send();
    Q_EMIT m_reply->retryStarted();
}

} // namespace qwenda
