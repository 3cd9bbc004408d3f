// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QString>

namespace qwenda {

/// A connection `name` that reads a history file and can write nothing, while others may be writing it; also on a
/// read-only disk. To be closed and removed by the caller, on this thread. The file is not created.
/// Errors, of kind Storage: TooNew (a later program's, or so old that its steps have not run yet), NotADatabase,
/// ReadOnly, None when there is no file.
Result<QSqlDatabase> openForReading(const QString &file, const QString &name);

} // namespace qwenda
