// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

struct ModelInfo;
struct Workshop;

/// The models a chat can use in its region: recommended, then the rest; legacy and hidden ids only when searched.
/// An id typed in full that the catalogue does not know becomes a last row of its own.
class ModelList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString priceNote READ priceNote NOTIFY filterChanged) ///< "USD per million tokens, in / out"
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        ModelIdRole = Qt::UserRole + 1,
        TitleRole,   ///< the id: what people know
        NoteRole,    ///< "Qwen-Plus", or "Replaced by qwen3.7-plus", or "Not in the catalogue: used as typed"
        SectionRole, ///< "Recommended", "All models", "Older"; ready-worded
        ThinksRole,
        SeesRole,
        SearchesRole,
        ContextRole, ///< "1M"
        PriceRole,   ///< "$0.40 / $1.20"; empty: unknown
        IsCurrentRole,
        IsLegacyRole,
        ReplacementRole,
        UnknownIdRole ///< true: the row for what was typed
    };

    explicit ModelList(Workshop &workshop, QObject *parent = nullptr);

    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    QString filter() const { return m_filter; }
    void setFilter(const QString &text);
    QString priceNote() const;
    /// What the chat in front uses.
    void setCurrent(const QString &modelId, const QString &regionId);
    void refresh();

    /// The row of the current model, -1 when it is not listed.
    Q_INVOKABLE int currentRow() const;
    Q_INVOKABLE QString idAt(int row) const;

Q_SIGNALS:
    void filterChanged();
    void countChanged();

private:
    struct Row
    {
        const ModelInfo *info = nullptr; ///< null: typed
        QString id;
    };
    void update();
    QString note(const Row &row) const;
    QString price(const Row &row) const;

    Workshop &m_workshop;
    QString m_filter;
    QString m_current;
    QString m_regionId;
    QList<Row> m_rows;
};

} // namespace qwenda
