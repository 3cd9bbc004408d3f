// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/leafbuilder.h"

#include <QByteArray>

namespace qwenda::markdown {

/// How much of a growing text is worth showing: its end, or the begin of its last line while that line is nothing but a
/// marker (a dash may become a bullet, a heading's underline or a rule; showing each guess would flicker).
qsizetype shownEnd(QByteArrayView text, qsizetype lastLineBegin);

/// The same inline text with what is half typed closed (**bold, `code) or held back ([text](addr, a lone * at the end).
/// Equal to the input when nothing is open. Works on one paragraph, heading line or table cell.
QByteArray closeInlines(QByteArrayView text);

/// Gives the last leaf the look it will have when its open markers are closed; may split a table in the making off it.
/// `content` is the source of the last leaf, without an item's marker.
void closeLastLeaf(QList<Leaf> &leaves, const Origin &origin, const Extent &content, bool hasFormulas);

} // namespace qwenda::markdown
