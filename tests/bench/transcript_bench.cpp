// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the transcript's view costs, without the rest of the program: opening and scrolling ten thousand messages, and the
// inputs that would be fatal to a naive view. Prints, judges nothing. A stall is what the GUI thread computes for one frame,
// from the event that caused it to the picture: other programs on the machine do not make it longer.
//   QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software bench_transcript

#include "support/stage.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QWheelEvent>

#include <algorithm>
#include <ctime>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double cpu()
{
    return milliseconds(CLOCK_PROCESS_CPUTIME_ID);
}

double share(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<size_t>(part * static_cast<double>(values.size())))];
}

/// One frame, from the event that caused it to the picture: CPU of this thread, ms.
double frame(Stage &stage, const std::function<void()> &cause)
{
    QElapsedTimer clock;
    clock.start();
    const double before = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    cause();
    bool isShown = false;
    const auto connection = QObject::connect(stage.window.get(), &QQuickWindow::afterRendering, stage.view, [&isShown] { isShown = true; },
                                             Qt::DirectConnection);
    stage.view->update();
    while (!isShown && clock.elapsed() < 2000)
        QCoreApplication::processEvents();
    QObject::disconnect(connection);
    return milliseconds(CLOCK_THREAD_CPUTIME_ID) - before;
}

void wheel(TranscriptView &view, int pixels)
{
    QWheelEvent event({100, 100}, {100, 100}, {0, pixels}, {0, pixels}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
}

QStringList longTalk(int count)
{
    QRandomGenerator chance(1);
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/answers/answer-200k.md"));
    (void)file.open(QIODevice::ReadOnly);
    const QStringList blocks = QString::fromUtf8(file.readAll()).split(u"\n\n"_s);
    QStringList texts;
    for (int i = 0; i < count; ++i) {
        if (i % 2 == 0) {
            texts.append(u"question words here "_s.repeated(chance.bounded(1, 16)));
            continue;
        }
        QString text;
        const int wanted = static_cast<int>(900 * std::exp(chance.generateDouble() * 2.2 - 0.9));
        while (text.size() < wanted)
            text += blocks.at(chance.bounded(static_cast<int>(blocks.size()))) + u"\n\n"_s;
        texts.append(text);
    }
    return texts;
}

void scrollLong()
{
    Stage stage(longTalk(10'000), {1200, 900});
    stage.view->setTranscript(nullptr);
    std::vector<double> opens;
    std::vector<double> all;
    for (int i = 0; i < 5; ++i) {
        Transcript *former = stage.transcript.release();
        const double before = cpu();
        opens.push_back(frame(stage, [&] {
            stage.transcript = std::make_unique<Transcript>(*stage.session);
            stage.view->setTranscript(stage.transcript.get());
        }));
        all.push_back(cpu() - before);
        delete former;
    }
    qInfo("open 10,000 messages at the end, medians of 5: stall %.0f ms, CPU %.0f ms", share(opens, 0.5), share(all, 0.5));
    for (const int speed : {2000, 12000}) {
        std::vector<double> frames;
        const double before = cpu();
        constexpr int perSecond = 60;
        for (int i = 0; i < 10 * perSecond; ++i)
            frames.push_back(frame(stage, [&] { wheel(*stage.view, speed / perSecond); }));
        qInfo("scroll up at %d px/s for 10 s of frames: stall p50 %.1f, p99 %.1f, most %.1f ms; CPU %.2f s", speed, share(frames, 0.5),
              share(frames, 0.99), share(frames, 1), (cpu() - before) / 1000);
    }
    std::vector<double> frames;
    QRandomGenerator chance(3);
    double at = 1;
    for (int i = 0; i < 600; ++i) {
        at = std::clamp(at + (chance.generateDouble() - 0.52) * 0.05, 0.0, 1.0);
        frames.push_back(frame(stage, [&] { stage.view->dragTo(at * (1 - stage.view->visibleShare())); }));
    }
    qInfo("drag the handle: stall p50 %.1f, p99 %.1f, most %.1f ms", share(frames, 0.5), share(frames, 0.99), share(frames, 1));
}

void pathological()
{
    QString table = u"| a | b | c |\n|---|---|---|\n"_s;
    for (int i = 0; i < 5000; ++i)
        table += u"| cell %1 | some words | %2 |\n"_s.arg(i).arg(i * 7);
    QString list;
    for (int i = 0; i < 20'000; ++i)
        list += u"- item %1\n"_s.arg(i);
    QString links;
    for (int i = 0; i < 10'000; ++i)
        links += u"[link %1](https://example.com/%1) "_s.arg(i);
    QString code = u"```py\n"_s;
    while (code.size() < 1'000'000)
        code += u"def function_name(argument, other=3):  # a comment\n    return argument * other + 17\n"_s;
    const QList<std::pair<QString, QString>> inputs{
        {u"100,000-character line"_s, u"word "_s.repeated(20'000)},
        {u"100,000 without a space"_s, u"x"_s.repeated(100'000)},
        {u"100,000-character line of code"_s, u"```\n"_s + u"abc(def) "_s.repeated(11'000) + u"\n```"_s},
        {u"5,000-row table"_s, table},
        {u"300-deep quotes"_s, u">"_s.repeated(300) + u" deep"_s},
        {u"20,000 list items"_s, list},
        {u"1 MB fence"_s, code + u"```\n"_s},
        {u"10,000 links"_s, links},
        {u"zalgo"_s, u"Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034d"_s.repeated(2000)},
    };
    for (const auto &[name, text] : inputs) {
        Stage stage({u"Q"_s, text}, {1200, 900});
        stage.view->setTranscript(nullptr);
        stage.transcript.reset();
        const double open = frame(stage, [&] {
            stage.transcript = std::make_unique<Transcript>(*stage.session);
            stage.view->setTranscript(stage.transcript.get());
        });
        std::vector<double> frames;
        for (int i = 0; i < 20; ++i) {
            frames.push_back(frame(stage, [&] { wheel(*stage.view, 700); }));
            frames.push_back(frame(stage, [&] { stage.view->dragTo(i / 20.0 * (1 - stage.view->visibleShare())); }));
        }
        qInfo("%-32s stall: first frame %.0f ms, then most %.0f ms", qPrintable(name), open, share(frames, 1));
        stage.view->setTranscript(nullptr);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QGuiApplication application(argc, argv);
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
    pathological();
    scrollLong();
    return 0;
}
