// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Real proxies of the system between us and a server that says what it is told.

#include "support/exchangewatch.h"
#include "support/program.h"
#include "support/rawserver.h"

#include <QFile>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;

namespace {

const QByteArray events = "data: one\n\ndata: two\n\n";

} // namespace

class ProxiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (Program::find(QStringLiteral("tinyproxy")).isEmpty() || Program::find(QStringLiteral("microsocks")).isEmpty())
            QSKIP("needs tinyproxy and microsocks");
    }
    void init()
    {
        m_server.reset(new RawServer);
        m_server->plan({{RawServer::write(RawServer::streamHead() + "data: one\n\n"), RawServer::wait(20),
                         RawServer::write("data: two\n\n"), RawServer::close()}});
        m_transport.reset(new HttpTransport(QStringLiteral("Qwenda/test")));
    }

    void carriesAStream_data() { rows(); }
    void carriesAStream()
    {
        QFETCH(int, type);
        Program program;
        const quint16 port = startProxy(program, type, true);
        QVERIFY(port);
        m_transport->setProxy(proxy(type, port, "me", "secretword"));
        Watch watch(*m_transport, post(m_server->url(QStringLiteral("/v1"))));
        QVERIFY(watch.waitForEnd());
        QVERIFY(!watch.error);
        QCOMPARE(watch.body, events);
        QCOMPARE(m_server->posts, 1);
    }
    void saysThatCredentialsAreMissingOrWrong_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("password");
        for (const auto type : {QNetworkProxy::HttpProxy, QNetworkProxy::Socks5Proxy}) {
            const char *name = type == QNetworkProxy::HttpProxy ? "http" : "socks";
            QTest::addRow("%s, none", name) << int(type) << QByteArray() << QByteArray();
            QTest::addRow("%s, wrong", name) << int(type) << QByteArray("me") << QByteArray("guess");
        }
    }
    void saysThatCredentialsAreMissingOrWrong()
    {
        QFETCH(int, type);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, password);
        Program program;
        const quint16 port = startProxy(program, type, true);
        QVERIFY(port);
        m_transport->setProxy(proxy(type, port, user, password));
        Watch watch(*m_transport, post(m_server->url()));
        QVERIFY(watch.waitForEnd());
        QVERIFY(watch.error);
        QCOMPARE(watch.error->reason, Error::Reason::ProxyRefused);
        QVERIFY(!watch.error->isRetryable && !watch.error->mayBeBilled);
        QCOMPARE(m_server->posts, 0);
    }
    void saysThatTheProxyIsNotThere_data() { rows(); }
    void saysThatTheProxyIsNotThere()
    {
        QFETCH(int, type);
        m_transport->setProxy(proxy(type, closedPort()));
        Watch watch(*m_transport, post(m_server->url()));
        QVERIFY(watch.waitForEnd());
        QVERIFY(watch.error);
        QCOMPARE(watch.error->reason, Error::Reason::ProxyRefused);
        QCOMPARE(m_server->posts, 0); // never directly instead
    }
    // The connection of before is still open: it must not be used again.
    void anotherProxyCountsFromTheNextRequestOn()
    {
        m_server->plan({{RawServer::write(RawServer::answer(200, "a"))}});
        Program program;
        const quint16 port = startProxy(program, QNetworkProxy::Socks5Proxy, false);
        QVERIFY(port);
        m_transport->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        Watch direct(*m_transport, get(m_server->url()));
        QVERIFY(direct.waitForEnd() && !direct.error);
        m_transport->setProxy(proxy(QNetworkProxy::Socks5Proxy, port));
        Watch proxied(*m_transport, get(m_server->url()));
        QVERIFY(proxied.waitForEnd() && !proxied.error);
        QCOMPARE(m_server->connections, 2);
        program.stop();
        Watch dead(*m_transport, get(m_server->url()));
        QVERIFY(dead.waitForEnd() && dead.error);
        m_transport->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        Watch again(*m_transport, get(m_server->url()));
        QVERIFY(again.waitForEnd() && !again.error);
    }
    void measuresTheWayThroughAProxy()
    {
        m_server->plan({{RawServer::write(RawServer::answer(401, "{}"))}});
        Program program;
        const quint16 port = startProxy(program, QNetworkProxy::Socks5Proxy, true);
        QVERIFY(port);
        m_transport->setProxy(proxy(QNetworkProxy::Socks5Proxy, port, "me", "secretword"));
        std::optional<PathTimes> times;
        connect(m_transport->probe(m_server->url(), std::chrono::seconds(5), this), &PathProbe::finished, this,
                [&times](const PathTimes &got) { times = got; });
        QVERIFY(QTest::qWaitFor([&times] { return times.has_value(); }));
        QVERIFY(times->isReachable() && times->usesProxy && !times->lookup && times->connect);
    }

private:
    static void rows()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("http") << int(QNetworkProxy::HttpProxy);
        QTest::newRow("socks") << int(QNetworkProxy::Socks5Proxy);
    }
    static QNetworkProxy proxy(int type, quint16 port, const QByteArray &user = {}, const QByteArray &password = {})
    {
        return {QNetworkProxy::ProxyType(type), QStringLiteral("127.0.0.1"), port, QString::fromLatin1(user),
                QString::fromLatin1(password)};
    }
    quint16 startProxy(Program &program, int type, bool wantsPassword)
    {
        const quint16 port = Program::freePort();
        bool isUp = false;
        if (type == QNetworkProxy::Socks5Proxy) {
            QStringList arguments{QStringLiteral("-i"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(port)};
            if (wantsPassword)
                arguments << QStringLiteral("-u") << QStringLiteral("me") << QStringLiteral("-P") << QStringLiteral("secretword");
            isUp = program.start(QStringLiteral("microsocks"), arguments, port);
        } else {
            QFile file(m_folder.filePath(QStringLiteral("tinyproxy-%1.conf").arg(port)));
            if (!file.open(QIODevice::WriteOnly))
                return 0;
            file.write("Port " + QByteArray::number(port) + "\nListen 127.0.0.1\nTimeout 60\nMaxClients 10\nAllow 127.0.0.1\n"
                       + (wantsPassword ? "BasicAuth me secretword\n" : ""));
            file.close();
            isUp = program.start(QStringLiteral("tinyproxy"), {QStringLiteral("-d"), QStringLiteral("-c"), file.fileName()}, port);
        }
        return isUp ? port : 0;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<RawServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
};

QTEST_GUILESS_MAIN(ProxiesTest)
#include "proxies_test.moc"
