// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/invocation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace qwenda::cli;
using Command = Invocation::Command;

class InvocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsACommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("command");
        QTest::addColumn<QString>("problem"); // a part of it

        const auto row = [](const char *name, const QStringList &arguments, Command command, const char *problem = "") {
            QTest::newRow(name) << arguments << int(command) << QString::fromLatin1(problem);
        };
        row("nothing opens the window", {}, Command::Window);
        row("demo", {u"--demo"_s}, Command::Window);
        row("demo with tour", {u"--tour"_s, u"/tmp/x"_s, u"--demo"_s}, Command::Window);
        row("version", {u"--version"_s}, Command::Version);
        row("help", {u"--help"_s}, Command::Help);
        row("short help", {u"-h"_s}, Command::Help);
        row("help of ask", {u"ask"_s, u"--help"_s}, Command::Help);
        row("ask", {u"ask"_s, u"hi"_s}, Command::Ask);
        row("option before the command", {u"--json"_s, u"ask"_s, u"hi"_s}, Command::Ask);
        row("option with value before the command", {u"--model"_s, u"m"_s, u"ask"_s, u"hi"_s}, Command::Ask);
        row("standard input", {u"ask"_s, u"-"_s}, Command::Ask);
        row("a value that begins with a dash", {u"ask"_s, u"--system"_s, u"-x"_s, u"hi"_s}, Command::Ask);
        row("unknown option", {u"--bogus"_s}, Command::Refused, "--bogus");
        row("unknown short option", {u"-x"_s}, Command::Refused, "-x");
        row("unknown option of ask", {u"ask"_s, u"hi"_s, u"--bogus=secret"_s}, Command::Refused, "--bogus");
        row("unknown command", {u"frobnicate"_s}, Command::Refused, "frobnicate");
        row("no prompt", {u"ask"_s}, Command::Refused, "nothing to ask");
        row("blank prompt", {u"ask"_s, u" "_s}, Command::Refused, "nothing to ask");
        row("standard input twice", {u"ask"_s, u"-"_s, u"-"_s}, Command::Refused, "only once");
        row("missing value at the end", {u"ask"_s, u"hi"_s, u"--model"_s}, Command::Refused, "--model");
        row("missing value before an option", {u"ask"_s, u"--model"_s, u"--json"_s, u"hi"_s}, Command::Refused, "--model");
        row("missing value before the end of options", {u"ask"_s, u"--model"_s, u"--"_s, u"hi"_s}, Command::Refused, "--model");
        row("value for a switch", {u"ask"_s, u"--json=yes"_s, u"hi"_s}, Command::Refused, "--json");
        row("empty value", {u"ask"_s, u"--model="_s, u"hi"_s}, Command::Refused, "--model");
        row("no number", {u"ask"_s, u"--temperature"_s, u"warm"_s, u"hi"_s}, Command::Refused, "warm");
        row("not a finite number", {u"ask"_s, u"--top-p"_s, u"nan"_s, u"hi"_s}, Command::Refused, "nan");
        row("no tokens", {u"ask"_s, u"--max-tokens"_s, u"0"_s, u"hi"_s}, Command::Refused, "--max-tokens");
        row("half a seed", {u"ask"_s, u"--seed"_s, u"1.5"_s, u"hi"_s}, Command::Refused, "1.5");
        row("thinking perhaps", {u"ask"_s, u"--thinking"_s, u"maybe"_s, u"hi"_s}, Command::Refused, "maybe");
        row("unknown region", {u"ask"_s, u"--region"_s, u"atlantis"_s, u"hi"_s}, Command::Refused, "cn-beijing");
        row("ask option without ask", {u"--json"_s}, Command::Refused, "--json");
        row("window option with ask", {u"ask"_s, u"--demo"_s, u"hi"_s}, Command::Refused, "--demo");
        row("tour without demo", {u"--tour"_s, u"/tmp/x"_s}, Command::Refused, "--demo");
        row("empty data folder", {u"--data-dir="_s}, Command::Refused, "--data-dir");
    }
    void understandsACommand()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, problem);
        const Invocation run = understand(arguments);
        QTEST(int(run.command), "command");
        QVERIFY2(run.problem.contains(problem), qPrintable(run.problem));
        QCOMPARE(run.problem.isEmpty(), run.command != Command::Refused);
        QVERIFY2(!run.problem.contains(u"secret"), "the value of an unknown option may be a key");
    }

    void takesOptionsAnywhere_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList options{u"--save"_s, u"--json"_s, u"--model=m"_s, u"--data-dir"_s, u"D"_s};
        QTest::newRow("before the command") << options + QStringList{u"ask"_s, u"one"_s, u"two"_s};
        QTest::newRow("between command and words") << QStringList{u"ask"_s} + options + QStringList{u"one"_s, u"two"_s};
        QTest::newRow("behind the words") << QStringList{u"ask"_s, u"one"_s, u"two"_s} + options;
        QTest::newRow("between the words") << QStringList{u"ask"_s, u"one"_s} + options + QStringList{u"two"_s};
        QTest::newRow("everywhere") << QStringList{u"--save"_s, u"ask"_s, u"--json"_s, u"one"_s, u"--model"_s, u"m"_s, u"two"_s,
                                                   u"--data-dir=D"_s};
    }
    void takesOptionsAnywhere()
    {
        QFETCH(QStringList, arguments);
        const Invocation run = understand(arguments);
        QCOMPARE(int(run.command), int(Command::Ask));
        QCOMPARE(run.ask.prompt, (QStringList{u"one"_s, u"two"_s}));
        QCOMPARE(run.ask.model, u"m"_s);
        QCOMPARE(run.dataDir, u"D"_s);
        QVERIFY(run.ask.save && run.ask.json);
    }

    void takesEverythingBehindTwoDashesAsWords()
    {
        const Invocation run = understand({u"ask"_s, u"--"_s, u"--save"_s, u"-"_s, u"--"_s});
        QCOMPARE(int(run.command), int(Command::Ask));
        QCOMPARE(run.ask.prompt, (QStringList{u"--save"_s, u"-"_s, u"--"_s}));
        QVERIFY(!run.ask.save && !run.ask.readsStandardInput);
    }

    void readsEveryValue()
    {
        const Invocation run = understand({u"ask"_s, u"--region"_s, u"Beijing"_s, u"--base-url"_s, u"http://127.0.0.1:1"_s,
                                           u"--system"_s, u"Be brief."_s, u"--temperature"_s, u"0.25"_s, u"--top-p=0.5"_s,
                                           u"--max-tokens"_s, u"12"_s, u"--seed"_s, u"7"_s, u"--thinking"_s, u"on"_s,
                                           u"--no-stream"_s, u"hi"_s});
        const AskOptions &ask = run.ask;
        QCOMPARE(ask.region, u"cn-beijing"_s);
        QCOMPARE(ask.baseUrl, u"http://127.0.0.1:1"_s);
        QCOMPARE(ask.system, u"Be brief."_s);
        QCOMPARE(ask.temperature, 0.25);
        QCOMPARE(ask.topP, 0.5);
        QCOMPARE(ask.maxTokens, 12);
        QCOMPARE(ask.seed, 7);
        QCOMPARE(ask.thinking, true);
        QVERIFY(ask.noStream);
    }

    void knowsOfJsonEvenBehindAMistake()
    {
        QVERIFY(understand({u"ask"_s, u"--bogus"_s, u"hi"_s, u"--json"_s}).ask.json);
        QVERIFY(!understand({u"ask"_s, u"--bogus"_s, u"--"_s, u"--json"_s}).ask.json);
    }

    void understandsTheHistorysCommands()
    {
        const Invocation search = understand({u"search"_s, u"--json"_s, u"--limit=5"_s, u"--"_s, u"-breach"_s, u"合同"_s});
        QCOMPARE(int(search.command), int(Command::Search));
        QCOMPARE(search.history.subject, u"-breach 合同"_s);
        QVERIFY(search.history.json);
        QCOMPARE(search.history.limit, 5);
        QCOMPARE(understand({u"show"_s, u"abc"_s}).history.subject, u"abc"_s);
        QCOMPARE(int(understand({u"list"_s}).command), int(Command::List));
        QCOMPARE(int(understand({u"snapshot"_s, u"--data-dir"_s, u"D"_s}).command), int(Command::Snapshot));
        QCOMPARE(int(understand({u"restore"_s}).command), int(Command::Restore));
        for (const QStringList &wrong : {QStringList{u"search"_s}, QStringList{u"search"_s, u"-x"_s}, QStringList{u"show"_s},
                                         QStringList{u"show"_s, u"a"_s, u"b"_s}, QStringList{u"list"_s, u"a"_s},
                                         QStringList{u"list"_s, u"--limit"_s, u"0"_s}, QStringList{u"show"_s, u"a"_s, u"--model"_s, u"m"_s},
                                         QStringList{u"--json"_s}})
            QCOMPARE(int(understand(wrong).command), int(Command::Refused));
    }

    void namesEveryOptionInHelp()
    {
        for (const QString &word : {u"--model M"_s, u"--thinking on|off"_s, u"--data-dir DIR"_s, u"DASHSCOPE_TIMEOUT"_s, u"130"_s})
            QVERIFY2(helpText(u"ask"_s).contains(word), qPrintable(word));
        for (const QString &word : {u"--demo"_s, u"--version"_s, u"qwenda ask"_s})
            QVERIFY2(helpText({}).contains(word), qPrintable(word));
    }
};

QTEST_GUILESS_MAIN(InvocationTest)
#include "invocation_test.moc"
