// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/formulaengine.h"

#include "formula/formulaworker.h"

#include <QPromise>

namespace qwenda::formula {

namespace {

using namespace std::chrono_literals;

constexpr uint stackBytes = 8U << 20; ///< KaTeX and the layout recurse as deep as a formula is nested
constexpr auto frame = 16ms;
constexpr auto watchInterval = 50ms;

} // namespace

FormulaEngine::FormulaEngine(const Options &options, QObject *parent)
    : QObject(parent), m_options(options), m_cache(options.cacheBytes)
{
    m_ready.setSingleShot(true);
    m_ready.setInterval(frame);
    connect(&m_ready, &QTimer::timeout, this, &FormulaEngine::ready);
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &FormulaEngine::watch);
}

FormulaEngine::~FormulaEngine()
{
    if (!m_worker)
        return;
    m_worker->stop();
    m_thread.quit();
    m_thread.wait();
}

void FormulaEngine::start()
{
    if (m_worker)
        return;
    m_worker = std::make_unique<FormulaWorker>(m_options.patience);
    m_worker->moveToThread(&m_thread);
    // What lives in the thread ends there; the worker itself is deleted when the thread is no more.
    connect(&m_thread, &QThread::finished, m_worker.get(), &FormulaWorker::close, Qt::DirectConnection);
    connect(m_worker.get(), &FormulaWorker::made, this, &FormulaEngine::take);
    m_thread.setObjectName(QStringLiteral("formulas"));
    m_thread.setStackSize(stackBytes);
    m_thread.start(QThread::LowPriority);
}

const Formula *FormulaEngine::request(const FormulaRequest &request)
{
    if (const Formula *known = m_cache.object(request))
        return known;
    if (m_waiting.contains(request))
        return nullptr;
    start();
    m_waiting.insert(request);
    m_watch.start();
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), request, speaks = m_isSpeaking] { worker->make(request, speaks); });
    return nullptr;
}

void FormulaEngine::take(const FormulaRequest &request, const Formula &formula)
{
    m_waiting.remove(request);
    if (m_waiting.isEmpty())
        m_watch.stop();
    // One that is larger than the whole cache would not be kept, and asked for again for ever.
    const qsizetype cost = std::min(formula.bytes() + request.tex.size() * 2, m_cache.maxCost() / 2);
    m_cache.insert(request, new Formula(formula), cost);
    if (!m_ready.isActive())
        m_ready.start();
}

void FormulaEngine::watch() { m_worker->interruptWhenLate(); }

QFuture<QString> FormulaEngine::mathml(const FormulaRequest &request)
{
    start();
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker.get(), [worker = m_worker.get(), request, promise] {
        promise->addResult(worker->mathml(request));
        promise->finish();
    });
    return promise->future();
}

void FormulaEngine::setSpeaking(bool on)
{
    if (std::exchange(m_isSpeaking, on) != on)
        m_cache.clear();
}

} // namespace qwenda::formula
