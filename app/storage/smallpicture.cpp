// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/smallpicture.h"

#include <QImageReader>

namespace qwenda {

QImage resized(const QImage &picture, QSize size)
{
    const QImage::Format format = picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    const bool hasPalette = picture.pixelFormat().colorModel() == QPixelFormat::Indexed;
    return (hasPalette ? picture.convertToFormat(format) : picture).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage readResized(QImageReader &reader, QSize size)
{
    if (reader.format() == "jpeg")
        reader.setScaledSize(size * 2);
    const QImage image = reader.read();
    const bool isTurned = reader.autoTransform() && reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    return image.isNull() ? QImage() : resized(image, isTurned ? size.transposed() : size);
}

} // namespace qwenda
