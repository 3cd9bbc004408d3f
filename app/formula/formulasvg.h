// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/formulabox.h"

#include <QHash>
#include <QString>

namespace qwenda::formula {

/// Formulas as SVG elements of one HTML page: outlines only, in the colour of the text around, measured in em, standing on
/// the baseline. A glyph is written with the first formula that has it; later ones refer to it. Needs a QGuiApplication.
class FormulaSvg
{
public:
    /// `pixelSize`: what the box was made for; becomes 1 em.
    QString write(const FormulaBox &box, qreal pixelSize);

private:
    struct Pen;

    QHash<std::pair<int, quint32>, int> m_glyphs; ///< by face and index: the number in its id
};

} // namespace qwenda::formula
