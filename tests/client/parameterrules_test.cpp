// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What each model is offered and sent, against the vendor's parameter pages.

#include "client/chatrequest.h"
#include "client/modelcatalog.h"
#include "client/parameterrules.h"
#include "client/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;
using P = Parameter;

class ParameterRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheModelTakes_data();
    void offersWhatTheModelTakes();
    void sendsToUnknownModelsWhatWasSet();
    void checksEveryRangeBeforeSending_data();
    void checksEveryRangeBeforeSending();
    void sendsNothingTheModelDoesNotTake();
    void jsonAndThinkingExcludeEachOtherOnOlderModels();
    void aSchemaIsEnforcedOrPutIntoWords();
    void jsonModeAlwaysMentionsTheWord();
    void budgetAndEffortNeverGoTogether();
    void searchAsksForSourcesOnTheNativePathOnly();
    void fineDetailIsAskedOfModelsThatSee();
    void theEndOfTheConversationIsMarkedForTheCache();
    void translationGoesAloneAndWithItsOptions();
    void documentsAreNamedBehindTheRole();
    void whatTheServiceRefusedIsLeftOut();
    void theNativePathIsTakenForSourcesOnly();
    void everythingSurvivesTheHistory();

private:
    const ModelInfo *model(const char *id) const { return m_catalog.find(QString::fromLatin1(id)); }
    ModelCatalog m_catalog = std::move(ModelCatalog::load()).value();
};

void ParameterRulesTest::offersWhatTheModelTakes_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("parameter");
    QTest::addColumn<bool>("isOffered");
    const auto row = [](const char *words, const char *id, P parameter, bool isOffered) {
        QTest::newRow(words) << QString::fromLatin1(id) << int(parameter) << isOffered;
    };
    row("everybody takes a temperature", "qwen-long", P::Temperature, true);
    row("thinking can be switched", "qwen-plus", P::Thinking, true);
    row("thinking cannot be switched", "qwen-max", P::Thinking, false);
    row("thinking is always on", "glm-5.3", P::Thinking, false);
    row("effort has words on 3.8", "qwen3.8-max", P::ReasoningEffort, true);
    row("effort is unknown before", "qwen-plus", P::ReasoningEffort, false);
    row("top_k of Qwen", "qwen-plus", P::TopK, true);
    row("no top_k of DeepSeek", "deepseek-v4-pro-0813", P::TopK, false);
    row("search", "qwen-plus", P::WebSearch, true);
    row("no search in a translator", "qwen-mt-plus", P::WebSearch, false);
    row("translation", "qwen-mt-plus", P::Translation, true);
    row("no translation elsewhere", "qwen-plus", P::Translation, false);
    row("fine pictures", "qwen3-vl-plus", P::HighResolution, true);
    row("no pictures at all", "qwen-plus", P::HighResolution, false);
    row("JSON", "qwen-plus", P::JsonMode, true);
    row("no JSON of long documents", "qwen-long", P::JsonMode, false);
    row("cache marks", "qwen-plus", P::CacheMarks, true);
}

void ParameterRulesTest::offersWhatTheModelTakes()
{
    QFETCH(QString, id);
    QFETCH(int, parameter);
    QFETCH(bool, isOffered);
    const ModelInfo *info = m_catalog.find(id);
    QVERIFY2(info, "not in the catalogue any more");
    QCOMPARE(ParameterRules(info).offers(P(parameter)), isOffered);
}

void ParameterRulesTest::sendsToUnknownModelsWhatWasSet()
{
    const ParameterRules rules(nullptr);
    QVERIFY(rules.offers(P::Temperature) && rules.offers(P::MaxTokens));
    QVERIFY(!rules.offers(P::TopK) && !rules.offers(P::WebSearch) && !rules.offers(P::Thinking));
    ChatRequest request;
    request.topK = 5;
    request.webSearch = true;
    const QJsonObject body = request.parameters(nullptr);
    QCOMPARE(body["top_k"_L1].toInt(), 5);
    QVERIFY(body["enable_search"_L1].toBool());
    QVERIFY(!body.contains("enable_thinking"_L1));
}

