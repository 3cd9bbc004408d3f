// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"

#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;

/// A conversation too long to be read at a glance: its end is there before the whole is.
class LongChatTest : public QObject
{
    Q_OBJECT

    /// Questions and answers in turn, and one more answer to the question before the last.
    static QList<Message> talk(const Conversation &conversation, int count)
    {
        QList<Message> messages;
        for (int i = 0; i <= count; ++i) {
            Message message;
            message.id = newId();
            message.conversationId = conversation.id;
            const bool isSecondAnswer = i == count;
            message.parentId = i == 0 ? MessageId() : messages.at(isSecondAnswer ? count - 4 : i - 1).id;
            message.role = !isSecondAnswer && i % 2 == 0 ? Message::Role::User : Message::Role::Assistant;
            message.text = u"Message %1"_s.arg(i);
            message.createdAt = conversation.createdAt.addSecs(i);
            messages.append(message);
        }
        return messages;
    }

    struct Look
    {
        bool isLoaded = false;
        QList<Message> path;
    };

    static QList<MessageId> idsOf(const QList<Message> &messages)
    {
        QList<MessageId> ids;
        for (const Message &message : messages)
            ids.append(message.id);
        return ids;
    }

    /// What the path was each time it changed, up to the whole.
    static QList<Look> open(ChatSession &chat)
    {
        QList<Look> looks;
        const auto connection = connect(&chat, &ChatSession::pathChanged, &chat,
                                        [&] { looks.append({chat.isLoaded(), chat.path()}); });
        chat.load();
        (void)QTest::qWaitFor([&chat] { return chat.isLoaded(); }, 20'000);
        disconnect(connection);
        return looks;
    }

    QTemporaryDir m_folder;
    Emulator m_service;
    Conversation m_conversation;
    QList<Message> m_messages;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_service.listen());
        m_conversation.id = newId();
        m_conversation.title = u"Long"_s;
        m_conversation.model = u"qwen-plus"_s;
        m_conversation.createdAt = m_conversation.updatedAt = QDateTime::currentDateTimeUtc().addDays(-1);
        m_messages = talk(m_conversation, 400);
        m_conversation.headId = m_messages.at(399).id;
        Desk desk(m_folder.path(), m_service);
        auto saved = desk.library.import(m_conversation, m_messages);
        QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), 20'000);
        // One of the end was deleted: what followed it follows its question.
        ChatSession *chat = desk.library.session(m_conversation.id);
        QTRY_VERIFY_WITH_TIMEOUT(chat->isLoaded(), 20'000);
        QVERIFY(chat->remove(m_messages.at(391).id));
        QTRY_COMPARE(askDatabase(m_folder.path(), u"select count(*) from messages where removed_at is not null"_s).toInt(), 1);
    }

    void showsItsEndFirst()
    {
        Desk desk(m_folder.path(), m_service);
        ChatSession *chat = nullptr;
        QTRY_VERIFY((chat = desk.library.session(m_conversation.id)) != nullptr);
        QList<MessageId> told;
        connect(chat, &ChatSession::messageChanged, this, [&told](const QString &id) { told.append(id); });
        QList<Look> looks = open(*chat);
        QCOMPARE(looks.size(), 2);
        const Look end = looks.takeFirst();
        const Look whole = looks.takeFirst();
        QVERIFY(!end.isLoaded);
        QVERIFY(whole.isLoaded);
        QCOMPARE(whole.path.size(), 399);
        QVERIFY(end.path.size() >= 20 && end.path.size() < 30);
        QCOMPARE(idsOf(end.path), idsOf(whole.path.last(end.path.size())));
        for (qsizetype i = 0; i < end.path.size(); ++i) {
            QCOMPARE(end.path.at(i).text, whole.path.at(whole.path.size() - end.path.size() + i).text);
            QCOMPARE(end.path.at(i).parentId, whole.path.at(whole.path.size() - end.path.size() + i).parentId);
        }
        // What an answer can be paged with is not known before.
        QCOMPARE(told, QList{m_messages.at(397).id});
        QCOMPARE(chat->siblings(m_messages.at(397).id).size(), 2);
    }

    void nothingIsDoneToHalfOfIt()
    {
        Desk desk(m_folder.path(), m_service);
        ChatSession *chat = nullptr;
        QTRY_VERIFY((chat = desk.library.session(m_conversation.id)) != nullptr);
        const MessageId last = m_messages.at(399).id;
        int tries = 0;
        connect(chat, &ChatSession::pathChanged, this, [&] {
            if (chat->isLoaded())
                return;
            ++tries;
            QVERIFY(!chat->canSend());
            QVERIFY(!chat->send(u"More"_s));
            QVERIFY(!chat->again(last));
            QVERIFY(!chat->edit(m_messages.at(398).id, u"Other"_s));
            QVERIFY(!chat->remove(last));
            QVERIFY(!chat->showSibling(m_messages.at(397).id, 1));
            QVERIFY(desk.library.fork(chat->id(), last, u"Fork"_s).isEmpty());
        });
        QCOMPARE(open(*chat).size(), 2);
        QCOMPARE(tries, 1);
        QCOMPARE(chat->path().size(), 399);
        QCOMPARE(m_service.requests().size(), 0);
        QCOMPARE(desk.library.conversations().size(), 1);
    }

    void theEndIsNotShownToWhoGoesElsewhere()
    {
        Desk desk(m_folder.path(), m_service);
        ChatSession *chat = nullptr;
        QTRY_VERIFY((chat = desk.library.session(m_conversation.id)) != nullptr);
        chat->awaitWhole();
        const QList<Look> looks = open(*chat);
        QCOMPARE(looks.size(), 1);
        QVERIFY(looks.constFirst().isLoaded);
    }

    void aShortOneIsReadAtOnce()
    {
        Desk desk(m_folder.path(), m_service);
        Conversation conversation = m_conversation;
        conversation.id = newId();
        const QList<Message> messages = talk(conversation, 40);
        conversation.headId = messages.at(39).id;
        QTRY_VERIFY(desk.library.isLoaded());
        auto saved = desk.library.import(conversation, messages);
        QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), 20'000);
        ChatSession *chat = nullptr;
        QTRY_VERIFY((chat = desk.library.session(conversation.id)) != nullptr);
        const QList<Look> looks = open(*chat);
        QCOMPARE(looks.size(), 1);
        QCOMPARE(looks.constFirst().path.size(), 40);
    }
};

QTEST_GUILESS_MAIN(LongChatTest)
#include "longchat_test.moc"
