// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scrollanchor.h"

#include <algorithm>
#include <cmath>

namespace qwenda {

void ScrollAnchor::measure(int row)
{
    if (!m_rows.isMeasured(row) || !m_rows.layoutIfAny(row))
        (void)m_rows.layout(row);
}

/// The anchor's row may be an answer that was never looked at: it becomes many rows, and the reader stays at the same share
/// of it.
void ScrollAnchor::wakeAnchor()
{
    if (m_rows.transcript()->kindAt(m_row) != Transcript::Unread)
        return;
    const int before = m_rows.height(m_row);
    const double share = before > 0 ? std::clamp(static_cast<double>(m_offset) / before, 0.0, 1.0) : 0;
    const int row = m_row;
    m_isWaking = true;
    const int count = m_rows.wake(row);
    m_isWaking = false;
    qint64 height = 0;
    for (int i = 0; i < count; ++i)
        height += m_rows.height(row + i);
    m_row = row;
    m_offset = m_offset < 0 ? m_offset : static_cast<int>(share * static_cast<double>(height));
    normalize();
}

/// Brings the anchor to the row that covers the view's top.
void ScrollAnchor::normalize()
{
    while (m_offset < 0 && m_row > 0) {
        --m_row;
        m_offset += m_rows.height(m_row);
    }
    while (m_row + 1 < m_rows.count() && m_offset >= m_rows.height(m_row)) {
        m_offset -= m_rows.height(m_row);
        ++m_row;
    }
}

void ScrollAnchor::fillDown()
{
    int y = -m_offset;
    int row = m_row;
    for (; row < m_rows.count() && y < m_viewHeight + nearby; ++row) {
        (void)m_rows.wake(row);
        measure(row);
        y += m_rows.height(row);
    }
    m_last = row - 1;
}

void ScrollAnchor::fillUp()
{
    int y = -m_offset;
    int row = m_row - 1;
    while (row >= 0 && y > -nearby) {
        row += m_rows.wake(row) - 1; // noteInserted() moved the anchor along
        measure(row);
        y -= m_rows.height(row);
        --row;
    }
    m_first = row + 1;
}

void ScrollAnchor::settleAtEnd()
{
    int filled = bottomMargin;
    int row = m_rows.count() - 1;
    while (row >= 0 && filled < m_viewHeight + nearby) {
        row += m_rows.wake(row) - 1;
        measure(row);
        filled += m_rows.height(row);
        --row;
    }
    m_first = row + 1;
    m_last = m_rows.count() - 1;
    const qint64 y = mostY();
    m_row = m_rows.rowAt(qMax<qint64>(0, y - topMargin));
    m_offset = static_cast<int>(y - topMargin - m_rows.top(m_row));
}

void ScrollAnchor::clampToBounds()
{
    const qint64 y = contentY();
    const qint64 wanted = std::clamp<qint64>(y, 0, mostY());
    if (wanted == y)
        return;
    m_offset += static_cast<int>(wanted - y);
    normalize();
}

void ScrollAnchor::settle()
{
    m_first = 0;
    m_last = -1;
    m_orphan = -1;
    if (!m_rows.isReady() || m_rows.count() == 0 || m_viewHeight <= 0) {
        m_row = 0;
        m_offset = -topMargin;
        return;
    }
    if (m_sticks) {
        settleAtEnd();
        return;
    }
    m_row = std::clamp(m_row, 0, m_rows.count() - 1);
    // What is measured may end the content earlier than was guessed: then more comes in from above.
    for (int round = 0; round < 4; ++round) {
        wakeAnchor();
        measure(m_row);
        fillUp();
        fillDown();
        const int row = m_row;
        const int offset = m_offset;
        clampToBounds();
        if (m_row == row && m_offset == offset)
            break;
    }
}

void ScrollAnchor::moveBy(int pixels)
{
    if (pixels == 0 || m_rows.count() == 0)
        return;
    if (pixels < 0)
        m_sticks = false;
    else if (m_sticks)
        return;
    m_offset += pixels;
    // Every row on the way is laid out, or the way would be as long as the guesses.
    while (m_offset < 0 && m_row > 0) {
        const int row = m_row - 1 + m_rows.wake(m_row - 1) - 1;
        measure(row);
        m_row = row;
        m_offset += m_rows.height(row);
    }
    wakeAnchor();
    measure(m_row);
    while (m_row + 1 < m_rows.count() && m_offset >= m_rows.height(m_row)) {
        m_offset -= m_rows.height(m_row);
        ++m_row;
        wakeAnchor();
        measure(m_row);
    }
    settle();
    if (pixels > 0 && contentY() >= mostY()) {
        m_sticks = true;
        settle();
    }
}

void ScrollAnchor::moveTo(qreal share)
{
    if (m_rows.count() == 0)
        return;
    m_sticks = share >= 1;
    if (!m_sticks) {
        const auto y = static_cast<qint64>(std::llround(std::clamp<qreal>(share, 0, 1) * static_cast<double>(mostY())));
        m_row = m_rows.rowAt(qMax<qint64>(0, y - topMargin));
        m_offset = static_cast<int>(y - topMargin - m_rows.top(m_row));
    }
    settle();
}

void ScrollAnchor::toEnd()
{
    m_sticks = true;
    settle();
}

void ScrollAnchor::toStart()
{
    m_sticks = false;
    m_row = 0;
    m_offset = -topMargin;
    settle();
}

void ScrollAnchor::reveal(int row, int top, int bottom)
{
    constexpr int room = 40;
    if (row >= m_first && row <= m_last) {
        const int y = viewY(row) + m_rows.gap(row);
        if (y + top >= room && y + bottom <= m_viewHeight - room)
            return;
    }
    m_sticks = false;
    m_row = row;
    // A third from above: one sees what comes before, and more of what comes after.
    m_offset = m_rows.gap(row) + top - m_viewHeight / 3;
    normalize();
    settle();
    if (contentY() >= mostY())
        m_sticks = true;
}

void ScrollAnchor::noteReset()
{
    m_row = 0;
    m_offset = -topMargin;
    m_sticks = true;
}

void ScrollAnchor::noteInserted(int first, int count)
{
    if (m_isWaking)
        return;
    if (m_orphan == first) // what the reader was at went and comes again as something else
        m_row = first;
    else if (first <= m_row && m_rows.count() > count)
        m_row += count;
    m_orphan = -1;
}

void ScrollAnchor::noteRemoved(int first, int count)
{
    if (m_isWaking || first > m_row)
        return;
    if (m_row >= first + count) {
        m_row -= count;
    } else {
        m_row = std::max(0, std::min(first, m_rows.count() - 1));
        m_offset = std::min(m_offset, 0);
        m_orphan = first;
    }
}

void ScrollAnchor::restore(const Place &place)
{
    m_row = place.row;
    m_offset = place.offset;
    m_sticks = place.sticks;
}

} // namespace qwenda
