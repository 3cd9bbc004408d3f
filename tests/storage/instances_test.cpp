// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/datapaths.h"
#include "storage/instanceclient.h"
#include "storage/instanceentry.h"
#include "storage/instancelock.h"
#include "storage/instanceserver.h"
#include "storagesamples.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <optional>

using namespace qwenda;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class InstancesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    DataPaths m_paths;

    QByteArray say(const QByteArray &bytes)
    {
        QLocalSocket socket;
        QSignalSpy closed(&socket, &QLocalSocket::disconnected);
        socket.connectToServer(m_paths.socket);
        socket.write(bytes);
        return closed.wait(30000) ? socket.readAll() : QByteArray("still open");
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QProcessEnvironment environment;
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
        m_paths = *DataPaths::locate(m_folder->filePath(u"data"_s), environment);
        QVERIFY(m_paths.create().isOk());
    }

    void letsOneHoldTheFolder()
    {
        auto first = std::make_unique<InstanceLock>(m_paths.lock);
        InstanceLock second(m_paths.lock);
        QCOMPARE(*first->tryHold(), true);
        QCOMPARE(*second.tryHold(), false);
        first.reset();
        QCOMPARE(*second.tryHold(), true);
    }

    void saysWhenTheFolderCannotBeLocked()
    {
        InstanceLock lock(m_folder->filePath(u"missing/lock"_s));
        const auto held = lock.tryHold();
        QVERIFY(!held.isOk());
        QCOMPARE(held.error().kind, Error::Kind::Storage);
    }

    void takesOverFromAKilledHolder()
    {
        QProcess holder;
        holder.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_paths.lock, m_paths.socket});
        QVERIFY(holder.waitForReadyRead());
        InstanceLock lock(m_paths.lock);
        QCOMPARE(*lock.tryHold(), false);
        ::kill(pid_t(holder.processId()), SIGKILL);
        QVERIFY(holder.waitForFinished());
        QCOMPARE(*lock.tryHold(), true);
        QVERIFY(QFile::exists(m_paths.socket));
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
    }

    void bringsTheFirstForward()
    {
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        QSignalSpy shown(&server, &InstanceServer::showRequested);
        InstanceClient client(m_paths.socket);
        const auto sent = client.send(instancewire::Show{{u"--data-dir"_s, u"/a b/文"_s}});
        QTRY_VERIFY(sent.isFinished());
        QVERIFY(sent.result().isOk());
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().toStringList(), (QStringList{u"--data-dir"_s, u"/a b/文"_s}));
    }

    void tellsThatTheFileHasOtherRows()
    {
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        QSignalSpy refreshed(&server, &InstanceServer::refreshRequested);
        InstanceClient client(m_paths.socket);
        const auto sent = client.send(instancewire::Refresh());
        QTRY_VERIFY(sent.isFinished());
        QVERIFY(sent.result().isOk());
        QTRY_COMPARE(refreshed.size(), 1);
    }

    void handsAConversationOver()
    {
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        const Conversation conversation = samples::conversation();
        Message question = samples::question(conversation, QString(3'000'000, u'长'));
        const Message answer = samples::answer(question);
        Conversation receivedConversation;
        QList<Message> receivedMessages;
        connect(&server, &InstanceServer::saveRequested, this, [&](int request, const Conversation &one, const QList<Message> &messages) {
            receivedConversation = one;
            receivedMessages = messages;
            server.answer(request, {});
        });
        InstanceClient client(m_paths.socket);
        const auto sent = client.send(instancewire::Save{conversation, {question, answer}});
        QTRY_VERIFY(sent.isFinished());
        QVERIFY(sent.result().isOk());
        QCOMPARE(receivedConversation, conversation);
        QCOMPARE(receivedMessages, (QList{question, answer}));
    }

    void passesTheRefusalBack()
    {
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        connect(&server, &InstanceServer::saveRequested, this, [&](int request) { server.answer(request, samples::error()); });
        InstanceClient client(m_paths.socket);
        const auto sent = client.send(instancewire::Save{samples::conversation(), {}});
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result().error(), samples::error());
    }

    void waitsForAnInstanceThatIsStillStarting()
    {
        InstanceClient client(m_paths.socket);
        const auto sent = client.send(instancewire::Show{});
        QTest::qWait(120); // it has met a closed door by now
        QVERIFY(!sent.isFinished());
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        QTRY_VERIFY(sent.isFinished());
        QVERIFY(sent.result().isOk());
    }

    void givesUpWhenNobodyAnswers()
    {
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk()); // and never calls answer()
        InstanceClient client(m_paths.socket, 200ms);
        const auto sent = client.send(instancewire::Save{samples::conversation(), {}});
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(sent.result().error().reason, Error::Reason::Locked);
        InstanceClient alone(m_folder->filePath(u"nobody"_s), 100ms);
        const auto lost = alone.send(instancewire::Show{});
        QTRY_VERIFY(lost.isFinished());
        QCOMPARE(lost.result().error().reason, Error::Reason::Locked);
    }

    void takesTheFolderOfAHolderThatLeavesUnheard()
    {
        auto holder = std::make_unique<InstanceLock>(m_paths.lock);
        QCOMPARE(*holder->tryHold(), true);
        InstanceLock lock(m_paths.lock);
        InstanceEntry entry(lock, m_paths.socket, 1min);
        std::optional<InstanceEntry::Outcome> outcome;
        connect(&entry, &InstanceEntry::settled, this, [&](InstanceEntry::Outcome got) { outcome = got; });
        entry.enter({});
        QTest::qWait(120); // it has met a closed door and a held lock by now
        QVERIFY(!outcome);
        holder.reset();
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(*outcome, InstanceEntry::Outcome::Ours);
        QVERIFY(lock.isHeld());
    }

    void leavesTheFolderToAHolderThatAnswers()
    {
        InstanceLock holder(m_paths.lock);
        QCOMPARE(*holder.tryHold(), true);
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        QSignalSpy shown(&server, &InstanceServer::showRequested);
        InstanceLock lock(m_paths.lock);
        InstanceEntry entry(lock, m_paths.socket);
        std::optional<InstanceEntry::Outcome> outcome;
        connect(&entry, &InstanceEntry::settled, this, [&](InstanceEntry::Outcome got) { outcome = got; });
        entry.enter({u"--data-dir"_s, u"/a"_s});
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(*outcome, InstanceEntry::Outcome::Answered);
        QVERIFY(!lock.isHeld());
        QCOMPARE(shown.first().first().toStringList(), (QStringList{u"--data-dir"_s, u"/a"_s}));
    }

    void givesUpOnAHolderThatHangs()
    {
        InstanceLock holder(m_paths.lock);
        QCOMPARE(*holder.tryHold(), true);
        InstanceLock lock(m_paths.lock);
        InstanceEntry entry(lock, m_paths.socket, 200ms);
        std::optional<InstanceEntry::Outcome> outcome;
        connect(&entry, &InstanceEntry::settled, this, [&](InstanceEntry::Outcome got) { outcome = got; });
        entry.enter({});
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(*outcome, InstanceEntry::Outcome::Silent);
    }

    void refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an array") << QByteArray("[1]");
        QTest::newRow("a later protocol") << QByteArray(R"({"qwenda":2,"do":"show"})");
        QTest::newRow("unknown") << QByteArray(R"({"qwenda":1,"do":"format"})");
        QTest::newRow("no conversation") << QByteArray(R"({"qwenda":1,"do":"save"})");
        QTest::newRow("a stranger's message") << QByteArray(
            R"({"qwenda":1,"do":"save","conversation":{"id":"a"},"messages":[{"id":"m","role":"user","state":"complete","conversation_id":"b"}]})");
    }

    void refusesNonsense()
    {
        QFETCH(QByteArray, line);
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        QSignalSpy shown(&server, &InstanceServer::showRequested);
        QSignalSpy saved(&server, &InstanceServer::saveRequested);
        const auto answer = instancewire::decodeAnswer(say(line + "\n"));
        QVERIFY(!answer.isOk());
        QCOMPARE(answer.error().reason, Error::Reason::NotUnderstood);
        QVERIFY(shown.isEmpty());
        QVERIFY(saved.isEmpty());
    }

    void endsALineThatNeverEnds()
    {
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        QCOMPARE(say(QByteArray(instancewire::maxLine + 10, 'x')), QByteArray());
    }

    void letsNobodyElseConnect()
    {
        InstanceServer server;
        QVERIFY(server.listen(m_paths.socket).isOk());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(m_paths.socket) & others, QFile::Permissions());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--hold") {
        InstanceLock lock(application.arguments().at(2));
        InstanceServer server;
        const bool isHeld = *lock.tryHold() && server.listen(application.arguments().at(3)).isOk();
        std::printf(isHeld ? "held\n" : "failed\n");
        std::fflush(stdout);
        return application.exec();
    }
    InstancesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "instances_test.moc"
