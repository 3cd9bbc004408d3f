// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace qwenda {

/// Heights of rows in whole pixels, with their sums: a Fenwick tree. Reading a sum, finding a row and changing a height
/// cost the logarithm of the number of rows; inserting and removing cost the rows behind.
class HeightTree
{
public:
    int count() const { return static_cast<int>(m_heights.size()); }
    int height(int row) const { return m_heights[static_cast<size_t>(row)]; }
    void setHeight(int row, int height);
    /// Of the rows before `row`; 0 ≤ row ≤ count().
    qint64 top(int row) const;
    qint64 total() const { return m_total; }
    /// The row that covers y: the last one whose top is ≤ y and that has a height. Clamped to the first and last row;
    /// 0 when there is none.
    int rowAt(qint64 y) const;

    void assign(std::vector<int> heights);
    void insert(int row, const std::vector<int> &heights);
    void remove(int row, int count);

private:
    void rebuild(int from);

    std::vector<int> m_heights;
    std::vector<qint64> m_tree; ///< 1-based: m_tree[i] sums the (i & -i) rows that end at row i - 1
    qint64 m_total = 0;
};

} // namespace qwenda
