// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/leafbuilder.h"

#include "markdown/formulas.h"
#include "markdown/inlines.h"
#include "markdown/paragraphparts.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace qwenda::markdown {

namespace {

class Builder
{
public:
    explicit Builder(const Origin &origin) : m_origin(origin) {}
    BuiltLeaves build(cmark_node *document);

private:
    void enter(cmark_node *node);
    void exit(cmark_node *node);
    void openItem(cmark_node *item);
    void flushMarker();
    void addHeading(cmark_node *node);
    void addParagraph(cmark_node *node);
    void addPieces(cmark_node *node, Leaf::Kind kind);
    void addMathFence(cmark_node *node);
    void addTable(cmark_node *table);
    Leaf start(Leaf::Kind kind, Extent &extent);
    void add(Leaf leaf, Extent extent);
    Extent extentOf(cmark_node *node) const;
    qsizetype byteOf(int line, int column) const;
    qsizetype endOfLine(int line) const;
    Leaf::TaskState taskBefore(qsizetype byte) const;
    void settleExtents();

    const Origin &m_origin;
    BuiltLeaves m_built;
    std::vector<Extent> m_extents;
    QString m_nesting;
    int m_quotes = 0;
    int m_items = 0;
    std::vector<int> m_numbers;   ///< of the next item of each open list
    std::vector<bool> m_tight;    ///< of each open list
    QString m_marker;             ///< of an item that has no leaf yet
    bool m_isTask = false;
    qsizetype m_markerByte = 0;
    int m_code = 0;
};

/// A byte from cmark's position (both from 1). Lines fed before the message have no bytes: they give firstLine's first.
qsizetype Builder::byteOf(int line, int column) const
{
    const int at = line - 1 - m_origin.linesBefore + m_origin.firstLine;
    if (at < m_origin.firstLine)
        return m_origin.lines.byteAt(m_origin.firstLine);
    const qsizetype byte = m_origin.lines.byteAt(at) + std::max(column - 1, 0);
    return std::min(byte, m_origin.lines.byteAt(at + 1));
}

qsizetype Builder::endOfLine(int line) const { return byteOf(line + 1, 1); }

Extent Builder::extentOf(cmark_node *node) const
{
    int line = cmark_node_get_start_line(node);
    int column = cmark_node_get_start_column(node);
    int endLine = cmark_node_get_end_line(node);
    if (line == 0 && cmark_node_next(node)) {
        // A paragraph that a table split off its last line has no position; the table has the paragraph's. Too long an
        // end is cut where the table begins.
        cmark_node *table = cmark_node_next(node);
        line = cmark_node_get_start_line(table);
        column = cmark_node_get_start_column(table);
        endLine = cmark_node_get_end_line(table);
    }
    const qsizetype begin = std::min(byteOf(line, column), m_origin.bytes.size());
    const qsizetype end = endOfLine(std::max(endLine, line));
    return {begin, std::clamp(end, begin, m_origin.bytes.size())};
}

Leaf Builder::start(Leaf::Kind kind, Extent &extent)
{
    m_built.lastContent = extent;
    Leaf leaf;
    leaf.kind = kind;
    leaf.nesting = m_nesting;
    leaf.quoteDepth = quint8(std::min(m_quotes, Leaf::deepest));
    leaf.listDepth = quint8(std::min(m_items, Leaf::deepest));
    leaf.isTight = !m_tight.empty() && m_tight.back();
    if (!m_marker.isEmpty()) {
        if (m_isTask)
            leaf.task = taskBefore(extent.begin);
        leaf.marker = std::exchange(m_marker, {});
        extent.begin = m_markerByte;
    }
    return leaf;
}

void Builder::add(Leaf leaf, Extent extent)
{
    seal(leaf);
    m_built.leaves.push_back(std::move(leaf));
    m_extents.push_back(extent);
}

/// cmark-gfm calls an item done when "[x]" stands anywhere in its line, so look at the brackets ourselves.
Leaf::TaskState Builder::taskBefore(qsizetype byte) const
{
    const QByteArrayView bytes = m_origin.bytes;
    while (byte > m_markerByte && (bytes[byte - 1] == ' ' || bytes[byte - 1] == '\t'))
        --byte;
    if (byte < m_markerByte + 3 || bytes[byte - 1] != ']' || bytes[byte - 3] != '[')
        return Leaf::TaskState::None;
    return bytes[byte - 2] == 'x' || bytes[byte - 2] == 'X' ? Leaf::TaskState::Done : Leaf::TaskState::Open;
}

void Builder::flushMarker()
{
    if (m_marker.isEmpty())
        return;
    m_isTask = false;
    Extent extent{m_markerByte, m_markerByte};
    add(start(Leaf::Kind::ListItem, extent), extent);
}

void Builder::openItem(cmark_node *item)
{
    flushMarker();
    cmark_node *list = cmark_node_parent(item);
    if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST) {
        const bool isParen = cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM;
        m_marker = QString::number(m_numbers.back()++) + (isParen ? u')' : u'.');
    } else {
        static constexpr char16_t bullets[] = {u'\u2022', u'\u25E6', u'\u25AA'};
        m_marker = QChar(bullets[(m_numbers.size() - 1) % 3]);
    }
    m_isTask = std::strcmp(cmark_node_get_type_string(item), "tasklist") == 0;
    m_markerByte = extentOf(item).begin;
    if (m_items++ < Leaf::deepest)
        m_nesting += u'l';
}

