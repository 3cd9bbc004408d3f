// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apikey.h"
#include "core/region.h"
#include "transport/backoff.h"

#include <chrono>

namespace qwenda {

class Pacer;

/// Where a request goes and as whom.
struct Connection
{
    Endpoint endpoint;
    ApiKey key;
};

/// Patience. Silence is counted, never the whole length of an answer.
struct ClientOptions
{
    std::chrono::milliseconds connect{std::chrono::seconds(30)};
    std::chrono::milliseconds firstByte{std::chrono::seconds(120)};
    std::chrono::milliseconds betweenBytes{std::chrono::seconds(60)};
    int maxRetries = 3; ///< repeats after the first request
    Backoff::Schedule backoff;
    /// A Retry-After longer than this ends the request with the error instead of waiting.
    std::chrono::milliseconds longestRetryAfter{std::chrono::seconds(120)};

    /// Whom every request asks before it goes out; nullptr: nobody. QwenClient puts its own here.
    Pacer *pacer = nullptr;

    bool operator==(const ClientOptions &) const = default;
};

} // namespace qwenda
