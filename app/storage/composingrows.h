// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/draft.h"
#include "core/message.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QSqlDatabase>

namespace qwenda::composingrows {

/// Rows of what goes with messages and of what is not sent yet. On the thread of the connection; the writing functions
/// want to be inside a transaction.

/// The message's attachments are these and no others.
Result<void> writeAttachments(const QSqlDatabase &database, const MessageId &messageId,
                              const QList<Attachment> &attachments);
/// Of every message whose id the select `messages` gives, in their order.
Result<QHash<MessageId, QList<Attachment>>> attachments(const QSqlDatabase &database, const QString &messages,
                                                        const QVariantList &values);
/// Every hash that a message, removed ones too, or a draft names: other files are leftovers.
Result<QSet<QString>> namedHashes(const QSqlDatabase &database);

/// Takes messages out of what messages() shows, or puts them back.
Result<void> setRemoved(const QSqlDatabase &database, const QList<MessageId> &ids, bool isRemoved,
                        const QString &deviceId);
/// What was removed before `time` goes for good; what followed it becomes the child of its parent.
Result<void> purgeRemoved(const QSqlDatabase &database, qint64 time);

/// By conversation; of a chat that was not begun by the empty id.
Result<QHash<ConversationId, Draft>> drafts(const QSqlDatabase &database);
/// An empty draft has no row.
Result<void> writeDraft(const QSqlDatabase &database, const ConversationId &id, const Draft &draft);
/// Drafts of conversations that are gone.
Result<void> purgeDrafts(const QSqlDatabase &database);

/// Empty: none.
Result<QByteArray> layout(const QSqlDatabase &database, const ConversationId &id);
/// Without effect for a conversation that is not on disk.
Result<void> writeLayout(const QSqlDatabase &database, const ConversationId &id, const QByteArray &layout);

} // namespace qwenda::composingrows
