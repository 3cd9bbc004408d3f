// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <QTimer>

namespace qwenda {

class Library;
class Toast;

/// The sidebar's rows: pinned first, then by the day of their last message. Only rows that pass `filter`.
class ChatList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        ChatIdRole = Qt::UserRole + 1,
        TitleRole,
        SectionRole,      ///< "pinned", "today", "yesterday", "week", "older"
        SectionTitleRole, ///< "Previous 7 days"
        IsFirstOfSectionRole,
        IsCurrentRole,
        IsStreamingRole,
        IsUnreadRole,
        IsPinnedRole,
        TimeRole ///< "14:32", "Mon", "12 Mar"
    };

    ChatList(Library &library, Toast &toast, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString filter() const { return m_filter; }
    void setFilter(const QString &text);
    void setCurrent(const QString &chatId);
    /// Every word again: another language, another day.
    void refresh();

    Q_INVOKABLE void open(const QString &chatId);
    Q_INVOKABLE void rename(const QString &chatId, const QString &title);
    /// To the trash at once; the toast offers to undo.
    Q_INVOKABLE void remove(const QString &chatId);
    Q_INVOKABLE void pin(const QString &chatId, bool isPinned);
    /// "Pinned", for ListView's section.delegate.
    Q_INVOKABLE QString sectionTitle(const QString &section) const;
    /// The chat above (-1) or below (+1) the current one; empty at the ends.
    Q_INVOKABLE QString neighbour(int step) const;

Q_SIGNALS:
    void filterChanged();
    void countChanged();
    void openWanted(const QString &chatId);
    void removed(const QString &chatId);

private:
    QString sectionOf(const Conversation &conversation) const;
    QString timeOf(const Conversation &conversation) const;
    QList<Conversation> wantedRows() const;
    void update();
    void touch(const ConversationId &id);
    int rowOf(const ConversationId &id) const;

    Library &m_library;
    Toast &m_toast;
    QString m_filter;
    QString m_current;
    QList<Conversation> m_rows;
    QTimer m_midnight;
};

} // namespace qwenda
