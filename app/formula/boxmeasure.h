// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/boxtree.h"

namespace qwenda::formula {

/// Fills look, inner, outer, glyphs and advances of the box and all in it, from the leaves up: how wide everything is when
/// nothing is stretched. `emPixels` is the size of the outermost em.
void measure(BoxNode &root, qreal emPixels, TextStyle::Align align);

/// Out of the flow: placed by its surroundings, takes no width.
bool isFloating(const BoxNode &node);
/// As wide as what encloses it: lines, roots, stretchy things.
bool isStretched(const BoxNode &node);
/// The width it takes in an enclosing box of this width.
qreal outerWidth(const BoxNode &node, qreal enclosing);

/// Padding and margins of a box in pixels, from its class or its style.
struct Sides
{
    qreal left = 0;
    qreal right = 0;
};
Sides paddingOf(const BoxNode &node);
Sides marginsOf(const BoxNode &node);

/// The rows of a vertical list: its first cell. Null when malformed.
const BoxNode *rowsOf(const BoxNode &vlist);

/// Characters the face lacks are drawn by Qt: their width.
qreal wordsWidth(const QString &text, const TextStyle &look);

} // namespace qwenda::formula
