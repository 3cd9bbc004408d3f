// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"
#include "storage/historydatabase.h"

#include <QList>

#include <functional>
#include <variant>

namespace qwenda {

/// Rows that the disk has refused, in the order they came; a newer value of a row takes the place of the older.
/// A plain value, used on the history's thread.
class PendingWrites
{
public:
    struct Row
    {
        std::variant<Conversation, Message> value;
        HistoryDatabase::Durability durability = HistoryDatabase::Durability::Synced;
    };

    void add(const Conversation &conversation);
    void add(const Message &message, HistoryDatabase::Durability durability);
    bool isEmpty() const { return m_rows.isEmpty(); }
    int size() const { return int(m_rows.size()); }
    const Row &first() const { return m_rows.first(); }
    void dropFirst() { m_rows.removeFirst(); }

    /// What a reader would see if all this were on disk. `isOnDisk` tells whether a message is: one that is not will
    /// become the head of its conversation.
    void showIn(QList<Conversation> &onDisk, const std::function<bool(const MessageId &)> &isOnDisk) const;
    /// The same for one conversation's messages.
    void showIn(QList<Message> &onDisk, const ConversationId &id) const;

private:
    QList<Row> m_rows;
};

} // namespace qwenda
