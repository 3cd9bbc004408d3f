// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/ratelimits.h"

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>
#include <deque>
#include <map>
#include <optional>

namespace qwenda {

struct Error;

/// Who wants to send, and how much.
struct PaceWish
{
    QString regionId;
    QString model;
    QString pool;       ///< the streams it is counted with: a lane and a host
    QString source;     ///< a conversation, a job: sources take turns
    qint64 tokens = 0;  ///< input and output, estimated; put right by PaceQueue::spent()
    bool isRepeat = false; ///< was refused before and has done its waiting: pause and lessons of that refusal are for others
};

/// Where a request that waits stands.
struct PacePlace
{
    enum class Cause {
        Requests, ///< requests per minute (or second, or day)
        Tokens,   ///< tokens per minute (or day)
        Streams,  ///< as many answers come already as may come at once
        Pause     ///< the service asked for less speed
    };
    Cause cause = Cause::Requests;
    int ahead = 0; ///< requests that go before it
    std::optional<std::chrono::milliseconds> wait; ///< what it probably takes; nullopt: as long as others' answers take

    bool operator==(const PacePlace &) const = default;
};

/// Requests that went at about the same time.
struct PaceLump
{
    std::chrono::milliseconds at{0}; ///< of the last of them; may be before the clock's beginning
    qint64 requests = 0;
    qint64 tokens = 0;
};

/// The rules of pacing, without a clock of its own: every call is told the time, which never goes back. Limits are kept
/// over every window of their length, a little longer than they are, because the way to the service is not even.
///
/// Order is fair: sources take turns, and within a source the first comes first. Of one model's waiting requests only
/// the first may go, so a large one is never starved by small ones; a request whose model must wait lets other models'
/// pass. A wish for more tokens than the limit holds waits for an empty window and then goes.
///
/// What is counted: every request when it goes, with its tokens as estimated, then as the service counted them. Any
/// thread, one at a time.
class PaceQueue
{
public:
    using Time = std::chrono::milliseconds; ///< since any fixed moment

    /// `streams`: answers that may come at once in one pool.
    explicit PaceQueue(int streams = 5) : m_streams(streams) {}

    /// The limits in force from now on; without a call there are none but `streams`.
    void setLimits(const QString &regionId, const QString &model, const RateLimits &limits);
    /// Whether setLimits() was called for these.
    bool hasLimits(const QString &regionId, const QString &model) const;
    /// What is in force: given, or lower where a refusal taught so.
    RateLimits limits(const QString &regionId, const QString &model, Time now) const;

    /// A number that stands for the request until leave(); above 0.
    int enter(const PaceWish &wish, Time now);
    /// Those that may go now, in order; each is told once.
    QList<int> admit(Time now);
    /// When admit() should be asked again if nothing else happens, `now` if it has not been since a leave(); nullopt: not
    /// before another leave().
    std::optional<Time> nextChange(Time now) const;
    /// Ended, or wanted no more. What was sent stays counted.
    void leave(int ticket, Time now);
    /// What the request really took.
    void spent(int ticket, qint64 tokens);
    /// It never reached the service: counted no more.
    void refund(int ticket);
    /// The service refused it for speed (429): others of the same model pause as long as it does itself (or as long as the
    /// service asks, two minutes at most), and limits are learned from it; they grow back by a tenth each quiet minute.
    void refused(int ticket, const Error &error, Time pause, Time now);
    /// What was counted and learned in a region counts no more: its key is another account's now.
    void forget(const QString &regionId);
    /// What the windows of a day hold, oldest first; empty where no limit a day is given.
    QList<PaceLump> day(const QString &regionId, const QString &model) const;
    /// Counts them as if they had gone here; nothing where no limit a day is given.
    void recall(const QString &regionId, const QString &model, const QList<PaceLump> &lumps);
    /// The user does not want to wait for a pause or for what was learned; given limits hold all the same.
    void hurry(int ticket);

    bool isWaiting(int ticket) const;
    int waitingCount() const { return static_cast<int>(m_waiting.size()); }
    /// Of a waiting request.
    PacePlace place(int ticket, Time now) const;

private:
    struct Entry
    {
        Time at{0};
        qint64 tokens = 0;
        int ticket = 0;
    };
    struct Window
    {
        Time length{0};
        qint64 requests = 0; ///< 0: no limit
        qint64 tokens = 0;
    };
    /// A limit that a refusal taught: grows from `value` since `at`.
    struct Lesson
    {
        double value = 0;
        Time at{0};
        bool isKnown(Time now) const;
        qint64 worth(Time now) const;
    };
    /// One model in one region.
    struct Bucket
    {
        RateLimits given;
        bool isGiven = false;
        Lesson requests;
        Lesson tokens;
        Lesson perSecond;
        Lesson streams;
        Time pausedUntil{0};
        int running = 0;
        std::deque<Entry> entries; ///< those of the longest window
    };
    struct Wanted
    {
        PaceWish wish;
        double round = 0;
        qint64 sequence = 0;
        bool isHurried = false;
    };
    struct Obstacle
    {
        PacePlace::Cause cause = PacePlace::Cause::Requests;
        std::optional<Time> until;
    };
    struct Pool
    {
        int running = 0;
        Time average{0}; ///< how long an answer takes here; 0: none ended yet
    };
    using Name = std::pair<QString, QString>;

    static QList<Window> windows(const Bucket &bucket, Time now, bool isHurried);
    static std::optional<Obstacle> obstacle(const Bucket &bucket, const Wanted &wanted, Time now);
    static constexpr Time lumpLength{std::chrono::minutes(10)};
    static bool keepsDay(const Bucket &bucket) { return bucket.given.requestsPerDay > 0 || bucket.given.tokensPerDay > 0; }
    static void dropOld(Bucket &bucket, Time now);
    std::optional<Obstacle> obstacle(const Wanted &wanted, Time now) const;
    QList<int> order() const;
    Bucket *bucketOf(int ticket);
    Entry *entryOf(int ticket);

    int m_streams;
    int m_lastTicket = 0;
    qint64 m_lastSequence = 0;
    double m_round = 0; ///< of the last one that went
    std::map<Name, Bucket> m_buckets;
    QHash<QString, Pool> m_pools;
    QHash<QString, double> m_lastRounds; ///< by source
    QHash<int, Wanted> m_waiting;
    struct Running
    {
        PaceWish wish;
        Time since{0};
    };
    QHash<int, Running> m_running;
};

} // namespace qwenda
