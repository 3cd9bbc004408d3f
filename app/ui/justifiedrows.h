// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>

namespace qwenda {

/// Rows that fill the width, of tiles in true proportions: each row as high as brings it there, near `wantedHeight`; the
/// last row stays at that height and may end early. What comes behind moves nothing but the last row. Pure.
struct JustifiedRows
{
    QList<QRectF> tiles; ///< whole pixels
    qreal height = 0;

    static constexpr qreal gap = 12;
    static constexpr qreal wantedHeight = 220;
    /// A panorama would be a line and a column would fill the screen: beyond these proportions a tile shows the middle.
    static constexpr qreal flattest = 3;
    static constexpr qreal tallest = 0.4;

    /// `ratios`: width by height of each tile.
    static JustifiedRows of(const QList<qreal> &ratios, qreal width);
    /// Tiles that touch this stretch, as [first, second).
    std::pair<int, int> between(qreal top, qreal bottom) const;
    /// -1: none.
    int at(const QPointF &point) const;
    /// The tile of the row at this height whose middle is nearest to `x`; -1: there is no row.
    int nearest(qreal x, qreal y) const;
};

} // namespace qwenda
