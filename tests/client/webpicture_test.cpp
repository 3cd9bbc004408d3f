// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/webpicture.h"
#include "support/rawserver.h"
#include "transport/httptransport.h"

#include <QNetworkProxy>
#include <QTest>

#include <optional>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

class WebPictureTest : public QObject
{
    Q_OBJECT

    HttpTransport m_transport{u"Qwenda/test"_s};

    Result<QByteArray> fetch(const QUrl &address)
    {
        std::optional<Result<QByteArray>> ended;
        WebPicture picture(m_transport, address, nullptr);
        connect(&picture, &WebPicture::finished, this, [&ended](const Result<QByteArray> &bytes) { ended.emplace(bytes); });
        (void)QTest::qWaitFor([&] { return ended.has_value(); }, 20'000);
        return ended ? *ended : Result<QByteArray>(Error());
    }

    static RawServer::Plan redirect(const QByteArray &location)
    {
        return {RawServer::write(RawServer::answer(302, "", "text/plain", "Location: " + location + "\r\n"))};
    }

private Q_SLOTS:
    void initTestCase() { m_transport.setProxy(QNetworkProxy(QNetworkProxy::NoProxy)); }

    void fetchesTheBytesAndTellsNobodyWhoAsks()
    {
        RawServer server;
        server.plan({{RawServer::write(RawServer::answer(200, "a picture", "image/png", "Set-Cookie: a=b\r\n"))}});
        for (int i = 0; i < 2; ++i) {
            const auto bytes = fetch(server.url(u"/cat.png?size=1#part"_s));
            QVERIFY(bytes);
            QCOMPARE(*bytes, QByteArray("a picture"));
        }
        QCOMPARE(server.requests.size(), 2);
        for (const QByteArray &request : std::as_const(server.requests)) {
            QVERIFY(request.startsWith("GET /cat.png?size=1 HTTP/1.1"));
            const QByteArray lower = request.toLower();
            for (const char *header : {"\r\nauthorization:", "\r\ncookie:", "\r\nreferer:", "\r\norigin:"})
                QVERIFY2(!lower.contains(header), header);
        }
    }

    void followsRedirectsToOtherHosts()
    {
        RawServer other;
        other.plan({{RawServer::write(RawServer::answer(200, "far away", "image/png"))}});
        RawServer server;
        server.plan({redirect("/moved"), redirect("http://localhost:" + QByteArray::number(other.serverPort()) + "/x")});
        const auto bytes = fetch(server.url(u"/a"_s));
        QVERIFY(bytes);
        QCOMPARE(*bytes, QByteArray("far away"));
        QCOMPARE(server.requests.size(), 2);
        QVERIFY(server.requests.at(1).startsWith("GET /moved "));
    }

    void givesUpAfterManyRedirects()
    {
        RawServer server;
        server.plan({redirect("/round")});
        const auto bytes = fetch(server.url(u"/a"_s));
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().reason, Error::Reason::WrongAddress);
        QCOMPARE(server.requests.size(), 1 + WebPicture::mostRedirects);
    }

    void goesNowhereElseThanTheWeb_data()
    {
        QTest::addColumn<QByteArray>("location");
        for (const char *location : {"file:///etc/passwd", "ftp://127.0.0.1/x", "data:image/png;base64,AAAA", "http://user:secret@127.0.0.1/", ""})
            QTest::newRow(*location ? location : "nowhere") << QByteArray(location);
    }
    void goesNowhereElseThanTheWeb()
    {
        QFETCH(const QByteArray, location);
        QVERIFY(!WebPicture::isAskable(QUrl::fromEncoded(location)));
        QCOMPARE(fetch(QUrl::fromEncoded(location)).error().reason, Error::Reason::WrongAddress);
        RawServer server;
        server.plan({redirect(location)});
        const auto bytes = fetch(server.url(u"/a"_s));
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().reason, Error::Reason::WrongAddress);
        QCOMPARE(server.requests.size(), 1);
    }

    void takesNoMoreThanItsLimit()
    {
        RawServer server;
        server.plan({{RawServer::write("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n"),
                      RawServer::write(QByteArray(WebPicture::largest + 1, 'x')), RawServer::close()}});
        const auto bytes = fetch(server.url(u"/huge"_s));
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().reason, Error::Reason::NotUnderstood);
    }

    void saysWhatTheServerSaid()
    {
        RawServer server;
        server.plan({{RawServer::write(RawServer::answer(404, "gone", "text/html"))}});
        QCOMPARE(fetch(server.url(u"/a"_s)).error().httpStatus, 404);
        QCOMPARE(fetch(QUrl(u"http://127.0.0.1:1/a"_s)).error().kind, Error::Kind::Network);
    }

    void stopsInSilence()
    {
        RawServer server;
        server.plan({{RawServer::stall()}});
        auto picture = std::make_unique<WebPicture>(m_transport, server.url(u"/a"_s), nullptr);
        bool hasEnded = false;
        connect(picture.get(), &WebPicture::finished, this, [&hasEnded] { hasEnded = true; });
        QTRY_COMPARE(server.requests.size(), 1);
        picture.reset();
        QTest::qWait(50);
        QVERIFY(!hasEnded);
    }
};

QTEST_GUILESS_MAIN(WebPictureTest)
#include "webpicture_test.moc"
