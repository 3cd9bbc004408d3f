// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

namespace qwenda {

/// An Error of Kind::Storage; `message` is the system's or SQLite's own text, or names what it is about. Any thread.
inline Error storageError(Error::Reason reason, const QString &message = {})
{
    Error error;
    error.kind = Error::Kind::Storage;
    error.reason = reason;
    error.message = message;
    return error;
}

} // namespace qwenda
