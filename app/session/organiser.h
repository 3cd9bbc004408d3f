// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/folder.h"
#include "core/message.h"
#include "core/result.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace qwenda {

class HistoryStore;
class Library;

/// Order among the conversations: folders, tags, archive, trash; one or many at once. Everything is done at once and
/// gives back what takes it back. GUI thread.
class Organiser : public QObject
{
    Q_OBJECT
public:
    using Undo = std::function<void()>;
    using Ids = QList<ConversationId>;

    Organiser(HistoryStore &history, Library &library, QObject *parent = nullptr);

    /// Reads the folders; foldersChanged() follows.
    void load();

    /// By name.
    const QList<Folder> &folders() const { return m_folders; }
    const Folder *folder(const FolderId &id) const;
    /// The folders right inside this one; "": at the top. A folder whose parent is gone is at the top.
    QList<Folder> inside(const FolderId &parentId) const;
    /// "Work / 2026".
    QString path(const FolderId &id) const;
    /// Empty for a blank name.
    FolderId addFolder(const QString &name, const FolderId &parentId = {});
    void renameFolder(const FolderId &id, const QString &name);
    /// False: it would lie in itself.
    bool moveFolder(const FolderId &id, const FolderId &parentId);
    /// Its chats and folders move up.
    Undo removeFolder(const FolderId &id);

    /// Tags in use, the most used first.
    QStringList tags() const;
    /// As it is kept: one line without "#"; empty when nothing is left.
    static QString tagFrom(const QString &text);

    Undo moveTo(const Ids &ids, const FolderId &folderId);
    Undo pin(const Ids &ids, bool isPinned);
    Undo archive(const Ids &ids, bool isArchived);
    Undo setTag(const Ids &ids, const QString &tag, bool isSet);
    Undo trash(const Ids &ids);

    /// A second one with the same branches, beside the first; `done` gets its id, empty when the disk refused.
    void duplicate(const ConversationId &id, const QString &title, const std::function<void(const ConversationId &)> &done);
    /// One new conversation: the oldest one's messages, then those of the next below its shown leaf, and so on; the
    /// originals go to the trash. `done` gets the new id and what takes all back.
    void merge(const Ids &ids, const std::function<void(const ConversationId &, const Undo &)> &done);

    /// From the trash, also of earlier runs.
    void bringBack(const QList<Conversation> &conversations);
    /// For good: the one thing that cannot be undone.
    void deleteForGood(const Ids &ids, const std::function<void()> &done);

Q_SIGNALS:
    void foldersChanged();
    void failed(const qwenda::Error &error);

private:
    Undo alterAll(const Ids &ids, const std::function<void(Conversation &)> &change);
    void put(const Folder &folder);
    void told(const QFuture<Result<void>> &written);
    void readAll(const Ids &ids, const std::function<void(const QList<QList<Message>> &)> &done);

    HistoryStore &m_history;
    Library &m_library;
    QList<Folder> m_folders;
};

} // namespace qwenda
