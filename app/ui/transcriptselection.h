// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rowstore.h"

#include <optional>
#include <vector>

namespace qwenda {

/// What is selected in a transcript, over rows and messages; and what it reads as. Rows are the store's; it is to be told
/// when they move. GUI thread.
class TranscriptSelection
{
public:
    struct Place
    {
        int row = 0;
        int position = 0; ///< in the row's words
        auto operator<=>(const Place &) const = default;
    };

    explicit TranscriptSelection(RowStore &rows) : m_rows(rows) {}

    bool isEmpty() const { return !m_anchor || *m_anchor == m_cursor; }
    Place first() const { return m_anchor ? std::min(*m_anchor, m_cursor) : Place(); }
    Place last() const { return m_anchor ? std::max(*m_anchor, m_cursor) : Place(); }
    Place cursor() const { return m_cursor; }

    void clear();
    /// A press: the selection begins here, empty.
    void begin(Place place);
    /// The word or the line around a place; a drag goes on by such units.
    void beginUnit(Place place, bool isLine);
    /// A drag, or a press with Shift.
    void extendTo(Place place);
    /// By keyboard: characters, or lines as they are read.
    void extendBy(int characters);
    void selectAll();
    void selectRows(int first, int last);

    /// The selected part of a row's words; {0, 0}: none.
    std::pair<int, int> rangeIn(int row) const;

    /// As it is read, without markup. Selected answers that nobody has looked at yet are parsed for it.
    QString plainText();
    /// The source where whole blocks are selected: of a whole answer, byte for byte.
    QString markdown();
    QString html();

    void noteInserted(int first, int count);
    void noteRemoved(int first, int count);

private:
    struct Piece
    {
        int row = 0;
        int from = 0;
        int to = 0;
        bool isWhole = false;
    };
    std::vector<Piece> pieces();
    QString readingOf(const Piece &piece);
    QString separatorBefore(int row) const;
    bool isWords(int row) const;

    RowStore &m_rows;
    std::optional<Place> m_anchor;
    Place m_cursor;
    Place m_unitBegin; ///< the word or line that was double-clicked
    Place m_unitEnd;
    enum class Unit { Character, Word, Line } m_unit = Unit::Character;
};

} // namespace qwenda
