// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/title.h"
#include "support/desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;
using emulator::Script;

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titlesAreTheFirstWords_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("title");
        QTest::newRow("short") << u"Rename 4,000 photos"_s << u"Rename 4,000 photos"_s;
        QTest::newRow("first line only") << u"\n\n## Plan\nmore"_s << u"Plan"_s;
        QTest::newRow("long English is cut between words")
            << u"Explain how a client should wait after the service said it is too busy"_s
            << u"Explain how a client should wait after…"_s;
        QTest::newRow("long Chinese is cut by width") << u"请用中文详细解释一下为什么客户端在收到限流错误以后需要等待一段随机的时间"_s
                                                      << u"请用中文详细解释一下为什么客户端在收到…"_s;
        QTest::newRow("code fence") << u"```py\nprint(1)\n```"_s << u"print(1)"_s;
        QTest::newRow("blank") << u" \n "_s << QString();
    }
    void titlesAreTheFirstWords()
    {
        QFETCH(QString, message);
        QFETCH(QString, title);
        QCOMPARE(titleFrom(message), title);
    }

    void aNameOfTheUsersStays()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"first words"_s));
        QTRY_VERIFY(!chat->isBusy());
        desk.library.rename(chat->id(), u"  My   name "_s);
        QVERIFY(chat->send(u"other words"_s));
        QTRY_VERIFY(!chat->isBusy());
        QCOMPARE(desk.library.conversations().constFirst().title, u"My name"_s);
        QTRY_COMPARE(askDatabase(folder.path(), u"select title from conversations"_s).toString(), u"My name"_s);
    }

    void showsWhatAnotherProcessWrote()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"hello"_s));
        QTRY_VERIFY(!chat->isBusy());
        const Message last = chat->path().constLast();
        const Conversation known = chat->conversation();
        {
            HistoryStore other(folder.filePath(u"history.db"_s), HistoryStore::Use::Guest);
            QVERIFY(other.open().result().isOk());
            Conversation fresh;
            fresh.id = newId();
            fresh.title = u"from elsewhere"_s;
            fresh.createdAt = fresh.updatedAt = QDateTime::currentDateTimeUtc().addSecs(-60);
            Message word;
            word.id = newId();
            word.conversationId = fresh.id;
            word.createdAt = fresh.createdAt;
            word.text = u"words"_s;
            QVERIFY(other.saveWhole(fresh, {word}).result().isOk());
            // And the chat that is open here went on there.
            Message more = word;
            more.id = newId();
            more.conversationId = known.id;
            more.parentId = last.id;
            more.createdAt = known.updatedAt.addSecs(5);
            QVERIFY(other.addMessage(more).result().isOk());
        }
        QCOMPARE(desk.library.conversations().size(), 1);
        desk.library.reload();
        QTRY_COMPARE(desk.library.conversations().size(), 2);
        QTRY_COMPARE(chat->path().constLast().text, u"words"_s);
        QVERIFY(chat->canSend());
    }

    void listsWhatIsSeenFirstAndTheRestLater()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        QTRY_VERIFY(desk.library.isLoaded());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < 12; ++i) {
            Conversation one;
            one.id = u"chat-%1"_s.arg(i);
            one.title = u"Chat %1"_s.arg(i);
            one.createdAt = one.updatedAt = now.addSecs(-60 * i);
            one.isPinned = i == 11;
            QVERIFY(desk.history.saveConversation(one).result().isOk());
        }
        const auto titles = [](const Library &library) {
            QStringList all;
            for (const Conversation &one : library.conversations())
                all += one.title;
            return all;
        };
        Library later({desk.history, desk.catalog, desk.client, desk.connections, desk.keys, desk.health});
        later.load(3);
        QTRY_COMPARE(titles(later), QStringList({u"Chat 11"_s, u"Chat 0"_s, u"Chat 1"_s}));
        QVERIFY(!later.isLoaded());
        // What happens before the rest is here stays as it was made.
        later.rename(u"chat-1"_s, u"My name"_s);
        later.remove(u"chat-0"_s);
        later.loadRest();
        QTRY_VERIFY(later.isLoaded());
        QCOMPARE(titles(later), QStringList({u"Chat 11"_s, u"My name"_s, u"Chat 2"_s, u"Chat 3"_s, u"Chat 4"_s, u"Chat 5"_s,
                                             u"Chat 6"_s, u"Chat 7"_s, u"Chat 8"_s, u"Chat 9"_s, u"Chat 10"_s}));
        QSignalSpy changes(&later, &Library::changed);
        later.loadRest();
        QTest::qWait(50);
        QCOMPARE(changes.size(), 0);
    }

    void deletingCanBeUndone()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        const QString id = chat->id();
        QVERIFY(chat->send(u"hello"_s));
        QTRY_VERIFY(!chat->isBusy());
        desk.library.remove(id);
        QVERIFY(desk.library.conversations().isEmpty());
        QTRY_COMPARE(askDatabase(folder.path(), u"select count(*) from conversations where deleted_at is not null"_s).toInt(), 1);
        desk.library.restore(id);
        QCOMPARE(desk.library.conversations().size(), 1);
        QTRY_COMPARE(askDatabase(folder.path(), u"select count(*) from conversations where deleted_at is null"_s).toInt(), 1);
    }

    void aStreamThatIsDeletedStaysDeleted()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script slow = saying(u"word "_s.repeated(400));
        slow.tokensPerSecond = 50;
        service.enqueue(slow);
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"hello"_s));
        QTRY_VERIFY(chat->activity() == ChatSession::Activity::Streaming);
        desk.library.remove(chat->id());
        QTRY_VERIFY(!chat->isBusy());
        QTRY_COMPARE(askDatabase(folder.path(), u"select count(*) from messages where state='stopped'"_s).toInt(), 1);
        const auto left = [&folder] { return askDatabase(folder.path(), u"select count(*) from conversations where deleted_at is null"_s).toInt(); };
        QTRY_COMPARE(left(), 0);
        QTest::qWait(50); // nothing of the stream brings it back
        QCOMPARE(left(), 0);
    }

    void twoChatsStreamAtOnceAndTheUnseenOneIsMarked()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *one = desk.library.newChat();
        QVERIFY(one->send(u"one"_s));
        ChatSession *two = desk.library.newChat();
        QVERIFY(two != one);
        desk.library.setCurrent(two->id());
        QVERIFY(two->send(u"two"_s));
        QVERIFY(desk.library.isStreaming(one->id()) && desk.library.isStreaming(two->id()));
        QTRY_VERIFY(!one->isBusy() && !two->isBusy());
        QVERIFY(desk.library.isUnread(one->id()));
        QVERIFY(!desk.library.isUnread(two->id()));
        desk.library.setCurrent(one->id());
        QVERIFY(!desk.library.isUnread(one->id()));
    }

    void anImportedConversationIsListedAndKept()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        QTRY_VERIFY(desk.library.isLoaded());
        Conversation conversation;
        conversation.id = newId();
        conversation.title = u"From the shell"_s;
        conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTimeUtc();
        Message message;
        message.id = conversation.headId = newId();
        message.conversationId = conversation.id;
        message.text = u"asked"_s;
        message.createdAt = conversation.createdAt;
        auto saved = desk.library.import(conversation, {message});
        QCOMPARE(desk.library.conversations().size(), 1);
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(saved.result());
        ChatSession *chat = desk.library.session(conversation.id);
        QTRY_COMPARE(chat->path().size(), 1);
    }

    void theEnvironmentsKeyBeatsTheStoredOneAndIsNotStored()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Environment environment;
        environment.key = ApiKey(u"sk-environment"_s);
        environment.keyVariable = u"DASHSCOPE_API_KEY"_s;
        Desk desk(folder.path(), environment);
        desk.setEverywhere(service);
        const QString region = desk.connections.defaultRegion();
        auto written = desk.secrets.write(secretNameForRegion(region), ApiKey(u"sk-stored"_s));
        QTRY_VERIFY(written.isFinished());
        QSignalSpy loaded(&desk.keys, &KeyRing::loaded);
        desk.keys.load();
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(desk.keys.key(region) == ApiKey(u"sk-environment"_s));
        QVERIFY(desk.keys.state(region) == KeyRing::State::Environment);
        auto kept = desk.secrets.read(secretNameForRegion(region));
        QTRY_VERIFY(kept.isFinished());
        QVERIFY(kept.result().key == ApiKey(u"sk-stored"_s));
    }
};

QTEST_GUILESS_MAIN(LibraryTest)
#include "library_test.moc"
