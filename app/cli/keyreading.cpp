// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/keyreading.h"

#include "cli/console.h"

namespace qwenda::cli {

QFuture<SecretStore::Answer> readKey(SecretStore &secrets, const QString &name)
{
    const bool hasScreen = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const bool mayPrompt = hasScreen && Console::isAttended();
    return secrets.read(name, mayPrompt ? SecretStore::Prompt::Allowed : SecretStore::Prompt::Never);
}

Error missingKey()
{
    Error error;
    error.kind = Error::Kind::Key;
    error.reason = Error::Reason::NoKey;
    return error;
}

} // namespace qwenda::cli
