// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/picturefiles.h"
#include "storage/picturerecord.h"

#include <QString>

namespace qwenda {

/// Where saved pictures go: "Qwenda" in the user's folder of pictures.
QString picturesFolder();

/// Everything needed to make it again, as it stands in saved files.
QJsonObject savedSettings(const PictureRecord &picture);

/// A copy named after the prompt, with all settings inside. `format`: "png", "jpg", "webp"; empty: as it came, byte for
/// byte but for the mark. Gives the file's name. Errors: Storage; Invalid/MediaRefused when this Qt cannot write the form.
Result<QString> savePicture(const PictureFiles &files, const PictureRecord &picture, const QString &format, const QString &folder);

/// A folder with copies, a sidecar pictures.json, a contact sheet and an index.html that needs nothing else. Gives the
/// folder's name. Errors as savePicture.
Result<QString> exportPictures(const PictureFiles &files, const QList<PictureRecord> &pictures, const QString &folder);

} // namespace qwenda