void Builder::addHeading(cmark_node *node)
{
    Extent extent = extentOf(node);
    Leaf leaf = start(Leaf::Kind::Heading, extent);
    leaf.runs = runsOf(node, m_origin.keepsLineBreaks);
    leaf.headingLevel = quint8(cmark_node_get_heading_level(node));
    add(std::move(leaf), extent);
}

void Builder::addParagraph(cmark_node *node)
{
    const Extent whole = extentOf(node);
    const QByteArrayView source = m_origin.bytes.sliced(whole.begin, whole.end - whole.begin);
    const Leaf::Kind kind = m_items > 0 ? Leaf::Kind::ListItem : Leaf::Kind::Paragraph;
    for (ParagraphPart &part : partsOf(runsOf(node, m_origin.keepsLineBreaks), source)) {
        Extent extent{whole.begin + part.begin, whole.begin + part.end};
        Leaf leaf = start(kind, extent);
        if (part.isFormula) {
            leaf.kind = Leaf::Kind::Formula;
            leaf.code = part.runs.first().text;
        } else {
            if (part.runs.size() == 1 && part.runs.first().has(InlineRun::Image))
                leaf.kind = Leaf::Kind::Image;
            leaf.runs = std::move(part.runs);
        }
        add(std::move(leaf), extent);
    }
}

void Builder::addPieces(cmark_node *node, Leaf::Kind kind)
{
    int fenceLength = 0;
    int fenceOffset = 0;
    char fenceCharacter = 0;
    const bool isCode = kind == Leaf::Kind::Code;
    const bool isFenced = isCode && cmark_node_get_fenced(node, &fenceLength, &fenceOffset, &fenceCharacter) != 0;
    QByteArrayView rest(cmark_node_get_literal(node));
    const bool isEmpty = rest.isEmpty();
    while (!isFenced && rest.endsWith('\n'))
        rest.chop(1);
    if (isFenced && rest.endsWith('\n'))
        rest.chop(1);
    const Extent whole = extentOf(node);
    const int firstLine = cmark_node_get_start_line(node) + (isFenced ? 1 : 0);
    int line = 0;
    QString language;
    if (isFenced)
        language = textOf(cmark_node_get_fence_info(node)).section(u' ', 0, 0, QString::SectionSkipEmpty);
    for (bool isLast = false; !isLast;) {
        qsizetype length = 0;
        int lines = 0;
        for (; lines < Leaf::linesPerPiece && length <= rest.size(); ++lines) {
            const qsizetype end = rest.indexOf('\n', length);
            length = (end < 0 ? rest.size() : end) + 1;
        }
        isLast = length > rest.size();
        Extent extent{line == 0 ? whole.begin : byteOf(firstLine + line, 1),
                      isLast ? whole.end : endOfLine(firstLine + line + lines - 1)};
        Leaf leaf = start(kind, extent);
        leaf.code = QString::fromUtf8(rest.first(length - 1));
        unmask(leaf.code, true);
        leaf.language = language;
        leaf.codeIndex = isCode ? m_code : -1;
        leaf.firstLine = line + (isCode && m_code == m_origin.firstCode ? m_origin.settledCodeLines : 0);
        leaf.isFirstPiece = leaf.firstLine == 0;
        leaf.isLastPiece = isLast;
        // Open: every line to the very end is its content, so no closing fence came.
        const int linesAfter = m_origin.lineCount + m_origin.linesBefore - (firstLine - 1);
        leaf.isOpen = isFenced && isLast && line + (isEmpty ? 0 : lines) >= linesAfter;
        add(std::move(leaf), extent);
        line += lines;
        if (!isLast)
            rest = rest.sliced(length);
    }
    m_code += isCode;
}

void Builder::addMathFence(cmark_node *node)
{
    Extent extent = extentOf(node);
    Leaf leaf = start(Leaf::Kind::Formula, extent);
    const QByteArrayView literal(cmark_node_get_literal(node));
    leaf.code = QString::fromUtf8(literal.trimmed());
    unmask(leaf.code, true);
    const int firstLine = cmark_node_get_start_line(node) + 1;
    const int linesAfter = m_origin.lineCount + m_origin.linesBefore - (firstLine - 1);
    const qsizetype lines = literal.count('\n') + (literal.endsWith('\n') ? 0 : 1);
    leaf.isOpen = lines >= linesAfter; // as for code: every line to the very end is its content
    add(std::move(leaf), extent);
}

