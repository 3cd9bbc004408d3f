// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/historydatabase.h"
#include "storage/pendingwrites.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace qwenda {

/// What lives on the history's thread: the database, and the rows it has refused so far. Made on the GUI thread,
/// then moved; every call after that on its own thread. The calls are those of HistoryStore.
class HistoryWorker : public QObject
{
    Q_OBJECT
public:
    HistoryWorker(QString file, HistoryStore::Use use, std::shared_ptr<std::atomic<int>> unwritten);

    void setRetryInterval(std::chrono::milliseconds interval) { m_retry.setInterval(interval); }
    Result<void> open();
    /// A last try, then the connection is closed, quickly.
    void close();

    Result<QList<Conversation>> conversations(int limit);
    Result<QList<Conversation>> trash();
    Result<Conversation> conversation(const ConversationId &id);
    Result<QList<Message>> messages(const ConversationId &id);
    Result<QList<Message>> branchEnd(const ConversationId &id);

    Result<void> save(const Conversation &conversation);
    Result<void> save(const Message &message, HistoryDatabase::Durability durability);
    Result<void> saveWhole(const Conversation &conversation, const QList<Message> &messages);
    Result<void> setDeletedAt(const ConversationId &id, const QDateTime &time);
    Result<void> deleteForGood(const QList<ConversationId> &ids);
    Result<QList<Folder>> folders();
    Result<void> save(const Folder &folder);
    Result<void> removeFolder(const FolderId &id);
    Result<void> add(const SideRequest &request);
    Result<QString> putBack(const Snapshot &snapshot, snapshots::Later later);
    Result<void> setRemoved(const QList<MessageId> &ids, bool isRemoved);

    Result<QHash<ConversationId, Draft>> drafts();
    Result<void> saveDraft(const ConversationId &id, const Draft &draft);
    Result<QByteArray> layout(const ConversationId &id);
    Result<void> saveLayout(const ConversationId &id, const QByteArray &layout);
    Result<QSet<QString>> attachmentHashes();

Q_SIGNALS:
    void failed(const qwenda::Error &error);
    void recovered();
    void movedAside(const QString &newFile);
    void replaced();
    void indexed();

private:
    Result<void> write(const PendingWrites::Row &row);
    Result<void> flush();
    void indexSome();
    template <typename Work>
    Result<void> afterTheRest(const Work &work);
    Result<void> refused(const Error &error);
    Result<QList<Conversation>> shown(Result<QList<Conversation>> onDisk, bool isTrash, int limit);

    HistoryDatabase m_database;
    PendingWrites m_pending;
    std::shared_ptr<std::atomic<int>> m_unwritten;
    std::optional<Error> m_openError; ///< why open() failed; also "not opened yet"
    std::optional<Error> m_lastTold;
    QTimer m_retry;
    QTimer m_indexing; ///< runs while old rows are taken into the search index
    QString m_file;
    bool m_isOwner = false;
};

} // namespace qwenda
