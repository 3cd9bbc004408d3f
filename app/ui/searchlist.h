// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/searchreader.h"

#include <QAbstractListModel>
#include <QColor>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace qwenda {

struct Workshop;

/// The search page: places found, grouped by chat, while the words are being typed.
class SearchList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int part READ part WRITE setPart NOTIFY queryChanged)   ///< Part
    Q_PROPERTY(int time READ time WRITE setTime NOTIFY queryChanged)   ///< Time
    Q_PROPERTY(QStringList timeNames READ timeNames NOTIFY wordsChanged) ///< by Time
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY queryChanged) ///< empty: any
    Q_PROPERTY(QStringList models READ models NOTIFY found)            ///< that answered among what was found
    Q_PROPERTY(QString summary READ summary NOTIFY found)              ///< "4 places in 3 chats · 2 ms"
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY found)          ///< what to say when there is no row
    Q_PROPERTY(int count READ count NOTIFY found)
    Q_PROPERTY(QColor markColor READ markColor WRITE setMarkColor NOTIFY found) ///< behind what was found

public:
    enum Part { Everything, Questions, Answers, Attachments, Pictures };
    Q_ENUM(Part)
    enum Time { AnyTime, Today, Week, Month, Year };
    Q_ENUM(Time)
    enum Role {
        IsHeadRole = Qt::UserRole + 1, ///< a chat's title, or a heading over pictures; the others are places
        ChatIdRole,
        TitleRole,
        TitleHtmlRole, ///< with marks
        NoteRole,      ///< head: "Yesterday"; place: empty
        WhoRole,       ///< "You", "qwen-plus", "Thinking", "Attached"
        ExcerptRole,   ///< plain, for screen readers
        ExcerptHtmlRole
    };

    explicit SearchList(Workshop &workshop, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }
    QString query() const { return m_query; }
    void setQuery(const QString &text);
    int part() const { return m_part; }
    void setPart(int part);
    int time() const { return m_time; }
    void setTime(int time);
    QStringList timeNames() const;
    QString model() const { return m_model; }
    void setModel(const QString &model);
    QStringList models() const { return m_models; }
    QString summary() const;
    QString emptyText() const;
    QColor markColor() const { return m_mark; }
    void setMarkColor(const QColor &color);
    /// Asks again: something was written meanwhile, or the words are others.
    void refresh();

    /// A head opens its chat, a place the very place.
    Q_INVOKABLE void open(int row);
    /// The next row in this direction that is a place, or the same row.
    Q_INVOKABLE int step(int row, int delta) const;

    /// The excerpt as rich text with its marks on `color`.
    static QString marked(const Excerpt &excerpt, const QColor &color);

Q_SIGNALS:
    void queryChanged();
    void wordsChanged();
    void found();
    /// `messageId` empty: only the chat. The place is in the message's own text; empty for thinking and attachments.
    void openWanted(const QString &chatId, const QString &messageId, int from, int to);
    void pictureWanted(const QString &pictureId);

private:
    struct Row
    {
        bool isHead = false;
        SearchHit hit;
    };

    void ask();
    void take(const SearchAnswer &answer);
    bool isWanted(const SearchHit &hit) const;
    QString who(const SearchHit &hit) const;

    Workshop &m_workshop;
    QString m_query;
    QString m_model;
    QStringList m_models;
    int m_part = Everything;
    int m_time = AnyTime;
    QList<Row> m_rows;
    QColor m_mark;
    int m_places = 0;
    int m_chats = 0;
    double m_milliseconds = 0;
    bool m_hasMore = false;
    bool m_isIndexing = false;
    bool m_isAnswered = false;
    int m_asked = 0; ///< only the last answer counts
};

} // namespace qwenda
