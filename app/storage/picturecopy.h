// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/picturerecord.h"

#include <QByteArray>
#include <QString>

namespace qwenda {

/// Everything needed to make it again, as it stands in copies: the request's settings with this picture's own seed, the
/// request id and the price.
QJsonObject savedSettings(const PictureRecord &picture);

/// The bytes of a copy with everything about it inside (picturemark.h). `format`: "png", "jpg", "webp"; empty: the form it
/// has. Error: Invalid/MediaRefused when this Qt cannot write the form, or cannot read the picture. Any thread.
Result<QByteArray> markedCopy(const PictureRecord &picture, const QByteArray &bytes, const QString &format = {});

/// A name for a copy, without ending: words of the prompt that any file system takes, and the seed.
QString copyName(const PictureRecord &picture);

/// Such a copy in `folder`, which is made when missing, under the first free name after copyName(); never replaces a file,
/// never leaves half of one. Gives the file's name. Errors: Storage, and those of markedCopy().
Result<QString> saveCopy(const PictureRecord &picture, const QByteArray &bytes, const QString &folder, const QString &format = {});

/// Such a copy under this very name, in place of what is there; its ending is the format. Errors as above.
Result<void> saveCopyAs(const PictureRecord &picture, const QByteArray &bytes, const QString &file);

} // namespace qwenda
