// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowlayout.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace qwenda {

namespace {

/// Where units [begin, end) of a line stand, from left to right. One stretch, unless words of both directions mix.
std::vector<std::pair<qreal, qreal>> stretchesOf(const QTextLayout &layout, const QTextLine &line, int begin, int end)
{
    const auto isFromTheRight = [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; };
    const QStringView words = QStringView(layout.text()).sliced(line.textStart(), line.textLength());
    if (begin == end || std::none_of(words.begin(), words.end(), isFromTheRight)) {
        const qreal first = line.cursorToX(begin);
        const qreal last = line.cursorToX(end);
        return {{qMin(first, last), qMax(first, last)}};
    }
    std::vector<std::pair<qreal, qreal>> stretches;
    for (int at = begin; at < end; ++at) {
        const qreal one = line.cursorToX(at, QTextLine::Leading);
        const qreal other = line.cursorToX(at, QTextLine::Trailing);
        stretches.push_back({qMin(one, other), qMax(one, other)});
    }
    std::sort(stretches.begin(), stretches.end());
    size_t last = 0;
    for (size_t i = 1; i < stretches.size(); ++i) {
        if (stretches[i].first <= stretches[last].second + 0.5)
            stretches[last].second = qMax(stretches[last].second, stretches[i].second);
        else
            stretches[++last] = stretches[i];
    }
    stretches.resize(last + 1);
    return stretches;
}

} // namespace


namespace {

qreal distance(qreal value, qreal low, qreal high)
{
    return value < low ? low - value : value > high ? value - high : 0;
}

QRectF boundsOf(const RowLayout::Cell &cell)
{
    return cell.layout->boundingRect().translated(cell.at);
}

} // namespace

const RowLayout::Cell *RowLayout::cellNear(QPointF point, qreal sideways) const
{
    const Cell *nearest = nullptr;
    qreal least = 0;
    for (const Cell &cell : m_cells) {
        if (cell.isDecor)
            continue;
        const QRectF bounds = boundsOf(cell);
        const qreal x = point.x() + (cell.isSideways ? sideways : 0);
        // A line of its own is wherever the pointer is beside it: height counts before width.
        const qreal far = distance(point.y(), bounds.top(), bounds.bottom()) * 10'000 + distance(x, bounds.left(), bounds.right());
        if (!nearest || far < least) {
            nearest = &cell;
            least = far;
        }
    }
    return nearest;
}

int RowLayout::positionAt(QPointF point, qreal sideways) const
{
    const Cell *cell = cellNear(point, sideways);
    if (!cell || cell->layout->lineCount() == 0)
        return 0;
    const qreal y = point.y() - cell->at.y();
    int index = 0;
    while (index + 1 < cell->layout->lineCount() && y >= cell->layout->lineAt(index + 1).y())
        ++index;
    const QTextLine line = cell->layout->lineAt(index);
    const qreal x = point.x() + (cell->isSideways ? sideways : 0) - cell->at.x();
    return cell->start + line.xToCursor(x);
}

bool RowLayout::isOverWords(QPointF point, qreal sideways) const
{
    return std::any_of(m_cells.begin(), m_cells.end(), [&](const Cell &cell) {
        const QPointF seen(point.x() + (cell.isSideways ? sideways : 0), point.y());
        return !cell.isDecor && boundsOf(cell).contains(seen);
    });
}

const TextLink *RowLayout::linkAt(QPointF point, qreal sideways) const
{
    if (m_words.links.isEmpty() || !isOverWords(point, sideways))
        return nullptr;
    for (const TextLink &link : m_words.links) {
        for (const auto &[rect, isSideways] : rectsOf(link.start, link.start + link.length)) {
            if (rect.contains(QPointF(point.x() + (isSideways ? sideways : 0), point.y())))
                return &link;
        }
    }
    return nullptr;
}

const TextTex *RowLayout::texAt(QPointF point, qreal sideways) const
{
    for (const TextTex &tex : m_words.texs) {
        for (const auto &[rect, isSideways] : rectsOf(tex.start, tex.start + tex.length)) {
            if (rect.contains(QPointF(point.x() + (isSideways ? sideways : 0), point.y())))
                return &tex;
        }
    }
    return nullptr;
}

std::vector<std::pair<QRectF, bool>> RowLayout::rectsOf(int from, int to) const
{
    std::vector<std::pair<QRectF, bool>> rects;
    for (const Cell &cell : m_cells) {
        const auto length = static_cast<int>(cell.layout->text().size());
        if (cell.isDecor || cell.start > to || cell.start + length < from)
            continue;
        for (int i = 0; i < cell.layout->lineCount(); ++i) {
            const QTextLine line = cell.layout->lineAt(i);
            const int begin = qMax(from - cell.start, line.textStart());
            const int end = qMin(to - cell.start, line.textStart() + line.textLength());
            // A line without words that is wholly inside still shows.
            if (begin > end || (begin == end && (length > 0 || to == cell.start + length || from > cell.start)))
                continue;
            for (const auto &[left, right] : stretchesOf(*cell.layout, line, begin, end)) {
                const qreal width = qMax<qreal>(length == 0 ? 6 : 0, right - left);
                rects.push_back({withFormulas(QRectF(cell.at.x() + left, cell.at.y() + line.y(), width, line.height()), line.ascent()),
                                 cell.isSideways});
            }
        }
    }
    return rects;
}

/// A formula may be higher than its line: the rectangle behind it is, too.
QRectF RowLayout::withFormulas(QRectF rect, qreal ascent) const
{
    const qreal baseline = rect.top() + ascent;
    for (const PlacedFormula &formula : m_formulas) {
        if (std::abs(formula.baseline.y() - baseline) > 0.5 || formula.baseline.x() < rect.left() - 0.5 || formula.baseline.x() >= rect.right())
            continue;
        rect.setTop(qMin(rect.top(), baseline - formula.box.ascent));
        rect.setBottom(qMax(rect.bottom(), baseline + formula.box.descent));
    }
    return rect;
}

std::pair<int, int> RowLayout::unitAround(int position, bool isLine) const
{
    const QString &text = m_words.text;
    if (isLine) { // a paragraph, or a line of code
        const qsizetype begin = position > 0 ? text.lastIndexOf(u'\n', position - 1) + 1 : 0;
        const qsizetype end = text.indexOf(u'\n', position);
        return {static_cast<int>(begin), static_cast<int>(end < 0 ? text.size() : end)};
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(position);
    int begin = position;
    if (!finder.isAtBoundary() || position >= text.size())
        begin = static_cast<int>(qMax<qsizetype>(0, finder.toPreviousBoundary()));
    finder.setPosition(begin);
    const qsizetype end = finder.toNextBoundary();
    return {begin, static_cast<int>(end < 0 ? text.size() : end)};
}

} // namespace qwenda
