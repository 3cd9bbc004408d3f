// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/chatsession.h"

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "session/answerrun.h"
#include "session/connections.h"
#include "session/keyhealth.h"
#include "session/keyring.h"
#include "session/title.h"
#include "session/whendone.h"
#include "storage/historystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

ChatSession::ChatSession(Conversation conversation, bool isNew, const ChatDoors &doors, QObject *parent)
    : QObject(parent), m_doors(doors), m_conversation(std::move(conversation)), m_isNew(isNew), m_isLoaded(isNew)
{
    connect(&m_doors.keys, &KeyRing::changed, this, &ChatSession::sendRequest);
}

ChatSession::~ChatSession() = default;

void ChatSession::load()
{
    if (m_isLoaded || m_isLoading)
        return;
    m_isLoading = true;
    whenDone(m_doors.history.messages(id()), this, [this](const Result<QList<Message>> &messages) {
        m_isLoading = false;
        if (messages)
            takeTree(*messages);
        else
            Q_EMIT loadFailed(messages.error());
    });
}

void ChatSession::takeTree(const QList<Message> &messages)
{
    for (const Message &message : messages)
        m_tree.insert(message.id, message);
    MessageId leaf = m_conversation.headId;
    if (!m_tree.contains(leaf) && !messages.isEmpty())
        leaf = messages.constLast().id;
    m_conversation.headId = leaf;
    m_path = branchTo(leaf);
    m_isLoaded = true;
    Q_EMIT pathChanged();
    Q_EMIT activityChanged();
}

QList<Message> ChatSession::branchTo(const MessageId &leaf) const
{
    QList<Message> branch;
    for (auto at = m_tree.constFind(leaf); at != m_tree.constEnd() && branch.size() < m_tree.size();
         at = m_tree.constFind(at->parentId))
        branch.append(*at);
    std::reverse(branch.begin(), branch.end());
    return branch;
}

const Message *ChatSession::message(const MessageId &id) const
{
    const auto found = std::find_if(m_path.crbegin(), m_path.crend(), [&id](const Message &one) { return one.id == id; });
    return found == m_path.crend() ? nullptr : &*found;
}

ChatSession::Activity ChatSession::activity() const
{
    if (!m_run)
        return Activity::Idle;
    if (!m_run->hasStarted())
        return Activity::Saving;
    if (m_run->retry())
        return Activity::RetryWait;
    return m_run->hasWords() ? Activity::Streaming : Activity::Waiting;
}

std::optional<RetryNotice> ChatSession::retry() const
{
    return m_run ? m_run->retry() : std::nullopt;
}

std::chrono::milliseconds ChatSession::untilRetry() const
{
    return m_run ? m_run->untilRetry() : std::chrono::milliseconds(0);
}

std::optional<PacePlace> ChatSession::place() const
{
    return m_run ? m_run->place() : std::nullopt;
}

void ChatSession::setModel(const QString &modelId)
{
    const QString id = modelId.trimmed();
    if (id.isEmpty() || id == m_conversation.model)
        return;
    m_conversation.model = id;
    m_thinking.reset();
    saveConversation();
}

QString ChatSession::region() const
{
    return m_doors.connections.inForce(m_conversation.regionId);
}

void ChatSession::setRegion(const QString &regionId)
{
    if (regionId.isEmpty() || regionId == m_conversation.regionId)
        return;
    m_conversation.regionId = regionId;
    saveConversation();
}

bool ChatSession::thinking() const
{
    const ModelInfo *info = m_doors.catalog.find(m_conversation.model);
    if (!info || info->thinking == ModelInfo::Thinking::None)
        return false;
    if (info->thinking == ModelInfo::Thinking::Always)
        return true;
    if (m_thinking)
        return *m_thinking;
    // A conversation that is opened again goes on as it was left.
    for (auto at = m_path.crbegin(); at != m_path.crend(); ++at) {
        const QJsonValue sent = at->parameters.value("enable_thinking"_L1);
        if (at->role == Message::Role::Assistant && at->model == m_conversation.model && sent.isBool())
            return sent.toBool();
    }
    return info->thinkingDefaultOn;
}

void ChatSession::setThinking(bool isOn)
{
    if (thinking() == isOn)
        return;
    m_thinking = isOn;
    Q_EMIT conversationChanged();
}

void ChatSession::setDraft(const QString &draft)
{
    if (m_draft == draft)
        return;
    m_draft = draft;
    Q_EMIT draftChanged();
}

