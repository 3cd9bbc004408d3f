// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// The catalogues that come with the program: JSON objects with a list "models". Any thread.
namespace qwenda::catalogfile {

/// What all of these fail with: Server/NotUnderstood (a build fault), `detail` as its message.
Error damaged(const QString &detail);
/// Of ":/qwenda/models/<name>".
Result<QByteArray> read(const QString &name);
/// The outermost object.
Result<QJsonObject> object(const QByteArray &json);

} // namespace qwenda::catalogfile
