// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

class ChatSession;
class ModelCatalog;

/// What the composer offers while something is typed: commands after a slash at the very beginning, models after an @ at
/// the beginning of a word. Words that fit nothing offer nothing and are sent as they are.
class Suggestions : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a chat")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed) ///< -1: there is none

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "/new", "qwen-plus"
        NoteRole,                     ///< "Begin a new chat"
        SymbolRole                    ///< name of an icon
    };

    Suggestions(ChatSession &session, const ModelCatalog &catalog, QObject *parent = nullptr);

    int count() const { return rowCount(); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int currentRow() const { return m_rows.isEmpty() ? -1 : m_current; }

    /// The words up to the cursor changed.
    Q_INVOKABLE void look(const QString &text, int cursor);
    Q_INVOKABLE void move(int by);
    /// The current row, or this one: what was typed of it goes, and it is done.
    Q_INVOKABLE void accept(int row = -1);
    /// Nothing is offered until something else is typed.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    /// Not for "image", which stays in the text: "new", "model", "region", "system", "attach", "again", "continue", "clear".
    void commandChosen(const QString &command);
    void modelChosen(const QString &modelId);
    /// The text without what was typed of the suggestion, and where the cursor stands in it.
    void textWanted(const QString &text, int cursor);

private:
    struct Row
    {
        QString word; ///< command or model id
        QString note;
        QString symbol;
    };
    void findCommands(const QString &typed);
    void findModels(const QString &typed);
    void show(const QList<Row> &rows);

    ChatSession &m_session;
    const ModelCatalog &m_catalog;
    QList<Row> m_rows;
    QString m_text;
    QString m_dismissed; ///< the text in which the user wanted none
    int m_begin = 0;     ///< of what was typed, with its mark
    int m_end = 0;
    int m_current = 0;
    bool m_areModels = false;
};

} // namespace qwenda
