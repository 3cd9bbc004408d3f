// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/bench.h"

#include "storage/datapaths.h"
#include "storage/historystore.h"
#include "storage/instancelock.h"
#include "storage/instanceserver.h"

#include <QDirIterator>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace qwenda;
using emulator::Cut;
using emulator::Script;

/// `ask --save`, and that the key is nowhere but in the header.
class SaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench.reset();
        m_folder = m_bench.home() + u"/history-%1"_s.arg(++m_count);
        m_bench.environment.insert(u"QWENDA_HOME"_s, m_folder);
    }

    void savesWhereNothingIs()
    {
        m_bench.say(u"It scatters."_s);
        Run run(m_bench, {u"ask"_s, u"--save"_s, u"--system"_s, u"Be brief."_s, u"Why is the sky blue?"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.errors, QByteArray());
        const QList<Message> messages = saved();
        QCOMPARE(m_saved.size(), 1);
        QCOMPARE(m_saved.constFirst().title, u"Why is the sky blue?"_s);
        QCOMPARE(m_saved.constFirst().systemPrompt, u"Be brief."_s);
        QCOMPARE(m_saved.constFirst().headId, messages.last().id);
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.at(0).text, u"Why is the sky blue?"_s);
        QCOMPARE(messages.at(1).text, u"It scatters."_s);
        QCOMPARE(messages.at(1).parentId, messages.at(0).id);
        QCOMPARE(messages.at(1).state, Message::State::Complete);
        QVERIFY(messages.at(1).usage.has_value());
    }

    void savesHalfAnAnswer()
    {
        Script script;
        script.answer = u"one two three four five six"_s;
        script.cut.how = Cut::How::Reset;
        script.cut.afterEvents = 4;
        m_bench.emulator().enqueue(script);
        Run run(m_bench, {u"ask"_s, u"--save"_s, u"--no-resume"_s, u"count"_s});
        QCOMPARE(run.run(), 8);
        const QList<Message> messages = saved();
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.at(1).state, Message::State::Interrupted);
        QVERIFY(messages.at(1).text.startsWith(u"one"));
    }

    void savesNothingWhenNothingCame()
    {
        m_bench.refuse(u"arrearage"_s);
        Run run(m_bench, {u"ask"_s, u"--save"_s, u"hi"_s});
        QCOMPARE(run.run(), 4);
        QVERIFY(!QDir(m_folder).exists());
    }

    void addsToWhatIsThere()
    {
        for (int i = 0; i < 3; ++i) {
            m_bench.say(u"ok"_s);
            Run run(m_bench, {u"ask"_s, u"--save"_s, u"hi"_s});
            QCOMPARE(run.run(), 0);
        }
        saved();
        QCOMPARE(m_saved.size(), 3);
    }

    void savesFromManyAtOnce()
    {
        std::vector<std::unique_ptr<Run>> runs;
        for (int i = 0; i < 5; ++i) {
            m_bench.say(u"ok"_s);
            runs.push_back(std::make_unique<Run>(m_bench, QStringList{u"ask"_s, u"--save"_s, u"hi"_s}));
            runs.back()->start();
        }
        for (const auto &run : runs) {
            QVERIFY(run->finish());
            QCOMPARE(run->process.exitCode(), 0);
            QCOMPARE(run->errors, QByteArray());
        }
        saved();
        QCOMPARE(m_saved.size(), 5);
    }

    void handsOverToTheWindow()
    {
        const auto paths = DataPaths::locate(m_folder);
        QVERIFY(paths && paths->create());
        InstanceLock lock(paths->lock);
        QVERIFY(*lock.tryHold());
        InstanceServer server;
        QVERIFY(server.listen(paths->socket));
        QList<Message> received;
        connect(&server, &InstanceServer::saveRequested, this,
                [&](int request, const Conversation &conversation, const QList<Message> &messages) {
                    QCOMPARE(conversation.title, u"hi"_s);
                    received = messages;
                    server.answer(request, {});
                });
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"--save"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.errors, QByteArray());
        QCOMPARE(received.size(), 2);
        QVERIFY(!QFile::exists(paths->database)); // the window writes it
    }

    void writesBesideAWindowThatDoesNotListen()
    {
        const auto paths = DataPaths::locate(m_folder);
        QVERIFY(paths && paths->create());
        InstanceLock lock(paths->lock);
        QVERIFY(*lock.tryHold());
        HistoryStore window(paths->database);
        QVERIFY(wait(window.open()));
        m_bench.say(u"ok"_s);
        Run run(m_bench, {u"ask"_s, u"--save"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.errors, QByteArray());
        QCOMPARE(wait(window.conversations())->size(), 1);
    }

    void tellsWhenItCannotSaveAndKeepsTheAnswer()
    {
        m_bench.say(u"ok"_s);
        m_bench.environment.insert(u"QWENDA_HOME"_s, u"/proc/qwenda"_s); // not even root may write there
        Run run(m_bench, {u"ask"_s, u"--save"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(run.run(), 0);
        QCOMPARE(run.json()[u"text"].toString(), u"ok"_s);
        QVERIFY(run.errors.contains("not saved"));
    }

    void putsTheKeyNowhereButInTheHeader()
    {
        // A service that repeats the key in its refusal, and a conversation that is kept.
        Script echo;
        echo.status = 401;
        echo.body = "{\"error\":{\"code\":\"invalid_api_key\",\"message\":\"Incorrect API key provided: " + m_bench.key.toUtf8() + "\"}}";
        m_bench.emulator().enqueue(echo);
        Run refused(m_bench, {u"ask"_s, u"--json"_s, u"hi"_s});
        QCOMPARE(refused.run(), 3);

        Script slow;
        slow.answer = u"one two three"_s;
        slow.cut.how = Cut::How::Stall;
        slow.cut.afterEvents = 3;
        m_bench.emulator().enqueue(slow);
        m_bench.environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
        Run run(m_bench, {u"ask"_s, u"--save"_s, u"hi"_s});
        run.start();
        QVERIFY(run.waitForOutput("one"));
        const QByteArray commandLine = run.proc("cmdline");
        QVERIFY(commandLine.contains("--save"));
        ::kill(static_cast<pid_t>(run.process.processId()), SIGINT);
        QVERIFY(run.finish());

        const QByteArray key = m_bench.key.toUtf8();
        QCOMPARE(m_bench.emulator().requests().constFirst().header("authorization"), "Bearer " + key);
        for (const QByteArray &bytes : {refused.output, refused.errors, run.output, run.errors, commandLine})
            QVERIFY2(!bytes.contains(key), bytes.constData());
        int files = 0;
        for (QDirIterator it(m_bench.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext(); ++files) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(key), qPrintable(file.fileName()));
        }
        QVERIFY(files > 0);
    }

private:
    template <typename T>
    static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            qFatal("the history does not answer");
        return future.result();
    }

    /// What the folder's history holds now: conversations in m_saved, messages of the newest.
    QList<Message> saved()
    {
        HistoryStore store(DataPaths::locate(m_folder)->database);
        if (!wait(store.open()))
            return {};
        m_saved = *wait(store.conversations());
        return m_saved.isEmpty() ? QList<Message>() : *wait(store.messages(m_saved.constFirst().id));
    }

    Bench m_bench;
    QString m_folder;
    int m_count = 0;
    QList<Conversation> m_saved;
};

QTEST_GUILESS_MAIN(SaveTest)
#include "save_test.moc"
