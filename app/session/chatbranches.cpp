// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ChatSession: which branch is shown, and what is taken out of the tree.

#include "session/chatsession.h"

#include "storage/historystore.h"

#include <algorithm>

namespace qwenda {

bool ChatSession::showSibling(const MessageId &id, int delta)
{
    const QList<MessageId> siblings = m_tree.siblings(id);
    const qsizetype place = siblings.indexOf(id) + delta;
    return delta != 0 && siblings.contains(id) && place >= 0 && place < siblings.size()
        && showBranchOf(siblings.at(place));
}

bool ChatSession::showBranchOf(const MessageId &id)
{
    if (!canSend() || !m_tree.contains(id))
        return false;
    show(m_tree.leafBelow(id));
    saveConversation();
    return true;
}

bool ChatSession::remove(const MessageId &id)
{
    if (!canSend() || !m_tree.contains(id))
        return false;
    const MessageId parentId = m_tree.value(id).parentId;
    QList<MessageId> siblings = m_tree.siblings(id);
    const qsizetype place = siblings.indexOf(id);
    siblings.removeAt(place);
    m_headBeforeRemoval = m_conversation.headId;
    m_removal = m_tree.remove(id);
    QList<MessageId> gone;
    for (const Message &message : std::as_const(m_removal->messages))
        gone.append(message.id);
    (void)m_doors.history.setRemoved(gone, true);
    MessageId leaf = m_headBeforeRemoval;
    if (!m_tree.contains(leaf))
        leaf = siblings.isEmpty() ? m_tree.leafBelow(parentId)
                                  : m_tree.leafBelow(siblings.at(std::min(place, siblings.size() - 1)));
    show(m_tree.contains(leaf) ? leaf : MessageId());
    noteSiblings();
    saveConversation();
    Q_EMIT activityChanged();
    return true;
}

bool ChatSession::undoRemove()
{
    if (!canSend() || !m_removal)
        return false;
    m_tree.restore(*m_removal);
    QList<MessageId> back;
    for (const Message &message : std::as_const(m_removal->messages))
        back.append(message.id);
    (void)m_doors.history.setRemoved(back, false);
    m_removal.reset();
    show(m_headBeforeRemoval);
    noteSiblings();
    saveConversation();
    Q_EMIT activityChanged();
    return true;
}

// How many siblings a message has is shown with it.
void ChatSession::noteSiblings()
{
    for (const Message &message : std::as_const(m_path))
        Q_EMIT messageChanged(message.id);
}

} // namespace qwenda
