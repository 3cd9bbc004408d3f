// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/messagetree.h"

#include <algorithm>
#include <vector>

namespace qwenda {

void MessageTree::take(const QList<Message> &messages)
{
    m_messages.reserve(m_messages.size() + messages.size());
    m_children.reserve(m_children.size() + messages.size());
    m_shown.reserve(m_children.size());
    for (const Message &message : messages)
        put(message);
}

void MessageTree::put(const Message &message)
{
    const auto known = m_messages.find(message.id);
    if (known != m_messages.end()) {
        *known = message;
        return;
    }
    m_messages.insert(message.id, message);
    m_children[message.parentId].append(message.id);
}

QList<Message> MessageTree::branchTo(const MessageId &leaf) const
{
    std::vector<const Message *> way;
    // Bounded: a damaged file may have a circle.
    for (auto at = m_messages.constFind(leaf); at != m_messages.constEnd() && qsizetype(way.size()) < m_messages.size();
         at = m_messages.constFind(at->parentId))
        way.push_back(&*at);
    QList<Message> branch;
    branch.reserve(qsizetype(way.size()));
    for (auto at = way.crbegin(); at != way.crend(); ++at)
        branch.append(**at);
    return branch;
}

MessageId MessageTree::leafBelow(const MessageId &id) const
{
    MessageId leaf = id;
    for (qsizetype depth = 0; depth < m_messages.size(); ++depth) {
        const QList<MessageId> children = m_children.value(leaf);
        if (children.isEmpty())
            break;
        const MessageId shown = m_shown.value(leaf);
        leaf = children.contains(shown) ? shown : children.constLast();
    }
    return leaf;
}

void MessageTree::noteShown(const MessageId &leaf)
{
    auto below = m_messages.constFind(leaf);
    for (qsizetype depth = 0; depth < m_messages.size() && below != m_messages.constEnd(); ++depth) {
        m_shown.insert(below->parentId, below->id);
        below = m_messages.constFind(below->parentId);
    }
}

void MessageTree::takeOut(const MessageId &id, Removal &removal)
{
    const Message message = m_messages.take(id);
    removal.messages.append(message);
    QList<MessageId> &siblings = m_children[message.parentId];
    // What followed stands where the removed one stood.
    qsizetype place = siblings.indexOf(id);
    siblings.removeAt(place);
    const QList<MessageId> followers = m_children.take(id);
    for (const MessageId &follower : followers) {
        removal.formerParents.insert(follower, id);
        m_messages[follower].parentId = message.parentId;
        m_children[message.parentId].insert(place++, follower);
    }
}

MessageTree::Removal MessageTree::remove(const MessageId &id)
{
    Removal removal;
    if (!m_messages.contains(id))
        return removal;
    QList<MessageId> gone{id};
    if (m_messages.value(id).role == Message::Role::User) {
        const QList<MessageId> children = m_children.value(id);
        std::copy_if(children.begin(), children.end(), std::back_inserter(gone), [this](const MessageId &child) {
            return m_messages.value(child).role == Message::Role::Assistant;
        });
    }
    // Answers first: what followed them then moves up twice, past the question as well.
    for (auto at = gone.crbegin(); at != gone.crend(); ++at) {
        Removal step;
        takeOut(*at, step);
        removal.messages.prepend(step.messages.constFirst());
        for (auto moved = step.formerParents.cbegin(); moved != step.formerParents.cend(); ++moved) {
            if (!gone.contains(moved.key()) && !removal.formerParents.contains(moved.key()))
                removal.formerParents.insert(moved.key(), moved.value());
        }
    }
    return removal;
}

void MessageTree::restore(const Removal &removal)
{
    for (const Message &message : removal.messages) {
        put(message);
        sortChildren(message.parentId);
    }
    for (auto moved = removal.formerParents.cbegin(); moved != removal.formerParents.cend(); ++moved) {
        const auto follower = m_messages.find(moved.key());
        if (follower == m_messages.end())
            continue;
        m_children[follower->parentId].removeOne(moved.key());
        follower->parentId = moved.value();
        m_children[moved.value()].append(moved.key());
        sortChildren(moved.value());
    }
}

void MessageTree::sortChildren(const MessageId &parent)
{
    QList<MessageId> &children = m_children[parent];
    std::stable_sort(children.begin(), children.end(), [this](const MessageId &left, const MessageId &right) {
        return m_messages.value(left).createdAt < m_messages.value(right).createdAt;
    });
}

} // namespace qwenda
