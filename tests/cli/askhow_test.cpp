// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How `qwenda ask` asks: protocol, resuming, files, ranges.

#include "cli/bench.h"

using namespace Qt::StringLiterals;
using qwenda::emulator::Cut;
using qwenda::emulator::Script;

class AskHowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void speaksTheProtocolThatIsAskedFor_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("by itself") << QStringList() << QByteArray("/compatible-mode/v1/chat/completions");
        QTest::newRow("native") << QStringList{u"--protocol"_s, u"native"_s} << QByteArray("/api/v1/services/aigc/text-generation/generation");
        QTest::newRow("a search needs native") << QStringList{u"--search"_s} << QByteArray("/api/v1/services/aigc/text-generation/generation");
        QTest::newRow("a search all the same") << QStringList{u"--search"_s, u"--protocol=compatible"_s} << QByteArray("/compatible-mode/v1/chat/completions");
    }
    void speaksTheProtocolThatIsAskedFor()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, path);
        m_bench.say(u"Fine [1]."_s);
        Run run(m_bench, QStringList{u"ask"_s, u"weather?"_s} + options);
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.output, QByteArray("Fine [1].\n"));
        QCOMPARE(m_bench.emulator().requests().first().path, path);
        QCOMPARE(run.errors.contains("[1] A canned page https://example.com/one"), path.startsWith("/api/v1") && options.first() == u"--search"_s);
    }

    void goesOnWithAnAnswerThatWasCut()
    {
        Script script;
        script.answer = u"one two three four five six seven eight nine ten"_s;
        Script cut = script;
        cut.cut = {Cut::How::Reset, -1, 4};
        m_bench.emulator().enqueue({cut, script});
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.json()[u"text"].toString(), *script.answer);
        QVERIFY(run.json()[u"resumed"].toBool());
        QCOMPARE(run.json()[u"retries"].toInt(), 0);
        QCOMPARE(m_bench.emulator().postCount(), 2);
    }

    void refusesValuesOutOfRangeWithoutAsking()
    {
        Run run(m_bench, {u"ask"_s, u"--json"_s, u"--temperature"_s, u"2"_s, u"hi"_s});
        QCOMPARE(run.run(), 6);
        QCOMPARE(run.json()[u"error"][u"kind"].toString(), u"invalid"_s);
        QCOMPARE(m_bench.emulator().postCount(), 0);
    }

    void namesTheOptionThatWasRefused()
    {
        Script refusal;
        refusal.status = 400;
        refusal.body = "{\"error\":{\"message\":\"Range of top_p should be (0.0, 1.0]\",\"code\":\"invalid_parameter_error\"}}";
        m_bench.emulator().enqueue(refusal);
        Run run(m_bench, {u"ask"_s, u"--top-p"_s, u"0.5"_s, u"hi"_s});
        QCOMPARE(run.run(), 6);
        QVERIFY2(run.errors.contains("--top-p"), run.errors.constData());
    }

    void sendsFilesWithThePrompt()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
        };
        const QString text = write(u"a.txt"_s, "alpha\n");
        const QString picture = write(u"a.png"_s, QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        const QString schema = write(u"s.json"_s, R"({"type":"object"})");
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"--file"_s, text, u"what is it?"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(m_bench.prompt(), u"a.txt:\n```\nalpha\n```\n\nwhat is it?"_s);
        m_bench.reset();
        m_bench.say(u"ok"_s);
        Run seeing(m_bench, {u"ask"_s, u"--image"_s, picture, u"what is it?"_s});
        QCOMPARE(seeing.run(), 0);
        QVERIFY(m_bench.sent()[u"messages"].toArray().last()[u"content"].toArray().first()[u"image_url"][u"url"].toString().startsWith(u"data:image/png;base64,"));
        m_bench.reset();
        m_bench.say(u"{}"_s);
        Run fitting(m_bench, {u"ask"_s, u"--schema"_s, schema, u"a colour"_s});
        QCOMPARE(fitting.run(), 0);
        QVERIFY(m_bench.sent().contains(u"response_format"_s));
        m_bench.reset();
        m_bench.say(u"ok"_s);
        const QString document = write(u"a.docx"_s, QByteArray("PK\0\0", 4));
        Run reading(m_bench, {u"ask"_s, u"--model"_s, u"qwen-long"_s, u"--file"_s, document, u"sum up"_s});
        QCOMPARE(reading.run(), 0);
        QVERIFY(m_bench.emulator().requests().constLast().body.contains("fileid://file-fe-"));
        m_bench.reset();
        Run blind(m_bench, {u"ask"_s, u"--model"_s, u"qwen-max"_s, u"--image"_s, picture, u"what?"_s});
        QCOMPARE(blind.run(), 2);
        QCOMPARE(m_bench.emulator().postCount(), 0);
        Run missing(m_bench, {u"ask"_s, u"--file"_s, folder.filePath(u"none"_s), u"what?"_s});
        QCOMPARE(missing.run(), 2);
    }

    void remindsOfAPlansTerms()
    {
        m_bench.environment.insert(u"DASHSCOPE_API_KEY"_s, u"sk-sp-0123456789"_s);
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QVERIFY(run.errors.contains("plan"));
    }

private:
    Bench m_bench;
};

QTEST_GUILESS_MAIN(AskHowTest)
#include "askhow_test.moc"
