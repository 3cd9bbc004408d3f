// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historyworker.h"

#include "storage/storageerror.h"

#include <algorithm>

namespace qwenda {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 5s;        // for another process, while all is well
constexpr auto shortPatience = 200ms; // once it has been waited for: reads stand behind us in the queue

Error notOpen()
{
    return storageError(Error::Reason::None, QStringLiteral("the history is not open"));
}

} // namespace

HistoryWorker::HistoryWorker(QString file, HistoryStore::Use use, std::shared_ptr<std::atomic<int>> unwritten)
    : m_database(file, use), m_unwritten(std::move(unwritten)), m_openError(notOpen()), m_retry(this), m_indexing(this),
      m_file(std::move(file)), m_isOwner(use == HistoryStore::Use::Owner)
{
    m_indexing.setInterval(20ms); // between two pieces everybody else is served
    connect(&m_indexing, &QTimer::timeout, this, &HistoryWorker::indexSome);
    m_retry.setInterval(2s);
    connect(&m_retry, &QTimer::timeout, this, [this] { static_cast<void>(flush().isOk()); });
}

Result<void> HistoryWorker::open()
{
    const auto opened = m_database.open();
    if (!opened) {
        m_openError = opened.error();
        // A later Qwenda's file stays as it is, however long we wait.
        m_openError->isRetryable = m_openError->reason != Error::Reason::TooNew;
        return refused(*m_openError);
    }
    m_openError.reset();
    if (!opened->movedAside.isEmpty())
        Q_EMIT movedAside(opened->movedAside);
    if (m_isOwner) {
        const auto needs = m_database.index().needsBuilding();
        if (needs && *needs)
            m_indexing.start();
    }
    return {};
}

void HistoryWorker::indexSome()
{
    const auto more = m_database.index().buildSome();
    if (more && *more)
        return;
    // What the disk refuses now is taken up again at the next start.
    m_indexing.stop();
    if (more)
        Q_EMIT indexed();
}

void HistoryWorker::close()
{
    m_retry.stop();
    m_indexing.stop();
    m_database.setBusyLimit(1s);
    if (!m_pending.isEmpty())
        static_cast<void>(flush().isOk());
    m_database.close();
}

Result<void> HistoryWorker::refused(const Error &error)
{
    const bool isNews = !m_lastTold || m_lastTold->reason != error.reason;
    m_lastTold = error;
    *m_unwritten = m_pending.size();
    if (error.reason == Error::Reason::Locked)
        m_database.setBusyLimit(shortPatience);
    if (error.isRetryable && !m_retry.isActive())
        m_retry.start();
    if (isNews)
        Q_EMIT failed(error);
    return error;
}

Result<void> HistoryWorker::write(const PendingWrites::Row &row)
{
    if (const auto *conversation = std::get_if<Conversation>(&row.value))
        return m_database.write(*conversation);
    return m_database.write(std::get<Message>(row.value), row.durability);
}

// Everything that waits, in order, until the disk refuses again.
Result<void> HistoryWorker::flush()
{
    if (m_openError) {
        const bool isWorthTrying = m_openError->isRetryable;
        if (!isWorthTrying || !open())
            return refused(*m_openError);
    }
    Result<void> result;
    while (!m_pending.isEmpty()) {
        const auto written = write(m_pending.first());
        if (!written && written.error().isRetryable)
            return refused(written.error());
        // A row that breaks the tables' own rules would block the others for ever.
        if (!written)
            result = written;
        m_pending.dropFirst();
    }
    *m_unwritten = 0;
    m_retry.stop();
    m_database.setBusyLimit(patience);
    if (std::exchange(m_lastTold, std::nullopt))
        Q_EMIT recovered();
    return result;
}

Result<void> HistoryWorker::save(const Conversation &conversation)
{
    if (m_pending.isEmpty() && !m_openError) {
        const auto written = m_database.write(conversation);
        if (written || !written.error().isRetryable)
            return written;
        m_pending.add(conversation);
        return refused(written.error());
    }
    m_pending.add(conversation);
    return flush();
}

Result<void> HistoryWorker::save(const Message &message, HistoryDatabase::Durability durability)
{
    if (m_pending.isEmpty() && !m_openError) {
        const auto written = m_database.write(message, durability);
        if (written || !written.error().isRetryable)
            return written;
        m_pending.add(message, durability);
        return refused(written.error());
    }
    m_pending.add(message, durability);
    return flush();
}

Result<void> HistoryWorker::saveWhole(const Conversation &conversation, const QList<Message> &messages)
{
    std::optional<Error> refusal;
    if (m_pending.isEmpty() && !m_openError) {
        const auto written = m_database.write(conversation, messages);
        if (written || !written.error().isRetryable)
            return written;
        refusal = written.error();
    }
    m_pending.add(conversation);
    for (const Message &message : messages)
        m_pending.add(message, HistoryDatabase::Durability::Synced);
    return refusal ? refused(*refusal) : flush();
}

// What is not kept when the disk refuses: behind everything that is.
template <typename Work>
Result<void> HistoryWorker::afterTheRest(const Work &work)
{
    if (!m_pending.isEmpty() || m_openError) {
        if (const auto done = flush(); !done)
            return done;
    }
    return work();
}

Result<void> HistoryWorker::setDeletedAt(const ConversationId &id, const QDateTime &time)
{
    return afterTheRest([&] { return m_database.setDeletedAt(id, time); });
}

