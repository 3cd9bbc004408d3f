// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/folder.h"
#include "core/message.h"

#include <QStringList>

namespace qwenda {

/// One chat as the list shows it; its messages are read separately.
struct Conversation
{
    ConversationId id;
    QString title;            ///< never empty once the first message was sent
    bool hasOwnTitle = false; ///< the user named it: never replaced by machine
    QString model;
    QString regionId;
    QString systemPrompt;
    QJsonObject parameters;   ///< how answers are wanted, in the client's words; empty: as models do by themselves
    QJsonObject context;      ///< what of it models are not told any more, in the session's words; empty: all is told
    MessageId headId;         ///< the leaf that is shown; empty while there is no message
    bool isPinned = false;
    bool isArchived = false;  ///< out of the list, not deleted
    FolderId folderId;        ///< empty: in none. A folder that is gone counts as none
    QStringList tags;         ///< sorted, each once, without "#"
    QDateTime createdAt;      ///< UTC
    QDateTime updatedAt;      ///< UTC, time of the last message
    QDateTime deletedAt;      ///< UTC; null unless in the trash

    bool operator==(const Conversation &) const = default;
};

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::Conversation)
