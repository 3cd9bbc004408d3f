// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/dress.h"
#include "support/rawhttp.h"
#include "support/runningemulator.h"

using namespace qwenda::testing;
using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

/// Streams whose bytes are not as they should be, though all of them come.
class DressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsErrorsInMidStream();
    void putsGarbageBetweenEvents();
    void leavesOutWhatEndsAStream_data();
    void leavesOutWhatEndsAStream();
    void writesLinesInOtherStyles();
    void zipsAsGzip();
};

namespace {

const QByteArray streamed = chatBody(R"(,"stream":true)");

Script shortAnswer() { return answering(u"Tea is 茶, and 茶 is tea."_s); }

QString joinedText(const RawAnswer &answer)
{
    QString text;
    const QList<QByteArray> events = answer.data();
    for (const QByteArray &event : events)
        text += QJsonDocument::fromJson(event).object()["choices"_L1][0]["delta"_L1]["content"_L1].toString();
    return text;
}

} // namespace

void DressTest::tellsErrorsInMidStream()
{
    RunningEmulator emulator;
    Script script = shortAnswer();
    script.streamError = u"moderation_output"_s;
    script.insertBeforeEvent = 3;
    script.times = 2;
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    const RawAnswer compatible = http.ask("POST", chatPath, streamed);
    QCOMPARE(compatible.status, 200);
    QCOMPARE(compatible.data().size(), 4);
    QVERIFY(compatible.data().constLast().startsWith("{\"error\":{\"code\":\"data_inspection_failed\""));
    const RawAnswer native = http.ask(
        "POST", nativeTextPath,
        R"({"model":"qwen-plus","input":{"prompt":"x"},"parameters":{"result_format":"message","incremental_output":true}})",
        {"X-DashScope-SSE: enable"});
    QCOMPARE(native.data().size(), 4);
    QVERIFY(native.body.contains("\n\nid:4\nevent:error\n:HTTP_STATUS/400\ndata:{\"code\":\"DataInspectionFailed\""));
}

void DressTest::putsGarbageBetweenEvents()
{
    RunningEmulator emulator;
    Script script = shortAnswer();
    script.insertEvent = "data: {\"choices\":[{\"del\n\n";
    script.insertBeforeEvent = 2;
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, streamed);
    QCOMPARE(answer.data().at(2), QByteArray("{\"choices\":[{\"del"));
    QCOMPARE(joinedText(answer), *script.answer);
    QCOMPARE(answer.data().constLast(), QByteArray("[DONE]"));
}

void DressTest::leavesOutWhatEndsAStream_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<bool>("hasFinish");
    QTest::addColumn<bool>("hasUsage");
    QTest::addColumn<bool>("hasDone");
    QTest::newRow("nothing") << u"{}"_s << true << true << true;
    QTest::newRow("[DONE]") << u"{\"omit_done\":true}"_s << true << true << false;
    QTest::newRow("usage") << u"{\"omit_usage\":true}"_s << true << false << true;
    QTest::newRow("finish reason") << u"{\"finish_reason\":\"\"}"_s << false << true << true;
}

void DressTest::leavesOutWhatEndsAStream()
{
    QFETCH(QString, json);
    QFETCH(bool, hasFinish);
    QFETCH(bool, hasUsage);
    QFETCH(bool, hasDone);
    RunningEmulator emulator;
    emulator.enqueue(*readScripts(json.toUtf8(), {}));
    RawHttp http(emulator.port());
    const RawAnswer answer =
        http.ask("POST", chatPath, chatBody(R"(,"stream":true,"stream_options":{"include_usage":true})"));
    QVERIFY(answer.isWhole);
    QCOMPARE(answer.body.contains("\"finish_reason\":\"stop\""), hasFinish);
    QCOMPARE(answer.body.contains("\"prompt_tokens\""), hasUsage);
    QCOMPARE(answer.body.contains("[DONE]"), hasDone);
}

void DressTest::writesLinesInOtherStyles()
{
    RunningEmulator emulator;
    Script script = shortAnswer();
    script.carriageReturns = true;
    script.noSpaceAfterColon = true;
    script.keepAliveEvery = 2;
    script.omitLastBlankLine = true;
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, streamed);
    QVERIFY(answer.body.startsWith(":keepalive\r\n\r\ndata:{"));
    QVERIFY(!answer.body.contains("data: "));
    QVERIFY(answer.body.endsWith("data:[DONE]\r\n"));
    QVERIFY(!answer.body.endsWith("\r\n\r\n"));
    QCOMPARE(joinedText(answer), *script.answer);
}

void DressTest::zipsAsGzip()
{
    QCOMPARE(qwenda::emulator::crc32("123456789"), 0xcbf43926U); // the check value of RFC 1952's polynomial
    RunningEmulator emulator;
    Script script = shortAnswer();
    script.gzip = true;
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, streamed);
    QCOMPARE(answer.header("content-encoding"), QByteArray("gzip"));
    QVERIFY(answer.body.startsWith("\x1f\x8b\x08"));
    QVERIFY(answer.body.contains("data: {"));
}

QTEST_GUILESS_MAIN(DressTest)
#include "dress_test.moc"
