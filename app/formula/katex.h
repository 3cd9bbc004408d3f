// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJSEngine>
#include <QJSValue>
#include <QString>

namespace qwenda::formula {

/// KaTeX, in an engine of its own. Starts with the first call: its scripts are compiled with the program (CMakeLists.txt),
/// so that this takes some 15 ms of CPU instead of 100. mhchem and the words for screen readers are loaded when a formula
/// first wants them. Lives and works in the thread that made it;
/// interrupt() may be called from any thread.
class Katex
{
public:
    struct Answer
    {
        QString text;
        QString problem;          ///< KaTeX's own words, in English; empty when all went well
        bool isInterrupted = false;
        bool isOk() const { return problem.isEmpty() && !isInterrupted; }
    };

    Katex();
    ~Katex();

    /// The box tree, as boxtree.h reads it.
    Answer boxes(const QString &tex, bool isDisplay) { return call(QStringLiteral("boxes"), tex, isDisplay); }
    /// One <math> element.
    Answer mathml(const QString &tex, bool isDisplay) { return call(QStringLiteral("mathml"), tex, isDisplay); }
    /// What a screen reader should say, in English.
    Answer spoken(const QString &tex, bool isDisplay);

    /// Ends the running call. Any thread, while this object lives.
    void interrupt() { m_engine.setInterrupted(true); }

    /// What the first call would do. False when KaTeX is broken.
    bool start();

private:
    QJSValue load(const QString &module, const QJSValue &argument);
    void prepareFor(const QString &tex);
    Answer call(const QString &function, const QString &tex, bool isDisplay);
    Answer finish(const QJSValue &value);

    QJSEngine m_engine;
    QJSValue m_katex;
    QJSValue m_ours;    ///< serialise.mjs
    QJSValue m_speech;  ///< speech.mjs
    QJSValue m_spoken;  ///< render-a11y-string.mjs
    bool m_hasChemistry = false;
};

} // namespace qwenda::formula
