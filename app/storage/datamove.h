// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/datapaths.h"

#include <QProcessEnvironment>
#include <QString>

namespace qwenda::datamove {

/// Puts the data of one folder into another, and remembers where it went: from then on DataPaths::locate() finds it
/// there, unless a flag or QWENDA_HOME says otherwise. Synchronous; any thread.

/// Whether it could work: the folder is missing or empty, can be written, does not lie in the other, and its disk has
/// room. Error Storage/ReadOnly, DiskFull, or None with `message` the folder.
Result<void> check(const DataPaths &from, const QString &folder);

/// Copies everything but the lock, the history by way of SQLite and checked whole; then remembers. Nobody may have the
/// data open. The old folder stays as it is. After an error the old folder is still the one in force and what was copied
/// is gone again.
Result<void> run(const DataPaths &from, const QString &folder,
                 const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

/// The folder remembered; empty: none, or it is no longer there.
QString remembered(const QProcessEnvironment &environment);

} // namespace qwenda::datamove
