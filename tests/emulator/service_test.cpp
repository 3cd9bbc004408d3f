// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawhttp.h"
#include "support/runningemulator.h"

#include <QJsonArray>

#include <cmath>

using namespace qwenda::testing;
using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

/// What the service does when it is asked rightly.
class ServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSameStreamedAndWhole();
    void sendsUsageOnlyWhenAsked();
    void thinksByTheModelsRules_data();
    void thinksByTheModelsRules();
    void callsAToolAndTakesItsResult();
    void continuesAPartialAnswer();
    void stopsAtTheLengthAskedFor();
    void repeatsTheWholeTextWhereTheModelDoes();
    void framesNativeStreamsAsAsked_data();
    void framesNativeStreamsAsAsked();
    void makesVectorsOfLengthOne();
    void listsModelsInPagesOnTheNativePath();
    void keepsAConnectionForManyRequests();
    void answersPipelinedRequestsInOrder();
    void recordsWhatCameIn();
    void keepsARecordApartFromTheNonsenseThatFollows();
    void forgetsOldRequests();
    void startsAgainAfterClosing();
    void takesChangedOptionsFromTheNextRequestOn();
};

namespace {

QString joined(const RawAnswer &answer, const char *key)
{
    QString text;
    const QList<QByteArray> events = answer.data();
    for (const QByteArray &event : events)
        text += QJsonDocument::fromJson(event).object()["choices"_L1][0]["delta"_L1][QLatin1StringView(key)].toString();
    return text;
}

QJsonObject message(const RawAnswer &answer) { return answer.json()["choices"_L1][0]["message"_L1].toObject(); }

const QByteArray weather =
    R"(,"tools":[{"type":"function","function":{"name":"get_weather","parameters":{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}}}])";

} // namespace

void ServiceTest::saysTheSameStreamedAndWhole()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    for (const QByteArray &prompt : {QByteArray("a long text"), QByteArray("写一段代码")}) {
        const QString whole =
            message(http.ask("POST", chatPath, chatBody({}, "qwen-plus", prompt)))["content"_L1].toString();
        QVERIFY(whole.size() > 100);
        QCOMPARE(joined(http.ask("POST", chatPath, chatBody(R"(,"stream":true)", "qwen-plus", prompt)), "content"),
                 whole);
    }
}

void ServiceTest::sendsUsageOnlyWhenAsked()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const auto usageChunks = [&](const QByteArray &extra) {
        const RawAnswer answer = http.ask("POST", chatPath, chatBody(extra));
        return answer.body.count("\"choices\":[],");
    };
    QCOMPARE(usageChunks(R"(,"stream":true)"), 0);
    QCOMPARE(usageChunks(R"(,"stream":true,"stream_options":{"include_usage":false})"), 0);
    QCOMPARE(usageChunks(R"(,"stream":true,"stream_options":{"include_usage":true})"), 1);
}

void ServiceTest::thinksByTheModelsRules_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("extra");
    QTest::addColumn<bool>("thinks");
    QTest::newRow("off by default") << QByteArray("qwen-plus") << QByteArray() << false;
    QTest::newRow("switched on") << QByteArray("qwen-plus") << QByteArray(R"(,"enable_thinking":true)") << true;
    QTest::newRow("on by default") << QByteArray("qwen3.8-flash") << QByteArray() << true;
    QTest::newRow("switched off") << QByteArray("qwen3.8-flash") << QByteArray(R"(,"enable_thinking":false)") << false;
    QTest::newRow("no effort") << QByteArray("qwen3.8-flash") << QByteArray(R"(,"reasoning_effort":"none")") << false;
    QTest::newRow("always") << QByteArray("qwq-plus") << QByteArray() << true;
    QTest::newRow("never") << QByteArray("qwen-max") << QByteArray(R"(,"enable_thinking":true)") << false;
}

void ServiceTest::thinksByTheModelsRules()
{
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, extra);
    QFETCH(bool, thinks);
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, chatBody(R"(,"stream":true)" + extra, model));
    QCOMPARE(answer.status, 200);
    QCOMPARE(joined(answer, "reasoning_content").contains("canned sample of thinking"_L1), thinks);
    QVERIFY(joined(answer, "content").startsWith("Hello!"_L1));
}

