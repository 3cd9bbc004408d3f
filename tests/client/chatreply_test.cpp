// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is sent, and what is made of the bytes that come back.

#include "support/chatcase.h"

#include <QJsonArray>
#include <QTest>

using namespace qwenda;
using namespace qwenda::test;
using namespace std::chrono_literals;
using State = Message::State;

class ChatReplyTest : public QObject, protected ChatCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }
    void sendsWhatTheServiceExpects();
    void streamsAnAnswer();
    void isCompleteWithAFinishReasonAlone_data();
    void isCompleteWithAFinishReasonAlone();
    void waitsOnlyBrieflyBehindTheFinishReason();
    void isInterruptedWhenTheStreamEndsWithoutAReason_data();
    void isInterruptedWhenTheStreamEndsWithoutAReason();
    void keepsWhatCameWhenTheStreamIsCutAtAnyByte();
    void readsAnAnswerInOnePiece();
    void readsOneJsonObjectWhereAStreamWasAsked();
    void skipsAnEventItCannotReadAndGoesOn();
    void saysNotUnderstoodWhenNothingCouldBeRead_data();
    void saysNotUnderstoodWhenNothingCouldBeRead();
    void endsWithTheServicesOwnErrorInMidStream();
    void neverFinishesInsideTheCall();
    void refusesWithoutARequest_data();
    void refusesWithoutARequest();
    void takesTheKeyOutOfWhatTheServiceQuotes();
    void collectsToolCallsByIndex();
    void measuresThinkingAndFirstToken();
};

void ChatReplyTest::sendsWhatTheServiceExpects()
{
    m_server->plan({stream(helloStream)});
    Connection where = connection();
    where.endpoint.workspaceId = QStringLiteral("llm-abc");
    ChatRequest request;
    request.model = QStringLiteral("qwen-plus");
    request.turns = {{Message::Role::User, QStringLiteral("你好")}};
    request.temperature = 0.5;
    request.maxTokens = 100;
    Watch watch(m_client.chat(where, request));
    QVERIFY(watch.waitForEnd());
    const QByteArray sent = m_server->requests.first();
    QVERIFY(sent.startsWith("POST /compatible-mode/v1/chat/completions HTTP/1.1\r\n"));
    QVERIFY(sent.contains("Authorization: Bearer sk-0123456789abcdef\r\n"));
    QVERIFY(sent.contains("X-DashScope-WorkSpace: llm-abc\r\n"));
    QVERIFY(sent.contains("Content-Type: application/json\r\n"));
    QVERIFY(sent.contains("Accept: text/event-stream\r\n"));
    const QJsonObject expected{
        {QStringLiteral("model"), QStringLiteral("qwen-plus")},
        {QStringLiteral("messages"), QJsonArray{QJsonObject{{QStringLiteral("role"), QStringLiteral("user")}, {QStringLiteral("content"), QStringLiteral("你好")}}}},
        {QStringLiteral("stream"), true},
        {QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}}},
        {QStringLiteral("enable_thinking"), false},
        {QStringLiteral("temperature"), 0.5},
        {QStringLiteral("max_tokens"), 100},
    };
    QCOMPARE(sentBody(), expected);
}

void ChatReplyTest::streamsAnAnswer()
{
    m_server->plan({stream(helloStream)});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.text, QStringLiteral("Hello"));
    QCOMPARE(watch.deltas, 2);
    QCOMPARE(watch.ending.state, State::Complete);
    QVERIFY(!watch.ending.error);
    QCOMPARE(watch.ending.finishReason, QStringLiteral("stop"));
    QCOMPARE(*watch.ending.usage, (Usage{9, 3, 12, 4, 2}));
    QCOMPARE(watch.ending.requestId, QStringLiteral("req-1"));
    QCOMPARE(watch.ending.retries, 0);
    QVERIFY(watch.ending.firstToken);
    QVERIFY(!watch.ending.thought);
}

