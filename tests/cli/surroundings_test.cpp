// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/bench.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using qwenda::emulator::Cut;
using qwenda::emulator::Script;

/// What surrounds `qwenda ask`: environment, signals, pipes, usage errors, other commands.
class SurroundingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void obeysTheEnvironment_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("sent");
        QTest::newRow("model") << u"DASHSCOPE_DEFAULT_MODEL"_s << u"qwen-turbo"_s << u"model"_s << u"qwen-turbo"_s;
        QTest::newRow("streaming 0") << u"DASHSCOPE_ENABLE_STREAMING"_s << u"0"_s << u"stream"_s << u"false"_s;
        QTest::newRow("streaming false") << u"DASHSCOPE_ENABLE_STREAMING"_s << u"False"_s << u"stream"_s << u"false"_s;
        QTest::newRow("streaming 1") << u"DASHSCOPE_ENABLE_STREAMING"_s << u"1"_s << u"stream"_s << u"true"_s;
    }
    void obeysTheEnvironment()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, field);
        QFETCH(QString, sent);
        m_bench.environment.insert(variable, value);
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(m_bench.sent()[field].toVariant().toString(), sent);
    }

    void letsAFlagBeatTheEnvironment()
    {
        m_bench.environment.insert(u"DASHSCOPE_BASE_URL"_s, u"http://127.0.0.1:1"_s);
        m_bench.environment.insert(u"DASHSCOPE_DEFAULT_MODEL"_s, u"qwen-turbo"_s);
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"hi"_s, u"--base-url"_s, m_bench.address() + u"/compatible-mode/v1"_s, u"--model"_s, u"qwen-max"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(m_bench.sent()[u"model"].toString(), u"qwen-max"_s);
    }

    void goesThroughTheProxyOfTheSettingsOrNotAtAll()
    {
        const QString folder = m_bench.home() + u"/proxy-home"_s;
        QDir().mkpath(folder);
        QFile settings(folder + u"/settings.ini"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[proxy]\nmode=http\nhost=127.0.0.1\nport=1\n");
        settings.close();
        Run run(m_bench, {u"ask"_s, u"hi"_s, u"--data-dir"_s, folder});
        QCOMPARE(run.run(), 8);
        QCOMPARE(m_bench.emulator().postCount(), 0);
    }

    void letsTheEnvironmentBeatTheSettings()
    {
        const QString folder = m_bench.home() + u"/settings-home"_s;
        QDir().mkpath(folder);
        QFile settings(folder + u"/settings.ini"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[connection]\nmodel=qwen-max\n");
        settings.close();
        m_bench.environment.insert(u"DASHSCOPE_DEFAULT_MODEL"_s, u"qwen-turbo"_s);
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"hi"_s, u"--data-dir"_s, folder});
        QCOMPARE(run.run(), 0);
        QCOMPARE(m_bench.sent()[u"model"].toString(), u"qwen-turbo"_s);
    }

    void refusesEnvironmentThatMakesNoSense_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::newRow("address") << u"DASHSCOPE_BASE_URL"_s << u"not an address"_s;
        QTest::newRow("plain http elsewhere") << u"DASHSCOPE_BASE_URL"_s << u"http://dashscope.example"_s;
        QTest::newRow("timeout") << u"DASHSCOPE_TIMEOUT"_s << u"soon"_s;
        QTest::newRow("no timeout at all") << u"DASHSCOPE_TIMEOUT"_s << u"0"_s;
        QTest::newRow("retries") << u"DASHSCOPE_MAX_RETRIES"_s << u"-1"_s;
        QTest::newRow("streaming") << u"DASHSCOPE_ENABLE_STREAMING"_s << u"maybe"_s;
        QTest::newRow("key") << u"DASHSCOPE_API_KEY"_s << u"two words"_s;
    }
    void refusesEnvironmentThatMakesNoSense()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        m_bench.environment.insert(variable, value);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 2);
        QVERIFY2(run.errors.contains(variable.toLatin1()), run.errors.constData());
        QCOMPARE(run.json()[u"state"].toString(), u"failed"_s);
        QCOMPARE(run.json()[u"error"][u"kind"].toString(), u"invalid"_s);
        QVERIFY(m_bench.emulator().requests().isEmpty());
    }

    void readsTheSecondNameOfTheKey()
    {
        m_bench.environment.remove(u"DASHSCOPE_API_KEY"_s);
        m_bench.environment.insert(u"QWEN_API_KEY"_s, u"sk-second"_s);
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(m_bench.emulator().requests().constFirst().header("authorization"), QByteArray("Bearer sk-second"));
    }

    void saysHowToGiveAKey()
    {
        m_bench.environment.remove(u"DASHSCOPE_API_KEY"_s);
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 3);
        QVERIFY(run.errors.contains("DASHSCOPE_API_KEY"));
        QCOMPARE(run.json()[u"error"][u"kind"].toString(), u"key"_s);
        QVERIFY(m_bench.emulator().requests().isEmpty());
    }

    void refusesUnknownOptions()
    {
        Run run(m_bench, {u"--bogus"_s});
        QCOMPARE(run.run(), 2);
        QCOMPARE(run.output, QByteArray());
        QVERIFY(run.errors.contains("--bogus"));
        QCOMPARE(run.errors.count('\n'), 1);

        Run ask(m_bench, {u"ask"_s, u"hi"_s, u"--bogus"_s, u"--json"_s});
        QCOMPARE(ask.run(), 2);
        QCOMPARE(ask.json()[u"error"][u"kind"].toString(), u"invalid"_s);
    }

    void tellsVersionAndHelpWithoutADisplay()
    {
        Run version(m_bench, {u"--version"_s});
        QCOMPARE(version.run(), 0);
        QVERIFY(version.output.startsWith("qwenda ") && version.output.count('\n') == 1);
        Run help(m_bench, {u"--help"_s});
        QCOMPARE(help.run(), 0);
        QVERIFY(help.output.contains("--data-dir"));
        Run window(m_bench, {});
        QCOMPARE(window.run(), 1);
        QVERIFY(window.errors.contains("display"));
    }

    void needsNoFolderItMayWriteTo()
    {
        m_bench.environment.insert(u"HOME"_s, u"/nonexistent"_s);
        m_bench.environment.insert(u"QWENDA_HOME"_s, u"/nonexistent/qwenda"_s);
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.output, QByteArray("ok\n"));
        QCOMPARE(run.errors, QByteArray());
    }

    void leavesNoFileBehind()
    {
        const QString folder = m_bench.home() + u"/untouched"_s;
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"hi"_s, u"--data-dir"_s, folder});
        QCOMPARE(run.run(), 0);
        QVERIFY(!QDir(folder).exists());
    }

    void keepsWhatCameOnCtrlC_data()
    {
        QTest::addColumn<bool>("json");
        QTest::addColumn<int>("signal");
        QTest::newRow("text") << false << SIGINT;
        QTest::newRow("json") << true << SIGINT;
        QTest::newRow("terminated") << true << SIGTERM;
    }
    void keepsWhatCameOnCtrlC()
    {
        QFETCH(bool, json);
        QFETCH(int, signal);
        Script script;
        script.answer = u"alpha beta gamma delta epsilon zeta"_s;
        script.cut.how = Cut::How::Stall;
        script.cut.afterEvents = 5;
        m_bench.emulator().enqueue(script);
        QStringList arguments{u"ask"_s, u"hi"_s};
        if (json)
            arguments.append(u"--json"_s);
        Run run(m_bench, arguments);
        run.start();
        QTRY_VERIFY(!m_bench.emulator().requests().isEmpty());
        if (!json)
            QVERIFY(run.waitForOutput("alpha"));
        QTRY_VERIFY(run.isWaiting()); // it has read all that was sent: nothing of it shows with --json
        ::kill(static_cast<pid_t>(run.process.processId()), signal);
        QVERIFY(run.finish());
        QCOMPARE(run.process.exitCode(), 130);
        if (json) {
            QCOMPARE(run.json()[u"state"].toString(), u"stopped"_s);
            QVERIFY(run.json()[u"text"].toString().startsWith(u"alpha"));
            QVERIFY(run.json()[u"error"].isNull());
        } else {
            QVERIFY(run.output.startsWith("alpha") && run.output.endsWith('\n'));
        }
    }

    void stopsWaitingForARetryOnCtrlC()
    {
        Script script;
        script.error = u"throttled"_s;
        script.headers.push_back({"Retry-After", "60"});
        script.times = 0;
        m_bench.emulator().enqueue(script);
        Run run(m_bench, {u"ask"_s, u"hi"_s, u"--json"_s});
        run.start();
        QTRY_VERIFY((run.errors += run.process.readAllStandardError()).contains("Trying again"));
        ::kill(static_cast<pid_t>(run.process.processId()), SIGINT);
        QVERIFY(run.finish());
        QCOMPARE(run.process.exitCode(), 130);
        QCOMPARE(run.json()[u"state"].toString(), u"stopped"_s);
    }

    void stopsReadingStandardInputOnCtrlC()
    {
        Run run(m_bench, {u"ask"_s, u"-"_s, u"--json"_s});
        run.start();
        QVERIFY(run.process.waitForStarted());
        QTRY_VERIFY(run.catchesInterrupts());
        ::kill(static_cast<pid_t>(run.process.processId()), SIGINT);
        QVERIFY(run.finish());
        QCOMPARE(run.process.exitCode(), 130);
        QCOMPARE(run.json()[u"state"].toString(), u"stopped"_s);
    }

    void stopsWhenNobodyReads()
    {
        Script script;
        script.answer = QString(200'000, u'x');
        script.tokensPerSecond = 2000;
        m_bench.emulator().enqueue(script);
        Run run(m_bench, {});
        run.process.setProgram(u"/bin/sh"_s);
        run.process.setArguments({u"-c"_s, u"\"%1\" ask hi | head -c 10 >/dev/null"_s.arg(QStringLiteral(QWENDA_PROGRAM))});
        QCOMPARE(run.run(), 0);
        QTRY_COMPARE(m_bench.emulator().connectionCount(), 0);
        QVERIFY(m_bench.emulator().requests().constFirst().clientLeft);
    }

private:
    Bench m_bench;
};

QTEST_GUILESS_MAIN(SurroundingsTest)
#include "surroundings_test.moc"
