// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowbuilder.h"

#include <algorithm>

namespace qwenda {

using markdown::Leaf;

namespace {

/// Lines that text takes at so many letters a line; a Han sign is as wide as two.
qint64 linesOf(QStringView text, qreal lettersPerLine)
{
    constexpr qsizetype sampled = 400;
    const QStringView sample = text.first(std::min(text.size(), sampled));
    const auto wide = std::count_if(sample.begin(), sample.end(), [](QChar c) { return c.unicode() >= 0x2e80; });
    const qreal unit = sample.isEmpty() ? 1 : 1 + static_cast<qreal>(wide) / static_cast<qreal>(sample.size());
    const qsizetype breaks = text.count(u'\n');
    // Half a line is lost at each line's end.
    return std::max<qint64>(1, qRound64(static_cast<qreal>(text.size()) * unit / lettersPerLine + 0.5 * static_cast<qreal>(breaks + 1)));
}

} // namespace

int RowLayout::estimate(const TranscriptRow &row, const Surroundings &around)
{
    const TranscriptStyle &style = around.style;
    const qreal letters = std::max<qreal>(12, (around.width - RowBuilder::indentOf(row, style)) / (7.6 * style.zoom));
    switch (row.kind) {
    case Transcript::UserBubble: {
        const qreal inside = std::max<qreal>(12, (std::min(style.px(600), around.width - style.px(48)) - style.px(32)) / (7.6 * style.zoom));
        return static_cast<int>(linesOf(row.text, inside)) * style.bubbleText().line + style.px(20);
    }
    case Transcript::Unread:
        // Head, footer, and a gap now and then.
        return static_cast<int>(linesOf(row.text, letters)) * style.px(26) + style.px(28 + 8 + 12 + 28);
    case Transcript::AnswerHead:
    case Transcript::Thinking:
    case Transcript::Footer:
        return style.px(28);
    case Transcript::ErrorCard:
        return style.px(120);
    case Transcript::Attachments:
        return 52;
    case Transcript::Sources:
    case Transcript::Tools:
        return style.px(28);
    case Transcript::Drawing:
        return style.px(320);
    case Transcript::Rule:
        return style.px(17);
    default:
        break;
    }
    if (!row.leaf)
        return style.reading().line;
    const Leaf &leaf = *row.leaf;
    if (leaf.kind == Leaf::Kind::Table)
        return (row.end - row.begin) * style.px(37) + 2;
    if (leaf.kind == Leaf::Kind::Code || leaf.kind == Leaf::Kind::Html) {
        if (row.look.isCollapsed && leaf.firstLine >= CodeLook::collapsedLines)
            return 0;
        const auto lines = static_cast<int>(QStringView(leaf.code).mid(row.begin, row.end - row.begin).count(u'\n')) + 1;
        return lines * style.codeText().line + (leaf.isFirstPiece && row.isFirstPart ? style.px(48) : 0)
            + (leaf.isLastPiece && row.isLastPart ? style.px(12) : 0);
    }
    qsizetype units = 0;
    for (const markdown::InlineRun &run : leaf.runs)
        units += run.text.size();
    units = std::min<qsizetype>(units, row.end - row.begin);
    const TextLook look = leaf.kind == Leaf::Kind::Heading ? style.heading(leaf.headingLevel) : style.reading();
    const qreal share = static_cast<qreal>(units) / letters * (leaf.runs.isEmpty() || leaf.runs.constFirst().text.isEmpty()
                                                                       || leaf.runs.constFirst().text.at(0).unicode() < 0x2e80
                                                                   ? 1 : 2);
    return std::max(1, static_cast<int>(share + 0.9)) * look.line;
}

} // namespace qwenda
