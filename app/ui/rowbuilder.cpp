// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowbuilder.h"

#include <QFontMetricsF>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace qwenda {

using markdown::Leaf;

RowBuilder::RowBuilder(const TranscriptRow &row, const RowLayout::Surroundings &around, const RowLayout *former)
    : m_row(row), m_around(around), m_style(around.style), m_former(former), m_made(std::make_unique<RowLayout>())
{
    static std::atomic<quint64> revisions{0};
    m_made->m_revision = ++revisions;
}

int RowBuilder::indentOf(const TranscriptRow &row, const TranscriptStyle &style)
{
    const int thought = row.isThought ? quoteStep : 0;
    return row.leaf ? style.px(thought + row.leaf->quoteDepth * quoteStep + row.leaf->listDepth * listStep) : 0;
}

std::unique_ptr<RowLayout> RowBuilder::build()
{
    m_indent = indentOf(m_row, m_style);
    switch (m_row.kind) {
    case Transcript::UserBubble:
        buildBubble();
        break;
    case Transcript::Paragraph:
    case Transcript::Heading:
    case Transcript::ListItem:
        if (m_row.leaf && m_row.leaf->kind == Leaf::Kind::Formula)
            buildFormula();
        else
            buildProse();
        break;
    case Transcript::Code:
        buildCode();
        break;
    case Transcript::Table:
        buildTable();
        break;
    case Transcript::Rule:
        buildRule();
        break;
    case Transcript::Picture:
        buildPicture();
        break;
    default:
        break;
    }
    m_made->m_height = static_cast<int>(std::ceil(m_top));
    addQuoteLines();
    return std::move(m_made);
}

std::shared_ptr<QTextLayout> RowBuilder::former(const LeafText &text, const QFont &font, qreal width, const QTextOption &option) const
{
    if (!m_former)
        return {};
    // Things come in the same order as before, so the search begins where the last one ended.
    const std::vector<RowLayout::Cell> &cells = m_former->cells();
    for (size_t i = 0; i < cells.size(); ++i) {
        const size_t at = (m_formerHint + i) % cells.size();
        const QTextLayout &layout = *cells[at].layout;
        if (i > 8 && !text.text.isEmpty())
            break;
        if (layout.lineCount() > 0 && qFuzzyCompare(layout.lineAt(0).width() + 1, width + 1) && layout.text() == text.text
            && layout.textOption().alignment() == option.alignment() && layout.textOption().wrapMode() == option.wrapMode()
            && layout.font() == font && layout.formats() == text.formats) {
            m_formerHint = at + 1;
            return cells[at].layout;
        }
    }
    return {};
}

