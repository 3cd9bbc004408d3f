// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/bench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using qwenda::emulator::Cut;
using qwenda::emulator::Script;

/// `qwenda ask` as a shell sees it: words in, bytes and an exit status out.
class AskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void printsTheAnswerAndNothingElse()
    {
        m_bench.say(u"Half a loaf 🍞 is 半个面包."_s);
        Run run(m_bench, {u"ask"_s, u"why"_s, u"is"_s, u"that?"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.output, QByteArray("Half a loaf 🍞 is 半个面包.\n"));
        QCOMPARE(run.errors, QByteArray());
        QCOMPARE(m_bench.prompt(), u"why is that?"_s);
    }

    void printsWhatArrivedBeforeTheRest()
    {
        Script script;
        script.answer = u"first second"_s;
        script.cut.how = Cut::How::Stall;
        script.cut.afterEvents = 3;
        m_bench.emulator().enqueue(script);
        Run run(m_bench, {u"ask"_s, u"hi"_s});
        run.start();
        QVERIFY(run.waitForOutput("f"));
        QCOMPARE(run.process.state(), QProcess::Running);
        run.process.kill();
        run.finish();
    }

    void readsStandardInput()
    {
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"Sum up:"_s, u"-"_s});
        QCOMPARE(run.run("一行\nsecond line\n"), 0);
        QCOMPARE(m_bench.prompt(), u"Sum up: 一行\nsecond line"_s);
    }

    void refusesInputThatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blank") << QByteArray(" \n\n");
        QTest::newRow("Latin-1") << QByteArray("caf\xe9");
        QTest::newRow("zeros") << QByteArray("a\0b", 3);
    }
    void refusesInputThatIsNoText()
    {
        QFETCH(QByteArray, input);
        Run run(m_bench, {u"ask"_s, u"-"_s});
        QCOMPARE(run.run(input), 2);
        QVERIFY(m_bench.emulator().requests().isEmpty());
        QVERIFY(run.errors.contains("standard input"));
    }

    void sendsWhatWasAsked()
    {
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"--model"_s, u"qwen-max"_s, u"--system"_s, u"Be brief."_s, u"--temperature"_s, u"0.5"_s,
                          u"--top-p"_s, u"0.9"_s, u"--max-tokens"_s, u"64"_s, u"--seed"_s, u"7"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        const QJsonObject body = m_bench.sent();
        QCOMPARE(body[u"model"].toString(), u"qwen-max"_s);
        QCOMPARE(body[u"temperature"].toDouble(), 0.5);
        QCOMPARE(body[u"top_p"].toDouble(), 0.9);
        QCOMPARE(body[u"max_tokens"].toInt(), 64);
        QCOMPARE(body[u"seed"].toInt(), 7);
        QCOMPARE(body[u"stream"].toBool(), true);
        QCOMPARE(body[u"messages"].toArray().first()[u"role"].toString(), u"system"_s);
        QCOMPARE(body[u"messages"].toArray().first()[u"content"].toString(), u"Be brief."_s);
    }

    void asksInOnePieceWhenTold()
    {
        m_bench.say(u"whole"_s);
        Run run(m_bench, {u"ask"_s, u"--no-stream"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QVERIFY(!m_bench.sent()[u"stream"].toBool());
        QCOMPARE(run.json()[u"text"].toString(), u"whole"_s);
    }

    void thinksWhenTold_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("isOn");
        QTest::newRow("on") << u"on"_s << true;
        QTest::newRow("off") << u"off"_s << false;
    }
    void thinksWhenTold()
    {
        QFETCH(QString, word);
        QFETCH(bool, isOn);
        Script script;
        script.answer = u"42"_s;
        if (isOn)
            script.thinking = u"Six by nine."_s;
        m_bench.emulator().enqueue(script);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"--model"_s, u"qwen-plus"_s, u"--thinking"_s, word, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(m_bench.sent()[u"enable_thinking"].toBool(), isOn);
        QCOMPARE(run.json()[u"text"].toString(), u"42"_s);
        QCOMPARE(run.json()[u"thinking"].toString(), isOn ? u"Six by nine."_s : QString());
    }

    void fillsEveryFieldOfTheJsonLine()
    {
        m_bench.say(u"line one\nline two"_s);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"--region"_s, u"cn-beijing"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        const QJsonObject line = run.json();
        QStringList names = line.keys();
        names.sort();
        QCOMPARE(names, (QStringList{u"error"_s, u"finish_reason"_s, u"first_token_ms"_s, u"model"_s, u"region"_s,
                                     u"request_id"_s, u"resumed"_s, u"retries"_s, u"state"_s, u"text"_s, u"thinking"_s,
                                     u"total_ms"_s, u"usage"_s}));
        QCOMPARE(line[u"text"].toString(), u"line one\nline two"_s);
        QCOMPARE(line[u"model"].toString(), u"qwen-plus"_s);
        QCOMPARE(line[u"region"].toString(), u"cn-beijing"_s);
        QCOMPARE(line[u"state"].toString(), u"complete"_s);
        QCOMPARE(line[u"finish_reason"].toString(), u"stop"_s);
        QCOMPARE(line[u"usage"].toObject().size(), 5);
        QVERIFY(line[u"usage"][u"total"].toInt() > 0);
        QVERIFY(!line[u"request_id"].toString().isEmpty());
        QCOMPARE(line[u"retries"].toInt(-1), 0);
        QVERIFY(line[u"resumed"].isBool() && !line[u"resumed"].toBool());
        QVERIFY(line[u"first_token_ms"].isDouble() && line[u"total_ms"].isDouble());
        QVERIFY(line[u"error"].isNull());
    }

    void saysNullUsageWhenNoneWasSent()
    {
        Script script;
        script.answer = u"ok"_s;
        script.omitUsage = true;
        m_bench.emulator().enqueue(script);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QVERIFY(run.json().contains(u"usage"_s) && run.json()[u"usage"].isNull());
    }

    void endsWithTheStatusOfTheRefusal_data()
    {
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *refusal, int status, const char *kind) {
            QTest::newRow(refusal) << QString::fromLatin1(refusal) << status << QString::fromLatin1(kind);
        };
        row("wrong_key", 3, "key");
        row("arrearage", 4, "account");
        row("free_tier", 4, "account");
        row("free_quota", 4, "account");
        row("unpurchased", 4, "account");
        row("overdue", 4, "account");
        row("throttled", 5, "busy");
        row("rate_limit", 5, "busy");
        row("burst", 5, "busy");
        row("moderation", 6, "refused");
        row("model_access", 6, "refused");
        row("unknown_model", 6, "invalid");
        row("empty_object", 6, "invalid");
        row("empty_body", 5, "busy"); // comes with 429
        row("too_long", 7, "too_long");
        row("server_error", 9, "server");
        row("unavailable", 9, "server");
    }
    void endsWithTheStatusOfTheRefusal()
    {
        QFETCH(QString, refusal);
        m_bench.environment.insert(u"DASHSCOPE_MAX_RETRIES"_s, u"0"_s);
        m_bench.refuse(refusal);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QTEST(run.run(), "status");
        const QJsonObject line = run.json();
        QCOMPARE(line[u"state"].toString(), u"failed"_s);
        QTEST(line[u"error"][u"kind"].toString(), "kind");
        QCOMPARE(line[u"error"][u"http_status"].toInt(), m_bench.emulator().requests().constFirst().status);
        QCOMPARE(run.errors.count('\n'), 1);
        QVERIFY(run.errors.startsWith("qwenda: "));
    }

    void givesTheProvidersOwnCode()
    {
        m_bench.refuse(u"arrearage"_s);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 4);
        QCOMPARE(run.json()[u"error"][u"code"].toString(), u"Arrearage"_s);
    }

    void saysNullWhereThereWasNoResponse()
    {
        m_bench.environment.insert(u"DASHSCOPE_MAX_RETRIES"_s, u"0"_s);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s, u"hi"_s});
        QCOMPARE(run.run(), 8);
        QCOMPARE(run.json()[u"error"][u"kind"].toString(), u"network"_s);
        QVERIFY(run.json()[u"error"].toObject().contains(u"http_status"_s) && run.json()[u"error"][u"http_status"].isNull());
        QVERIFY(run.json()[u"error"][u"code"].isNull());
    }

    void keepsHalfAnAnswer_data()
    {
        QTest::addColumn<Cut::How>("how");
        QTest::newRow("closed") << Cut::How::Fin;
        QTest::newRow("reset") << Cut::How::Reset;
        QTest::newRow("a whole body without an end") << Cut::How::End;
    }
    void keepsHalfAnAnswer()
    {
        QFETCH(Cut::How, how);
        Script script;
        script.answer = u"one two three four five six seven eight nine ten"_s;
        script.cut.how = how;
        script.cut.afterEvents = 4;
        m_bench.emulator().enqueue(script);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"--no-resume"_s, u"hi"_s});
        QCOMPARE(run.run(), 8);
        QCOMPARE(run.json()[u"state"].toString(), u"interrupted"_s);
        QVERIFY(run.json()[u"text"].toString().startsWith(u"one"_s));
        QVERIFY(run.json()[u"text"].toString().size() < script.answer->size());
        QCOMPARE(run.json()[u"error"][u"kind"].toString(), u"network"_s);
        QCOMPARE(m_bench.emulator().postCount(), 1);
    }

    void takesTheKindOfAnErrorInsideTheStream()
    {
        Script script;
        script.answer = u"one two three four"_s;
        script.insertBeforeEvent = 2;
        script.streamError = u"moderation_output"_s;
        m_bench.emulator().enqueue(script);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 6);
        QCOMPARE(run.json()[u"error"][u"kind"].toString(), u"refused"_s);
    }

    void timesOutAfterTheSilenceAllowed()
    {
        Script script;
        script.stallUnanswered = true;
        m_bench.emulator().enqueue(script);
        m_bench.environment.insert(u"DASHSCOPE_TIMEOUT"_s, u"0.3"_s);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 8);
        QCOMPARE(m_bench.emulator().postCount(), 1); // it may have been billed: never twice
        QVERIFY(run.json()[u"total_ms"].toInt() >= 300);
    }

    void retriesAndCounts()
    {
        m_bench.refuse(u"throttled"_s, 2);
        m_bench.say(u"at last"_s);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.json()[u"retries"].toInt(), 2);
        QCOMPARE(run.json()[u"text"].toString(), u"at last"_s);
        QCOMPARE(run.errors.count("Trying again"), 2);
    }

private:
    Bench m_bench;
};

QTEST_GUILESS_MAIN(AskTest)
#include "ask_test.moc"
