// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/leaf.h"

#include <QByteArrayView>

namespace qwenda::markdown {

/// A paragraph, or what stands before, between and after its display formulas, each of which is a part of its own.
struct ParagraphPart
{
    QList<InlineRun> runs; ///< one, for a formula
    bool isFormula = false;
    qsizetype begin = 0;   ///< bytes in `source`
    qsizetype end = 0;
};

/// `source` is the paragraph as written. Parts without words are left out; a paragraph without display formula is one part.
QList<ParagraphPart> partsOf(QList<InlineRun> runs, QByteArrayView source);

} // namespace qwenda::markdown
