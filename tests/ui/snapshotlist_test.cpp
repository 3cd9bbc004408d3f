// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/snapshotlist.h"

#include "support/desk.h"
#include "ui/toast.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

/// The restore page: a snapshot of a history with a gallery beside it, and the way back.
class SnapshotListTest : public QObject
{
    Q_OBJECT

private:
    struct Page
    {
        Page()
        {
            if (!QTest::qWaitFor([this] { return desk.library.isLoaded(); }))
                qFatal("the history does not open");
            auto opened = desk.pictureStore.open();
            if (!QTest::qWaitFor([&opened] { return opened.isFinished(); }) || !opened.result())
                qFatal("the gallery does not open");
        }
        void write(const QString &title)
        {
            Conversation chat;
            chat.id = newId();
            chat.title = title;
            chat.model = u"qwen-plus"_s;
            chat.createdAt = chat.updatedAt = QDateTime::currentDateTimeUtc();
            Message question;
            question.id = newId();
            question.conversationId = chat.id;
            question.role = Message::Role::User;
            question.text = u"About "_s + title;
            question.createdAt = chat.createdAt;
            chat.headId = question.id;
            const auto saved = desk.library.import(chat, {question});
            QVERIFY(QTest::qWaitFor([&saved] { return saved.isFinished(); }));
        }
        QString draw(const QString &prompt)
        {
            QImage image(20, 20, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(int(qHash(prompt) % 359), 200, 200));
            QByteArray png;
            QBuffer buffer(&png);
            image.save(&buffer, "PNG");
            PictureRecord record;
            record.id = newId();
            record.prompt = prompt;
            record.createdAt = QDateTime::currentDateTimeUtc();
            return desk.pictureStore.add(record, png).result().isOk() ? record.id : QString();
        }
        QStringList shelf()
        {
            QStringList prompts;
            const auto shelf = desk.pictureStore.shelf().result();
            for (const PictureRecord &each : shelf ? shelf->pictures : QList<PictureRecord>())
                prompts.append(each.prompt);
            prompts.sort();
            return prompts;
        }
        int chats() { return askDatabase(folder.path(), u"select count(*) from conversations"_s).toInt(); }

        QTemporaryDir folder;
        emulator::Emulator service;
        Desk desk{folder.path(), service};
        Toast toast;
        SnapshotList list{desk.workshop, toast};
    };

private Q_SLOTS:
    void bringsTheHistoryBackAndLosesNoPicture_data()
    {
        QTest::addColumn<bool>("keepsLater");
        QTest::addColumn<int>("chats");
        QTest::newRow("what came later stays") << true << 2;
        QTest::newRow("what came later goes") << false << 1;
    }
    void bringsTheHistoryBackAndLosesNoPicture()
    {
        QFETCH(bool, keepsLater);
        Page page;
        const QAbstractItemModelTester tester(&page.list);
        page.write(u"Before"_s);
        QVERIFY(!page.draw(u"drawn before"_s).isEmpty());
        page.list.take();
        QTRY_VERIFY(!page.list.isBusy());
        QCOMPARE(page.list.problem(), QString());
        page.write(u"Later"_s);
        QVERIFY(!page.draw(u"drawn later"_s).isEmpty());
        page.list.load();
        QTRY_COMPARE(page.list.count(), 1);

        const QString name = page.list.data(page.list.index(0), SnapshotList::NameRole).toString();
        page.list.compare(name);
        QTRY_VERIFY(!page.list.comparison().isEmpty());
        QVERIFY(page.list.hasLater());
        QCOMPARE(page.list.titles().size(), 1);
        QVERIFY(page.list.titles().constFirst().contains(u"Later"_s));

        page.list.restore(name, keepsLater);
        QTRY_VERIFY(!page.list.isBusy());
        QCOMPARE(page.list.problem(), QString());
        QTEST(page.chats(), "chats");
        // It was paid for: whatever becomes of the chats, the gallery keeps it, and can be drawn into again.
        QTRY_COMPARE(page.shelf(), (QStringList{u"drawn before"_s, u"drawn later"_s}));
        QVERIFY(!page.draw(u"drawn after"_s).isEmpty());
        // What was there is a snapshot itself.
        QTRY_COMPARE(page.list.count(), 2);
    }

    void saysWhatCannotBeRead()
    {
        Page page;
        page.write(u"Before"_s);
        page.list.take();
        QTRY_COMPARE(page.list.isBusy(), false);
        page.list.load();
        QTRY_COMPARE(page.list.count(), 1);
        const QList<Snapshot> all = snapshots::list(page.desk.history.file());
        QFile file(all.constFirst().file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no database");
        file.close();
        page.list.compare(all.constFirst().name);
        QTRY_VERIFY(!page.list.problem().isEmpty());
        page.list.restore(all.constFirst().name, true);
        QTRY_VERIFY(!page.list.isBusy() && !page.list.problem().isEmpty());
        QCOMPARE(page.chats(), 1); // the old state is whole
        QTRY_VERIFY(!page.draw(u"and goes on"_s).isEmpty());
    }
};

QTEST_MAIN(SnapshotListTest)
#include "snapshotlist_test.moc"
