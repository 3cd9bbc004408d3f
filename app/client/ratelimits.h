// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace qwenda {

/// How fast one model may be asked in one region. 0: no limit known.
/// Source: the vendor's "rate limits" pages, read 2026-11-21: counted per account and model, over all keys.
struct RateLimits
{
    int requestsPerMinute = 0;
    qint64 tokensPerMinute = 0; ///< input and output together
    int requestsPerDay = 0;
    qint64 tokensPerDay = 0;

    bool operator==(const RateLimits &) const = default;
};

} // namespace qwenda
