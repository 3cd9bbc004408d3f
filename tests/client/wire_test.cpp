// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/modelcatalog.h"
#include "client/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qwenda;

class WireTest : public QObject
{
    Q_OBJECT

private:
    ModelCatalog m_catalog = std::move(ModelCatalog::load()).value();

    QJsonObject encoded(const QString &model, const std::function<void(ChatRequest &)> &change = {}) const
    {
        ChatRequest request;
        request.model = model;
        request.turns = {{Message::Role::System, QStringLiteral("s")}, {Message::Role::User, QStringLiteral("u\"\n你")}, {Message::Role::Assistant, QStringLiteral("a")}, {Message::Role::User, QStringLiteral("v")}};
        if (change)
            change(request);
        return QJsonDocument::fromJson(wire::encodeChat(request, m_catalog.find(model))).object();
    }

private Q_SLOTS:
    void sendsTheThinkingFieldWhereItIsWanted_data();
    void sendsTheThinkingFieldWhereItIsWanted();
    void sendsOnlyWhatIsSet();
    void streamsWhereTheModelKnowsNothingElse_data();
    void streamsWhereTheModelKnowsNothingElse();
    void writesTheTurnsInOrder();
    void writesPicturesAsPartsBeforeTheWords();
    void marksTheTurnThatIsToBeContinued();
    void readsWholeAnswers();
    void readsUsageWithPartsMissing();
    void readsTheListOfModels();
};

void WireTest::sendsTheThinkingFieldWhereItIsWanted_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("asked");    // -1: not set
    QTest::addColumn<int>("sent");     // -1: no field
    const auto row = [](const char *name, const char *model, int asked, int sent) {
        QTest::newRow(name) << QString::fromLatin1(model) << asked << sent;
    };
    row("switchable, not asked", "qwen-plus", -1, 0);
    row("switchable, on", "qwen-plus", 1, 1);
    row("switchable, off", "qwen3.8-flash", 0, 0);
    row("on by default, not asked", "qwen3.8-flash", -1, 0);
    row("a snapshot of a switchable", "qwen-plus-2025-12-01", -1, 0);
    row("always, off asked", "deepseek-r1", 0, -1);
    row("always, on asked", "qwen3.7-max-preview", 1, -1);
    row("never, on asked", "qwen-max", 1, -1);
    row("unknown, not asked", "somebody-new", -1, -1);
    row("unknown, on", "somebody-new", 1, 1);
}

void WireTest::sendsTheThinkingFieldWhereItIsWanted()
{
    QFETCH(QString, model);
    QFETCH(int, asked);
    QFETCH(int, sent);
    const QJsonObject body = encoded(model, [asked](ChatRequest &request) {
        if (asked >= 0)
            request.thinking = asked == 1;
    });
    QCOMPARE(body.contains(QStringLiteral("enable_thinking")), sent >= 0);
    if (sent >= 0)
        QCOMPARE(body.value(QStringLiteral("enable_thinking")), QJsonValue(sent == 1));
}

void WireTest::sendsOnlyWhatIsSet()
{
    QCOMPARE(encoded(QStringLiteral("somebody-new")).keys(),
             QStringList({QStringLiteral("messages"), QStringLiteral("model"), QStringLiteral("stream"), QStringLiteral("stream_options")}));
    const QJsonObject all = encoded(QStringLiteral("somebody-new"), [](ChatRequest &request) {
        request.temperature = 0.0;
        request.topP = 0.9;
        request.maxTokens = 5;
        request.seed = 2147483647;
    });
    QCOMPARE(all.value(QStringLiteral("temperature")), QJsonValue(0.0));
    QCOMPARE(all.value(QStringLiteral("top_p")), QJsonValue(0.9));
    QCOMPARE(all.value(QStringLiteral("max_tokens")), QJsonValue(5));
    QCOMPARE(all.value(QStringLiteral("seed")), QJsonValue(qint64(2147483647)));
}

void WireTest::streamsWhereTheModelKnowsNothingElse_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("thinking");
    QTest::addColumn<bool>("streams");
    QTest::newRow("an ordinary model") << QStringLiteral("qwen-plus") << true << false;
    QTest::newRow("a model that only streams") << QStringLiteral("qwq-plus") << false << true;
    QTest::newRow("thinking that only streams") << QStringLiteral("qwen3-32b") << true << true;
    QTest::newRow("the same without thinking") << QStringLiteral("qwen3-32b") << false << false;
}

void WireTest::streamsWhereTheModelKnowsNothingElse()
{
    QFETCH(QString, model);
    QFETCH(bool, thinking);
    QFETCH(bool, streams);
    const QJsonObject body = encoded(model, [thinking](ChatRequest &request) {
        request.stream = false;
        request.thinking = thinking;
    });
    QCOMPARE(body.value(QStringLiteral("stream")), QJsonValue(streams));
    QCOMPARE(body.contains(QStringLiteral("stream_options")), streams);
}

