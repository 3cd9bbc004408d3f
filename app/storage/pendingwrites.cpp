// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/pendingwrites.h"

#include <algorithm>

namespace qwenda {

namespace {

template <typename Value>
Value *find(QList<Value> &list, const QString &id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&id](const Value &value) { return value.id == id; });
    return found == list.end() ? nullptr : &*found;
}

template <typename Value>
void put(QList<PendingWrites::Row> &rows, const Value &value, HistoryDatabase::Durability durability)
{
    for (PendingWrites::Row &row : rows) {
        if (auto *waiting = std::get_if<Value>(&row.value); waiting && waiting->id == value.id) {
            *waiting = value;
            row.durability = durability;
            return;
        }
    }
    rows.push_back({value, durability});
}

} // namespace

void PendingWrites::add(const Conversation &conversation)
{
    put(m_rows, conversation, HistoryDatabase::Durability::Synced);
}

void PendingWrites::add(const Message &message, HistoryDatabase::Durability durability)
{
    put(m_rows, message, durability);
}

void PendingWrites::showIn(QList<Conversation> &onDisk, const std::function<bool(const MessageId &)> &isOnDisk) const
{
    for (const Row &row : m_rows) {
        if (const auto *conversation = std::get_if<Conversation>(&row.value)) {
            if (Conversation *known = find(onDisk, conversation->id))
                *known = *conversation;
            else
                onDisk.push_back(*conversation);
        } else if (const auto *message = std::get_if<Message>(&row.value)) {
            Conversation *known = find(onDisk, message->conversationId);
            if (known && !isOnDisk(message->id)) {
                known->headId = message->id;
                known->updatedAt = std::max(known->updatedAt, message->createdAt);
            }
        }
    }
}

void PendingWrites::showIn(QList<Message> &onDisk, const ConversationId &id) const
{
    for (const Row &row : m_rows) {
        const auto *message = std::get_if<Message>(&row.value);
        if (!message || message->conversationId != id)
            continue;
        if (Message *known = find(onDisk, message->id))
            *known = *message;
        else
            onDisk.push_back(*message);
    }
}

} // namespace qwenda
