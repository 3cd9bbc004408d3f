// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/attachedpicture.h"

#include "storage/smallpicture.h"

#include <QBuffer>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

QImage attachedPicture(const FileBytes &files, const Attachment &file, int longest)
{
    QByteArray bytes = files && file.kind == Attachment::Kind::Picture ? files(file.hash) : QByteArray();
    if (bytes.isEmpty())
        return {};
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // A document would hold tens of photographs at full size.
    const QSize size = reader.size();
    const bool isLarge = size.isValid() && qMax(size.width(), size.height()) > longest;
    return isLarge ? readResized(reader, size.scaled(longest, longest, Qt::KeepAspectRatio)) : reader.read();
}

QSize shownSize(const QImage &picture, int longest)
{
    const bool isLarge = qMax(picture.width(), picture.height()) > longest;
    return isLarge ? picture.size().scaled(longest, longest, Qt::KeepAspectRatio) : picture.size();
}

std::optional<Attachment> pictureAttachment(const QString &name, const QString &hash, const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    if (format.isEmpty() || !size.isValid())
        return std::nullopt;
    Attachment file;
    file.kind = Attachment::Kind::Picture;
    file.name = name.isEmpty() ? u"picture."_s + QString::fromLatin1(format) : name;
    file.mime = u"image/"_s + QString::fromLatin1(format == "jpg" ? "jpeg" : format);
    file.hash = hash;
    file.bytes = bytes.size();
    file.width = size.width();
    file.height = size.height();
    return file;
}

} // namespace qwenda::exchange
