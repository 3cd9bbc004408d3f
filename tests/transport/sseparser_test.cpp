// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sseparser.h"

#include <QElapsedTimer>
#include <QList>
#include <QRandomGenerator>
#include <QTest>

using namespace qwenda;

namespace {

struct Event
{
    QByteArray data;
    QByteArray type;
    QByteArray id;
    bool isTooLong = false;
    bool operator==(const Event &) const = default;
};
using Events = QList<Event>;

Events parse(const QList<QByteArray> &pieces, qsizetype limit = SseParser::defaultLimit)
{
    SseParser parser(limit);
    Events events;
    const auto take = [&events](const SseEvent &event) {
        events.append({event.data.toByteArray(), event.type.toByteArray(), event.id.toByteArray(), event.isTooLong});
    };
    for (const QByteArray &piece : pieces) {
        // A buffer of its own, gone after the feed: whoever keeps a view into it is found out by the sanitizer.
        QByteArray buffer(piece.constData(), piece.size());
        parser.feed(buffer, take);
        buffer.fill('#');
    }
    parser.finish(take);
    return events;
}

Events parse(const QByteArray &bytes) { return parse(QList<QByteArray>{bytes}); }

} // namespace

class SseParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheStandardsForms_data();
    void readsTheStandardsForms();
    void givesTheSameEventsForEverySplit_data();
    void givesTheSameEventsForEverySplit();
    void givesTheSameEventsForRandomCuttings();
    void turnsAGiantLineIntoOneFlaggedEvent_data();
    void turnsAGiantLineIntoOneFlaggedEvent();
    void flagsAnEventOfManySmallLines();
    void skipsAGiantComment();
    void stopsWhenTold();
    void keepsPaceWithoutAnyLineFeed();
};

void SseParserTest::readsTheStandardsForms_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Events>("events");
    const auto row = [](const char *name, const QByteArray &bytes, const Events &events) { QTest::newRow(name) << bytes << events; };
    row("one event", "data: a\n\n", {{"a", "", ""}});
    row("without the blank after the colon", "data:a\n\n", {{"a", "", ""}});
    row("only one blank is cut", "data:  a\n\n", {{" a", "", ""}});
    row("CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", {{"a", "", ""}, {"b", "", ""}});
    row("CR alone", "data: a\r\rdata: b\r\r", {{"a", "", ""}, {"b", "", ""}});
    row("mixed line ends", "data: a\r\n\ndata: b\r\r\ndata: c\n\r\n", {{"a", "", ""}, {"b", "", ""}, {"c", "", ""}});
    row("byte order mark", "\xef\xbb\xbf" "data: a\n\n", {{"a", "", ""}});
    row("half a byte order mark is a line", "\xef\xbb" "data: a\n\ndata: b\n\n", {{"b", "", ""}});
    row("a byte order mark later is a line", "data: a\n\n\xef\xbb\xbf" "data: b\n\n", {{"a", "", ""}});
    row("comments", ":keepalive\n\n: x\ndata: a\n:HTTP_STATUS/200\n\n", {{"a", "", ""}});
    row("several data lines", "data: a\ndata\ndata: b\n\n", {{"a\n\nb", "", ""}});
    row("several data lines, CRLF", "data: a\r\ndata: b\r\n\r\n", {{"a\nb", "", ""}});
    row("an empty data line", "data\n\ndata:\n\n", {{"", "", ""}, {"", "", ""}});
    row("no data, no event", "event: ping\nid: 7\n\ndata: a\n\n", {{"a", "", "7"}});
    row("type and id", "id:1\nevent:result\n:HTTP_STATUS/200\ndata:{\"a\":1}\n\ndata: b\n\n", {{"{\"a\":1}", "result", "1"}, {"b", "", "1"}});
    row("an id with a zero byte is none", QByteArray("id: 1\nid: 2\0" "3\ndata: a\n\n", 24), {{"a", "", "1"}});
    row("unknown fields", "retry: 10\nfoo: bar\ndatax: no\ndata: a\n\n", {{"a", "", ""}});
    row("an unterminated tail", "data: a\n\ndata: b", {{"a", "", ""}, {"b", "", ""}});
    row("a tail with its line end only", "data: a\n", {{"a", "", ""}});
    row("nothing", "", {});
    row("blank lines only", "\n\r\n\r\r\n\n", {});
    row("colons in the data", "data: a: b\n\n", {{"a: b", "", ""}});
    row("broken UTF-8 goes through", "data: \xe4\xbd\n\n", {{"\xe4\xbd", "", ""}});
}

