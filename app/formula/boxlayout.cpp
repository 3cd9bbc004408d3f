// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/boxlayout.h"

#include "formula/boxmeasure.h"
#include "formula/svgpath.h"

#include <QFontMetricsF>

#include <algorithm>

namespace qwenda::formula {

namespace {

constexpr qreal defaultRule = 0.04; ///< em: \fbox's border in the style sheet

/// How an SVG's viewBox is fitted into its box: scales, and the place of the viewBox's origin.
struct Fit
{
    qreal scaleX = 1;
    qreal scaleY = 1;
    qreal shiftX = 0;
};

/// "none", "xMinYMin slice", "xMinYMin" …; Source: W3C SVG 1.1, preserveAspectRatio, read 2026-11-21.
Fit fitOf(const QString &how, const QRectF &viewBox, qreal width, qreal height)
{
    Fit fit{width / viewBox.width(), height / viewBox.height(), 0};
    if (how == u"none")
        return fit;
    const qreal scale = how.endsWith(u"slice") ? std::max(fit.scaleX, fit.scaleY) : std::min(fit.scaleX, fit.scaleY);
    const qreal room = width - viewBox.width() * scale;
    fit = {scale, scale, how.startsWith(u"xMin") ? 0 : how.startsWith(u"xMax") ? room : room / 2};
    return fit;
}

} // namespace

template <typename Item>
void BoxPainter::add(Item item, const QRectF &ink)
{
    if (item.colour.isValid() && item.colour.alpha() == 0) // \phantom
        return;
    m_list.items.emplace_back(std::move(item));
    m_list.ink = m_list.ink.united(ink);
}

void BoxPainter::bar(const QRectF &rect, const BoxNode &node)
{
    if (rect.width() > 0 && rect.height() > 0)
        add(Bar{rect, node.style.isDashed || node.has(BoxClass::Hdashline), node.style.border.isValid() ? node.style.border : node.look.colour},
            rect);
}

void BoxPainter::place(const BoxNode &node, QPointF at) { put(node, at, {node.inner, at.x(), node.inner}); }

PaintList BoxPainter::take() { return std::exchange(m_list, {}); }

void BoxPainter::put(const BoxNode &node, QPointF at, const Around &around)
{
    const qreal em = node.look.em;
    const Sides margins = marginsOf(node);
    at += QPointF(margins.left + node.style[Property::Left].in(em), 0);
    if (node.kind == BoxNode::Kind::Text) {
        at.ry() += node.style[Property::Top].in(em);
        return putText(node, at);
    }
    if (node.kind != BoxNode::Kind::Span)
        return;
    at.ry() += node.style[Property::Top].in(em) - node.style[Property::Bottom].in(em);
    const qreal width = outerWidth(node, around.width) - margins.left - margins.right;
    putDecoration(node, at, width);
    Around inside = around;
    if (isStretched(node) || isFloating(node))
        inside = {width, at.x(), width};
    else if (node.has(BoxClass::CdVertArrow) || node.has(BoxClass::Base))
        inside = {node.inner, at.x(), node.inner};
    at.rx() += paddingOf(node).left;
    if (node.has(BoxClass::VlistT))
        putRows(node, at);
    else
        putChildren(node, at, inside);
}

void BoxPainter::putChildren(const BoxNode &node, QPointF at, const Around &around)
{
    const bool isLap = node.has(BoxClass::Llap) || node.has(BoxClass::Rlap) || node.has(BoxClass::Clap);
    for (const BoxNode &child : node.children) {
        if (child.kind == BoxNode::Kind::Svg) {
            putSvg(child, node, at, around);
        } else if (isFloating(child)) {
            putFloating(child, {around.left, at.y()}, node, around.span);
        } else if (isLap && child.has(BoxClass::Inner)) {
            const qreal share = node.has(BoxClass::Llap) ? 1 : node.has(BoxClass::Clap) ? 0.5 : 0;
            put(child, at - QPointF(child.inner * share, 0), around);
        } else {
            put(child, at, around);
            at.rx() += outerWidth(child, around.width);
        }
    }
}

/// A vertical list: each row has its own distance from the list's baseline, and the widest decides the width.
void BoxPainter::putRows(const BoxNode &node, QPointF at)
{
    if (const BoxNode *rows = rowsOf(node)) {
        for (const BoxNode &row : rows->children)
            putRow(row, at, node.inner);
    }
}

void BoxPainter::putRow(const BoxNode &row, QPointF at, qreal width)
{
    const qreal em = row.look.em;
    qreal strut = 0;
    for (const BoxNode &child : row.children) {
        if (child.has(BoxClass::Pstrut))
            strut = child.style[Property::Height].in(child.look.em);
    }
    const Sides margins = marginsOf(row);
    const Length &own = row.style[Property::Width];
    const qreal inside = own.isSet ? own.in(em, width) : width - margins.left - margins.right;
    qreal used = 0;
    for (const BoxNode &child : row.children)
        used += outerWidth(child, inside);
    const qreal room = std::max<qreal>(0, inside - used);
    const qreal share = row.look.align == TextStyle::Align::Centre ? 0.5 : row.look.align == TextStyle::Align::Right ? 1 : 0;
    const QPointF begin = at + QPointF(margins.left, strut + row.style[Property::Top].in(em));
    QPointF next = begin + QPointF(room * share, 0);
    for (const BoxNode &child : row.children) {
        // Inside, 100 % is of the child; an SVG that has no positioned box around it fills the row.
        const Around around{isStretched(child) ? inside : child.inner, isStretched(child) ? next.x() : begin.x(), inside};
        put(child, next, around);
        next.rx() += outerWidth(child, inside);
    }
}

/// The thirds and halves of braces and arrows; the labels beside a vertical arrow of a diagram.
void BoxPainter::putFloating(const BoxNode &node, QPointF at, const BoxNode &parent, qreal width)
{
    const auto part = [&](qreal from, qreal to) {
        const qreal left = at.x() + from * width;
        const qreal span = (to - from) * width;
        for (const BoxNode &svg : node.children) {
            if (svg.kind == BoxNode::Kind::Svg)
                putSvg(svg, node, QPointF(left, at.y()), {span, left, span});
        }
    };
    if (node.has(BoxClass::BraceLeft))
        part(0, 0.251);
    else if (node.has(BoxClass::BraceCenter))
        part(0.25, 0.75);
    else if (node.has(BoxClass::BraceRight))
        part(0.749, 1);
    else if (node.has(BoxClass::HalfarrowLeft))
        part(0, 0.502);
    else if (node.has(BoxClass::HalfarrowRight))
        part(0.498, 1);
    else if (node.has(BoxClass::CdLabelLeft) || node.has(BoxClass::CdLabelRight)) {
        const qreal middle = at.x() + parent.inner / 2;
        const qreal gap = 0.3 * node.look.em;
        const qreal x = node.has(BoxClass::CdLabelLeft) ? middle - gap - node.inner : middle + gap;
        const Around own{node.inner, x, node.inner};
        putChildren(node, QPointF(x, at.y()), own);
    }
}

void BoxPainter::putText(const BoxNode &node, QPointF at)
{
    if (node.text.isEmpty() || node.inner == 0)
        return;
    putGlyphs(node, at);
    if (node.look.isDoubled)
        putGlyphs(node, at + QPointF(0.02, 0.01) * node.look.em);
}

void BoxPainter::putGlyphs(const BoxNode &node, QPointF at)
{
    const qreal em = node.look.em;
    if (node.glyphs.isEmpty()) {
        const QFontMetricsF metrics(wordsFont(em, node.look.isBold, node.look.isItalic));
        const QRectF ink = metrics.tightBoundingRect(node.text).translated(at);
        return add(Words{node.text, em, node.look.isBold, node.look.isItalic, at, node.look.colour}, ink);
    }
    Glyphs glyphs{node.look.face(), em, node.glyphs, {}, node.look.colour};
    const QRawFont font = designFace(glyphs.face);
    QRectF ink;
    for (qsizetype i = 0; i < node.glyphs.size(); ++i) {
        const QRectF one = font.boundingRect(node.glyphs[i]);
        glyphs.positions.push_back(at);
        ink = ink.united(QRectF(one.topLeft() * em / designSize + at, one.size() * em / designSize));
        at.rx() += node.advances[i];
    }
    add(std::move(glyphs), ink);
}

/// Lines, borders and grounds. Boxes without a line of text in them stand on the baseline with their lower edge.
void BoxPainter::putDecoration(const BoxNode &node, QPointF at, qreal width)
{
    const qreal em = node.look.em;
    const BoxStyle &style = node.style;
    const auto length = [&](Property property) { return style[property].in(em); };
    if (node.has(BoxClass::FracLine) || node.has(BoxClass::Hdashline)) {
        const qreal thick = length(Property::BorderBottom);
        bar({at.x(), at.y() - thick, width, thick}, node);
    } else if (node.has(BoxClass::Rule)) {
        const qreal high = length(Property::BorderTop);
        bar({at.x(), at.y() - high, width, high}, node);
    } else if (node.has(BoxClass::VerticalSeparator)) {
        const qreal thick = length(Property::BorderRight);
        const qreal bottom = at.y() - length(Property::VerticalAlign);
        bar({at.x() + width - thick, bottom - length(Property::Height), thick, length(Property::Height)}, node);
    } else if (node.has(BoxClass::Sout)) {
        bar({at.x(), at.y() - 0.08 * em, width, 0.08 * em}, node);
    }
    if (!node.has(BoxClass::Stretchy) || !style[Property::Height].isSet)
        return;
    const QRectF box(at.x(), at.y() - length(Property::Height), width, length(Property::Height));
    if (style.ground.isValid())
        add(Ground{box, style.ground}, box);
    const bool isAngle = node.has(BoxClass::Angl);
    if (!isAngle && !node.has(BoxClass::Fbox))
        return;
    const qreal edge = style[Property::BorderTop].isSet ? length(Property::BorderTop) : (isAngle ? 0.049 : defaultRule) * em;
    bar({box.left(), box.top(), box.width(), edge}, node);
    bar({box.right() - edge, box.top(), edge, box.height()}, node);
    if (isAngle)
        return;
    bar({box.left(), box.bottom() - edge, box.width(), edge}, node);
    bar({box.left(), box.top(), edge, box.height()}, node);
}

void BoxPainter::putSvg(const BoxNode &svg, const BoxNode &parent, QPointF at, const Around &around)
{
    const qreal em = parent.look.em;
    const Length &ownWidth = svg.style[Property::Width];
    const Length &parentHeight = parent.style[Property::Height];
    const qreal width = ownWidth.isSet ? ownWidth.in(em) : around.span;
    const qreal height = parentHeight.isSet ? parentHeight.in(em) : svg.line[1].in(em);
    const QPointF corner = at - QPointF(0, height);
    for (const BoxNode &child : svg.children) {
        if (child.kind == BoxNode::Kind::Line) {
            const QLineF line(corner.x() + child.line[0].in(em, width), corner.y() + child.line[1].in(em, height),
                              corner.x() + child.line[2].in(em, width), corner.y() + child.line[3].in(em, height));
            add(Stroke{line, child.line[4].in(em), parent.look.colour}, QRectF(line.p1(), line.p2()).normalized());
        } else if (child.kind == BoxNode::Kind::Path && !svg.viewBox.isEmpty()) {
            const Fit fit = fitOf(svg.text, svg.viewBox, width, height);
            const QPointF origin = corner + QPointF(fit.shiftX - svg.viewBox.x() * fit.scaleX, -svg.viewBox.y() * fit.scaleY);
            const QPainterPath path = fitted(parseSvgPath(child.text), fit.scaleX, fit.scaleY, origin, corner.x(), corner.x() + width);
            add(Shape{path, parent.look.colour}, path.controlPointRect());
        }
    }
}

} // namespace qwenda::formula
