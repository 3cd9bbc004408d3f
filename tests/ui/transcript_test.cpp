// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/chatsession.h"
#include "support/desk.h"
#include "ui/transcript.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;
using emulator::Script;

namespace {

const QString sample = u"# Title\n\nA *first* paragraph with `code`.\n\n- one\n- two\n  1. inner\n\n```py\nx = 1\ny = 2\n```\n\n"
                       "| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\nThe [end][e].\n\n[e]: https://example.com\n\n> quoted\n"_s;

/// What a reader sees, row by row.
QStringList shown(const Transcript &transcript)
{
    QStringList rows;
    for (int row = 0; row < transcript.count(); ++row)
        rows.append(QString::number(transcript.kindAt(row)) + u' ' + transcript.textAt(row));
    return rows;
}

} // namespace

class TranscriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowAStreamHoweverItIsCut_data()
    {
        QTest::addColumn<int>("splitEvery");
        QTest::addColumn<QString>("thinking");
        QTest::newRow("in large pieces") << 400 << QString();
        QTest::newRow("in small pieces") << 23 << QString();
        QTest::newRow("thinking first") << 61 << u"Let me think about it."_s;
    }
    void rowsFollowAStreamHoweverItIsCut()
    {
        QFETCH(int, splitEvery);
        QFETCH(QString, thinking);
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script script = saying(sample);
        script.splitEvery = splitEvery;
        script.betweenPieces = std::chrono::milliseconds(1);
        if (!thinking.isEmpty())
            script.thinking = thinking;
        service.enqueue(script);
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        Transcript transcript(*chat);
        QAbstractItemModelTester tester(&transcript, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(chat->send(u"Show everything"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!chat->isBusy(), 20'000);
        QCOMPARE(shown(transcript), shown(Transcript(*chat)));
        QCOMPARE(transcript.kindAt(0), Transcript::UserBubble);
        QCOMPARE(transcript.kindAt(1), Transcript::AnswerHead);
        QCOMPARE(transcript.kindAt(2), thinking.isEmpty() ? Transcript::Heading : Transcript::Thinking);
        QCOMPARE(transcript.kindAt(transcript.count() - 1), Transcript::Footer);
        for (int row = 0; row < transcript.count(); ++row)
            QVERIFY(!transcript.isStreamingAt(row));
    }

    void aTokenTouchesOnlyTheEnd()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script script = saying(u"paragraph of words\n\n"_s.repeated(60));
        script.tokensPerSecond = 400;
        service.enqueue(script);
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        Transcript transcript(*chat);
        int farthest = 0;
        connect(&transcript, &Transcript::dataChanged, this, [&](const QModelIndex &first) {
            if (chat->isBusy())
                farthest = qMax(farthest, transcript.count() - first.row());
        });
        QVERIFY(chat->send(u"Talk"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!chat->isBusy(), 20'000);
        QVERIFY2(farthest <= 20, qPrintable(QString::number(farthest)));
    }

    void againTakesTheOldAnswerAway()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        service.enqueue({saying(u"one\n\ntwo"_s), saying(u"three"_s)});
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        Transcript transcript(*chat);
        QAbstractItemModelTester tester(&transcript, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(chat->send(u"Count"_s));
        QTRY_VERIFY(!chat->isBusy());
        QVERIFY(chat->again(chat->path().constLast().id));
        QTRY_VERIFY(!chat->isBusy());
        QCOMPARE(transcript.textAt(2), u"three"_s);
        QCOMPARE(transcript.count(), 4);
    }

    void aRefusalIsACardWithAnAction()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Script refusal;
        refusal.match.path = "/chat/completions";
        refusal.error = u"arrearage"_s;
        service.enqueue(refusal);
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        Transcript transcript(*chat);
        QAbstractItemModelTester tester(&transcript, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(chat->send(u"Hello"_s));
        QTRY_VERIFY(!chat->isBusy());
        const int row = transcript.count() - 2;
        QCOMPARE(transcript.kindAt(row), Transcript::ErrorCard);
        QSignalSpy acted(&transcript, &Transcript::actionWanted);
        transcript.act(row);
        QCOMPARE(acted.size(), 1);
        QVERIFY(acted.constFirst().constFirst().value<Transcript::ActionKind>() == Transcript::OpenConsole);
    }

    void aLongConversationOpensAtItsEnd()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        Conversation conversation;
        conversation.id = newId();
        conversation.title = u"Long"_s;
        conversation.model = u"qwen-plus"_s;
        conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTimeUtc();
        QList<Message> messages;
        for (int i = 0; i < 10'000; ++i) {
            Message message;
            message.id = newId();
            message.conversationId = conversation.id;
            message.parentId = messages.isEmpty() ? QString() : messages.constLast().id;
            message.role = i % 2 == 0 ? Message::Role::User : Message::Role::Assistant;
            message.text = u"Message **%1**\n\nwith two paragraphs."_s.arg(i);
            message.createdAt = conversation.createdAt;
            messages.append(message);
        }
        conversation.headId = messages.constLast().id;
        auto saved = desk.library.import(conversation, messages);
        QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), 90'000); // 10,000 rows on a busy machine
        ChatSession *chat = desk.library.session(conversation.id);
        Transcript transcript(*chat);
        QTRY_VERIFY_WITH_TIMEOUT(chat->isLoaded(), 20'000);
        QCOMPARE(transcript.messageCount(), 10'000);
        QCOMPARE(transcript.kindAt(transcript.count() - 1), Transcript::Footer);
        // Answers nobody looked at are one row each, until somebody does: then their rows come, without a reset.
        QSignalSpy resets(&transcript, &Transcript::modelReset);
        QAbstractItemModelTester tester(&transcript, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(transcript.kindAt(1), Transcript::Unread);
        const int before = transcript.count();
        QVERIFY(before < 10'050);
        QCOMPARE(transcript.wake(1), 4);
        QCOMPARE(transcript.count(), before + 3);
        QCOMPARE(transcript.kindAt(1), Transcript::AnswerHead);
        QCOMPARE(transcript.textAt(2), u"Message 1"_s);
        QCOMPARE(transcript.kindAt(5), Transcript::UserBubble);
        QCOMPARE(resets.size(), 0);
    }
};

QTEST_MAIN(TranscriptTest)
#include "transcript_test.moc"
