// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace qwenda::schema {

/// The version this program writes: the number of the last step in resources/sql.
constexpr int current = 6;
/// The first version with folders, tags and the search index: what readers that cannot write need.
constexpr int firstWithSearch = 4;

/// `pragma user_version`. The first statement that really reads the file, so it also tells a file that is no database.
Result<int> versionOf(const QSqlDatabase &database);

/// Runs the steps between the file's version and `current`, each in one transaction with its new version number: a
/// step that fails or is cut leaves the version before it. Safe when two processes do it at once.
/// Errors: Storage/TooNew (nothing was changed), and whatever the disk says.
Result<void> upgrade(const QSqlDatabase &database);
/// The same up to `version`, which must be known: for a test that wants an older file.
Result<void> upgradeTo(const QSqlDatabase &database, int version);

/// A step's statements, which an empty line separates; comments are dropped. Exposed for its test.
QStringList statements(const QString &step);

} // namespace qwenda::schema
