// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/studio.h"

#include <QAbstractListModel>
#include <QQmlEngine>

namespace qwenda {

/// The queue as tiles: what waits, what is being drawn, what went wrong. One row per order, in the queue's order.
class JobList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum State { Waiting, Working, Fetching, Stopped, Failed };
    Q_ENUM(State)
    enum Role {
        OrderIdRole = Qt::UserRole + 1,
        StateRole,    ///< State
        TitleRole,    ///< "Drawing 1 of 4"
        DetailRole,   ///< why, or how far
        PromptRole,
        ProgressRole, ///< 0 … 1; below 0: not known
        CanRetryRole, ///< one button: try again
        CanRescueRole ///< only the service knows: look there
    };

    explicit JobList(Studio &studio, QObject *parent = nullptr);

    int count() const { return int(m_ids.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// Every word again, in another language.
    void refresh();

    /// The order drawn for this answer of a conversation; an invalid index: none.
    QModelIndex indexFor(const QString &messageId) const;

    Q_INVOKABLE void cancel(const QString &orderId);
    Q_INVOKABLE void retry(const QString &orderId);
    Q_INVOKABLE void dismiss(const QString &orderId);
    /// One place nearer to the head of the queue.
    Q_INVOKABLE void moveUp(const QString &orderId);

Q_SIGNALS:
    void countChanged();

private:
    void sync();
    State stateOf(const PictureOrder &order) const;
    static int failures(const PictureOrder &order);
    QString titleOf(const PictureOrder &order) const;
    QString detailOf(const PictureOrder &order) const;

    Studio &m_studio;
    QStringList m_ids;
};

} // namespace qwenda
