// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/bench.h"

#include "storage/datapaths.h"
#include "storage/historystore.h"
#include "storage/instancelock.h"
#include "storage/instanceserver.h"

#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace qwenda;

/// The history from the command line: import, list, search, show, export, snapshot, restore; alone and beside a window.
class HistoryTest : public QObject
{
    Q_OBJECT

private:
    static QString sample(const QString &name) { return QStringLiteral(QWENDA_TEST_DATA "/imports/") + name; }

    QJsonDocument ask(const QStringList &arguments, int status = 0)
    {
        Run run(m_bench, arguments);
        const int ended = run.run();
        if (ended != status)
            qWarning("%s: %d\n%s", qPrintable(arguments.join(u' ')), ended, run.errors.constData());
        return ended == status ? QJsonDocument::fromJson(run.output) : QJsonDocument();
    }

    template <typename T>
    static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("the history does not answer");
        return future.result();
    }

    Bench m_bench;
    QString m_folder;
    int m_count = 0;

private Q_SLOTS:
    void init()
    {
        m_bench.reset();
        m_folder = m_bench.home() + u"/history-%1"_s.arg(++m_count);
        m_bench.environment.insert(u"QWENDA_HOME"_s, m_folder);
        m_bench.environment.remove(u"DASHSCOPE_API_KEY"_s);
    }

    void goesInAndOut()
    {
        const QJsonObject imported = ask({u"import"_s, u"--json"_s, sample(u"claude.json"_s), sample(u"cherry-studio.json"_s)}).object();
        QCOMPARE(imported[u"conversations"].toInt(), 3);
        QCOMPARE(imported[u"lost"].toInt(), 0);
        QCOMPARE(ask({u"list"_s, u"--json"_s}).array().size(), 3);

        const QJsonArray hits = ask({u"search"_s, u"--json"_s, u"月亮有"_s}).array();
        QCOMPARE(hits.size(), 1);
        for (const char *member : {"conversation_id", "message_id", "title", "role", "time", "excerpt"})
            QVERIFY2(hits.at(0).toObject().contains(QLatin1StringView(member)), member);
        QCOMPARE(hits.at(0)[u"role"].toString(), u"user"_s);
        QCOMPARE(ask({u"search"_s, u"--json"_s, u"nowhere to be found"_s}).toJson(QJsonDocument::Compact), QByteArray("[]"));
        QVERIFY(ask({u"search"_s, u"--json"_s, u"--"_s, u"-月亮"_s, u"leek"_s}).array().size() > 0);
        QVERIFY(ask({u"show"_s, u"--json"_s, hits.at(0)[u"conversation_id"].toString().left(8)}).object().contains(u"messages"_s));

        const QString target = m_folder + u"-out/new"_s;
        const QJsonArray files = ask({u"export"_s, u"--all"_s, u"--format"_s, u"json"_s, u"-o"_s, target, u"--json"_s}).object()[u"files"].toArray();
        QCOMPARE(files.size(), 3);
        for (const QJsonValue &one : files) { // each by itself, into a history of its own
            QFile file(one[u"file"].toString());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("\\u"));
            const QString other = m_folder + u"-"_s + one[u"id"].toString();
            QCOMPARE(ask({u"import"_s, u"--json"_s, u"--data-dir"_s, other, file.fileName()}).object()[u"conversations"].toInt(), 1);
        }
    }

    void exportsFormulasInEveryFormat_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const QByteArray packed = "PK", pdf = "%PDF", png = "\x89PNG";
        QTest::newRow("md") << QByteArray("$e^{i\\pi}$");
        QTest::newRow("txt") << QByteArray("e^{i");
        QTest::newRow("html") << QByteArray("<svg");
        QTest::newRow("json") << QByteArray("e^{i");
        QTest::newRow("jsonl") << QByteArray("e^{i");
        QTest::newRow("pdf") << pdf;
        QTest::newRow("docx") << packed;
        QTest::newRow("png") << png;
    }
    void exportsFormulasInEveryFormat()
    {
        QFETCH(QByteArray, expected);
        QFile chat(m_bench.home() + u"/formulas.json"_s);
        QVERIFY(chat.open(QIODevice::WriteOnly | QIODevice::Truncate));
        chat.write(R"json([{"title":"Formulas","mapping":{
            "q":{"id":"q","parent":null,"children":["a"],"message":{"id":"q","author":{"role":"user"},"content":{"content_type":"text","parts":["Which?"]}}},
            "a":{"id":"a","parent":"q","children":[],"message":{"id":"a","author":{"role":"assistant"},"content":{"content_type":"text",
                "parts":["Euler: $e^{i\\pi}$ and\n\n$$\\sqrt{x}\\tag{1}$$"]}}}}}])json");
        chat.close();
        QCOMPARE(ask({u"import"_s, u"--json"_s, chat.fileName()}).object()[u"conversations"].toInt(), 1);
        const QString format = QString::fromLatin1(QTest::currentDataTag());
        const QJsonArray files = ask({u"export"_s, u"--all"_s, u"--format"_s, format, u"-o"_s, m_folder + u"-out"_s, u"--json"_s}).object()[u"files"].toArray();
        QCOMPARE(files.size(), 1);
        QFile file(files.at(0)[u"file"].toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(expected));
    }

    void leavesNothingOfWhatCannotBeRead()
    {
        QFile bad(m_bench.home() + u"/bad.json"_s);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("[{\"mapping\":{");
        bad.close();
        const QJsonObject refused = ask({u"import"_s, u"--json"_s, sample(u"claude.json"_s), bad.fileName()}, 1).object();
        QCOMPARE(refused[u"error"][u"code"].toString(), u"truncated"_s);
        QCOMPARE(ask({u"list"_s, u"--json"_s}).array().size(), 0);
    }

    void importsBesideAWindowThatShowsItAtOnce()
    {
        const auto paths = DataPaths::locate(m_folder);
        QVERIFY(paths && paths->create());
        InstanceLock lock(paths->lock);
        QVERIFY(*lock.tryHold());
        InstanceServer server;
        QVERIFY(server.listen(paths->socket).isOk());
        QSignalSpy refreshed(&server, &InstanceServer::refreshRequested);
        HistoryStore window(paths->database);
        QVERIFY(wait(window.open()));
        Conversation chat;
        chat.id = newId();
        chat.title = u"streaming"_s;
        chat.createdAt = chat.updatedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(wait(window.saveConversation(chat)));
        Message answer;
        answer.id = newId();
        answer.conversationId = chat.id;
        answer.role = Message::Role::Assistant;
        answer.state = Message::State::Streaming;
        answer.createdAt = chat.createdAt;

        Run run(m_bench, {u"import"_s, u"--json"_s, sample(u"chatgpt.json"_s), sample(u"chatbox.json"_s)});
        run.start();
        while (run.process.state() != QProcess::NotRunning) { // an answer grows meanwhile
            answer.text += u"word "_s;
            QVERIFY(wait(window.checkpoint(answer)));
            QTest::qWait(2);
        }
        QVERIFY(run.finish());
        QCOMPARE(run.process.exitCode(), 0);
        QCOMPARE(refreshed.size(), 1);
        QCOMPARE(wait(window.conversations())->size(), 5);
        QCOMPARE(wait(window.messages(chat.id))->constFirst().text, answer.text);
        QVERIFY(wait(window.finishMessage(answer)));
        // Nothing new: nobody is woken.
        QCOMPARE(ask({u"import"_s, u"--json"_s, sample(u"chatgpt.json"_s)}).object()[u"conversations"].toInt(), 0);
        QCOMPARE(refreshed.size(), 1);
    }

    void takesASnapshotAndGoesBack()
    {
        ask({u"import"_s, sample(u"claude.json"_s)});
        const QString name = ask({u"snapshot"_s, u"--json"_s}).object()[u"name"].toString();
        QVERIFY(!name.isEmpty());
        ask({u"import"_s, sample(u"openwebui.json"_s)});
        QCOMPARE(ask({u"list"_s, u"--json"_s}).array().size(), 2);
        {
            const auto paths = DataPaths::locate(m_folder);
            InstanceLock window(paths->lock);
            QVERIFY(*window.tryHold());
            ask({u"restore"_s, u"--json"_s, name}, 1);
            QCOMPARE(ask({u"list"_s, u"--json"_s}).array().size(), 2);
        }
        ask({u"restore"_s, u"--json"_s, u"--keep-later"_s, name});
        QCOMPARE(ask({u"list"_s, u"--json"_s}).array().size(), 2);
        const QString former = ask({u"restore"_s, u"--json"_s, name}).object()[u"former"].toString();
        QCOMPARE(ask({u"list"_s, u"--json"_s}).array().size(), 1);
        ask({u"restore"_s, u"--json"_s, former});
        QCOMPARE(ask({u"list"_s, u"--json"_s}).array().size(), 2);
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
