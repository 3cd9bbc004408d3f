// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/formulaworker.h"

namespace qwenda::formula {

namespace {

qint64 now() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

} // namespace

bool FormulaWorker::open()
{
    if (m_isStopped)
        return false;
    if (!m_owned) {
        m_owned = std::make_unique<Typesetter>();
        m_owned->start(); // not counted against the first formula's patience
        m_typesetter = m_owned.get();
    }
    return true;
}

/// The clock may run out just as a formula ends, and hit the next one instead: that is tried again.
Formula FormulaWorker::patiently(const FormulaRequest &request)
{
    for (;;) {
        const qint64 begin = now();
        m_since = begin;
        const Formula formula = m_owned->typeset(request);
        m_since = 0;
        const bool wasHitByMistake = formula.problem == Formula::Problem::TooSlow
                                     && std::chrono::steady_clock::duration(now() - begin) < m_patience && !m_isStopped;
        if (!wasHitByMistake)
            return formula;
    }
}

void FormulaWorker::make(const FormulaRequest &request, bool speaks)
{
    if (!open())
        return;
    Formula formula = patiently(request);
    if (speaks && formula.isOk())
        formula.spoken = m_owned->spoken(request);
    Q_EMIT made(request, formula);
}

QString FormulaWorker::mathml(const FormulaRequest &request) { return open() ? m_owned->mathml(request) : QString(); }

void FormulaWorker::close()
{
    m_typesetter = nullptr;
    m_owned.reset();
}

void FormulaWorker::stop()
{
    m_isStopped = true;
    if (Typesetter *typesetter = m_typesetter)
        typesetter->interrupt();
}

void FormulaWorker::interruptWhenLate()
{
    const qint64 since = m_since;
    if (since != 0 && std::chrono::steady_clock::duration(now() - since) > m_patience) {
        if (Typesetter *typesetter = m_typesetter)
            typesetter->interrupt();
    }
}

} // namespace qwenda::formula
