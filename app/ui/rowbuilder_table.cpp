// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowbuilder.h"

#include "ui/leafrows.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace qwenda {

using markdown::Leaf;

namespace {

constexpr int cellEdge = 7;    // px above and below the words of a cell
constexpr int cellInset = 14;  // px left and right of them
constexpr int leastColumn = 72;
constexpr int mostColumn = 360;
constexpr int measuredRows = 60; // a longer table takes its columns' widths from these

Qt::Alignment alignmentOf(const Leaf &leaf, size_t column)
{
    switch (leaf.alignments.value(static_cast<qsizetype>(column))) {
    case markdown::Alignment::Right:
        return Qt::AlignRight;
    case markdown::Alignment::Center:
        return Qt::AlignHCenter;
    default:
        return Qt::AlignLeft;
    }
}

/// Shares `available` out: no column gets more than it wants before every other has what it wants or an equal share.
std::vector<qreal> share(std::vector<qreal> wanted, qreal available, qreal least)
{
    const qreal sum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
    if (sum <= available) { // all get their width, and the rest in proportion
        for (qreal &width : wanted)
            width += (available - sum) * (sum > 0 ? width / sum : 1.0 / static_cast<qreal>(wanted.size()));
        return wanted;
    }
    std::vector<size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&wanted](size_t a, size_t b) { return wanted[a] < wanted[b]; });
    qreal rest = available;
    for (size_t i = 0; i < order.size(); ++i) {
        const qreal equal = rest / static_cast<qreal>(order.size() - i);
        qreal &width = wanted[order[i]];
        width = std::min(width, std::max(equal, least));
        rest = std::max(0.0, rest - width);
    }
    return wanted;
}

} // namespace

std::vector<std::vector<LeafText>> RowBuilder::tableTexts(int begin, int end, const TextLook &look) const
{
    std::vector<std::vector<LeafText>> rows;
    for (int row = begin; row < end; ++row) {
        TextLook words = look;
        words.weight = row == 0 ? QFont::DemiBold : QFont::Normal;
        std::vector<LeafText> texts;
        for (const markdown::TableCell &cell : m_row.leaf->rows.at(row)) {
            int length = 0;
            for (const markdown::InlineRun &run : cell.runs)
                length += static_cast<int>(run.text.size());
            texts.push_back(writeRuns(cell.runs, 0, length, {m_style, words, m_row.sources, m_around.formulas}));
        }
        rows.push_back(std::move(texts));
    }
    return rows;
}

std::vector<qreal> RowBuilder::columnWidths(const TextLook &look, qreal available)
{
    const Leaf &leaf = *m_row.leaf;
    // Every part of a long table asks, and all of them have to agree.
    struct Known
    {
        quint64 hash = 0;
        qreal available = 0;
        qreal zoom = 0;
        std::vector<qreal> widths;
    };
    static Known known;
    const bool isLong = leaf.rows.size() > LeafRows::mostTableRows;
    if (isLong && known.hash == leaf.hash && qFuzzyCompare(known.available, available) && qFuzzyCompare(known.zoom, m_style.zoom))
        return known.widths;
    std::vector<qreal> wanted(static_cast<size_t>(leaf.alignments.size()), 0.0);
    const auto rows = tableTexts(0, static_cast<int>(std::min<qsizetype>(leaf.rows.size(), measuredRows)), look);
    for (size_t row = 0; row < rows.size(); ++row) {
        QFont font = look.font();
        font.setWeight(row == 0 ? QFont::DemiBold : QFont::Normal);
        for (size_t column = 0; column < wanted.size() && column < rows[row].size(); ++column) {
            LeafText text = rows[row][column];
            text.text.truncate(200);
            QTextLayout line(text.text, font);
            line.setFormats(text.formats);
            QTextOption option;
            option.setWrapMode(QTextOption::ManualWrap);
            line.setTextOption(option);
            line.beginLayout();
            for (QTextLine one = line.createLine(); one.isValid(); one = line.createLine()) {
                one.setLineWidth(1'000'000);
                wanted[column] = std::max(wanted[column], std::ceil(one.naturalTextWidth()) + 1 + 2 * m_style.px(cellInset));
            }
            line.endLayout();
        }
    }
    for (qreal &width : wanted)
        width = std::clamp<qreal>(width, 2 * m_style.px(cellInset) + m_style.px(12), std::max<qreal>(m_style.px(mostColumn), available / 2));
    std::vector<qreal> widths = share(wanted, available, m_style.px(leastColumn));
    for (qreal &width : widths)
        width = std::floor(width);
    if (isLong)
        known = {leaf.hash, available, m_style.zoom, widths};
    return widths;
}

