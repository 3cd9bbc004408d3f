// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formulapicture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace qwenda::exchange {

FormulaPicture pictureOf(const formula::Formula &made, qreal zoom, const QColor &colour, qreal mostWidth)
{
    constexpr qreal tagGap = 40;
    if (!made.isOk() || made.box.isNull())
        return {};
    const QPointF tagAt(made.box.width() + tagGap, 0);
    const auto frameOf = [](const formula::FormulaBox &box) {
        return QRectF(0, -box.ascent(), box.width(), box.height()).united(box.ink()).adjusted(-1, -1, 1, 1);
    };
    QRectF frame = frameOf(made.box);
    if (!made.tag.isNull())
        frame = frame.united(frameOf(made.tag).translated(tagAt));
    const qreal shrink = std::min(1.0, mostWidth / frame.width());
    const qreal scale = zoom * shrink;
    FormulaPicture picture;
    picture.image = QImage(int(std::ceil(frame.width() * scale)), int(std::ceil(frame.height() * scale)), QImage::Format_ARGB32_Premultiplied);
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    painter.scale(scale, scale);
    made.box.paint(painter, -frame.topLeft(), colour);
    if (!made.tag.isNull())
        made.tag.paint(painter, tagAt - frame.topLeft(), colour);
    picture.width = picture.image.width() / zoom;
    picture.height = picture.image.height() / zoom;
    picture.descent = frame.bottom() * shrink;
    return picture;
}

} // namespace qwenda::exchange
