// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/draft.h"
#include "core/message.h"
#include "core/result.h"
#include "core/siderequest.h"
#include "storage/historystore.h"
#include "storage/searchindex.h"

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QString>

#include <chrono>
#include <functional>

namespace qwenda {

/// The history file itself: opening with all its checks, reading, writing. Synchronous; every call, the destructor
/// too, on the one thread that called open() (a connection belongs to its thread). Remembers nothing of its own:
/// what a call refuses is the caller's to keep (HistoryWorker).
///
/// WAL; `synchronous=NORMAL`, FULL for the rows that must survive a power cut; foreign keys on.
class HistoryDatabase
{
public:
    enum class Durability { Checkpoint, Synced };

    /// What open() found and did.
    struct Opened
    {
        QString movedAside;   ///< the damaged file's new name; empty: it was sound
        bool wasChecked = false; ///< the last session left its WAL behind, so quick_check ran
        int interrupted = 0;  ///< leftovers in state Streaming that became Interrupted
        int purged = 0;       ///< conversations that left the trash for good
    };

    static constexpr std::chrono::hours trashTime{30 * 24};
    /// Above this size only the list of conversations is checked after a crash: quick_check reads about 1 GB/s from
    /// memory and far less from a cold disk, and the start must not wait for that.
    static constexpr qint64 wholeCheckLimit = 256 * 1024 * 1024;

    HistoryDatabase(QString file, HistoryStore::Use use);
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase &) = delete;
    HistoryDatabase &operator=(const HistoryDatabase &) = delete;

    /// Errors: see HistoryStore::open(). After ReadOnly or DiskFull reading may still work (canRead()); it may be
    /// called again.
    Result<Opened> open();
    void close();
    bool canRead() const { return m_database.isOpen(); }
    bool canWrite() const { return m_database.isOpen() && !m_isReadOnly; }
    /// How long a statement waits for another process; five seconds from open() on.
    void setBusyLimit(std::chrono::milliseconds limit);

    Result<QList<Conversation>> conversations(int limit) const;
    Result<QList<Conversation>> trash() const;
    /// Empty list: there is none of this id.
    Result<QList<Conversation>> conversation(const ConversationId &id) const;
    Result<QList<Message>> messages(const ConversationId &id) const;
    Result<QList<Message>> branchEnd(const ConversationId &id) const;
    bool hasMessage(const MessageId &id) const;

    Result<void> write(const Conversation &conversation);
    Result<void> write(const Message &message, Durability durability);
    Result<void> write(const Conversation &conversation, const QList<Message> &messages);
    /// Everything `work` writes with put() becomes part of the history together, or, when it answers with an error, not
    /// at all.
    Result<void> inTransaction(Durability durability, const std::function<Result<void>()> &work);
    /// Inside inTransaction() only. A message's conversation comes first; each new message becomes its head.
    Result<void> put(const Conversation &conversation);
    Result<void> put(const Message &message);
    /// An invalid time takes it out of the trash.
    Result<void> setDeletedAt(const ConversationId &id, const QDateTime &time);
    /// For good, whether in the trash or not.
    Result<void> remove(const QList<ConversationId> &ids);
    Result<void> setRemoved(const QList<MessageId> &ids, bool isRemoved);

    Result<QList<Folder>> folders() const;
    Result<void> write(const Folder &folder);
    /// What lay in it lies in its parent then.
    Result<void> removeFolder(const FolderId &id);

    Result<void> write(const SideRequest &request);

    SearchIndex &index() { return m_index; }

    Result<QHash<ConversationId, Draft>> drafts() const;
    Result<void> write(const ConversationId &id, const Draft &draft);
    Result<QByteArray> layout(const ConversationId &id) const;
    Result<void> writeLayout(const ConversationId &id, const QByteArray &layout);
    Result<QSet<QString>> attachmentHashes() const;

private:
    Result<void> connectTo(const QString &name, const QString &options);
    Result<void> lookAtFile();
    Result<void> prepare();
    Result<void> checkAfterCrash();
    Result<void> keepHouse(Opened &opened);
    Result<int> endStreams();
    Result<int> purgeTrash(qint64 oldest);
    Result<void> removeRows(const ConversationId &id);
    Result<Opened> openSound();
    bool openForReading();
    Result<QString> device();
    Result<QList<Message>> withEnds(Result<QList<Message>> messages) const;

    QString m_file;
    HistoryStore::Use m_use;
    QString m_connection;
    QString m_device;
    QSqlDatabase m_database;
    SearchIndex m_index;
    bool m_isReadOnly = false;
    bool m_isHouseKept = false; ///< else rows in state Streaming on disk are leftovers
};

} // namespace qwenda
