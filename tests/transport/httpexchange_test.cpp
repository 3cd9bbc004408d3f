// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is sent and how often, and what an answer or an error says.

#include "support/exchangewatch.h"
#include "support/rawserver.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace qwenda;
using namespace qwenda::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = RawServer::Step::Kind;

class HttpExchangeTest : public QObject
{
    Q_OBJECT

private:
    HttpTransport m_transport{QStringLiteral("Qwenda/test")};

private Q_SLOTS:
    void sendsThePostOnceWhateverTheServerDoes_data();
    void sendsThePostOnceWhateverTheServerDoes();
    void sendsThePostOnceOverAConnectionThatWasUsedBefore_data();
    void sendsThePostOnceOverAConnectionThatWasUsedBefore();
    void saysThatNothingWasSentWithoutAConnection_data();
    void saysThatNothingWasSentWithoutAConnection();
    void saysThatItMayBeBilledOnceTheRequestWasOut_data();
    void saysThatItMayBeBilledOnceTheRequestWasOut();
    void deliversStatusHeadersAndBody();
    void treatsAnErrorStatusAsAnAnswer_data();
    void treatsAnErrorStatusAsAnAnswer();
    void neverFollowsARedirect_data();
    void neverFollowsARedirect();
    void refusesABodyOverTheLimit();
    void leavesTimersTheirTurnWhateverTheServiceSends();
    void takesNoPauseOfItsOwnForSilence_data();
    void takesNoPauseOfItsOwnForSilence();
    void asksForNoCompressionOfStreams();
    void keepsNoCookies();
    void neverNamesAddressOrKeyInAnError();
};

void HttpExchangeTest::sendsThePostOnceWhateverTheServerDoes_data()
{
    QTest::addColumn<RawServer::Plan>("plan");
    QTest::addColumn<int>("onAccept");
    QTest::addColumn<int>("mostPosts");
    const auto none = static_cast<int>(Kind::Write);
    const auto head = RawServer::write(RawServer::streamHead());
    const auto sized = RawServer::write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
    const auto halfHead = RawServer::write("HTTP/1.1 200 O");
    const auto chunked = RawServer::write(RawServer::chunkedHead() + RawServer::chunk("half"));
    for (const auto &[name, end] : {std::pair{"FIN", RawServer::close()}, std::pair{"RST", RawServer::reset()}}) {
        const auto row = [name = name](const char *where) -> QTestData & { return QTest::addRow("%s, %s", where, name); };
        row("on accept") << RawServer::Plan{} << static_cast<int>(end.kind) << 1;
        row("after the request, at once") << RawServer::Plan{end} << none << 1;
        row("after the request, late") << RawServer::Plan{RawServer::wait(300), end} << none << 1;
        row("in the status line") << RawServer::Plan{halfHead, end} << none << 1;
        row("after the head") << RawServer::Plan{head, RawServer::wait(50), end} << none << 1;
        row("in a sized body") << RawServer::Plan{sized, RawServer::wait(50), end} << none << 1;
        row("in a chunked body") << RawServer::Plan{chunked, RawServer::wait(50), end} << none << 1;
    }
}

void HttpExchangeTest::sendsThePostOnceWhateverTheServerDoes()
{
    QFETCH(RawServer::Plan, plan);
    QFETCH(int, onAccept);
    QFETCH(int, mostPosts);
    RawServer server;
    server.plan({plan});
    server.breakOnAccept(static_cast<Kind>(onAccept));
    Watch watch(m_transport, post(server.url()));
    QVERIFY(watch.waitForEnd());
    // Had Qt a second try in mind, it would come now.
    QTest::qWait(100);
    QCOMPARE(watch.endings, 1);
    QVERIFY2(server.posts <= mostPosts, qPrintable(QString::number(server.posts)));
    QVERIFY(server.requests.size() <= 1);
}

void HttpExchangeTest::sendsThePostOnceOverAConnectionThatWasUsedBefore_data()
{
    sendsThePostOnceWhateverTheServerDoes_data();
}

