// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ChatSession: from the path to a request, and what becomes of the answer.

#include "session/chatsession.h"

#include "client/modelcatalog.h"
#include "client/parameterrules.h"
#include "client/qwenclient.h"
#include "session/answerrun.h"
#include "session/connections.h"
#include "session/inbackground.h"
#include "session/failover.h"
#include "session/keyhealth.h"
#include "session/keyring.h"
#include "session/whendone.h"
#include "storage/historystore.h"

namespace qwenda {

void ChatSession::sendRequest()
{
    if (!m_run || m_run->hasStarted() || m_isSaving || m_doors.keys.isReading(m_run->message().regionId)
        || preparesTurns())
        return;
    const QString regionId = m_run->message().regionId;
    const auto endpoint = m_doors.connections.endpoint(regionId);
    if (endpoint)
        m_run->start({*endpoint, m_doors.keys.key(regionId), m_doors.connections.protocol()}, request());
    else
        m_run->fail(endpoint.error());
    m_conversation.headId = m_run->message().id;
    m_path.last() = m_run->message();
    Q_EMIT activityChanged();
}

// True: files are being read for the request, which goes out when that is done.
bool ChatSession::preparesTurns()
{
    if (m_turns || m_isPreparing)
        return m_isPreparing;
    const TurnPlan plan = this->plan();
    if (!readsFiles(plan)) {
        m_turns = turnsOf(plan, m_doors.history.attachments());
        return false;
    }
    m_isPreparing = true;
    const MessageId answerId = m_run->message().id;
    const auto turns = inBackground([plan, store = m_doors.history.attachments()] { return turnsOf(plan, store); });
    whenDone(turns, this, [this, answerId](const QList<ChatTurn> &ready) {
        m_isPreparing = false;
        // Stopped meanwhile, and another one may wait for its own.
        if (m_run && m_run->message().id == answerId)
            m_turns = ready;
        sendRequest();
    });
    return true;
}

TurnPlan ChatSession::plan() const
{
    const ModelInfo *info = m_doors.catalog.find(m_run->message().model);
    QList<Message> path = m_path;
    if (m_ending == TurnPlan::Ending::Question)
        path.removeLast(); // the answer itself
    return {m_context.systemPrompt(m_conversation.systemPrompt, path), m_context.toldOf(path), !info || info->vision, m_ending};
}

ChatRequest ChatSession::request() const
{
    ChatRequest request;
    request.model = m_run->message().model;
    request.stream = m_doors.connections.streams();
    const ModelInfo *info = m_doors.catalog.find(request.model);
    // Another model may be asked for this once: what it does not take is not wanted of it.
    static_cast<ChatParameters &>(request) = ParameterRules(info, m_run->message().regionId).fitted(m_parameters);
    request.thinking.reset();
    if (info && info->thinking == ModelInfo::Thinking::Switchable)
        request.thinking = m_ending != TurnPlan::Ending::Prefix && thinks(request.model);
    if (m_ending != TurnPlan::Ending::Question)
        request.choices.reset(); // there is one answer to go on with
    request.turns = m_turns.value_or(QList<ChatTurn>());
    return request;
}

void ChatSession::finishAnswer()
{
    const Message answer = m_run->message();
    const QStringList alternatives = m_run->alternatives();
    m_run->deleteLater();
    m_run = nullptr;
    m_tree.put(answer);
    addAlternatives(answer, alternatives);
    m_tree.noteShown(answer.id);
    m_path.last() = answer;
    m_conversation.headId = answer.id;
    if (answer.state == Message::State::Complete || (answer.error && answer.error->kind == Error::Kind::Key))
        m_doors.health.note(answer.regionId, answer.error);
    if (answer.error && answer.text.isEmpty() && answer.thinking.isEmpty()) {
        const QString instead = regionInstead(m_doors, answer.regionId, answer.model, *answer.error);
        if (!instead.isEmpty())
            m_regionOffers.insert(answer.id, instead);
    }
    saveConversation();
    Q_EMIT retryChanged();
    Q_EMIT messageChanged(answer.id);
    Q_EMIT activityChanged();
    Q_EMIT answered();
    if (answer.error && answer.error->kind == Error::Kind::Key && answer.error->reason == Error::Reason::WrongKey
        && m_doors.connections.looksElsewhere() && m_doors.connections.mayLookElsewhere(answer.regionId))
        searchRegion(answer.id);
}

void ChatSession::searchRegion(const MessageId &answerId)
{
    const QString from = m_tree.value(answerId).regionId;
    RegionSearch *search = m_doors.client.findRegion(m_doors.keys.key(from), from);
    search->setParent(this);
    connect(search, &RegionSearch::finished, this, [this, search, answerId, from](const std::optional<QString> &found) {
        search->deleteLater();
        if (!found)
            return;
        m_regionOffers.insert(answerId, *found);
        m_doors.health.noteOwner(from, *found);
        Q_EMIT messageChanged(answerId);
    });
}

} // namespace qwenda
