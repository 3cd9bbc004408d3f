// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "exchange/exporter.h"
#include "exchange/importer.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace qwenda::exchange {

/// Long work on a thread of its own, heard on the thread that made the job. Ends with exactly one finished signal, never
/// from inside start(); deleting the job ends the work in silence, waiting for its next look at the clock (a page, a
/// record: milliseconds).
class ExchangeJob : public QObject
{
    Q_OBJECT
public:
    explicit ExchangeJob(QObject *parent = nullptr);
    ~ExchangeJob() override;

    /// The work ends soon, with a result that says it was cancelled.
    void cancel();
    bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// At most ten times a second. `total` 0: not known.
    void progressed(qint64 done, qint64 total);

protected:
    /// `work` runs on the thread, `ending` here after it.
    void run(std::function<void(const Progress &)> work, std::function<void()> ending);

private:
    struct Shared
    {
        std::atomic<bool> isCancelled{false};
        std::atomic<qint64> lastTold{0};
    };
    std::shared_ptr<Shared> m_shared;
    QThread *m_thread = nullptr;
};

class ExportJob : public ExchangeJob
{
    Q_OBJECT
public:
    using ExchangeJob::ExchangeJob;
    /// Once per job; on the GUI thread.
    void start(const ExportRequest &request);

Q_SIGNALS:
    void finished(const qwenda::Result<qwenda::exchange::ExportReport> &report);
};

/// First reads the files (read(), changes nothing), then, if the user still wants it, puts them into the history (keep()).
class ImportJob : public ExchangeJob
{
    Q_OBJECT
public:
    using ExchangeJob::ExchangeJob;
    ~ImportJob() override;
    /// Once per job. Ends with finishedReading().
    void read(const QStringList &files, const QString &database);
    /// After a reading that succeeded. Ends with finished().
    void keep();

Q_SIGNALS:
    void finishedReading(const qwenda::Result<qwenda::exchange::ImportReport> &preview);
    void finished(const qwenda::Result<qwenda::exchange::ImportReport> &report);

private:
    std::shared_ptr<Importer> m_importer;
};

} // namespace qwenda::exchange
