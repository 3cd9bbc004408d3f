// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

/// Everything that is known about one message, as lines of a name and a value: those that are known and no others.
class MessageDetails : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a chat")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed) ///< all lines, for the clipboard

public:
    enum Role {
        LabelRole = Qt::UserRole + 1, ///< "Model"
        ValueRole                     ///< "qwen-plus"
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString title() const { return m_title; }
    QString text() const;
    void show(const Message &message);

Q_SIGNALS:
    void changed();

private:
    void add(const QString &label, const QString &value);
    void addFigures(const Message &message);
    void addEnding(const Message &message);

    struct Line
    {
        QString label;
        QString value;
    };
    QString m_title;
    QList<Line> m_lines;
};

} // namespace qwenda
