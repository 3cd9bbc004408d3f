// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leafrows.h"

#include <algorithm>

namespace qwenda {

namespace {

using markdown::Change;
using markdown::Leaf;

void addParts(std::vector<LeafRows::Part> &parts, const Leaf &leaf, int index)
{
    const size_t first = parts.size();
    if (leaf.kind == Leaf::Kind::Table) {
        const int rows = static_cast<int>(leaf.rows.size());
        for (int begin = 0; begin == 0 || begin < rows; begin += LeafRows::mostTableRows)
            parts.push_back({index, begin, std::min(rows, begin + LeafRows::mostTableRows), false, false});
    } else {
        qsizetype length = leaf.code.size();
        for (const markdown::InlineRun &run : leaf.runs)
            length += run.text.size();
        if (length <= LeafRows::mostUnits) {
            parts.push_back({index, 0, static_cast<int>(length), true, true});
            return;
        }
        QString joined = leaf.code;
        for (const markdown::InlineRun &run : leaf.runs)
            joined += run.text;
        for (qsizetype begin = 0; begin < joined.size();) {
            const qsizetype end = LeafRows::endOfPart(joined, begin);
            parts.push_back({index, static_cast<int>(begin), static_cast<int>(end), false, false});
            begin = end;
        }
    }
    parts[first].isFirst = true;
    parts.back().isLast = true;
}

} // namespace

qsizetype LeafRows::endOfPart(QStringView text, qsizetype begin)
{
    const qsizetype most = begin + mostUnits;
    if (text.size() <= most)
        return text.size();
    const QStringView window = text.sliced(begin, mostUnits);
    qsizetype at = window.lastIndexOf(u'\n');
    if (at <= 0)
        at = window.lastIndexOf(u' ');
    if (at > 0)
        return begin + at + 1;
    return text.at(most).isLowSurrogate() ? most - 1 : most;
}

const QList<Leaf> &LeafRows::leaves() const
{
    static const QList<Leaf> none;
    return m_stream ? m_stream->leaves() : none;
}

markdown::BlockStream &LeafRows::stream()
{
    if (!m_stream)
        m_stream = std::make_unique<markdown::BlockStream>();
    return *m_stream;
}

void LeafRows::clear()
{
    m_stream.reset();
    m_parts.clear();
    m_firstRows.clear();
    m_lexer.clear();
}

Change LeafRows::took(const Change &change)
{
    if (change.isEmpty())
        return {};
    m_lexer.removeIf([&change](const auto &entry) { return entry.key() > change.firstChanged; });
    const auto firstLeaf = static_cast<size_t>(change.firstChanged);
    const int firstRow = firstLeaf < m_firstRows.size() ? m_firstRows[firstLeaf] : count();
    const auto pastRemoved = firstLeaf + static_cast<size_t>(change.removed);
    const int removed = (pastRemoved < m_firstRows.size() ? m_firstRows[pastRemoved] : count()) - firstRow;
    m_parts.resize(static_cast<size_t>(firstRow));
    m_firstRows.resize(firstLeaf);
    const QList<Leaf> &all = leaves();
    int inserted = 0;
    for (int leaf = change.firstChanged; leaf < all.size(); ++leaf) {
        m_firstRows.push_back(count());
        addParts(m_parts, all.at(leaf), leaf);
        if (leaf - change.firstChanged < change.inserted)
            inserted = count() - firstRow;
    }
    return {firstRow, removed, inserted};
}

Change LeafRows::setText(const QString &text)
{
    return took(stream().setText(text));
}

Change LeafRows::append(QStringView text)
{
    return took(stream().append(text));
}

Change LeafRows::finish()
{
    return m_stream ? took(m_stream->finish()) : Change{};
}

Change LeafRows::catchUp()
{
    return m_stream ? took(m_stream->catchUp()) : Change{};
}

markdown::LexerState LeafRows::lexerState(int row) const
{
    const int index = part(row).leaf;
    const Leaf &piece = leaf(row);
    if (piece.firstLine == 0)
        return {};
    if (const auto known = m_lexer.constFind(index); known != m_lexer.constEnd())
        return *known;
    const markdown::Language *language = markdown::languageFor(piece.language);
    // From the first piece on: recursion would go as deep as the block is long.
    int begin = index;
    while (begin > 0 && leaves().at(begin).firstLine > 0 && !m_lexer.contains(begin))
        --begin;
    markdown::LexerState state = m_lexer.value(begin);
    QList<markdown::Span> ignored;
    for (int at = begin; language && at < index; ++at) {
        for (const QStringView line : QStringView(leaves().at(at).code).split(u'\n'))
            markdown::highlightLine(*language, line, state, ignored);
        ignored.clear();
        m_lexer.insert(at + 1, state);
    }
    return state;
}

} // namespace qwenda
