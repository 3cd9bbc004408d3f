// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRectF>

#include <memory>

class QPainter;

namespace qwenda::formula {

struct PaintList;

/// A formula, or an unbreakable part of one, laid out and ready to draw in any colour and at any zoom. An immutable value:
/// copies are cheap, any thread may paint (each with its own painter; a QGuiApplication must exist). Lengths are in
/// logical pixels; the baseline's left end is the origin, x to the right, y down.
class FormulaBox
{
public:
    FormulaBox() = default;
    FormulaBox(PaintList list, qreal width, qreal ascent, qreal descent);

    bool isNull() const { return !m_list; }
    qreal width() const { return m_width; }
    /// What TeX calls height: above the baseline. Not negative.
    qreal ascent() const { return m_ascent; }
    /// What TeX calls depth: below the baseline. Not negative.
    qreal descent() const { return m_descent; }
    qreal height() const { return m_ascent + m_descent; }
    /// Where there may be ink: may stand out of the box by a little, as an f does.
    QRectF ink() const;

    /// With the left end of its baseline at `baseline`. What the formula does not colour itself is drawn in `colour`.
    void paint(QPainter &painter, QPointF baseline, const QColor &colour) const;
    /// The box with its ink, on `background` (none: transparent), `zoom` device pixels to a logical one. At most
    /// 8,000 device pixels wide and high: a smaller zoom is taken then.
    QImage toImage(qreal zoom, const QColor &colour, const QColor &background = Qt::transparent) const;

    /// Memory held, about, in bytes.
    qsizetype bytes() const;
    /// What it draws; for tests and other painters. Only when not null.
    const PaintList &list() const { return *m_list; }

private:
    std::shared_ptr<const PaintList> m_list;
    qreal m_width = 0;
    qreal m_ascent = 0;
    qreal m_descent = 0;
};

} // namespace qwenda::formula