void ChatReplyTest::isCompleteWithAFinishReasonAlone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasUsage");
    QTest::newRow("without end mark") << firstChunk + textChunk("Hello") + finishChunk + usageChunk << true;
    QTest::newRow("without usage") << firstChunk + textChunk("Hello") + finishChunk + doneMark << false;
    QTest::newRow("without either") << firstChunk + textChunk("Hello") + finishChunk << false;
    QTest::newRow("without the last blank line") << (firstChunk + textChunk("Hello") + finishChunk).chopped(2) << false;
    QTest::newRow("end mark alone") << firstChunk + textChunk("Hello") + doneMark << false;
}

void ChatReplyTest::isCompleteWithAFinishReasonAlone()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, hasUsage);
    m_server->plan({stream(body)});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.ending.state, State::Complete);
    QCOMPARE(watch.text, QStringLiteral("Hello"));
    QCOMPARE(watch.ending.usage.has_value(), hasUsage);
}

void ChatReplyTest::waitsOnlyBrieflyBehindTheFinishReason()
{
    m_server->plan({{RawServer::write(RawServer::streamHead() + firstChunk + textChunk("Hello") + finishChunk + usageChunk), RawServer::stall()}});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd(2000));
    QCOMPARE(watch.ending.state, State::Complete);
    QVERIFY(watch.ending.usage);
}

void ChatReplyTest::isInterruptedWhenTheStreamEndsWithoutAReason_data()
{
    QTest::addColumn<RawServer::Plan>("plan");
    const QByteArray half = firstChunk + textChunk("Hel");
    QTest::newRow("clean end of a close-delimited body") << stream(half);
    QTest::newRow("reset") << RawServer::Plan{RawServer::write(RawServer::streamHead() + half), RawServer::wait(100), RawServer::reset()};
    QTest::newRow("clean end of a chunked body")
        << RawServer::Plan{RawServer::write(RawServer::chunkedHead() + RawServer::chunk(half) + RawServer::lastChunk())};
    QTest::newRow("chunked body cut") << RawServer::Plan{RawServer::write(RawServer::chunkedHead() + RawServer::chunk(half)), RawServer::wait(100), RawServer::close()};
}

void ChatReplyTest::isInterruptedWhenTheStreamEndsWithoutAReason()
{
    QFETCH(RawServer::Plan, plan);
    m_server->plan({plan});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QTest::qWait(50);
    QCOMPARE(watch.ending.state, State::Interrupted);
    QCOMPARE(watch.text, QStringLiteral("Hel"));
    QCOMPARE(watch.ending.error->kind, Error::Kind::Network);
    QCOMPARE(watch.ending.error->reason, Error::Reason::ConnectionLost);
    QVERIFY(watch.ending.error->mayBeBilled);
    QCOMPARE(m_server->posts, 1);
    QCOMPARE(watch.endings, 1);
}

void ChatReplyTest::keepsWhatCameWhenTheStreamIsCutAtAnyByte()
{
    const QByteArray whole = firstChunk + textChunk("\xe4\xbd\xa0") + textChunk("\xe5\xa5\xbd") + finishChunk;
    const qsizetype hasFirst = (firstChunk + textChunk("\xe4\xbd\xa0")).size() - 2;
    const qsizetype hasSecond = whole.size() - finishChunk.size() - 2;
    const qsizetype isComplete = whole.size() - 2;
    // Every 7th byte over the socket; every byte is chatstream_test's.
    for (qsizetype cut = 0; cut <= whole.size(); cut += 7) {
        m_server->plan({stream(whole.first(cut))});
        Watch watch(ask());
        QVERIFY(watch.waitForEnd());
        const QString expected = cut >= hasSecond ? QStringLiteral("你好") : cut >= hasFirst ? QStringLiteral("你") : QString();
        QCOMPARE(watch.text, expected);
        QCOMPARE(watch.ending.state, cut >= isComplete ? State::Complete : State::Interrupted);
    }
}

