// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/snapshots.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace qwenda {

class Toast;
struct Workshop;

/// The restore page: the snapshots there are, what would differ after one took the history's place, and the way back.
class SnapshotList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)                  ///< one is being made, looked at or put back
    Q_PROPERTY(QString problem READ problem NOTIFY changed)             ///< why the last thing asked for was not done
    Q_PROPERTY(QString chosen READ chosen NOTIFY comparisonChanged)     ///< name of the one looked at; empty: none
    Q_PROPERTY(QString chosenTime READ chosenTime NOTIFY comparisonChanged)
    Q_PROPERTY(QString comparison READ comparison NOTIFY comparisonChanged) ///< one sentence per kind of difference
    Q_PROPERTY(bool hasLater READ hasLater NOTIFY comparisonChanged) ///< something came later, and would go away if it is not kept
    Q_PROPERTY(QStringList titles READ titles NOTIFY comparisonChanged) ///< a line per chat that differs, at most 60

public:
    enum Role { NameRole = Qt::UserRole + 1, TimeRole, NoteRole };

    SnapshotList(Workshop &workshop, Toast &toast, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_snapshots.size()); }
    bool isBusy() const { return m_isBusy; }
    QString problem() const { return m_problem; }
    QString chosen() const { return m_chosen.name; }
    QString chosenTime() const;
    QString comparison() const { return m_comparison; }
    bool hasLater() const { return m_hasLater; }
    QStringList titles() const { return m_titles; }

    Q_INVOKABLE void load();
    Q_INVOKABLE void take();
    Q_INVOKABLE void compare(const QString &name);
    /// `keepsLater`: chats and messages that came after it stay.
    Q_INVOKABLE void restore(const QString &name, bool keepsLater);
    /// Without a look at what differs, with all that can be read of later: the way out when the history is damaged.
    void restoreLatest();
    /// "21 Nov 2026, 14:02" of the newest; empty: none. From the last load().
    QString latestTime() const;

Q_SIGNALS:
    void changed();
    void comparisonChanged();

private:
    void show(const SnapshotComparison &comparison);
    void putBack(const Snapshot &snapshot, bool keepsLater);
    /// `former`: name of the snapshot that holds what was there; empty: none.
    void reopenGallery(const QString &former);
    void putBackNow(const Snapshot &snapshot, bool keepsLater);
    void setBusy(bool isBusy, const QString &problem = {});
    static QString timeText(const QDateTime &time);

    Workshop &m_workshop;
    Toast &m_toast;
    QList<Snapshot> m_snapshots;
    Snapshot m_chosen;
    QString m_comparison;
    QStringList m_titles;
    QString m_problem;
    bool m_isBusy = false;
    bool m_hasLater = false;
};

} // namespace qwenda
