// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatparameters.h"
#include "core/apikey.h"
#include "core/error.h"
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
    Protocol protocol = Protocol::Auto; ///< of chats; everything else has one protocol only
};

/// How long to wait before a repeat, by what stands in the way: a limit recovers within a minute, a broken machine at
/// once or not at all, a cable that was pulled when somebody plugs it in.
struct RetrySchedules
{
    Backoff::Schedule busy{std::chrono::seconds(1), std::chrono::seconds(30)};
    Backoff::Schedule server{std::chrono::milliseconds(500), std::chrono::seconds(20)};
    Backoff::Schedule offline{std::chrono::milliseconds(500), std::chrono::seconds(8)};

    RetrySchedules() = default;
    /// The same for all.
    RetrySchedules(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : busy{first, longest}, server{first, longest}, offline{first, longest}
    {
    }
    const Backoff::Schedule &of(Error::Kind kind) const
    {
        return kind == Error::Kind::Server ? server : kind == Error::Kind::Network ? offline : busy;
    }
    bool operator==(const RetrySchedules &) const = default;
};

/// Patience. Silence is counted, never the whole length of an answer.
struct ClientOptions
{
    std::chrono::milliseconds connect{std::chrono::seconds(30)};
    std::chrono::milliseconds firstByte{std::chrono::seconds(120)};
    std::chrono::milliseconds betweenBytes{std::chrono::seconds(60)};
    int maxRetries = 3; ///< repeats after the first request
    RetrySchedules backoff;
    /// All waits before repeats of one request together; the wait that would pass it is not begun.
    std::chrono::milliseconds longestWait{std::chrono::seconds(180)};
    /// How long the service may keep a request that comes in a burst, instead of refusing it (X-DashScope-Wait-Timeout, 0
    /// to 120 s; source: the vendor's page on rate limits, 2026). Added to firstByte, unless that is shorter than a
    /// minute: then it is the user's word, and half of it is all the service gets.
    std::chrono::milliseconds serverWait{std::chrono::seconds(30)};
    /// Go on by machine with an answer that the network cut off, where the model can; with maxRetries 0 never.
    bool resumes = true;
    int maxResumes = 4; ///< of one answer
    /// A Retry-After longer than this ends the request with the error instead of waiting.
    std::chrono::milliseconds longestRetryAfter{std::chrono::seconds(120)};

    /// Whom every request asks before it goes out; nullptr: nobody. QwenClient puts its own here.
    Pacer *pacer = nullptr;

    bool operator==(const ClientOptions &) const = default;
};

} // namespace qwenda
