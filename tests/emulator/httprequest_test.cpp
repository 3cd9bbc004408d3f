// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/httprequest.h"

#include <QTest>

using namespace qwenda::emulator;

class HttpRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameRequestsWhereverTheBytesAreCut_data();
    void readsTheSameRequestsWhereverTheBytesAreCut();
    void refusesWhatIsNoHttp_data();
    void refusesWhatIsNoHttp();
    void saysOnceThatTheBodyMayCome();
    void endsTheConnectionWhenTheClientWants_data();
    void endsTheConnectionWhenTheClientWants();
    void findsTheKeyInEitherHeader();
};

namespace {

struct Read
{
    QByteArray method;
    QByteArray path;
    QByteArray query;
    QByteArray body;
    bool operator==(const Read &) const = default;
};

void drain(HttpParser &parser, QList<Read> &into)
{
    while (parser.next() == HttpParser::State::Ready) {
        const HttpRequest request = parser.take();
        into.push_back({request.method, request.path, request.query, request.body});
    }
}

} // namespace

void HttpRequestTest::readsTheSameRequestsWhereverTheBytesAreCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("bodies");
    QTest::newRow("length") << QByteArray("POST /a?b=c HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello")
                            << QByteArray("hello");
    QTest::newRow("chunked")
        << QByteArray("POST /a?b=c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")
        << QByteArray("hello");
    QTest::newRow("chunked with trailer")
        << QByteArray(
               "POST /a?b=c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX: y\r\nZ: w\r\n\r\n")
        << QByteArray("hello");
    QTest::newRow("two in a row")
        << QByteArray("POST /a?b=c HTTP/1.1\r\nContent-Length: 2\r\n\r\nheGET /a?b=c HTTP/1.1\r\n\r\n")
        << QByteArray("he|");
    QTest::newRow("an empty line too many")
        << QByteArray("POST /a?b=c HTTP/1.1\r\nContent-Length: 2\r\n\r\nhe\r\nGET /a?b=c HTTP/1.1\r\n\r\n")
        << QByteArray("he|");
}

void HttpRequestTest::readsTheSameRequestsWhereverTheBytesAreCut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, bodies);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        HttpParser parser(1000);
        QList<Read> read;
        parser.feed(bytes.first(cut));
        drain(parser, read);
        parser.feed(bytes.sliced(cut));
        drain(parser, read);
        QByteArrayList seen;
        for (const Read &request : std::as_const(read)) {
            QCOMPARE(request.path, QByteArray("/a"));
            QCOMPARE(request.query, QByteArray("b=c"));
            seen.push_back(request.body);
        }
        QCOMPARE(seen.join('|'), bodies);
        QVERIFY(parser.isIdle());
    }
}

void HttpRequestTest::refusesWhatIsNoHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("state");
    const auto bad = static_cast<int>(HttpParser::State::BadRequest);
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << bad;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << bad;
    QTest::newRow("a header without colon") << QByteArray("GET / HTTP/1.1\r\nnonsense\r\n\r\n") << bad;
    QTest::newRow("a folded header") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n c: d\r\n\r\n") << bad;
    QTest::newRow("a length that is no number") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n") << bad;
    QTest::newRow("length and chunks")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") << bad;
    QTest::newRow("a chunk size that is no number")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n") << bad;
    QTest::newRow("a chunk that is too long")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n") << bad;
    QTest::newRow("a body too large") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n")
                                      << static_cast<int>(HttpParser::State::BodyTooLarge);
    QTest::newRow("chunks too large") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n")
                                      << static_cast<int>(HttpParser::State::BodyTooLarge);
    QTest::newRow("a head without end") << QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(70000, 'x'))
                                        << static_cast<int>(HttpParser::State::HeadTooLarge);
}

void HttpRequestTest::refusesWhatIsNoHttp()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, state);
    HttpParser parser(1000);
    parser.feed(bytes);
    QCOMPARE(static_cast<int>(parser.next()), state);
}

void HttpRequestTest::saysOnceThatTheBodyMayCome()
{
    HttpParser parser(1000);
    parser.feed("POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(parser.next(), HttpParser::State::WantsContinue);
    QCOMPARE(parser.next(), HttpParser::State::NeedsMore);
    parser.feed("he");
    QCOMPARE(parser.next(), HttpParser::State::Ready);
    QCOMPARE(parser.take().body, QByteArray("he"));
}

void HttpRequestTest::endsTheConnectionWhenTheClientWants_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keepAlive");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
}

void HttpRequestTest::endsTheConnectionWhenTheClientWants()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keepAlive);
    HttpParser parser(1000);
    parser.feed(bytes);
    QCOMPARE(parser.next(), HttpParser::State::Ready);
    QCOMPARE(parser.take().keepAlive, keepAlive);
}

void HttpRequestTest::findsTheKeyInEitherHeader()
{
    HttpRequest request;
    QCOMPARE(request.key(), QByteArray());
    request.headers = {{"X-Api-Key", "sk-a"}};
    QCOMPARE(request.key(), QByteArray("sk-a"));
    request.headers = {{"AUTHORIZATION", "bearer  sk-b "}};
    QCOMPARE(request.key(), QByteArray("sk-b"));
    request.headers = {{"Authorization", "Basic x"}};
    QCOMPARE(request.key(), QByteArray());
}

QTEST_GUILESS_MAIN(HttpRequestTest)
#include "httprequest_test.moc"
