// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;
using emulator::Script;

class ChatSessionTest : public QObject
{
    Q_OBJECT

private:
    static bool isIdle(const ChatSession *chat) { return !chat->isBusy() && chat->isLoaded(); }

private Q_SLOTS:
    void keepsQuestionAndAnswerOverARestart()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        service.enqueue(saying(u"Hello **there**, 你好。"_s));
        QString id;
        {
            Desk desk(folder.path(), service);
            ChatSession *chat = desk.library.newChat();
            id = chat->id();
            QVERIFY(chat->send(u"Say hello"_s));
            QTRY_VERIFY(isIdle(chat));
            QCOMPARE(chat->path().size(), 2);
            QCOMPARE(chat->path().at(1).text, u"Hello **there**, 你好。"_s);
            QVERIFY(chat->path().at(1).state == Message::State::Complete);
            QVERIFY(chat->path().at(1).usage.has_value());
            QVERIFY(chat->path().at(1).firstToken.has_value());
        }
        Desk again(folder.path(), service);
        QTRY_COMPARE(again.library.conversations().size(), 1);
        QCOMPARE(again.library.conversations().constFirst().title, u"Say hello"_s);
        ChatSession *chat = again.library.session(id);
        QTRY_VERIFY(chat->isLoaded());
        QCOMPARE(chat->path().size(), 2);
        QCOMPARE(chat->path().at(0).text, u"Say hello"_s);
        QCOMPARE(chat->path().at(1).text, u"Hello **there**, 你好。"_s);
    }

    void theQuestionIsOnDiskBeforeTheRequestLeaves()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        int questions = -1;
        connect(&service, &Emulator::requestReceived, this, [&] {
            questions = askDatabase(folder.path(), u"select count(*) from messages where role='user' and text='early'"_s).toInt();
        });
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"early"_s));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(questions, 1);
    }

    void anEmptyNewChatIsNotWritten()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        QTRY_VERIFY(desk.library.isLoaded());
        ChatSession *chat = desk.library.newChat();
        QVERIFY(!chat->send(u"  \n "_s));
        chat->setModel(u"qwen-max"_s);
        QCOMPARE(desk.library.newChat(), chat);
        QCOMPARE(askDatabase(folder.path(), u"select count(*) from conversations"_s).toInt(), 0);
    }

    void aSecondSendWaitsForTheFirstToEnd()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"one"_s));
        QVERIFY(!chat->send(u"two"_s));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(service.postCount("/chat/completions"), 1);
        QVERIFY(chat->send(u"two"_s));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(chat->path().size(), 4);
    }

    void stopKeepsWhatCame()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script slow = saying(u"word "_s.repeated(400));
        slow.tokensPerSecond = 50;
        service.enqueue(slow);
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"talk"_s));
        QTRY_VERIFY(chat->path().size() == 2 && chat->path().at(1).text.size() > 10);
        chat->stop();
        QTRY_VERIFY(isIdle(chat));
        QVERIFY(chat->path().at(1).state == Message::State::Stopped);
        const QString text = chat->path().at(1).text;
        QVERIFY(!text.isEmpty());
        QTRY_COMPARE(askDatabase(folder.path(), u"select text from messages where state='stopped'"_s).toString(), text);
    }

    void againAddsASiblingAndKeepsTheOldAnswer()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        service.enqueue({saying(u"first"_s), saying(u"second"_s)});
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"ask"_s));
        QTRY_VERIFY(isIdle(chat));
        const Message first = chat->path().at(1);
        QVERIFY(chat->again(first.id));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(chat->path().size(), 2);
        QCOMPARE(chat->path().at(1).text, u"second"_s);
        QCOMPARE(chat->path().at(1).parentId, first.parentId);
        QTRY_COMPARE(askDatabase(folder.path(), u"select count(*) from messages where role='assistant'"_s).toInt(), 2);
        // The model is asked with the question alone, not with its own first answer.
        QCOMPARE(service.requests().constLast().json().value("messages"_L1).toArray().size(), 1);
    }

    void aBrokenAnswerIsKeptBesideItsError()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script broken = saying(u"one two three four five six seven eight"_s);
        broken.cut.how = emulator::Cut::How::Reset;
        broken.cut.afterEvents = 4;
        broken.tokensPerSecond = 50;
        service.enqueue(broken);
        Desk desk(folder.path(), service);
        desk.setResumes(false);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"count"_s));
        QTRY_VERIFY(isIdle(chat));
        const Message answer = chat->path().constLast();
        QVERIFY(answer.state == Message::State::Interrupted);
        QVERIFY(answer.error && answer.error->kind == Error::Kind::Network);
        QVERIFY(answer.text.startsWith(u"one"_s));
        QVERIFY(!answer.text.contains(u"connection"_s, Qt::CaseInsensitive));
        QCOMPARE(service.postCount("/chat/completions"), 1);
    }

    void wordsAreOnDiskHalfASecondAfterTheyCame()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script slow = saying(u"word "_s.repeated(400));
        slow.tokensPerSecond = 100;
        service.enqueue(slow);
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"talk"_s));
        QTRY_VERIFY(chat->path().size() == 2 && !chat->path().at(1).text.isEmpty());
        const QString seen = chat->path().at(1).text;
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(askDatabase(folder.path(), u"select text from messages where role='assistant'"_s).toString().startsWith(seen));
        QVERIFY2(clock.elapsed() < 900, qPrintable(QString::number(clock.elapsed()))); // 500 ms, and the test's own steps
        chat->stop();
        QTRY_VERIFY(isIdle(chat));
    }

    void anAnswerCutOffByTheEndOfTheProgramIsInterrupted()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script slow = saying(u"word "_s.repeated(400));
        slow.tokensPerSecond = 100;
        service.enqueue(slow);
        QString id;
        {
            Desk desk(folder.path(), service);
            ChatSession *chat = desk.library.newChat();
            id = chat->id();
            QVERIFY(chat->send(u"talk"_s));
            QTRY_VERIFY(!askDatabase(folder.path(), u"select text from messages where role='assistant'"_s).toString().isEmpty());
        }
        Desk again(folder.path(), service);
        QTRY_VERIFY(again.library.isLoaded());
        ChatSession *chat = again.library.session(id);
        QTRY_VERIFY(chat->isLoaded());
        QVERIFY(chat->path().at(1).state == Message::State::Interrupted);
        QVERIFY(chat->path().at(1).text.startsWith(u"word"_s));
        QVERIFY(chat->canSend());
    }

    void withoutAKeyTheQuestionIsSavedAndNothingIsSent()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), Environment());
        desk.setEverywhere(service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"hello"_s));
        QTRY_VERIFY(isIdle(chat));
        const Message answer = chat->path().constLast();
        QVERIFY(answer.error && answer.error->reason == Error::Reason::NoKey);
        QCOMPARE(service.requests().size(), 0);
        QCOMPARE(askDatabase(folder.path(), u"select count(*) from messages where text='hello'"_s).toInt(), 1);
    }

    void aKeyOfAnotherRegionIsOfferedThatRegion()
    {
        QTemporaryDir folder;
        emulator::EmulatorOptions options;
        options.keys.insert("sk-beijing", u"cn-beijing"_s);
        options.regionId = u"cn-beijing"_s;
        Emulator beijing(options);
        options.regionId = u"ap-southeast-1"_s;
        Emulator singapore(options);
        QVERIFY(beijing.listen() && singapore.listen());
        Desk desk(folder.path(), Environment());
        const RegionEndpoints map = [&](const QString &id) -> Result<Endpoint> {
            return Endpoint{id, id == u"cn-beijing" ? beijing.baseUrl() : singapore.baseUrl(), {}, false};
        };
        desk.connections.setRegionEndpoints(map);
        desk.client.setRegionEndpoints(map);
        desk.keys.set(u"ap-southeast-1"_s, ApiKey(u"sk-beijing"_s));
        ChatSession *chat = desk.library.newChat();
        QCOMPARE(chat->region(), u"ap-southeast-1"_s);
        QVERIFY(chat->send(u"hello"_s));
        QTRY_COMPARE(chat->path().size() == 2 ? chat->regionOffer(chat->path().at(1).id) : QString(), u"cn-beijing"_s);
        desk.keys.move(u"ap-southeast-1"_s, u"cn-beijing"_s);
        chat->setRegion(u"cn-beijing"_s);
        QVERIFY(chat->again(chat->path().at(1).id));
        QTRY_VERIFY(isIdle(chat));
        QVERIFY(chat->path().constLast().state == Message::State::Complete);
        QCOMPARE(chat->path().constLast().regionId, u"cn-beijing"_s);
    }

    void aCustomAddressIsNeverProbed()
    {
        QTemporaryDir folder;
        Emulator own;
        Emulator other;
        QVERIFY(own.listen() && other.listen());
        Environment environment;
        environment.endpoint = *endpointFromAddress(own.baseUrl().toString());
        environment.key = ApiKey(u"sk-wrong-one"_s);
        Desk desk(folder.path(), environment);
        desk.client.setRegionEndpoints([&](const QString &id) -> Result<Endpoint> { return Endpoint{id, other.baseUrl(), {}, false}; });
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"hello"_s));
        QTRY_VERIFY(isIdle(chat));
        QVERIFY(chat->path().constLast().error && chat->path().constLast().error->kind == Error::Kind::Key);
        // A search would have begun by now: one more exchange gives it time to arrive.
        desk.health.test(Connections::customId());
        QTRY_VERIFY(!desk.health.verdict(Connections::customId()).isRunning);
        QCOMPARE(other.requests().size(), 0);
    }

    void theKeyIsInNoFile()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        const QByteArray secret = "sk-5e7cf1a2b3d4e6";
        {
            Desk desk(folder.path(), Environment());
            desk.setEverywhere(service);
            desk.keys.set(desk.connections.defaultRegion(), ApiKey(secret));
            desk.settings.setDefaultModel(u"qwen-max"_s);
            ChatSession *chat = desk.library.newChat();
            QVERIFY(chat->send(u"hello"_s));
            QTRY_VERIFY(isIdle(chat));
            QCOMPARE(service.requests().constLast().header("Authorization"), "Bearer " + secret);
        }
        int files = 0;
        QDirIterator all(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 2); // history and settings
    }
};

QTEST_GUILESS_MAIN(ChatSessionTest)
#include "chatsession_test.moc"
