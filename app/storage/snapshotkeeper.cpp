// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snapshotkeeper.h"

#include <QFutureWatcher>

namespace qwenda {

using namespace std::chrono_literals;

SnapshotKeeper::SnapshotKeeper(QString databaseFile, QObject *parent) : QObject(parent), m_file(std::move(databaseFile))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &SnapshotKeeper::takeIfDue);
}

void SnapshotKeeper::keepDaily()
{
    m_timer.start(1min);
}

void SnapshotKeeper::takeIfDue()
{
    m_timer.start(1h); // also looked at again after the computer slept
    if (snapshots::isDue(snapshots::list(m_file), QDateTime::currentDateTimeUtc()))
        (void)take(Snapshot::Reason::Daily);
}

QFuture<QList<Snapshot>> SnapshotKeeper::list()
{
    return m_background.run<QList<Snapshot>>([file = m_file] { return snapshots::list(file); });
}

QFuture<Result<Snapshot>> SnapshotKeeper::take(Snapshot::Reason reason)
{
    const auto future = m_background.run<Result<Snapshot>>([file = m_file, reason] { return snapshots::take(file, reason); });
    auto *watcher = new QFutureWatcher<Result<Snapshot>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->result())
            Q_EMIT changed();
        else
            Q_EMIT failed(watcher->result().error());
    });
    watcher->setFuture(future);
    return future;
}

QFuture<Result<SnapshotComparison>> SnapshotKeeper::compare(const Snapshot &snapshot)
{
    return m_background.run<Result<SnapshotComparison>>([file = m_file, snapshot] { return snapshots::compare(file, snapshot); });
}

} // namespace qwenda
