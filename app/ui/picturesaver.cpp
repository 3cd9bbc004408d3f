// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/picturesaver.h"

#include "storage/picturemark.h"
#include "storage/privatefolder.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

QString freeName(const QString &folder, const PictureRecord &picture, const QString &end)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    QString words = QString(picture.prompt).replace(others, u"-"_s).left(40);
    while (words.startsWith(u'-'))
        words.remove(0, 1);
    while (words.endsWith(u'-') || (!words.isEmpty() && words.back().isHighSurrogate()))
        words.chop(1);
    const QString stem = folder + u'/' + (words.isEmpty() ? u"picture"_s : words) + (picture.seed ? u'-' + QString::number(*picture.seed) : QString());
    QString name = stem + u'.' + end;
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2.%3"_s.arg(stem).arg(i).arg(end);
    return name;
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

Result<void> write(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return diskRefusal(name, file.errorString());
    return {};
}

QByteArray contactSheet(const PictureFiles &files, const QList<PictureRecord> &pictures)
{
    constexpr int side = 240;
    constexpr int gap = 16;
    const int columns = std::clamp(int(pictures.size()), 1, 5);
    const int rows = std::min(60, (int(pictures.size()) + columns - 1) / columns);
    QImage sheet(columns * (side + gap) + gap, rows * (side + gap) + gap, QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    for (int i = 0; i < std::min(int(pictures.size()), rows * columns); ++i) {
        const QImage image = QImage(files.path(pictures[i].file)).scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        const QPoint cell(gap + i % columns * (side + gap), gap + i / columns * (side + gap));
        painter.drawImage(cell + QPoint((side - image.width()) / 2, (side - image.height()) / 2), image);
    }
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    sheet.save(&buffer, "PNG");
    return png;
}

} // namespace

QString picturesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + u"/Qwenda"_s;
}

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

Result<QString> savePicture(const PictureFiles &files, const PictureRecord &picture, const QString &format, const QString &folder)
{
    Result<QByteArray> bytes = files.read(picture.file);
    const QString own = QFileInfo(picture.file).suffix();
    const QString end = format.isEmpty() ? own : format;
    if (bytes && end != own)
        bytes = converted(*bytes, end);
    if (!bytes)
        return bytes.error();
    if (!QDir().mkpath(folder))
        return diskRefusal(folder + u"/x"_s, folder);
    const QString name = freeName(folder, picture, end);
    const auto written = write(name, withMark(*bytes, {picture.prompt, picture.model, savedSettings(picture)}));
    return written ? Result<QString>(name) : Result<QString>(written.error());
}

Result<QString> exportPictures(const PictureFiles &files, const QList<PictureRecord> &pictures, const QString &folder)
{
    const QString target = folder + u"/Export "_s + QDateTime::currentDateTime().toString(u"yyyy-MM-dd hhmmss"_s);
    QJsonArray sidecar;
    QString html = u"<!doctype html><meta charset=\"utf-8\"><title>Qwenda</title><style>body{font:15px sans-serif;margin:24px;"
                   "background:#fff;color:#1c1c1f}main{columns:280px;column-gap:16px}figure{margin:0 0 16px;break-inside:avoid}"
                   "img{width:100%;border-radius:10px}figcaption{color:#565960;font-size:13px}</style><main>"_s;
    for (const PictureRecord &each : pictures) {
        const auto file = savePicture(files, each, {}, target);
        if (!file)
            return file.error();
        const QString name = QFileInfo(*file).fileName();
        QJsonObject entry = savedSettings(each);
        entry.insert(u"file"_s, name);
        entry.insert(u"width"_s, each.width);
        entry.insert(u"height"_s, each.height);
        entry.insert(u"actual_prompt"_s, each.actualPrompt);
        entry.insert(u"region"_s, each.regionId);
        entry.insert(u"created_at"_s, each.createdAt.toString(Qt::ISODate));
        sidecar.append(entry);
        html += u"<figure><img loading=\"lazy\" src=\"%1\" alt=\"%2\"><figcaption>%2<br>%3</figcaption></figure>"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(name)), each.prompt.toHtmlEscaped(), each.model.toHtmlEscaped());
    }
    for (const auto &[name, bytes] : {std::pair{u"pictures.json"_s, QJsonDocument(sidecar).toJson()},
                                      {u"index.html"_s, (html + u"</main>\n"_s).toUtf8()},
                                      {u"contact-sheet.png"_s, contactSheet(files, pictures)}}) {
        if (const auto written = write(target + u'/' + name, bytes); !written)
            return written.error();
    }
    return target;
}

} // namespace qwenda
