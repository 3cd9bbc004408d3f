// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/pacequeue.h"

#include "core/error.h"

#include <QRandomGenerator>
#include <QTest>

using namespace qwenda;
using namespace std::chrono_literals;
using Time = PaceQueue::Time;

namespace {

PaceWish wish(const char *source = "a", qint64 tokens = 10, const char *model = "m")
{
    return {QStringLiteral("r"), QString::fromLatin1(model), QStringLiteral("pool"), QString::fromLatin1(source), tokens, false};
}

RateLimits perMinute(int requests, qint64 tokens = 0)
{
    return {requests, tokens, 0, 0};
}

Error busy(const char *code)
{
    Error error;
    error.kind = Error::Kind::Busy;
    error.httpStatus = 429;
    error.code = QString::fromLatin1(code);
    return error;
}

/// What went out, as an outsider counts it.
struct Sent
{
    Time at;
    qint64 tokens;
};

// The most that lies in any stretch of this length; stretches that end with a request are the fullest.
template <typename Measure>
qint64 fullest(const QList<Sent> &sent, Time length, Measure measure)
{
    qint64 most = 0;
    qint64 sum = 0;
    qsizetype first = 0;
    for (const Sent &each : sent) {
        sum += measure(each);
        while (sent.at(first).at + length <= each.at)
            sum -= measure(sent.at(first++));
        most = std::max(most, sum);
    }
    return most;
}

qint64 one(const Sent &) { return 1; }
qint64 tokensOf(const Sent &sent) { return sent.tokens; }

} // namespace

class PaceQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverGoesAboveALimitAndStarvesNobody_data()
    {
        QTest::addColumn<quint32>("seed");
        const bool isLong = qEnvironmentVariableIntValue("QWENDA_LONG") > 0;
        for (quint32 seed = 1; seed <= (isLong ? 400U : 12U); ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    // Random limits, wishes, lengths of answers, refusals and impatience over simulated hours.
    void neverGoesAboveALimitAndStarvesNobody()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        PaceQueue queue;
        const QStringList models{QStringLiteral("m0"), QStringLiteral("m1"), QStringLiteral("m2")};
        QHash<QString, RateLimits> limits;
        for (const QString &model : models) {
            limits[model] = {int(random.bounded(2, 90)), random.bounded(2000, 60000), int(random.bounded(60, 400)),
                             random.bounded(40000, 400000)};
            queue.setLimits(QStringLiteral("r"), model, limits[model]);
        }
        struct Live
        {
            PaceWish wish;
            Time entered{0};
            Time ends{0};
        };
        QHash<int, Live> waiting;
        QHash<int, Live> running;
        QHash<QString, QList<Sent>> sent;
        Time now{random.bounded(1, 100000)};
        const Time arrivalsEnd = now + 3h;
        int entered = 0;
        Time longestWait{0};
        while (now < arrivalsEnd || !waiting.isEmpty()) {
            if (now < arrivalsEnd && entered < 700 && random.bounded(3) == 0) {
                const QString model = models.at(random.bounded(3));
                const PaceWish one{QStringLiteral("r"), model, QStringLiteral("pool"),
                                   QStringLiteral("source %1").arg(random.bounded(6)), random.bounded(1, 2000),
                                   random.bounded(10) == 0};
                waiting.insert(queue.enter(one, now), {one, now, {}});
                ++entered;
            }
            if (!waiting.isEmpty() && random.bounded(20) == 0)
                queue.hurry(waiting.keys().constFirst());
            for (const int ticket : queue.admit(now)) {
                QVERIFY(waiting.contains(ticket));
                Live live = waiting.take(ticket);
                longestWait = std::max(longestWait, now - live.entered);
                live.ends = now + Time(random.bounded(50, 30000));
                sent[live.wish.model].append({now, live.wish.tokens});
                running.insert(ticket, live);
            }
            QVERIFY(running.size() <= 5);
            for (const int ticket : running.keys()) {
                if (running.value(ticket).ends > now)
                    continue;
                if (random.bounded(15) == 0)
                    queue.refused(ticket, busy(random.bounded(2) ? "limit_requests" : "insufficient_quota"), Time(random.bounded(30000)), now);
                else
                    queue.spent(ticket, running.value(ticket).wish.tokens);
                queue.leave(ticket, now);
                running.remove(ticket);
            }
            if (now < arrivalsEnd) {
                now += Time(random.bounded(1, 20000));
            } else { // nothing but the queue's own word says when to look again
                std::optional<Time> next = queue.nextChange(now);
                for (const Live &live : running)
                    next = next ? std::min(*next, live.ends) : live.ends;
                QVERIFY2(next || waiting.isEmpty(), "nobody would ever wake it");
                now = std::max(now + 1ms, next.value_or(now));
            }
            QVERIFY2(now < arrivalsEnd + 240h, "somebody waits for ever");
        }
        for (const QString &model : models) {
            QVERIFY(fullest(sent[model], 60s, one) <= limits[model].requestsPerMinute);
            QVERIFY(fullest(sent[model], 24h, one) <= limits[model].requestsPerDay);
            // A refused request took no tokens; what we sent is what we must answer for all the same.
            QVERIFY(fullest(sent[model], 1s, one) <= std::max(3, (limits[model].requestsPerMinute + 59) / 60));
        }
        QCOMPARE(sent[models[0]].size() + sent[models[1]].size() + sent[models[2]].size(), qsizetype(entered));
    }
    void neverGoesAboveTheTokensOfAMinuteOrADay()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random(seed);
            PaceQueue queue;
            const RateLimits limits{0, random.bounded(3000, 9000), 0, random.bounded(20000, 60000)};
            queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), limits);
            QList<Sent> sent;
            Time now{0};
            int left = 150;
            QHash<int, qint64> waiting;
            while (left > 0 || !waiting.isEmpty()) {
                if (left > 0) {
                    const qint64 tokens = random.bounded(1, 2500);
                    waiting.insert(queue.enter(wish("a", tokens), now), tokens);
                    --left;
                }
                for (const int ticket : queue.admit(now)) {
                    sent.append({now, waiting.take(ticket)});
                    queue.leave(ticket, now);
                }
                now += left > 0 ? Time(random.bounded(1, 40000)) : std::max(Time(1), queue.nextChange(now).value_or(now) - now);
                QVERIFY(now < 1000h);
            }
            QVERIFY(fullest(sent, 60s, tokensOf) <= limits.tokensPerMinute);
            QVERIFY(fullest(sent, 24h, tokensOf) <= limits.tokensPerDay);
        }
    }
    void letsEverythingPassWhereNothingIsKnown()
    {
        PaceQueue queue(1000);
        for (int i = 0; i < 900; ++i)
            queue.enter(wish(), 0s);
        QCOMPARE(queue.admit(0s).size(), 900);
    }
    void takesTurnsBetweenSources()
    {
        PaceQueue queue;
        queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), perMinute(1));
        queue.leave(queue.admit((queue.enter(wish("early"), 0s), Time(0))).constFirst(), 0s);
        QList<int> greedy;
        for (int i = 0; i < 5; ++i)
            greedy.append(queue.enter(wish("greedy"), 1s));
        const int modest = queue.enter(wish("modest"), 2s);
        QCOMPARE(queue.place(modest, 2s).ahead, 1);
        Time now = 0s;
        QList<int> order;
        while (order.size() < 2) {
            now += 61s;
            for (const int ticket : queue.admit(now)) {
                order.append(ticket);
                queue.leave(ticket, now);
            }
        }
        QCOMPARE(order, (QList<int>{greedy.constFirst(), modest}));
    }
    void smallOnesDoNotPassALargeOne()
    {
        PaceQueue queue;
        queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), perMinute(0, 1000));
        queue.leave(queue.admit((queue.enter(wish("x", 500), 0s), Time(0))).constFirst(), 0s);
        const int large = queue.enter(wish("large", 900), 1s);
        queue.enter(wish("small", 10), 2s);
        QVERIFY(queue.admit(3s).isEmpty());
        QCOMPARE(queue.admit(61s).constFirst(), large);
    }
    void anotherModelPassesAModelThatWaits()
    {
        PaceQueue queue;
        queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), perMinute(1));
        queue.admit((queue.enter(wish("a"), 0s), Time(0)));
        queue.enter(wish("a"), 1s);
        const int other = queue.enter(wish("a", 10, "other"), 1s);
        QCOMPARE(queue.admit(1s), QList<int>{other});
    }
    void moreThanTheLimitHoldsWaitsForAnEmptyWindow()
    {
        PaceQueue queue;
        queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), perMinute(0, 1000));
        const int huge = queue.enter(wish("a", 5000), 0s);
        QCOMPARE(queue.admit(0s), QList<int>{huge});
        queue.enter(wish("a", 1), 1s);
        QVERIFY(queue.admit(60s).isEmpty());
        QCOMPARE(queue.admit(61s).size(), 1);
    }
    void fiveAnswersComeAtOnceAndNoMore()
    {
        PaceQueue queue;
        QList<int> tickets;
        for (int i = 0; i < 7; ++i)
            tickets.append(queue.enter(wish("a", 1, i % 2 ? "m" : "n"), 0s));
        QCOMPARE(queue.admit(0s).size(), 5);
        const PacePlace place = queue.place(tickets.at(6), 0s);
        QCOMPARE(place.cause, PacePlace::Cause::Streams);
        QCOMPARE(place.ahead, 1);
        QVERIFY(!place.wait); // nobody knows yet how long an answer takes
        QVERIFY(!queue.nextChange(0s));
        queue.leave(tickets.at(0), 10s);
        QCOMPARE(queue.admit(10s), QList<int>{tickets.at(5)});
        QCOMPARE(queue.place(tickets.at(6), 10s).wait, std::optional<Time>(2s)); // a fifth of what an answer takes
    }
    void tellsPlaceAndTime()
    {
        PaceQueue queue;
        queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), perMinute(2));
        for (const Time at : {0s, 20s})
            queue.leave(queue.admit((queue.enter(wish(), at), at)).constFirst(), at);
        QList<int> waiting;
        for (int i = 0; i < 3; ++i)
            waiting.append(queue.enter(wish(), 30s));
        QCOMPARE(queue.place(waiting.at(0), 30s), (PacePlace{PacePlace::Cause::Requests, 0, Time(31s)}));
        QCOMPARE(queue.place(waiting.at(1), 30s), (PacePlace{PacePlace::Cause::Requests, 1, Time(51s)}));
        QCOMPARE(queue.place(waiting.at(2), 30s).wait, std::optional<Time>(92s));
        QCOMPARE(queue.nextChange(30s), std::optional<Time>(61s));
    }
    void othersPauseAfterARefusalAndTheRefusedDoesNot()
    {
        PaceQueue queue;
        const int first = queue.enter(wish(), 0s);
        queue.admit(0s);
        Error error = busy("Throttling.RateQuota");
        error.retryAfter = 7s;
        queue.refused(first, error, 1s, 0s);
        queue.leave(first, 0s);
        const int other = queue.enter(wish("b"), 1s);
        PaceWish again = wish();
        again.isRepeat = true;
        const int repeat = queue.enter(again, 1s);
        QCOMPARE(queue.admit(1s), QList<int>{repeat});
        QCOMPARE(queue.place(other, 1s), (PacePlace{PacePlace::Cause::Pause, 0, Time(6s)}));
        QVERIFY(queue.admit(6s).isEmpty());
        QCOMPARE(queue.admit(7s), QList<int>{other});
    }
    void hurryEndsAPauseButNotALimit()
    {
        PaceQueue queue;
        queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), perMinute(2));
        const int first = queue.enter(wish(), 0s);
        queue.admit(0s);
        queue.refused(first, busy("Throttling"), 5s, 0s);
        queue.leave(first, 0s);
        const int second = queue.enter(wish(), 0s);
        QVERIFY(queue.admit(0s).isEmpty());
        queue.hurry(second);
        QCOMPARE(queue.admit(0s), QList<int>{second});
        queue.hurry(queue.enter(wish(), 1s));
        QVERIFY(queue.admit(1s).isEmpty());
    }
    void learnsFromRefusalsAndForgetsSlowly()
    {
        PaceQueue queue(100);
        QList<int> tickets;
        for (int i = 0; i < 20; ++i) {
            tickets.append(queue.enter(wish(), Time(i * 2000)));
            QCOMPARE(queue.admit(Time(i * 2000)).size(), 1);
        }
        queue.refused(tickets.constLast(), busy("limit_requests"), 1s, 40s);
        QCOMPARE(queue.limits(QStringLiteral("r"), QStringLiteral("m"), 40s).requestsPerMinute, 18);
        QCOMPARE(queue.limits(QStringLiteral("r"), QStringLiteral("m"), 40s + 2min).requestsPerMinute, 21);
        QCOMPARE(queue.limits(QStringLiteral("r"), QStringLiteral("m"), 40s + 20min).requestsPerMinute, 0);
    }
    void learnsTokensFromATokenRefusal()
    {
        PaceQueue queue(100);
        int last = 0;
        for (int i = 0; i < 10; ++i) {
            last = queue.enter(wish("a", 1000), Time(i));
            queue.admit(Time(i));
        }
        queue.refused(last, busy("insufficient_quota"), 1s, 1s);
        QCOMPARE(queue.limits(QStringLiteral("r"), QStringLiteral("m"), 1s).tokensPerMinute, 8100); // the refused one took none
    }
    void oneUnluckyRequestTeachesNothing()
    {
        PaceQueue queue;
        const int only = queue.enter(wish(), 0s);
        queue.admit(0s);
        queue.refused(only, busy("limit_requests"), 1s, 0s);
        QCOMPARE(queue.limits(QStringLiteral("r"), QStringLiteral("m"), 1s), RateLimits());
    }
    void whatNeverReachedTheServiceIsNotCounted()
    {
        PaceQueue queue;
        queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), perMinute(1));
        const int lost = queue.enter(wish(), 0s);
        queue.admit(0s);
        queue.refund(lost);
        queue.leave(lost, 0s);
        queue.enter(wish(), 1s);
        QCOMPARE(queue.admit(1s).size(), 1);
    }
    void whatWasReallySpentCounts()
    {
        PaceQueue queue;
        queue.setLimits(QStringLiteral("r"), QStringLiteral("m"), perMinute(0, 1000));
        const int first = queue.enter(wish("a", 900), 0s);
        queue.admit(0s);
        queue.spent(first, 100);
        queue.leave(first, 1s);
        queue.enter(wish("a", 900), 2s);
        QCOMPARE(queue.admit(2s).size(), 1);
    }
};

QTEST_APPLESS_MAIN(PaceQueueTest)
#include "pacequeue_test.moc"
