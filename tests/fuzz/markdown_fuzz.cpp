// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Markdown cut at random against the same text at once. The first two bytes choose options and seed the cuts.

#include "markdown/blockstream.h"
#include "markdown/highlight.h"

#include <cstdint>
#include <cstdlib>

using namespace qwenda::markdown;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    BlockStream::Options options;
    options.closesTail = (data[0] & 1) != 0;
    options.hasFormulas = (data[0] & 2) != 0;
    options.keepsLineBreaks = (data[0] & 4) != 0;
    uint32_t random = data[1] + 1U;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 2), qsizetype(size - 2));

    BlockStream stream(options);
    QList<Leaf> shadow;
    const auto replay = [&](const Change &change) {
        shadow.remove(change.firstChanged, change.removed);
        for (int i = 0; i < change.inserted; ++i)
            shadow.insert(change.firstChanged + i, stream.leaves()[change.firstChanged + i]);
    };
    for (qsizetype at = 0; at < text.size();) {
        random = random * 1664525U + 1013904223U;
        const qsizetype length = 1 + qsizetype(random >> 27);
        replay(stream.append(QStringView(text).mid(at, length)));
        at += length;
    }
    replay(stream.finish());

    BlockStream whole(options);
    whole.setText(text);
    if (stream.leaves() != whole.leaves() || shadow.size() != whole.leaves().size())
        std::abort();
    for (qsizetype i = 0; i < shadow.size(); ++i) {
        if (shadow[i].hash != whole.leaves()[i].hash)
            std::abort();
    }
    // A formula is what was written: not a character of it became Markdown. Only where lines have marks before them, or
    // characters were replaced, may it differ.
    const auto isWritten = [&](const QString &tex) {
        return tex.contains(u'\n') || tex.contains(QChar(QChar::ReplacementCharacter)) || text.contains(tex);
    };
    qsizetype last = 0;
    for (const Leaf &leaf : whole.leaves()) {
        if (leaf.kind == Leaf::Kind::Formula && !isWritten(leaf.code))
            std::abort();
        for (const InlineRun &run : leaf.runs) {
            if (run.has(InlineRun::Formula) && !isWritten(run.text))
                std::abort();
        }
        for (const QList<TableCell> &row : leaf.rows) {
            for (const TableCell &cell : row) {
                for (const InlineRun &run : cell.runs) {
                    if (run.has(InlineRun::Formula) && !isWritten(run.text))
                        std::abort();
                }
            }
        }
        if (leaf.sourceBegin < last || leaf.sourceEnd < leaf.sourceBegin || leaf.sourceEnd > text.size())
            std::abort();
        last = leaf.sourceEnd;
    }

    const QList<const Language *> &languages = knownLanguages();
    const Language &language = *languages[data[1] % languages.size()];
    LexerState state;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        QList<Span> spans;
        highlightLine(language, line, state, spans);
        for (const Span &span : spans) {
            if (span.start < 0 || span.length < 1 || span.start + span.length > line.size())
                std::abort();
        }
    }
    return 0;
}
