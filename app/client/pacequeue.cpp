// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/pacequeue.h"

#include "core/error.h"

#include <algorithm>
#include <cmath>

namespace qwenda {

namespace {

using namespace std::chrono_literals;
using Time = PaceQueue::Time;

// A little longer than what they stand for: requests that leave evenly do not arrive evenly.
constexpr Time secondWindow = 1100ms;
constexpr Time minuteWindow = 61s;
constexpr Time dayWindow = 24h + 1min;

// The service also counts by the second; a handful at once is what it takes in any case.
constexpr qint64 fewAtOnce = 3;
// A refusal among fewer requests than these was caused by somebody else: it teaches nothing about our own pace.
constexpr qint64 enoughToLearnFrom = 5;
constexpr Time longestPause = 2min;
constexpr double growthPerMinute = 1.1;
constexpr int minutesRemembered = 15;

bool says(const Error &error, QLatin1StringView word)
{
    return error.code.contains(word, Qt::CaseInsensitive);
}

} // namespace

bool PaceQueue::Lesson::isKnown(Time now) const
{
    return value > 0 && now - at < std::chrono::minutes(minutesRemembered);
}

qint64 PaceQueue::Lesson::worth(Time now) const
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - at).count();
    return std::max<qint64>(1, static_cast<qint64>(value * std::pow(growthPerMinute, static_cast<double>(minutes))));
}

void PaceQueue::setLimits(const QString &regionId, const QString &model, const RateLimits &limits)
{
    Bucket &bucket = m_buckets[{regionId, model}];
    bucket.given = limits;
    bucket.isGiven = true;
}

bool PaceQueue::hasLimits(const QString &regionId, const QString &model) const
{
    const auto found = m_buckets.find({regionId, model});
    return found != m_buckets.end() && found->second.isGiven;
}

RateLimits PaceQueue::limits(const QString &regionId, const QString &model, Time now) const
{
    const auto found = m_buckets.find({regionId, model});
    if (found == m_buckets.end())
        return {};
    const Bucket &bucket = found->second;
    RateLimits limits = bucket.given;
    const auto lower = [now](auto &limit, const Lesson &lesson) {
        using Limit = std::remove_reference_t<decltype(limit)>;
        if (lesson.isKnown(now) && (limit == 0 || lesson.worth(now) < limit))
            limit = static_cast<Limit>(lesson.worth(now));
    };
    lower(limits.requestsPerMinute, bucket.requests);
    lower(limits.tokensPerMinute, bucket.tokens);
    return limits;
}

QList<PaceQueue::Window> PaceQueue::windows(const Bucket &bucket, Time now, bool isHurried)
{
    Window second{secondWindow, 0, 0};
    Window minute{minuteWindow, bucket.given.requestsPerMinute, bucket.given.tokensPerMinute};
    if (minute.requests > 0)
        second.requests = std::max(fewAtOnce, (minute.requests + 59) / 60);
    const auto lower = [now, isHurried](qint64 &limit, const Lesson &lesson) {
        if (!isHurried && lesson.isKnown(now) && (limit == 0 || lesson.worth(now) < limit))
            limit = lesson.worth(now);
    };
    lower(second.requests, bucket.perSecond);
    lower(minute.requests, bucket.requests);
    lower(minute.tokens, bucket.tokens);
    QList<Window> all{second, minute};
    if (keepsDay(bucket))
        all.append({dayWindow, bucket.given.requestsPerDay, bucket.given.tokensPerDay});
    return all;
}

// Why this bucket alone does not let it go, and until when.
std::optional<PaceQueue::Obstacle> PaceQueue::obstacle(const Bucket &bucket, const Wanted &wanted, Time now)
{
    std::optional<Obstacle> worst;
    const auto note = [&worst](PacePlace::Cause cause, Time until) {
        if (!worst || *worst->until < until)
            worst = Obstacle{cause, until};
    };
    const bool isHurried = wanted.isHurried || wanted.wish.isRepeat;
    if (!isHurried && bucket.pausedUntil > now)
        note(PacePlace::Cause::Pause, bucket.pausedUntil);
    for (const Window &window : windows(bucket, now, isHurried)) {
        const auto first = std::ranges::find_if(bucket.entries, [&](const Entry &each) { return each.at + window.length > now; });
        qint64 requests = std::distance(first, bucket.entries.end());
        qint64 tokens = 0;
        if (window.tokens > 0)
            std::for_each(first, bucket.entries.end(), [&tokens](const Entry &each) { tokens += each.tokens; });
        for (auto each = first; each != bucket.entries.end(); ++each) {
            const bool isOneTooMany = window.requests > 0 && requests >= window.requests;
            const bool isTooMuch = window.tokens > 0 && tokens + wanted.wish.tokens > window.tokens;
            if (!isOneTooMany && !isTooMuch)
                break;
            note(isOneTooMany ? PacePlace::Cause::Requests : PacePlace::Cause::Tokens, each->at + window.length);
            --requests;
            tokens -= each->tokens;
        }
    }
    return worst;
}

