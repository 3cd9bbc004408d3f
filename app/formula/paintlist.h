// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/faces.h"

#include <QColor>
#include <QLineF>
#include <QList>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <variant>
#include <vector>

namespace qwenda::formula {

/// Everything here is plain data, so that it can cross threads: fonts are named, not held. An invalid colour is the
/// colour of the text around.

/// Glyphs of one face on one baseline.
struct Glyphs
{
    Face face = Face::Main;
    qreal pixelSize = 0;
    QList<quint32> indexes;
    QList<QPointF> positions;
    QColor colour;
};

/// Characters that KaTeX's fonts lack: Chinese and every other script, shaped by Qt in the fonts of the reading text.
struct Words
{
    QString text;
    qreal pixelSize = 0;
    bool isBold = false;
    bool isItalic = false;
    QPointF position;
    QColor colour;
};

/// A fraction's line, an edge of a box: never thinner than a device pixel, and on whole ones.
struct Bar
{
    QRectF rect;
    bool isDashed = false;
    QColor colour;
};

/// The ground of \colorbox.
struct Ground
{
    QRectF rect;
    QColor colour;
};

/// Roots, braces, arrows, wide accents.
struct Shape
{
    QPainterPath path;
    QColor colour;
};

/// \cancel and its like.
struct Stroke
{
    QLineF line;
    qreal width = 0;
    QColor colour;
};

struct PaintList
{
    std::vector<std::variant<Glyphs, Words, Bar, Ground, Shape, Stroke>> items;
    QRectF ink;
};

/// The font of Words.
QFont wordsFont(qreal pixelSize, bool isBold, bool isItalic);

} // namespace qwenda::formula
