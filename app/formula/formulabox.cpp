// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/formulabox.h"

#include "formula/paintlist.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace qwenda::formula {

namespace {

constexpr qreal largestImage = 8'000;

/// On whole device pixels, at least one thick, when nothing is turned.
QRectF snapped(const QRectF &rect, const QTransform &transform)
{
    if (transform.type() > QTransform::TxScale)
        return rect;
    QRectF device = transform.mapRect(rect);
    const auto snap = [](qreal &begin, qreal &length) {
        const qreal thick = std::max<qreal>(1, std::round(length));
        begin = std::round(begin + (length - thick) / 2);
        length = thick;
    };
    qreal x = device.x(), y = device.y(), w = device.width(), h = device.height();
    (w < h ? snap(x, w) : snap(y, h));
    return transform.inverted().mapRect(QRectF(x, y, w, h));
}

struct Brush
{
    QPainter &painter;
    const QColor &text;

    QColor ink(const QColor &own) const { return own.isValid() ? own : text; }

    void operator()(const Glyphs &glyphs) const
    {
        QGlyphRun run;
        run.setRawFont(faceAt(glyphs.face, glyphs.pixelSize));
        run.setGlyphIndexes(glyphs.indexes);
        run.setPositions(glyphs.positions);
        painter.setPen(ink(glyphs.colour));
        painter.drawGlyphRun(QPointF(), run);
    }
    void operator()(const Words &words) const
    {
        painter.setPen(ink(words.colour));
        painter.setFont(wordsFont(words.pixelSize, words.isBold, words.isItalic));
        painter.drawText(words.position, words.text);
    }
    void operator()(const Bar &bar) const
    {
        const QRectF rect = snapped(bar.rect, painter.combinedTransform());
        if (!bar.isDashed)
            return painter.fillRect(rect, ink(bar.colour));
        const bool isWide = rect.width() >= rect.height();
        const qreal thick = isWide ? rect.height() : rect.width();
        const qreal length = isWide ? rect.width() : rect.height();
        for (qreal at = 0; at < length; at += 6 * thick) {
            const qreal dash = std::min(3 * thick, length - at);
            painter.fillRect(isWide ? QRectF(rect.x() + at, rect.y(), dash, thick) : QRectF(rect.x(), rect.y() + at, thick, dash),
                             ink(bar.colour));
        }
    }
    void operator()(const Ground &ground) const { painter.fillRect(ground.rect, ground.colour); }
    void operator()(const Shape &shape) const
    {
        QPainterPath own; // drawing writes caches into the path: not into the shared one
        own.setFillRule(Qt::WindingFill);
        own.addPath(shape.path);
        painter.fillPath(own, ink(shape.colour));
    }
    void operator()(const Stroke &stroke) const
    {
        painter.setPen(QPen(ink(stroke.colour), stroke.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(stroke.line);
    }
};

} // namespace

QFont wordsFont(qreal pixelSize, bool isBold, bool isItalic)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"), QStringLiteral("Noto Color Emoji")});
    font.setPixelSize(std::max(1, qRound(pixelSize)));
    font.setBold(isBold);
    font.setItalic(isItalic);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

FormulaBox::FormulaBox(PaintList list, qreal width, qreal ascent, qreal descent)
    : m_list(std::make_shared<const PaintList>(std::move(list))), m_width(width), m_ascent(std::max<qreal>(0, ascent)),
      m_descent(std::max<qreal>(0, descent))
{
}

QRectF FormulaBox::ink() const { return m_list ? m_list->ink : QRectF(); }

void FormulaBox::paint(QPainter &painter, QPointF baseline, const QColor &colour) const
{
    if (!m_list)
        return;
    painter.save();
    painter.translate(baseline);
    painter.setRenderHint(QPainter::Antialiasing);
    const Brush brush{painter, colour};
    for (const auto &item : m_list->items)
        std::visit(brush, item);
    painter.restore();
}

QImage FormulaBox::toImage(qreal zoom, const QColor &colour, const QColor &background) const
{
    const QRectF box = QRectF(0, -m_ascent, m_width, height()).united(ink()).adjusted(-1, -1, 1, 1);
    const qreal scale = std::min({zoom, largestImage / box.width(), largestImage / box.height()});
    QImage image(QSize(int(std::ceil(box.width() * scale)), int(std::ceil(box.height() * scale))),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(background);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, -box.topLeft(), colour);
    return image;
}

qsizetype FormulaBox::bytes() const
{
    if (!m_list)
        return 0;
    qsizetype sum = qsizetype(sizeof(PaintList));
    for (const auto &item : m_list->items) {
        sum += qsizetype(sizeof(item));
        if (const auto *glyphs = std::get_if<Glyphs>(&item))
            sum += glyphs->indexes.size() * qsizetype(sizeof(quint32) + sizeof(QPointF)) + 48;
        else if (const auto *words = std::get_if<Words>(&item))
            sum += words->text.size() * 2 + 24;
        else if (const auto *shape = std::get_if<Shape>(&item))
            sum += shape->path.elementCount() * qsizetype(sizeof(QPainterPath::Element)) + 64;
    }
    return sum;
}

} // namespace qwenda::formula
