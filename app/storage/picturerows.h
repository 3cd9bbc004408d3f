// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/picturerecord.h"

#include <QSqlDatabase>
#include <QVariantList>

/// Rows of the gallery's tables, in and out. On the database's thread.
namespace qwenda::picturerows {

Result<void> write(const QSqlDatabase &database, const PictureRecord &picture);
Result<void> write(const QSqlDatabase &database, const PictureOrder &order);

/// `tail`: what follows "from pictures". Without `whole` the settings and parents are left out.
Result<QList<PictureRecord>> pictures(const QSqlDatabase &database, bool whole, const QString &tail, const QVariantList &values = {});
Result<QList<PictureOrder>> orders(const QSqlDatabase &database, const QString &tail);

} // namespace qwenda::picturerows
