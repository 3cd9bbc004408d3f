// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/chatsession.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

/// What models would not be told any more so that a chat that is too long fits again, before it is decided. Its rows are
/// files and messages, oldest first.
class Shortening : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a chat")
    Q_PROPERTY(bool summarises READ summarises NOTIFY changed) ///< a summary takes their place
    Q_PROPERTY(bool isPossible READ isPossible NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)             ///< how much has to go, and what becomes of it
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed)

public:
    enum Role {
        SymbolRole = Qt::UserRole + 1, ///< name of an icon
        NameRole,                      ///< a file's name, or the message's first words
        NoteRole                       ///< "≈ 1,200 tokens"
    };

    explicit Shortening(ChatSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool summarises() const { return m_summarises; }
    bool isPossible() const;
    QString title() const;
    QString text() const;
    QString actionText() const;

    /// For the question of this answer, which was refused as too long.
    void plan(const QString &messageId, bool summarises);
    /// Does it and asks once more.
    Q_INVOKABLE void accept();

Q_SIGNALS:
    void changed();

private:
    ChatSession &m_session;
    QString m_messageId;
    ContextPlan m_plan;
    bool m_summarises = false;
};

} // namespace qwenda
