// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowbuilder.h"

#include <algorithm>
#include <cmath>

namespace qwenda {

using markdown::Leaf;
using namespace Qt::StringLiterals;

namespace {

/// How many lines of so many letters the text fills; a Han sign is as wide as two.
qreal filledLines(QStringView text, qreal lettersPerLine)
{
    constexpr qsizetype sampled = 400;
    const QStringView sample = text.first(std::min(text.size(), sampled));
    const auto wide = std::count_if(sample.begin(), sample.end(), [](QChar c) { return c.unicode() >= 0x2e80; });
    const qreal unit = sample.isEmpty() ? 1 : 1 + static_cast<qreal>(wide) / static_cast<qreal>(sample.size());
    return static_cast<qreal>(text.size()) * unit / lettersPerLine;
}

/// Of text as it was typed: half a line is lost at each line's end.
qint64 typedLines(QStringView text, qreal lettersPerLine)
{
    return std::max<qint64>(1, qRound64(filledLines(text, lettersPerLine) + 0.5 * static_cast<qreal>(text.count(u'\n') + 1)));
}

bool beginsItem(QStringView line)
{
    qsizetype digits = 0;
    while (digits < line.size() && digits < 9 && line.at(digits).isDigit())
        ++digits;
    const QStringView rest = line.sliced(digits);
    return rest.startsWith(digits > 0 ? u". "_s : u"- "_s) || (digits == 0 && (rest.startsWith(u"* "_s) || rest.startsWith(u"+ "_s)));
}

/// How high an answer may be that was never parsed: a look at how its lines begin, which is a hundred times cheaper.
class AnswerGuess
{
public:
    AnswerGuess(const TranscriptStyle &style, qreal lettersPerLine) : m_style(style), m_letters(lettersPerLine) {}

    qint64 of(QStringView text)
    {
        for (qsizetype begin = 0; begin < text.size();) {
            qsizetype end = text.indexOf(u'\n', begin);
            end = end < 0 ? text.size() : end;
            take(text.sliced(begin, end - begin));
            begin = end + 1;
        }
        endParagraph();
        // Head and footer with the gaps above them.
        return m_height + m_style.px(28 + 8 + 12 + 28);
    }

private:
    void take(QStringView line)
    {
        const QStringView words = line.trimmed();
        if (words.startsWith(u"```"_s) || words.startsWith(u"~~~"_s)) {
            endParagraph();
            m_height += m_isCode ? m_style.px(12) : m_style.px(16 + 48);
            m_isCode = !m_isCode;
        } else if (m_isCode) {
            m_height += m_style.codeText().line;
        } else if (words.isEmpty()) {
            endParagraph();
        } else if (words.front() == u'|') {
            endParagraph();
            // The row of dashes is the gap above the table.
            m_height += words.startsWith(u"|-"_s) || words.startsWith(u"| -"_s) || words.startsWith(u"|:"_s) ? m_style.px(16) : m_style.px(37);
        } else if (words.front() == u'#') {
            endParagraph();
            const bool isTitle = words.startsWith(u"# "_s);
            m_height += m_style.px(24) + wholeLines(filledLines(words, isTitle ? m_letters * 0.62 : m_letters * 0.8)) * m_style.px(isTitle ? 32 : 28);
        } else if (beginsItem(words)) {
            endParagraph();
            m_gap = 4;
            m_paragraph = filledLines(words, m_letters * 0.95);
        } else {
            m_paragraph += filledLines(words, m_letters);
        }
    }

    static qint64 wholeLines(qreal filled) { return std::max<qint64>(1, static_cast<qint64>(std::ceil(filled))); }

    void endParagraph()
    {
        if (m_paragraph > 0)
            m_height += m_style.px(m_gap) + wholeLines(m_paragraph) * m_style.reading().line;
        m_paragraph = 0;
        m_gap = 12;
    }

    const TranscriptStyle &m_style;
    qreal m_letters;
    qint64 m_height = 0;
    qreal m_paragraph = 0; ///< lines of the one that is not over
    int m_gap = 12;
    bool m_isCode = false;
};

} // namespace

int RowLayout::estimate(const TranscriptRow &row, const Surroundings &around)
{
    const TranscriptStyle &style = around.style;
    const qreal letters = std::max<qreal>(12, (around.width - RowBuilder::indentOf(row, style)) / (7.6 * style.zoom));
    switch (row.kind) {
    case Transcript::UserBubble: {
        const qreal inside = std::max<qreal>(12, (std::min(style.px(600), around.width - style.px(48)) - style.px(32)) / (7.6 * style.zoom));
        return static_cast<int>(typedLines(row.text, inside)) * style.bubbleText().line + style.px(20);
    }
    case Transcript::Unread:
        return static_cast<int>(AnswerGuess(style, letters).of(row.text));
    case Transcript::AnswerHead:
    case Transcript::Thinking:
    case Transcript::Footer:
        return style.px(28);
    case Transcript::ErrorCard:
        return style.px(120);
    case Transcript::Picture:
        return style.px(84);
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
