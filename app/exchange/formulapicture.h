// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/formula.h"

#include <QColor>
#include <QImage>

namespace qwenda::exchange {

/// A picture of a formula, and how large it stands in the text, in CSS pixels.
struct FormulaPicture
{
    QImage image;
    double width = 0;
    double height = 0;
    double descent = 0; ///< how far it goes below the baseline
};

/// The formula with its tag at its right. Wider ones than `mostWidth` are made smaller: on paper nothing scrolls.
/// `zoom`: device pixels to one of ours. A null image for a formula that has a problem. Any thread.
FormulaPicture pictureOf(const formula::Formula &formula, qreal zoom, const QColor &colour, qreal mostWidth);

} // namespace qwenda::exchange
