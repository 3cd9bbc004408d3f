// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSize>
#include <QString>

namespace qwenda {

/// What a picture's bytes are, once they were decoded.
struct PictureFacts
{
    QString mimeType;  ///< "image/png", "image/jpeg", "image/webp", …
    QString extension; ///< "png"
    QSize size;
};

/// "image/jpeg" for "….jpg": of the files that are kept here.
QString mimeTypeOf(const QString &file);

/// Decodes `bytes` once, within bounds. Errors: Invalid/MediaRefused with code "PictureTooLarge" (more than
/// `mostPixels`: nothing was decoded, however few bytes it has) or "NotAPicture". Any thread.
Result<PictureFacts> inspectPicture(const QByteArray &bytes);
constexpr qint64 mostPicturePixels = 64'000'000;

/// The folder of the pictures: files named by the SHA-256 of their bytes, so the same picture is kept once and a
/// damaged one is noticed. Any thread.
class PictureFiles
{
public:
    explicit PictureFiles(QString folder) : m_folder(std::move(folder)) {}

    const QString &folder() const { return m_folder; }
    QString path(const QString &name) const;
    /// Written beside, synced, renamed: the name exists only with all its bytes. Errors: Storage/DiskFull, ReadOnly, None.
    Result<QString> keep(const QByteArray &bytes, const QString &extension) const;
    /// Errors: Storage/None when it is missing or its bytes are others than its name says.
    Result<QByteArray> read(const QString &name) const;

private:
    QString m_folder;
};

} // namespace qwenda
