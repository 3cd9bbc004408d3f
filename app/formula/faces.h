// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRawFont>

namespace qwenda::formula {

/// The faces of KaTeX's fonts; the glyphs of TeX's own letters, drawn anew (SIL Open Font License).
enum class Face : quint8 {
    Ams,
    Caligraphic,
    CaligraphicBold,
    Fraktur,
    FrakturBold,
    Main,
    MainItalic,
    MainBold,
    MainBoldItalic,
    Math,
    MathBold,
    Sans,
    SansItalic,
    SansBold,
    Script,
    Size1,
    Size2,
    Size3,
    Size4,
    Typewriter
};
constexpr int faceCount = int(Face::Typewriter) + 1;

/// The face in a size, unhinted, so that widths grow linearly. The font belongs to the calling thread, as QRawFont wants;
/// a thread keeps the faces it used and a bounded number of sizes until it ends. Needs a QGuiApplication.
QRawFont faceAt(Face face, qreal pixelSize);

/// Pixels of an em in designFace().
inline constexpr qreal designSize = 1000;

/// The face at designSize: one pixel is a thousandth of an em. What the layout measures with.
QRawFont designFace(Face face);

} // namespace qwenda::formula
