// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/composingjson.h"
#include "storage/historystore.h"
#include "storagesamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

/// Attachments, drafts, removed messages and layouts in the file.
class ComposingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString freshFile() { return m_folder.filePath(u"%1/history.db"_s.arg(++m_count)); }

    static QStringList idsIn(HistoryStore &store, const ConversationId &id)
    {
        QStringList ids;
        const QList<Message> messages = *store.messages(id).result();
        for (const Message &message : messages)
            ids += message.id;
        return ids;
    }

    /// question → answer → follow-up → its answer, saved.
    static QList<Message> saveDialogue(HistoryStore &store, const Conversation &conversation)
    {
        QList<Message> all;
        store.saveConversation(conversation);
        all += samples::question(conversation);
        all += samples::answer(all.last());
        Message followUp = samples::question(conversation, u"And then?"_s);
        followUp.parentId = all.last().id;
        all += followUp;
        all += samples::answer(followUp);
        for (const Message &message : std::as_const(all))
            store.addMessage(message);
        return all;
    }

private Q_SLOTS:
    void replacesAMessagesAttachments()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const Conversation conversation = samples::conversation();
        Message question = samples::question(conversation);
        store.saveConversation(conversation);
        store.addMessage(question);
        question.attachments = {samples::paper()};
        store.addMessage(question);
        QCOMPARE(store.messages(conversation.id).result()->first().attachments, QList{samples::paper()});
        question.attachments.clear();
        store.addMessage(question);
        QVERIFY(store.messages(conversation.id).result()->first().attachments.isEmpty());
    }

    void hangsWhatFollowedARemovedMessageOnItsParent()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const Conversation conversation = samples::conversation();
        const QList<Message> all = saveDialogue(store, conversation);
        QVERIFY(store.setRemoved({all.at(0).id, all.at(1).id}, true).result().isOk());
        const QList<Message> left = *store.messages(conversation.id).result();
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.at(0).id, all.at(2).id);
        QCOMPARE(left.at(0).parentId, QString());
        QCOMPARE(left.at(1).parentId, all.at(2).id);

        QVERIFY(store.setRemoved({all.at(0).id, all.at(1).id}, false).result().isOk());
        QCOMPARE(*store.messages(conversation.id).result(), all);
    }

    void forgetsWhatWasRemovedThirtyDaysAgoAndKeepsWhatFollowedIt()
    {
        const QString file = freshFile();
        const Conversation conversation = samples::conversation();
        QList<Message> all;
        {
            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            all = saveDialogue(store, conversation);
            QVERIFY(store.setRemoved({all.at(1).id, all.at(2).id}, true).result().isOk());
        }
        samples::lookInto(file, u"update messages set removed_at = removed_at - 29 * 86400000 where removed_at > 0"_s);
        { QVERIFY(HistoryStore(file).open().result().isOk()); }
        QCOMPARE(samples::lookInto(file, u"select count(*) from messages"_s).toInt(), 4);

        samples::lookInto(file, u"update messages set removed_at = removed_at - 2 * 86400000 where removed_at > 0"_s);
        HistoryStore store(file);
        QVERIFY(store.open().result().isOk());
        QCOMPARE(samples::lookInto(file, u"select count(*) from messages"_s).toInt(), 2);
        QCOMPARE(idsIn(store, conversation.id), QStringList({all.at(0).id, all.at(3).id}));
        QCOMPARE(store.messages(conversation.id).result()->last().parentId, all.at(0).id);
    }

    void keepsDraftsOverTheEndOfTheProcess()
    {
        const QString file = freshFile();
        const Conversation conversation = samples::conversation();
        Draft draft;
        draft.text = u"半句话, \"quoted\"\n"_s;
        draft.attachments = {samples::picture()};
        draft.editing = newId();
        draft.heldText = u"held"_s;
        draft.heldAttachments = {samples::paper()};
        Draft fresh;
        fresh.text = u"not begun"_s;
        {
            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            store.saveConversation(conversation);
            store.saveDraft(conversation.id, draft);
            store.saveDraft({}, fresh);
            store.saveDraft(newId(), draft); // of a conversation that never came to be
        }
        HistoryStore store(file);
        QVERIFY(store.open().result().isOk());
        const QHash<ConversationId, Draft> found = *store.drafts().result();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.value(conversation.id), draft);
        QCOMPARE(found.value(QString()), fresh);
        QVERIFY(store.saveDraft(conversation.id, {}).result().isOk());
        QCOMPARE(store.drafts().result()->size(), 1);
    }

    void namesEveryFileThatIsStillNeeded()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const Conversation conversation = samples::conversation();
        Message question = samples::question(conversation);
        question.attachments = {samples::paper()};
        store.saveConversation(conversation);
        store.addMessage(question);
        store.setRemoved({question.id}, true); // may come back
        Draft draft;
        draft.heldAttachments = {samples::picture()};
        store.saveDraft(conversation.id, draft);
        QCOMPARE(*store.attachmentHashes().result(),
                 QSet<QString>({samples::paper().hash, samples::paper().sentHash, samples::picture().hash}));
    }

    void refusesAnAttachmentWhoseHashIsAPath()
    {
        Attachment wrong = samples::picture();
        wrong.hash = u"../../../etc/passwd"_s;
        Attachment upper = samples::picture();
        upper.hash = upper.hash.toUpper();
        QVERIFY(attachmentsFromJson(attachmentsToJson({wrong, upper})).isEmpty());
        QCOMPARE(attachmentsFromJson(attachmentsToJson({samples::picture()})), QList{samples::picture()});
    }

    void keepsALayoutWithItsConversation()
    {
        HistoryStore store(freshFile());
        QVERIFY(store.open().result().isOk());
        const Conversation conversation = samples::conversation();
        store.saveConversation(conversation);
        QVERIFY(store.layout(conversation.id).result()->isEmpty());
        const QByteArray layout("\0\1 heights", 10);
        QVERIFY(store.saveLayout(conversation.id, layout).result().isOk());
        QVERIFY(store.saveLayout(newId(), layout).result().isOk());
        QCOMPARE(*store.layout(conversation.id).result(), layout);
        QCOMPARE(samples::lookInto(store.file(), u"select count(*) from layouts"_s).toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(ComposingTest)
#include "composing_test.moc"
