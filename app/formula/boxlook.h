// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/boxtree.h"

namespace qwenda::formula {

/// How the box looks, given how its surroundings look: what KaTeX's style sheet says of fonts, sizes, colours, alignment.
TextStyle lookOf(const BoxNode &node, const TextStyle &around);

/// How what is inside looks where the style sheet speaks of "delim-size1 > span".
TextStyle lookInside(const BoxNode &node);

} // namespace qwenda::formula