void Builder::addTable(cmark_node *table)
{
    Extent extent = extentOf(table);
    QList<QList<TableCell>> rows;
    const int columns = cmark_gfm_extensions_get_table_columns(table);
    for (cmark_node *row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
        QList<TableCell> cells;
        for (cmark_node *cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell))
            cells.push_back({runsOf(cell, m_origin.keepsLineBreaks)});
        cells.resize(columns);
        rows.push_back(std::move(cells));
    }
    // The start line cmark gives is that of the paragraph the head was split off (render trap 2): count back from a
    // line that is right. Body rows are one line each, below the head and the delimiters.
    const int headLine = cmark_node_get_end_line(table) - int(rows.size());
    if (headLine > cmark_node_get_start_line(table))
        extent.begin = byteOf(headLine, cmark_node_get_start_column(table));
    Leaf leaf = start(Leaf::Kind::Table, extent);
    leaf.rows = std::move(rows);
    const uint8_t *alignments = cmark_gfm_extensions_get_table_alignments(table);
    for (int column = 0; column < columns; ++column) {
        const char letter = char(alignments[column]);
        leaf.alignments.push_back(letter == 'l'   ? Alignment::Left
                                  : letter == 'c' ? Alignment::Center
                                  : letter == 'r' ? Alignment::Right
                                                  : Alignment::None);
    }
    add(std::move(leaf), extent);
}

void Builder::enter(cmark_node *node)
{
    switch (const cmark_node_type type = cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
        flushMarker();
        if (m_quotes++ < Leaf::deepest)
            m_nesting += u'q';
        return;
    case CMARK_NODE_LIST:
        m_numbers.push_back(cmark_node_get_list_start(node));
        m_tight.push_back(cmark_node_get_list_tight(node) != 0);
        return;
    case CMARK_NODE_ITEM: return openItem(node);
    case CMARK_NODE_PARAGRAPH: return addParagraph(node);
    case CMARK_NODE_HEADING: return addHeading(node);
    case CMARK_NODE_CODE_BLOCK:
        if (m_origin.hasFormulas && isMathFence(node))
            return addMathFence(node);
        return addPieces(node, Leaf::Kind::Code);
    case CMARK_NODE_HTML_BLOCK: return addPieces(node, Leaf::Kind::Html);
    case CMARK_NODE_THEMATIC_BREAK: {
        Extent extent = extentOf(node);
        Leaf leaf = start(Leaf::Kind::Rule, extent);
        return add(std::move(leaf), extent);
    }
    default:
        if (type == nodeTypes().table)
            addTable(node);
    }
}

void Builder::exit(cmark_node *node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE:
        if (--m_quotes < Leaf::deepest)
            m_nesting.chop(1);
        return;
    case CMARK_NODE_ITEM:
        flushMarker();
        if (--m_items < Leaf::deepest)
            m_nesting.chop(1);
        return;
    case CMARK_NODE_LIST:
        m_numbers.pop_back();
        m_tight.pop_back();
        return;
    default: return;
    }
}

/// Some end lines of cmark lie too far down (setext headings, blocks before blank lines): no leaf reaches into the line
/// where the next one begins, nor ends in white space.
void Builder::settleExtents()
{
    qsizetype limit = m_origin.bytes.size();
    for (size_t i = m_extents.size(); i-- > 0;) {
        Extent &extent = m_extents[i];
        extent.begin = std::min(extent.begin, limit);
        extent.end = std::clamp(extent.end, extent.begin, limit);
        while (extent.end > extent.begin && std::strchr(" \t\r\n", m_origin.bytes[extent.end - 1]))
            --extent.end;
        limit = extent.begin;
        const qsizetype lineBegin = m_origin.lines.lineBegin(limit);
        if (i > 0 && m_extents[i - 1].begin < lineBegin)
            limit = lineBegin;
    }
    if (!m_extents.empty()) {
        m_built.lastContent.end = m_extents.back().end;
        m_built.lastContent.begin = std::min(m_built.lastContent.begin, m_extents.back().end);
    }
    for (size_t i = 0; i < m_extents.size(); ++i) {
        Leaf &leaf = m_built.leaves[qsizetype(i)];
        leaf.sourceBegin = m_origin.lines.unitOf(m_origin.bytes, m_extents[i].begin);
        leaf.sourceEnd = m_origin.lines.unitOf(m_origin.bytes, m_extents[i].end);
    }
}

BuiltLeaves Builder::build(cmark_node *document)
{
    m_code = m_origin.firstCode;
    cmark_node *node = cmark_node_first_child(document);
    while (node) {
        if (cmark_node_parent(node) == document) {
            m_built.blockStarts.push_back(int(m_built.leaves.size()));
            m_built.codesBefore.push_back(m_code);
        }
        enter(node);
        const cmark_node_type type = cmark_node_get_type(node);
        const bool isContainer = type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM;
        cmark_node *child = isContainer ? cmark_node_first_child(node) : nullptr;
        if (child) {
            node = child;
            continue;
        }
        exit(node);
        while (node != document && !cmark_node_next(node)) {
            node = cmark_node_parent(node);
            if (node != document)
                exit(node);
        }
        node = node == document ? nullptr : cmark_node_next(node);
    }
    settleExtents();
    return std::move(m_built);
}

} // namespace

BuiltLeaves buildLeaves(cmark_node *document, const Origin &origin) { return Builder(origin).build(document); }

} // namespace qwenda::markdown
