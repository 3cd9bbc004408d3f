// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historystore.h"

#include "storage/historyworker.h"

#include <QFileInfo>
#include <QPromise>
#include <QThread>

namespace qwenda {

namespace {

using namespace std::chrono_literals;

constexpr auto closingLimit = 10s;

} // namespace

const QString HistoryStore::memory = QStringLiteral(":memory:");

HistoryStore::HistoryStore(QString file, QObject *parent) : HistoryStore(std::move(file), Use::Owner, parent) {}

HistoryStore::HistoryStore(QString file, Use use, QObject *parent)
    : QObject(parent), m_file(std::move(file)),
      m_attachments(AttachmentStore::beside(m_file)),
      m_unwritten(std::make_shared<std::atomic<int>>(0)),
      m_thread(new QThread), m_worker(new HistoryWorker(m_file, use, m_unwritten))
{
    m_thread->setObjectName(QStringLiteral("history"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &HistoryWorker::failed, this, &HistoryStore::failed);
    connect(m_worker, &HistoryWorker::recovered, this, &HistoryStore::recovered);
    connect(m_worker, &HistoryWorker::movedAside, this, &HistoryStore::movedAside);
    connect(m_worker, &HistoryWorker::replaced, this, &HistoryStore::replaced);
    connect(m_worker, &HistoryWorker::indexed, this, &HistoryStore::indexed);
    m_thread->start();
}

HistoryStore::~HistoryStore()
{
    // Behind everything that was asked before.
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, thread = m_thread] {
            worker->close();
            thread->quit();
        },
        Qt::QueuedConnection);
    // A thread that hangs in the disk cannot be ended; destroying it would abort the program.
    if (m_thread->wait(QDeadlineTimer(closingLimit)))
        delete m_thread;
}

template <typename T>
QFuture<Result<T>> HistoryStore::ask(std::function<Result<T>(HistoryWorker &)> question)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, promise = std::move(promise), question = std::move(question)] {
            promise->addResult(question(*worker));
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

void HistoryStore::setRetryInterval(std::chrono::milliseconds interval)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, interval] { worker->setRetryInterval(interval); }, Qt::QueuedConnection);
}

QFuture<Result<void>> HistoryStore::open()
{
    return ask<void>([](HistoryWorker &worker) { return worker.open(); });
}

QFuture<Result<QList<Conversation>>> HistoryStore::conversations(int limit)
{
    return ask<QList<Conversation>>([limit](HistoryWorker &worker) { return worker.conversations(limit); });
}

QFuture<Result<QList<Conversation>>> HistoryStore::trash()
{
    return ask<QList<Conversation>>([](HistoryWorker &worker) { return worker.trash(); });
}

QFuture<Result<Conversation>> HistoryStore::conversation(const ConversationId &id)
{
    return ask<Conversation>([id](HistoryWorker &worker) { return worker.conversation(id); });
}

QFuture<Result<QList<Message>>> HistoryStore::messages(const ConversationId &id)
{
    return ask<QList<Message>>([id](HistoryWorker &worker) { return worker.messages(id); });
}

QFuture<Result<QList<Message>>> HistoryStore::branchEnd(const ConversationId &id)
{
    return ask<QList<Message>>([id](HistoryWorker &worker) { return worker.branchEnd(id); });
}

QFuture<Result<void>> HistoryStore::saveConversation(const Conversation &conversation)
{
    return ask<void>([conversation](HistoryWorker &worker) { return worker.save(conversation); });
}

QFuture<Result<void>> HistoryStore::addMessage(const Message &message)
{
    return ask<void>(
        [message](HistoryWorker &worker) { return worker.save(message, HistoryDatabase::Durability::Synced); });
}

QFuture<Result<void>> HistoryStore::checkpoint(const Message &message)
{
    return ask<void>(
        [message](HistoryWorker &worker) { return worker.save(message, HistoryDatabase::Durability::Checkpoint); });
}

QFuture<Result<void>> HistoryStore::finishMessage(const Message &message)
{
    return addMessage(message);
}

QFuture<Result<void>> HistoryStore::saveWhole(const Conversation &conversation, const QList<Message> &messages)
{
    return ask<void>(
        [conversation, messages](HistoryWorker &worker) { return worker.saveWhole(conversation, messages); });
}

QFuture<Result<void>> HistoryStore::moveToTrash(const ConversationId &id)
{
    return ask<void>(
        [id](HistoryWorker &worker) { return worker.setDeletedAt(id, QDateTime::currentDateTimeUtc()); });
}

QFuture<Result<void>> HistoryStore::restore(const ConversationId &id)
{
    return ask<void>([id](HistoryWorker &worker) { return worker.setDeletedAt(id, {}); });
}

QFuture<Result<void>> HistoryStore::deleteForGood(const QList<ConversationId> &ids)
{
    return ask<void>([ids](HistoryWorker &worker) { return worker.deleteForGood(ids); });
}

QFuture<Result<QList<Folder>>> HistoryStore::folders()
{
    return ask<QList<Folder>>([](HistoryWorker &worker) { return worker.folders(); });
}

QFuture<Result<void>> HistoryStore::saveFolder(const Folder &folder)
{
    return ask<void>([folder](HistoryWorker &worker) { return worker.save(folder); });
}

QFuture<Result<void>> HistoryStore::removeFolder(const FolderId &id)
{
    return ask<void>([id](HistoryWorker &worker) { return worker.removeFolder(id); });
}

QFuture<Result<void>> HistoryStore::addSideRequest(const SideRequest &request)
{
    return ask<void>([request](HistoryWorker &worker) { return worker.add(request); });
}

QFuture<Result<QString>> HistoryStore::putBack(const Snapshot &snapshot, snapshots::Later later)
{
    return ask<QString>([snapshot, later](HistoryWorker &worker) { return worker.putBack(snapshot, later); });
}

QFuture<Result<void>> HistoryStore::setRemoved(const QList<MessageId> &ids, bool isRemoved)
{
    return ask<void>([ids, isRemoved](HistoryWorker &worker) { return worker.setRemoved(ids, isRemoved); });
}

QFuture<Result<QHash<ConversationId, Draft>>> HistoryStore::drafts()
{
    return ask<QHash<ConversationId, Draft>>([](HistoryWorker &worker) { return worker.drafts(); });
}

QFuture<Result<void>> HistoryStore::saveDraft(const ConversationId &id, const Draft &draft)
{
    return ask<void>([id, draft](HistoryWorker &worker) { return worker.saveDraft(id, draft); });
}

QFuture<Result<QByteArray>> HistoryStore::layout(const ConversationId &id)
{
    return ask<QByteArray>([id](HistoryWorker &worker) { return worker.layout(id); });
}

QFuture<Result<void>> HistoryStore::saveLayout(const ConversationId &id, const QByteArray &layout)
{
    return ask<void>([id, layout](HistoryWorker &worker) { return worker.saveLayout(id, layout); });
}

QFuture<Result<QSet<QString>>> HistoryStore::attachmentHashes()
{
    return ask<QSet<QString>>([](HistoryWorker &worker) { return worker.attachmentHashes(); });
}

} // namespace qwenda
