// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Chat: what can be done with one message of the conversation.

#include "ui/chat.h"

#include "session/chatpictures.h"
#include "session/chatsession.h"
#include "session/keyring.h"
#include "session/library.h"
#include "session/workshop.h"

#include <algorithm>

namespace qwenda {

bool Chat::isEditing() const
{
    return !m_session.draft().editing.isEmpty();
}

void Chat::startEdit(const QString &messageId)
{
    const Message *message = m_session.message(messageId);
    if (!message || message->role != Message::Role::User || isStreaming())
        return;
    Draft draft = m_session.draft();
    if (draft.editing.isEmpty()) {
        draft.heldText = draft.text;
        draft.heldAttachments = draft.attachments;
    }
    draft.editing = messageId;
    draft.text = message->text;
    draft.attachments = message->attachments;
    m_session.setDraft(draft);
    Q_EMIT composerWanted();
}

void Chat::cancelEdit()
{
    if (isEditing())
        m_session.setDraft(heldDraft());
}

Draft Chat::heldDraft() const
{
    Draft held;
    held.text = m_session.draft().heldText;
    held.attachments = m_session.draft().heldAttachments;
    return held;
}

void Chat::send(const QString &text)
{
    const Draft draft = m_session.draft();
    // The edited message may be gone, or on another branch by now: then the words are a new message.
    const bool isEdit = !draft.editing.isEmpty() && m_session.message(draft.editing);
    if (!ChatPictures::wordsOf(text).isEmpty()) {
        sendDrawing({text, draft.attachments, isEdit ? draft.editing : MessageId()});
        return;
    }
    const bool isSent = isEdit ? m_session.edit(draft.editing, text, draft.attachments)
                               : m_session.send(text, draft.attachments);
    if (isSent)
        m_session.setDraft(heldDraft());
}

void Chat::sendDrawing(const DrawingQuestion &question)
{
    const bool hasOther = std::ranges::any_of(question.pictures, [](const Attachment &each) { return each.kind != Attachment::Kind::Picture; });
    const QString problem = hasOther ? tr("“/image” starts from words and pictures. Please take the other files away.")
        : m_drawingOffer             ? m_drawingOffer(question.pictures.size()).problem
                                     : QString();
    if (!problem.isEmpty()) {
        Q_EMIT told(problem);
    } else if (m_session.canSend()) {
        m_session.setDraft(heldDraft());
        Q_EMIT drawingWanted(question);
    }
}

void Chat::again(const QString &messageId)
{
    if (!drawsAgain(messageId))
        m_session.again(messageId);
}

void Chat::againWith(const QString &messageId, const QString &model)
{
    if (!drawsAgain(messageId))
        m_session.again(messageId, model);
}

// Of an answer, or of the one shown below a question.
bool Chat::drawsAgain(const QString &messageId)
{
    const QList<Message> &path = m_session.path();
    const auto drawing = std::ranges::find_if(path, [&messageId](const Message &one) {
        return isDrawing(one) && (one.id == messageId || one.parentId == messageId);
    });
    return drawing != path.end() && m_workshop.drawings.again(m_session, drawing->id);
}

void Chat::continueAnswer(const QString &messageId)
{
    m_session.goOn(messageId);
}

void Chat::branchFrom(const QString &messageId)
{
    const QString name = title().isEmpty() ? tr("New chat") : title();
    const QString id = m_workshop.library.fork(chatId(), messageId, tr("%1 (branch)").arg(name));
    if (!id.isEmpty())
        Q_EMIT chatWanted(id);
}

void Chat::removeMessage(const QString &messageId)
{
    const Message *message = m_session.message(messageId);
    const bool isAnswer = message && message->role == Message::Role::Assistant;
    if (m_session.remove(messageId))
        Q_EMIT removed(isAnswer ? tr("Answer deleted") : tr("Message and its answers deleted"));
}

void Chat::undoRemove()
{
    m_session.undoRemove();
}

void Chat::showDetails(const QString &messageId)
{
    const Message *message = m_session.message(messageId);
    if (!message)
        return;
    m_details.show(*message);
    Q_EMIT detailsWanted();
}

bool Chat::isAnswer(const QString &messageId) const
{
    const Message *message = m_session.message(messageId);
    return message && message->role == Message::Role::Assistant;
}

void Chat::showMenu(const QString &messageId, QQuickItem *anchor)
{
    Q_EMIT menuWanted(messageId, anchor);
}

void Chat::showSibling(const QString &messageId, int delta)
{
    m_session.showSibling(messageId, delta);
}

void Chat::switchRegion(const QString &messageId, const QString &regionId)
{
    const QString from = m_session.region();
    // The key is known to be of the other region: it moves there, unless that has one of its own.
    if (!m_workshop.keys.isEnvironment() && m_workshop.keys.key(regionId).isEmpty())
        m_workshop.keys.move(from, regionId);
    m_session.setRegion(regionId);
    again(messageId);
}

void Chat::act(Transcript::ActionKind kind, const QString &messageId, const QString &argument)
{
    switch (kind) {
    case Transcript::AddKey:
    case Transcript::OpenSettings:
        Q_EMIT settingsWanted();
        break;
    case Transcript::SwitchRegion:
        switchRegion(messageId, argument);
        break;
    case Transcript::TryAgain:
        again(messageId);
        break;
    case Transcript::NewChat:
        Q_EMIT newChatWanted();
        break;
    case Transcript::ChooseModel:
        Q_EMIT modelPickerWanted();
        break;
    case Transcript::OpenConsole: {
        const bool isMainland = m_session.region() == QLatin1StringView("cn-beijing");
        Q_EMIT urlWanted(isMainland ? QStringLiteral("https://bailian.console.aliyun.com/")
                                    : QStringLiteral("https://modelstudio.console.alibabacloud.com/"));
        break;
    }
    case Transcript::SendWithout:
        m_session.againWithout(messageId);
        break;
    case Transcript::LeaveOut:
    case Transcript::Summarise:
        m_shortening.plan(messageId, kind == Transcript::Summarise);
        Q_EMIT shorteningWanted();
        break;
    case Transcript::Continue:
        m_session.goOn(messageId);
        break;
    case Transcript::NoAction:
        break;
    }
}

} // namespace qwenda
