// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What formulas cost: the first one, each of the samples, painting, and a stream of distinct ones through the engine.
//   bench_formula [NUMBER]      NUMBER distinct formulas, 1,000 when nothing is said

#include "formula/formulaengine.h"
#include "formula/samples.h"
#include "formula/typesetter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace qwenda::formula;
using namespace Qt::StringLiterals;

namespace {

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double privateMegabytes()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    double sum = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Private_"))
            sum += line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return sum;
}

void print(const char *what, std::vector<double> values, const char *unit)
{
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) { return values[size_t(share * double(values.size() - 1))]; };
    std::printf("%-44s median %.2f  p95 %.2f  worst %.2f %s\n", what, at(0.5), at(0.95), values.back(), unit);
}

void benchSamples()
{
    const double memory = privateMegabytes();
    QElapsedTimer wall;
    wall.start();
    double begin = threadMilliseconds();
    Typesetter typesetter;
    (void)typesetter.typeset({u"x"_s, false, 15});
    std::printf("%-44s %.0f ms, %.0f ms CPU\n", "engine started and first formula", double(wall.nsecsElapsed()) / 1e6, threadMilliseconds() - begin);
    std::vector<double> first;
    std::vector<double> best; // of five times: what the formula itself costs, without its fonts' first use and collections
    std::vector<double> mathml;
    std::vector<double> spoken;
    std::vector<double> paint;
    QImage canvas(1600, 1000, QImage::Format_ARGB32_Premultiplied);
    const QList<Sample> samples = readSamples();
    for (int round = 0; round < 6; ++round) {
        for (qsizetype i = 0; i < samples.size(); ++i) {
            const Sample &sample = samples.at(i);
            const FormulaRequest request{sample.tex, sample.isDisplay, 15};
            begin = threadMilliseconds();
            const Formula formula = typesetter.typeset(request);
            const double used = threadMilliseconds() - begin;
            if (round == 0)
                first.push_back(used);
            else if (round == 1)
                best.push_back(used);
            else
                best[size_t(i)] = std::min(best[size_t(i)], used);
            QPainter painter(&canvas);
            begin = threadMilliseconds();
            formula.box.paint(painter, {20, 400}, Qt::black);
            if (round == 1)
                paint.push_back(threadMilliseconds() - begin);
            if (round > 1)
                continue;
            begin = threadMilliseconds();
            (void)typesetter.mathml(request);
            mathml.push_back(threadMilliseconds() - begin);
            begin = threadMilliseconds();
            (void)typesetter.spoken(request);
            spoken.push_back(threadMilliseconds() - begin);
        }
    }
    print("a sample, first time (CPU)", first, "ms");
    print("a sample, best of five more (CPU)", best, "ms");
    print("painting a sample (CPU)", paint, "ms");
    print("MathML of a sample (CPU)", mathml, "ms");
    print("words for a screen reader (CPU)", spoken, "ms");
    std::printf("%-44s %.1f MB\n", "memory for KaTeX, fonts and the samples", privateMegabytes() - memory);
}

/// As an answer full of formulas would: asks at every frame for ten more, and for all that can be seen.
void benchStream(int number)
{
    FormulaEngine engine;
    QElapsedTimer wall;
    wall.start();
    int asked = 0;
    QList<int> marks{1'000, 5'000, 10'000};
    std::vector<double> frames;
    const auto request = [&](int i) {
        return engine.request({u"\\frac{x_{%1}+\\sqrt{%1}}{\\sum_{k=1}^{%1}k}"_s.arg(i), i % 2 == 0, 15});
    };
    QTimer frame;
    QObject::connect(&frame, &QTimer::timeout, &engine, [&] {
        const double begin = threadMilliseconds();
        // At a mark nothing more is asked for until all is done, so that the memory is that of so many.
        for (int i = 0; i < 10 && asked < number && (marks.isEmpty() || asked < marks.first()); ++i)
            request(asked++);
        for (int i = std::max(0, asked - 30); i < asked; ++i)
            request(i);
        frames.push_back(threadMilliseconds() - begin);
        if (!marks.isEmpty() && asked >= marks.first() && engine.waiting() == 0)
            std::printf("%-44s %.1f MB\n", qPrintable(u"memory after %1 of them"_s.arg(marks.takeFirst())), privateMegabytes());
        if (asked == number && engine.waiting() == 0)
            QCoreApplication::quit();
    });
    frame.start(16);
    QCoreApplication::exec();
    std::printf("%-44s %.1f s, %.2f ms each\n", qPrintable(u"%1 distinct formulas through the engine"_s.arg(number)),
                double(wall.elapsed()) / 1e3, double(wall.elapsed()) / number);
    print("the window's share of it, a frame (CPU)", frames, "ms");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    benchSamples();
    benchStream(argc > 1 ? std::max(1, atoi(argv[1])) : 1'000);
    return 0;
}
