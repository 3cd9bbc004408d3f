// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "core/result.h"
#include "storage/picturerecord.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace qwenda::cli {

/// One picture of an order, for people's folder: where its copy went.
struct SavedPicture
{
    PictureRecord record;
    QString file; ///< absolute
};

/// The error as scripts read it: {kind, code, message, http_status}, or null.
QJsonValue errorValue(const std::optional<Error> &error);

/// {task_id, model, region, state, request_id, pictures:[{file, width, height, seed, prompt, actual_prompt} | {error}],
/// usage, error}. `state` is the service's word in lower case; an order that never left is "failed".
QJsonObject orderJson(const PictureOrder &order, const QString &state, const QList<SavedPicture> &pictures,
                      const std::optional<Error> &error);

/// The word of `state` for an order.
QString orderStateName(const PictureOrder &order);

/// Writes `bytes`, marked with how the picture was made, into `folder` (made when missing) under a name made of the
/// prompt that is still free. Gives the absolute name. Errors: Storage.
Result<QString> saveCopyTo(const PictureRecord &record, const QByteArray &bytes, const QString &folder);

} // namespace qwenda::cli
