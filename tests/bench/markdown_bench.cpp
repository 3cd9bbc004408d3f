// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast text becomes blocks and code gets its colours. Arguments: Markdown files. Only prints; medians of several runs.

#include "markdown/blockstream.h"
#include "markdown/highlight.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace qwenda::markdown;

namespace {

double medianMilliseconds(const std::function<void()> &work)
{
    QList<double> times;
    for (int run = 0; run < 15; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

qsizetype colour(const QList<Leaf> &leaves)
{
    qsizetype units = 0;
    LexerState state;
    QList<Span> spans;
    for (const Leaf &leaf : leaves) {
        const Language *language = leaf.kind == Leaf::Kind::Code ? languageFor(leaf.language) : nullptr;
        if (!language)
            continue;
        if (leaf.isFirstPiece)
            state = {};
        for (const QStringView line : QStringView(leaf.code).tokenize(u'\n')) {
            spans.clear();
            highlightLine(*language, line, state, spans);
        }
        units += leaf.code.size();
    }
    return units;
}

void measure(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray bytes = file.readAll();
    const QString text = QString::fromUtf8(bytes);
    const double megabytes = double(bytes.size()) / 1e6;
    BlockStream stream;
    const double whole = medianMilliseconds([&] { stream.setText(text); });
    qsizetype code = 0;
    const double colours = medianMilliseconds([&] { code = colour(stream.leaves()); });

    constexpr qsizetype step = 4; // about a token
    BlockStream growing;
    QList<double> parts;
    QElapsedTimer timer;
    timer.start();
    const qsizetype tenth = text.size() / 10 / step * step;
    for (qsizetype at = 0; at < text.size(); at += step) {
        growing.append(QStringView(text).mid(at, step));
        if (tenth > 0 && (at + step) % tenth == 0) {
            parts.push_back(double(timer.nsecsElapsed()) / 1e3 / (double(tenth) / step));
            timer.restart();
        }
    }
    std::printf("%-18s %6.0f kB  whole %6.2f ms %5.1f MB/s  colours %5.2f ms %5.1f MB/s  token first tenth %5.1f us, last %5.1f us\n",
                qPrintable(QFileInfo(path).fileName()), megabytes * 1e3, whole, megabytes / whole * 1e3, colours,
                colours > 0 ? double(code) / colours / 1e3 : 0.0, parts.isEmpty() ? 0.0 : parts.first(),
                parts.isEmpty() ? 0.0 : parts.last());
}

} // namespace

int main(int count, char **arguments)
{
    for (int i = 1; i < count; ++i)
        measure(QString::fromLocal8Bit(arguments[i]));
    return 0;
}
