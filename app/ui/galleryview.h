// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/gallery.h"
#include "ui/justifiedrows.h"
#include "ui/thumbnails.h"

#include <QPointer>
#include <QQuickItem>
#include <QQmlEngine>

namespace qwenda {

/// The pictures' tiles, drawn in C++: one texture each, and only those on the screen. It fills a Flickable's viewport and
/// is told how far that one has scrolled. The queue's tiles come first; they are left empty here for QML to fill.
class GalleryView : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(qwenda::Gallery *gallery READ gallery WRITE setGallery NOTIFY galleryChanged REQUIRED)
    Q_PROPERTY(qwenda::Thumbnails *thumbnails READ thumbnails WRITE setThumbnails NOTIFY galleryChanged REQUIRED)
    Q_PROPERTY(qreal offset READ offset WRITE setOffset NOTIFY offsetChanged)
    Q_PROPERTY(int jobCount READ jobCount WRITE setJobCount NOTIFY layoutChanged) ///< tiles before the pictures
    Q_PROPERTY(qreal contentHeight READ layoutHeight NOTIFY layoutChanged)
    Q_PROPERTY(qreal bleed READ bleed CONSTANT) ///< px around the tiles, for the rings of those at the edges
    Q_PROPERTY(int currentRow READ currentRow WRITE setCurrentRow NOTIFY currentRowChanged)
    Q_PROPERTY(int layoutNumber READ layoutNumber NOTIFY layoutChanged)           ///< another number, other places
    Q_PROPERTY(bool isActive MEMBER m_isActive NOTIFY colorsChanged) ///< keys come here: the current row has its ring
    Q_PROPERTY(QColor empty MEMBER m_empty NOTIFY colorsChanged)
    Q_PROPERTY(QColor accent MEMBER m_accent NOTIFY colorsChanged)
    Q_PROPERTY(QColor page MEMBER m_page NOTIFY colorsChanged)

public:
    explicit GalleryView(QQuickItem *parent = nullptr);

    Gallery *gallery() const { return m_gallery; }
    void setGallery(Gallery *gallery);
    Thumbnails *thumbnails() const { return m_thumbnails; }
    void setThumbnails(Thumbnails *thumbnails);
    qreal offset() const { return m_offset; }
    void setOffset(qreal offset);
    int jobCount() const { return m_jobCount; }
    void setJobCount(int count);
    qreal layoutHeight() const { return m_layout.height; }
    static qreal bleed() { return 6; }
    int currentRow() const { return m_currentRow; }
    void setCurrentRow(int row);
    int layoutNumber() const { return m_layoutNumber; }

    /// The picture under a point of this item; -1: none.
    Q_INVOKABLE int rowAt(qreal x, qreal y) const;
    /// In the scrolled content; a job's when `row` < 0 (-1 is the first).
    Q_INVOKABLE QRectF rectOf(int row) const;
    /// The row that an arrow key leads to.
    Q_INVOKABLE int neighbour(int row, int dx, int dy) const;

Q_SIGNALS:
    void galleryChanged();
    void offsetChanged();
    void layoutChanged();
    void currentRowChanged();
    void colorsChanged();

protected:
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void relayout();
    class Tiles;
    void paintTile(Tiles &tiles, int row, const QRectF &place);
    QImage ring(QSize pixels, qreal scale) const;
    static QImage plate(QSize pixels, const QColor &color, qreal corner);

    QPointer<Gallery> m_gallery;
    QPointer<Thumbnails> m_thumbnails;
    JustifiedRows m_layout;
    qreal m_offset = 0;
    int m_jobCount = 0;
    int m_currentRow = -1;
    int m_layoutNumber = 0;
    bool m_isActive = false;
    QColor m_empty;
    QColor m_accent;
    QColor m_page;
};

} // namespace qwenda
