// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"
#include "core/result.h"

#include <QSqlDatabase>

namespace qwenda::historyrows {

/// Values to rows and back: the only place that knows the tables' columns. On the thread of the connection.
/// The writing functions want to be inside a transaction; `deviceId` and the time stamp the row for a later sync.

Result<void> write(const QSqlDatabase &database, const Conversation &conversation, const QString &deviceId);
/// Rewrites the row of this id; a new row also becomes the head of its conversation and raises its updated_at.
Result<void> write(const QSqlDatabase &database, const Message &message, const QString &deviceId);

/// `tail` is what follows `select … from conversations`: where, order, limit.
Result<QList<Conversation>> conversations(const QSqlDatabase &database, const QString &tail,
                                          const QVariantList &values = {});
/// By insertion: a parent stands before its children. Without the removed ones: what followed those names the nearest
/// ancestor that is left as its parent.
Result<QList<Message>> messages(const QSqlDatabase &database, const ConversationId &conversationId);
/// The last `count` messages up to the head, oldest first, the same way; nothing unless the conversation has more than
/// `least` in all.
Result<QList<Message>> branchEnd(const QSqlDatabase &database, const ConversationId &conversationId, int count, int least);

} // namespace qwenda::historyrows
