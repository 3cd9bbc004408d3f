// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long an exchange lives: its limits in time, its turn, and its end by deletion, cancelling or retiring.

#include "support/exchangewatch.h"
#include "support/rawserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace qwenda;
using namespace qwenda::test;
using namespace std::chrono_literals;

class HttpLifetimeTest : public QObject
{
    Q_OBJECT

private:
    HttpTransport m_transport{QStringLiteral("Qwenda/test")};

private Q_SLOTS:
    void endsWhenTheHeadDoesNotCome();
    void endsWhenTheBodyStalls();
    void letsASlowButSteadyBodyRunPastAnyLimit();
    void isSilentWhenDeleted();
    void mayBeDeletedFromItsOwnSignals();
    void deliversWhatTheSocketHoldsWhenCancelled();
    void letsTheSixthWaitItsTurn();
    void reusesTheConnectionOfARetiredExchange();
};

void HttpLifetimeTest::endsWhenTheHeadDoesNotCome()
{
    RawServer server;
    server.plan({{RawServer::stall()}});
    HttpRequest request = post(server.url());
    request.timeouts = {2s, 150ms, 2s};
    Watch watch(m_transport, request);
    QVERIFY(watch.waitForEnd(1500));
    QCOMPARE(watch.error->reason, Error::Reason::TimedOut);
    QVERIFY(watch.error->mayBeBilled);
    QCOMPARE(server.posts, 1);
}

void HttpLifetimeTest::endsWhenTheBodyStalls()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::streamHead() + "data: a\n\n"), RawServer::stall()}});
    HttpRequest request = post(server.url());
    request.timeouts = {2s, 2s, 150ms};
    Watch watch(m_transport, request);
    QVERIFY(watch.waitForEnd(1500));
    QCOMPARE(watch.error->reason, Error::Reason::TimedOut);
    QCOMPARE(watch.error->httpStatus, 200);
    QCOMPARE(watch.body, "data: a\n\n");
}

void HttpLifetimeTest::letsASlowButSteadyBodyRunPastAnyLimit()
{
    RawServer server;
    RawServer::Plan plan{RawServer::write(RawServer::streamHead())};
    for (int i = 0; i < 8; ++i)
        plan << RawServer::write("x") << RawServer::wait(60);
    server.plan({plan << RawServer::close()});
    HttpRequest request = post(server.url());
    request.timeouts = {2s, 200ms, 200ms};
    Watch watch(m_transport, request);
    QVERIFY(watch.waitForEnd());
    QVERIFY(!watch.error);
    QCOMPARE(watch.body, "xxxxxxxx");
}

void HttpLifetimeTest::isSilentWhenDeleted()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::streamHead()), RawServer::stall()}});
    Watch watch(m_transport, post(server.url()));
    QTRY_COMPARE(watch.status, 200);
    delete watch.exchange;
    QTest::qWait(50);
    QCOMPARE(watch.endings, 0);
}

void HttpLifetimeTest::mayBeDeletedFromItsOwnSignals()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::answer(200, QByteArray(200'000, 'x')))}});
    for (int which = 0; which < 4; ++which) {
        QObject parent;
        HttpExchange *exchange = m_transport.send(get(server.url()), &parent);
        QSignalSpy gone(exchange, &QObject::destroyed);
        switch (which) {
        case 0: connect(exchange, &HttpExchange::sent, &parent, [exchange] { delete exchange; }); break;
        case 1: connect(exchange, &HttpExchange::head, &parent, [exchange] { delete exchange; }); break;
        case 2: connect(exchange, &HttpExchange::received, &parent, [exchange] { delete exchange; }); break;
        default: connect(exchange, &HttpExchange::finished, &parent, [exchange] { delete exchange; }); break;
        }
        QVERIFY(gone.wait(3000));
    }
}

void HttpLifetimeTest::deliversWhatTheSocketHoldsWhenCancelled()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::streamHead()), RawServer::wait(100), RawServer::write(QByteArray(150'000, 'x')), RawServer::stall()}});
    QObject parent;
    HttpExchange *exchange = m_transport.send(post(server.url()), &parent);
    QByteArray body;
    bool isFinished = false;
    qsizetype atCancel = 0;
    connect(exchange, &HttpExchange::finished, &parent, [&] { isFinished = true; });
    connect(exchange, &HttpExchange::received, &parent, [&](QByteArrayView bytes) {
        const bool isFirst = body.isEmpty();
        body.append(bytes);
        if (isFirst) {
            QTest::qSleep(100); // lets the socket's thread fill the read buffer behind our back
            atCancel = body.size();
            exchange->cancel();
        }
    });
    QTRY_VERIFY(atCancel > 0);
    QTest::qWait(50);
    QVERIFY(!isFinished);
    QVERIFY(body.size() >= atCancel);
    QCOMPARE(body, QByteArray(body.size(), 'x'));
}

void HttpLifetimeTest::letsTheSixthWaitItsTurn()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::streamHead()), RawServer::wait(150), RawServer::close()}});
    QList<Watch *> all;
    for (int i = 0; i < 7; ++i)
        all.append(new Watch(m_transport, post(server.url())));
    QTRY_COMPARE(server.posts, 5);
    QCOMPARE(all.at(5)->status, 0);
    for (Watch *each : all)
        QVERIFY(each->waitForEnd());
    QCOMPARE(server.posts, 7);
    qDeleteAll(all);
}

void HttpLifetimeTest::reusesTheConnectionOfARetiredExchange()
{
    RawServer server;
    const RawServer::Plan plan{RawServer::write(RawServer::chunkedHead() + RawServer::chunk("all")), RawServer::wait(50),
                               RawServer::write(RawServer::lastChunk())};
    server.plan({plan});
    Watch first(m_transport, post(server.url()));
    QTRY_COMPARE(first.body, "all");
    QPointer<HttpExchange> exchange = first.exchange;
    first.exchange->retire(2s);
    QTRY_VERIFY(exchange.isNull());
    Watch second(m_transport, post(server.url()));
    QVERIFY(second.waitForEnd());
    QCOMPARE(first.endings, 0);
    QCOMPARE(server.connections, 1);
}

QTEST_GUILESS_MAIN(HttpLifetimeTest)
#include "httplifetime_test.moc"