std::optional<PaceQueue::Obstacle> PaceQueue::obstacle(const Wanted &wanted, Time now) const
{
    const Bucket &bucket = m_buckets.at({wanted.wish.regionId, wanted.wish.model});
    if (const auto found = obstacle(bucket, wanted, now))
        return found;
    const bool isOneAtATime = !wanted.isHurried && !wanted.wish.isRepeat && bucket.streams.isKnown(now) && bucket.running >= bucket.streams.worth(now);
    if (isOneAtATime || m_pools.value(wanted.wish.pool).running >= m_streams)
        return Obstacle{PacePlace::Cause::Streams, std::nullopt};
    return std::nullopt;
}

void PaceQueue::dropOld(Bucket &bucket, Time now)
{
    const Time longest = keepsDay(bucket) ? dayWindow : minuteWindow;
    while (!bucket.entries.empty() && bucket.entries.front().at + longest <= now)
        bucket.entries.pop_front();
}

int PaceQueue::enter(const PaceWish &wish, Time now)
{
    dropOld(m_buckets[{wish.regionId, wish.model}], now);
    double &last = m_lastRounds[wish.source];
    // A repeat has had its turn already: it goes before those who have not waited yet.
    const double round = wish.isRepeat ? m_round - 1 : std::max(last + 1, m_round);
    last = std::max(last, round);
    const int ticket = ++m_lastTicket;
    m_waiting.insert(ticket, Wanted{wish, round, ++m_lastSequence, false});
    return ticket;
}

QList<int> PaceQueue::order() const
{
    QList<int> tickets = m_waiting.keys();
    std::ranges::sort(tickets, {}, [this](int ticket) {
        const Wanted &wanted = *m_waiting.constFind(ticket);
        return std::pair(wanted.round, wanted.sequence);
    });
    return tickets;
}

QList<int> PaceQueue::admit(Time now)
{
    QList<int> admitted;
    QList<Name> blocked;
    for (const int ticket : order()) {
        const Wanted wanted = m_waiting.value(ticket);
        const Name name{wanted.wish.regionId, wanted.wish.model};
        if (blocked.contains(name))
            continue;
        if (obstacle(wanted, now)) {
            blocked.append(name);
            continue;
        }
        Bucket &bucket = m_buckets[name];
        dropOld(bucket, now);
        bucket.entries.push_back({now, wanted.wish.tokens, ticket});
        ++bucket.running;
        ++m_pools[wanted.wish.pool].running;
        m_round = std::max(m_round, wanted.round);
        m_running.insert(ticket, {wanted.wish, now});
        m_waiting.remove(ticket);
        admitted.append(ticket);
    }
    if (m_waiting.isEmpty())
        m_lastRounds.removeIf([this](const auto &each) { return each.value() <= m_round; });
    return admitted;
}

std::optional<PaceQueue::Time> PaceQueue::nextChange(Time now) const
{
    std::optional<Time> next;
    QList<Name> seen; // behind the first of a model nobody goes before it
    for (const int ticket : order()) {
        const Wanted &wanted = *m_waiting.constFind(ticket);
        const Name name{wanted.wish.regionId, wanted.wish.model};
        if (seen.contains(name))
            continue;
        seen.append(name);
        const auto found = obstacle(wanted, now);
        const std::optional<Time> until = found ? found->until : now;
        if (until && (!next || *until < *next))
            next = until;
    }
    return next;
}

void PaceQueue::leave(int ticket, Time now)
{
    m_waiting.remove(ticket);
    const auto running = m_running.constFind(ticket);
    if (running == m_running.cend())
        return;
    --m_buckets[{running->wish.regionId, running->wish.model}].running;
    Pool &pool = m_pools[running->wish.pool];
    --pool.running;
    const Time took = now - running->since;
    pool.average = pool.average == 0ms ? took : (pool.average * 3 + took) / 4;
    m_running.erase(running);
}

PaceQueue::Bucket *PaceQueue::bucketOf(int ticket)
{
    const auto running = m_running.constFind(ticket);
    return running == m_running.cend() ? nullptr : &m_buckets[{running->wish.regionId, running->wish.model}];
}

