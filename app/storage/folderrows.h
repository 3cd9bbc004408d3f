// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/folder.h"
#include "core/result.h"

#include <QList>
#include <QSqlDatabase>

namespace qwenda::folderrows {

/// Folders to rows and back. On the thread of the connection; writing wants to be inside a transaction.

/// By name.
Result<QList<Folder>> folders(const QSqlDatabase &database);
Result<void> write(const QSqlDatabase &database, const Folder &folder, const QString &deviceId);
/// Its conversations and folders move to its parent.
Result<void> remove(const QSqlDatabase &database, const FolderId &id, const QString &deviceId);

} // namespace qwenda::folderrows