void ParameterRulesTest::checksEveryRangeBeforeSending_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("faulty");
    const auto row = [](const char *json, const char *faulty) { QTest::newRow(json) << QString::fromLatin1(json) << QString::fromLatin1(faulty); };
    row(R"({"temperature":0})", "");
    row(R"({"temperature":1.999})", "");
    row(R"({"temperature":2})", "temperature");
    row(R"({"temperature":-0.1})", "temperature");
    row(R"({"top_p":1})", "");
    row(R"({"top_p":0})", "top_p");
    row(R"({"top_k":0})", "");
    row(R"({"top_k":-1})", "top_k");
    row(R"({"presence_penalty":-2})", "");
    row(R"({"presence_penalty":2.01})", "presence_penalty");
    row(R"({"repetition_penalty":0})", "repetition_penalty");
    row(R"({"max_tokens":1})", "");
    row(R"({"max_tokens":0})", "max_tokens");
    row(R"({"max_tokens":32768})", "");
    row(R"({"max_tokens":32769})", "max_tokens");
    row(R"({"seed":2147483647})", "");
    row(R"({"seed":2147483648})", "seed");
    row(R"({"thinking_budget":0})", "thinking_budget");
    row(R"({"thinking_budget":81920})", "");
}

void ParameterRulesTest::checksEveryRangeBeforeSending()
{
    QFETCH(QString, json);
    QFETCH(QString, faulty);
    const auto parameters = ChatParameters::fromJson(QJsonDocument::fromJson(json.toUtf8()).object());
    const auto fault = ParameterRules(model("qwen-plus")).fault(parameters);
    QCOMPARE(fault ? fault->parameter : QString(), faulty);
    if (fault) {
        QCOMPARE(fault->reason, Error::Reason::WrongParameter);
        QVERIFY(fault->message.contains(u" is not in "_s));
    }
}

void ParameterRulesTest::sendsNothingTheModelDoesNotTake()
{
    ChatRequest request;
    request.webSearch = true;
    request.format = ChatParameters::Format::Json;
    request.topK = 3;
    request.thinking = true;
    request.translation = ChatParameters::Translation{{}, u"Chinese"_s, {}, {}};
    const QJsonObject body = request.parameters(model("qwen-long"));
    for (const char *name : {"enable_search", "response_format", "enable_thinking", "translation_options"})
        QVERIFY2(!body.contains(QLatin1StringView(name)), name);
    const QStringList left = ParameterRules(model("qwen-long")).notTaken(request);
    QVERIFY(left.contains(u"enable_search"_s) && left.contains(u"response_format"_s) && left.contains(u"enable_thinking"_s));
}

void ParameterRulesTest::jsonAndThinkingExcludeEachOtherOnOlderModels()
{
    ChatRequest request;
    request.thinking = true;
    request.format = ChatParameters::Format::Json;
    QCOMPARE(request.parameters(model("qwen-plus"))["enable_thinking"_L1], QJsonValue(false));
    QCOMPARE(request.parameters(model("qwen3.8-max"))["enable_thinking"_L1], QJsonValue(true));
}

void ParameterRulesTest::aSchemaIsEnforcedOrPutIntoWords()
{
    ChatRequest request;
    request.turns = {{Message::Role::User, u"who?"_s}};
    request.format = ChatParameters::Format::Schema;
    request.schema = {{"type"_L1, u"object"_s}, {"required"_L1, QJsonArray{u"name"_s}}};
    const QJsonObject enforced = request.parameters(model("qwen3.8-max"))["response_format"_L1].toObject();
    QCOMPARE(enforced["type"_L1].toString(), u"json_schema"_s);
    QCOMPARE(enforced["json_schema"_L1]["schema"_L1].toObject(), request.schema);
    QCOMPARE(request.turnsOnWire(model("qwen3.8-max")).size(), 1);
    QCOMPARE(request.parameters(model("qwen-plus"))["response_format"_L1]["type"_L1].toString(), u"json_object"_s);
    const QList<ChatTurn> turns = request.turnsOnWire(model("qwen-plus"));
    QCOMPARE(turns.size(), 2);
    QVERIFY(turns.at(0).role == Message::Role::System && turns.at(0).text.contains(u"\"required\""_s));
}

