// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowbuilder.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace qwenda {

using markdown::Leaf;

namespace {

constexpr int headHeight = 36;
constexpr int edge = 12;   // px above the first and below the last line
constexpr int inset = 14;  // px left and right of the lines

QList<QTextLayout::FormatRange> formatsOf(const QList<markdown::Span> &spans, int begin, int end, const TranscriptStyle &style)
{
    QList<QTextLayout::FormatRange> formats;
    for (const markdown::Span &span : spans) {
        const int from = qMax(span.start, begin);
        const int to = qMin(span.start + span.length, end);
        const QColor color = style.token(span.token);
        if (from >= to || color == style.text)
            continue;
        // Each range splits the shaping of the line: neighbours of one colour are one.
        if (!formats.isEmpty() && formats.constLast().start + formats.constLast().length == from - begin
            && formats.constLast().format.foreground().color() == color) {
            formats.last().length += to - from;
            continue;
        }
        QTextCharFormat format;
        format.setForeground(color);
        formats.append({from - begin, to - from, format});
    }
    return formats;
}

} // namespace

void RowBuilder::addCodeLine(const QString &line, const QList<markdown::Span> &spans, int number, bool isDiff)
{
    const TextLook look = m_style.codeText();
    const QFont font = m_style.codeFont(look.size);
    const qreal left = m_indent + 1 + m_style.px(inset) + m_gutter;
    const qreal room = m_around.width - left - m_style.px(inset) - 1;
    const QColor ground = !isDiff                                                                ? QColor()
        : line.startsWith(u'+') && !line.startsWith(QStringLiteral("+++")) ? m_style.added
        : line.startsWith(u'-') && !line.startsWith(QStringLiteral("---")) ? m_style.removed
                                                                          : QColor();
    if (number > 0 && m_gutter > 0) {
        TextLook pale = look;
        pale.color = m_style.text3;
        addDecor(QString::number(number), pale, font, QPointF(left - m_style.px(inset), m_top), true);
    }
    const qreal top = m_top;
    for (qsizetype begin = 0; begin == 0 || begin < line.size(); begin += longestLine) {
        const qsizetype end = qMin<qsizetype>(line.size(), begin + longestLine);
        LeafText text;
        text.text = line.mid(begin, end - begin);
        text.formats = formatsOf(spans, static_cast<int>(begin), static_cast<int>(end), m_style);
        const Flow words = flow(text, font, look, m_row.look.wraps ? room : -1, Qt::AlignLeft, true);
        const auto start = static_cast<int>(m_made->m_words.text.size());
        m_made->m_cells.push_back({words.layout, QPointF(left, m_top), start, look.color, true});
        m_made->m_words.text += text.text;
        m_widest = qMax(m_widest, words.naturalWidth);
        m_top += words.height;
    }
    if (ground.isValid())
        m_made->m_boxes.push_back({QRectF(m_indent + 1, top, m_around.width - m_indent - 2, m_top - top), ground, {}, 0});
}

void RowBuilder::buildCode()
{
    const Leaf &leaf = *m_row.leaf;
    const bool isFirst = leaf.isFirstPiece && m_row.isFirstPart;
    bool isLast = leaf.isLastPiece && m_row.isLastPart;
    const bool isCollapsed = m_row.look.isCollapsed;
    if (isCollapsed && leaf.firstLine >= CodeLook::collapsedLines)
        return; // nothing is seen of it
    addMarker(m_style.reading(), static_cast<int>(m_indent));
    const qreal first = isFirst ? m_style.px(headHeight) + m_style.px(edge) : 0;
    m_top = first;
    const QString language = leaf.kind == Leaf::Kind::Html ? QStringLiteral("html") : leaf.language;
    const markdown::Language *known = markdown::languageFor(language);
    const bool isDiff = known && markdown::displayName(*known).compare(QStringLiteral("diff"), Qt::CaseInsensitive) == 0;
    if (m_row.look.hasNumbers) {
        const QFontMetricsF metrics(m_style.codeFont(m_style.codeText().size));
        m_gutter = std::ceil(metrics.horizontalAdvance(u'0') * qMax(3.0, std::ceil(std::log10(leaf.firstLine + Leaf::linesPerPiece + 1.0))))
            + m_style.px(inset);
    }
    markdown::LexerState state = m_row.lexer;
    const QString &code = leaf.code;
    int number = leaf.firstLine;
    for (qsizetype begin = 0; begin <= code.size();) {
        qsizetype end = code.indexOf(u'\n', begin);
        end = end < 0 ? code.size() : end;
        const QString line = code.mid(begin, end - begin);
        QList<markdown::Span> spans;
        if (known && line.size() <= longestLine)
            markdown::highlightLine(*known, line, state, spans);
        ++number;
        if (isCollapsed && number > CodeLook::collapsedLines) {
            isLast = true;
            break;
        }
        const qsizetype from = qMax<qsizetype>(begin, m_row.begin);
        const qsizetype to = qMin<qsizetype>(end, m_row.end);
        if ((from < to || (begin == end && begin >= m_row.begin && begin <= m_row.end && (begin < m_row.end || m_row.isLastPart)))) {
            if (!m_made->m_words.text.isEmpty() || !m_made->m_cells.empty())
                m_made->m_words.text += u'\n';
            const bool isWholeLine = from == begin && to == end;
            addCodeLine(isWholeLine ? line : code.mid(from, to - from), isWholeLine ? spans : QList<markdown::Span>(),
                        from == begin ? number : 0, isDiff);
        }
        begin = end + 1;
    }
    const qreal width = m_around.width - m_indent;
    m_top += isLast ? m_style.px(edge) : 0;
    std::vector<RowLayout::Box> frame;
    addFrame(frame, isFirst, isLast, m_style.code);
    if (isFirst) {
        const qreal head = m_style.px(headHeight);
        frame.push_back({QRectF(m_indent, 0, width, head), m_style.codeHead, m_style.line, static_cast<qreal>(m_style.px(frameRadius))});
        frame.push_back({QRectF(m_indent + 1, head / 2, width - 2, head / 2), m_style.codeHead, {}, 0});
        frame.push_back({QRectF(m_indent, head / 2, 1, head / 2), m_style.line, {}, 0});
        frame.push_back({QRectF(m_indent + width - 1, head / 2, 1, head / 2), m_style.line, {}, 0});
        frame.push_back({QRectF(m_indent, head, width, 1), m_style.line, {}, 0});
    }
    m_made->m_boxes.insert(m_made->m_boxes.begin(), frame.begin(), frame.end());
    m_made->m_window = QRectF(m_indent + 1, first, width - 2, m_top - first);
    m_made->m_insideWidth = m_widest + 2 * m_style.px(inset) + m_gutter;
    m_made->m_hasSidewaysBar = isLast;
    addCursor(m_style.codeText());
}

} // namespace qwenda
