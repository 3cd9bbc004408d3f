// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exchangejob.h"

#include <QElapsedTimer>
#include <QThread>

#include <optional>

namespace qwenda::exchange {

ExchangeJob::ExchangeJob(QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>()) {}

ExchangeJob::~ExchangeJob()
{
    cancel();
    if (!m_thread)
        return;
    m_thread->wait();
    delete m_thread;
}

void ExchangeJob::cancel() { m_shared->isCancelled = true; }

void ExchangeJob::run(std::function<void(const Progress &)> work, std::function<void()> ending)
{
    const auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    m_shared->lastTold = 0;
    const Progress progress = [this, shared = m_shared, clock](qint64 done, qint64 total) {
        const qint64 now = clock->elapsed();
        if (now - shared->lastTold >= 100 || done == total) {
            shared->lastTold = now;
            // The job outlives its thread, and a queued call dies with the job.
            QMetaObject::invokeMethod(this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
        }
        return !shared->isCancelled;
    };
    m_thread = QThread::create([work = std::move(work), progress] { work(progress); });
    m_thread->setStackSize(8 * 1024 * 1024); // formulas are set by recursion
    connect(m_thread, &QThread::finished, this, [this, ending = std::move(ending)] {
        m_thread->wait();
        delete std::exchange(m_thread, nullptr);
        ending();
    });
    m_thread->start();
}

void ExportJob::start(const ExportRequest &request)
{
    const auto report = std::make_shared<std::optional<Result<ExportReport>>>();
    run([report, request, words = ExportWords::translated()](const Progress &progress) {
        *report = runExport(request, words, progress);
    }, [this, report] { Q_EMIT finished(**report); });
}

ImportJob::~ImportJob() = default;

void ImportJob::read(const QStringList &files, const QString &database)
{
    m_importer = std::make_shared<Importer>(database);
    const auto report = std::make_shared<std::optional<Result<ImportReport>>>();
    run([report, files, importer = m_importer](const Progress &progress) { *report = importer->read(files, progress); },
        [this, report] { Q_EMIT finishedReading(**report); });
}

void ImportJob::keep()
{
    const auto report = std::make_shared<std::optional<Result<ImportReport>>>();
    run([report, importer = m_importer](const Progress &progress) { *report = importer->keep(progress); },
        [this, report] { Q_EMIT finished(**report); });
}

} // namespace qwenda::exchange
