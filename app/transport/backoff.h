// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>

namespace qwenda {

/// How long to wait before sending again: exponential with full jitter, each wait drawn evenly between nothing and a
/// ceiling that doubles. Full jitter spreads clients that failed together best. Any thread.
class Backoff
{
public:
    struct Schedule
    {
        std::chrono::milliseconds first{500};                      ///< ceiling of the first wait
        std::chrono::milliseconds longest{std::chrono::seconds(20)};
        bool operator==(const Schedule &) const = default;
    };
    /// Evenly distributed in [0, 1).
    using Random = std::function<double()>;

    explicit Backoff(Schedule schedule);
    Backoff() : Backoff(Schedule()) {}
    Backoff(Schedule schedule, Random random);

    /// The wait before repeat number `attempt` (1, 2, …). A wait the server asked for is kept to exactly; to it the
    /// jitter of the first wait is added, so that not everybody returns in the same instant.
    std::chrono::milliseconds wait(int attempt, std::optional<std::chrono::milliseconds> asked = {}) const;

private:
    Schedule m_schedule;
    Random m_random;
};

/// The value of a Retry-After header: seconds, or an HTTP date relative to `now`. Never negative; nullopt when it is
/// neither. Source: RFC 9110, 10.2.3 and 5.6.7 (dates as IMF-fixdate or asctime; the obsolete two-digit year form is not read), read 2026-11-21.
std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView value, const QDateTime &now);

} // namespace qwenda
