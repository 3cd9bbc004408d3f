// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/background.h"
#include "storage/snapshots.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace qwenda {

/// Snapshots as the GUI thread sees them: on a thread of their own, so that neither window nor writing waits.
/// To put one back see HistoryStore::putBack().
class SnapshotKeeper : public QObject
{
    Q_OBJECT
public:
    explicit SnapshotKeeper(QString databaseFile, QObject *parent = nullptr);

    /// From now on one a day, the first a minute from now unless there is one of the last 24 hours.
    void keepDaily();
    QFuture<QList<Snapshot>> list();
    QFuture<Result<Snapshot>> take(Snapshot::Reason reason);
    QFuture<Result<SnapshotComparison>> compare(const Snapshot &snapshot);

Q_SIGNALS:
    /// There is another one.
    void changed();
    /// The daily one could not be made; it is tried again an hour later.
    void failed(const qwenda::Error &error);

private:
    void takeIfDue();

    QString m_file;
    QTimer m_timer;
    Background m_background;
};

} // namespace qwenda
