// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What formulas cost the window: the first one from the request to the screen, and an answer of a thousand as it streams.
//   QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software bench_formulaview

#include "support/stage.h"
#include "ui/formuladesk.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <algorithm>
#include <ctime>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

double cpuOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// What the window's thread does between two waits, in CPU time: a frame is late when one of these is long.
class Stretches
{
public:
    Stretches()
    {
        auto *dispatcher = QAbstractEventDispatcher::instance();
        m_awake = QObject::connect(dispatcher, &QAbstractEventDispatcher::awake, dispatcher, [this] { m_begin = cpuOf(CLOCK_THREAD_CPUTIME_ID); });
        m_block = QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, dispatcher,
                                   [this] { all.push_back(cpuOf(CLOCK_THREAD_CPUTIME_ID) - m_begin); });
    }
    ~Stretches()
    {
        QObject::disconnect(m_awake);
        QObject::disconnect(m_block);
    }
    double at(double share)
    {
        std::sort(all.begin(), all.end());
        return all.empty() ? 0 : all[size_t(share * double(all.size() - 1))];
    }

    std::vector<double> all;

private:
    double m_begin = cpuOf(CLOCK_THREAD_CPUTIME_ID);
    QMetaObject::Connection m_awake;
    QMetaObject::Connection m_block;
};

bool hasFormula(TranscriptView &view)
{
    for (int row = 0; row < view.rows().count(); ++row) {
        if (const RowLayout *layout = view.rows().layoutIfAny(row); layout && !layout->formulas().empty())
            return true;
    }
    return false;
}

void benchFirst()
{
    Stage stage({u"Q"_s, u"So $E=mc^2$ it is."_s});
    (void)stage.window->grabWindow();
    FormulaDesk desk;
    bool isDrawn = false;
    QObject::connect(stage.window.get(), &QQuickWindow::afterRendering, stage.view, [&] { isDrawn = hasFormula(*stage.view); }, Qt::DirectConnection);
    QElapsedTimer wall;
    wall.start();
    const double cpu = cpuOf(CLOCK_PROCESS_CPUTIME_ID);
    stage.view->setFormulas(&desk);
    while (!isDrawn && wall.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    qInfo("first formula, engine not started: drawn after %.0f ms, %.0f ms CPU of all threads", double(wall.nsecsElapsed()) / 1e6,
          cpuOf(CLOCK_PROCESS_CPUTIME_ID) - cpu);
}

void benchStream(int number)
{
    QString text;
    for (int i = 0; i < number / 2; ++i)
        text += u"%1. With $x_{%1}^2+\\frac{1}{%1}$ we have\n\n$$\\sum_{k=1}^{%1}k=\\frac{%1\\cdot n}{2}$$\n\n"_s.arg(i);
    Stage stage({});
    FormulaDesk desk;
    stage.view->setFormulas(&desk);
    stage.service.enqueue({saying(text)});
    const double cpu = cpuOf(CLOCK_PROCESS_CPUTIME_ID);
    QElapsedTimer wall;
    wall.start();
    Stretches stretches;
    (void)stage.session->send(u"Tell"_s);
    while (stage.session->isBusy() && wall.elapsed() < 300'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    qInfo("%d formulas, %lld characters streamed in %.1f s, %.1f s CPU of all threads", number, static_cast<long long>(text.size()),
          double(wall.elapsed()) / 1e3, (cpuOf(CLOCK_PROCESS_CPUTIME_ID) - cpu) / 1e3);
    qInfo("the window's thread between two waits (CPU): median %.2f  p99 %.2f  longest %.2f ms", stretches.at(0.5), stretches.at(0.99),
          stretches.at(1));
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QGuiApplication application(argc, argv);
    benchFirst();
    benchStream(argc > 1 ? std::max(2, atoi(argv[1])) : 1'000);
    return 0;
}
