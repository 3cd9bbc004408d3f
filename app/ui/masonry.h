// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>

namespace qwenda {

/// Columns of equal width (220 to 300 where the room allows) with tiles of true proportions, each put under the column
/// that ends highest. A tile never moves when others come behind it. Pure.
struct Masonry
{
    QList<QRectF> tiles;
    qreal height = 0;
    qreal columnWidth = 0;

    static constexpr qreal gap = 12;
    /// `ratios`: width by height of each tile.
    static Masonry of(const QList<qreal> &ratios, qreal width);
    /// Rows of the tiles that touch this stretch; tiles are by rising top within a tile's height.
    QList<int> between(qreal top, qreal bottom) const;
    int at(const QPointF &point) const;
};

} // namespace qwenda
