// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chatlist.h"

#include "support/desk.h"
#include "ui/searchlist.h"
#include "ui/toast.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace qwenda;
using namespace Qt::StringLiterals;

class ChatListTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<test::Desk> m_desk;
    std::optional<Toast> m_toast;
    std::optional<ChatList> m_list;
    std::optional<QAbstractItemModelTester> m_tester;

    ConversationId add(const QString &title, const QString &text = u"x"_s)
    {
        Conversation conversation;
        conversation.id = newId();
        conversation.title = title;
        conversation.createdAt = QDateTime::currentDateTimeUtc();
        conversation.updatedAt = conversation.createdAt;
        Message message;
        message.id = newId();
        message.conversationId = conversation.id;
        message.text = text;
        message.createdAt = conversation.createdAt;
        conversation.headId = message.id;
        if (!m_desk->library.import(conversation, {message}).result())
            qFatal("not written");
        return conversation.id;
    }

    // "Work> a b" is a folder folded out with two chats in it.
    QStringList rows() const
    {
        QStringList result;
        for (int row = 0; row < m_list->count(); ++row) {
            const QModelIndex index = m_list->index(row);
            const auto value = [&index](int role) { return index.data(role); };
            QString line = QString(value(ChatList::DepthRole).toInt(), u'.') + value(ChatList::TitleRole).toString();
            if (value(ChatList::IsFolderRole).toBool())
                line += value(ChatList::IsOpenRole).toBool() ? u" v"_s : u" >"_s;
            if (value(ChatList::IsFirstOfSectionRole).toBool())
                line.prepend(value(ChatList::SectionRole).toString() + u": "_s);
            result += line;
        }
        return result;
    }

    int rowOf(const QString &title) const
    {
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->index(row).data(ChatList::TitleRole).toString() == title)
                return row;
        }
        return -1;
    }

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_desk.emplace(m_folder->path(), Environment());
        m_toast.emplace();
        m_list.emplace(m_desk->library, m_desk->organiser, m_desk->settings, *m_toast);
        m_tester.emplace(&*m_list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(m_desk->library.isLoaded());
    }

    void cleanup()
    {
        m_tester.reset();
        m_list.reset();
        m_toast.reset();
        m_desk.reset();
        m_folder.reset();
    }

    void showsFoldersWithWhatLiesInThem()
    {
        const auto c = add(u"c"_s);
        const auto b = add(u"b"_s);
        const auto a = add(u"a"_s);
        m_list->pin(a, true);
        const QString work = m_list->addFolder(u"Work"_s, {}, b);
        m_list->addFolder(u"Inside"_s, work, {});
        QCOMPARE(rows(), (QStringList{u"pinned: a"_s, u"folders: Work v"_s, u".Inside >"_s, u".b"_s, u"today: c"_s}));
        m_list->toggleFolder(work);
        QCOMPARE(rows(), (QStringList{u"pinned: a"_s, u"folders: Work >"_s, u"today: c"_s}));
        m_list->setFilter(u"B"_s);
        QCOMPARE(rows(), QStringList{u"today: b"_s});
        m_list->setFilter({});
        m_list->archive(c, true);
        QCOMPARE(rows().size(), 2);
        m_list->setArchive(true);
        QCOMPARE(rows(), QStringList{u"today: c"_s});
    }

    void dropsOntoFoldersAndBack()
    {
        const auto a = add(u"a"_s);
        add(u"b"_s);
        const QString work = m_list->addFolder(u"Work"_s, {}, {});
        QVERIFY(m_list->canDropOn(a, rowOf(u"Work"_s)));
        QVERIFY(!m_list->canDropOn(a, rowOf(u"b"_s)));
        m_list->dropOn(a, rowOf(u"Work"_s));
        QCOMPARE(m_desk->library.find(a)->folderId, work);
        m_toast->undo();
        QVERIFY(m_desk->library.find(a)->folderId.isEmpty());
        m_list->moveTo(a, work);
        m_list->toggleFolder(work);
        m_list->dropOn(a, rowOf(u"b"_s));
        QVERIFY(m_desk->library.find(a)->folderId.isEmpty());
    }

    void actsOnAllThatAreSelected()
    {
        const auto a = add(u"a"_s);
        const auto b = add(u"b"_s);
        add(u"c"_s);
        QSignalSpy removed(&*m_list, &ChatList::removed);
        m_list->select(a);
        m_list->select(b);
        QVERIFY(m_list->isSelecting());
        QCOMPARE(m_list->selectedCount(), 2);
        m_list->toggleTag({}, u"law"_s);
        QVERIFY(!m_list->isSelecting());
        QCOMPARE(m_list->tags(), QStringList{u"law"_s});
        m_list->setFilter(u"#law"_s);
        QCOMPARE(m_list->count(), 2);
        m_list->selectAll();
        m_list->remove({});
        QCOMPARE(removed.size(), 2);
        QCOMPARE(m_desk->library.conversations().size(), 1);
        m_toast->undo();
        QCOMPARE(m_desk->library.conversations().size(), 3);
    }

    void sortsAsAsked()
    {
        add(u"chapter 10"_s);
        add(u"Chapter 9"_s);
        m_list->setOrder(u"title"_s);
        QCOMPARE(rows(), (QStringList{u"chats: Chapter 9"_s, u"chapter 10"_s}));
        m_list->setOrder(u"created"_s);
        QCOMPARE(rows(), (QStringList{u"chats: Chapter 9"_s, u"chapter 10"_s}));
        m_list->setOrder(u"time"_s);
        QCOMPARE(rows().constFirst(), u"today: Chapter 9"_s);
    }

    void groupsPlacesByChat()
    {
        add(u"租房"_s, u"押金与<b>违约</b>金"_s);
        add(u"违约 in the title"_s);
        SearchList search(m_desk->workshop);
        const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::QtTest);
        search.setMarkColor(QColor(u"#fde9a9"_s));
        QSignalSpy wanted(&search, &SearchList::openWanted);
        search.setQuery(u"违约"_s);
        QTRY_COMPARE(search.count(), 3);
        QVERIFY(search.summary().contains(u'2'));
        QVERIFY(search.index(0).data(SearchList::IsHeadRole).toBool());
        QVERIFY(search.index(2).data(SearchList::ExcerptHtmlRole).toString().contains(
            u"&lt;b&gt;<span style=\"background-color:#fde9a9\">违约</span>&lt;/b&gt;"_s));
        search.open(2);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(2).toInt(), 6);
        QCOMPARE(wanted.first().at(3).toInt(), 8);
        QCOMPARE(search.step(1, 1), 2);
        search.setPart(SearchList::Answers);
        QTRY_COMPARE(search.count(), 0);
        QVERIFY(search.emptyText().contains(u"违约"_s));
    }
};

QTEST_MAIN(ChatListTest)
#include "chatlist_test.moc"
