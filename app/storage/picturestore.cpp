// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/picturestore.h"

#include "storage/storageerror.h"

#include <QThread>

namespace qwenda {

namespace {

Error notThere(const QString &id)
{
    return storageError(Error::Reason::None, id);
}

} // namespace

PictureStore::PictureStore(const QString &databaseFile, const QString &folder, QObject *parent)
    : QObject(parent), m_files(folder), m_thread(new QThread), m_worker(new QObject),
      m_database(std::make_shared<PictureDatabase>(databaseFile))
{
    m_thread->setObjectName(QStringLiteral("pictures"));
    m_worker->moveToThread(m_thread);
    m_thread->start();
}

PictureStore::~PictureStore()
{
    // Behind everything that was asked for; the connection dies on its own thread.
    QMetaObject::invokeMethod(m_worker, [database = std::move(m_database), worker = m_worker]() mutable {
        database.reset();
        QThread::currentThread()->quit();
        worker->deleteLater();
    }, Qt::QueuedConnection);
    if (m_thread->wait(10'000))
        delete m_thread;
}

template <typename T>
QFuture<Result<T>> PictureStore::ask(std::function<Result<T>(PictureDatabase &)> question)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker, [promise, question, database = std::weak_ptr(m_database)] {
        if (const auto open = database.lock())
            promise->addResult(open->isOpen() ? question(*open) : Result<T>(notThere({})));
        promise->finish();
    }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<void>> PictureStore::open()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker, [promise, database = std::weak_ptr(m_database)] {
        if (const auto file = database.lock())
            promise->addResult(file->open());
        promise->finish();
    }, Qt::QueuedConnection);
    return promise->future();
}

QFuture<Result<void>> PictureStore::close()
{
    return ask<void>([](PictureDatabase &database) -> Result<void> {
        database.close();
        return {};
    });
}

QFuture<Result<void>> PictureStore::takeOver(const QString &otherFile)
{
    return ask<void>([otherFile](PictureDatabase &database) { return database.takeOver(otherFile); });
}

QFuture<Result<PictureStore::Shelf>> PictureStore::shelf()
{
    return ask<Shelf>([](PictureDatabase &database) -> Result<Shelf> {
        Shelf shelf;
        shelf.version = database.version();
        auto pictures = database.pictures();
        const auto boards = database.boards();
        if (!pictures)
            return pictures.error();
        if (!boards)
            return boards.error();
        shelf.pictures = std::move(*pictures);
        shelf.pictures.removeIf([](const PictureRecord &each) { return each.source == PictureRecord::Source::Reference; });
        shelf.boards = *boards;
        return shelf;
    });
}

QFuture<Result<qint64>> PictureStore::version()
{
    return ask<qint64>([](PictureDatabase &database) -> Result<qint64> { return database.version(); });
}

QFuture<Result<PictureRecord>> PictureStore::picture(const QString &id)
{
    return ask<PictureRecord>([id](PictureDatabase &database) -> Result<PictureRecord> {
        const auto found = database.picture(id);
        if (!found)
            return found.error();
        return found->isEmpty() ? Result<PictureRecord>(notThere(id)) : Result<PictureRecord>(found->constFirst());
    });
}

QFuture<Result<QList<PictureRecord>>> PictureStore::pictures(const QStringList &ids)
{
    return ask<QList<PictureRecord>>([ids](PictureDatabase &database) -> Result<QList<PictureRecord>> {
        QList<PictureRecord> records;
        for (const QString &id : ids) {
            const auto found = database.picture(id);
            if (!found)
                return found.error();
            records += *found;
        }
        return records;
    });
}

QFuture<Result<QList<PictureRecord>>> PictureStore::picturesOf(const QString &orderId)
{
    return ask<QList<PictureRecord>>([orderId](PictureDatabase &database) { return database.picturesOf(orderId); });
}

QFuture<Result<QList<PictureRecord>>> PictureStore::children(const QString &id)
{
    return ask<QList<PictureRecord>>([id](PictureDatabase &database) { return database.children(id); });
}

QFuture<Result<QByteArray>> PictureStore::bytes(const QString &file)
{
    return ask<QByteArray>([file, files = m_files](PictureDatabase &) { return files.read(file); });
}

QFuture<Result<PictureRecord>> PictureStore::add(const PictureRecord &record, const QByteArray &bytes)
{
    return ask<PictureRecord>([record, bytes, files = m_files](PictureDatabase &database) -> Result<PictureRecord> {
        const auto facts = inspectPicture(bytes);
        if (!facts)
            return facts.error();
        const auto file = files.keep(bytes, facts->extension);
        if (!file)
            return file.error();
        PictureRecord kept = record;
        kept.file = *file;
        kept.width = facts->size.width();
        kept.height = facts->size.height();
        kept.bytes = bytes.size();
        const auto written = database.write(kept);
        return written ? Result<PictureRecord>(kept) : Result<PictureRecord>(written.error());
    });
}

QFuture<Result<void>> PictureStore::setDeleted(const QStringList &ids, bool isDeleted)
{
    return ask<void>([ids, isDeleted](PictureDatabase &database) {
        return database.setDeleted(ids, isDeleted ? QDateTime::currentDateTimeUtc() : QDateTime());
    });
}

QFuture<Result<void>> PictureStore::setFavourite(const QStringList &ids, bool isFavourite)
{
    return ask<void>([ids, isFavourite](PictureDatabase &database) { return database.setFavourite(ids, isFavourite); });
}

QFuture<Result<void>> PictureStore::setRating(const QStringList &ids, int rating)
{
    return ask<void>([ids, rating](PictureDatabase &database) { return database.setRating(ids, rating); });
}

QFuture<Result<void>> PictureStore::setBoard(const QStringList &ids, const QString &boardId)
{
    return ask<void>([ids, boardId](PictureDatabase &database) { return database.setBoard(ids, boardId); });
}

QFuture<Result<void>> PictureStore::saveBoard(const PictureBoard &board)
{
    return ask<void>([board](PictureDatabase &database) { return database.write(board); });
}

QFuture<Result<void>> PictureStore::removeBoard(const QString &id)
{
    return ask<void>([id](PictureDatabase &database) { return database.removeBoard(id); });
}

QFuture<Result<QList<PictureOrder>>> PictureStore::orders()
{
    return ask<QList<PictureOrder>>([](PictureDatabase &database) { return database.orders(); });
}

QFuture<Result<void>> PictureStore::saveOrder(const PictureOrder &order)
{
    return ask<void>([order](PictureDatabase &database) { return database.write(order); });
}

QFuture<Result<QSet<QString>>> PictureStore::taskIds()
{
    return ask<QSet<QString>>([](PictureDatabase &database) { return database.taskIds(); });
}

} // namespace qwenda
