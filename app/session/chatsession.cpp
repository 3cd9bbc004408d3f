// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/chatsession.h"

#include "client/modelcatalog.h"
#include "session/answerrun.h"
#include "session/connections.h"
#include "session/keyring.h"
#include "session/summariser.h"
#include "session/title.h"
#include "session/whendone.h"
#include "storage/historystore.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

ChatSession::ChatSession(Conversation conversation, bool isNew, const ChatDoors &doors, QObject *parent)
    : QObject(parent), m_doors(doors), m_conversation(std::move(conversation)),
      m_parameters(ChatParameters::fromJson(m_conversation.parameters)),
      m_context(ContextCut::fromJson(m_conversation.context)),
      m_draft(doors.history, isNew ? ConversationId() : m_conversation.id), m_isNew(isNew), m_isLoaded(isNew)
{
    connect(&m_doors.keys, &KeyRing::changed, this, &ChatSession::sendRequest);
}

ChatSession::~ChatSession() = default;

void ChatSession::saveLayout(const QByteArray &layout)
{
    if (m_isNew || layout == m_layout)
        return;
    m_layout = layout;
    (void)m_doors.history.saveLayout(id(), layout);
}

void ChatSession::show(const MessageId &leaf)
{
    m_conversation.headId = leaf;
    m_tree.noteShown(leaf);
    m_path = m_tree.branchTo(leaf);
    Q_EMIT pathChanged();
}

const Message *ChatSession::message(const MessageId &id) const
{
    const auto found = std::find_if(m_path.crbegin(), m_path.crend(), [&id](const Message &one) { return one.id == id; });
    return found == m_path.crend() ? nullptr : &*found;
}

ChatSession::Activity ChatSession::activity() const
{
    if (!m_run)
        return m_summariser ? Activity::Condensing : Activity::Idle;
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

void ChatSession::setSystemPrompt(const QString &text)
{
    if (text == m_conversation.systemPrompt)
        return;
    m_conversation.systemPrompt = text;
    saveConversation();
}

void ChatSession::setDraft(const Draft &draft)
{
    if (m_draft.set(draft))
        Q_EMIT draftChanged();
}

void ChatSession::takeDraft(const Draft &draft)
{
    if (m_draft.takeFromDisk(draft))
        Q_EMIT draftChanged();
}

QString ChatSession::attachmentPath(const Attachment &attachment) const
{
    return m_doors.history.attachments().path(attachment.hash);
}

bool ChatSession::send(const QString &text, const QList<Attachment> &attachments)
{
    return ask(m_conversation.headId, text, attachments);
}

bool ChatSession::edit(const MessageId &questionId, const QString &text, const QList<Attachment> &attachments)
{
    const Message *question = message(questionId);
    if (!question || question->role != Message::Role::User)
        return false;
    return ask(question->parentId, text, attachments);
}

Message ChatSession::questionBelow(const MessageId &parentId, const QString &text) const
{
    Message question;
    question.id = newId();
    question.conversationId = id();
    question.parentId = parentId;
    question.role = Message::Role::User;
    question.text = text;
    question.createdAt = QDateTime::currentDateTimeUtc();
    return question;
}

bool ChatSession::ask(const MessageId &parentId, const QString &text, const QList<Attachment> &attachments)
{
    if (!canSend() || (text.trimmed().isEmpty() && attachments.isEmpty()))
        return false;
    Message question = questionBelow(parentId, text);
    question.attachments = attachments;
    m_path = m_tree.branchTo(parentId);
    begin(question);
    m_ending = TurnPlan::Ending::Question;
    startAnswer(answerTo(question.id, m_conversation.model));
    Q_EMIT conversationChanged();
    return true;
}

void ChatSession::begin(const Message &question)
{
    m_isSaving = true;
    // Also when the disk refused: the store keeps the words and says so, the user is not kept waiting.
    whenDone(place(question), this, [this](const Result<void> &) {
        m_isSaving = false;
        sendRequest();
    });
}

QFuture<Result<void>> ChatSession::place(const Message &question)
{
    m_conversation.updatedAt = question.createdAt;
    if (m_conversation.title.isEmpty())
        m_conversation.title = titleFrom(question.text.trimmed().isEmpty() ? question.attachments.constFirst().name
                                                                           : question.text);
    if (m_isNew) {
        m_isNew = false;
        (void)m_doors.history.saveConversation(m_conversation); // in order before the message, which tells of a failure
        m_draft.rename(id());
    } else if (m_path.isEmpty()) {
        saveConversation();
    }
    m_conversation.headId = question.id;
    m_tree.put(question);
    m_path.append(question);
    return m_doors.history.addMessage(question);
}

bool ChatSession::again(const MessageId &id, const QString &model)
{
    const Message *found = message(id);
    const bool isQuestion = found && found->role == Message::Role::User;
    if (!canSend() || !found || (!isQuestion && !m_tree.contains(found->parentId)))
        return false;
    const MessageId questionId = isQuestion ? id : found->parentId;
    forgetFailure(Message(*found));
    m_path = m_tree.branchTo(questionId);
    m_ending = TurnPlan::Ending::Question;
    startAnswer(answerTo(questionId, model.isEmpty() ? m_conversation.model : model));
    sendRequest();
    return true;
}

// A failure without a word is nothing to page back to.
void ChatSession::forgetFailure(const Message &answer)
{
    if (answer.state != Message::State::Failed || !answer.text.isEmpty() || !answer.thinking.isEmpty()
        || !m_tree.children(answer.id).isEmpty())
        return;
    (void)m_doors.history.setRemoved({answer.id}, true);
    (void)m_tree.remove(answer.id);
}

bool ChatSession::canGoOn(const Message &answer)
{
    const bool isCut = answer.state == Message::State::Stopped || answer.state == Message::State::Interrupted
        || answer.state == Message::State::Failed || answer.finishReason == "length"_L1;
    return answer.role == Message::Role::Assistant && isCut && !answer.text.isEmpty();
}

bool ChatSession::goOn(const MessageId &answerId)
{
    const Message *found = message(answerId);
    if (!canSend() || !found || !canGoOn(*found))
        return false;
    const Message answer = *found;
    m_path = m_tree.branchTo(answer.parentId);
    const ModelInfo *info = m_doors.catalog.find(answer.model);
    const bool takesPrefix = info && info->partial && info->thinking != ModelInfo::Thinking::Always;
    m_ending = takesPrefix ? TurnPlan::Ending::Prefix : TurnPlan::Ending::Request;
    startAnswer(answer);
    sendRequest();
    Q_EMIT messageChanged(answerId);
    return true;
}

Message ChatSession::answerTo(const MessageId &questionId, const QString &model) const
{
    Message answer;
    answer.id = newId();
    answer.conversationId = id();
    answer.parentId = questionId;
    answer.model = model;
    answer.regionId = region();
    return answer;
}

void ChatSession::startAnswer(Message answer)
{
    m_turns.reset();
    m_run = new AnswerRun(m_doors.history, m_doors.client, m_doors.catalog, std::move(answer), this);
    m_path.append(m_run->message());
    m_tree.put(m_run->message());
    m_tree.noteShown(m_run->message().id);
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

void ChatSession::stop()
{
    if (m_summariser) {
        delete std::exchange(m_summariser, nullptr);
        Q_EMIT activityChanged();
    }
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
    m_conversation.isArchived = conversation.isArchived;
    m_conversation.folderId = conversation.folderId;
    m_conversation.tags = conversation.tags;
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
