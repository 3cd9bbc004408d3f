// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace qwenda {

/// Makes a folder for the user alone (mode 0700) when it is missing; the folders above it get the usual mode, an
/// existing one keeps its own. Any thread. Errors: Storage/ReadOnly, DiskFull, None.
Result<void> makePrivateFolder(const QString &folder);

/// Makes an empty file for the user alone (mode 0600) when it is missing; an existing one keeps its mode. A disk that
/// refuses is left for the file's next user to find out. Any thread.
void makePrivateFile(const QString &file);

/// Why nothing can be written at `path` (a file or folder that may not exist): Storage/ReadOnly, DiskFull or, when
/// the disk looks well, None. `message` is passed on.
Error diskRefusal(const QString &path, const QString &message);

} // namespace qwenda
