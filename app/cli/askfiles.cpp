// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/askfiles.h"

#include "cli/words.h"
#include "client/fileupload.h"
#include "session/codefence.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStringDecoder>


using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

// Of a "data:" address; the service counts its characters. Source: the vendor's vision page, 2026.
constexpr qsizetype longestAddress = 10'485'760;
constexpr qint64 largestText = 4 << 20;

bool readAll(const QString &path, QByteArray &bytes, QString &problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || QFileInfo(file).isDir()) {
        problem = Words::tr("%1 cannot be read").arg(path);
        return false;
    }
    if (file.size() > FileUpload::largest) {
        problem = Words::tr("%1 is larger than 150 MB").arg(path);
        return false;
    }
    bytes = file.readAll();
    if (bytes.isEmpty())
        problem = Words::tr("%1 is empty").arg(path);
    return problem.isEmpty();
}

std::optional<QString> asText(const QByteArray &bytes)
{
    if (bytes.contains('\0') || bytes.size() > largestText)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

void takePicture(AskFiles &files, const QString &path)
{
    QByteArray bytes;
    if (!readAll(path, bytes, files.problem))
        return;
    const QByteArray type = pictureType(bytes);
    if (type.isEmpty()) {
        files.problem = Words::tr("%1 is no picture the service takes: PNG, JPEG, WebP, BMP, TIFF or HEIC").arg(path);
        return;
    }
    const QString address = QString::fromLatin1("data:" + type + ";base64," + bytes.toBase64());
    if (address.size() > longestAddress)
        files.problem = Words::tr("%1 is too large: a picture may have 7 MB").arg(path);
    else
        files.pictures.append(address);
}

void takeFile(AskFiles &files, const QString &path, bool uploadsTexts)
{
    QByteArray bytes;
    if (!readAll(path, bytes, files.problem))
        return;
    const QString name = QFileInfo(path).fileName();
    const auto text = uploadsTexts ? std::nullopt : asText(bytes);
    if (!text) {
        files.documents.append({name, bytes});
        return;
    }
    const QString fence = fenceFor(*text);
    files.words += name + u":\n"_s + fence + u'\n' + *text + (text->endsWith(u'\n') ? u""_s : u"\n"_s) + fence + u"\n\n"_s;
}

void takeSchema(AskFiles &files, const QString &path)
{
    QByteArray bytes;
    if (!readAll(path, bytes, files.problem))
        return;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (!document.isObject() || document.object().isEmpty())
        files.problem = Words::tr("%1 is no JSON Schema: %2")
                            .arg(path, fault.error == QJsonParseError::NoError ? Words::tr("not an object") : fault.errorString());
    files.schema = document.object();
}

} // namespace

QByteArray pictureType(QByteArrayView bytes)
{
    const auto at = [bytes](qsizetype place, QByteArrayView mark) {
        return bytes.size() >= place + mark.size() && bytes.sliced(place, mark.size()) == mark;
    };
    if (at(0, "\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (at(0, "\xff\xd8\xff"))
        return "image/jpeg";
    if (at(0, "RIFF") && at(8, "WEBP"))
        return "image/webp";
    if (at(0, "BM"))
        return "image/bmp";
    if (at(0, QByteArrayView("II*\0", 4)) || at(0, QByteArrayView("MM\0*", 4)))
        return "image/tiff";
    return at(4, "ftypheic") || at(4, "ftypheix") || at(4, "ftypmif1") ? "image/heic" : QByteArray();
}

AskFiles AskFiles::read(const AskOptions &asked, bool uploadsTexts)
{
    AskFiles files;
    for (const QString &path : asked.images) {
        if (files.problem.isEmpty())
            takePicture(files, path);
    }
    for (const QString &path : asked.files) {
        if (files.problem.isEmpty())
            takeFile(files, path, uploadsTexts);
    }
    if (files.problem.isEmpty() && !asked.schemaFile.isEmpty())
        takeSchema(files, asked.schemaFile);
    return files;
}

} // namespace qwenda::cli
