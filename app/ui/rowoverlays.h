// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rowstore.h"

#include <QHash>
#include <QPointer>
#include <QQmlComponent>
#include <QQuickItem>

#include <array>

namespace qwenda {

/// The QML that lies over some rows: buttons, menus, cards. Made for rows in view, given back when they leave, used again
/// for the next. An overlay's properties named like the model's roles are kept up to date; besides: `index` (row),
/// `isNear` (the pointer or the focus is on the message), `bodyLeft` (px, where the row's ground begins).
/// A card (an error) says itself how high it is, by implicitHeight.
class RowOverlays : public QObject
{
    Q_OBJECT

public:
    /// `floor` is the item they are put in.
    RowOverlays(RowStore &rows, QQuickItem &floor);
    ~RowOverlays() override;

    void setComponent(Transcript::Kind kind, QQmlComponent *component);
    QQmlComponent *component(Transcript::Kind kind) const { return m_components.value(kind); }

    /// Shows the overlays of these rows and no others. True when a card's height differs from what the store knew.
    bool show(int first, int last, qreal left, const std::function<int(int)> &viewY);
    /// The rows say something else, or are other rows.
    void noteChanged(int first, int last);
    void noteMoved() { m_isMoved = true; }
    /// The message the pointer or the focus is on; -1: none.
    void setNearMessage(int message);
    void clear();

Q_SIGNALS:
    /// A card grew or shrank.
    void heightChanged();

private:
    struct Overlay
    {
        QPointer<QQuickItem> item;
        Transcript::Kind kind = Transcript::Footer;
        bool isStale = true;
        int row = -1;
        bool isSeen = false;
    };

    /// Overlays are made as designed, and as much larger as the text they go with.
    qreal zoom() const;
    bool wantsOverlay(int row, Transcript::Kind kind) const;
    QQuickItem *make(Transcript::Kind kind, int row);
    void fill(QObject &item, int row) const;
    static bool isCard(Transcript::Kind kind) 
    {
        return kind == Transcript::ErrorCard || kind == Transcript::Attachments || kind == Transcript::Sources
            || kind == Transcript::Tools || kind == Transcript::Drawing || kind == Transcript::Picture;
    }

    RowStore &m_rows;
    QQuickItem &m_floor;
    QHash<int, QQmlComponent *> m_components;
    QHash<quint32, Overlay> m_shown; ///< by the store's row ids
    QHash<int, QList<QPointer<QQuickItem>>> m_spare;
    int m_nearMessage = -1;
    bool m_isMoved = false;
};

} // namespace qwenda
