// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/contactsheet.h"

#include "exchange/richdocument.h"
#include "storage/picturefiles.h"
#include "storage/smallpicture.h"

#include <QFontMetricsF>
#include <QImageReader>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

constexpr double margin = 48;
constexpr double headHeight = 40;
constexpr double gap = 16;
constexpr double captionHeight = 34;
constexpr double cellWidth = (ContactSheet::width - 2 * margin - (ContactSheet::columns - 1) * gap) / ContactSheet::columns;
constexpr double cellHeight = (ContactSheet::height - 2 * margin - headHeight - (ContactSheet::rows - 1) * gap) / ContactSheet::rows;
constexpr int decodedSide = 480; // pixels: three times what a page shows, for paper

const QColor ink(0x1c, 0x1c, 0x1f);
const QColor dim(0x56, 0x59, 0x60);

} // namespace

QImage ContactSheet::read(const QString &file)
{
    QImageReader reader(file);
    const QSize whole = reader.size();
    if (!whole.isValid() || qint64(whole.width()) * whole.height() > mostPicturePixels)
        return {};
    const QSize wanted = whole.scaled(decodedSide, decodedSide, Qt::KeepAspectRatio).expandedTo({1, 1});
    return readResized(reader, wanted);
}

void ContactSheet::paintFrame(QPainter &painter, int page) const
{
    painter.setFont(RichDocument::font(18));
    painter.setPen(ink);
    painter.drawText(QRectF(margin, margin, width - 2 * margin, 24), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(RichDocument::font(11));
    painter.setPen(dim);
    painter.drawText(QRectF(margin, margin, width - 2 * margin, 24), Qt::AlignRight | Qt::AlignVCenter, u"%1 / %2"_s.arg(page + 1).arg(pages()));
}

void ContactSheet::paintPicture(QPainter &painter, int index, const QImage &image, const PictureRecord &picture) const
{
    const int cell = index % (columns * rows);
    const QRectF place(margin + cell % columns * (cellWidth + gap), margin + headHeight + cell / columns * (cellHeight + gap), cellWidth, cellHeight);
    const QSizeF shown = QSizeF(image.size()).scaled(cellWidth, cellHeight - captionHeight, Qt::KeepAspectRatio);
    // On one line with its neighbours' feet, so that the words stand together.
    const QRectF target(place.left() + (cellWidth - shown.width()) / 2, place.bottom() - captionHeight - shown.height(), shown.width(), shown.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image);
    const QFont font = RichDocument::font(10);
    painter.setFont(font);
    const auto line = [&](double top, const QColor &color, const QString &words) {
        painter.setPen(color);
        painter.drawText(QRectF(place.left(), place.bottom() - captionHeight + top, cellWidth, 14), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(words, Qt::ElideRight, cellWidth));
    };
    line(4, ink, picture.prompt.simplified());
    line(18, dim, picture.seed ? u"%1 · %2"_s.arg(picture.model).arg(*picture.seed) : picture.model);
}

} // namespace qwenda::exchange
