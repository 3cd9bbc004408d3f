// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/typesetter.h"

#include "formula/boxlayout.h"
#include "formula/boxmeasure.h"
#include "formula/boxtree.h"

#include <algorithm>

namespace qwenda::formula {

namespace {

/// A line of a formula with \\ outside any environment: its bases side by side.
struct Line
{
    std::vector<const BoxNode *> bases;
    qreal gap = 0; ///< of \\[1em], above
};

std::vector<Line> linesOf(const BoxNode &html)
{
    std::vector<Line> lines(1);
    for (const BoxNode &child : html.children) {
        if (child.has(BoxClass::Newline))
            lines.push_back({{}, child.style[Property::MarginTop].in(child.look.em)});
        else if (!child.has(BoxClass::Tag))
            lines.back().bases.push_back(&child);
    }
    return lines;
}

FormulaBox boxOf(const BoxNode &node)
{
    BoxPainter painter;
    painter.place(node, {});
    return {painter.take(), node.inner, node.height * node.look.em, node.depth * node.look.em};
}

/// All lines below one another, centred in display style; the first one's baseline is the box's.
FormulaBox stacked(const BoxNode &html, bool isDisplay)
{
    constexpr qreal lineAscent = 0.9; // em: what a line takes at least, so that \\ between small things is a new line
    constexpr qreal lineDescent = 0.3;
    const qreal em = html.look.em;
    const std::vector<Line> lines = linesOf(html);
    const auto widthOf = [](const Line &line) {
        qreal sum = 0;
        for (const BoxNode *base : line.bases)
            sum += base->outer;
        return sum;
    };
    qreal width = 0;
    for (const Line &line : lines)
        width = std::max(width, widthOf(line));
    BoxPainter painter;
    qreal y = 0;
    qreal ascent = 0;
    qreal descent = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        qreal up = 0;
        qreal down = 0;
        for (const BoxNode *base : lines[i].bases) {
            up = std::max(up, base->height * em);
            down = std::max(down, base->depth * em);
        }
        if (i == 0)
            ascent = up;
        else
            y += std::max(descent - y, lineDescent * em) + lines[i].gap + std::max(up, lineAscent * em);
        QPointF at(isDisplay ? (width - widthOf(lines[i])) / 2 : 0, y);
        for (const BoxNode *base : lines[i].bases) {
            painter.place(*base, at);
            at.rx() += base->outer;
        }
        descent = y + down;
    }
    return {painter.take(), width, ascent, descent};
}

Formula failed(Formula::Problem problem, const QString &reason)
{
    Formula formula;
    formula.problem = problem;
    formula.reason = reason;
    return formula;
}

} // namespace

size_t qHash(const FormulaRequest &request, size_t seed)
{
    return qHashMulti(seed, request.tex, request.isDisplay, request.pixelSize);
}

qsizetype Formula::bytes() const
{
    qsizetype sum = qsizetype(sizeof(Formula)) + (reason.size() + spoken.size()) * 2 + box.bytes() + tag.bytes();
    for (const FormulaBox &part : parts)
        sum += part.bytes() + qsizetype(sizeof(FormulaBox));
    return sum;
}

Formula layOut(QStringView serialised, const FormulaRequest &request)
{
    BoxNode root;
    if (!readBoxes(serialised, root))
        return failed(Formula::Problem::Failed, QStringLiteral("nested too deeply"));
    BoxNode *html = findHtml(root);
    if (!html)
        return failed(Formula::Problem::Failed, QStringLiteral("no boxes"));
    measure(*html, request.pixelSize * Typesetter::emPerPixelSize, request.isDisplay ? TextStyle::Align::Centre : TextStyle::Align::Left);
    Formula formula;
    formula.box = stacked(*html, request.isDisplay);
    for (const BoxNode &child : html->children) {
        if (child.has(BoxClass::Tag)) {
            formula.tag = boxOf(child);
            if (formula.tag.ink().isEmpty())
                formula.tag = {};
        } else if (!request.isDisplay && !child.has(BoxClass::Newline)) {
            formula.parts.push_back(boxOf(child));
        }
    }
    if (formula.parts.size() < 2)
        formula.parts = {formula.box};
    return formula;
}

Formula Typesetter::typeset(const FormulaRequest &request)
{
    if (request.tex.size() > Formula::longestTex)
        return failed(Formula::Problem::TooLong, QStringLiteral("too long"));
    QString tex = request.tex;
    // Control characters mean nothing in TeX, and one of them separates the fields of the answer.
    std::replace_if(tex.begin(), tex.end(), [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; }, u' ');
    const Katex::Answer boxes = m_katex.boxes(tex, request.isDisplay);
    if (boxes.isInterrupted)
        return failed(Formula::Problem::TooSlow, boxes.problem);
    if (!boxes.isOk())
        return failed(Formula::Problem::NotTeX, boxes.problem);
    return layOut(boxes.text, request);
}

QString Typesetter::mathml(const FormulaRequest &request)
{
    return request.tex.size() > Formula::longestTex ? QString() : m_katex.mathml(request.tex, request.isDisplay).text;
}

QString Typesetter::spoken(const FormulaRequest &request)
{
    return request.tex.size() > Formula::longestTex ? QString() : m_katex.spoken(request.tex, request.isDisplay).text;
}

} // namespace qwenda::formula
