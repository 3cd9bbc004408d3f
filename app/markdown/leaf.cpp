// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/leaf.h"

#include <QHash>

namespace qwenda::markdown {

namespace {

void mix(quint64 &sum, quint64 value)
{
    // The finisher of SplitMix64: every input bit reaches every output bit, so order and place matter.
    sum += value + 0x9E3779B97F4A7C15ULL;
    sum = (sum ^ (sum >> 30)) * 0xBF58476D1CE4E5B9ULL;
    sum = (sum ^ (sum >> 27)) * 0x94D049BB133111EBULL;
    sum ^= sum >> 31;
}

void mix(quint64 &sum, const QString &text)
{
    mix(sum, quint64(text.size()));
    if (!text.isEmpty())
        mix(sum, qHash(text, size_t(0x51)));
}

void mix(quint64 &sum, const QList<InlineRun> &runs)
{
    mix(sum, quint64(runs.size()));
    for (const InlineRun &run : runs) {
        mix(sum, run.text);
        mix(sum, quint64(run.style) | quint64(run.isUnsafe) << 8 | quint64(run.isDisplay) << 9);
        mix(sum, run.link);
        mix(sum, run.title);
    }
}

void addText(QString &out, const QList<InlineRun> &runs, const FormulaWords &words)
{
    for (const InlineRun &run : runs) {
        if (run.has(InlineRun::LineBreak))
            out += u'\n';
        else if (words && run.has(InlineRun::Formula))
            out += words(run.text, run.isDisplay);
        else
            out += run.text;
    }
}

} // namespace

QString plainText(const Leaf &leaf, const FormulaWords &words)
{
    QString out = words && leaf.kind == Leaf::Kind::Formula ? words(leaf.code, true) : leaf.code;
    addText(out, leaf.runs, words);
    for (qsizetype row = 0; row < leaf.rows.size(); ++row) {
        if (row > 0)
            out += u'\n';
        for (qsizetype column = 0; column < leaf.rows[row].size(); ++column) {
            if (column > 0)
                out += u'\t';
            addText(out, leaf.rows[row][column].runs, words);
        }
    }
    return out;
}

void seal(Leaf &leaf)
{
    quint64 sum = quint64(leaf.kind) | quint64(leaf.task) << 8 | quint64(leaf.headingLevel) << 16
                | quint64(leaf.quoteDepth) << 24 | quint64(leaf.listDepth) << 32 | quint64(leaf.isTight) << 40
                | quint64(leaf.isFirstPiece) << 41 | quint64(leaf.isLastPiece) << 42 | quint64(leaf.isOpen) << 43;
    mix(sum, quint64(leaf.firstLine));
    mix(sum, leaf.nesting);
    mix(sum, leaf.marker);
    mix(sum, leaf.runs);
    mix(sum, leaf.code);
    mix(sum, leaf.language);
    for (const Alignment alignment : leaf.alignments)
        mix(sum, quint64(alignment));
    for (const QList<TableCell> &row : leaf.rows) {
        mix(sum, quint64(row.size()));
        for (const TableCell &cell : row)
            mix(sum, cell.runs);
    }
    leaf.hash = sum;
}

} // namespace qwenda::markdown
