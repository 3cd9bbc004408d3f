// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a request is repeated, and how an answer is stopped, times out or is deleted on its way.

#include "support/chatcase.h"

#include <QTest>

using namespace qwenda;
using namespace qwenda::test;
using namespace std::chrono_literals;
using State = Message::State;

class ChatRetryTest : public QObject, protected ChatCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void repeatsOnlyWhatCannotHaveBeenBilled_data();
    void repeatsOnlyWhatCannotHaveBeenBilled();
    void repeatsWhenNoConnectionWasMade();
    void obeysRetryAfterWithinReason_data();
    void obeysRetryAfterWithinReason();
    void retriesAtOnceWhenTold();
    void aSleepOfTheMachineEndsTheWait();
    void stopsDuringAWait();
    void stopsKeepingWhatCame();
    void stopsFromInsideADelta();
    void stopsBeforeAnythingCame();
    void mayBeDeletedFromAnySignal();
    void timesOutBeforeTheHeadAndBetweenBytes();
};

void ChatRetryTest::repeatsOnlyWhatCannotHaveBeenBilled_data()
{
    QTest::addColumn<RawServer::Plan>("plan");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("kind");
    const auto compatible = [](const QByteArray &code, const QByteArray &message = "m") {
        return R"({"error":{"code":")" + code + R"(","message":")" + message + R"(","type":"t"}})";
    };
    using Kind = Error::Kind;
    QTest::newRow("429") << status(429, compatible("limit_requests")) << 4 << int(Kind::Busy);
    QTest::newRow("429 without body") << status(429, "") << 4 << int(Kind::Busy);
    QTest::newRow("500") << status(500, compatible("internal_error")) << 4 << int(Kind::Server);
    QTest::newRow("503 as HTML") << status(503, "<html>") << 4 << int(Kind::Server);
    QTest::newRow("time-out inside the service: once") << status(500, compatible("RequestTimeOut")) << 2 << int(Kind::Server);
    QTest::newRow("free quota used up") << status(403, compatible("AllocationQuota.FreeTierOnly")) << 1 << int(Kind::Account);
    QTest::newRow("free quota behind a 429") << status(429, compatible("insufficient_quota", "Free allocated quota exceeded.")) << 1 << int(Kind::Account);
    QTest::newRow("wrong key") << status(401, compatible("invalid_api_key")) << 1 << int(Kind::Key);
    QTest::newRow("bad request") << status(400, compatible("invalid_parameter_error")) << 1 << int(Kind::Invalid);
    QTest::newRow("no answer at all") << RawServer::Plan{RawServer::close()} << 1 << int(Kind::Network);
    QTest::newRow("reset without an answer") << RawServer::Plan{RawServer::reset()} << 1 << int(Kind::Network);
    QTest::newRow("200 and then nothing") << stream("") << 1 << int(Kind::Network);
    QTest::newRow("200 and then busy") << stream("data: " + compatible("Throttling") + "\n\n") << 1 << int(Kind::Busy);
    QTest::newRow("200 and then an inner error") << stream("data: " + compatible("internal_error") + "\n\n") << 1 << int(Kind::Server);
    QTest::newRow("redirect") << status(307, "", "Location: http://localhost:1/\r\n") << 1 << int(Kind::Invalid);
}

void ChatRetryTest::repeatsOnlyWhatCannotHaveBeenBilled()
{
    QFETCH(RawServer::Plan, plan);
    QFETCH(int, requests);
    QFETCH(int, kind);
    m_server->plan({plan});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QTest::qWait(60);
    QCOMPARE(m_server->posts, requests);
    QCOMPARE(watch.ending.retries, requests - 1);
    QCOMPARE(watch.repeats, requests - 1);
    QCOMPARE(watch.notices.size(), requests - 1);
    QCOMPARE(int(watch.ending.error->kind), kind);
    QVERIFY(watch.ending.state == State::Failed || watch.ending.state == State::Interrupted);
}

void ChatRetryTest::repeatsWhenNoConnectionWasMade()
{
    const Connection nowhere = connection();
    m_server->QTcpServer::close();
    ChatRequest request;
    request.model = QStringLiteral("qwen-plus");
    Watch watch(m_client.chat(nowhere, request));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.ending.error->reason, Error::Reason::NotConnected);
    QCOMPARE(watch.ending.retries, 3);
    QCOMPARE(watch.ending.state, State::Failed);
    QCOMPARE(watch.ending.error->reason, Error::Reason::NotConnected);
    QCOMPARE(watch.notices.at(1).attempt, 2);
    QCOMPARE(watch.notices.at(1).maxAttempts, 3);
}

void ChatRetryTest::obeysRetryAfterWithinReason_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("repeats");
    QTest::addColumn<qint64>("least");
    QTest::newRow("milliseconds") << QByteArray("retry-after-ms: 120") << true << qint64(120);
    QTest::newRow("a second") << QByteArray("Retry-After: 1") << true << qint64(1000);
    QTest::newRow("longer than anybody waits") << QByteArray("Retry-After: 121") << false << qint64(0);
}

void ChatRetryTest::obeysRetryAfterWithinReason()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, repeats);
    QFETCH(qint64, least);
    m_server->plan({status(429, "", header + "\r\n"), stream(helloStream)});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.notices.size(), repeats ? 1 : 0);
    QCOMPARE(watch.ending.state, repeats ? State::Complete : State::Failed);
    if (repeats) {
        QVERIFY(watch.notices.first().wait.count() >= least);
        QVERIFY(watch.ending.duration.count() >= least);
    }
}

