// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/galleryview.h"

#include <QPainter>
#include <QQuickWindow>
#include <QSGImageNode>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int radius = 10;
constexpr qreal ringWidth = 3;

} // namespace

/// The nodes of the frame before are used again by their key: a texture that is on the screen is not made twice.
/// A transform node, although it moves nothing: the software renderer knows place and clip of a node that joins later
/// only from a parent of this kind (seen with Qt 6.4.2: under a plain node tiles land in the window's corner).
class GalleryView::Tiles : public QSGTransformNode
{
public:
    void begin() { m_used.clear(); }

    template <typename Paint>
    void put(QQuickWindow &window, const QString &key, const QRectF &place, Paint paint)
    {
        QSGImageNode *&node = m_nodes[key];
        if (!node) {
            node = window.createImageNode();
            node->setTexture(window.createTextureFromImage(paint(), QQuickWindow::TextureHasAlphaChannel));
            node->setOwnsTexture(true);
            node->setFiltering(QSGTexture::Nearest); // made for exactly these pixels
            if (key.startsWith(u"ring"))
                prependChildNode(node);
            else
                appendChildNode(node);
        }
        node->setRect(place);
        m_used.insert(key);
    }

    void end()
    {
        for (auto it = m_nodes.begin(); it != m_nodes.end();) {
            if (m_used.contains(it.key())) {
                ++it;
                continue;
            }
            removeChildNode(it.value());
            delete it.value();
            it = m_nodes.erase(it);
        }
    }

private:
    QHash<QString, QSGImageNode *> m_nodes;
    QSet<QString> m_used;
};

GalleryView::GalleryView(QQuickItem *parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
    setClip(true);
    connect(this, &GalleryView::colorsChanged, this, &QQuickItem::update);
}

void GalleryView::setGallery(Gallery *gallery)
{
    if (m_gallery == gallery)
        return;
    if (m_gallery)
        m_gallery->disconnect(this);
    m_gallery = gallery;
    if (m_gallery) {
        connect(m_gallery, &Gallery::changed, this, &GalleryView::relayout);
        connect(m_gallery, &Gallery::selectionChanged, this, &QQuickItem::update);
        connect(m_gallery, &Gallery::pictureChanged, this, &QQuickItem::update);
    }
    relayout();
    Q_EMIT galleryChanged();
}

void GalleryView::setThumbnails(Thumbnails *thumbnails)
{
    m_thumbnails = thumbnails;
    if (m_thumbnails)
        connect(m_thumbnails, &Thumbnails::ready, this, &QQuickItem::update);
    update();
    Q_EMIT galleryChanged();
}

void GalleryView::setOffset(qreal offset)
{
    if (qFuzzyCompare(m_offset, offset))
        return;
    m_offset = offset;
    update();
    Q_EMIT offsetChanged();
}

void GalleryView::setJobCount(int count)
{
    if (m_jobCount == count)
        return;
    m_jobCount = count;
    relayout();
}

void GalleryView::setCurrentRow(int row)
{
    if (m_currentRow == row)
        return;
    m_currentRow = row;
    update();
    Q_EMIT currentRowChanged();
}

void GalleryView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    if (now.width() != before.width())
        relayout();
    update();
}

void GalleryView::relayout()
{
    constexpr qreal ratioOfJobs = 1.2; // room for their words and buttons
    QList<qreal> ratios(m_jobCount, ratioOfJobs);
    const int count = m_gallery ? m_gallery->count() : 0;
    ratios.reserve(m_jobCount + count);
    for (int row = 0; row < count; ++row) {
        const PictureRecord &picture = m_gallery->at(row);
        ratios.append(picture.height > 0 ? qreal(picture.width) / picture.height : 1.0);
    }
    m_layout = JustifiedRows::of(ratios, width() - 2 * bleed());
    for (QRectF &tile : m_layout.tiles)
        tile.translate(bleed(), bleed());
    m_layout.height += 2 * bleed();
    ++m_layoutNumber;
    if (m_currentRow >= count)
        setCurrentRow(count - 1);
    update();
    Q_EMIT layoutChanged();
}

