// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/boxmeasure.h"

#include "formula/boxlook.h"
#include "formula/paintlist.h"

#include <QFontMetricsF>

#include <algorithm>

namespace qwenda::formula {

namespace {

/// Takes part in the line by its margins only.
bool hasNoContentWidth(const BoxNode &node)
{
    return node.has(BoxClass::Strut) || node.has(BoxClass::Pstrut) || node.has(BoxClass::VlistS) || node.has(BoxClass::Thinbox)
           || node.has(BoxClass::Llap) || node.has(BoxClass::Rlap) || node.has(BoxClass::Clap)
           || (node.has(BoxClass::AccentBody) && !node.has(BoxClass::AccentFull));
}

/// Glyphs of the characters; 0 where the face has none. The first face is the style's, the second the upright one.
void measureText(BoxNode &node)
{
    const QRawFont font = designFace(node.look.face());
    node.inner = 0;
    if (node.text == QChar(0x200B)) // only carries a height in a browser
        return;
    node.glyphs = font.glyphIndexesForString(node.text);
    if (!node.glyphs.contains(0U)) {
        const QList<QPointF> steps = font.advancesForGlyphIndexes(node.glyphs, QRawFont::KernedAdvances);
        for (const QPointF &step : steps)
            node.advances.push_back(step.x() / designSize * node.look.em);
    } else if (!node.text.isEmpty()) {
        node.glyphs = designFace(Face::Main).glyphIndexesForString(node.text);
        if (!node.glyphs.contains(0U)) {
            node.look.family = TextStyle::Family::Main;
            return measureText(node);
        }
        node.glyphs.clear();
        node.inner = wordsWidth(node.text, node.look);
    }
    for (const qreal advance : std::as_const(node.advances))
        node.inner += advance;
}

void measureNode(BoxNode &node, const TextStyle &around)
{
    node.look = lookOf(node, around);
    const qreal em = node.look.em;
    const Sides margins = marginsOf(node);
    if (node.kind == BoxNode::Kind::Text) {
        measureText(node);
        node.outer = node.inner + margins.left + margins.right;
        return;
    }
    if (node.kind != BoxNode::Kind::Span)
        return;
    const TextStyle inside = lookInside(node);
    qreal sum = 0;
    for (BoxNode &child : node.children) {
        measureNode(child, inside);
        sum += child.outer;
    }
    if (node.has(BoxClass::VlistT)) {
        sum = 0;
        if (const BoxNode *rows = rowsOf(node)) {
            for (const BoxNode &row : rows->children)
                sum = std::max(sum, row.outer);
        }
    }
    const BoxStyle &style = node.style;
    if (hasNoContentWidth(node))
        sum = 0;
    else if (node.has(BoxClass::Nulldelimiter))
        sum = 0.12 * em;
    else if (isStretched(node))
        sum = 0;
    else if (style[Property::Width].isSet && style[Property::Width].share == 0)
        sum = style[Property::Width].in(em);
    node.inner = std::max(sum, style[Property::MinWidth].in(em));
    if (node.has(BoxClass::VerticalSeparator))
        node.inner = std::max<qreal>(node.inner, 1);
    if (node.has(BoxClass::VerticalSeparator) || node.has(BoxClass::Rule))
        node.inner += style[Property::BorderRight].in(em);
    const Sides padding = paddingOf(node);
    node.outer = isFloating(node) ? 0 : node.inner + padding.left + padding.right + margins.left + margins.right;
}

} // namespace

void measure(BoxNode &root, qreal emPixels, TextStyle::Align align)
{
    TextStyle look;
    look.em = emPixels;
    look.align = align;
    measureNode(root, look);
}

bool isFloating(const BoxNode &node)
{
    for (const BoxClass floating : {BoxClass::HalfarrowLeft, BoxClass::HalfarrowRight, BoxClass::BraceLeft, BoxClass::BraceCenter,
                                    BoxClass::BraceRight, BoxClass::CdLabelLeft, BoxClass::CdLabelRight, BoxClass::Tag}) {
        if (node.has(floating))
            return true;
    }
    return false;
}

bool isStretched(const BoxNode &node)
{
    return node.has(BoxClass::FracLine) || node.has(BoxClass::Hdashline) || node.has(BoxClass::HideTail)
           || node.has(BoxClass::Stretchy);
}

qreal outerWidth(const BoxNode &node, qreal enclosing)
{
    if (!isStretched(node))
        return node.outer;
    const Sides margins = marginsOf(node);
    return margins.left + margins.right + std::max(node.style[Property::MinWidth].in(node.look.em), enclosing);
}

Sides paddingOf(const BoxNode &node)
{
    const qreal em = node.look.em;
    Sides sides{node.style[Property::PaddingLeft].in(em), node.style[Property::PaddingRight].in(em)};
    if (node.has(BoxClass::XArrowPad))
        sides = {0.5 * em, 0.5 * em};
    else if (node.has(BoxClass::CdArrowPad))
        sides = {0.27778 * em, 0.55556 * em};
    else if (node.has(BoxClass::Boxpad))
        sides = {0.3 * em, 0.3 * em};
    else if (node.has(BoxClass::CancelPad))
        sides = {0.2 * em, 0.2 * em};
    else if (node.has(BoxClass::Anglpad))
        sides = {0.03889 * em, 0.03889 * em};
    return sides;
}

Sides marginsOf(const BoxNode &node)
{
    const qreal em = node.look.em;
    const Length &right = node.style[Property::MarginRight];
    Sides sides{node.style[Property::MarginLeft].in(em), right.isSet ? right.in(em) : std::max<qreal>(0, node.italic) * em};
    if (node.has(BoxClass::Root)) // \mkern 5mu and -10mu
        sides = {0.27777778 * em, -0.55555556 * em};
    else if (node.has(BoxClass::CancelLap))
        sides = {-0.2 * em, -0.2 * em};
    else if (node.has(BoxClass::Angl))
        sides.right = 0.03889 * em;
    return sides;
}

const BoxNode *rowsOf(const BoxNode &vlist)
{
    if (vlist.children.empty() || vlist.children.front().children.empty())
        return nullptr;
    return &vlist.children.front().children.front();
}

qreal wordsWidth(const QString &text, const TextStyle &look)
{
    const QFont font = wordsFont(look.em, look.isBold, look.isItalic);
    return QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace qwenda::formula
