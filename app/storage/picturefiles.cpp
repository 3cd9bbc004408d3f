// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/picturefiles.h"

#include "storage/privatefolder.h"
#include "storage/storageerror.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QTemporaryFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

Error refused(const QString &code, const QString &message)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = Error::Reason::MediaRefused;
    error.code = code;
    error.message = message;
    return error;
}

Error missing(const QString &path)
{
    return storageError(Error::Reason::None, path);
}

// The folder's own entry must be on the disk too, or a power cut forgets the name.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Error writeRefusal(const QFile &file, const QString &path)
{
    Error error = diskRefusal(path, file.errorString());
    if (error.reason == Error::Reason::None && (errno == ENOSPC || errno == EDQUOT))
        error.reason = Error::Reason::DiskFull;
    return error;
}

} // namespace

QString mimeTypeOf(const QString &file)
{
    const QString end = file.section(u'.', -1);
    return u"image/"_s + (end == u"jpg" ? u"jpeg"_s : end);
}

Result<PictureFacts> inspectPicture(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(int(mostPicturePixels * 8 / 1024 / 1024));
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    const QSize size = reader.size();
    static const QHash<QByteArray, QString> kinds{{"png", u"png"_s},   {"jpeg", u"jpg"_s}, {"jpg", u"jpg"_s},
                                                  {"webp", u"webp"_s}, {"bmp", u"bmp"_s},  {"gif", u"gif"_s}};
    if (!kinds.contains(format))
        return refused(u"NotAPicture"_s, QString::fromLatin1(format));
    if (qint64(size.width()) * size.height() > mostPicturePixels)
        return refused(u"PictureTooLarge"_s, u"%1 × %2"_s.arg(size.width()).arg(size.height()));
    const QImage image = reader.read();
    if (image.isNull())
        return refused(u"NotAPicture"_s, reader.errorString());
    return PictureFacts{mimeTypeOf(u'.' + kinds[format]), kinds[format], image.size()};
}

QString PictureFiles::path(const QString &name) const
{
    return m_folder + u'/' + name;
}

Result<QString> PictureFiles::keep(const QByteArray &bytes, const QString &extension) const
{
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString name = hash.left(2) + u'/' + hash + u'.' + extension;
    const QString target = path(name);
    if (QFileInfo(target).size() == bytes.size())
        return name;
    const QString folder = QFileInfo(target).path();
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made.error();
    if (const auto made = makePrivateFolder(folder); !made)
        return made.error();
    QTemporaryFile file(folder + u"/.part-XXXXXX"_s);
    errno = 0;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return writeRefusal(file, target);
    // rename() of C: it replaces, and the name is never half a picture.
    if (::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return writeRefusal(file, target);
    file.setAutoRemove(false);
    syncFolder(folder);
    return name;
}

Result<QByteArray> PictureFiles::read(const QString &name) const
{
    QFile file(path(name));
    if (name.isEmpty() || name.contains(u".."_s) || !file.open(QIODevice::ReadOnly))
        return missing(name);
    QByteArray bytes = file.readAll();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    if (hash != QFileInfo(name).completeBaseName())
        return missing(name);
    return bytes;
}

} // namespace qwenda
