// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "storage/secretstore.h"

#include <QFuture>
#include <QString>

namespace qwenda::cli {

/// The key of this name from the keychain. It may ask for its password only where somebody can see it: a script must never
/// hang on that.
QFuture<SecretStore::Answer> readKey(SecretStore &secrets, const QString &name);
/// Key/NoKey, without words.
Error missingKey();

} // namespace qwenda::cli