void ParameterRulesTest::jsonModeAlwaysMentionsTheWord()
{
    ChatRequest request;
    request.format = ChatParameters::Format::Json;
    request.turns = {{Message::Role::System, u"Be brief."_s}, {Message::Role::User, u"colours"_s}};
    const QList<ChatTurn> mended = request.turnsOnWire(model("qwen-plus"));
    QCOMPARE(mended.size(), 2);
    QVERIFY(mended.at(0).text.startsWith(u"Be brief."_s) && mended.at(0).text.contains(u"JSON"_s));
    request.turns.last().text = u"colours as Json"_s;
    QCOMPARE(request.turnsOnWire(model("qwen-plus")).at(0).text, u"Be brief."_s);
}

void ParameterRulesTest::budgetAndEffortNeverGoTogether()
{
    ChatRequest request;
    request.thinking = true;
    request.reasoningEffort = u"low"_s;
    QCOMPARE(request.parameters(model("qwen3.8-max"))["reasoning_effort"_L1].toString(), u"low"_s);
    request.thinkingBudget = 100;
    QVERIFY(!request.parameters(model("qwen3.8-max")).contains("reasoning_effort"_L1));
    QCOMPARE(request.parameters(model("qwen3.8-max"))["thinking_budget"_L1].toInt(), 100);
    request.thinking = false;
    QVERIFY(!request.parameters(model("qwen3.8-max")).contains("thinking_budget"_L1));
}

void ParameterRulesTest::fineDetailIsAskedOfModelsThatSee()
{
    ChatRequest request;
    QVERIFY(!request.parameters(model("qwen3-vl-plus")).contains("vl_high_resolution_images"_L1));
    request.highResolution = true;
    QCOMPARE(request.parameters(model("qwen3-vl-plus"))["vl_high_resolution_images"_L1], QJsonValue(true));
    QVERIFY(!request.parameters(model("qwen-plus")).contains("vl_high_resolution_images"_L1));
}

// What is marked is found again by the next question, and costs less: the last part of the last message, nothing else.
void ParameterRulesTest::theEndOfTheConversationIsMarkedForTheCache()
{
    ChatRequest request;
    request.model = u"qwen-plus"_s;
    request.turns = {{Message::Role::User, u"first"_s}, {Message::Role::Assistant, u"an answer"_s}, {Message::Role::User, u"second"_s}};
    const auto messages = [&](const char *id) {
        return QJsonDocument::fromJson(wire::encodeChat(request, model(id))).object()["messages"_L1].toArray();
    };
    QCOMPARE(messages("qwen-plus").at(2)["content"_L1].toString(), u"second"_s);
    request.cacheMarks = true;
    QCOMPARE(messages("qwen-plus").at(0)["content"_L1].toString(), u"first"_s);
    const QJsonArray parts = messages("qwen-plus").at(2)["content"_L1].toArray();
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.at(0)["text"_L1].toString(), u"second"_s);
    QCOMPARE(parts.at(0)["cache_control"_L1]["type"_L1].toString(), u"ephemeral"_s);
    QCOMPARE(messages("qwen-long").at(2)["content"_L1].toString(), u"second"_s); // a model that keeps none
}

void ParameterRulesTest::searchAsksForSourcesOnTheNativePathOnly()
{
    ChatRequest request;
    request.webSearch = true;
    request.searchStrategy = u"max"_s;
    const QJsonObject compatible = request.parameters(model("qwen-plus"), Protocol::Compatible)["search_options"_L1].toObject();
    QCOMPARE(compatible, (QJsonObject{{"search_strategy"_L1, u"max"_s}}));
    const QJsonObject native = request.parameters(model("qwen-plus"), Protocol::Native);
    QVERIFY(native["search_options"_L1]["enable_source"_L1].toBool());
    QVERIFY(!native.contains("stream"_L1) && !native.contains("stream_options"_L1));
    QCOMPARE(native["result_format"_L1].toString(), u"message"_s);
    QVERIFY(native["incremental_output"_L1].toBool());
}

