// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/masonry.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace qwenda {

namespace {

constexpr qreal narrowest = 220;
// A panorama or a column would be a line, or fill the screen.
constexpr qreal flattest = 2.4;
constexpr qreal tallest = 0.42;

} // namespace

Masonry Masonry::of(const QList<qreal> &ratios, qreal width)
{
    Masonry laid;
    if (width <= 0)
        return laid;
    const int columns = std::max(1, int((width + gap) / (narrowest + gap)));
    laid.columnWidth = std::floor((width - gap * (columns - 1)) / columns);
    std::vector<qreal> ends(size_t(columns), 0);
    laid.tiles.reserve(ratios.size());
    for (const qreal ratio : ratios) {
        const auto column = std::min_element(ends.begin(), ends.end());
        const qreal height = std::round(laid.columnWidth / std::clamp(ratio > 0 ? ratio : 1, tallest, flattest));
        laid.tiles.append(QRectF(qreal(column - ends.begin()) * (laid.columnWidth + gap), *column, laid.columnWidth, height));
        *column += height + gap;
    }
    laid.height = std::max(0.0, *std::max_element(ends.begin(), ends.end()) - gap);
    return laid;
}

QList<int> Masonry::between(qreal top, qreal bottom) const
{
    // Tops rise with the row, because each tile goes where the columns end highest.
    const qreal reach = columnWidth / tallest;
    auto first = std::lower_bound(tiles.cbegin(), tiles.cend(), top - reach,
                                  [](const QRectF &tile, qreal y) { return tile.top() < y; });
    QList<int> rows;
    for (; first != tiles.cend() && first->top() <= bottom; ++first) {
        if (first->bottom() >= top)
            rows.append(int(first - tiles.cbegin()));
    }
    return rows;
}

int Masonry::at(const QPointF &point) const
{
    for (const int row : between(point.y(), point.y())) {
        if (tiles[row].contains(point))
            return row;
    }
    return -1;
}

} // namespace qwenda
