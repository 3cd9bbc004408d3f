// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/answerrun.h"

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "storage/historystore.h"

namespace qwenda {

AnswerRun::AnswerRun(HistoryStore &history, QwenClient &client, const ModelCatalog &catalog, Message answer,
                     QObject *parent)
    : QObject(parent), m_history(history), m_client(client), m_catalog(catalog), m_answer(std::move(answer)),
      m_before(m_answer)
{
    m_answer.role = Message::Role::Assistant;
    m_answer.state = Message::State::Streaming;
    m_answer.error.reset();
    m_answer.finishReason.clear();
    if (!m_answer.createdAt.isValid())
        m_answer.createdAt = QDateTime::currentDateTimeUtc();
    m_checkpoint.setSingleShot(true);
    m_checkpoint.setInterval(checkpointInterval);
    // A refused write is the store's to tell and to repeat.
    connect(&m_checkpoint, &QTimer::timeout, this, [this] { (void)m_history.checkpoint(m_answer); });
}

void AnswerRun::start(const Connection &connection, const ChatRequest &request)
{
    if (m_isOver || m_hasStarted)
        return;
    m_hasStarted = true;
    ChatRequest labelled = request;
    labelled.source = m_answer.conversationId;
    labelled.label = m_answer.id;
    m_reply = m_client.chat(connection, labelled);
    m_reply->setParent(this);
    m_answer.parameters = m_reply->parameters();
    (void)m_history.checkpoint(m_answer);
    connect(m_reply, &ChatReply::delta, this, &AnswerRun::take);
    connect(m_reply, &ChatReply::finished, this, &AnswerRun::finish);
    connect(m_reply, &ChatReply::retryScheduled, this, [this](const RetryNotice &notice) {
        m_retry = notice;
        m_retryAt.setRemainingTime(notice.wait, Qt::PreciseTimer);
        Q_EMIT retryChanged();
    });
    connect(m_reply, &ChatReply::retryStarted, this, [this] {
        m_retry.reset();
        Q_EMIT retryChanged();
    });
    connect(m_reply, &ChatReply::queued, this, &AnswerRun::setPlace);
    connect(m_reply, &ChatReply::turnCame, this, [this] { setPlace(std::nullopt); });
}

void AnswerRun::setPlace(const std::optional<PacePlace> &place)
{
    m_place = place;
    Q_EMIT retryChanged();
}

void AnswerRun::take(const ChatDelta &delta)
{
    m_answer.text += delta.text;
    m_answer.thinking += delta.thinking;
    // Not restarted by later deltas: the first unsaved word waits 500 ms at most.
    if (!m_checkpoint.isActive())
        m_checkpoint.start();
    Q_EMIT grew(delta);
}

void AnswerRun::finish(const ChatEnding &ending)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_checkpoint.stop();
    m_answer.state = ending.state;
    m_answer.error = ending.error;
    m_answer.finishReason = ending.finishReason;
    m_answer.toolCalls = ending.toolCalls;
    m_alternatives = ending.alternatives;
    m_answer.sources = ending.sources.isEmpty() ? m_before.sources : ending.sources;
    // A translation model changed words it had sent before: its last text is the answer.
    if (ending.revisedText)
        m_answer.text = m_before.text + *ending.revisedText;
    // In the message's record of how it was made, so that it is known after a restart, too.
    if (ending.resumed)
        m_answer.parameters.insert(QLatin1StringView("resumed"), true);
    m_answer.requestId = ending.requestId.isEmpty() ? m_before.requestId : ending.requestId;
    m_answer.retries = m_before.retries + ending.retries;
    m_answer.skippedEvents = m_before.skippedEvents + ending.skippedEvents;
    addFigures(ending);
    m_retry.reset();
    m_place.reset();
    (void)m_history.finishMessage(m_answer);
    if (m_reply)
        m_reply->deleteLater();
    Q_EMIT ended();
}

void AnswerRun::addFigures(const ChatEnding &ending)
{
    using std::chrono::milliseconds;
    m_answer.firstToken = m_before.firstToken ? m_before.firstToken : ending.firstToken;
    m_answer.thought = m_before.thought ? m_before.thought : ending.thought;
    m_answer.duration = m_before.duration.value_or(milliseconds(0)) + ending.duration;
    if (!ending.usage)
        return;
    m_answer.usage = m_before.usage.value_or(Usage());
    *m_answer.usage += *ending.usage;
    const ModelInfo *info = m_catalog.find(m_answer.model);
    if (!info)
        return;
    const bool hasThought = ending.usage->reasoning > 0 || info->thinking == ModelInfo::Thinking::Always
        || m_answer.parameters.value(QLatin1StringView("enable_thinking")).toBool();
    m_answer.price = m_catalog.price(*info, m_answer.regionId, ending.usage->input, hasThought);
    if (!m_answer.price)
        return;
    m_answer.cost = costOf(*m_answer.price, ending.usage->input, ending.usage->output);
    if (m_before.cost && m_before.cost->currency == m_answer.cost->currency)
        m_answer.cost->amount += m_before.cost->amount;
}

void AnswerRun::finishLater(Message::State state, const std::optional<Error> &error)
{
    m_hasStarted = true;
    ChatEnding ending;
    ending.state = state;
    ending.error = error;
    QMetaObject::invokeMethod(this, [this, ending] { finish(ending); }, Qt::QueuedConnection);
}

void AnswerRun::fail(const Error &error)
{
    if (!m_hasStarted)
        finishLater(Message::State::Failed, error);
}

void AnswerRun::stop()
{
    if (m_reply)
        m_reply->stop();
    else if (!m_hasStarted)
        finishLater(Message::State::Stopped, std::nullopt);
}

void AnswerRun::retryNow()
{
    if (m_reply)
        m_reply->retryNow();
}

} // namespace qwenda
