// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"

using namespace Qt::StringLiterals;

class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        // A way out that the look must neither follow nor hide.
        m_bench.environment.insert(u"QWENDA_HOME"_s, m_folder->path());
    }

    void saysInOneObjectThatAllIsWell()
    {
        Run run(m_bench, {u"doctor"_s, u"--json"_s});
        QCOMPARE(run.run(), 0);
        const QJsonObject json = run.json();
        QVERIFY2(!json.isEmpty(), run.output.constData());
        QCOMPARE(json[u"data"][u"folder"].toString(), m_folder->path());
        QVERIFY(json[u"data"][u"writable"].toBool());
        QVERIFY(json[u"database"][u"error"].isNull());
        const QJsonObject place = json[u"regions"][0].toObject();
        QVERIFY(place[u"default"].toBool() && place[u"reachable"].toBool() && place[u"key_valid"].toBool());
        QVERIFY(place[u"models"].toInt() > 0);
        QCOMPARE(place[u"key"].toString(), u"environment"_s);
        QVERIFY(!json.contains(u"asked"));
        QCOMPARE(m_bench.emulator().postCount(), 0);
        QVERIFY(!run.output.contains(m_bench.key.toLatin1()));
        QVERIFY(QDir(m_folder->path()).isEmpty()); // it only looked
    }
    void asksOneQuestionWhenTold()
    {
        m_bench.say(u"OK"_s);
        Run run(m_bench, {u"doctor"_s, u"--json"_s, u"--ask"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(m_bench.emulator().postCount(), 1);
        QVERIFY(run.json()[u"asked"][u"error"].isNull());
        QVERIFY(run.json()[u"asked"][u"tokens"].toInt() > 0);
    }
    void saysItInWordsToo()
    {
        m_bench.environment.insert(u"all_proxy"_s, u"http://me:hush@gate.example:3128"_s);
        Run run(m_bench, {u"doctor"_s});
        QCOMPARE(run.run(), 0);
        QVERIFY(run.output.contains(m_folder->path().toUtf8()));
        QVERIFY(run.output.contains("DASHSCOPE_API_KEY"));
        QVERIFY(run.output.contains("all_proxy is not read"));
        QVERIFY(!run.output.contains("hush") && !run.output.contains(m_bench.key.toLatin1()));
    }
    void endsByWhatIsWrong_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("status");
        const QStringList none;
        QTest::newRow("no key") << u"DASHSCOPE_API_KEY"_s << QString() << none << 3;
        QTest::newRow("a refused key") << u"DASHSCOPE_API_KEY"_s << u"sk-wrong"_s << none << 3;
        QTest::newRow("nobody there") << u"DASHSCOPE_BASE_URL"_s << u"http://127.0.0.1:1"_s << none << 8;
        QTest::newRow("an unknown model") << u"DASHSCOPE_DEFAULT_MODEL"_s << u"qwen-atlantis"_s << QStringList{u"--ask"_s} << 6;
        QTest::newRow("words") << QString() << QString() << QStringList{u"now"_s} << 2;
        QTest::newRow("another's option") << QString() << QString() << QStringList{u"--model"_s, u"m"_s} << 2;
    }
    void endsByWhatIsWrong()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QStringList, more);
        QFETCH(int, status);
        if (!variable.isEmpty())
            m_bench.environment.insert(variable, value);
        Run run(m_bench, QStringList{u"doctor"_s} + more);
        QCOMPARE(run.run(), status);
    }
    void tellsADamagedHistory()
    {
        QFile file(m_folder->filePath(u"history.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(9000, 'x'));
        file.close();
        Run run(m_bench, {u"doctor"_s, u"--json"_s});
        QCOMPARE(run.run(), 1);
        QCOMPARE(run.json()[u"database"][u"error"][u"kind"].toString(), u"storage"_s);
        QCOMPARE(QFileInfo(file.fileName()).size(), 9000);
    }
    void explainsItself()
    {
        Run run(m_bench, {u"doctor"_s, u"--help"_s});
        QCOMPARE(run.run(), 0);
        for (const char *word : {"--ask", "--json", "--data-dir", "Exit status"})
            QVERIFY2(run.output.contains(word), word);
    }

private:
    Bench m_bench;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DoctorTest)
#include "doctor_test.moc"
