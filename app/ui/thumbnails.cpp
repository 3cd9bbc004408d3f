// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/thumbnails.h"

#include "storage/picturefiles.h"
#include "storage/smallpicture.h"

#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QSaveFile>

#include <functional>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

class Task : public QRunnable
{
public:
    explicit Task(std::function<void()> work) : m_work(std::move(work)) {}
    void run() override { m_work(); }

private:
    std::function<void()> m_work;
};

QImage rounded(const QImage &image, QSize pixels, int radius)
{
    const QImage scaled = image.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QImage tile(pixels, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(QPointF(), QSizeF(pixels)), radius, radius);
    painter.setClipPath(shape);
    painter.drawImage((pixels.width() - scaled.width()) / 2, (pixels.height() - scaled.height()) / 2, scaled);
    return tile;
}

} // namespace

Thumbnails::Thumbnails(QString pictureFolder, QString cacheFolder, QObject *parent)
    : QObject(parent), m_pictures(std::move(pictureFolder)), m_stored(std::move(cacheFolder)), m_images(memoryLimit)
{
    m_pool.setMaxThreadCount(1); // the other core belongs to what is looked at
    m_pool.setThreadPriority(QThread::LowPriority);
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QImage Thumbnails::make(const QString &picture, const QString &stored)
{
    QImageReader small(stored);
    if (QImage image = small.read(); !image.isNull())
        return image;
    QImageReader reader(picture);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid() || qint64(whole.width()) * whole.height() > mostPicturePixels)
        return {};
    const QSize wanted = whole.height() <= storedHeight ? whole : QSize(std::max(1, whole.width() * storedHeight / whole.height()), storedHeight);
    const QImage image = readResized(reader, wanted);
    if (image.isNull())
        return {};
    QDir().mkpath(QFileInfo(stored).path());
    QSaveFile file(stored);
    // Kept only if the disk takes it whole; without it the next time is as slow as this one.
    if (file.open(QIODevice::WriteOnly) && (image.hasAlphaChannel() ? image.save(&file, "PNG") : image.save(&file, "JPG", 88)))
        file.commit();
    return image;
}

QImage Thumbnails::get(const QString &file, QSize pixels, int radius)
{
    const QString key = u"%1 %2x%3"_s.arg(file).arg(pixels.width()).arg(pixels.height());
    if (const QImage *image = m_images.object(key))
        return *image;
    if (pixels.isEmpty() || m_waiting.contains(file) || m_broken.contains(file))
        return {};
    const QString picture = m_pictures + u'/' + file;
    const QString stored = m_stored + u'/' + file + u".thumb"_s;
    auto *task = new Task([this, file, key, picture, stored, pixels, radius] {
        const QImage image = make(picture, stored);
        const QImage tile = image.isNull() ? QImage() : rounded(image, pixels, radius);
        // The pool is waited for before we go, so `this` is alive here; the event may still come too late, and is dropped.
        QMetaObject::invokeMethod(this, [this, file, key, tile] {
            m_waiting.remove(file);
            if (tile.isNull())
                m_broken.insert(file);
            else
                m_images.insert(key, new QImage(tile), std::max<qsizetype>(1, tile.sizeInBytes()));
            Q_EMIT ready(file);
        }, Qt::QueuedConnection);
    });
    m_waiting.insert(file, task);
    m_pool.start(task);
    return {};
}

void Thumbnails::keepOnly(const QSet<QString> &files)
{
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!files.contains(it.key()) && m_pool.tryTake(it.value())) {
            delete it.value();
            it = m_waiting.erase(it);
        } else {
            ++it;
        }
    }
}

} // namespace qwenda
