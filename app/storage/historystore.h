// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/draft.h"
#include "core/message.h"
#include "core/result.h"
#include "storage/attachmentstore.h"
#include "core/siderequest.h"
#include "storage/snapshots.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

class QThread;

namespace qwenda {

class HistoryWorker;

/// The history as the GUI thread sees it: every call returns at once, the work is done in order on one thread of its
/// own, the answer comes through the future. Take it with `future.then(context, …)`: the continuation then runs on
/// the context's thread and not at all after the context died.
///
/// **Nothing given to it is lost while the process lives.** A write that the disk refuses (full, read-only, held by
/// another program, or open() failed) answers its future with the Error *and* stays in memory: it is tried again
/// every two seconds and before every later write, in order. Reads show it as if it were on disk. failed() tells the
/// first refusal, recovered() that everything is on disk again, unwritten() how many rows wait.
///
/// **Several processes.** The holder of the InstanceLock opens as Use::Owner; another process (`ask --save` beside a
/// window that doesn't answer) as Use::Guest, which waits up to five seconds for SQLite's own lock, and leaves the
/// housekeeping of open() alone. Readers never wait for a writer (WAL).
class HistoryStore : public QObject
{
    Q_OBJECT
public:
    enum class Use {
        Owner, ///< schema steps, check after a crash, leftovers to Interrupted, trash emptied
        Guest  ///< none of these: the owner may be streaming right now
    };
    Q_ENUM(Use)

    /// How often a growing answer is to be given to checkpoint(): with the time that a write and a late timer take,
    /// less than half a second of text is lost when the process is killed.
    static constexpr std::chrono::milliseconds checkpointInterval{400};

    /// As the file's name: a history of this object alone, which leaves no trace.
    static const QString memory;

    /// Nothing is touched before open(). File and folder are created when missing, for the user alone.
    explicit HistoryStore(QString file, QObject *parent = nullptr);
    HistoryStore(QString file, Use use, QObject *parent = nullptr);
    /// Writes what waits, closes cleanly; takes at most ten seconds even if the disk hangs.
    ~HistoryStore() override;

    const QString &file() const { return m_file; }
    /// The files that messages and drafts name: the folder "attachments" beside the history.
    const AttachmentStore &attachments() const { return m_attachments; }
    /// From now on the other history's folder: for one in memory.
    void shareAttachments(const HistoryStore &other) { m_attachments = other.m_attachments; }

    /// Call once, first. After an error the store can still be used; rows stay in memory and open() is repeated in
    /// the background, except after TooNew. Errors, all of kind Storage:
    ///   TooNew       written by a later Qwenda: not one byte is changed; conversations of this run are kept in memory
    ///   ReadOnly     the disk or folder: old conversations can be read, new ones stay in memory
    ///   Locked       another program has held the file for five seconds
    ///   DiskFull     not even the empty tables fit
    ///   None         anything else; Error::message has SQLite's words
    /// A damaged file (or one that is no database) is not an error: it is renamed beside itself, a new one is
    /// begun, movedAside() tells the name.
    QFuture<Result<void>> open();

    /// Not in the trash; pinned first, then by updatedAt, newest first. `limit` 0: all of them.
    QFuture<Result<QList<Conversation>>> conversations(int limit = 0);
    /// In the trash, latest deletion first.
    QFuture<Result<QList<Conversation>>> trash();
    /// One conversation, in the trash or not. Storage/None with an empty message when there is none of this id.
    QFuture<Result<Conversation>> conversation(const ConversationId &id);
    /// The whole tree, oldest first: a parent always stands before its children.
    QFuture<Result<QList<Message>>> messages(const ConversationId &id);
    /// What can be shown of a long conversation while messages() reads it: the last ones up to its head, at most
    /// branchEndLength, oldest first. Empty: no more than longConversation messages in all, which are read as soon.
    QFuture<Result<QList<Message>>> branchEnd(const ConversationId &id);
    static constexpr int branchEndLength = 24;
    static constexpr int longConversation = 300;

