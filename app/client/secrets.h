// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "core/error.h"
#include "transport/httprequest.h"

#include <optional>

namespace qwenda {

/// Why nothing may be sent with this connection: Key/NoKey, Key/WrongKey (not sendable), Invalid/WrongAddress,
/// Invalid/InsecureAddress (http:// to a known region's host, or to another machine without a custom endpoint made
/// for it). Nullopt: go ahead.
std::optional<Error> objectionTo(const Connection &connection);

/// Authorization, and the workspace where a shared host needs to be told (workspace hosts carry it in their name).
HttpHeaders headersFor(const Connection &connection);

/// The error with the key taken out, should the service have quoted it back.
Error withoutSecret(Error error, const ApiKey &key);

} // namespace qwenda
