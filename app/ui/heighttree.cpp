// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/heighttree.h"

#include <algorithm>
#include <bit>

namespace qwenda {

void HeightTree::setHeight(int row, int height)
{
    const int change = height - m_heights[static_cast<size_t>(row)];
    if (change == 0)
        return;
    m_heights[static_cast<size_t>(row)] = height;
    m_total += change;
    for (size_t i = static_cast<size_t>(row) + 1; i < m_tree.size(); i += i & (~i + 1))
        m_tree[i] += change;
}

qint64 HeightTree::top(int row) const
{
    qint64 sum = 0;
    for (size_t i = static_cast<size_t>(row); i > 0; i -= i & (~i + 1))
        sum += m_tree[i];
    return sum;
}

int HeightTree::rowAt(qint64 y) const
{
    if (m_heights.empty() || y < 0)
        return 0;
    size_t row = 0;
    qint64 rest = y;
    for (size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        // Strictly "<= rest": rows without a height at y are passed over.
        if (row + step < m_tree.size() && m_tree[row + step] <= rest) {
            row += step;
            rest -= m_tree[row];
        }
    }
    return static_cast<int>(std::min(row, m_heights.size() - 1));
}

void HeightTree::assign(std::vector<int> heights)
{
    m_heights = std::move(heights);
    rebuild(0);
}

void HeightTree::insert(int row, const std::vector<int> &heights)
{
    m_heights.insert(m_heights.begin() + row, heights.begin(), heights.end());
    rebuild(row);
}

void HeightTree::remove(int row, int count)
{
    m_heights.erase(m_heights.begin() + row, m_heights.begin() + row + count);
    rebuild(row);
}

void HeightTree::rebuild(int from)
{
    m_tree.resize(m_heights.size() + 1);
    // Nodes that end before `from` stay. Each of the others is its own row and the nodes directly below it.
    for (size_t i = static_cast<size_t>(from) + 1; i < m_tree.size(); ++i) {
        m_tree[i] = m_heights[i - 1];
        for (size_t below = i - 1; below > i - (i & (~i + 1)); below -= below & (~below + 1))
            m_tree[i] += m_tree[below];
    }
    m_total = top(count());
}

} // namespace qwenda
