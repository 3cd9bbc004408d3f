// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/boxtree.h"
#include "formula/formulabox.h"
#include "formula/paintlist.h"

namespace qwenda::formula {

/// Draws measured boxes into a paint list. The rules are those a browser follows for KaTeX's style sheet, as far as KaTeX
/// uses them; boxlayout.cpp tells them one by one.
class BoxPainter
{
public:
    /// The box with the left end of its baseline at `at`.
    void place(const BoxNode &node, QPointF at);
    PaintList take();

private:
    /// What a box stands in.
    struct Around
    {
        qreal width = 0; ///< of the nearest block: what 100 % is of
        qreal left = 0;  ///< of the nearest box with a position of its own
        qreal span = 0;  ///< and its width: what an SVG fills
    };

    void put(const BoxNode &node, QPointF at, const Around &around);
    void putChildren(const BoxNode &node, QPointF at, const Around &around);
    void putRows(const BoxNode &node, QPointF at);
    void putRow(const BoxNode &row, QPointF at, qreal width);
    void putFloating(const BoxNode &node, QPointF at, const BoxNode &parent, qreal width);
    void putText(const BoxNode &node, QPointF at);
    void putGlyphs(const BoxNode &node, QPointF at);
    void putDecoration(const BoxNode &node, QPointF at, qreal width);
    void putSvg(const BoxNode &svg, const BoxNode &parent, QPointF at, const Around &around);
    void bar(const QRectF &rect, const BoxNode &node);
    template <typename Item>
    void add(Item item, const QRectF &ink);

    PaintList m_list;
};

} // namespace qwenda::formula
