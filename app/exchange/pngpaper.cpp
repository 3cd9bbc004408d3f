// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/paper.h"
#include "exchange/richdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

constexpr qreal width = 760;
constexpr qreal pictureMargin = 40;
constexpr qreal tallest = 12'000; ///< device pixels

/// Where the document may be cut: below every line of text.
std::vector<qreal> cuts(const QTextDocument &document)
{
    std::vector<qreal> result;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QRectF rect = document.documentLayout()->blockBoundingRect(block);
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i)
            result.push_back(rect.top() + layout->lineAt(i).rect().bottom());
        result.push_back(rect.bottom());
    }
    std::ranges::sort(result);
    return result;
}

} // namespace

std::optional<QList<QByteArray>> pictures(const ExportedConversation &exported, const ExportOptions &options,
                                          const ExportWords &words, const Progress &progress)
{
    const qreal scale = std::clamp(options.scale, 1.0, 4.0);
    RichDocument rich(exported, options, words, options.isDark, scale);
    rich.document().setTextWidth(width);
    const qreal whole = rich.document().size().height();
    const qreal most = tallest / scale - 2 * pictureMargin;
    const std::vector<qreal> places = cuts(rich.document());
    QList<QByteArray> result;
    for (qreal top = 0; top < whole;) {
        if (!progress(qint64(top), qint64(whole) + 1))
            return std::nullopt;
        qreal bottom = whole;
        if (whole - top > most) {
            const auto next = std::ranges::upper_bound(places, top + most);
            bottom = next == places.begin() || *std::prev(next) <= top + most / 2 ? top + most : *std::prev(next);
        }
        QImage image(int(std::ceil((width + 2 * pictureMargin) * scale)), int(std::ceil((bottom - top + 2 * pictureMargin) * scale)), QImage::Format_RGB32);
        if (image.isNull())
            return std::nullopt;
        image.fill(rich.colors().ground);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
        painter.scale(scale, scale);
        painter.translate(pictureMargin, pictureMargin - top);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, top, width, bottom - top);
        context.palette.setColor(QPalette::Text, rich.colors().text);
        painter.setClipRect(context.clip);
        rich.document().documentLayout()->draw(&painter, context);
        painter.end();
        image.setDotsPerMeterX(int(96 * scale / 0.0254));
        image.setDotsPerMeterY(int(96 * scale / 0.0254));
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, "PNG"))
            return std::nullopt;
        result.push_back(png);
        top = bottom;
    }
    return result;
}

} // namespace qwenda::exchange
