// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

class Toast;
struct Workshop;

/// The trash page: deleted chats, the latest first, each with the days it has left.
class TrashList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed) ///< "3 chats"

public:
    enum Role {
        ChatIdRole = Qt::UserRole + 1,
        TitleRole,
        NoteRole ///< "Deleted yesterday · gone for good in 29 days"
    };

    TrashList(Workshop &workshop, Toast &toast, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_chats.size()); }
    QString summary() const;

    /// Reads the trash anew.
    Q_INVOKABLE void load();
    Q_INVOKABLE void restore(const QString &chatId);
    Q_INVOKABLE void restoreAll();
    /// For good; the page has asked.
    Q_INVOKABLE void removeForGood(const QString &chatId);
    Q_INVOKABLE void empty();

Q_SIGNALS:
    void changed();

private:
    void take(const QList<Conversation> &chats);

    Workshop &m_workshop;
    Toast &m_toast;
    QList<Conversation> m_chats;
};

} // namespace qwenda
