// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/justifiedrows.h"

#include <algorithm>
#include <cmath>

namespace qwenda {

namespace {

/// Height at which `count` tiles of these proportions together fill the width.
qreal heightOf(qreal ratios, int count, qreal width)
{
    return (width - JustifiedRows::gap * (count - 1)) / ratios;
}

} // namespace

JustifiedRows JustifiedRows::of(const QList<qreal> &ratios, qreal width)
{
    JustifiedRows laid;
    if (width <= 0)
        return laid;
    const auto ratioOf = [&ratios](int i) { return std::clamp(ratios[i] > 0 ? ratios[i] : 1.0, tallest, flattest); };
    laid.tiles.reserve(ratios.size());
    const int count = int(ratios.size());
    qreal top = 0;
    for (int first = 0; first < count;) {
        int end = first + 1;
        qreal sum = ratioOf(first);
        while (end < count && heightOf(sum, end - first, width) > wantedHeight)
            sum += ratioOf(end++);
        const qreal full = heightOf(sum, end - first, width);
        const bool isLast = end == count && full > wantedHeight;
        // One tile fewer may come nearer.
        if (const qreal without = sum - ratioOf(end - 1); !isLast && end - first > 1
            && heightOf(without, end - first - 1, width) / wantedHeight < wantedHeight / full)
            sum = without, --end;
        const qreal exact = isLast ? wantedHeight : heightOf(sum, end - first, width);
        const qreal height = std::round(exact);
        qreal left = 0;
        for (int i = first; i < end; ++i) {
            const qreal right = i + 1 == end && !isLast ? width : left + ratioOf(i) * exact;
            laid.tiles.append(QRectF(std::round(left), top, std::min(width, std::round(right)) - std::round(left), height));
            left = right + gap;
        }
        top += height + gap;
        first = end;
    }
    laid.height = std::max(0.0, top - gap);
    return laid;
}

std::pair<int, int> JustifiedRows::between(qreal top, qreal bottom) const
{
    const auto first = std::partition_point(tiles.cbegin(), tiles.cend(), [top](const QRectF &tile) { return tile.bottom() < top; });
    const auto end = std::partition_point(first, tiles.cend(), [bottom](const QRectF &tile) { return tile.top() <= bottom; });
    return {int(first - tiles.cbegin()), int(end - tiles.cbegin())};
}

int JustifiedRows::at(const QPointF &point) const
{
    const int tile = nearest(point.x(), point.y());
    return tile >= 0 && tiles[tile].contains(point) ? tile : -1;
}

int JustifiedRows::nearest(qreal x, qreal y) const
{
    const auto [first, end] = between(y, y);
    if (first == end)
        return -1;
    const auto distance = [x](const QRectF &tile) { return std::abs(tile.center().x() - x); };
    const auto found = std::min_element(tiles.cbegin() + first, tiles.cbegin() + end,
                                        [&](const QRectF &a, const QRectF &b) { return distance(a) < distance(b); });
    return int(found - tiles.cbegin());
}

} // namespace qwenda