Result<void> HistoryWorker::deleteForGood(const QList<ConversationId> &ids)
{
    return afterTheRest([&] { return m_database.remove(ids); });
}

Result<QList<Folder>> HistoryWorker::folders()
{
    return m_database.canRead() ? m_database.folders() : m_openError.value_or(notOpen());
}

Result<void> HistoryWorker::save(const Folder &folder)
{
    return afterTheRest([&] { return m_database.write(folder); });
}

Result<void> HistoryWorker::removeFolder(const FolderId &id)
{
    return afterTheRest([&] { return m_database.removeFolder(id); });
}

Result<void> HistoryWorker::add(const SideRequest &request)
{
    return afterTheRest([&] { return m_database.write(request); });
}

Result<QString> HistoryWorker::putBack(const Snapshot &snapshot, snapshots::Later later)
{
    if (!m_pending.isEmpty())
        static_cast<void>(flush().isOk());
    m_indexing.stop();
    m_database.close();
    const auto former = snapshots::putBack(m_file, snapshot, later);
    const auto opened = open();
    if (former)
        Q_EMIT replaced();
    return former && !opened ? Result<QString>(opened.error()) : former;
}

Result<void> HistoryWorker::setRemoved(const QList<MessageId> &ids, bool isRemoved)
{
    return afterTheRest([&] { return m_database.setRemoved(ids, isRemoved); });
}

Result<void> HistoryWorker::saveDraft(const ConversationId &id, const Draft &draft)
{
    return afterTheRest([&] { return m_database.write(id, draft); });
}

Result<void> HistoryWorker::saveLayout(const ConversationId &id, const QByteArray &layout)
{
    return afterTheRest([&] { return m_database.writeLayout(id, layout); });
}

Result<QHash<ConversationId, Draft>> HistoryWorker::drafts()
{
    return m_database.canRead() ? m_database.drafts() : m_openError.value_or(notOpen());
}

Result<QByteArray> HistoryWorker::layout(const ConversationId &id)
{
    return m_database.canRead() ? m_database.layout(id) : m_openError.value_or(notOpen());
}

Result<QSet<QString>> HistoryWorker::attachmentHashes()
{
    return m_database.canRead() ? m_database.attachmentHashes() : m_openError.value_or(notOpen());
}

Result<QList<Conversation>> HistoryWorker::shown(Result<QList<Conversation>> onDisk, bool isTrash, int limit)
{
    if (!onDisk && m_pending.isEmpty())
        return onDisk;
    QList<Conversation> list = onDisk ? *std::move(onDisk) : QList<Conversation>();
    m_pending.showIn(list, [this](const MessageId &id) { return m_database.canRead() && m_database.hasMessage(id); });
    list.removeIf([isTrash](const Conversation &conversation) { return conversation.deletedAt.isValid() != isTrash; });
    std::stable_sort(list.begin(), list.end(), [isTrash](const Conversation &left, const Conversation &right) {
        if (isTrash)
            return left.deletedAt > right.deletedAt;
        return left.isPinned != right.isPinned ? left.isPinned : left.updatedAt > right.updatedAt;
    });
    if (limit > 0 && list.size() > limit)
        list.resize(limit);
    return list;
}

Result<QList<Conversation>> HistoryWorker::conversations(int limit)
{
    if (m_openError && !m_database.canRead() && m_pending.isEmpty())
        return *m_openError;
    auto onDisk = m_database.canRead() ? m_database.conversations(limit) : Result<QList<Conversation>>(notOpen());
    return m_pending.isEmpty() ? onDisk : shown(std::move(onDisk), false, limit);
}

Result<QList<Conversation>> HistoryWorker::trash()
{
    if (m_openError && !m_database.canRead() && m_pending.isEmpty())
        return *m_openError;
    auto onDisk = m_database.canRead() ? m_database.trash() : Result<QList<Conversation>>(notOpen());
    return m_pending.isEmpty() ? onDisk : shown(std::move(onDisk), true, 0);
}

Result<Conversation> HistoryWorker::conversation(const ConversationId &id)
{
    QList<Conversation> list;
    if (m_database.canRead()) {
        auto onDisk = m_database.conversation(id);
        if (!onDisk)
            return onDisk.error();
        list = *std::move(onDisk);
    }
    m_pending.showIn(list, [this](const MessageId &message) {
        return m_database.canRead() && m_database.hasMessage(message);
    });
    for (const Conversation &conversation : std::as_const(list)) {
        if (conversation.id == id)
            return conversation;
    }
    return m_openError ? *m_openError : storageError(Error::Reason::None);
}

Result<QList<Message>> HistoryWorker::messages(const ConversationId &id)
{
    QList<Message> list;
    if (m_database.canRead()) {
        auto onDisk = m_database.messages(id);
        if (!onDisk)
            return onDisk.error();
        list = *std::move(onDisk);
    }
    m_pending.showIn(list, id);
    if (list.isEmpty() && m_openError && !m_database.canRead())
        return *m_openError;
    return list;
}

Result<QList<Message>> HistoryWorker::branchEnd(const ConversationId &id)
{
    QList<Message> waiting; // not on disk yet: where the branch ends is only known with all of it
    m_pending.showIn(waiting, id);
    return m_database.canRead() && waiting.isEmpty() ? m_database.branchEnd(id) : QList<Message>();
}

} // namespace qwenda
