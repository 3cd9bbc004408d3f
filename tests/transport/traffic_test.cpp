// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/exchangewatch.h"
#include "support/rawserver.h"

using namespace qwenda;
using namespace qwenda::test;

class TrafficTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_transport.reset(new HttpTransport(QStringLiteral("Qwenda/test")));
        m_transport->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        m_server.reset(new RawServer);
    }
    void keepsWhatWasSentAndWhatCameWithoutTheKey()
    {
        m_server->plan({{RawServer::write(RawServer::answer(400, QByteArray("you sent ") + key, "text/plain", QByteArray("X-Echo: ") + key + "\r\n"))}});
        HttpRequest request = post(m_server->url(QStringLiteral("/v1/chat")));
        request.label = QStringLiteral("message 1");
        request.body = QByteArray("ask with ") + key;
        Watch watch(*m_transport, request);
        QVERIFY(watch.waitForEnd());
        QVERIFY(watch.body.contains(key)); // the receiver gets the truth
        const QList<TrafficRecord> records = m_transport->traffic().of(QStringLiteral("message 1"));
        QCOMPARE(records.size(), 1);
        const TrafficRecord &record = records.constFirst();
        QCOMPARE(record.method, QByteArray("POST"));
        QCOMPARE(record.status, 400);
        QCOMPARE(record.sentBody, QByteArray("ask with …"));
        QCOMPARE(record.received, QByteArray("you sent …"));
        QCOMPARE(record.receivedHeaders.value("x-echo"), QByteArray("…"));
        QCOMPARE(record.sentHeaders.value("authorization"), QByteArray("Bearer …"));
        QCOMPARE(record.receivedSize, qint64(9 + qstrlen(key)));
        QVERIFY(record.sent && record.head && record.firstByte && *record.sent <= *record.head && *record.head <= record.duration);
        QVERIFY(m_transport->traffic().of(QStringLiteral("message 2")).isEmpty());
    }
    void tellsAnExchangeThatWeLeft()
    {
        m_server->plan({{RawServer::write(RawServer::streamHead() + "data: a\n\n"), RawServer::stall()}});
        Watch watch(*m_transport, post(m_server->url()));
        QTRY_COMPARE(watch.status, 200);
        watch.exchange->cancel();
        QCOMPARE(m_transport->traffic().records().size(), size_t(1));
        QVERIFY(m_transport->traffic().records().back().wasLeft);
        QCOMPARE(m_transport->traffic().records().back().received, QByteArray("data: a\n\n"));
    }
    void tellsAFailure()
    {
        Watch watch(*m_transport, post(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(closedPort()))));
        QVERIFY(watch.waitForEnd());
        const TrafficRecord &record = m_transport->traffic().records().back();
        QCOMPARE(record.status, 0);
        QVERIFY(record.error && record.error->reason == Error::Reason::NotConnected && !record.wasLeft);
    }
    void keepsNoMoreThanItMay()
    {
        const QByteArray large(3 * 1024 * 1024, 'x');
        m_server->plan({{RawServer::write(RawServer::answer(200, large))}});
        for (int i = 0; i < 40; ++i) {
            Watch watch(*m_transport, get(m_server->url()));
            QVERIFY(watch.waitForEnd() && !watch.error);
        }
        qint64 total = 0;
        for (const TrafficRecord &record : m_transport->traffic().records()) {
            QCOMPARE(record.receivedSize, large.size());
            QVERIFY(record.received.size() <= TrafficRecord::keptBytes);
            total += record.received.size() + record.sentBody.size();
        }
        QVERIFY(total <= TrafficLog::keptTotal);
        QVERIFY(m_transport->traffic().records().size() <= TrafficLog::keptRecords);
        QCOMPARE(m_transport->traffic().records().back().number, quint64(40));
    }
    void keepsNoUploadOfAFile()
    {
        m_server->plan({{RawServer::write(RawServer::answer(200, "{}"))}});
        HttpRequest request = post(m_server->url());
        request.headers.add("Content-Type", "multipart/form-data; boundary=x");
        Watch watch(*m_transport, request);
        QVERIFY(watch.waitForEnd());
        QVERIFY(m_transport->traffic().records().back().sentBody.isEmpty());
        QCOMPARE(m_transport->traffic().records().back().sentSize, qint64(2000));
    }

private:
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
};

QTEST_GUILESS_MAIN(TrafficTest)
#include "traffic_test.moc"
