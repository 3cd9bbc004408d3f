// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QQmlEngine>
#include <QSet>
#include <QSize>
#include <QString>
#include <QThreadPool>

namespace qwenda {

/// Small versions of the gallery's pictures, made on another thread, kept on disk beside the pictures and, as many as
/// `memoryLimit` allows, in memory. Corners are already round: the screen only copies. GUI thread.
class Thumbnails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")

public:
    static constexpr int memoryLimit = 28 * 1024 * 1024; ///< bytes
    static constexpr int storedHeight = 288;             ///< pixels of the version on disk: the height of a row, and some

    Thumbnails(QString pictureFolder, QString cacheFolder, QObject *parent = nullptr);
    ~Thumbnails() override;

    /// The picture's small version for a tile of this size, or a null image: then ready() follows, unless the request was
    /// dropped by keepOnly().
    QImage get(const QString &file, QSize pixels, int radius);
    /// Requests not begun for other files are forgotten: what has left the screen need not be made.
    void keepOnly(const QSet<QString> &files);

    /// The version on disk, made when missing. Any thread. Null: the picture cannot be read.
    static QImage make(const QString &picture, const QString &stored);

Q_SIGNALS:
    void ready(const QString &file);

private:
    QString m_pictures;
    QString m_stored;
    QCache<QString, QImage> m_images;
    QHash<QString, QRunnable *> m_waiting;
    QSet<QString> m_broken;
    QThreadPool m_pool;
};

} // namespace qwenda