RowBuilder::Flow RowBuilder::flow(const LeafText &text, const QFont &font, const TextLook &look, qreal width, Qt::Alignment alignment,
                                  bool breaksAnywhere)
{
    constexpr qreal endless = 1'000'000;
    const qreal wanted = width < 0 ? endless : width;
    Flow flow;
    flow.isRightToLeft = !breaksAnywhere && text.text.isRightToLeft(); // code is not
    QTextOption option(flow.isRightToLeft && width >= 0 && alignment == Qt::AlignLeft ? Qt::AlignRight : alignment);
    option.setTextDirection(flow.isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(width < 0         ? QTextOption::NoWrap
                           : breaksAnywhere ? QTextOption::WrapAnywhere
                                            : QTextOption::WrapAtWordBoundaryOrAnywhere);
    flow.layout = former(text, font, wanted, option);
    if (!flow.layout) {
        flow.layout = std::make_shared<QTextLayout>(text.text, font);
        flow.layout->setCacheEnabled(true);
        flow.layout->setFormats(text.formats);
        option.setTabStopDistance(QFontMetricsF(font).horizontalAdvance(u' ') * 4);
        flow.layout->setTextOption(option);
        flow.layout->beginLayout();
        for (QTextLine line = flow.layout->createLine(); line.isValid(); line = flow.layout->createLine())
            line.setLineWidth(wanted);
        flow.layout->endLayout();
    }
    qreal top = 0;
    for (int i = 0; i < flow.layout->lineCount(); ++i) {
        QTextLine line = flow.layout->lineAt(i);
        // Room for a formula that is higher than the line.
        qreal above = look.baseline();
        qreal below = look.line - look.baseline();
        for (const TextFormula &formula : text.formulas) {
            if (formula.position < line.textStart() || formula.position >= line.textStart() + line.textLength())
                continue;
            above = qMax(above, std::ceil(formula.box.ascent) + 3);
            below = qMax(below, std::ceil(formula.box.descent) + 3);
        }
        line.setPosition(QPointF(0, top + above - line.ascent()));
        flow.naturalWidth = qMax(flow.naturalWidth, line.naturalTextWidth());
        top += above + below;
    }
    flow.height = top;
    return flow;
}

void RowBuilder::addGrounds(const RowLayout::Cell &cell, int textStart, const LeafText &text)
{
    m_made->m_isWaiting = m_made->m_isWaiting || text.isWaiting;
    const qreal size = cell.layout->font().pixelSize(); // also in a heading everything is as high as the words are large
    const auto place = [&](int from, int to, qreal above, qreal height, const RowLayout::Box &box) {
        for (int i = 0; i < cell.layout->lineCount(); ++i) {
            const QTextLine line = cell.layout->lineAt(i);
            const int begin = qMax(from, line.textStart());
            const int end = qMin(to, line.textStart() + line.textLength());
            if (begin >= end)
                continue;
            const qreal x1 = line.cursorToX(begin);
            const qreal x2 = line.cursorToX(end);
            const qreal baseline = line.y() + line.ascent();
            m_made->m_boxes.push_back(box);
            m_made->m_boxes.back().rect = QRectF(std::floor(cell.at.x() + qMin(x1, x2)), cell.at.y() + std::round(baseline - above),
                                                 std::ceil(std::abs(x2 - x1)), std::round(height));
        }
    };
    const qreal round = m_style.px(5);
    for (const auto &[from, to] : text.codes)
        place(from, to, size, size * 4 / 3, {{}, m_style.codeHead, {}, round, cell.isSideways});
    for (const auto &[from, to] : text.chips)
        place(from, to, size, size * 4 / 3, {{}, m_style.chip, {}, round, cell.isSideways});
    for (const auto &[from, to] : text.strikes)
        place(from, to, size * 0.3, qMax<qreal>(1, size / 15), {{}, cell.color, {}, 0, cell.isSideways, false, true});
    for (const TextFormula &formula : text.formulas) {
        const QTextLine line = cell.layout->lineForTextPosition(formula.position);
        if (line.isValid())
            m_made->m_formulas.push_back({QPointF(cell.at.x() + line.cursorToX(formula.position), cell.at.y() + line.y() + line.ascent()),
                                          formula.box, cell.isSideways});
    }
    for (TextTex tex : text.texs) {
        tex.start += textStart;
        m_made->m_words.texs.append(tex);
    }
    for (TextLink link : text.links) {
        link.start += textStart;
        m_made->m_words.links.append(link);
    }
}

void RowBuilder::addDecor(const QString &words, const TextLook &look, const QFont &font, QPointF at, bool isRightAligned)
{
    LeafText text;
    text.text = words;
    const Flow made = flow(text, font, look, -1, Qt::AlignLeft);
    if (isRightAligned)
        at.rx() -= made.naturalWidth;
    m_made->m_cells.push_back({made.layout, at, 0, look.color, false, true});
}

void RowBuilder::addCursor(const TextLook &look)
{
    if (!m_row.hasCursor)
        return;
    const qreal height = m_style.px(18);
    QPointF at(m_indent, 0);
    for (const RowLayout::Cell &cell : m_made->m_cells) {
        if (cell.isDecor || cell.layout->lineCount() == 0)
            continue;
        const QTextLine line = cell.layout->lineAt(cell.layout->lineCount() - 1);
        at = QPointF(cell.at.x() + line.cursorToX(static_cast<int>(cell.layout->text().size())) + 3,
                     cell.at.y() + line.y() + line.ascent() - look.baseline());
    }
    m_made->m_cursor = QRectF(at.x(), at.y() + std::floor((look.line - height) / 2), m_style.px(8), height);
    m_top = qMax<qreal>(m_top, look.line);
}

void RowBuilder::addQuoteLines()
{
    const int depth = m_row.leaf ? m_row.leaf->quoteDepth : 0;
    if (m_row.isThought)
        m_made->m_boxes.push_back({QRectF(0, -m_row.topGap, 2, m_made->m_height + m_row.topGap), m_style.lineStrong, {}, 0});
    int left = m_row.isThought ? quoteStep : 0;
    int i = 0;
    for (const QChar level : depth > 0 ? m_row.leaf->nesting : QString()) { // a quote in a list begins where the item does
        if (level != u'q') {
            left += listStep;
            continue;
        }
        const qreal reach = i < m_row.quotesAbove ? m_row.topGap : 0;
        const QColor color = i == 0 && m_row.alert != Alert::None ? m_style.alert(m_row.alert) : m_style.lineStrong;
        m_made->m_boxes.push_back({QRectF(m_style.px(left), -reach, 2, m_made->m_height + reach), color, {}, 0});
        left += quoteStep;
        ++i;
    }
}

void RowBuilder::buildBubble()
{
    const TextLook look = m_style.bubbleText();
    const int most = qMin(m_style.px(600), m_around.width - m_style.px(48));
    LeafText text;
    text.text = m_row.text;
    if (!m_row.isLastPart && text.text.endsWith(u'\n'))
        text.text.chop(1);
    text.text.replace(u'\n', QChar::LineSeparator);
    spaceHan(text, look.font());
    Flow words = flow(text, look.font(), look, most - m_style.px(32), Qt::AlignLeft);
    const bool isWhole = m_row.isFirstPart && m_row.isLastPart;
    const qreal width = isWhole ? std::ceil(words.naturalWidth) + m_style.px(32) : most;
    const qreal left = m_around.width - width;
    const qreal round = m_style.px(18);
    const qreal above = m_row.isFirstPart ? m_style.px(10) : 0;
    m_top = above + words.height + (m_row.isLastPart ? m_style.px(10) : 0);
    m_made->m_boxes.push_back({QRectF(left, 0, width, m_top), m_style.bubble, {}, isWhole ? round : 0});
    m_made->m_words = text;
    // From the right to the left the words stand at the right end of a line as wide as the widest bubble.
    const qreal at = words.isRightToLeft ? m_around.width - most + m_style.px(16) : left + m_style.px(16);
    m_made->m_cells.push_back({words.layout, QPointF(at, above), 0, look.color});
}

void RowBuilder::addAlertTitle()
{
    QString title;
    switch (m_row.alert) {
    case Alert::Note: title = tr("Note"); break;
    case Alert::Tip: title = tr("Tip"); break;
    case Alert::Important: title = tr("Important"); break;
    case Alert::Warning: title = tr("Warning"); break;
    case Alert::Caution: title = tr("Caution"); break;
    case Alert::None: return;
    }
    TextLook look = m_style.heading(3);
    look.color = m_style.alert(m_row.alert);
    addDecor(title, look, look.font(), QPointF(m_indent, m_top), false);
    m_top += look.line;
}

void RowBuilder::addMarker(const TextLook &look, int indent)
{
    const Leaf &leaf = *m_row.leaf;
    if (leaf.marker.isEmpty() || !m_row.isFirstPart)
        return;
    const auto middle = [&](int height) { return m_top + std::round((look.line - m_style.px(height)) / 2.0); };
    if (leaf.task != Leaf::TaskState::None) {
        const bool isDone = leaf.task == Leaf::TaskState::Done;
        const QRectF box(indent - m_style.px(22), middle(16), m_style.px(16), m_style.px(16));
        m_made->m_boxes.push_back({box, isDone ? m_style.accent : QColor(), isDone ? QColor() : m_style.text3,
                                   static_cast<qreal>(m_style.px(4)), false, !isDone});
        if (isDone) {
            TextLook tick = m_style.look(12, 16, QFont::Bold, m_style.accentInk);
            addDecor(QStringLiteral("✓"), tick, tick.font(), box.topLeft() + QPointF(m_style.px(3), 0), false);
        }
    } else if (leaf.marker.at(0).isDigit()) {
        TextLook number = look;
        number.color = m_style.text2;
        addDecor(leaf.marker, number, number.font(), QPointF(indent - m_style.px(8), m_top), true);
    } else {
        const bool isHollow = leaf.marker == QStringLiteral("◦");
        const bool isSquare = leaf.marker == QStringLiteral("▪");
        const QRectF dot(indent - m_style.px(17), middle(5), m_style.px(5), m_style.px(5));
        m_made->m_boxes.push_back({dot, isHollow ? QColor() : m_style.text3, isHollow ? m_style.text3 : QColor(),
                                   isSquare ? 0.5 : dot.width() / 2, false, isHollow});
    }
}

/// In an item that is read from the right the marker stands there.
void RowBuilder::mirrorMarker()
{
    const auto mirrored = [this](qreal x, qreal width) { return m_around.width - (x - m_indent + m_style.px(m_row.leaf->listDepth * listStep)) - width; };
    for (RowLayout::Box &box : m_made->m_boxes)
        box.rect.moveLeft(mirrored(box.rect.left(), box.rect.width()));
    for (RowLayout::Cell &cell : m_made->m_cells)
        cell.at.setX(mirrored(cell.at.x(), cell.layout->lineAt(0).naturalTextWidth()));
}

/// Thoughts and quotes are paler than what is said.
QColor RowBuilder::proseColor(const TextLook &look) const
{
    const bool isQuoted = m_row.leaf && m_row.leaf->quoteDepth > 0 && m_row.alert == Alert::None;
    return m_row.isThought || isQuoted ? m_style.text2 : look.color;
}

void RowBuilder::buildProse()
{
    TextLook look = m_row.isThought ? m_style.small() : m_style.reading();
    if (m_row.leaf && m_row.leaf->kind == Leaf::Kind::Heading && !m_row.isThought)
        look = m_style.heading(m_row.leaf->headingLevel);
    look.color = proseColor(look);
    if (!m_row.leaf) {
        m_top = look.line;
        addCursor(look);
        return;
    }
    LeafText text = writeRuns(m_row.leaf->runs, m_row.begin, m_row.end, {m_style, look, m_row.sources, m_around.formulas});
    if (m_row.isAlertTitle) {
        addAlertTitle();
        qsizetype end = text.text.indexOf(u']') + 1;
        while (end < text.text.size() && text.text.at(end).isSpace())
            ++end;
        text = writeRuns(m_row.leaf->runs, m_row.begin + static_cast<int>(end), m_row.end, {m_style, look, m_row.sources, m_around.formulas});
        if (text.text.trimmed().isEmpty())
            return;
    }
    addMarker(look, static_cast<int>(m_indent));
    m_made->m_words = text;
    m_made->m_words.links.clear();
    m_made->m_words.texs.clear();
    const Flow words = flow(text, look.font(), look, qMax<qreal>(m_style.px(80), m_around.width - m_indent), Qt::AlignLeft);
    const int lists = words.isRightToLeft ? m_row.leaf->listDepth : 0;
    if (lists > 0)
        mirrorMarker();
    m_made->m_cells.push_back({words.layout, QPointF(m_indent - m_style.px(lists * listStep), m_top), 0, look.color});
    addGrounds(m_made->m_cells.back(), 0, text);
    m_top += words.height;
    addCursor(look);
}

void RowBuilder::addFrame(std::vector<RowLayout::Box> &boxes, bool isFirst, bool isLast, const QColor &fill) const
{
    const qreal left = m_indent;
    const qreal width = m_around.width - m_indent;
    const qreal r = m_style.px(frameRadius);
    if (isFirst && isLast && m_top >= 2 * r) {
        boxes.push_back({QRectF(left, 0, width, m_top), fill, m_style.line, r});
        return;
    }
    // A round end where the block begins or ends, straight sides between: pieces join without a seam.
    const auto straight = [&](qreal top, qreal bottom) {
        boxes.push_back({QRectF(left, top, width, bottom - top), fill, {}, 0});
        boxes.push_back({QRectF(left, top, 1, bottom - top), m_style.line, {}, 0});
        boxes.push_back({QRectF(left + width - 1, top, 1, bottom - top), m_style.line, {}, 0});
    };
    if (isFirst)
        boxes.push_back({QRectF(left, 0, width, 2 * r), fill, m_style.line, r});
    if (isLast)
        boxes.push_back({QRectF(left, m_top - 2 * r, width, 2 * r), fill, m_style.line, r});
    straight(isFirst ? r : 0, isLast ? m_top - r : m_top);
}

void RowBuilder::buildRule()
{
    m_made->m_boxes.push_back({QRectF(m_indent, m_style.px(8), m_around.width - m_indent, 1), m_style.line, {}, 0});
    m_top = m_style.px(17);
    addCursor(m_style.reading());
}

std::unique_ptr<RowLayout> RowLayout::make(const TranscriptRow &row, const Surroundings &around, const RowLayout *former)
{
    return RowBuilder(row, around, former).build();
}

} // namespace qwenda
