// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rownode.h"

#include "ui/textnode.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSGClipNode>
#include <QSGImageNode>

#include <private/qquickitem_p.h>
#include <private/qsgadaptationlayer_p.h>
#include <private/qsgcontext_p.h>

#include <algorithm>
#include <cmath>

namespace qwenda {

namespace {

/// Equal keys look equal.
size_t keyOf(const RowLayout::Cell &cell, const QTextLine &line)
{
    const QString text = cell.layout->text().mid(line.textStart(), line.textLength());
    size_t key = qHashMulti(0, text, cell.color.rgba(), cell.at.x(), cell.at.y() + line.y(),
                             line.cursorToX(line.textStart()), line.cursorToX(line.textStart() + line.textLength()), cell.isSideways, cell.isDecor);
    for (const QTextLayout::FormatRange &range : cell.layout->formats()) {
        const int from = qMax(range.start, line.textStart());
        const int to = qMin(range.start + range.length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const QTextCharFormat &format = range.format;
        key = qHashMulti(key, from - line.textStart(), to - from, format.foreground().color().rgba(), format.fontWeight(),
                         format.fontItalic(), format.fontFixedPitch(), format.fontLetterSpacing());
    }
    return key;
}

} // namespace

RowNode::RowNode(QQuickItem &owner)
    : m_owner(owner), m_boxes(new QSGTransformNode), m_tints(new QSGTransformNode), m_over(new QSGTransformNode),
      m_words(new QSGTransformNode), m_shift(new QSGTransformNode), m_sideBoxes(new QSGTransformNode),
      m_sideTints(new QSGTransformNode), m_sideOver(new QSGTransformNode), m_sideWords(new QSGTransformNode), m_bar(new QSGTransformNode), m_cursor(new QSGTransformNode)
{
    m_shift->appendChildNode(m_sideBoxes);
    m_shift->appendChildNode(m_sideTints);
    m_shift->appendChildNode(m_sideOver);
    m_shift->appendChildNode(m_sideWords);
    for (QSGNode *node : {m_boxes, m_tints, m_over, m_words, static_cast<QSGNode *>(m_shift), m_bar, m_cursor})
        appendChildNode(node);
}

void RowNode::empty(QSGNode &node)
{
    while (QSGNode *child = node.firstChild()) {
        node.removeChildNode(child);
        delete child;
    }
}

QSGNode *RowNode::rectangle(const QRectF &rect, const QColor &fill, const QColor &border, qreal radius) const
{
    QSGInternalRectangleNode *node = QQuickItemPrivate::get(&m_owner)->sceneGraphContext()->createInternalRectangleNode();
    node->setRect(rect);
    node->setColor(fill.isValid() ? fill : QColor(Qt::transparent));
    if (border.isValid()) {
        node->setPenColor(border);
        node->setPenWidth(1);
    }
    node->setRadius(radius);
    node->setAntialiasing(radius > 0);
    node->setAligned(true);
    node->update();
    return node;
}

void RowNode::show(const RowPicture &picture)
{
    if (m_at != picture.at) {
        m_at = picture.at;
        QMatrix4x4 matrix;
        matrix.translate(static_cast<float>(m_at.x()), static_cast<float>(m_at.y()));
        setMatrix(matrix);
    }
    const bool isOther = m_revision != picture.layout->revision();
    if (isOther) {
        showBoxes(*picture.layout);
        showWords(*picture.layout, picture.splitsLines);
        showFormulas(*picture.layout);
        showCursor(picture);
        m_revision = picture.layout->revision();
    }
    if (isOther || m_shownTints != picture.tints)
        showTints(picture);
    moveSideways(picture);
}

void RowNode::showBoxes(const RowLayout &layout)
{
    empty(*m_boxes);
    empty(*m_sideBoxes);
    empty(*m_over);
    empty(*m_sideOver);
    for (const RowLayout::Box &box : layout.boxes()) {
        QSGNode *layer = box.isOver ? (box.isSideways ? m_sideOver : m_over) : (box.isSideways ? m_sideBoxes : m_boxes);
        layer->appendChildNode(rectangle(box.rect, box.fill, box.border, box.radius));
    }
}

void RowNode::showTints(const RowPicture &picture)
{
    m_shownTints = picture.tints;
    empty(*m_tints);
    empty(*m_sideTints);
    for (const Tint &tint : picture.tints) {
        for (const auto &[rect, isSideways] : picture.layout->rectsOf(tint.from, tint.to))
            (isSideways ? m_sideTints : m_tints)->appendChildNode(rectangle(rect, tint.color, {}, 0));
    }
}

void RowNode::showWords(const RowLayout &layout, bool splitsLines)
{
    std::vector<Line> former = std::move(m_lines);
    m_lines.clear();
    const bool isFine = splitsLines || former.size() > 1;
    size_t next = 0;
    const auto place = [&](size_t key, bool isSideways, const auto &write) {
        // Lines keep their order: what is not the next one is looked for further down, and what lies between is gone.
        for (size_t i = next; i < former.size(); ++i) {
            if (former[i].key == key && former[i].node) {
                m_lines.push_back({key, std::exchange(former[i].node, nullptr)});
                next = i + 1;
                return;
            }
        }
        QSGTransformNode *node = makeTextNode(m_owner);
        write(*node);
        (isSideways ? m_sideWords : m_words)->appendChildNode(node);
        m_lines.push_back({key, node});
    };
    if (isFine) {
        for (const RowLayout::Cell &cell : layout.cells()) {
            for (int i = 0; i < cell.layout->lineCount(); ++i)
                place(keyOf(cell, cell.layout->lineAt(i)), cell.isSideways,
                      [&](QSGTransformNode &node) { addText(node, cell.at, *cell.layout, cell.color, i, 1); });
        }
    } else {
        for (const bool isSideways : {false, true}) {
            const auto isHere = [isSideways](const RowLayout::Cell &cell) { return cell.isSideways == isSideways; };
            if (std::none_of(layout.cells().begin(), layout.cells().end(), isHere))
                continue;
            place(layout.revision() * 2 + isSideways, isSideways, [&](QSGTransformNode &node) {
                for (const RowLayout::Cell &cell : layout.cells()) {
                    if (isHere(cell))
                        addText(node, cell.at, *cell.layout, cell.color);
                }
            });
        }
    }
    for (const Line &line : former) {
        if (!line.node)
            continue;
        line.node->parent()->removeChildNode(line.node);
        delete line.node;
    }
}

void RowNode::showFormulas(const RowLayout &layout)
{
    const qreal ratio = m_owner.window() ? m_owner.window()->effectiveDevicePixelRatio() : 1;
    for (const RowLayout::PlacedFormula &formula : layout.formulas()) {
        const FormulaBox &box = formula.box;
        // Letters lean and accents rise out of the box.
        const qreal left = std::floor(formula.baseline.x() + qMin(0.0, box.inkLeft)) - 1;
        const qreal top = std::floor(formula.baseline.y() - qMax(box.ascent, -box.inkTop)) - 1;
        const QRectF rect(left, top, std::ceil(formula.baseline.x() + qMax(box.width, box.inkRight)) + 1 - left,
                          std::ceil(formula.baseline.y() + qMax(box.descent, box.inkBottom)) + 1 - top);
        QImage image((rect.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.translate(formula.baseline - rect.topLeft());
        formula.box.paint(painter);
        painter.end();
        QSGImageNode *node = m_owner.window()->createImageNode();
        node->setTexture(m_owner.window()->createTextureFromImage(image));
        node->setOwnsTexture(true);
        node->setRect(rect);
        (formula.isSideways ? m_sideOver : m_over)->appendChildNode(node);
    }
}

void RowNode::showCursor(const RowPicture &picture)
{
    empty(*m_cursor);
    if (picture.layout->cursor())
        m_cursor->appendChildNode(rectangle(*picture.layout->cursor(), picture.cursorColor, {}, 2));
}

QRectF RowNode::barOf(const RowLayout &layout, qreal sideways)
{
    constexpr qreal edge = 14;
    const QRectF &window = layout.window();
    const qreal hidden = layout.insideWidth() - window.width();
    if (!layout.hasSidewaysBar() || hidden <= 0.5)
        return {};
    const qreal track = window.width() - 2 * edge;
    const qreal length = qMax(32.0, track * window.width() / layout.insideWidth());
    return {window.left() + edge + (track - length) * sideways / hidden, window.bottom() - 9, length, 6};
}

void RowNode::moveSideways(const RowPicture &picture)
{
    const RowLayout &layout = *picture.layout;
    const bool needsClip = layout.insideWidth() > layout.window().width() + 0.5;
    if (needsClip && !m_clip) {
        m_clip = new QSGClipNode;
        m_clip->setIsRectangular(true);
        m_clip->setGeometry(new QSGGeometry(QSGGeometry::defaultAttributes_Point2D(), 4));
        m_clip->setFlag(QSGNode::OwnsGeometry);
        insertChildNodeAfter(m_clip, m_shift);
        removeChildNode(m_shift);
        m_clip->appendChildNode(m_shift);
        m_window = {};
    } else if (!needsClip && m_clip) {
        m_clip->removeChildNode(m_shift);
        insertChildNodeAfter(m_shift, m_clip);
        removeChildNode(m_clip);
        delete m_clip;
        m_clip = nullptr;
    }
    if (m_clip && m_window != layout.window()) {
        m_window = layout.window();
        m_clip->setClipRect(m_window);
        QSGGeometry::updateRectGeometry(m_clip->geometry(), m_window);
        m_clip->markDirty(QSGNode::DirtyGeometry);
    }
    const qreal sideways = needsClip ? picture.sideways : 0;
    if (!qFuzzyCompare(sideways + 2, m_sideways + 2)) {
        m_sideways = sideways;
        QMatrix4x4 matrix;
        matrix.translate(static_cast<float>(-sideways), 0);
        m_shift->setMatrix(matrix);
    }
    const QRectF bar = barOf(layout, sideways);
    if (bar != m_shownBar) {
        m_shownBar = bar;
        empty(*m_bar);
        if (!bar.isNull())
            m_bar->appendChildNode(rectangle(bar, picture.barColor, {}, 3));
    }
}

} // namespace qwenda