void HttpExchangeTest::sendsThePostOnceOverAConnectionThatWasUsedBefore()
{
    QFETCH(RawServer::Plan, plan);
    QFETCH(int, onAccept);
    if (onAccept != static_cast<int>(Kind::Write))
        QSKIP("the connection is there already");
    RawServer server;
    server.plan({{RawServer::write(RawServer::answer(200, "{}"))}, plan});
    Watch first(m_transport, post(server.url()));
    QVERIFY(first.waitForEnd());
    QVERIFY(!first.error);
    Watch second(m_transport, post(server.url()));
    QVERIFY(second.waitForEnd());
    QTest::qWait(100);
    QCOMPARE(server.connections, 1);
    QCOMPARE(server.posts, 2);
    QCOMPARE(server.requests.size(), 2);
}

void HttpExchangeTest::saysThatNothingWasSentWithoutAConnection_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QNetworkProxy>("proxy");
    QTest::addColumn<int>("reason");
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    const QNetworkProxy dead(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), closedPort());
    const QNetworkProxy deadSocks(QNetworkProxy::Socks5Proxy, QStringLiteral("127.0.0.1"), closedPort());
    const auto local = [](const QString &scheme, quint16 port) { return QUrl(QStringLiteral("%1://127.0.0.1:%2/").arg(scheme).arg(port)); };
    QTest::newRow("connection refused") << local(QStringLiteral("http"), closedPort()) << none << int(Error::Reason::NotConnected);
    QTest::newRow("unknown host") << QUrl(QStringLiteral("https://no-such-host.invalid/")) << none << int(Error::Reason::NotConnected);
    QTest::newRow("dead proxy") << QUrl(QStringLiteral("http://example.invalid/")) << dead << int(Error::Reason::ProxyRefused);
    QTest::newRow("dead SOCKS proxy") << QUrl(QStringLiteral("http://example.invalid/")) << deadSocks << int(Error::Reason::ProxyRefused);
    QTest::newRow("TLS to a server without TLS") << QUrl() << none << int(Error::Reason::NotConnected);
}

void HttpExchangeTest::saysThatNothingWasSentWithoutAConnection()
{
    QFETCH(QUrl, url);
    QFETCH(QNetworkProxy, proxy);
    QFETCH(int, reason);
    RawServer plain;
    plain.plan({{RawServer::close()}});
    if (url.isEmpty()) {
        // A TLS hello is no request with an end: the server stays silent, or breaks off.
        url = plain.url();
        url.setScheme(QStringLiteral("https"));
    }
    HttpTransport transport(QStringLiteral("Qwenda/test"));
    transport.setProxy(proxy);
    HttpRequest request = post(url);
    request.timeouts.connect = 1s;
    Watch watch(transport, request);
    QVERIFY(watch.waitForEnd(8000));
    QVERIFY(watch.error);
    QCOMPARE(watch.error->kind, Error::Kind::Network);
    QVERIFY(!watch.error->mayBeBilled);
    QVERIFY(!watch.exchange->wasSent());
    if (watch.error->reason != Error::Reason::TimedOut)
        QCOMPARE(int(watch.error->reason), reason);
    QCOMPARE(plain.posts, 0);
}

void HttpExchangeTest::saysThatItMayBeBilledOnceTheRequestWasOut_data()
{
    QTest::addColumn<RawServer::Plan>("plan");
    QTest::newRow("closed without an answer") << RawServer::Plan{RawServer::close()};
    QTest::newRow("reset without an answer") << RawServer::Plan{RawServer::reset()};
    QTest::newRow("no HTTP at all") << RawServer::Plan{RawServer::write("hello\r\n\r\n"), RawServer::close()};
    QTest::newRow("reset in the body") << RawServer::Plan{RawServer::write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nabc"), RawServer::wait(50), RawServer::reset()};
}

void HttpExchangeTest::saysThatItMayBeBilledOnceTheRequestWasOut()
{
    QFETCH(RawServer::Plan, plan);
    RawServer server;
    server.plan({plan});
    Watch watch(m_transport, post(server.url()));
    QVERIFY(watch.waitForEnd());
    QVERIFY(watch.error);
    QCOMPARE(watch.error->kind, Error::Kind::Network);
    QCOMPARE(watch.error->reason, Error::Reason::ConnectionLost);
    QVERIFY(watch.error->mayBeBilled);
    QVERIFY(!watch.error->isRetryable);
}

void HttpExchangeTest::deliversStatusHeadersAndBody()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::answer(200, "the body", "text/plain", "X-Request-Id: r-1\r\n"))}});
    Watch watch(m_transport, get(server.url(QStringLiteral("/a/path"))));
    QVERIFY(watch.waitForEnd());
    QVERIFY(!watch.error);
    QCOMPARE(watch.status, 200);
    QCOMPARE(watch.headers.value("x-request-ID"), "r-1");
    QCOMPARE(watch.headers.value("absent"), "");
    QCOMPARE(watch.body, "the body");
    QVERIFY(server.requests.first().startsWith("GET /a/path HTTP/1.1\r\n"));
    QVERIFY(server.requests.first().contains("User-Agent: Qwenda/test\r\n"));
}

