// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/pacer.h"

#include "support/chatcase.h"

using namespace qwenda;
using namespace std::chrono_literals;

/// The door to the service opens no faster than it may; time is the test's.
class PacerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aThirdQuestionWaitsItsTurnAndSaysSo()
    {
        test::ChatCase desk;
        desk.open();
        desk.m_server->plan({test::stream(test::helloStream)});
        desk.m_client.pacer().setLimits([](const QString &, const QString &) { return RateLimits{2, 0, 0, 0}; });
        test::Watch first(desk.ask());
        test::Watch second(desk.ask());
        QVERIFY(first.waitForEnd() && second.waitForEnd());
        test::Watch third(desk.ask());
        QList<PacePlace> places;
        connect(third.reply, &ChatReply::queued, this, [&places](const PacePlace &place) { places.append(place); });
        QVERIFY(QTest::qWaitFor([&places] { return !places.isEmpty(); }, 3000));
        QCOMPARE(places.constFirst().cause, PacePlace::Cause::Requests);
        QVERIFY(places.constFirst().wait && *places.constFirst().wait > 50s);
        QCOMPARE(desk.m_server->posts, 2);
        third.reply->stop();
        QVERIFY(third.waitForEnd());
        QCOMPARE(third.ending.state, Message::State::Stopped);
        QCOMPARE(desk.m_server->posts, 2);
        desk.close();
    }
    void wakesByItselfWhenItsTurnComes()
    {
        PaceQueue::Time now{0};
        Pacer pacer([](const QString &, const QString &) { return RateLimits{1, 0, 0, 0}; }, [&now] { return now; });
        const PaceWish wish{QStringLiteral("r"), QStringLiteral("m"), QStringLiteral("p"), QStringLiteral("s"), 1, false};
        const std::unique_ptr<PaceTicket> first(pacer.enter(wish, nullptr));
        QVERIFY(first->isGranted());
        const std::unique_ptr<PaceTicket> second(pacer.enter(wish, nullptr));
        QVERIFY(!second->isGranted());
        int grants = 0;
        connect(second.get(), &PaceTicket::granted, this, [&grants] { ++grants; });
        pacer.look();
        QCOMPARE(grants, 0);
        now = 61s; // a leap, as after a sleep of the machine
        QVERIFY(QTest::qWaitFor([&grants] { return grants == 1; }, 3000));
    }
    void aDaysCountOutlivesTheProgram()
    {
        const auto aDay = [](const QString &, const QString &) { return RateLimits{0, 0, 3, 1000}; };
        const PaceWish wish{QStringLiteral("r"), QStringLiteral("m"), QStringLiteral("p"), QStringLiteral("s"), 300, false};
        const QDateTime morning = QDateTime::fromMSecsSinceEpoch(1'796'000'000'000, Qt::UTC);
        PaceQueue::Time now{5000};
        Pacer before(aDay, [&now] { return now; });
        std::vector<std::unique_ptr<PaceTicket>> tickets;
        tickets.emplace_back(before.enter(wish, nullptr));
        now += 1h;
        tickets.emplace_back(before.enter(wish, nullptr));
        QVERIFY(tickets.back()->isGranted());
        const QJsonArray memory = before.memory(morning);
        QCOMPARE(memory.size(), 2);

        // The machine was started anew meanwhile: its clock began at 0.
        PaceQueue::Time later{0};
        Pacer after(aDay, [&later] { return later; });
        after.recall(memory, morning.addSecs(3600));
        const std::unique_ptr<PaceTicket> third(after.enter(wish, nullptr));
        QVERIFY(third->isGranted());
        const std::unique_ptr<PaceTicket> fourth(after.enter(wish, nullptr));
        QVERIFY(!fourth->isGranted());
        QVERIFY(*fourth->place().wait > 21h && *fourth->place().wait < 23h); // the first of yesterday's leaves the window
        later += 22h + 2min;
        after.look();
        QVERIFY(fourth->isGranted());
    }
    void nothingIsRecalledThatCannotHaveBeen()
    {
        const auto aDay = [](const QString &, const QString &model) {
            return model == QStringLiteral("free") ? RateLimits() : RateLimits{0, 0, 1, 0};
        };
        Pacer pacer(aDay);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto lump = [&now](const char *model, qint64 age, double requests) {
            return QJsonObject{{QStringLiteral("region"), QStringLiteral("r")}, {QStringLiteral("model"), QString::fromLatin1(model)},
                               {QStringLiteral("at"), now.addSecs(-age).toMSecsSinceEpoch()}, {QStringLiteral("requests"), requests}};
        };
        pacer.recall({lump("old", 26 * 3600, 5), lump("free", 60, 5), lump("broken", 60, -3), lump("future", -86400, 1), 7,
                      QStringLiteral("x"), QJsonObject()}, now);
        const auto goes = [&pacer](const char *model) {
            const std::unique_ptr<PaceTicket> ticket(pacer.enter({QStringLiteral("r"), QString::fromLatin1(model), QStringLiteral("p"),
                                                                  QStringLiteral("s"), 1, false}, nullptr));
            return ticket->isGranted();
        };
        QVERIFY(goes("old") && goes("free") && goes("broken"));
        QVERIFY(!goes("future")); // the calendar's clock was set back: it counts as of now, not for ever
        QCOMPARE(pacer.memory(now).size(), 3);
    }
    void aTurnGivenBackGoesToTheNext()
    {
        Pacer pacer;
        const PaceWish wish{QStringLiteral("r"), QStringLiteral("m"), QStringLiteral("p"), QStringLiteral("s"), 1, false};
        std::vector<std::unique_ptr<PaceTicket>> tickets;
        for (int i = 0; i < 6; ++i)
            tickets.emplace_back(pacer.enter(wish, nullptr));
        QVERIFY(tickets[4]->isGranted() && !tickets[5]->isGranted());
        QCOMPARE(pacer.waitingCount(), 1);
        tickets.erase(tickets.begin());
        QVERIFY(QTest::qWaitFor([&tickets] { return tickets.back()->isGranted(); }, 3000));
    }
    void aTicketOutlivesItsPacerHarmlessly()
    {
        auto pacer = std::make_unique<Pacer>();
        const std::unique_ptr<PaceTicket> ticket(pacer->enter({}, nullptr));
        pacer.reset();
        ticket->spent(3);
        ticket->hurry();
        QCOMPARE(ticket->place(), PacePlace());
    }
    void theCatalogueKnowsLimits()
    {
        test::ChatCase desk;
        const RateLimits limits = desk.m_client.pacer().limits(QStringLiteral("cn-beijing"), QStringLiteral("qwen-plus"));
        QVERIFY(limits.requestsPerMinute >= 60);
        QVERIFY(limits.tokensPerMinute >= 100'000);
        QCOMPARE(desk.m_client.pacer().limits(QStringLiteral("custom"), QStringLiteral("qwen-plus")), RateLimits());
    }
};

QTEST_GUILESS_MAIN(PacerTest)
#include "pacer_test.moc"