int GalleryView::rowAt(qreal x, qreal y) const
{
    const int tile = m_layout.at({x, y + m_offset});
    return tile < m_jobCount ? -1 : tile - m_jobCount;
}

QRectF GalleryView::rectOf(int row) const
{
    const int tile = row < 0 ? -1 - row : row + m_jobCount;
    return tile >= 0 && tile < m_layout.tiles.size() ? m_layout.tiles.at(tile) : QRectF();
}

int GalleryView::neighbour(int row, int dx, int dy) const
{
    const int count = m_gallery ? m_gallery->count() : 0;
    if (count == 0)
        return -1;
    if (row < 0)
        return 0;
    if (dx != 0)
        return std::clamp(row + dx, 0, count - 1);
    // Beyond the gap, to the row there; at the first and the last the key stays where it is.
    const QRectF here = rectOf(row);
    const int tile = m_layout.nearest(here.center().x(), dy > 0 ? here.bottom() + JustifiedRows::gap + 1 : here.top() - JustifiedRows::gap - 1);
    return tile >= m_jobCount ? tile - m_jobCount : row;
}

QSGNode *GalleryView::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    auto *root = static_cast<Tiles *>(old);
    if (!root)
        root = new Tiles;
    root->begin();
    if (m_gallery && m_thumbnails) {
        const qreal ahead = height() / 2; // made before they are seen
        const auto [first, end] = m_layout.between(m_offset - ahead, m_offset + height() + ahead);
        const int begin = std::max(first, m_jobCount);
        QSet<QString> wanted;
        for (int tile = begin; tile < end; ++tile)
            wanted.insert(m_gallery->at(tile - m_jobCount).file);
        m_thumbnails->keepOnly(wanted);
        for (int tile = begin; tile < end; ++tile)
            paintTile(*root, tile - m_jobCount, m_layout.tiles.at(tile).translated(0, -m_offset));
    }
    root->end();
    return root;
}

void GalleryView::paintTile(Tiles &tiles, int row, const QRectF &place)
{
    const qreal scale = window()->effectiveDevicePixelRatio();
    const QString &file = m_gallery->at(row).file;
    const QSize pixels = (place.size() * scale).toSize();
    const QImage image = m_thumbnails->get(file, pixels, int(radius * scale));
    const qreal outer = ringWidth + 2;
    if (place.bottom() + outer < 0 || place.top() - outer > height())
        return;
    const QRectF snapped(std::round(place.x()), std::round(place.y()), place.width(), place.height());
    if (m_gallery->isSelected(row) || (m_isActive && row == m_currentRow))
        tiles.put(*window(), u"ring"_s + QString::number(pixels.height()) + m_accent.name() + m_page.name() + QString::number(row),
                  snapped.adjusted(-outer, -outer, outer, outer), [&] { return ring(pixels, scale); });
    if (image.isNull())
        tiles.put(*window(), u"empty"_s + file + m_empty.name(), snapped, [&] { return plate(pixels, m_empty, radius * scale); });
    else
        tiles.put(*window(), file + QString::number(pixels.width()), snapped, [&] { return image; });
}

/// A rounded ring with the page showing between it and the picture.
QImage GalleryView::ring(QSize pixels, qreal scale) const
{
    const int outer = int(std::ceil((ringWidth + 2) * scale));
    QImage image = plate(pixels + QSize(2 * outer, 2 * outer), m_accent, (radius + ringWidth + 2) * scale);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_page);
    const qreal thick = ringWidth * scale;
    painter.drawRoundedRect(QRectF(image.rect()).adjusted(thick, thick, -thick, -thick), (radius + 2) * scale, (radius + 2) * scale);
    return image;
}

QImage GalleryView::plate(QSize pixels, const QColor &color, qreal corner)
{
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(image.rect()), corner, corner);
    return image;
}

} // namespace qwenda