void HttpExchangeTest::treatsAnErrorStatusAsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (int status : {400, 401, 403, 404, 408, 409, 413, 418, 422, 429, 430, 500, 501, 502, 503, 504, 529})
        QTest::addRow("%d", status) << status;
}

void HttpExchangeTest::treatsAnErrorStatusAsAnAnswer()
{
    QFETCH(int, status);
    RawServer server;
    server.plan({{RawServer::write(RawServer::answer(status, "why", "text/plain", "Retry-After: 7\r\n"))}});
    Watch watch(m_transport, post(server.url()));
    QVERIFY(watch.waitForEnd());
    QVERIFY(!watch.error);
    QCOMPARE(watch.status, status);
    QCOMPARE(watch.body, "why");
    QCOMPARE(watch.headers.value("retry-after"), "7");
    QCOMPARE(server.posts, 1);
}

void HttpExchangeTest::neverFollowsARedirect_data()
{
    QTest::addColumn<int>("status");
    for (int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void HttpExchangeTest::neverFollowsARedirect()
{
    QFETCH(int, status);
    RawServer other;
    RawServer server;
    const QByteArray target = "Location: http://localhost:" + QByteArray::number(other.serverPort()) + "/x\r\n";
    server.plan({{RawServer::write(RawServer::answer(status, "", "text/plain", target))}});
    Watch watch(m_transport, post(server.url()));
    QSignalSpy redirected(watch.exchange, &HttpExchange::redirected);
    QVERIFY(watch.waitForEnd());
    QVERIFY(watch.error);
    QCOMPARE(watch.error->kind, Error::Kind::Invalid);
    QCOMPARE(watch.error->reason, Error::Reason::WrongAddress);
    QCOMPARE(watch.error->httpStatus, status);
    QCOMPARE(redirected.size(), 1); // told, for those who may go there themselves
    QCOMPARE(redirected.constFirst().constFirst().toByteArray(), target.mid(10).trimmed());
    QTest::qWait(100);
    QCOMPARE(other.connections, 0);
}

void HttpExchangeTest::refusesABodyOverTheLimit()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::answer(200, QByteArray(300'000, 'x')))}});
    HttpRequest request = get(server.url());
    request.bodyLimit = 100'000;
    Watch watch(m_transport, request);
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.error->kind, Error::Kind::Server);
    QCOMPARE(watch.error->reason, Error::Reason::NotUnderstood);
    QVERIFY(watch.body.size() <= 100'000);
}

/// A server in a thread of its own, while it lives.
class Elsewhere
{
public:
    explicit Elsewhere(RawServer &server) : m_server(server)
    {
        m_server.moveToThread(&m_thread);
        m_thread.start();
    }
    ~Elsewhere()
    {
        QThread *const home = QThread::currentThread();
        QMetaObject::invokeMethod(&m_server, [this, home] { m_server.moveToThread(home); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

private:
    RawServer &m_server;
    QThread m_thread;
};

void HttpExchangeTest::leavesTimersTheirTurnWhateverTheServiceSends()
{
    RawServer server;
    QByteArray stream = RawServer::chunkedHead();
    for (int i = 0; i < 2000; ++i)
        stream += RawServer::chunk(QByteArray(2000, 'x'));
    server.plan({{RawServer::write(stream + RawServer::lastChunk())}});
    const QUrl url = server.url();
    const Elsewhere elsewhere(server); // so that there is always more to read

    int ticks = 0;
    int pieces = 0;
    int most = 0;
    int piecesAtTick = 0;
    QTimer frames;
    frames.setTimerType(Qt::PreciseTimer);
    connect(&frames, &QTimer::timeout, this, [&] {
        ++ticks;
        piecesAtTick = pieces;
    });
    frames.start(5ms);
    Watch watch(m_transport, post(url));
    connect(watch.exchange, &HttpExchange::received, this, [&](QByteArrayView) {
        QThread::msleep(2); // what decoding it takes
        most = qMax(most, ++pieces - piecesAtTick);
    });
    QVERIFY(watch.waitForEnd(20'000));
    QCOMPARE(watch.body.size(), qsizetype(4'000'000));
    QVERIFY(ticks > 3);
    QVERIFY2(most <= 12, qPrintable(QString::number(most)));
}

void HttpExchangeTest::takesNoPauseOfItsOwnForSilence_data()
{
    QTest::addColumn<bool>("isWholeProgram");
    QTest::newRow("the window's thread is busy") << false;
    QTest::newRow("the program is stopped") << true;
}

void HttpExchangeTest::takesNoPauseOfItsOwnForSilence()
{
    QFETCH(bool, isWholeProgram);
    RawServer server;
    server.plan({{RawServer::write(RawServer::chunkedHead() + RawServer::chunk("the first half, ")), RawServer::wait(300),
                  RawServer::write(RawServer::chunk("the second half, ")), RawServer::wait(300),
                  RawServer::write(RawServer::chunk("the end") + RawServer::lastChunk())}});
    HttpRequest request = post(server.url());
    request.timeouts.betweenBytes = 500ms;
    const Elsewhere elsewhere(server);
    Watch watch(m_transport, request);
    QVERIFY(QTest::qWaitFor([&] { return !watch.body.isEmpty(); }));
    if (isWholeProgram)
        QVERIFY(QProcess::startDetached(u"sh"_s, {u"-c"_s, u"kill -STOP %1; sleep 1; kill -CONT %1"_s.arg(QCoreApplication::applicationPid())}));
    else
        QThread::msleep(1000);
    QVERIFY(watch.waitForEnd());
    QVERIFY2(!watch.error, watch.error ? qPrintable(watch.error->message) : "");
    QCOMPARE(watch.body, "the first half, the second half, the end");
}

void HttpExchangeTest::asksForNoCompressionOfStreams()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::answer(200, "{}"))}});
    Watch watch(m_transport, post(server.url()));
    QVERIFY(watch.waitForEnd());
    QVERIFY(server.requests.first().toLower().contains("accept-encoding: identity\r\n"));
    QVERIFY(server.requests.first().contains("Content-Length: 2000\r\n"));
    QVERIFY(!server.requests.first().toLower().contains("transfer-encoding"));
}

void HttpExchangeTest::keepsNoCookies()
{
    RawServer server;
    server.plan({{RawServer::write(RawServer::answer(200, "{}", "text/plain", "Set-Cookie: a=b\r\n"))}});
    for (int i = 0; i < 2; ++i) {
        Watch watch(m_transport, get(server.url()));
        QVERIFY(watch.waitForEnd());
    }
    QVERIFY(!server.requests.last().toLower().contains("cookie"));
}

void HttpExchangeTest::neverNamesAddressOrKeyInAnError()
{
    Watch watch(m_transport, post(QUrl(QStringLiteral("http://127.0.0.1:%1/secret-path").arg(closedPort()))));
    QVERIFY(watch.waitForEnd());
    QVERIFY(!watch.error->message.contains(QLatin1StringView("secret-path")));
    QVERIFY(!watch.error->message.contains(QLatin1StringView(key)));
}

QTEST_GUILESS_MAIN(HttpExchangeTest)
#include "httpexchange_test.moc"