void ChatRetryTest::retriesAtOnceWhenTold()
{
    m_server->plan({status(429, "", "Retry-After: 60\r\n"), stream(helloStream)});
    Watch watch(ask());
    connect(watch.reply, &ChatReply::retryScheduled, this, [&watch] { watch.reply->retryNow(); });
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.ending.state, State::Complete);
    QCOMPARE(watch.ending.retries, 1);
    QCOMPARE(watch.text, QStringLiteral("Hello"));
}

void ChatRetryTest::aSleepOfTheMachineEndsTheWait()
{
    auto now = timeSinceBoot();
    m_client.pacer().setClock([&now] { return now; });
    m_server->plan({status(503, "{}", "Retry-After: 100\r\n"), stream(helloStream)});
    Watch watch(ask());
    QVERIFY(QTest::qWaitFor([&watch] { return !watch.notices.isEmpty(); }, 3000));
    QVERIFY(watch.notices.constFirst().wait >= 100s);
    QTest::qWait(1200); // it has looked at the clock since, and went on waiting
    QCOMPARE(m_server->posts, 1);
    now += 2h;
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.ending.state, State::Complete);
    QCOMPARE(watch.text, QStringLiteral("Hello"));
    QCOMPARE(m_server->posts, 2);
    m_client.pacer().setClock(timeSinceBoot);
}

void ChatRetryTest::stopsDuringAWait()
{
    m_server->plan({status(429, "", "Retry-After: 60\r\n")});
    Watch watch(ask());
    QTRY_COMPARE(watch.notices.size(), 1);
    watch.reply->stop();
    QCOMPARE(watch.endings, 1);
    QCOMPARE(watch.ending.state, State::Stopped);
    QVERIFY(!watch.ending.error);
}

void ChatRetryTest::stopsKeepingWhatCame()
{
    m_server->plan({{RawServer::write(RawServer::streamHead() + firstChunk + textChunk("Hel")), RawServer::stall()}});
    Watch watch(ask());
    QTRY_COMPARE(watch.text, QStringLiteral("Hel"));
    watch.reply->stop();
    QCOMPARE(watch.endings, 1);
    QCOMPARE(watch.ending.state, State::Stopped);
    watch.reply->stop();
    QCOMPARE(watch.endings, 1);
}

void ChatRetryTest::stopsFromInsideADelta()
{
    m_server->plan({stream(helloStream)});
    Watch watch(ask());
    connect(watch.reply, &ChatReply::delta, this, [&watch] { watch.reply->stop(); });
    QVERIFY(watch.waitForEnd());
    QTest::qWait(50);
    QCOMPARE(watch.endings, 1);
    QCOMPARE(watch.ending.state, State::Stopped);
    QCOMPARE(watch.text, QStringLiteral("Hello"));
}

void ChatRetryTest::stopsBeforeAnythingCame()
{
    m_server->plan({{RawServer::stall()}});
    Watch watch(ask());
    watch.reply->stop();
    QCOMPARE(watch.endings, 1);
    QTest::qWait(50);
    QCOMPARE(watch.endings, 1);
    QCOMPARE(m_server->posts, 0);
    Watch later(ask());
    QTRY_COMPARE(m_server->posts, 1);
    later.reply->stop();
    QCOMPARE(later.ending.state, State::Stopped);
}

void ChatRetryTest::mayBeDeletedFromAnySignal()
{
    m_server->plan({status(429, ""), stream(helloStream)});
    const auto deletes = [](ChatReply *reply) { return [reply] { delete reply; }; };
    for (int which = 0; which < 4; ++which) {
        m_server->requests.clear();
        QPointer<ChatReply> reply = ask();
        switch (which) {
        case 0: connect(reply, &ChatReply::retryScheduled, this, deletes(reply)); break;
        case 1: connect(reply, &ChatReply::retryStarted, this, deletes(reply)); break;
        case 2: connect(reply, &ChatReply::delta, this, deletes(reply)); break;
        default: connect(reply, &ChatReply::finished, this, deletes(reply)); break;
        }
        QTRY_VERIFY(reply.isNull());
        QTest::qWait(20);
    }
}

void ChatRetryTest::timesOutBeforeTheHeadAndBetweenBytes()
{
    ClientOptions options = m_client.options();
    options.firstByte = 120ms;
    options.betweenBytes = 120ms;
    m_client.setOptions(options);
    m_server->plan({{RawServer::stall()}, {RawServer::write(RawServer::streamHead() + firstChunk + textChunk("Hel")), RawServer::stall()}});
    Watch before(ask());
    QVERIFY(before.waitForEnd(2000));
    QCOMPARE(before.ending.state, State::Failed);
    QCOMPARE(before.ending.error->reason, Error::Reason::TimedOut);
    QCOMPARE(m_server->posts, 1);
    Watch between(ask());
    QVERIFY(between.waitForEnd(2000));
    QCOMPARE(between.ending.state, State::Interrupted);
    QCOMPARE(between.ending.error->reason, Error::Reason::TimedOut);
    QCOMPARE(between.text, QStringLiteral("Hel"));
    QCOMPARE(m_server->posts, 2);
}

QTEST_GUILESS_MAIN(ChatRetryTest)
#include "chatretry_test.moc"
