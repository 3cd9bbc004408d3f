// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/formulabox.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace qwenda::formula {

/// What is asked for. Two equal requests have the same answer.
struct FormulaRequest
{
    QString tex;            ///< without its delimiters
    bool isDisplay = false; ///< on a line of its own, in large style
    qreal pixelSize = 15;   ///< of the text around; the formula's em is 1.21 times that, as on the web

    bool operator==(const FormulaRequest &) const = default;
};

size_t qHash(const FormulaRequest &request, size_t seed = 0);

/// A formula as KaTeX understood it. A value; any thread. No colour is in it but the formula's own: see FormulaBox.
struct Formula
{
    enum class Problem : quint8 {
        None,
        NotTeX,  ///< KaTeX does not understand it; `reason` says why
        TooLong, ///< longer than longestTex
        TooSlow, ///< took longer than 300 ms
        Failed   ///< our own fault: KaTeX did not start, or its boxes could not be read
    };
    /// UTF-16 units; longer ones are not tried.
    static constexpr qsizetype longestTex = 10'000;

    Problem problem = Problem::None;
    QString reason;          ///< KaTeX's words, in English, one line; empty without a problem
    FormulaBox box;          ///< all of it but the tag; null with a problem
    QList<FormulaBox> parts; ///< an inline formula where lines may break: after relations and operators. One at least
    FormulaBox tag;          ///< \tag{…}: belongs at the right edge of the column, on box's baseline; usually null
    QString spoken;          ///< for screen readers, in English; only when FormulaEngine::setSpeaking was called

    bool isOk() const { return problem == Problem::None; }
    qsizetype bytes() const;
};

} // namespace qwenda::formula

Q_DECLARE_METATYPE(qwenda::formula::Formula)
Q_DECLARE_METATYPE(qwenda::formula::FormulaRequest)