void ServiceTest::callsAToolAndTakesItsResult()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const QByteArray question = R"({"role":"user","content":"What is the weather?"})";
    const RawAnswer called =
        http.ask("POST", chatPath, "{\"model\":\"qwen-plus\",\"messages\":[" + question + "]" + weather + "}");
    QCOMPARE(called.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"tool_calls"_s);
    const QJsonObject call = message(called)["tool_calls"_L1][0].toObject();
    QCOMPARE(call["function"_L1]["name"_L1].toString(), u"get_weather"_s);
    QCOMPARE(call["function"_L1]["arguments"_L1].toString(), u"{\"city\": \"Hangzhou\"}"_s);
    const QByteArray said = QJsonDocument(message(called)).toJson(QJsonDocument::Compact);
    const QByteArray result =
        R"({"role":"tool","content":"sunny","tool_call_id":")" + call["id"_L1].toString().toUtf8() + "\"}";
    const RawAnswer told = http.ask("POST", chatPath,
                                    "{\"model\":\"qwen-plus\",\"messages\":[" + question + "," + said + "," + result +
                                        "]" + weather + "}");
    QCOMPARE(told.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
    QVERIFY(!message(told)["content"_L1].toString().isEmpty());
}

void ServiceTest::continuesAPartialAnswer()
{
    RunningEmulator emulator;
    emulator.enqueue(answering(u"Once upon a time there was tea."_s));
    RawHttp http(emulator.port());
    const RawAnswer answer =
        http.ask("POST", chatPath,
                 R"({"model":"qwen-plus","stream":true,"messages":[{"role":"user","content":"tell"},)"
                 R"({"role":"assistant","content":"Once upon","partial":true}]})");
    QCOMPARE(joined(answer, "content"), u" a time there was tea."_s);
}

void ServiceTest::stopsAtTheLengthAskedFor()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, chatBody(R"(,"max_tokens":3)"));
    QCOMPARE(answer.json()["choices"_L1][0]["finish_reason"_L1].toString(), u"length"_s);
    QCOMPARE(answer.json()["usage"_L1]["completion_tokens"_L1].toInt(), 3);
}

void ServiceTest::repeatsTheWholeTextWhereTheModelDoes()
{
    RunningEmulator emulator;
    emulator.enqueue(answering(u"Tea is good for you"_s));
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, chatBody(R"(,"stream":true)", "qwen-mt-plus"));
    QString before;
    const QList<QByteArray> events = answer.data();
    for (const QByteArray &event : events) {
        const QString text =
            QJsonDocument::fromJson(event).object()["choices"_L1][0]["delta"_L1]["content"_L1].toString();
        if (event == "[DONE]")
            continue;
        QVERIFY(text.startsWith(before));
        before = text;
    }
    QCOMPARE(before, u"Tea is good for you"_s);
}

void ServiceTest::framesNativeStreamsAsAsked_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<bool>("isIncremental");
    QTest::newRow("incremental") << QByteArray(R"("result_format":"message","incremental_output":true)") << true;
    QTest::newRow("whole text") << QByteArray(R"("result_format":"message","incremental_output":false)") << false;
    QTest::newRow("default of an old model") << QByteArray(R"("result_format":"message")") << false;
}

void ServiceTest::framesNativeStreamsAsAsked()
{
    QFETCH(QByteArray, parameters);
    QFETCH(bool, isIncremental);
    RunningEmulator emulator;
    emulator.enqueue(answering(u"Tea is good for you"_s));
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask(
        "POST", nativeTextPath, R"({"model":"qwen-plus","input":{"prompt":"tea"},"parameters":{)" + parameters + "}}",
        {"X-DashScope-SSE: enable"});
    QString text;
    const QList<QByteArray> events = answer.data();
    for (const QByteArray &event : events) {
        const QString content = QJsonDocument::fromJson(event)
                                    .object()["output"_L1]["choices"_L1][0]["message"_L1]["content"_L1]
                                    .toString();
        text = isIncremental ? text + content : content;
    }
    QCOMPARE(text, u"Tea is good for you"_s);
    QVERIFY(!answer.body.contains("[DONE]"));
    const QJsonObject last = QJsonDocument::fromJson(events.constLast()).object();
    QCOMPARE(last["output"_L1]["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
    QVERIFY(answer.body.contains("\nid:2\n"));
}

void ServiceTest::makesVectorsOfLengthOne()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask(
        "POST", "/compatible-mode/v1/embeddings",
        R"({"model":"text-embedding-v4","input":["green tea","green tea leaves","motor oil"],"dimensions":256})");
    const QJsonArray rows = answer.json()["data"_L1].toArray();
    QCOMPARE(rows.size(), 3);
    const auto product = [&](int a, int b) {
        double sum = 0;
        for (int i = 0; i < 256; ++i)
            sum += rows[a]["embedding"_L1][i].toDouble() * rows[b]["embedding"_L1][i].toDouble();
        return sum;
    };
    QCOMPARE(rows[0]["embedding"_L1].toArray().size(), 256);
    QVERIFY(std::abs(product(0, 0) - 1) < 1e-6);
    QVERIFY(product(0, 1) > product(0, 2) + 0.2);
}

void ServiceTest::listsModelsInPagesOnTheNativePath()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const QJsonObject output = http.ask("GET", "/api/v1/models?page_no=2&page_size=5").json()["output"_L1].toObject();
    QVERIFY(output["total"_L1].toInt() > 100);
    QCOMPARE(output["models"_L1].toArray().size(), 5);
    const QJsonObject one = http.ask("GET", "/api/v1/models?model=qwen-plus").json()["output"_L1].toObject();
    QCOMPARE(one["total"_L1].toInt(), 1);
    QCOMPARE(one["models"_L1][0]["model_info"_L1]["max_output_tokens"_L1].toInt(), 32768);
}

