// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/formula.h"

#include <QCache>
#include <QFuture>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <memory>

namespace qwenda::formula {

class FormulaWorker;

/// Formulas for a window: made on a thread of their own, which starts with the first one, and kept while there is room.
/// GUI thread; nothing here waits, but the destructor, for the formula in work, which it interrupts.
class FormulaEngine : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        qsizetype cacheBytes = 6'000'000;      ///< about; the least recently asked for go first
        std::chrono::milliseconds patience{300}; ///< for one formula; then it is given up
    };

    explicit FormulaEngine(QObject *parent = nullptr) : FormulaEngine(Options(), parent) {}
    explicit FormulaEngine(const Options &options, QObject *parent = nullptr);
    ~FormulaEngine() override;

    /// The formula, or null when it is still to be made: then ready() follows. Also what cannot be set is an answer, with
    /// its problem. The pointer is good until the next call.
    const Formula *request(const FormulaRequest &request);

    /// One <math> element, or nothing.
    QFuture<QString> mathml(const FormulaRequest &request);
    /// Formulas made from now on say how they are read aloud.
    void setSpeaking(bool on);

    bool hasStarted() const { return m_thread.isRunning(); }
    int waiting() const { return int(m_waiting.size()); }

Q_SIGNALS:
    /// More formulas can be had than before. At most once in 16 ms.
    void ready();

private:
    void start();
    void take(const FormulaRequest &request, const Formula &formula);
    void watch();

    Options m_options;
    QThread m_thread;
    std::unique_ptr<FormulaWorker> m_worker;
    QCache<FormulaRequest, Formula> m_cache;
    QSet<FormulaRequest> m_waiting;
    QTimer m_ready;
    QTimer m_watch; ///< runs while something is in work
    bool m_isSpeaking = false;
};

} // namespace qwenda::formula
