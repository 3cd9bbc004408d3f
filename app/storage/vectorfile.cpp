// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/vectorfile.h"

#include "storage/privatefolder.h"
#include "storage/sqlite.h"

#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

namespace qwenda {

/// The thread's side.
class VectorWorker : public QObject
{
public:
    explicit VectorWorker(const QString &file) : m_file(file), m_name(u"vectors-%1"_s.arg(quintptr(this))) {}
    ~VectorWorker() override { close(); }

    QHash<QByteArray, QByteArray> find(const QString &model, int dimension, const QList<QByteArray> &hashes)
    {
        QHash<QByteArray, QByteArray> found;
        if (!QFileInfo::exists(m_file) || !open())
            return found;
        const QSqlDatabase database = QSqlDatabase::database(m_name);
        for (const QByteArray &hash : hashes) {
            const auto row = sqlite::ask(database, u"select vector from vectors where model = ? and dimension = ? and hash = ?"_s,
                                         {model, dimension, hash});
            if (row && row->isValid())
                found.insert(hash, row->toByteArray());
        }
        return found;
    }

    Result<void> keep(const QString &model, int dimension, const QHash<QByteArray, QByteArray> &rows)
    {
        if (const auto opened = open(); !opened)
            return opened;
        const QSqlDatabase database = QSqlDatabase::database(m_name);
        sqlite::Transaction transaction(database);
        if (!transaction.begun())
            return transaction.begun();
        for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
            const auto kept = sqlite::run(database, u"insert or replace into vectors values (?, ?, ?, ?)"_s,
                                          {model, dimension, row.key(), row.value()});
            if (!kept)
                return kept.error();
        }
        return transaction.commit();
    }

private:
    Result<void> open()
    {
        if (QSqlDatabase::contains(m_name))
            return {};
        if (const auto folder = makePrivateFolder(QFileInfo(m_file).absolutePath()); !folder)
            return folder;
        auto opened = tryOpen();
        if (!opened && opened.error().reason == Error::Reason::NotADatabase) {
            // Everything in it can be had again.
            QFile::remove(m_file);
            opened = tryOpen();
        }
        return opened;
    }

    Result<void> tryOpen()
    {
        makePrivateFile(m_file);
        Result<void> result;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
            database.setDatabaseName(m_file);
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
            if (!database.open())
                result = sqlite::errorFrom(database.lastError(), m_file);
            else
                result = sqlite::useWriteAheadLog(database);
            for (const QString &statement :
                 {u"pragma synchronous = normal"_s,
                  u"create table if not exists vectors (model text not null, dimension integer not null, hash blob not null, "
                  "vector blob not null, primary key (model, dimension, hash)) without rowid"_s}) {
                if (!result)
                    break;
                if (const auto done = sqlite::run(database, statement); !done)
                    result = done.error();
            }
        }
        if (!result)
            close();
        return result;
    }

    void close()
    {
        if (QSqlDatabase::contains(m_name)) {
            QSqlDatabase::database(m_name, false).close();
            QSqlDatabase::removeDatabase(m_name);
        }
    }

    QString m_file;
    QString m_name;
};

namespace {

template <typename T, typename Work>
QFuture<T> ask(VectorWorker *worker, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QMetaObject::invokeMethod(
        worker,
        [promise, work] {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

} // namespace

VectorFile::VectorFile(const QString &file, QObject *parent)
    : QObject(parent), m_thread(new QThread(this)), m_worker(new VectorWorker(file))
{
    m_thread->setObjectName(u"vectors"_s);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater); // on its own thread, as its connection must
    m_thread->start();
}

VectorFile::~VectorFile()
{
    QMetaObject::invokeMethod(m_worker, [thread = m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread->wait();
}

QFuture<QHash<QByteArray, QByteArray>> VectorFile::find(const QString &model, int dimension, const QList<QByteArray> &hashes)
{
    return ask<QHash<QByteArray, QByteArray>>(m_worker, [=, worker = m_worker] { return worker->find(model, dimension, hashes); });
}

QFuture<Result<void>> VectorFile::keep(const QString &model, int dimension, const QHash<QByteArray, QByteArray> &rows)
{
    return ask<Result<void>>(m_worker, [=, worker = m_worker] { return worker->keep(model, dimension, rows); });
}

} // namespace qwenda
