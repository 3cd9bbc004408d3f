// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ChatSession: answers that are pictures. They are no requests of ours: somebody else draws, and tells what came.

#include "session/chatsession.h"

#include "storage/historystore.h"

#include <algorithm>

namespace qwenda {

MessageId ChatSession::addDrawing(const QString &said, const QList<Attachment> &attachments, const Message &drawing, const MessageId &edited)
{
    if (!canSend() || said.trimmed().isEmpty())
        return {};
    const MessageId parentId = m_tree.contains(edited) ? m_tree.value(edited).parentId : m_conversation.headId;
    Message question = questionBelow(parentId, said);
    question.attachments = attachments;
    m_path = m_tree.branchTo(parentId);
    (void)place(question);
    return placeDrawing(question.id, drawing);
}

MessageId ChatSession::addDrawingBeside(const MessageId &answerId, const Message &drawing)
{
    const Message *found = message(answerId);
    if (!canSend() || !found || !m_tree.contains(found->parentId))
        return {};
    const Message answer = *found;
    forgetFailure(answer);
    m_path = m_tree.branchTo(answer.parentId);
    return placeDrawing(answer.parentId, drawing);
}

MessageId ChatSession::placeDrawing(const MessageId &questionId, Message drawing)
{
    drawing.id = newId();
    drawing.conversationId = id();
    drawing.parentId = questionId;
    drawing.role = Message::Role::Assistant;
    drawing.createdAt = QDateTime::currentDateTimeUtc();
    m_tree.put(drawing);
    (void)m_doors.history.addMessage(drawing);
    show(drawing.id);
    saveConversation();
    Q_EMIT activityChanged(); // it is not empty any more
    return drawing.id;
}

void ChatSession::settleDrawing(const MessageId &id, const std::function<void(Message &)> &change)
{
    if (!m_tree.contains(id))
        return;
    Message drawing = m_tree.value(id);
    change(drawing);
    m_tree.put(drawing);
    const auto shown = std::ranges::find(m_path, id, &Message::id);
    if (shown != m_path.end())
        *shown = drawing;
    (void)m_doors.history.finishMessage(drawing);
    Q_EMIT messageChanged(id);
}

} // namespace qwenda
