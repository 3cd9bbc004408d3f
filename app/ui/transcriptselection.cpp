// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptselection.h"

#include "ui/leafhtml.h"

#include <limits>

namespace qwenda {

namespace {

constexpr int rowEnd = std::numeric_limits<int>::max();

} // namespace

void TranscriptSelection::clear()
{
    m_anchor.reset();
    m_unit = Unit::Character;
}

void TranscriptSelection::begin(Place place)
{
    m_anchor = m_cursor = place;
    m_unit = Unit::Character;
}

void TranscriptSelection::beginUnit(Place place, bool isLine)
{
    const auto [from, to] = m_rows.layout(place.row).unitAround(place.position, isLine);
    m_unit = isLine ? Unit::Line : Unit::Word;
    m_unitBegin = {place.row, from};
    m_unitEnd = {place.row, to};
    m_anchor = m_unitBegin;
    m_cursor = m_unitEnd;
}

void TranscriptSelection::extendTo(Place place)
{
    if (!m_anchor) {
        begin(place);
        return;
    }
    if (m_unit == Unit::Character) {
        m_cursor = place;
        return;
    }
    const auto [from, to] = m_rows.layout(place.row).unitAround(place.position, m_unit == Unit::Line);
    // The first word stays selected whichever way the drag goes.
    if (Place{place.row, from} < m_unitBegin) {
        m_anchor = m_unitEnd;
        m_cursor = {place.row, from};
    } else {
        m_anchor = m_unitBegin;
        m_cursor = std::max(m_unitEnd, Place{place.row, to});
    }
}

bool TranscriptSelection::isWords(int row) const
{
    switch (m_rows.transcript()->kindAt(row)) {
    case Transcript::UserBubble:
    case Transcript::Paragraph:
    case Transcript::Heading:
    case Transcript::ListItem:
    case Transcript::Code:
    case Transcript::Table:
    case Transcript::Picture:
        return true;
    default:
        return false;
    }
}

void TranscriptSelection::extendBy(int characters)
{
    if (!m_anchor)
        return;
    m_unit = Unit::Character;
    Place place = m_cursor;
    place.position = std::min(place.position, m_rows.layout(place.row).length()) + characters;
    const int step = characters < 0 ? -1 : 1;
    const auto isOut = [&] { return place.position < 0 || place.position > m_rows.layout(place.row).length(); };
    if (isOut()) {
        int row = place.row + step;
        while (row >= 0 && row < m_rows.count() && !isWords(row))
            row += step;
        if (row < 0 || row >= m_rows.count())
            return;
        place = {row, step > 0 ? 0 : m_rows.layout(row).length()};
    }
    m_cursor = place;
}

void TranscriptSelection::selectAll()
{
    if (m_rows.count() > 0)
        selectRows(0, m_rows.count() - 1);
}

void TranscriptSelection::selectRows(int first, int last)
{
    m_unit = Unit::Character;
    m_anchor = Place{first, 0};
    m_cursor = {last, rowEnd};
}

std::pair<int, int> TranscriptSelection::rangeIn(int row) const
{
    if (isEmpty() || row < first().row || row > last().row)
        return {0, 0};
    const RowLayout *layout = m_rows.layoutIfAny(row);
    const int length = layout ? layout->length() : rowEnd;
    return {row == first().row ? std::min(first().position, length) : 0,
            row == last().row ? std::min(last().position, length) : length};
}

std::vector<TranscriptSelection::Piece> TranscriptSelection::pieces()
{
    std::vector<Piece> list;
    if (isEmpty())
        return list;
    for (int row = first().row; row <= last().row; ++row) {
        if (m_rows.wake(row) > 1) // rows were put in: noteInserted() moved the end along
            --row;
        else if (isWords(row)) {
            const int length = m_rows.layout(row).length();
            const int from = row == first().row ? std::min(first().position, length) : 0;
            const int to = row == last().row ? std::min(last().position, length) : length;
            if (from < to || (from == 0 && to == length))
                list.push_back({row, from, to, from == 0 && to == length});
        }
    }
    return list;
}

QString TranscriptSelection::readingOf(const Piece &piece)
{
    const QString words = m_rows.layout(piece.row).words().reading(piece.from, piece.to);
    const TranscriptRow view = m_rows.transcript()->rowView(piece.row);
    if (piece.from == 0 && view.leaf && !view.leaf->marker.isEmpty() && view.isFirstPart)
        return view.leaf->marker + u' ' + words;
    return words;
}

/// What stands between a row and the one above, in plain text.
QString TranscriptSelection::separatorBefore(int row) const
{
    const TranscriptRow view = m_rows.transcript()->rowView(row);
    if (!view.isFirstPart && !view.leaf)
        return m_rows.transcript()->rowView(row - 1).text.endsWith(u'\n') ? QStringLiteral("\n") : QString();
    if (!view.isFirstPart) {
        const bool isMidLine = view.leaf->kind != markdown::Leaf::Kind::Table
            && !(view.begin > 0 && view.begin <= view.leaf->code.size() && view.leaf->code.at(view.begin - 1) == u'\n');
        return isMidLine ? QString() : QStringLiteral("\n");
    }
    const bool isGoingOn = view.leaf
        && ((view.leaf->kind == markdown::Leaf::Kind::Code && !view.leaf->isFirstPiece)
            || (view.leaf->kind == markdown::Leaf::Kind::ListItem && view.leaf->isTight
                && m_rows.transcript()->kindAt(row - 1) == Transcript::ListItem));
    return isGoingOn ? QStringLiteral("\n") : QStringLiteral("\n\n");
}

QString TranscriptSelection::plainText()
{
    QString out;
    bool isFirst = true;
    for (const Piece &piece : pieces()) {
        if (!std::exchange(isFirst, false))
            out += separatorBefore(piece.row);
        out += readingOf(piece);
    }
    return out;
}

QString TranscriptSelection::markdown()
{
    Transcript &model = *m_rows.transcript();
    QString out;
    const std::vector<Piece> all = pieces();
    for (size_t i = 0; i < all.size();) {
        const int message = model.messageIndexAt(all[i].row);
        size_t end = i;
        while (end < all.size() && model.messageIndexAt(all[end].row) == message)
            ++end;
        if (i > 0)
            out += QStringLiteral("\n\n");
        const QString source = model.sourceOf(message);
        const auto [firstRow, pastRow] = model.rowsOfMessage(message);
        int firstWords = firstRow;
        int lastWords = pastRow - 1;
        while (firstWords < pastRow && (!isWords(firstWords) || model.rowView(firstWords).isThought))
            ++firstWords;
        while (lastWords > firstWords && !isWords(lastWords))
            --lastWords;
        const bool isWhole = all[i].row <= firstWords && all[i].isWhole && all[end - 1].row >= lastWords && all[end - 1].isWhole;
        if (isWhole && firstWords < pastRow) {
            out += source;
        } else if (!model.isAnswerAt(message)) {
            for (size_t at = i; at < end; ++at)
                out += (at > i ? separatorBefore(all[at].row) : QString()) + readingOf(all[at]);
        } else {
            qsizetype reached = -1;
            for (size_t at = i; at < end; ++at) {
                const auto [begin, past] = model.sourceRangeAt(all[at].row);
                const bool isBlock = all[at].isWhole && past > begin;
                // Between whole blocks stands what the author put there.
                if (isBlock && reached >= 0 && begin >= reached)
                    out += QStringView(source).sliced(reached, begin - reached);
                else if (at > i && !(isBlock && begin < reached))
                    out += separatorBefore(all[at].row);
                if (isBlock && begin < reached)
                    continue; // a further part of a long block
                out += isBlock ? source.mid(begin, past - begin) : readingOf(all[at]);
                reached = isBlock ? past : -1;
            }
        }
        i = end;
    }
    return out;
}

QString TranscriptSelection::html()
{
    QString out;
    for (const Piece &piece : pieces()) {
        const TranscriptRow view = m_rows.transcript()->rowView(piece.row);
        out += piece.isWhole && view.leaf && view.isFirstPart && view.isLastPart
            ? leafHtml(*view.leaf)
            : QStringLiteral("<p>") + readingOf(piece).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")) + QStringLiteral("</p>\n");
    }
    return out;
}

void TranscriptSelection::noteInserted(int first, int count)
{
    if (!m_anchor)
        return;
    for (Place *place : {&*m_anchor, &m_cursor, &m_unitBegin, &m_unitEnd}) {
        if (place->row >= first)
            place->row += count;
    }
}

void TranscriptSelection::noteRemoved(int first, int count)
{
    if (!m_anchor)
        return;
    for (Place *place : {&*m_anchor, &m_cursor, &m_unitBegin, &m_unitEnd}) {
        if (place->row >= first + count)
            place->row -= count;
        else if (place->row >= first)
            *place = {std::max(0, first - 1), rowEnd};
    }
}

} // namespace qwenda
