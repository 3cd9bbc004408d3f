// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatstream.h"

#include <QFile>
#include <QDir>
#include <QTest>

using namespace qwenda;

namespace {

struct Outcome
{
    QString text;
    QString thinking;
    QString finishReason;
    QString requestId;
    std::optional<Usage> usage;
    std::optional<Error> error;
    QList<ToolCall> toolCalls;
    QStringList alternatives;
    int skippedEvents = 0;
    bool operator==(const Outcome &) const = default;
};

Outcome run(const QList<QByteArray> &pieces, ChatStream::Form form = ChatStream::Form::Events, bool sendsWholeText = false)
{
    ChatStream stream(form, sendsWholeText);
    Outcome outcome;
    const auto take = [&outcome](const ChatDelta &delta) {
        outcome.text += delta.text;
        outcome.thinking += delta.thinking;
        return true;
    };
    for (const QByteArray &piece : pieces) {
        QByteArray buffer(piece.constData(), piece.size());
        stream.feed(buffer, take);
        buffer.fill('#');
    }
    stream.finish(take);
    outcome.finishReason = stream.finishReason();
    outcome.requestId = stream.requestId();
    outcome.usage = stream.usage();
    outcome.error = stream.judge();
    outcome.toolCalls = stream.toolCalls();
    outcome.alternatives = stream.alternatives();
    outcome.skippedEvents = stream.skippedEvents();
    return outcome;
}

QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null")
{
    return R"(data: {"choices":[{"delta":)" + delta + R"(,"index":0,"finish_reason":)" + finish + R"(}],"usage":null,"id":"chatcmpl-1"})" "\n\n";
}

// A whole life: thinking, text, an unreadable event, both line ends, a comment, tools, usage, the end mark.
const QByteArray rich = ":connected\r\n\r\n" + chunk(R"({"content":null,"role":"assistant","reasoning_content":""})")
    + chunk("{\"content\":null,\"reasoning_content\":\"\xe6\x83\xb3\"}") + chunk("{\"content\":\"\xe4\xbd\xa0\",\"reasoning_content\":null}")
    + "data: {broken\n\n" + chunk(R"({"content":"\ud83d\ude00 \n"})").replace("\n\n", "\r\n\r\n")
    + chunk(R"({"tool_calls":[{"index":0,"id":"call_1","function":{"name":"f","arguments":"{"}}]})")
    + chunk(R"({"tool_calls":[{"index":0,"id":"","function":{"arguments":"}"}}]})") + chunk("{}", R"("stop")")
    + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}}\n\ndata: [DONE]\n\n";

} // namespace

class ChatStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameAnswerForEverySplit();
    void losesNothingThatWasWholeAtAnyCut();
    void appendsOnlyWhatIsNewOfAWholeTextModel();
    void joinsACharacterCutBetweenEvents();
    void toleratesBrokenUtf8();
    void readsNothingBehindTheEnd();
    void collectsCallsWithoutIndex();
    void givesUpOnAWholeAnswerWithoutEnd();
    void goesOnBehindAGiantEvent();
    void readsEverySampleOfTheWireForEverySplit();
};

void ChatStreamTest::givesTheSameAnswerForEverySplit()
{
    const Outcome whole = run({rich});
    QCOMPARE(whole.text, QStringLiteral("你😀 \n"));
    QCOMPARE(whole.thinking, QStringLiteral("想"));
    QCOMPARE(whole.finishReason, QStringLiteral("stop"));
    QCOMPARE(*whole.usage, (Usage{1, 2, 3, 0, 0}));
    QCOMPARE(whole.toolCalls, (QList<ToolCall>{{QStringLiteral("call_1"), QStringLiteral("f"), QStringLiteral("{}")}}));
    QCOMPARE(whole.skippedEvents, 1);
    QVERIFY(!whole.error);
    for (qsizetype cut = 0; cut <= rich.size(); ++cut)
        QVERIFY2(run({rich.first(cut), rich.mid(cut)}) == whole, qPrintable(QString::number(cut)));
    for (qsizetype size : {1, 2, 3, 5, 7, 64}) {
        QList<QByteArray> pieces;
        for (qsizetype at = 0; at < rich.size(); at += size)
            pieces.append(rich.mid(at, size));
        QVERIFY(run(pieces) == whole);
    }
}

void ChatStreamTest::losesNothingThatWasWholeAtAnyCut()
{
    const QString text = run({rich}).text;
    qsizetype longest = 0;
    bool isComplete = false;
    for (qsizetype cut = 0; cut <= rich.size(); ++cut) {
        const Outcome outcome = run({rich.first(cut)});
        QVERIFY2(text.startsWith(outcome.text), qPrintable(QString::number(cut)));
        QVERIFY(outcome.text.size() >= longest);
        longest = outcome.text.size();
        // Once complete, always complete; before, always a lost connection, even in the middle of an event.
        isComplete = isComplete || !outcome.error;
        QCOMPARE(!outcome.error, isComplete);
        if (outcome.error && outcome.skippedEvents == 0)
            QCOMPARE(outcome.error->reason, Error::Reason::ConnectionLost);
    }
    QVERIFY(isComplete);
}

void ChatStreamTest::appendsOnlyWhatIsNewOfAWholeTextModel()
{
    const QByteArray bytes = chunk(R"({"content":""})") + chunk(R"({"content":"Good"})") + chunk(R"({"content":"Good morning"})")
        + chunk(R"({"content":"Good morning"})", R"("stop")");
    QCOMPARE(run({bytes}, ChatStream::Form::Events, true).text, QStringLiteral("Good morning"));
    QCOMPARE(run({bytes}, ChatStream::Form::Events, false).text, QStringLiteral("GoodGood morningGood morning"));
}

