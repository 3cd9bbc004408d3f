// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/searchreader.h"

#include <QAbstractListModel>
#include <QColor>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

struct Workshop;

/// What Ctrl+K offers for a few letters: chats by their titles, things to do, places in messages. Without letters the
/// latest chats and the things to do.
class CommandPalette : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QColor markColor MEMBER m_mark NOTIFY markChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Action { NewChat, NewTemporaryChat, SearchEverywhere, ShowArchive, ShowTrash, ShowSettings, FoldSidebar, SelectChats,
                  ExportChat, ExportAll, ImportChats };
    Q_ENUM(Action)
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< rich text, with marks
        PlainRole,                    ///< for screen readers
        NoteRole,
        SymbolRole,
        SectionRole,
        IsFirstOfSectionRole
    };

    explicit CommandPalette(Workshop &workshop, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }
    QString text() const { return m_text; }
    void setText(const QString &text);

    Q_INVOKABLE void activate(int row);

Q_SIGNALS:
    void textChanged();
    void markChanged();
    void changed();
    void openWanted(const QString &chatId, const QString &messageId, int from, int to);
    void actionWanted(int action);

private:
    enum class Kind { Chat, Doing, Message };
    struct Row
    {
        Kind kind = Kind::Chat;
        int action = 0;
        QString chatId;
        QString messageId;
        QString title; ///< rich text
        QString plain;
        QString note;
        QString symbol;
        int from = -1;
        int to = -1;
    };

    void update();
    QList<Row> chatRows() const;
    QList<Row> actionRows() const;
    QString sectionOf(int row) const;

    Workshop &m_workshop;
    QString m_text;
    QColor m_mark;
    QList<Row> m_rows;
    int m_asked = 0;
};

} // namespace qwenda
