// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/formula.h"
#include "formula/katex.h"

namespace qwenda::formula {

struct BoxNode;

/// TeX to boxes, here and now: for a worker thread, an export, a test. 1–5 ms a formula, the first one 100 ms. Lives in
/// the thread that made it, whose stack should have 8 MB; needs a QGuiApplication. Nothing here watches the time: call
/// interrupt() from another thread to end a formula that takes too long.
class Typesetter
{
public:
    /// What the first call would do: loads KaTeX. False when it is broken; then every formula fails.
    bool start() { return m_katex.start(); }
    Formula typeset(const FormulaRequest &request);
    /// One <math> element; with a problem, an empty string.
    QString mathml(const FormulaRequest &request);
    /// What a screen reader should say, in English; with a problem, an empty string.
    QString spoken(const FormulaRequest &request);

    /// Any thread, while this object lives.
    void interrupt() { m_katex.interrupt(); }

    /// The size of a formula's em beside text of this size. Source: katex.css of KaTeX 0.16.4, ".katex".
    static constexpr qreal emPerPixelSize = 1.21;

private:
    Katex m_katex;
};

/// Lays out a box tree as serialise.js writes it. The pure part of typeset(); for tests and fuzzing.
Formula layOut(QStringView serialised, const FormulaRequest &request);

} // namespace qwenda::formula
