// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/folder.h"

#include <QList>
#include <QSet>
#include <QString>

namespace qwenda {

class Organiser;

/// One line of the sidebar: a chat, or a folder.
struct ChatRowData
{
    bool isFolder = false;
    Conversation conversation; ///< of a chat
    Folder folder;             ///< of a folder
    int depth = 0;             ///< 0: not in a folder
    int chats = 0;             ///< of a folder: how many lie in it, with the folders inside
    bool isOpen = false;       ///< of a folder
    QString section;           ///< "pinned", "folders", "today", "yesterday", "week", "older", "chats"

    const QString &key() const { return isFolder ? folder.id : conversation.id; }
    bool operator==(const ChatRowData &) const = default;
};

/// What the sidebar is to show.
struct ChatRowsWish
{
    QString filter;         ///< a piece of the title or, after "#", of a tag; empty: all
    bool isArchive = false; ///< the archived ones instead of the others
    QString order;          ///< "time", "created", "title"
    QSet<FolderId> open;    ///< folders folded out
};

/// The lines from top to bottom. With a filter, and in the archive, folders are left out. Pure but for the clock, which
/// says what is today.
QList<ChatRowData> chatRows(const QList<Conversation> &conversations, const Organiser &organiser, const ChatRowsWish &wish);

} // namespace qwenda
