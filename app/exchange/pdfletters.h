// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

namespace qwenda::exchange {

/// A stream object of a PDF, not compressed.
struct PdfStream
{
    int number = 0;
    QByteArray content;
};

/// What Qt's PDF says its glyphs mean, where that is not what people wrote. A font may draw 月 (U+6708) and the radical
/// ⽉ (U+2F49) with one glyph, and Qt names a glyph by the lowest character that uses it: then text copied from the page
/// has radicals in it, which no search finds. Gives the maps that must be replaced, with letters for radicals.
/// Sources: ISO 32000-1, 9.10.3; Unicode 15, the decompositions of U+2E80–2FDF.
QList<PdfStream> lettersToMend(const QByteArray &pdf);

/// One such map (bfchar and bfrange of two-byte codes); the same bytes when nothing is to be mended. Pure.
QByteArray withLettersForRadicals(const QByteArray &map);

} // namespace qwenda::exchange
