// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rowstore.h"

namespace qwenda {

/// Where the reader is. The truth is a row and how far its top stands above the view's; where that is in the whole follows
/// from the heights. So whatever changes above, nothing on the screen moves. At the end it sticks there until the reader
/// goes up. GUI thread.
class ScrollAnchor
{
public:
    explicit ScrollAnchor(RowStore &rows) : m_rows(rows) {}

    /// px above the first and below the last row.
    int topMargin = 20;
    int bottomMargin = 40;

    void setViewHeight(int height) { m_viewHeight = height; }
    int viewHeight() const { return m_viewHeight; }

    bool isAtEnd() const { return m_sticks; }
    qint64 contentHeight() const { return topMargin + m_rows.total() + bottomMargin; }
    qint64 contentY() const { return topMargin + (m_rows.count() > 0 ? m_rows.top(m_row) : 0) + m_offset; }
    qint64 mostY() const { return qMax<qint64>(0, contentHeight() - m_viewHeight); }

    /// Moves by what the reader did; down to the end takes hold there. Lays out what it walks over, so that the motion
    /// is exact. Negative is up, and lets go at once.
    void moveBy(int pixels);
    /// As the handle of a scroll bar: 0 the beginning, 1 the end.
    void moveTo(qreal share);
    void toEnd();
    void toStart();
    /// So that [top, bottom) of a row can be seen, with some room around it.
    void reveal(int row, int top, int bottom);
    void letGo() { m_sticks = false; }

    /// Lays out what can be seen and a little around it; brings the position within bounds. Afterwards firstRow() to
    /// lastRow() are the rows to draw.
    void settle();
    int firstRow() const { return m_first; }
    int lastRow() const { return m_last; }
    /// Of a row's top edge (with its gap), in the view.
    int viewY(int row) const { return static_cast<int>(topMargin + m_rows.top(row) - contentY()); }

    /// Heights or rows changed: to be told in the order it happened.
    void noteReset();
    void noteInserted(int first, int count);
    void noteRemoved(int first, int count);

    /// To come back to later; row numbers are the store's.
    struct Place
    {
        int row = 0;
        int offset = 0;
        bool sticks = true;
    };
    Place place() const { return {m_row, m_offset, m_sticks}; }
    void restore(const Place &place);

    /// Rows are drawn when they are this near to the view.
    static constexpr int nearby = 200;

private:
    void wakeAnchor();
    void fillDown();
    void fillUp();
    void settleAtEnd();
    void clampToBounds();
    void normalize();
    void measure(int row);

    RowStore &m_rows;
    int m_viewHeight = 0;
    int m_row = 0;
    int m_offset = 0; ///< px of the row above the view's top; negative: the row begins below it
    bool m_sticks = true;
    bool m_isWaking = false;
    int m_orphan = -1; ///< where the anchor's row was taken away, until the next settle()
    int m_first = 0;
    int m_last = -1;
};

} // namespace qwenda
