// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/picturecopy.h"

#include "storage/picturemark.h"
#include "storage/privatefolder.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int mostOfOneName = 10'000;

QString formatOf(const QString &file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    return ending == u"jpeg" ? u"jpg"_s : ending;
}

Result<QByteArray> converted(const QByteArray &bytes, const QString &format)
{
    QByteArray out;
    QBuffer buffer(&out);
    const QImage image = QImage::fromData(bytes);
    if (!image.isNull() && image.save(&buffer, format.toLatin1().constData(), format == u"png" ? -1 : 92))
        return out;
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = Error::Reason::MediaRefused;
    error.message = format;
    return error;
}

} // namespace

QJsonObject savedSettings(const PictureRecord &picture)
{
    QJsonObject settings = picture.settings;
    if (picture.seed)
        settings.insert(u"seed"_s, *picture.seed);
    settings.insert(u"n"_s, 1);
    if (!picture.requestId.isEmpty())
        settings.insert(u"request_id"_s, picture.requestId);
    if (picture.price > 0) {
        settings.insert(u"price"_s, picture.price);
        settings.insert(u"currency"_s, picture.currency);
    }
    return settings;
}

Result<QByteArray> markedCopy(const PictureRecord &picture, const QByteArray &bytes, const QString &format)
{
    const QString own = formatOf(picture.file);
    const Result<QByteArray> copy = format.isEmpty() || format == own ? Result<QByteArray>(bytes) : converted(bytes, format);
    return copy ? Result<QByteArray>(withMark(*copy, {picture.prompt, picture.model, savedSettings(picture)})) : copy;
}

QString copyName(const PictureRecord &picture)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    QString words = QString(picture.prompt).replace(others, u"-"_s).left(40);
    while (words.startsWith(u'-'))
        words.remove(0, 1);
    while (words.endsWith(u'-') || (!words.isEmpty() && words.back().isHighSurrogate()))
        words.chop(1);
    return (words.isEmpty() ? u"picture"_s : words) + (picture.seed ? u'-' + QString::number(*picture.seed) : QString());
}

Result<QString> saveCopy(const PictureRecord &picture, const QByteArray &bytes, const QString &folder, const QString &format)
{
    const Result<QByteArray> copy = markedCopy(picture, bytes, format);
    if (!copy)
        return copy.error();
    if (!QDir().mkpath(folder))
        return diskRefusal(folder + u"/x"_s, folder);
    const QString stem = folder + u'/' + copyName(picture);
    const QString ending = u'.' + (format.isEmpty() ? formatOf(picture.file) : format);
    for (int i = 1; i < mostOfOneName; ++i) {
        QFile file(i == 1 ? stem + ending : stem + u'-' + QString::number(i) + ending);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (file.exists())
                continue;
            return diskRefusal(file.fileName(), file.errorString());
        }
        if (file.write(*copy) == copy->size() && file.flush())
            return file.fileName();
        const Error refusal = diskRefusal(file.fileName(), file.errorString());
        file.close();
        file.remove();
        return refusal;
    }
    return diskRefusal(stem, stem);
}

Result<void> saveCopyAs(const PictureRecord &picture, const QByteArray &bytes, const QString &file)
{
    const Result<QByteArray> copy = markedCopy(picture, bytes, formatOf(file));
    if (!copy)
        return copy.error();
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(*copy) != copy->size() || !out.commit())
        return diskRefusal(file, out.errorString());
    return {};
}

} // namespace qwenda