void SseParserTest::readsTheStandardsForms()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Events, events);
    QVERIFY(parse(bytes) == events);
}

void SseParserTest::givesTheSameEventsForEverySplit_data()
{
    readsTheStandardsForms_data();
}

void SseParserTest::givesTheSameEventsForEverySplit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Events, events);
    for (qsizetype first = 0; first <= bytes.size(); ++first) {
        for (qsizetype second = first; second <= bytes.size(); ++second)
            QVERIFY2(parse({bytes.first(first), bytes.mid(first, second - first), bytes.mid(second)}) == events,
                     qPrintable(QStringLiteral("%1/%2").arg(first).arg(second)));
    }
    QList<QByteArray> single;
    for (char each : bytes)
        single.append(QByteArray(1, each));
    QVERIFY(parse(single) == events);
}

void SseParserTest::givesTheSameEventsForRandomCuttings()
{
    QRandomGenerator random(7);
    const QByteArray alphabet("data: id event\n\r\n\r:\xef\xbb\xbf" "x\xe4\xbd\xa0");
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(120); i > 0; --i) {
            switch (random.bounded(6)) {
            case 0: bytes += "data: "; break;
            case 1: bytes += "\n\n"; break;
            case 2: bytes += "\r\n"; break;
            default: bytes += alphabet.at(random.bounded(int(alphabet.size())));
            }
        }
        const qsizetype limit = random.bounded(2) ? 40 : SseParser::defaultLimit;
        const Events whole = parse({bytes}, limit);
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype length = 1 + random.bounded(9);
            pieces.append(bytes.mid(at, length));
            at += length;
        }
        QVERIFY2(parse(pieces, limit) == whole, bytes.toPercentEncoding().constData());
    }
}

void SseParserTest::turnsAGiantLineIntoOneFlaggedEvent_data()
{
    QTest::addColumn<qsizetype>("pieceSize");
    QTest::newRow("in one piece") << qsizetype(60'000'000);
    QTest::newRow("in reads of 64 kB") << qsizetype(65'536);
}

void SseParserTest::turnsAGiantLineIntoOneFlaggedEvent()
{
    QFETCH(qsizetype, pieceSize);
    const QByteArray bytes = "data: a\n\ndata: " + QByteArray(50'000'000, 'x') + "\n\ndata: b\n\n";
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
        pieces.append(bytes.mid(at, pieceSize));
    QVERIFY((parse(pieces) == Events{{"a", "", ""}, {"", "", "", true}, {"b", "", ""}}));
}

void SseParserTest::flagsAnEventOfManySmallLines()
{
    QByteArray bytes;
    for (int i = 0; i < 100; ++i)
        bytes += "data: 0123456789\n";
    QVERIFY((parse({bytes + "\ndata: b\n\n"}, 1000) == Events{{"", "", "", true}, {"b", "", ""}}));
}

void SseParserTest::skipsAGiantComment()
{
    QVERIFY((parse({":" + QByteArray(2000, 'x'), QByteArray(2000, 'y'), "\ndata: a\n\n"}, 1000) == Events{{"a", "", ""}}));
}

void SseParserTest::stopsWhenTold()
{
    SseParser parser;
    int count = 0;
    parser.feed("data: a\n\ndata: b\n\n", [&count](const SseEvent &) {
        ++count;
        return false;
    });
    QCOMPARE(count, 1);
}

void SseParserTest::keepsPaceWithoutAnyLineFeed()
{
    // A search for LF per line would look at every byte 200,000 times.
    QByteArray bytes;
    for (int i = 0; i < 200'000; ++i)
        bytes += "data: 0123456789\r\r";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(parse(bytes).size(), 200'000);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(SseParserTest)
#include "sseparser_test.moc"
