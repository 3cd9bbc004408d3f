// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historystore.h"
#include "storagesamples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace qwenda;
using namespace Qt::StringLiterals;

class HistoryStoreTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString freshFile() { return m_folder.filePath(u"%1/history.db"_s.arg(++m_count)); }

private Q_SLOTS:
    void keepsEveryFieldOfAConversation()
    {
        const QString file = freshFile();
        Conversation saved = samples::conversation();
        saved.headId = newId();
        {
            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            QVERIFY(store.saveConversation(saved).result().isOk());
        }
        HistoryStore store(file);
        QVERIFY(store.open().result().isOk());
        QCOMPARE(*store.conversation(saved.id).result(), saved);
        QCOMPARE(*store.conversations().result(), QList{saved});
    }

    void keepsEveryFieldOfAMessage()
    {
        const QString file = freshFile();
        const Conversation conversation = samples::conversation();
        const Message question = samples::question(conversation, u"x\u0000y\nz"_s);
        const Message answer = samples::answer(question);
        {
            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            QVERIFY(store.saveConversation(conversation).result().isOk());
            QVERIFY(store.addMessage(question).result().isOk());
            QVERIFY(store.finishMessage(answer).result().isOk());
        }
        HistoryStore store(file);
        QVERIFY(store.open().result().isOk());
        const QList<Message> found = *store.messages(conversation.id).result();
        QCOMPARE(found, (QList{question, answer}));
    }

    void keepsAMessageThatHasNothingButItsText()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const Conversation conversation = samples::conversation();
        Message bare;
        bare.id = newId();
        bare.conversationId = conversation.id;
        QVERIFY(store.saveConversation(conversation).result().isOk());
        QVERIFY(store.addMessage(bare).result().isOk());
        QCOMPARE(*store.messages(conversation.id).result(), QList{bare});
    }

    void makesANewMessageTheHeadAndARewrittenOneNot()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const Conversation conversation = samples::conversation();
        const Message question = samples::question(conversation);
        Message answer = samples::answer(question);
        answer.state = Message::State::Streaming;
        store.saveConversation(conversation);
        store.addMessage(question);
        store.checkpoint(answer);
        QCOMPARE(store.conversation(conversation.id).result()->headId, answer.id);
        QCOMPARE(store.conversation(conversation.id).result()->updatedAt, answer.createdAt);

        Message sibling = samples::answer(question);
        store.addMessage(sibling);
        answer.text += u" more"_s;
        store.checkpoint(answer);
        QCOMPARE(store.conversation(conversation.id).result()->headId, sibling.id);
        QCOMPARE(*store.messages(conversation.id).result(), (QList{question, answer, sibling}));
    }

    void listsPinnedFirstThenNewestFirst()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const auto add = [&store](const QString &title, bool isPinned, qint64 time) {
            Conversation conversation = samples::conversation(title);
            conversation.isPinned = isPinned;
            conversation.updatedAt = samples::at(time);
            store.saveConversation(conversation);
        };
        add(u"old"_s, false, 1);
        add(u"pinned old"_s, true, 0);
        add(u"new"_s, false, 3);
        add(u"pinned new"_s, true, 2);
        const auto titles = [](const QList<Conversation> &list) {
            QStringList result;
            for (const Conversation &conversation : list)
                result += conversation.title;
            return result;
        };
        QCOMPARE(titles(*store.conversations().result()), (QStringList{u"pinned new"_s, u"pinned old"_s, u"new"_s, u"old"_s}));
        QCOMPARE(titles(*store.conversations(3).result()), (QStringList{u"pinned new"_s, u"pinned old"_s, u"new"_s}));
    }

    void refusesAMessageOfAnUnknownConversation()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const auto added = store.addMessage(samples::question(samples::conversation())).result();
        QVERIFY(!added.isOk());
        QCOMPARE(added.error().kind, Error::Kind::Storage);
        QCOMPARE(added.error().isRetryable, false);
        QCOMPARE(store.unwritten(), 0);
    }

    void bringsBackFromTheTrash()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const Conversation conversation = samples::conversation();
        store.saveConversation(conversation);
        QVERIFY(store.moveToTrash(conversation.id).result().isOk());
        QVERIFY(store.conversations().result()->isEmpty());
        QCOMPARE(store.trash().result()->size(), 1);
        QVERIFY(store.restore(conversation.id).result().isOk());
        QCOMPARE(*store.conversations().result(), QList{conversation});
        QVERIFY(store.trash().result()->isEmpty());
    }

    void emptiesTheTrashAfterThirtyDaysAndNotBefore()
    {
        const QString file = freshFile();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Conversation over = samples::conversation(u"31 days"_s);
        over.deletedAt = now.addDays(-30).addSecs(-60);
        Conversation under = samples::conversation(u"29 days"_s);
        under.deletedAt = now.addDays(-30).addSecs(3600);
        {
            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            store.saveConversation(over);
            store.saveConversation(under);
            const Message question = samples::question(over);
            store.addMessage(question);
            store.addMessage(samples::answer(question));
        }
        HistoryStore store(file);
        QVERIFY(store.open().result().isOk());
        const auto left = *store.trash().result();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().title, under.title);
        QVERIFY(store.messages(over.id).result()->isEmpty());
        QCOMPARE(samples::lookInto(file, u"select count(*) from messages"_s).toInt(), 0);
    }

    void marksWhatWasStreamingWhenTheProgramDied()
    {
        const QString file = freshFile();
        const Conversation conversation = samples::conversation();
        Message answer = samples::answer(samples::question(conversation));
        answer.parentId.clear();
        answer.state = Message::State::Streaming;
        {
            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            store.saveConversation(conversation);
            store.checkpoint(answer);
        }
        HistoryStore store(file);
        QVERIFY(store.open().result().isOk());
        answer.state = Message::State::Interrupted;
        QCOMPARE(*store.messages(conversation.id).result(), QList{answer});
        QCOMPARE(samples::lookInto(file, u"select state from messages"_s).toString(), u"interrupted"_s);
    }

    void leavesTheOwnersStreamAloneAsAGuest()
    {
        const QString file = freshFile();
        const Conversation conversation = samples::conversation();
        Message answer = samples::answer(samples::question(conversation));
        answer.parentId.clear();
        answer.state = Message::State::Streaming;
        HistoryStore owner(file);
        QVERIFY(owner.open().result().isOk());
        owner.saveConversation(conversation);
        QVERIFY(owner.checkpoint(answer).result().isOk());

        const Conversation other = samples::conversation(u"from the command line"_s);
        const Message question = samples::question(other);
        const Message reply = samples::answer(question);
        HistoryStore guest(file, HistoryStore::Use::Guest);
        QVERIFY(guest.open().result().isOk());
        QVERIFY(guest.saveWhole(other, {question, reply}).result().isOk());

        QCOMPARE(*owner.messages(conversation.id).result(), QList{answer});
        QCOMPARE(*owner.messages(other.id).result(), (QList{question, reply}));
        QCOMPARE(*owner.conversation(other.id).result(), other);
    }

    void writesEverythingBeforeItIsGone()
    {
        const QString file = freshFile();
        const Conversation conversation = samples::conversation();
        {
            HistoryStore store(file);
            store.open();
            store.saveConversation(conversation);
            for (int number = 0; number < 200; ++number) {
                Message message = samples::question(conversation);
                store.addMessage(message);
            }
        }
        QCOMPARE(samples::lookInto(file, u"select count(*) from messages"_s).toInt(), 200);
        QVERIFY2(!QFile::exists(file + u"-wal"_s), "the connection was not closed cleanly");
    }

    void answersOnTheCallersThread()
    {
        HistoryStore store(freshFile());
        QThread *thread = nullptr;
        store.open().then(this, [&thread](const Result<void> &opened) {
            thread = opened ? QThread::currentThread() : nullptr;
        });
        QTRY_COMPARE(thread, QThread::currentThread());
    }

    void makesItsFolderAndFilesForTheUserAlone()
    {
        const QString file = freshFile();
        HistoryStore store(file);
        QVERIFY(!QFile::exists(QFileInfo(file).path()));
        const mode_t mask = ::umask(0); // as open as a file can be made
        const bool isOpen = store.open().result().isOk();
        const bool isSaved = store.saveConversation(samples::conversation()).result().isOk();
        ::umask(mask);
        QVERIFY(isOpen && isSaved);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        for (const QString &path : {QFileInfo(file).path(), file, file + u"-wal"_s, file + u"-shm"_s}) {
            QVERIFY2(QFile::exists(path), qPrintable(path));
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
        }
    }

    void leavesAnExistingFilesModeAlone()
    {
        const QString file = freshFile();
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile existing(file);
        QVERIFY(existing.open(QIODevice::WriteOnly));
        const auto shared = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
        QVERIFY(existing.setPermissions(shared));
        existing.close();
        HistoryStore store(file);
        QVERIFY(store.open().result().isOk());
        QVERIFY(QFile::permissions(file) & QFile::ReadGroup);
    }
};

QTEST_GUILESS_MAIN(HistoryStoreTest)
#include "historystore_test.moc"