void ServiceTest::keepsAConnectionForManyRequests()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(http.ask("POST", chatPath, chatBody(i % 2 == 0 ? R"(,"stream":true)" : "")).status, 200);
    QCOMPARE(emulator.requests().constLast().connection, 1U);
    QVERIFY(emulator.requests().constLast().isFinished);
    QCOMPARE(emulator.connectionCount(), 1);
}

void ServiceTest::answersPipelinedRequestsInOrder()
{
    RunningEmulator emulator;
    emulator.enqueue(answering(u"first"_s));
    emulator.enqueue(answering(u"second"_s));
    RawHttp http(emulator.port());
    const QByteArray body = chatBody();
    const QByteArray request = RawHttp::head("POST", chatPath, {"Authorization: Bearer sk-x"}, body.size()) + body;
    http.send(request + request);
    QCOMPARE(message(http.answer())["content"_L1].toString(), u"first"_s);
    QCOMPARE(message(http.answer())["content"_L1].toString(), u"second"_s);
}

void ServiceTest::recordsWhatCameIn()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    http.ask("POST", QByteArray(chatPath) + "?a=b", chatBody(), {"User-Agent: tea"});
    const RecordedRequest &request = emulator.requests().constFirst();
    QCOMPARE(request.number, 1);
    QCOMPARE(request.path, QByteArray(chatPath));
    QCOMPARE(request.query, QByteArray("a=b"));
    QCOMPARE(request.header("user-agent"), QByteArray("tea"));
    QCOMPARE(request.header("AUTHORIZATION"), QByteArray("Bearer sk-test"));
    QCOMPARE(request.json()["model"_L1].toString(), u"qwen-plus"_s);
    QCOMPARE(request.status, 200);
    emulator.clearRequests();
    QVERIFY(emulator.requests().isEmpty());
    QCOMPARE(emulator.postCount(), 0);
}

void ServiceTest::keepsARecordApartFromTheNonsenseThatFollows()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const qsizetype length = http.ask("POST", chatPath, chatBody()).body.size();
    http.send("nonsense\r\n\r\n");
    QCOMPARE(http.answer().status, 400);
    QCOMPARE(emulator.requests().size(), 1);
    QCOMPARE(emulator.requests().constFirst().bytesSent, length);
    QCOMPARE(emulator.requests().constFirst().status, 200);
}

void ServiceTest::forgetsOldRequests()
{
    EmulatorOptions options;
    options.keptRequests = 2;
    RunningEmulator emulator(options);
    RawHttp http(emulator.port());
    for (int i = 0; i < 3; ++i)
        http.ask("POST", chatPath, chatBody());
    QCOMPARE(emulator.requests().size(), 2);
    QCOMPARE(emulator.requests().constFirst().number, 2);
}

void ServiceTest::startsAgainAfterClosing()
{
    RunningEmulator emulator;
    const quint16 port = emulator.port();
    RawHttp http(port);
    http.ask("POST", chatPath, chatBody());
    emulator.close();
    QTRY_VERIFY(http.isClosed());
    QVERIFY(emulator.listen(port).isOk());
    RawHttp again(port);
    QCOMPARE(again.ask("POST", chatPath, chatBody()).status, 200);
}

void ServiceTest::takesChangedOptionsFromTheNextRequestOn()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 200);
    emulator.setKeys({{"sk-other", u"cn-beijing"_s}});
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 401);
}

QTEST_GUILESS_MAIN(ServiceTest)
#include "service_test.moc"