PaceQueue::Entry *PaceQueue::entryOf(int ticket)
{
    Bucket *bucket = bucketOf(ticket);
    if (!bucket)
        return nullptr;
    const auto found = std::find_if(bucket->entries.rbegin(), bucket->entries.rend(),
                                    [ticket](const Entry &each) { return each.ticket == ticket; });
    return found == bucket->entries.rend() ? nullptr : &*found;
}

void PaceQueue::spent(int ticket, qint64 tokens)
{
    if (Entry *entry = entryOf(ticket); entry && tokens > 0)
        entry->tokens = tokens;
}

void PaceQueue::refund(int ticket)
{
    Bucket *bucket = bucketOf(ticket);
    if (bucket && entryOf(ticket))
        std::erase_if(bucket->entries, [ticket](const Entry &each) { return each.ticket == ticket; });
}

void PaceQueue::refused(int ticket, const Error &error, Time pause, Time now)
{
    Bucket *bucket = bucketOf(ticket);
    if (!bucket)
        return;
    bucket->pausedUntil = std::max(bucket->pausedUntil, now + std::min(longestPause, std::max(pause, error.retryAfter.value_or(0ms))));
    // It took no tokens, but it was a request.
    if (Entry *entry = entryOf(ticket))
        entry->tokens = 0;
    const auto inLast = [bucket, now](Time length) {
        return std::ranges::count_if(bucket->entries, [=](const Entry &each) { return each.at + length > now; });
    };
    if (says(error, QLatin1StringView("Concurrency"))) {
        bucket->streams = {std::max(1.0, bucket->running - 1.0), now};
    } else if (says(error, QLatin1StringView("AllocationQuota")) || says(error, QLatin1StringView("insufficient_quota"))) {
        qint64 tokens = 0;
        for (const Entry &each : bucket->entries)
            tokens += each.at + minuteWindow > now ? each.tokens : 0;
        if (inLast(minuteWindow) >= enoughToLearnFrom && tokens > 0)
            bucket->tokens = {0.9 * static_cast<double>(tokens), now};
    } else if (inLast(minuteWindow) >= enoughToLearnFrom) {
        const auto second = inLast(secondWindow);
        if (second > 1)
            bucket->perSecond = {static_cast<double>(second - 1), now};
        if (!says(error, QLatin1StringView("Burst")))
            bucket->requests = {std::max(static_cast<double>(fewAtOnce), 0.9 * static_cast<double>(inLast(minuteWindow))), now};
    }
}

void PaceQueue::forget(const QString &regionId)
{
    for (auto &[name, bucket] : m_buckets) {
        if (name.first != regionId)
            continue;
        bucket.entries.clear();
        bucket.pausedUntil = 0ms;
        for (Lesson *lesson : {&bucket.requests, &bucket.tokens, &bucket.perSecond, &bucket.streams})
            *lesson = {};
    }
}

void PaceQueue::hurry(int ticket)
{
    if (const auto wanted = m_waiting.find(ticket); wanted != m_waiting.end())
        wanted->isHurried = true;
}

bool PaceQueue::isWaiting(int ticket) const
{
    return m_waiting.contains(ticket);
}

PacePlace PaceQueue::place(int ticket, Time now) const
{
    const auto found = m_waiting.constFind(ticket);
    if (found == m_waiting.cend())
        return {};
    const Wanted &mine = *found;
    // What would happen to those before it, on a copy.
    Bucket bucket = m_buckets.at({mine.wish.regionId, mine.wish.model});
    const Pool pool = m_pools.value(mine.wish.pool);
    PacePlace place;
    Time at = now;
    int inPool = 0;
    bool waitsForBucket = false;
    for (const int other : order()) {
        const Wanted &wanted = *m_waiting.constFind(other);
        const bool isSameModel = wanted.wish.regionId == mine.wish.regionId && wanted.wish.model == mine.wish.model;
        if (isSameModel) {
            while (const auto held = obstacle(bucket, wanted, at)) {
                waitsForBucket = true;
                if (other == ticket || place.ahead == 0)
                    place.cause = held->cause;
                at = *held->until;
            }
            bucket.entries.push_back({at, wanted.wish.tokens, other});
        }
        if (other == ticket)
            break;
        if (isSameModel || wanted.wish.pool == mine.wish.pool)
            ++place.ahead;
        inPool += wanted.wish.pool == mine.wish.pool ? 1 : 0;
    }
    place.wait = at - now;
    if (waitsForBucket || pool.running + inPool < m_streams)
        return place;
    place.cause = PacePlace::Cause::Streams;
    place.wait.reset();
    if (pool.average > 0ms)
        place.wait = pool.average * (inPool + 1) / m_streams;
    return place;
}

} // namespace qwenda