void ChatStreamTest::joinsACharacterCutBetweenEvents()
{
    QCOMPARE(run({chunk(R"({"content":"\ud83d"})") + chunk(R"({"content":"\ude00"})", R"("stop")")}).text, QStringLiteral("😀"));
}

void ChatStreamTest::toleratesBrokenUtf8()
{
    const Outcome outcome = run({chunk("{\"content\":\"a\xe4\xbd\"}") + chunk(R"({"content":"b"})", R"("stop")")});
    QCOMPARE(outcome.skippedEvents, 0);
    QVERIFY(outcome.text.startsWith(u'a') && outcome.text.endsWith(u'b') && outcome.text.contains(QChar::ReplacementCharacter));
}

void ChatStreamTest::readsNothingBehindTheEnd()
{
    const QByteArray done = chunk(R"({"content":"a"})", R"("stop")") + "data: [DONE]\n\n";
    QCOMPARE(run({done + chunk(R"({"content":"b"})")}).text, QStringLiteral("a"));
    QCOMPARE(run({done, chunk(R"({"content":"b"})")}).text, QStringLiteral("a"));
}

void ChatStreamTest::collectsCallsWithoutIndex()
{
    const Outcome outcome = run({chunk(R"({"tool_calls":[{"id":"a","function":{"name":"f","arguments":"1"}}]})")
                                 + chunk(R"({"tool_calls":[{"id":"","function":{"arguments":"2"}}]})")
                                 + chunk(R"({"tool_calls":[{"id":"b","function":{"name":"g","arguments":"3"}}]})", R"("tool_calls")")});
    QCOMPARE(outcome.toolCalls, (QList<ToolCall>{{QStringLiteral("a"), QStringLiteral("f"), QStringLiteral("12")}, {QStringLiteral("b"), QStringLiteral("g"), QStringLiteral("3")}}));
}

void ChatStreamTest::givesUpOnAWholeAnswerWithoutEnd()
{
    const QByteArray megabyte(1024 * 1024, ' ');
    const Outcome outcome = run(QList<QByteArray>(80, megabyte), ChatStream::Form::Whole);
    QCOMPARE(outcome.error->reason, Error::Reason::NotUnderstood);
}

void ChatStreamTest::goesOnBehindAGiantEvent()
{
    const QByteArray giant = "data: {\"choices\":[{\"delta\":{\"content\":\"" + QByteArray(50'000'000, 'x') + "\"}}]}\n\n";
    const Outcome outcome = run({chunk(R"({"content":"a"})"), giant, chunk(R"({"content":"b"})", R"("stop")")});
    QCOMPARE(outcome.text, QStringLiteral("ab"));
    QCOMPARE(outcome.skippedEvents, 1);
    QVERIFY(!outcome.error);
}

// Bytes kept from the vendor's pages and from recordings: any cut into three reads gives the same answer.
void ChatStreamTest::readsEverySampleOfTheWireForEverySplit()
{
    const auto read = [](const char *name, bool sendsWholeText = false) {
        QFile file(QStringLiteral(QWENDA_TEST_DATA "/wire/") + QString::fromLatin1(name));
        return file.open(QIODevice::ReadOnly) ? run({file.readAll()}, ChatStream::Form::Events, sendsWholeText) : Outcome();
    };
    QCOMPARE(read("compatible-stream-text.sse").text, QStringLiteral("Hello"));
    QCOMPARE(read("compatible-stream-text.sse").finishReason, QStringLiteral("stop"));
    QVERIFY(read("compatible-stream-text.sse").usage);
    QCOMPARE(read("compatible-stream-thinking.sse").thinking, QStringLiteral("The user greets."));
    QCOMPARE(read("compatible-stream-thinking.sse").text, QStringLiteral("Hello"));
    QCOMPARE(read("compatible-stream-tools.sse").finishReason, QStringLiteral("tool_calls"));
    QCOMPARE(read("compatible-stream-tools.sse").toolCalls.value(0).arguments, QStringLiteral("{\"q\": \"tea\"}"));
    QCOMPARE(read("compatible-stream-choices.sse").text, QStringLiteral("Blue."));
    QCOMPARE(read("compatible-stream-choices.sse").alternatives, QStringList{QStringLiteral("Teal it is.")});
    QCOMPARE(read("compatible-stream-whole-text.sse", true).text, QStringLiteral("Die Wolke zieht."));
    QCOMPARE(read("compatible-stream-bare.sse").text, QStringLiteral("Hello"));
    QCOMPARE(read("compatible-stream-bare.sse").finishReason, QStringLiteral("length"));
    QCOMPARE(read("compatible-stream-bare.sse").error, std::nullopt);
    QCOMPARE(read("compatible-stream-tools-parallel.sse").toolCalls,
             (QList<ToolCall>{{QStringLiteral("call_a1"), QStringLiteral("lookup"), QStringLiteral("{\"q\": \"tea\"}")},
                              {QStringLiteral("call_b2"), QStringLiteral("weather"), QStringLiteral("{\"city\": \"Ulm\"}")}}));
    QCOMPARE(read("compatible-error-in-stream.sse").text, QStringLiteral("Hel"));
    QCOMPARE(read("compatible-error-in-stream.sse").error->kind, Error::Kind::Refused);

    const QDir folder(QStringLiteral(QWENDA_TEST_DATA "/wire"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sse")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const Outcome whole = run({bytes});
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
            QVERIFY2(run({bytes.first(cut), bytes.mid(cut)}) == whole, qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(ChatStreamTest)
#include "chatstream_test.moc"
