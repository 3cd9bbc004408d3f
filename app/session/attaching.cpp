// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/attaching.h"

#include "session/pdftext.h"
#include "storage/attachmentstore.h"
#include "storage/smallpicture.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QMimeDatabase>
#include <QStringDecoder>

#include <cmath>

using namespace Qt::StringLiterals;

namespace qwenda::attaching {

namespace {

constexpr qint64 largestPicture = 50'000'000;
constexpr qint64 largestPdf = 100'000'000;
constexpr qint64 largestText = 2'000'000;
constexpr int leastSide = 10;
constexpr int mostRatio = 200;
// What vision models look at unless asked for more: 2,560 tokens of 32 × 32 pixels. Larger pictures would be made
// smaller by the service, after a longer way.
constexpr double mostPixels = 2'560.0 * 32 * 32;
constexpr qsizetype largestAsIs = 4'000'000;  // base64 makes a third more; the service takes 10,485,760
constexpr qsizetype largestPng = 1'500'000;
constexpr int jpegQuality = 88;

Error refusal(const char *code)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = Error::Reason::MediaRefused;
    error.code = QString::fromLatin1(code);
    return error;
}

bool isShapeAccepted(const QSize &size)
{
    const int shorter = qMin(size.width(), size.height());
    return shorter >= leastSide && qMax(size.width(), size.height()) <= shorter * mostRatio;
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

/// Screenshots and drawings stay sharp as PNG; photographs would be several times larger so.
QByteArray encodedForSending(QImage image)
{
    const double pixels = static_cast<double>(image.width()) * image.height();
    if (pixels > mostPixels) {
        const double factor = std::sqrt(mostPixels / pixels);
        const QSize size(qMax(leastSide, static_cast<int>(image.width() * factor)),
                         qMax(leastSide, static_cast<int>(image.height() * factor)));
        image = resized(image, size);
    }
    const QByteArray png = encoded(image, "PNG", -1);
    if (png.size() <= largestPng)
        return png;
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    for (int y = 0; image.hasAlphaChannel() && y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const int alpha = qAlpha(pixel);
            const auto over = [alpha](int part) { return (part * alpha + 255 * (255 - alpha)) / 255; };
            opaque.setPixel(x, y, qRgb(over(qRed(pixel)), over(qGreen(pixel)), over(qBlue(pixel))));
        }
    }
    return encoded(image.hasAlphaChannel() ? opaque : image, "JPEG", jpegQuality);
}

Result<Attachment> finished(Attachment attachment, const QByteArray &bytes, const QByteArray &sent,
                            const AttachmentStore &store)
{
    const auto hash = store.put(bytes);
    if (!hash)
        return hash.error();
    attachment.hash = *hash;
    attachment.bytes = bytes.size();
    if (!sent.isNull()) {
        const auto sentHash = store.put(sent);
        if (!sentHash)
            return sentHash.error();
        attachment.sentHash = *sentHash;
    }
    return attachment;
}

Result<Attachment> picture(Attachment attachment, const QByteArray &bytes, const AttachmentStore &store)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true); // a camera held upright says so beside the pixels
    const QByteArray format = reader.format();
    const bool isTurned = reader.transformation() != QImageIOHandler::TransformationNone;
    const QSize size = reader.size();
    const QImage image = reader.read();
    if (image.isNull())
        return refusal("unreadable");
    if (!isShapeAccepted(image.size()))
        return refusal("too-small");
    attachment.kind = Attachment::Kind::Picture;
    attachment.width = image.width();
    attachment.height = image.height();
    const bool isKnown = format == "png" || format == "jpeg" || format == "webp";
    const bool fits = static_cast<double>(size.width()) * size.height() <= mostPixels && bytes.size() <= largestAsIs;
    return finished(attachment, bytes, isKnown && fits && !isTurned ? QByteArray() : encodedForSending(image), store);
}

/// UTF-8, UTF-16 with its mark, else the encoding Chinese spreadsheets are saved in. Null: no text.
QString decoded(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding && bytes.contains('\0'))
        return {};
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (!decoder.hasError())
        return text.isNull() ? u""_s : text;
    QStringDecoder chinese("GB18030");
    if (!chinese.isValid())
        return {};
    text = chinese(bytes);
    return chinese.hasError() ? QString() : text;
}

Result<Attachment> text(Attachment attachment, const QByteArray &bytes, const AttachmentStore &store)
{
    const QString words = decoded(bytes);
    if (words.isNull())
        return refusal("unknown-kind");
    attachment.kind = Attachment::Kind::Text;
    attachment.characters = static_cast<int>(words.size());
    const QByteArray utf8 = words.toUtf8();
    return finished(attachment, bytes, utf8 == bytes ? QByteArray() : utf8, store);
}

Result<Attachment> pdf(Attachment attachment, const QByteArray &bytes, const AttachmentStore &store)
{
    const auto read = pdfText(bytes);
    if (!read)
        return read.error();
    attachment.kind = Attachment::Kind::Pdf;
    attachment.pages = read->pages;
    attachment.characters = static_cast<int>(read->text.size());
    return finished(attachment, bytes, read->text.toUtf8(), store);
}

} // namespace

Result<Attachment> fromFile(const QString &path, const AttachmentStore &store)
{
    QFile file(path);
    // A pipe or a device would be read for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return refusal("unreadable");
    if (file.size() > largestPdf)
        return refusal("too-large");
    const QByteArray bytes = file.readAll();
    Attachment attachment;
    attachment.name = QFileInfo(path).fileName();
    const QMimeType type = QMimeDatabase().mimeTypeForFileNameAndData(attachment.name, bytes);
    attachment.mime = type.name();
    if (attachment.mime == "application/pdf"_L1)
        return pdf(attachment, bytes, store);
    const bool isDrawing = attachment.mime.startsWith("image/svg"_L1); // text that models read well
    if (attachment.mime.startsWith("image/"_L1) && !isDrawing)
        return bytes.size() > largestPicture ? Result<Attachment>(refusal("too-large")) : picture(attachment, bytes, store);
    return bytes.size() > largestText ? Result<Attachment>(refusal("too-large")) : text(attachment, bytes, store);
}

Result<Attachment> fromImage(const QImage &image, const QString &name, const AttachmentStore &store)
{
    Attachment attachment;
    attachment.name = name;
    attachment.mime = u"image/png"_s;
    return picture(attachment, encoded(image, "PNG", -1), store);
}

Result<Attachment> fromText(const QString &words, const QString &name, const AttachmentStore &store)
{
    Attachment attachment;
    attachment.name = name;
    attachment.mime = u"text/plain"_s;
    const QByteArray bytes = words.toUtf8();
    return bytes.size() > largestText ? Result<Attachment>(refusal("too-large")) : text(attachment, bytes, store);
}

} // namespace qwenda::attaching
