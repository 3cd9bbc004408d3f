// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/picturefiles.h"
#include "storage/picturerecord.h"

#include <QFuture>
#include <QString>
#include <QStringList>

namespace qwenda {

/// Where saved pictures go: "Qwenda" in the user's folder of pictures.
QString picturesFolder();

/// The pixels, and the file, to the clipboard.
void copyPictureFile(const QString &path);

/// Writes copies with all settings inside (saveCopy) on another thread. Gives their names; the first error when one could
/// not be written, after the others were.
QFuture<Result<QStringList>> saveCopies(const PictureFiles &files, const QList<PictureRecord> &pictures, const QString &folder);
/// One, under this very name; its ending ("png", "jpg", "webp") is the format.
QFuture<Result<void>> saveAs(const PictureFiles &files, const PictureRecord &picture, const QString &file);

} // namespace qwenda
