// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/organiser.h"

#include "session/library.h"
#include "session/titlemaker.h"
#include "support/desk.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace qwenda;
using namespace Qt::StringLiterals;

class OrganiserTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<test::Desk> m_desk;

    void start()
    {
        m_desk.reset();
        m_desk.emplace(m_folder->path(), Environment());
        m_desk->organiser.load();
        QTRY_VERIFY(m_desk->library.isLoaded());
        (void)m_desk->history.folders().result(); // behind the list, so that it is here too
        QCoreApplication::processEvents();
    }

    ConversationId add(const QString &title, const QStringList &texts, int day = 1)
    {
        Conversation conversation;
        conversation.id = newId();
        conversation.title = title;
        conversation.model = u"qwen-plus"_s;
        conversation.regionId = u"cn-beijing"_s;
        conversation.createdAt = QDateTime(QDate(2026, 11, day), QTime(12, 0), Qt::UTC);
        conversation.updatedAt = conversation.createdAt;
        QList<Message> messages;
        for (const QString &text : texts) {
            Message message;
            message.id = newId();
            message.conversationId = conversation.id;
            message.parentId = conversation.headId;
            message.text = text;
            message.createdAt = conversation.createdAt;
            conversation.headId = message.id;
            messages.append(message);
        }
        if (!m_desk->library.import(conversation, messages).result())
            qFatal("not written");
        return conversation.id;
    }

    QStringList shown(const ConversationId &id)
    {
        ChatSession *session = m_desk->library.session(id);
        if (!QTest::qWaitFor([session] { return session->isLoaded(); }))
            qFatal("not loaded");
        QStringList texts;
        for (const Message &message : session->path())
            texts.append(message.text);
        return texts;
    }

    Organiser &organiser() { return m_desk->organiser; }
    const Conversation &chat(const ConversationId &id) { return *m_desk->library.find(id); }

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        start();
    }

    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void keepsOrderAcrossAStart()
    {
        const ConversationId id = add(u"合同"_s, {u"a"_s});
        const FolderId work = organiser().addFolder(u" Work "_s);
        const FolderId inside = organiser().addFolder(u"2026"_s, work);
        organiser().moveTo({id}, inside);
        organiser().setTag({id}, u"#law"_s, true);
        organiser().setTag({id}, u"urgent"_s, true);
        start();
        QCOMPARE(organiser().path(chat(id).folderId), u"Work / 2026"_s);
        QCOMPARE(chat(id).tags, (QStringList{u"law"_s, u"urgent"_s}));
        QCOMPARE(organiser().tags().size(), 2);
    }

    void neverPutsAFolderIntoItself()
    {
        const FolderId a = organiser().addFolder(u"a"_s);
        const FolderId b = organiser().addFolder(u"b"_s, a);
        const FolderId c = organiser().addFolder(u"c"_s, b);
        QVERIFY(!organiser().moveFolder(a, c));
        QVERIFY(!organiser().moveFolder(a, a));
        QVERIFY(organiser().moveFolder(c, {}));
        QVERIFY(organiser().addFolder(u"  "_s).isEmpty());
    }

    void keepsTheChatsOfADeletedFolder()
    {
        const FolderId outer = organiser().addFolder(u"outer"_s);
        const FolderId inner = organiser().addFolder(u"inner"_s, outer);
        const FolderId below = organiser().addFolder(u"below"_s, inner);
        const ConversationId id = add(u"x"_s, {u"a"_s});
        organiser().moveTo({id}, inner);
        const Organiser::Undo undo = organiser().removeFolder(inner);
        QCOMPARE(chat(id).folderId, outer);
        QCOMPARE(organiser().folder(below)->parentId, outer);
        undo();
        QCOMPARE(chat(id).folderId, inner);
        QCOMPARE(organiser().folder(below)->parentId, inner);
        start();
        QCOMPARE(organiser().path(below), u"outer / inner / below"_s);
        QCOMPARE(chat(id).folderId, inner);
    }

    void takesEveryActBack()
    {
        const QList<ConversationId> ids{add(u"a"_s, {u"1"_s}), add(u"b"_s, {u"2"_s})};
        organiser().pin({ids.at(0)}, true);
        const Organiser::Undo archived = organiser().archive(ids, true);
        QVERIFY(chat(ids.at(0)).isArchived && !chat(ids.at(0)).isPinned);
        archived();
        QVERIFY(!chat(ids.at(0)).isArchived && chat(ids.at(0)).isPinned && !chat(ids.at(1)).isPinned);
        const Organiser::Undo trashed = organiser().trash(ids);
        QVERIFY(m_desk->library.conversations().isEmpty());
        trashed();
        QCOMPARE(m_desk->library.conversations().size(), 2);
        start();
        QCOMPARE(m_desk->library.conversations().size(), 2);
    }

    void bringsBackWhatAnEarlierRunDeleted()
    {
        const ConversationId id = add(u"a"_s, {u"1"_s});
        organiser().trash({id});
        start();
        QVERIFY(m_desk->library.conversations().isEmpty());
        const auto trash = m_desk->history.trash().result();
        QCOMPARE(trash->size(), 1);
        organiser().bringBack(*trash);
        QCOMPARE(m_desk->library.conversations().size(), 1);
        start();
        QCOMPARE(shown(id), QStringList{u"1"_s});
    }

    void deletesForGoodOnlyWhatItIsTold()
    {
        const ConversationId id = add(u"a"_s, {u"1"_s});
        const ConversationId other = add(u"b"_s, {u"2"_s});
        organiser().trash({id, other});
        bool isDone = false;
        organiser().deleteForGood({id}, [&isDone] { isDone = true; });
        QTRY_VERIFY(isDone);
        const auto trash = m_desk->history.trash().result();
        QCOMPARE(trash->size(), 1);
        QCOMPARE(trash->constFirst().id, other);
    }

    void duplicatesWithAllItsWords()
    {
        const ConversationId id = add(u"a"_s, {u"1"_s, u"2"_s});
        ConversationId copy;
        organiser().duplicate(id, u"a (copy)"_s, [&copy](const ConversationId &made) { copy = made; });
        QTRY_VERIFY(!copy.isEmpty());
        QCOMPARE(shown(copy), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(shown(id), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(test::askDatabase(m_folder->path(), u"select count(*) from messages"_s).toInt(), 4);
    }

    void mergesByAgeAndCanBeParted()
    {
        const ConversationId late = add(u"late"_s, {u"3"_s, u"4"_s}, 9);
        const ConversationId early = add(u"early"_s, {u"1"_s, u"2"_s}, 2);
        ConversationId whole;
        Organiser::Undo undo;
        organiser().merge({late, early}, [&](const ConversationId &made, const Organiser::Undo &back) {
            whole = made;
            undo = back;
        });
        QTRY_VERIFY(!whole.isEmpty());
        QCOMPARE(shown(whole), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(chat(whole).title, u"early"_s);
        QCOMPARE(m_desk->library.conversations().size(), 1);
        undo();
        QCOMPARE(m_desk->library.conversations().size(), 2);
        QCOMPARE(shown(late), (QStringList{u"3"_s, u"4"_s}));
    }

    void writesNothingOfATemporaryChat()
    {
        ChatSession *session = m_desk->library.newTemporaryChat();
        QVERIFY(m_desk->library.isTemporary(session->id()));
        QVERIFY(session->send(u"geheim secret 秘密"_s));
        QTRY_VERIFY(!session->isBusy()); // there is no key: the answer fails at once
        QVERIFY(session->path().size() >= 1);
        QVERIFY(m_desk->library.conversations().isEmpty());
        QCOMPARE(test::askDatabase(m_folder->path(), u"select count(*) from conversations"_s).toInt(), 0);
        QCOMPARE(test::askDatabase(m_folder->path(), u"select count(*) from messages"_s).toInt(), 0);
        QCOMPARE(test::askDatabase(m_folder->path(), u"select count(*) from drafts"_s).toInt(), 0);
    }

    void cleansTitles_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("title");
        QTest::newRow("plain") << u"Fenwick trees"_s << u"Fenwick trees"_s;
        QTest::newRow("dressed") << u"**Title: “Fenwick trees.”**\n"_s << u"Fenwick trees"_s;
        QTest::newRow("Chinese") << u"标题：《违约责任的译法》。"_s << u"违约责任的译法"_s;
        QTest::newRow("first line") << u"\nA name\nand talk"_s << u"A name"_s;
        QTest::newRow("talk") << u"Certainly! Here is a title for your conversation, which I hope will please you well"_s << QString();
        QTest::newRow("nothing") << u" \n "_s << QString();
    }

    void cleansTitles()
    {
        QFETCH(QString, said);
        QTEST(TitleMaker::cleaned(said), "title");
    }
};

QTEST_GUILESS_MAIN(OrganiserTest)
#include "organiser_test.moc"