void ChatReplyTest::readsAnAnswerInOnePiece()
{
    m_server->plan({status(200, R"({"id":"chatcmpl-6a","object":"chat.completion","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Blue.","reasoning_content":"Hm."}}],"usage":{"prompt_tokens":12,"completion_tokens":40,"total_tokens":52}})")});
    Watch watch(ask(QStringLiteral("qwen-plus"), [](ChatRequest &request) { request.stream = false; }));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.text, QStringLiteral("Blue."));
    QCOMPARE(watch.thinking, QStringLiteral("Hm."));
    QCOMPARE(watch.ending.state, State::Complete);
    QCOMPARE(watch.ending.usage->total, 52);
    QCOMPARE(sentBody().value(QStringLiteral("stream")), QJsonValue(false));
    QVERIFY(!sentBody().contains(QStringLiteral("stream_options")));
}

void ChatReplyTest::readsOneJsonObjectWhereAStreamWasAsked()
{
    m_server->plan({status(200, R"({"choices":[{"message":{"content":"All at once"},"finish_reason":"stop"}]})")});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.text, QStringLiteral("All at once"));
    QCOMPARE(watch.ending.state, State::Complete);
}

void ChatReplyTest::skipsAnEventItCannotReadAndGoesOn()
{
    m_server->plan({stream(firstChunk + textChunk("Hel") + "data: {\"choices\":[{\"delta\"\n\n" + "data: nonsense\n\n" + textChunk("lo") + finishChunk + doneMark)});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.text, QStringLiteral("Hello"));
    QCOMPARE(watch.ending.state, State::Complete);
    QCOMPARE(watch.ending.skippedEvents, 2);
}

void ChatReplyTest::saysNotUnderstoodWhenNothingCouldBeRead_data()
{
    QTest::addColumn<RawServer::Plan>("plan");
    QTest::newRow("HTML as a stream") << stream("<html><body>Welcome to the hotel</body></html>");
    QTest::newRow("HTML as HTML") << RawServer::Plan{RawServer::write(RawServer::answer(200, "<html></html>", "text/html"))};
    QTest::newRow("events of another world") << stream("data: one\n\ndata: two\n\n");
    QTest::newRow("an end mark alone") << stream(doneMark);
    QTest::newRow("broken JSON in one piece") << status(200, "{\"choices\":[");
    QTest::newRow("an empty object") << status(200, "{}");
}

void ChatReplyTest::saysNotUnderstoodWhenNothingCouldBeRead()
{
    QFETCH(RawServer::Plan, plan);
    m_server->plan({plan});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.ending.state, State::Failed);
    QCOMPARE(watch.ending.error->kind, Error::Kind::Server);
    QCOMPARE(watch.ending.error->reason, Error::Reason::NotUnderstood);
    QCOMPARE(m_server->posts, 1);
}

void ChatReplyTest::endsWithTheServicesOwnErrorInMidStream()
{
    m_server->plan({stream(firstChunk + textChunk("Hel") + R"(data: {"error":{"code":"data_inspection_failed","param":null,"message":"Output data may contain inappropriate content.","type":"data_inspection_failed"},"id":"chatcmpl-7c","request_id":"r-9"})" "\n\n" + doneMark)});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.text, QStringLiteral("Hel"));
    QCOMPARE(watch.ending.state, State::Failed);
    QCOMPARE(watch.ending.error->kind, Error::Kind::Refused);
    QCOMPARE(watch.ending.error->code, QStringLiteral("data_inspection_failed"));
    QCOMPARE(m_server->posts, 1);
}

void ChatReplyTest::neverFinishesInsideTheCall()
{
    ChatRequest request;
    Connection broken = connection();
    broken.key = ApiKey();
    Watch watch(m_client.chat(broken, request));
    QCOMPARE(watch.endings, 0);
    QVERIFY(watch.waitForEnd());
}

