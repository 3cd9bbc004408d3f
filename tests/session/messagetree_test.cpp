// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/messagetree.h"

#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class MessageTreeTest : public QObject
{
    Q_OBJECT

private:
    int m_second = 0;

    Message made(const QString &id, const QString &parent)
    {
        Message message;
        message.id = id;
        message.parentId = parent;
        message.role = id.startsWith(u'a') ? Message::Role::Assistant : Message::Role::User;
        message.createdAt = QDateTime::fromSecsSinceEpoch(++m_second, Qt::UTC);
        return message;
    }

    static QString ids(const QList<Message> &messages)
    {
        QStringList list;
        for (const Message &message : messages)
            list += message.id;
        return list.join(u' ');
    }

    /// q1 ─ a1 ─ q2 ─ a2     and a1b beside a1, with q3 under it
    MessageTree sample()
    {
        MessageTree tree;
        tree.take({made(u"q1"_s, {}), made(u"a1"_s, u"q1"_s), made(u"q2"_s, u"a1"_s), made(u"a2"_s, u"q2"_s),
                   made(u"a1b"_s, u"q1"_s), made(u"q3"_s, u"a1b"_s)});
        return tree;
    }

private Q_SLOTS:
    void goesDownTheWayThatWasShown()
    {
        MessageTree tree = sample();
        QCOMPARE(tree.leafBelow(u"q1"_s), u"q3"_s); // the youngest
        tree.noteShown(u"a2"_s);
        QCOMPARE(tree.leafBelow(u"q1"_s), u"a2"_s);
        QCOMPARE(tree.leafBelow({}), u"a2"_s);
    }

    void removesAQuestionWithAllItsAnswers()
    {
        MessageTree tree = sample();
        const MessageTree::Removal removal = tree.remove(u"q1"_s);
        QCOMPARE(ids(removal.messages), u"q1 a1 a1b"_s);
        QCOMPARE(tree.siblings(u"q2"_s), (QList<MessageId>{u"q2"_s, u"q3"_s}));
        QCOMPARE(ids(tree.branchTo(u"a2"_s)), u"q2 a2"_s);
        tree.restore(removal);
        QCOMPARE(ids(tree.branchTo(u"a2"_s)), u"q1 a1 q2 a2"_s);
        QCOMPARE(ids(tree.branchTo(u"q3"_s)), u"q1 a1b q3"_s);
        QCOMPARE(tree.siblings(u"a1b"_s), (QList<MessageId>{u"a1"_s, u"a1b"_s}));
    }

    void hangsWhatFollowedAnAnswerOnItsQuestion()
    {
        MessageTree tree = sample();
        const MessageTree::Removal removal = tree.remove(u"a1"_s);
        QCOMPARE(ids(tree.branchTo(u"a2"_s)), u"q1 q2 a2"_s);
        // Something new was said before the undo: it stays.
        tree.put(made(u"q4"_s, u"a2"_s));
        tree.restore(removal);
        QCOMPARE(ids(tree.branchTo(u"q4"_s)), u"q1 a1 q2 a2 q4"_s);
    }

    void standsACircleInADamagedFile()
    {
        MessageTree tree;
        tree.take({made(u"q1"_s, u"a1"_s), made(u"a1"_s, u"q1"_s)});
        QVERIFY(tree.branchTo(u"a1"_s).size() <= 2);
        tree.noteShown(u"a1"_s);
        (void)tree.leafBelow(u"q1"_s);
    }
};

QTEST_GUILESS_MAIN(MessageTreeTest)
#include "messagetree_test.moc"
