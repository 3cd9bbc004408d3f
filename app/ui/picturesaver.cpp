// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/picturesaver.h"

#include "session/inbackground.h"
#include "storage/picturecopy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qwenda {

QString picturesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + u"/Qwenda"_s;
}

void copyPictureFile(const QString &path)
{
    auto *data = new QMimeData;
    data->setImageData(QImage(path));
    data->setUrls({QUrl::fromLocalFile(path)});
    QGuiApplication::clipboard()->setMimeData(data);
}

QFuture<Result<QStringList>> saveCopies(const PictureFiles &files, const QList<PictureRecord> &pictures, const QString &folder)
{
    return inBackground([files, pictures, folder]() -> Result<QStringList> {
        QStringList names;
        std::optional<Error> first;
        for (const PictureRecord &each : pictures) {
            const Result<QByteArray> bytes = files.read(each.file);
            const Result<QString> saved = bytes ? saveCopy(each, *bytes, folder) : Result<QString>(bytes.error());
            if (saved)
                names.append(*saved);
            else if (!first)
                first = saved.error();
        }
        return first ? Result<QStringList>(*first) : Result<QStringList>(names);
    });
}

QFuture<Result<void>> saveAs(const PictureFiles &files, const PictureRecord &picture, const QString &file)
{
    return inBackground([files, picture, file]() -> Result<void> {
        const Result<QByteArray> bytes = files.read(picture.file);
        return bytes ? saveCopyAs(picture, *bytes, file) : Result<void>(bytes.error());
    });
}

} // namespace qwenda