void ChatReplyTest::refusesWithoutARequest_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("keyText");
    QTest::addColumn<bool>("isCustom");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reason");
    const QString good = QString::fromLatin1(key);
    QTest::newRow("no key") << QStringLiteral("local") << QString() << true << int(Error::Kind::Key) << int(Error::Reason::NoKey);
    QTest::newRow("a sentence as key") << QStringLiteral("local") << QStringLiteral("my key is 你好") << true << int(Error::Kind::Key) << int(Error::Reason::WrongKey);
    QTest::newRow("no address") << QString() << good << true << int(Error::Kind::Invalid) << int(Error::Reason::WrongAddress);
    QTest::newRow("another protocol") << QStringLiteral("ftp://x") << good << true << int(Error::Kind::Invalid) << int(Error::Reason::WrongAddress);
    QTest::newRow("a known region without TLS") << QStringLiteral("http://dashscope.aliyuncs.com") << good << false << int(Error::Kind::Invalid) << int(Error::Reason::InsecureAddress);
}

void ChatReplyTest::refusesWithoutARequest()
{
    QFETCH(QString, root);
    QFETCH(QString, keyText);
    QFETCH(bool, isCustom);
    QFETCH(int, kind);
    QFETCH(int, reason);
    Connection where;
    where.endpoint.root = root == QLatin1StringView("local") ? m_server->url() : QUrl(root);
    where.endpoint.isCustom = isCustom;
    where.key = ApiKey(keyText);
    Watch watch(m_client.chat(where, ChatRequest()));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.ending.state, State::Failed);
    QCOMPARE(int(watch.ending.error->kind), kind);
    QCOMPARE(int(watch.ending.error->reason), reason);
    QCOMPARE(m_server->connections, 0);
}

void ChatReplyTest::takesTheKeyOutOfWhatTheServiceQuotes()
{
    m_server->plan({status(401, QByteArray(R"({"error":{"code":"invalid_api_key","message":"Incorrect API key provided: )") + key + R"("}})")});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.ending.error->message, QStringLiteral("Incorrect API key provided: …"));
}

void ChatReplyTest::collectsToolCallsByIndex()
{
    m_server->plan({stream(chunk(R"({"content":null,"tool_calls":[{"index":0,"id":"call_9f","type":"function","function":{"name":"lookup","arguments":""}}],"role":"assistant"})")
                           + chunk(R"({"content":null,"tool_calls":[{"index":0,"id":"","type":"function","function":{"arguments":"{\"q\": \"tea"}}]})")
                           + chunk(R"({"content":null,"tool_calls":[{"index":0,"id":"","type":"function","function":{"arguments":"\"}"}}]})")
                           + chunk(R"({"tool_calls":[{"function":{"name":"clock","arguments":"{}"},"index":1,"id":"call_b","type":"function"}]})")
                           + chunk("{}", R"("tool_calls")") + doneMark)});
    Watch watch(ask());
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.ending.state, State::Complete);
    QCOMPARE(watch.ending.finishReason, QStringLiteral("tool_calls"));
    const QList<ToolCall> expected{{QStringLiteral("call_9f"), QStringLiteral("lookup"), QStringLiteral("{\"q\": \"tea\"}")},
                                   {QStringLiteral("call_b"), QStringLiteral("clock"), QStringLiteral("{}")}};
    QCOMPARE(watch.ending.toolCalls, expected);
}

void ChatReplyTest::measuresThinkingAndFirstToken()
{
    m_server->plan({{RawServer::wait(60), RawServer::write(RawServer::streamHead() + chunk(R"({"content":null,"reasoning_content":"Hm"})")), RawServer::wait(80),
                     RawServer::write(chunk(R"({"content":"Yes","reasoning_content":null})") + finishChunk + doneMark), RawServer::close()}});
    Watch watch(ask(QStringLiteral("qwen-plus"), [](ChatRequest &request) { request.thinking = true; }));
    QVERIFY(watch.waitForEnd());
    QCOMPARE(watch.thinking, QStringLiteral("Hm"));
    QCOMPARE(watch.text, QStringLiteral("Yes"));
    QCOMPARE(sentBody().value(QStringLiteral("enable_thinking")), QJsonValue(true));
    QVERIFY(*watch.ending.firstToken >= 50ms);
    QVERIFY(*watch.ending.thought >= 60ms);
    QVERIFY(watch.ending.duration >= *watch.ending.firstToken + *watch.ending.thought);
}

QTEST_GUILESS_MAIN(ChatReplyTest)
#include "chatreply_test.moc"