bool ChatSession::send(const QString &text)
{
    if (!canSend() || text.trimmed().isEmpty())
        return false;
    Message question;
    question.id = newId();
    question.conversationId = id();
    question.parentId = m_conversation.headId;
    question.role = Message::Role::User;
    question.text = text;
    question.createdAt = QDateTime::currentDateTimeUtc();

    m_conversation.updatedAt = question.createdAt;
    if (m_conversation.title.isEmpty())
        m_conversation.title = titleFrom(text);
    if (m_isNew) {
        m_isNew = false;
        (void)m_doors.history.saveConversation(m_conversation); // in order before the message, which tells of a failure
    } else if (m_path.isEmpty()) {
        saveConversation();
    }
    m_conversation.headId = question.id;
    m_tree.insert(question.id, question);
    m_path.append(question);
    m_isSaving = true;
    startAnswer(question.id);
    // Also when the disk refused: the store keeps the words and says so, the user is not kept waiting.
    whenDone(m_doors.history.addMessage(question), this, [this](const Result<void> &) {
        m_isSaving = false;
        sendRequest();
    });
    Q_EMIT conversationChanged();
    return true;
}

bool ChatSession::again(const MessageId &answerId)
{
    const Message *answer = message(answerId);
    if (!canSend() || !answer || answer->role != Message::Role::Assistant || !m_tree.contains(answer->parentId))
        return false;
    const MessageId questionId = answer->parentId;
    m_path = branchTo(questionId);
    startAnswer(questionId);
    sendRequest();
    return true;
}

void ChatSession::startAnswer(const MessageId &questionId)
{
    Message answer;
    answer.id = newId();
    answer.conversationId = id();
    answer.parentId = questionId;
    answer.model = m_conversation.model;
    answer.regionId = region();
    m_run = new AnswerRun(m_doors.history, m_doors.client, answer, this);
    m_path.append(m_run->message());
    connect(m_run, &AnswerRun::grew, this, [this](const ChatDelta &delta) {
        const bool isFirst = m_path.constLast().text.isEmpty() && m_path.constLast().thinking.isEmpty();
        // Appended, not assigned: a shared text would be copied whole with every token.
        m_path.last().text += delta.text;
        m_path.last().thinking += delta.thinking;
        Q_EMIT grew(delta);
        if (isFirst)
            Q_EMIT activityChanged();
    });
    connect(m_run, &AnswerRun::retryChanged, this, [this] {
        Q_EMIT retryChanged();
        Q_EMIT activityChanged();
    });
    connect(m_run, &AnswerRun::ended, this, &ChatSession::finishAnswer);
    Q_EMIT pathChanged();
    Q_EMIT activityChanged();
}

void ChatSession::sendRequest()
{
    if (!m_run || m_run->hasStarted() || m_isSaving || m_doors.keys.isReading(region()))
        return;
    const auto endpoint = m_doors.connections.endpoint(region());
    if (endpoint)
        m_run->start({*endpoint, m_doors.keys.key(region())}, request());
    else
        m_run->fail(endpoint.error());
    m_conversation.headId = m_run->message().id;
    m_path.last() = m_run->message();
    Q_EMIT activityChanged();
}

ChatRequest ChatSession::request() const
{
    ChatRequest request;
    request.model = m_conversation.model;
    request.stream = m_doors.connections.streams();
    const ModelInfo *info = m_doors.catalog.find(request.model);
    if (info && info->thinking == ModelInfo::Thinking::Switchable)
        request.thinking = thinking();
    if (!m_conversation.systemPrompt.isEmpty())
        request.turns.append({Message::Role::System, m_conversation.systemPrompt});
    for (const Message &message : m_path) {
        const bool isTurn = message.role == Message::Role::User || message.role == Message::Role::Assistant;
        // An answer that never came is no turn: the service refuses an empty one.
        if (isTurn && !message.text.isEmpty())
            request.turns.append({message.role, message.text});
    }
    return request;
}

void ChatSession::finishAnswer()
{
    const Message answer = m_run->message();
    m_run->deleteLater();
    m_run = nullptr;
    m_tree.insert(answer.id, answer);
    m_path.last() = answer;
    m_conversation.headId = answer.id;
    if (answer.state == Message::State::Complete || (answer.error && answer.error->kind == Error::Kind::Key))
        m_doors.health.note(answer.regionId, answer.error);
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

void ChatSession::stop()
{
    if (m_run)
        m_run->stop();
}

void ChatSession::retryNow()
{
    if (m_run)
        m_run->retryNow();
}

void ChatSession::take(const Conversation &conversation)
{
    m_conversation.title = conversation.title;
    m_conversation.hasOwnTitle = conversation.hasOwnTitle;
    m_conversation.isPinned = conversation.isPinned;
    m_conversation.deletedAt = conversation.deletedAt;
    Q_EMIT conversationChanged();
}

void ChatSession::saveConversation()
{
    if (!m_isNew)
        (void)m_doors.history.saveConversation(m_conversation);
    Q_EMIT conversationChanged();
}

} // namespace qwenda