void RowBuilder::addTableRow(const std::vector<LeafText> &texts, const std::vector<qreal> &widths, bool isHead, const TextLook &look)
{
    TextLook words = look;
    words.weight = isHead ? QFont::DemiBold : QFont::Normal;
    const qreal top = m_top + m_style.px(cellEdge);
    qreal height = look.line;
    qreal left = m_indent + 1;
    LeafText &all = m_made->m_words;
    for (size_t column = 0; column < widths.size() && column < texts.size(); ++column) {
        const LeafText &text = texts[column];
        const Flow flowed = flow(text, words.font(), words, std::max<qreal>(8, widths[column] - 2 * m_style.px(cellInset)),
                                 alignmentOf(*m_row.leaf, column));
        if (column > 0)
            all.text += u'\t';
        const auto start = static_cast<int>(all.text.size());
        all.text += text.text;
        for (LeafText::Stand stand : text.stands) {
            stand.start += start;
            all.stands.append(stand);
        }
        m_made->m_cells.push_back({flowed.layout, QPointF(left + m_style.px(cellInset), top), start, look.color, true});
        addGrounds(m_made->m_cells.back(), start, text);
        height = std::max(height, flowed.height);
        left += widths[column];
    }
    m_top = top + height + m_style.px(cellEdge);
}

void RowBuilder::buildTable()
{
    const Leaf &leaf = *m_row.leaf;
    const TextLook look = m_row.isThought ? m_style.small() : m_style.look(14, 22, QFont::Normal, m_style.text);
    addMarker(m_style.reading(), static_cast<int>(m_indent));
    const qreal width = m_around.width - m_indent;
    const std::vector<qreal> widths = columnWidths(look, width - 2);
    const qreal inside = std::max(width - 2, std::accumulate(widths.begin(), widths.end(), 0.0));
    std::vector<RowLayout::Box> lines;
    std::vector<RowLayout::Box> head;
    m_top = m_row.isFirstPart ? 1 : 0;
    int row = m_row.begin;
    for (const std::vector<LeafText> &texts : tableTexts(m_row.begin, m_row.end, look)) {
        if (row > 0) {
            lines.push_back({QRectF(m_indent + 1, m_top, inside, 1), m_style.line, {}, 0, true});
            m_top += 1;
        }
        if (row > m_row.begin)
            m_made->m_words.text += u'\n';
        addTableRow(texts, widths, row == 0, look);
        if (row == 0) {
            const qreal r = m_style.px(frameRadius) - 1;
            head.push_back({QRectF(m_indent + 1, 1, width - 2, m_top - 1), m_style.window, {}, r});
            if (leaf.rows.size() > 1)
                head.push_back({QRectF(m_indent + 1, m_top - r, width - 2, r), m_style.window, {}, 0});
        }
        ++row;
    }
    m_top += m_row.isLastPart ? 1 : 0;
    std::vector<RowLayout::Box> frame;
    addFrame(frame, m_row.isFirstPart, m_row.isLastPart, m_style.page);
    std::vector<RowLayout::Box> &boxes = m_made->m_boxes;
    frame.insert(frame.end(), head.begin(), head.end());
    frame.insert(frame.end(), lines.begin(), lines.end());
    boxes.insert(boxes.begin(), frame.begin(), frame.end());
    m_made->m_window = QRectF(m_indent + 1, 0, width - 2, m_top);
    m_made->m_insideWidth = inside;
    m_made->m_hasSidewaysBar = m_row.isLastPart;
    addCursor(look);
}

} // namespace qwenda
