// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/typesetter.h"

#include <QObject>

#include <atomic>
#include <chrono>
#include <memory>

namespace qwenda::formula {

/// What FormulaEngine has on its thread. stop() and interruptWhenLate() are called from the engine's thread, the rest runs
/// on the worker's.
class FormulaWorker : public QObject
{
    Q_OBJECT

public:
    explicit FormulaWorker(std::chrono::milliseconds patience) : m_patience(patience) {}

    void make(const FormulaRequest &request, bool speaks);
    QString mathml(const FormulaRequest &request);
    void close();

    void stop();
    void interruptWhenLate();

Q_SIGNALS:
    void made(const qwenda::formula::FormulaRequest &request, const qwenda::formula::Formula &formula);

private:
    bool open();
    Formula patiently(const FormulaRequest &request);

    std::chrono::milliseconds m_patience;
    std::unique_ptr<Typesetter> m_owned;
    std::atomic<Typesetter *> m_typesetter = nullptr; ///< the same, for the other thread; null before and after its life
    std::atomic<qint64> m_since = 0;                  ///< steady clock, when the running formula began; 0: none runs
    std::atomic<bool> m_isStopped = false;
};

} // namespace qwenda::formula
