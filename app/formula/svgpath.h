// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>
#include <QStringView>

namespace qwenda::formula {

/// The `d` of an SVG path (commands M L H V C S Q T Z, either case; KaTeX has no arcs). What comes after an error is left
/// out. Source: W3C SVG 1.1, "Paths", read 2026-11-21.
QPainterPath parseSvgPath(QStringView data);

/// `path` moved by `offset` after scaling, with every point left of `left` or right of `right` drawn to that edge. Exact
/// for KaTeX's stretchy pieces, whose ends are straight level lines 400 em long, and far cheaper than a true cut.
QPainterPath fitted(const QPainterPath &path, qreal scaleX, qreal scaleY, QPointF offset, qreal left, qreal right);

} // namespace qwenda::formula