void ParameterRulesTest::translationGoesAloneAndWithItsOptions()
{
    ChatRequest request;
    request.turns = {{Message::Role::System, u"s"_s}, {Message::Role::User, u"one"_s}, {Message::Role::Assistant, u"eins"_s}, {Message::Role::User, u"two"_s}};
    request.translation = ChatParameters::Translation{{}, u"German"_s, {}, {{u"two"_s, u"zwo"_s}}};
    const QList<ChatTurn> turns = request.turnsOnWire(model("qwen-mt-plus"));
    QCOMPARE(turns.size(), 1);
    QCOMPARE(turns.at(0).text, u"two"_s);
    const QJsonObject options = request.parameters(model("qwen-mt-plus"))["translation_options"_L1].toObject();
    QCOMPARE(options["source_lang"_L1].toString(), u"auto"_s);
    QCOMPARE(options["target_lang"_L1].toString(), u"German"_s);
    QCOMPARE(options["terms"_L1][0]["target"_L1].toString(), u"zwo"_s);
}

void ParameterRulesTest::documentsAreNamedBehindTheRole()
{
    ChatRequest request;
    request.turns = {{Message::Role::User, u"sum up"_s}};
    request.fileIds = {u"file-fe-a"_s, u"file-fe-b"_s};
    const QList<ChatTurn> turns = request.turnsOnWire(model("qwen-long"));
    QCOMPARE(turns.size(), 3);
    QVERIFY(turns.at(0).role == Message::Role::System && turns.at(1).role == Message::Role::System);
    QCOMPARE(turns.at(1).text, u"fileid://file-fe-a,fileid://file-fe-b"_s);
}

void ParameterRulesTest::whatTheServiceRefusedIsLeftOut()
{
    ChatRequest request;
    request.temperature = 1.5;
    request.seed = 7;
    request.leftOut = {u"temperature"_s};
    const QJsonObject body = request.parameters(model("qwen-plus"));
    QVERIFY(!body.contains("temperature"_L1));
    QCOMPARE(body["seed"_L1].toInt(), 7);
}

void ParameterRulesTest::theNativePathIsTakenForSourcesOnly()
{
    ChatRequest request;
    QCOMPARE(protocolFor(request, model("qwen-plus"), Protocol::Auto), Protocol::Compatible);
    QCOMPARE(protocolFor(request, model("qwen-plus"), Protocol::Native), Protocol::Native);
    request.webSearch = true;
    QCOMPARE(protocolFor(request, model("qwen-plus"), Protocol::Auto), Protocol::Native);
    QCOMPARE(protocolFor(request, model("qwen-plus"), Protocol::Compatible), Protocol::Compatible);
    QCOMPARE(protocolFor(request, model("qwen-long"), Protocol::Auto), Protocol::Compatible);
}

void ParameterRulesTest::everythingSurvivesTheHistory()
{
    ChatParameters all;
    all.temperature = 0.3;
    all.topP = 0.9;
    all.topK = 4;
    all.presencePenalty = -1;
    all.repetitionPenalty = 1.1;
    all.maxTokens = 100;
    all.seed = 2147483647;
    all.stop = {u"END"_s};
    all.choices = 2;
    all.thinking = true;
    all.thinkingBudget = 1000;
    all.reasoningEffort = u"low"_s;
    all.webSearch = true;
    all.forcesSearch = true;
    all.searchStrategy = u"max"_s;
    all.format = ChatParameters::Format::Schema;
    all.schema = {{"type"_L1, u"object"_s}};
    all.translation = ChatParameters::Translation{u"English"_s, u"Chinese"_s, u"IT"_s, {{u"bug"_s, u"缺陷"_s}}};
    all.highResolution = true;
    all.cacheMarks = true;
    all.leftOut = {u"seed"_s};
    QCOMPARE(ChatParameters::fromJson(all.toJson()), all);
    QCOMPARE(ChatParameters().toJson(), QJsonObject());
    QCOMPARE(ChatParameters::fromJson({{"temperature"_L1, u"hot"_s}, {"seed"_L1, true}}), ChatParameters());
}

QTEST_APPLESS_MAIN(ParameterRulesTest)
#include "parameterrules_test.moc"
