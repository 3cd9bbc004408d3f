// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;
using emulator::Script;

/// Editing, asking again, going on, paging, removing, branching off, and drafts.
class ChatBranchesTest : public QObject
{
    Q_OBJECT

private:
    static bool isIdle(const ChatSession *chat) { return !chat->isBusy() && chat->isLoaded(); }

    static QStringList texts(const ChatSession *chat)
    {
        QStringList list;
        for (const Message &message : chat->path())
            list += message.text;
        return list;
    }

    static QJsonArray lastTurns(const Emulator &service)
    {
        return service.requests().constLast().json().value("messages"_L1).toArray();
    }

    /// A chat in which these were asked one after the other and answered "answer to …".
    static ChatSession *talk(Desk &desk, Emulator &service, const QStringList &questions)
    {
        ChatSession *chat = desk.library.newChat();
        for (const QString &question : questions) {
            service.enqueue(saying(u"answer to "_s + question));
            if (!chat->send(question) || !QTest::qWaitFor([chat] { return isIdle(chat); }))
                return nullptr;
        }
        return chat;
    }

private Q_SLOTS:
    void editingAddsASiblingThatCanBePagedBack()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        QString id;
        {
            Desk desk(folder.path(), service);
            ChatSession *chat = talk(desk, service, {u"one"_s, u"two"_s, u"three"_s});
            QVERIFY(chat);
            id = chat->id();
            service.enqueue(saying(u"answer to 2b"_s));
            QVERIFY(chat->edit(chat->path().at(2).id, u"2b"_s));
            QTRY_VERIFY(isIdle(chat));
            QCOMPARE(texts(chat), (QStringList{u"one"_s, u"answer to one"_s, u"2b"_s, u"answer to 2b"_s}));
            QCOMPARE(lastTurns(service).size(), 3); // nothing of the branch that was left
            const MessageId edited = chat->path().at(2).id;
            QCOMPARE(chat->siblings(edited).size(), 2);
            QVERIFY(!chat->showSibling(edited, 1));
            QVERIFY(chat->showSibling(edited, -1));
            QCOMPARE(texts(chat).mid(2), (QStringList{u"two"_s, u"answer to two"_s, u"three"_s, u"answer to three"_s}));
        }
        Desk again(folder.path(), service);
        QTRY_VERIFY(again.library.isLoaded());
        ChatSession *chat = again.library.session(id);
        QTRY_VERIFY(chat->isLoaded());
        QCOMPARE(texts(chat).constLast(), u"answer to three"_s); // the branch that was shown last
        QVERIFY(chat->showSibling(chat->path().at(2).id, 1));
        QCOMPARE(texts(chat).constLast(), u"answer to 2b"_s);
    }

    void pagingComesBackToWhereTheReaderWas()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = talk(desk, service, {u"one"_s, u"two"_s});
        QVERIFY(chat);
        const MessageId first = chat->path().at(1).id;
        service.enqueue(saying(u"another"_s));
        QVERIFY(chat->again(first));
        QTRY_VERIFY(isIdle(chat));
        QVERIFY(chat->showSibling(chat->path().at(1).id, -1));
        QCOMPARE(texts(chat).constLast(), u"answer to two"_s); // not merely to the first answer
    }

    void againWithAnotherModelLeavesTheChatsModelAlone()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = talk(desk, service, {u"one"_s});
        QVERIFY(chat);
        const QString model = chat->model();
        service.enqueue(saying(u"other"_s));
        QVERIFY(chat->again(chat->path().at(1).id, u"qwen-max"_s));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(service.requests().constLast().json().value("model"_L1).toString(), u"qwen-max"_s);
        QCOMPARE(chat->path().at(1).model, u"qwen-max"_s);
        QCOMPARE(chat->model(), model);
    }

    void answersAQuestionWhoseAnswerWasRemoved()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = talk(desk, service, {u"one"_s});
        QVERIFY(chat);
        QVERIFY(chat->remove(chat->path().at(1).id));
        service.enqueue(saying(u"after all"_s));
        QVERIFY(chat->again(chat->path().at(0).id));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(texts(chat), (QStringList{u"one"_s, u"after all"_s}));
    }

    void aFailureWithoutAWordIsNoSibling()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        Script refusal = saying({});
        refusal.answer.reset();
        refusal.error = u"arrearage"_s;
        service.enqueue({refusal, saying(u"well"_s)});
        ChatSession *chat = desk.library.newChat();
        QVERIFY(chat->send(u"one"_s));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(chat->path().at(1).state, Message::State::Failed);
        QVERIFY(chat->again(chat->path().at(1).id));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(chat->siblings(chat->path().at(1).id).size(), 1);
    }

    void goesOnWithAnAnswerThatWasCut_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("takesPrefix");
        QTest::newRow("a model that continues a prefix") << u"qwen-plus"_s << true;
        QTest::newRow("a model that has to be asked") << u"deepseek-r1"_s << false;
    }

    void goesOnWithAnAnswerThatWasCut()
    {
        QFETCH(QString, model);
        QFETCH(bool, takesPrefix);
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script cut = saying(u"Once upon a"_s);
        cut.finishReason = u"length"_s;
        service.enqueue({cut, saying(u" time."_s)});
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        chat->setModel(model);
        QVERIFY(chat->send(u"tell"_s));
        QTRY_VERIFY(isIdle(chat));
        const Message before = chat->path().at(1);
        QVERIFY(ChatSession::canGoOn(before));
        QVERIFY(chat->goOn(before.id));
        QTRY_VERIFY(isIdle(chat));
        const Message after = chat->path().at(1);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.text, u"Once upon a time."_s);
        QCOMPARE(after.state, Message::State::Complete);
        QCOMPARE(after.createdAt, before.createdAt);
        QVERIFY(after.usage->output > before.usage->output);
        QVERIFY(!ChatSession::canGoOn(after));
        const QJsonArray turns = lastTurns(service);
        QCOMPARE(turns.at(1)["partial"_L1].toBool(), takesPrefix);
        QCOMPARE(turns.size(), takesPrefix ? 2 : 3);
        QTRY_COMPARE(askDatabase(folder.path(), u"select text from messages where role='assistant'"_s).toString(), after.text);
    }

    void removingAQuestionTakesItsAnswersAndKeepsWhatFollows()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        QString id;
        {
            Desk desk(folder.path(), service);
            ChatSession *chat = talk(desk, service, {u"one"_s, u"two"_s, u"three"_s});
            QVERIFY(chat);
            id = chat->id();
            const QStringList all = texts(chat);
            QVERIFY(chat->remove(chat->path().at(2).id));
            QCOMPARE(texts(chat), (QStringList{u"one"_s, u"answer to one"_s, u"three"_s, u"answer to three"_s}));
            QVERIFY(chat->undoRemove());
            QCOMPARE(texts(chat), all);
            QVERIFY(!chat->undoRemove());
            QVERIFY(chat->remove(chat->path().at(2).id));
        }
        Desk again(folder.path(), service);
        QTRY_VERIFY(again.library.isLoaded());
        ChatSession *chat = again.library.session(id);
        QTRY_VERIFY(chat->isLoaded());
        QCOMPARE(texts(chat), (QStringList{u"one"_s, u"answer to one"_s, u"three"_s, u"answer to three"_s}));
    }

    void removingTheLastAnswerShowsItsSibling()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = talk(desk, service, {u"one"_s});
        QVERIFY(chat);
        service.enqueue(saying(u"second"_s));
        QVERIFY(chat->again(chat->path().at(1).id));
        QTRY_VERIFY(isIdle(chat));
        QVERIFY(chat->remove(chat->path().at(1).id));
        QCOMPARE(texts(chat), (QStringList{u"one"_s, u"answer to one"_s}));
        QVERIFY(chat->remove(chat->path().at(0).id));
        QVERIFY(chat->path().isEmpty());
        QVERIFY(chat->undoRemove());
        QCOMPARE(texts(chat), (QStringList{u"one"_s, u"answer to one"_s}));
    }

    void branchingOffCopiesTheWayToTheMessage()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = talk(desk, service, {u"one"_s, u"two"_s});
        QVERIFY(chat);
        const QString id = desk.library.fork(chat->id(), chat->path().at(1).id, u"copy"_s);
        QVERIFY(!id.isEmpty());
        ChatSession *copy = desk.library.session(id);
        QTRY_VERIFY(copy->isLoaded());
        QCOMPARE(texts(copy), (QStringList{u"one"_s, u"answer to one"_s}));
        QVERIFY(copy->path().at(0).id != chat->path().at(0).id);
        service.enqueue(saying(u"elsewhere"_s));
        QVERIFY(copy->send(u"and"_s));
        QTRY_VERIFY(isIdle(copy));
        QCOMPARE(texts(chat).size(), 4);
    }

    void storesWhatAnAnswerCostByTheCatalogue()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        chat->setModel(u"qwen-plus"_s);
        chat->setRegion(u"cn-beijing"_s);
        service.enqueue(saying(u"word "_s.repeated(50)));
        QVERIFY(chat->send(u"talk"_s));
        QTRY_VERIFY(isIdle(chat));
        const Message answer = chat->path().at(1);
        QVERIFY(answer.price && answer.cost && answer.usage);
        QCOMPARE(answer.cost->currency, u"CNY"_s);
        QVERIFY(answer.cost->amount > 0);
        QTRY_COMPARE(askDatabase(folder.path(), u"select cost from messages where cost is not null"_s).toDouble(),
                     answer.cost->amount);
    }

    void keepsDraftsOverARestart()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        QString id;
        {
            Desk desk(folder.path(), service);
            ChatSession *chat = talk(desk, service, {u"one"_s});
            QVERIFY(chat);
            id = chat->id();
            Draft draft;
            draft.text = u"half a thou"_s;
            chat->setDraft(draft);
            Draft fresh;
            fresh.text = u"not begun"_s;
            desk.library.newChat()->setDraft(fresh);
        }
        {
            Desk desk(folder.path(), service);
            QTRY_VERIFY(desk.library.isLoaded());
            QTRY_COMPARE(desk.library.newChat()->draft().text, u"not begun"_s);
            QCOMPARE(desk.library.session(id)->draft().text, u"half a thou"_s);
            service.enqueue(saying(u"x"_s));
            ChatSession *begun = desk.library.newChat();
            QVERIFY(begun->send(begun->draft().text));
            begun->setDraft({});
            QTRY_VERIFY(isIdle(begun));
        }
        Desk desk(folder.path(), service);
        QTRY_VERIFY(desk.library.isLoaded());
        QCOMPARE(desk.library.session(id)->draft().text, u"half a thou"_s);
        QVERIFY(desk.library.newChat()->draft().isEmpty());
    }

    void aDraftIsOnDiskWithoutAnEnding()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        Draft draft;
        draft.text = u"typed"_s;
        desk.library.newChat()->setDraft(draft);
        QTRY_COMPARE(askDatabase(folder.path(), u"select draft from drafts"_s).toString(), u"{\"text\":\"typed\"}"_s);
    }

    void sendsFilesWithTheWords()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        const QByteArray code("x = '```'\n");
        const QByteArray png("\x89PNG\r\n not really");
        Attachment text{Attachment::Kind::Text, u"a.py"_s, u"text/x-python"_s, *desk.history.attachments().put(code), {},
                        code.size(), 0, 0, int(code.size()), 0};
        Attachment picture{Attachment::Kind::Picture, u"p.png"_s, u"image/png"_s, *desk.history.attachments().put(png), {},
                           png.size(), 10, 10, 0, 0};
        Attachment lost = text;
        lost.name = u"lost.txt"_s;
        lost.hash = QString(64, u'0');
        ChatSession *chat = desk.library.newChat();
        chat->setModel(u"qwen3-vl-plus"_s);
        service.enqueue(saying(u"seen"_s));
        QVERIFY(chat->send(u"look"_s, {text, picture, lost}));
        QTRY_VERIFY(isIdle(chat));
        const QJsonArray parts = lastTurns(service).at(0)["content"_L1].toArray();
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts.at(0)["image_url"_L1]["url"_L1].toString(),
                 u"data:image/png;base64,"_s + QString::fromLatin1(png.toBase64()));
        QCOMPARE(parts.at(1)["text"_L1].toString(),
                 u"File: a.py\n````py\nx = '```'\n````\n\n[File not found: lost.txt]\n\nlook"_s);

        // A model that does not see is told that there was a picture.
        service.enqueue(saying(u"blind"_s));
        QVERIFY(chat->again(chat->path().at(1).id, u"qwen-max"_s));
        QTRY_VERIFY(isIdle(chat));
        QVERIFY(lastTurns(service).at(0)["content"_L1].toString().contains(u"[Picture not shown to this model: p.png]"_s));
    }
};

QTEST_GUILESS_MAIN(ChatBranchesTest)
#include "chatbranches_test.moc"