    /// Inserts or replaces: every field of the value wins, so pass the latest headId and updatedAt too.
    QFuture<Result<void>> saveConversation(const Conversation &conversation);
    /// A finished row, the user's message above all: synced to the disk itself before the future resolves.
    /// A new row becomes the conversation's head and its createdAt raises the conversation's updatedAt.
    /// The conversation must have been saved before.
    QFuture<Result<void>> addMessage(const Message &message);
    /// The growing answer, every checkpointInterval: the row is inserted (and becomes head) or rewritten. Survives the end of the
    /// process at once, a power cut only after the next sync.
    QFuture<Result<void>> checkpoint(const Message &message);
    /// The answer's last state; synced.
    QFuture<Result<void>> finishMessage(const Message &message);
    /// A finished conversation at once, in one transaction: what `ask --save` hands over. Synced.
    QFuture<Result<void>> saveWhole(const Conversation &conversation, const QList<Message> &messages);

    /// Kept for 30 days, then removed at the next open(). Not kept in memory when the disk refuses: ask again.
    QFuture<Result<void>> moveToTrash(const ConversationId &id);
    QFuture<Result<void>> restore(const ConversationId &id);

    /// For good, at once, from the trash or not. Not kept in memory when the disk refuses.
    QFuture<Result<void>> deleteForGood(const QList<ConversationId> &ids);

    /// By name; a folder whose parent is gone is at the top.
    QFuture<Result<QList<Folder>>> folders();
    /// Inserts or replaces. These two are not kept in memory when the disk refuses.
    QFuture<Result<void>> saveFolder(const Folder &folder);
    /// Its conversations and folders move to its parent.
    QFuture<Result<void>> removeFolder(const FolderId &id);

    /// A request that is no message; for the sums of usage.
    QFuture<Result<void>> addSideRequest(const SideRequest &request);

    /// Closes the history, puts the snapshot in its place (snapshots::putBack) and opens it again; every other
    /// connection of this process must be closed before. replaced() follows; gives where the former history is kept.
    QFuture<Result<QString>> putBack(const Snapshot &snapshot, snapshots::Later later = snapshots::Later::GoesAway);

    /// Messages of one conversation leave messages(), or come back; what followed a removed one follows its parent.
    /// Gone for good 30 days later, at an open(). Not kept in memory when the disk refuses. Synced.
    QFuture<Result<void>> setRemoved(const QList<MessageId> &ids, bool isRemoved);

    /// Every draft, by conversation; of the chat that was not begun by the empty id.
    QFuture<Result<QHash<ConversationId, Draft>>> drafts();
    /// An empty one is forgotten. Survives the end of the process at once. Not kept in memory when the disk refuses.
    QFuture<Result<void>> saveDraft(const ConversationId &id, const Draft &draft);
    /// How the conversation was last drawn (measured heights, the reader's place): bytes of the writer's own form.
    /// Empty: none. A layout is nothing to be lost: no refusal is told.
    QFuture<Result<QByteArray>> layout(const ConversationId &id);
    QFuture<Result<void>> saveLayout(const ConversationId &id, const QByteArray &layout);
    /// Hashes of every attachment that a message or a draft names.
    QFuture<Result<QSet<QString>>> attachmentHashes();

    /// Rows that are in memory only. Any thread.
    int unwritten() const { return *m_unwritten; }
    /// How long to wait between tries; two seconds unless told. Before open().
    void setRetryInterval(std::chrono::milliseconds interval);

Q_SIGNALS:
    /// The disk refused, in open() or later; told once, and again when the reason changes.
    void failed(const qwenda::Error &error);
    /// After failed(): the file is open and everything that waited is in it.
    void recovered();
    /// The file was damaged and is now called `newFile`; the history starts empty. Comes before open() answers.
    void movedAside(const QString &newFile);
    /// Another history is in the file's place: nothing that was read before holds.
    void replaced();
    /// Everything written before the search index was is in it now.
    void indexed();

private:
    template <typename T>
    QFuture<Result<T>> ask(std::function<Result<T>(HistoryWorker &)> question);

    QString m_file;
    AttachmentStore m_attachments;
    std::shared_ptr<std::atomic<int>> m_unwritten;
    QThread *m_thread;       ///< without parent: it outlives us if the disk hangs
    HistoryWorker *m_worker; ///< lives on m_thread, deleted there
};

} // namespace qwenda
