// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QHash>
#include <QList>

namespace qwenda {

/// Every branch of one conversation. Editing and asking again add siblings; which of them the reader saw last is
/// remembered while the conversation is alive. A value.
class MessageTree
{
public:
    /// What remove() took out: enough to put it back.
    struct Removal
    {
        QList<Message> messages;                   ///< parents first
        QHash<MessageId, MessageId> formerParents; ///< of what moved up
    };

    /// A parent before its children.
    void take(const QList<Message> &messages);
    /// Adds it as the youngest of its siblings, or replaces it in its place.
    void put(const Message &message);

    bool contains(const MessageId &id) const { return m_messages.contains(id); }
    /// A default message for an unknown id.
    Message value(const MessageId &id) const { return m_messages.value(id); }
    qsizetype size() const { return m_messages.size(); }

    /// From the first message to this one.
    QList<Message> branchTo(const MessageId &leaf) const;
    /// The message and those it can be paged with, oldest first.
    QList<MessageId> siblings(const MessageId &id) const { return m_children.value(m_messages.value(id).parentId); }
    QList<MessageId> children(const MessageId &id) const { return m_children.value(id); }
    /// The end of the branch below: where the reader last went, else to the youngest.
    MessageId leafBelow(const MessageId &id) const;
    /// The reader looks at the branch that ends here.
    void noteShown(const MessageId &leaf);

    /// A question goes with its answers, an answer alone; what followed moves up to the removed one's parent.
    Removal remove(const MessageId &id);
    void restore(const Removal &removal);

private:
    void takeOut(const MessageId &id, Removal &removal);
    void sortChildren(const MessageId &parent);

    QHash<MessageId, Message> m_messages;
    QHash<MessageId, QList<MessageId>> m_children; ///< by parent; the first messages under the empty id
    QHash<MessageId, MessageId> m_shown;           ///< by parent: the child the reader saw last
};

} // namespace qwenda
