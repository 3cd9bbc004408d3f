// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/picturerecord.h"
#include "storage/picturestore.h"

#include <QHash>
#include <QObject>
#include <QQmlEngine>
#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QVariantList>

#include <optional>

namespace qwenda {

class Studio;
class Toast;

/// Every picture, and those that are shown: found, filtered, selected. Rows are those of the shown ones, newest first.
/// All pictures' short records are in memory (1 kB each); their pixels are not.
class Gallery : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(bool isLoaded READ isLoaded NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed)
    Q_PROPERTY(qwenda::Gallery::Shown shown READ shown WRITE setShown NOTIFY changed)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY changed)       ///< empty: any
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY changed)    ///< empty: any
    Q_PROPERTY(QString size READ size WRITE setSize NOTIFY changed)          ///< "1024 × 1024"; empty: any
    /// "": any time; "1", "7", "30", "365": the last so many days; "2026-11": a month, as people count it here.
    Q_PROPERTY(QString date READ date WRITE setDate NOTIFY changed)
    Q_PROPERTY(QString board READ board WRITE setBoard NOTIFY changed)       ///< an id; empty: any
    Q_PROPERTY(int leastRating READ leastRating WRITE setLeastRating NOTIFY changed)
    Q_PROPERTY(QStringList models READ models NOTIFY changed)                ///< that occur
    Q_PROPERTY(QStringList regions READ regions NOTIFY changed)
    Q_PROPERTY(QStringList sizes READ sizes NOTIFY changed)
    Q_PROPERTY(QVariantList dates READ dates NOTIFY changed)                 ///< {id, name} for `date`; months that occur
    Q_PROPERTY(QVariantList boards READ boards NOTIFY changed)               ///< {id, name}
    Q_PROPERTY(bool isFiltered READ isFiltered NOTIFY changed)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged)

public:
    enum Shown { All, Starred, ThisWeek, FromChats, Edits };
    Q_ENUM(Shown)

    Gallery(PictureStore &store, Studio &studio, Toast &toast, QObject *parent = nullptr);

    bool isLoaded() const { return m_isLoaded; }
    int total() const { return int(m_all.size()); }
    int count() const { return int(m_rows.size()); }
    QString search() const { return m_search; }
    void setSearch(const QString &words);
    Shown shown() const { return m_shown; }
    void setShown(Shown shown);
    QString model() const { return m_model; }
    void setModel(const QString &model);
    QString region() const { return m_region; }
    void setRegion(const QString &region);
    QString size() const { return m_size; }
    void setSize(const QString &size);
    QString date() const { return m_date; }
    void setDate(const QString &date);
    QString board() const { return m_board; }
    void setBoard(const QString &board);
    int leastRating() const { return m_leastRating; }
    void setLeastRating(int rating);
    QStringList models() const;
    QStringList regions() const;
    QStringList sizes() const;
    QVariantList dates() const;
    QVariantList boards() const;
    /// Of the board that is shown; empty: none is chosen.
    QString boardName() const;
    bool isFiltered() const;
    int selectedCount() const { return int(m_selected.size()); }

    const PictureRecord &at(int row) const { return m_all.at(m_rows.at(row)); }
    const PictureRecord *find(const QString &id) const;
    Q_INVOKABLE int rowOf(const QString &id) const;
    Q_INVOKABLE QString idAt(int row) const;
    Q_INVOKABLE QString promptAt(int row) const;
    Q_INVOKABLE QString urlAt(int row) const; ///< file:
    Q_INVOKABLE bool isSelectedRow(int row) const { return row >= 0 && row < count() && isSelected(row); }
    Q_INVOKABLE bool isStarred(const QString &id) const;
    bool isSelected(int row) const { return m_selected.contains(at(row).id); }
    Q_INVOKABLE QStringList selectedIds() const;
    /// Different ones, newest first, at most so many.
    QStringList prompts(qsizetype most) const;
    QStringList shownIds() const;
    /// What is dragged with this picture: the selected ones when it is one of them, else it alone. file: addresses.
    QStringList dragUrls(int row) const;
    /// The same as text/uri-list.
    Q_INVOKABLE QString dragText(int row) const { return dragUrls(row).join(QStringLiteral("\r\n")); }

    /// The picture whose file has these bytes (SHA-256, hexadecimal); empty: none.
    QString idOfHash(const QString &hash) const;

    Q_INVOKABLE void clearFilters();
    /// One more or one less.
    Q_INVOKABLE void toggleSelected(int row);
    /// From the last one chosen to this.
    Q_INVOKABLE void selectTo(int row);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();
    Q_INVOKABLE void star(const QString &id, bool isStarred);
    Q_INVOKABLE void rate(const QString &id, int rating);
    /// To the trash, with Undo in the strip.
    Q_INVOKABLE void remove(const QStringList &ids);
    Q_INVOKABLE void removeSelected();
    /// The selected ones, or `id` alone.
    Q_INVOKABLE void putOnBoard(const QString &id, const QString &boardId);
    /// A new board with the selected ones, or with `id`.
    Q_INVOKABLE void addBoard(const QString &name, const QString &id);
    Q_INVOKABLE void removeBoard(const QString &boardId);
    /// Reads everything again; also when another process has written.
    Q_INVOKABLE void reload();
    Q_INVOKABLE void reloadIfChanged();

Q_SIGNALS:
    /// Other rows, or another order.
    void changed();
    void selectionChanged();
    /// One picture looks different.
    void pictureChanged(const QString &id);

private:
    void take(const PictureRecord &picture);
    void filter();
    struct Sieve
    {
        QStringList words;
        QDateTime from;  ///< UTC; null: from ever
        QDateTime until; ///< UTC, not itself; null: for ever
    };
    Sieve sieve() const;
    bool isShown(const PictureRecord &picture, const Sieve &sieve) const;
    /// What occurs among all of them; looked up when it is asked for after they changed.
    struct Facets
    {
        QStringList models;
        QStringList regions;
        QStringList sizes;
        QList<QDate> months; ///< their first days, newest first
    };
    const Facets &facets() const;
    void alter(const QStringList &ids, const std::function<void(PictureRecord &)> &change);
    QStringList chosen(const QString &id) const;
    template <typename T>
    void set(T &field, const T &value);

    PictureStore &m_store;
    Toast &m_toast;
    QList<PictureRecord> m_all;  ///< newest first
    QList<int> m_rows;           ///< indexes of m_all
    QSet<QString> m_selected;
    QList<PictureBoard> m_boards;
    QString m_search;
    Shown m_shown = All;
    QString m_model;
    QString m_region;
    QString m_size;
    QString m_date;
    QString m_board;
    mutable std::optional<Facets> m_facets;
    int m_leastRating = 0;
    int m_anchor = -1;
    qint64 m_version = 0;
    bool m_isLoaded = false;
};

} // namespace qwenda
