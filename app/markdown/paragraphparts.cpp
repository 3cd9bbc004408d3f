// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/paragraphparts.h"

#include <algorithm>

namespace qwenda::markdown {

namespace {

bool isSpaceOrBreak(QChar c) { return c == u' ' || c == QChar(QChar::LineSeparator); }

/// White space beside a formula is the distance between two blocks now.
void trim(QList<InlineRun> &runs)
{
    while (!runs.isEmpty()) {
        QString &text = runs.last().text;
        while (!text.isEmpty() && isSpaceOrBreak(text.back()))
            text.chop(1);
        if (!text.isEmpty() || runs.last().has(InlineRun::Image))
            break;
        runs.removeLast();
    }
    while (!runs.isEmpty()) {
        QString &text = runs.first().text;
        while (!text.isEmpty() && isSpaceOrBreak(text.front()))
            text.remove(0, 1);
        if (!text.isEmpty() || runs.first().has(InlineRun::Image))
            break;
        runs.removeFirst();
    }
}

/// Finds a formula by its first line: inline nodes of cmark have no trustworthy positions.
void locate(ParagraphPart &part, QByteArrayView source, qsizetype from)
{
    const QString &tex = part.runs.first().text;
    const QByteArray firstLine = tex.left(tex.indexOf(u'\n')).toUtf8();
    const qsizetype at = std::max(source.indexOf(firstLine, from), from);
    const qsizetype dollars = source.first(at).lastIndexOf("$$");
    const qsizetype bracket = source.first(at).lastIndexOf("\\[");
    part.begin = std::max({dollars, bracket, from});
    const qsizetype end = source.indexOf(dollars > bracket ? "$$" : "\\]", at);
    part.end = end < 0 ? source.size() : end + 2;
}

} // namespace

QList<ParagraphPart> partsOf(QList<InlineRun> runs, QByteArrayView source)
{
    const auto isDisplay = [](const InlineRun &run) { return run.isDisplay; };
    QList<ParagraphPart> parts;
    if (std::none_of(runs.cbegin(), runs.cend(), isDisplay)) {
        parts.push_back({std::move(runs), false, 0, source.size()});
        return parts;
    }
    ParagraphPart words;
    const auto addWords = [&](qsizetype end) {
        words.end = end;
        trim(words.runs);
        if (!words.runs.isEmpty())
            parts.push_back(words);
        words = {};
    };
    for (InlineRun &run : runs) {
        if (!run.isDisplay) {
            words.runs.push_back(std::move(run));
            continue;
        }
        ParagraphPart formula{{std::move(run)}, true, 0, 0};
        locate(formula, source, words.begin);
        addWords(formula.begin);
        words.begin = formula.end;
        parts.push_back(std::move(formula));
    }
    addWords(source.size());
    return parts;
}

} // namespace qwenda::markdown
