// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QSqlDatabase>
#include <QString>

namespace qwenda {

/// A whole copy of the history, in the folder "snapshots" beside it.
struct Snapshot
{
    enum class Reason {
        Daily,
        Step,   ///< before a newer program changed the tables
        Asked,  ///< `qwenda snapshot`, or the button
        Restore ///< what was there before another snapshot took its place
    };

    QString name;  ///< without folder and suffix: what `qwenda restore` is given
    QString file;
    int number = 0;///< counts up, whatever the clock says
    QDateTime time;///< UTC
    Reason reason = Reason::Daily;
    qint64 bytes = 0;
};

/// What would be different after a snapshot took the place of the history; without what is in the trash.
struct SnapshotComparison
{
    struct Row
    {
        QString title;
        int messagesThen = 0;
        int messagesNow = 0;
    };
    QList<Row> comeBack; ///< only in the snapshot
    QList<Row> goAway;   ///< only in the history
    QList<Row> change;   ///< in both, with other messages or another title
    int same = 0;
};

/// Safe copies and the way back. Every call is synchronous; any thread.
namespace snapshots {

constexpr int kept = 7;

/// Newest first: by number, so that a clock set back loses nothing.
QList<Snapshot> list(const QString &databaseFile);
/// No snapshot of the last 24 hours; one from the future counts as none.
bool isDue(const QList<Snapshot> &snapshots, const QDateTime &now);

/// Writes a compact copy, checks it whole, and only then gives it its name and lets the eighth go. While others
/// write: it holds the state of one moment. `database` is a connection of this thread.
/// Errors: Storage, as the disk says; NotADatabase when the copy or the history is damaged. Leaves nothing behind.
Result<Snapshot> take(const QSqlDatabase &database, const QString &databaseFile, Snapshot::Reason reason);
/// The same by a connection of its own.
Result<Snapshot> take(const QString &databaseFile, Snapshot::Reason reason);

/// A compact copy under a name of one's own, checked whole and synced. The target must not exist.
Result<void> copyChecked(const QString &databaseFile, const QString &target);

/// schema::upgrade(), with a snapshot before the first step: without a way back no step.
Result<void> upgradeSafely(const QSqlDatabase &database, const QString &databaseFile);

/// Both are only read. Works with a history that is damaged or missing: then all comes back.
Result<SnapshotComparison> compare(const QString &databaseFile, const Snapshot &snapshot);

/// What becomes of chats and messages that came after the snapshot.
enum class Later {
    GoesAway, ///< the history is as it was
    Stays     ///< carryOver()
};

/// Puts the snapshot in the history's place, in one step. What was there becomes a snapshot itself or, when it is
/// damaged, a file beside it ("….damaged-…"). **Nobody may have the history open.** Gives the new name of what was
/// there; empty: nothing was. Errors: TooNew, NotADatabase (the snapshot is damaged), and whatever the disk says;
/// the history is then as it was.
Result<QString> putBack(const QString &databaseFile, const Snapshot &snapshot, Later later = Later::GoesAway);
/// Ends a putBack() that was cut off between its two last steps. Before the history is opened.
void finishPutBack(const QString &databaseFile);

} // namespace snapshots

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::Snapshot)
Q_DECLARE_METATYPE(qwenda::SnapshotComparison)
