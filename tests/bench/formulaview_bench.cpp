// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What formulas cost the window: the first one from the request to the screen, and an answer of a thousand as it streams.
//   QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software bench_formulaview

#include "support/stage.h"
#include "ui/formuladesk.h"

#include <QElapsedTimer>
#include <QStandardPaths>

#include <algorithm>
#include <ctime>
#include <utility>

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

/// What the window's thread computes from the end of one frame to the end of the next, in CPU time.
class Frames
{
public:
    explicit Frames(QQuickWindow &window)
        : m_swapped(QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [this] {
              const double now = cpuOf(CLOCK_THREAD_CPUTIME_ID);
              all.push_back(now - std::exchange(m_last, now));
          }))
    {}
    ~Frames() { QObject::disconnect(m_swapped); }
    double at(double share)
    {
        std::sort(all.begin(), all.end());
        return all.empty() ? 0 : all[size_t(share * double(all.size() - 1))];
    }

    std::vector<double> all;

private:
    double m_last = cpuOf(CLOCK_THREAD_CPUTIME_ID);
    QMetaObject::Connection m_swapped;
};

qsizetype drawnFormulas(TranscriptView &view)
{
    qsizetype number = 0;
    for (int row = 0; row < view.rows().count(); ++row) {
        if (const RowLayout *layout = view.rows().layoutIfAny(row))
            number += qsizetype(layout->formulas().size());
    }
    return number;
}

void benchFirst()
{
    Stage stage({u"Q"_s, u"So $E=mc^2$ it is."_s});
    (void)stage.window->grabWindow();
    FormulaDesk desk;
    bool isDrawn = false;
    QObject::connect(stage.window.get(), &QQuickWindow::afterRendering, stage.view, [&] { isDrawn = drawnFormulas(*stage.view) > 0; }, Qt::DirectConnection);
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
    emulator::Script script = saying(text);
    script.tokensPerSecond = 3'000;
    stage.service.enqueue({script});
    const double cpu = cpuOf(CLOCK_PROCESS_CPUTIME_ID);
    QElapsedTimer wall;
    wall.start();
    Frames frames(*stage.window);
    qsizetype most = 0; // of the rows kept around what is shown
    (void)stage.session->send(u"Tell"_s);
    while (stage.session->isBusy() && wall.elapsed() < 300'000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        most = std::max(most, drawnFormulas(*stage.view));
    }
    qInfo("%d formulas, %lld characters streamed at 3,000 tokens/s: %.1f s, %.1f s CPU of all threads and the service, up to %lld formulas laid out at once",
          number, static_cast<long long>(text.size()), double(wall.elapsed()) / 1e3, (cpuOf(CLOCK_PROCESS_CPUTIME_ID) - cpu) / 1e3,
          static_cast<long long>(most));
    const size_t count = frames.all.size();
    qInfo("%zu frames, the window's thread from one to the next (CPU): median %.1f  p99 %.1f  longest %.1f ms", count, frames.at(0.5),
          frames.at(0.99), frames.at(1));
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
