// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The native protocol against the samples of the wire.

#include "client/chatstream.h"
#include "client/modelcatalog.h"
#include "client/wire.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/wire/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Outcome
{
    QString text;
    QString thinking;
    QString finishReason;
    std::optional<Usage> usage;
    std::optional<Error> error;
    QList<ToolCall> toolCalls;
    QList<Source> sources;
    std::optional<QString> revised;
    QStringList alternatives;
    int skipped = 0;
    bool operator==(const Outcome &) const = default;
};

Outcome read(const QByteArray &bytes, qsizetype piece = 0, bool sendsWholeText = false)
{
    ChatStream stream(ChatStream::Form::Events, sendsWholeText, Protocol::Native);
    Outcome outcome;
    const auto take = [&outcome](const ChatDelta &delta) {
        outcome.text += delta.text;
        outcome.thinking += delta.thinking;
        return true;
    };
    const qsizetype step = piece > 0 ? piece : std::max<qsizetype>(1, bytes.size());
    for (qsizetype at = 0; at < bytes.size(); at += step)
        stream.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)), take);
    stream.finish(take);
    outcome.finishReason = stream.finishReason();
    outcome.usage = stream.usage();
    outcome.error = stream.judge();
    outcome.toolCalls = stream.toolCalls();
    outcome.sources = stream.sources();
    outcome.revised = stream.revisedText();
    outcome.alternatives = stream.alternatives();
    outcome.skipped = stream.skippedEvents();
    return outcome;
}

QByteArray frame(const QByteArray &output) { return "id:1\nevent:result\n:HTTP_STATUS/200\ndata:{\"output\":" + output + ",\"request_id\":\"r\"}\n\n"; }

} // namespace

class NativeWireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTextFormatAndSeveralChoices()
    {
        for (const qsizetype piece : {0, 1, 7}) {
            const Outcome text = read(sample(u"native-stream-text-format.sse"_s), piece);
            QCOMPARE(text.text, u"Blue."_s);
            QCOMPARE(text.finishReason, u"stop"_s);
            QVERIFY(!text.error);
            const Outcome choices = read(sample(u"native-stream-choices.sse"_s), piece);
            QCOMPARE(choices.text, u"Blue."_s);
            QCOMPARE(choices.alternatives, QStringList{u"Teal."_s});
        }
    }
    void readsTheSamplesWhateverTheSplit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("thinking");
        QTest::addColumn<QString>("finish");
        QTest::newRow("native-stream-text.sse") << u"Blue"_s << QString() << u"stop"_s;
        QTest::newRow("native-stream-thinking.sse") << u"Blue"_s << u"One colour."_s << u"stop"_s;
        QTest::newRow("native-stream-multimodal.sse") << u"Blue"_s << QString() << u"stop"_s;
        QTest::newRow("native-stream-tools.sse") << QString() << QString() << u"tool_calls"_s;
        QTest::newRow("native-stream-search.sse") << u"It is 15 °C [1]."_s << QString() << u"stop"_s;
    }
    void readsTheSamplesWhateverTheSplit()
    {
        QFETCH(QString, text);
        QFETCH(QString, thinking);
        QFETCH(QString, finish);
        const QByteArray bytes = sample(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!bytes.isEmpty());
        const Outcome whole = read(bytes);
        QCOMPARE(whole.text, text);
        QCOMPARE(whole.thinking, thinking);
        QCOMPARE(whole.finishReason, finish);
        QVERIFY(!whole.error);
        QVERIFY(whole.usage && whole.usage->input == 11);
        for (qsizetype piece = 1; piece < 60; ++piece)
            QVERIFY2(read(bytes, piece) == whole, qPrintable(QString::number(piece)));
    }

    void collectsACallWithItsEmptyIds()
    {
        const Outcome outcome = read(sample(u"native-stream-tools.sse"_s));
        QCOMPARE(outcome.toolCalls.size(), 1);
        QCOMPARE(outcome.toolCalls.first().name, u"lookup"_s);
        QCOMPARE(outcome.toolCalls.first().id, u"call_9f2c41d07b8e4a6fb1d35c02"_s);
        QCOMPARE(outcome.toolCalls.first().arguments, u"{\"q\": \"tea\"}"_s);
    }

    void keepsThePagesOfASearch()
    {
        const Outcome outcome = read(sample(u"native-stream-search.sse"_s));
        QCOMPARE(outcome.sources.size(), 2);
        QCOMPARE(outcome.sources.at(0), (Source{1, u"Weather today"_s, u"https://weather.example/today"_s, u"Weather"_s}));
        QCOMPARE(outcome.sources.at(1).url, u"https://news.example/15"_s);
    }

    void anErrorEventEndsTheStreamWithItsKind()
    {
        const Outcome refused = read(sample(u"native-error-in-stream.sse"_s));
        QVERIFY(refused.error);
        QCOMPARE(refused.error->kind, Error::Kind::Invalid);
        QCOMPARE(refused.error->parameter, u"temperature"_s);
        const Outcome midway = read(frame(R"({"choices":[{"message":{"content":"half"},"finish_reason":"null"}]})")
                                    + "id:2\nevent:error\n:HTTP_STATUS/500\ndata:upstream gone\n\n");
        QCOMPARE(midway.text, u"half"_s);
        QVERIFY(midway.error && midway.error->kind == Error::Kind::Server);
        QCOMPARE(midway.error->code, u"Unknown"_s);
    }

    void theWordNullIsNoReason()
    {
        const Outcome cut = read(frame(R"({"choices":[{"message":{"content":"a"},"finish_reason":"null"}]})"));
        QVERIFY(cut.error && cut.error->reason == Error::Reason::ConnectionLost);
        const Outcome ended = read(frame(R"({"choices":[{"message":{"content":"a"},"finish_reason":"stop"}]})"));
        QVERIFY(!ended.error);
    }

    void readsOldTextAnswers()
    {
        const Outcome whole = read(sample(u"native-stream-whole-text.sse"_s), 0, true);
        QCOMPARE(whole.text, u"Blue"_s);
        QVERIFY(!whole.revised);
    }

    void tellsWhenAWholeTextModelRevisedItself()
    {
        const Outcome outcome = read(frame(R"({"text":"I am","finish_reason":"null"})") + frame(R"({"text":"It is me","finish_reason":"stop"})"), 0, true);
        QVERIFY(outcome.revised);
        QCOMPARE(*outcome.revised, u"It is me"_s);
    }

    void writesEachServiceItsOwnContent()
    {
        ChatRequest request;
        request.model = u"qwen-plus"_s;
        request.turns = {{Message::Role::User, u"hi"_s, {u"https://x/y.png"_s}}, {Message::Role::Assistant, u"Once "_s, {}, true}};
        const QJsonObject text = QJsonDocument::fromJson(wire::encodeNative(request, nullptr, false)).object();
        QCOMPARE(text["input"_L1]["messages"_L1][0]["content"_L1].toString(), u"hi"_s);
        QVERIFY(text["input"_L1]["messages"_L1][1]["partial"_L1].toBool());
        const QJsonObject parts = QJsonDocument::fromJson(wire::encodeNative(request, nullptr, true)).object();
        const QJsonArray content = parts["input"_L1]["messages"_L1][0]["content"_L1].toArray();
        QCOMPARE(content.at(0)["image"_L1].toString(), u"https://x/y.png"_s);
        QCOMPARE(content.at(1)["text"_L1].toString(), u"hi"_s);
        QCOMPARE(parts["input"_L1]["messages"_L1][1]["content"_L1][0]["text"_L1].toString(), u"Once "_s);
        QCOMPARE(parts["parameters"_L1]["result_format"_L1].toString(), u"message"_s);
    }

    void readsArgumentsWithABraceTooMany()
    {
        QCOMPARE(wire::argumentsOf({{}, u"f"_s, u"{\"a\": 1}}"_s})->value("a"_L1).toInt(), 1);
        QCOMPARE(*wire::argumentsOf({{}, u"f"_s, {}}), QJsonObject());
        QVERIFY(!wire::argumentsOf({{}, u"f"_s, u"{\"a\": "_s}));
    }

    void secondChoicesAreKeptApart()
    {
        ChatStream stream(ChatStream::Form::Events, false);
        QString text;
        const auto take = [&text](const ChatDelta &delta) {
            text += delta.text;
            return true;
        };
        for (const char *chunk : {R"({"choices":[{"delta":{"content":"A"},"index":0}]})", R"({"choices":[{"delta":{"content":"B"},"index":1}]})",
                                  R"({"choices":[{"delta":{"content":"a"},"index":0,"finish_reason":"stop"}]})", R"({"choices":[{"delta":{"content":"b"},"index":1}]})"})
            stream.feed(QByteArray("data: ") + chunk + "\n\n", take);
        QCOMPARE(text, u"Aa"_s);
        QCOMPARE(stream.alternatives(), QStringList{u"Bb"_s});
    }
};

QTEST_GUILESS_MAIN(NativeWireTest)
#include "nativewire_test.moc"
