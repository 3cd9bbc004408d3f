// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/tail.h"

#include "markdown/formulas.h"

#include <algorithm>
#include <cstring>

namespace qwenda::markdown {

namespace {

bool isOneOf(char c, const char *set) { return c != '\0' && std::strchr(set, c) != nullptr; }

QByteArrayView withoutPrefix(QByteArrayView line)
{
    while (!line.isEmpty() && isOneOf(line.front(), " \t>"))
        line = line.sliced(1);
    return line;
}

/// Skips "- ", "* ", "+ ", "12. ", "3) "; the line itself when there is none.
QByteArrayView withoutListMarker(QByteArrayView line)
{
    qsizetype i = 0;
    while (i < line.size() && i < 9 && line[i] >= '0' && line[i] <= '9')
        ++i;
    const bool isMarker = i < line.size() && isOneOf(line[i], i > 0 ? ".)" : "-*+");
    if (!isMarker || i + 1 >= line.size() || line[i + 1] != ' ')
        return line;
    return line.sliced(i + 2);
}

bool isOnlyMarker(QByteArrayView line)
{
    line = withoutPrefix(line);
    while (!line.isEmpty() && isOneOf(line.back(), " \t"))
        line.chop(1);
    if (line.startsWith("```") || line.startsWith("~~~"))
        return true; // the info string is still coming
    if (std::all_of(line.begin(), line.end(), [](char c) { return isOneOf(c, "-*+_=#~`|: \t>$\\"); }))
        return true;
    const QByteArrayView item = withoutListMarker(line);
    if (item.size() < line.size() && (item == "[" || item == "[ ]" || item == "[x]" || item == "[x" || item == "[X]"))
        return true;
    qsizetype digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9')
        ++digits;
    return digits > 0 && digits <= 9
        && (digits == line.size() || (digits + 1 == line.size() && isOneOf(line[digits], ".)")));
}

/// Index of the last pipe that is not escaped; -1: none. `count` is how many there are.
qsizetype lastPipe(QByteArrayView line, int &count)
{
    qsizetype last = -1;
    count = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '|') {
            last = i;
            ++count;
        }
    }
    return last;
}

/// A line that begins with a pipe below none that does is the head of a table to be: give it its delimiters.
QByteArray withTableDelimiters(QByteArrayView text)
{
    const qsizetype lineBegin = text.lastIndexOf('\n') + 1;
    QByteArrayView head = text.sliced(lineBegin);
    const QByteArrayView above = text.first(std::max<qsizetype>(lineBegin - 1, 0));
    if (!head.startsWith('|') || above.sliced(above.lastIndexOf('\n') + 1).startsWith('|'))
        return {};
    int pipes = 0;
    const qsizetype last = lastPipe(head, pipes);
    const QByteArray cell = closeInlines(head.sliced(last + 1));
    QByteArray whole = text.first(lineBegin + last + 1).toByteArray() + cell;
    const int columns = cell.isEmpty() ? pipes - 1 : pipes;
    if (columns < 1)
        return {};
    whole += "\n|";
    for (int i = 0; i < columns; ++i)
        whole += "-|";
    return whole;
}

QList<Leaf> leavesOf(const QByteArray &bytes, const Origin &origin, bool hasFormulas)
{
    LineTable lines;
    lines.grow(bytes);
    const Document document = parseDocument({hasFormulas ? maskFormulas(bytes) : bytes}, hasFormulas);
    const Origin own{bytes, lines, 0, 0, lines.completeLines() + 1, 0, 0, origin.keepsLineBreaks};
    return buildLeaves(document.get(), own).leaves;
}

bool isProse(const Leaf &leaf)
{
    return leaf.kind == Leaf::Kind::Paragraph || leaf.kind == Leaf::Kind::ListItem || leaf.kind == Leaf::Kind::Heading
        || leaf.kind == Leaf::Kind::Image;
}

void closeTable(Leaf &table, QByteArrayView source, const Origin &origin, bool hasFormulas)
{
    const QByteArrayView line = withoutPrefix(source.sliced(source.lastIndexOf('\n') + 1));
    int pipes = 0;
    const qsizetype last = lastPipe(line, pipes);
    const qsizetype column = line.startsWith('|') ? pipes - 1 : pipes;
    if (table.rows.size() < 2 || column < 0 || column >= table.rows.last().size())
        return;
    const QByteArrayView cell = line.sliced(last + 1).trimmed();
    const QByteArray closed = closeInlines(cell);
    if (closed == cell)
        return;
    const QList<Leaf> leaves = leavesOf(closed, origin, hasFormulas);
    table.rows.last()[column].runs = leaves.size() == 1 && isProse(leaves.first()) ? leaves.first().runs : QList<InlineRun>();
    seal(table);
}

/// The leaf's text as a document of its own: without the quote marks and indents of its later lines.
QByteArray unwrapped(QByteArrayView source)
{
    QByteArray text;
    for (qsizetype begin = 0; begin <= source.size();) {
        qsizetype end = source.indexOf('\n', begin);
        if (end < 0)
            end = source.size();
        const QByteArrayView line = source.sliced(begin, end - begin);
        text += begin == 0 ? line : withoutPrefix(line);
        text += '\n';
        begin = end + 1;
    }
    text.chop(1);
    return text;
}

} // namespace

qsizetype shownEnd(QByteArrayView text, qsizetype lastLineBegin)
{
    const QByteArrayView line = text.sliced(lastLineBegin);
    return !line.isEmpty() && isOnlyMarker(line) ? lastLineBegin : text.size();
}

void closeLastLeaf(QList<Leaf> &leaves, const Origin &origin, const Extent &content, bool hasFormulas)
{
    if (leaves.isEmpty())
        return;
    Leaf &leaf = leaves.last();
    // A blank line has ended the block: what is open now stays open.
    if (origin.bytes.sliced(content.end).count('\n') > 1)
        return;
    const QByteArrayView source = origin.bytes.sliced(content.begin, content.end - content.begin);
    if (leaf.kind == Leaf::Kind::Table && !origin.bytes.endsWith('\n'))
        return closeTable(leaf, source, origin, hasFormulas);
    if (!isProse(leaf))
        return;
    const QByteArray text = unwrapped(source);
    QByteArray closed = leaf.kind == Leaf::Kind::Heading ? QByteArray() : withTableDelimiters(text);
    if (closed.isEmpty())
        closed = closeInlines(text);
    if (closed == text)
        return;
    const QList<Leaf> shown = leavesOf(closed, origin, hasFormulas);
    if (shown.isEmpty()) {
        leaf.runs.clear();
        return seal(leaf);
    }
    const Leaf model = leaf;
    leaves.removeLast();
    const qsizetype first = leaves.size();
    for (Leaf part : shown) {
        if (!isProse(part) && part.kind != Leaf::Kind::Table) {
            leaves.resize(first);
            leaves.push_back(model);
            return;
        }
        if (part.kind == Leaf::Kind::Paragraph && model.listDepth > 0)
            part.kind = Leaf::Kind::ListItem;
        part.nesting = model.nesting;
        part.quoteDepth = model.quoteDepth;
        part.listDepth = model.listDepth;
        part.isTight = model.isTight;
        part.marker = leaves.size() == first ? model.marker : QString();
        part.task = model.task;
        part.sourceBegin = model.sourceBegin;
        part.sourceEnd = model.sourceEnd;
        seal(part);
        leaves.push_back(std::move(part));
    }
}

} // namespace qwenda::markdown