void WireTest::writesTheTurnsInOrder()
{
    const QJsonArray messages = encoded(QStringLiteral("qwen-plus")).value(QStringLiteral("messages")).toArray();
    QStringList said;
    for (const QJsonValue &each : messages)
        said.append(each.toObject().value(QStringLiteral("role")).toString() + u'=' + each.toObject().value(QStringLiteral("content")).toString());
    QCOMPARE(said, QStringList({QStringLiteral("system=s"), QStringLiteral("user=u\"\n你"), QStringLiteral("assistant=a"), QStringLiteral("user=v")}));
}

void WireTest::writesPicturesAsPartsBeforeTheWords()
{
    const QString picture = QStringLiteral("data:image/png;base64,iVBORw0KGgo=");
    const QJsonArray messages = encoded(QStringLiteral("qwen3-vl-plus"), [&picture](ChatRequest &request) {
        request.turns = {{Message::Role::User, QStringLiteral("what is this?"), {picture, picture}},
                         {Message::Role::User, {}, {picture}}};
    }).value(QStringLiteral("messages")).toArray();
    const auto partsOf = [&messages](int turn) { return messages.at(turn)[QStringLiteral("content")].toArray(); };
    QCOMPARE(partsOf(0).size(), 3);
    QCOMPARE(partsOf(0).at(0)[QStringLiteral("type")].toString(), QStringLiteral("image_url"));
    QCOMPARE(partsOf(0).at(0)[QStringLiteral("image_url")][QStringLiteral("url")].toString(), picture);
    QCOMPARE(partsOf(0).at(2)[QStringLiteral("type")].toString(), QStringLiteral("text"));
    QCOMPARE(partsOf(0).at(2)[QStringLiteral("text")].toString(), QStringLiteral("what is this?"));
    QCOMPARE(partsOf(1).size(), 1); // an empty text part is refused
}

void WireTest::marksTheTurnThatIsToBeContinued()
{
    const QJsonArray messages = encoded(QStringLiteral("qwen-plus"), [](ChatRequest &request) {
        request.turns = {{Message::Role::User, QStringLiteral("u")}, {Message::Role::Assistant, QStringLiteral("Once"), {}, true}};
    }).value(QStringLiteral("messages")).toArray();
    QVERIFY(!messages.at(0).toObject().contains(QStringLiteral("partial")));
    QCOMPARE(messages.at(1)[QStringLiteral("partial")], QJsonValue(true));
    QCOMPARE(messages.at(1)[QStringLiteral("content")].toString(), QStringLiteral("Once"));
}

void WireTest::readsWholeAnswers()
{
    const auto answer = wire::decodeAnswer(R"({"id":"chatcmpl-6a","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}],"reasoning_content":null,"tool_calls":[{"id":"c1","type":"function","index":0,"function":{"name":"f","arguments":"{}"}}]}}],"usage":{"prompt_tokens":1,"completion_tokens":2},"request_id":"r-2"})");
    QVERIFY(answer);
    QCOMPARE(answer->text, QStringLiteral("ab"));
    QCOMPARE(answer->requestId, QStringLiteral("r-2"));
    QCOMPARE(answer->toolCalls.size(), 1);
    QCOMPARE(answer->usage->total, 3);
    for (const char *json : {"", "null", "[]", "{}", "\"text\"", "{\"choices\":{}}"})
        QCOMPARE(wire::decodeAnswer(json).error().reason, Error::Reason::NotUnderstood);
}

void WireTest::readsUsageWithPartsMissing()
{
    const auto usage = [](const QByteArray &object) { return wire::decodeDelta("{\"choices\":[],\"usage\":" + object + "}")->usage; };
    QCOMPARE(*usage("{}"), Usage());
    QCOMPARE(*usage(R"({"prompt_tokens":3019,"completion_tokens":104,"total_tokens":3123,"prompt_tokens_details":{"cached_tokens":2048},"completion_tokens_details":{"reasoning_tokens":77}})"), (Usage{3019, 104, 3123, 2048, 77}));
    QCOMPARE(*usage(R"({"prompt_tokens":1,"prompt_tokens_details":null,"completion_tokens_details":7})"), (Usage{1, 0, 1, 0, 0}));
    QVERIFY(!wire::decodeDelta(R"({"choices":[],"usage":null})")->usage);
}

void WireTest::readsTheListOfModels()
{
    QCOMPARE(*wire::decodeModelIds(R"({"object":"list","data":[{"id":"a"},{"id":""},7,{"id":"b"}]})"), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(wire::decodeModelIds(R"({"data":[]})")->isEmpty());
    QVERIFY(!wire::decodeModelIds("{}"));
    QCOMPARE(wire::decodeModelIds(R"({"code":"InvalidApiKey","message":"m"})").error().kind, Error::Kind::Key);
}

QTEST_GUILESS_MAIN(WireTest)
#include "wire_test.moc"
