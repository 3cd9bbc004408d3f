// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historystore.h"
#include "storage/schema.h"
#include "storage/snapshots.h"
#include "storage/sqlite.h"
#include "storagesamples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace qwenda;
using namespace Qt::StringLiterals;

class SnapshotsTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    QString m_file;

    Conversation write(const QString &title, int messages = 1)
    {
        HistoryStore store(m_file);
        if (!store.open().result())
            qFatal("not opened");
        return write(store, title, messages);
    }

    static Conversation write(HistoryStore &store, const QString &title, int messages = 1)
    {
        const Conversation conversation = samples::conversation(title);
        QList<Message> said;
        for (int i = 0; i < messages; ++i) {
            said += samples::question(conversation, u"第%1句"_s.arg(i));
            said.last().parentId.clear();
        }
        if (!store.saveWhole(conversation, said).result())
            qFatal("not written");
        return conversation;
    }

    QStringList titles()
    {
        HistoryStore store(m_file);
        if (!store.open().result())
            return {u"not opened"_s};
        QStringList result;
        const auto all = store.conversations().result();
        for (const Conversation &one : *all)
            result += one.title;
        result.sort();
        return result;
    }

    static void spoil(const QString &file, qint64 from, qint64 bytes)
    {
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.size() >= from + bytes);
        damaged.seek(from);
        damaged.write(QByteArray(bytes, '\xa5'));
    }

    /// Two messages in the wrong order: every row is still there and can be read, and only quick_check's words say
    /// that looking one of them up will fail.
    static void turnTwoRows(const QString &file)
    {
        const qint64 page = samples::lookInto(file, u"select pageno from dbstat where name = 'messages' and pagetype = 'leaf' "
                                                    "order by pageno limit 1"_s).toLongLong();
        QVERIFY(page > 1);
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        const qint64 cells = (page - 1) * 4096 + 8; // behind the head of a leaf: two bytes for each row
        damaged.seek(cells);
        const QByteArray both = damaged.read(4);
        damaged.seek(cells);
        damaged.write(both.mid(2) + both.first(2));
    }

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_file = m_folder->filePath(u"history.db"_s);
    }

    void holdsEverythingAndCanBeOpened()
    {
        write(u"一"_s, 30);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        QVERIFY(taken.isOk());
        QCOMPARE(snapshots::list(m_file).size(), 1);
        QCOMPARE(samples::lookInto(taken->file, u"select count(*) from messages"_s).toInt(), 30);
        QCOMPARE(samples::lookInto(taken->file, u"pragma integrity_check"_s).toString(), u"ok"_s);
        QCOMPARE(QFile::permissions(taken->file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void isTakenWhileTheHistoryIsOpen()
    {
        HistoryStore store(m_file);
        QVERIFY(store.open().result().isOk());
        write(store, u"in the log only"_s);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Daily);
        QVERIFY(taken.isOk());
        QCOMPARE(samples::lookInto(taken->file, u"select count(*) from conversations"_s).toInt(), 1);
        write(store, u"afterwards"_s);
        QCOMPARE(store.conversations().result()->size(), 2);
    }

    void keepsSevenByNumberWhateverTheClockSays()
    {
        write(u"x"_s);
        for (int i = 0; i < 9; ++i)
            QVERIFY(snapshots::take(m_file, Snapshot::Reason::Daily).isOk());
        // A snapshot that says it is of the next century neither stays for ever nor keeps new ones away.
        const auto before = snapshots::list(m_file);
        QCOMPARE(before.size(), snapshots::kept);
        QCOMPARE(before.first().number, 9);
        const QString future = QString(before.first().file).replace(u"history-0009-20"_s, u"history-0009-21"_s);
        QVERIFY(QFile::rename(before.first().file, future));
        QVERIFY(snapshots::take(m_file, Snapshot::Reason::Daily).isOk());
        const auto after = snapshots::list(m_file);
        QCOMPARE(after.size(), snapshots::kept);
        QCOMPARE(after.first().number, 10);
        QVERIFY(after.first().time.date().year() < 2100);
    }

    void isDueOnceADay()
    {
        const QDateTime now = samples::at(0);
        const auto of = [&now](int hours) {
            Snapshot one;
            one.time = now.addSecs(hours * 3600);
            return QList<Snapshot>{one};
        };
        QVERIFY(snapshots::isDue({}, now));
        QVERIFY(!snapshots::isDue(of(-23), now));
        QVERIFY(snapshots::isDue(of(-25), now));
        QVERIFY(snapshots::isDue(of(5), now)); // the clock was set back
    }

    void refusesToKeepADamagedCopy()
    {
        write(u"x"_s, 2000);
        const qint64 size = QFileInfo(m_file).size();
        for (qint64 page = 8; page < 30; ++page)
            spoil(m_file, page * 4096, 4096);
        QCOMPARE(QFileInfo(m_file).size(), size);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Daily);
        QVERIFY(!taken.isOk());
        QCOMPARE(taken.error().reason, Error::Reason::NotADatabase);
        QVERIFY(snapshots::list(m_file).isEmpty());
        QVERIFY(QDir(m_folder->filePath(u"snapshots"_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }

    void refusesWhatCanBeReadAndIsWrong()
    {
        write(u"old"_s, 50);
        const auto sound = snapshots::take(m_file, Snapshot::Reason::Asked);
        QVERIFY(sound.isOk());
        turnTwoRows(sound->file);
        QCOMPARE(samples::lookInto(sound->file, u"select count(*) from messages"_s).toInt(), 50);
        const auto former = snapshots::putBack(m_file, *sound);
        QVERIFY(!former.isOk());
        QCOMPARE(former.error().reason, Error::Reason::NotADatabase);
        QCOMPARE(titles(), QStringList{u"old"_s});

        QVERIFY(QFile::remove(sound->file));
        turnTwoRows(m_file);
        QVERIFY(!snapshots::take(m_file, Snapshot::Reason::Daily).isOk());
        QVERIFY(!snapshots::copyChecked(m_file, m_folder->filePath(u"copy.db"_s)).isOk());
        QVERIFY(snapshots::list(m_file).isEmpty());
        QVERIFY(!QFile::exists(m_folder->filePath(u"copy.db"_s)));
    }

    void showsWhatDiffers()
    {
        const Conversation gone = write(u"gone later"_s, 3);
        const Conversation grows = write(u"grows"_s, 2);
        write(u"stays"_s);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        {
            HistoryStore store(m_file);
            QVERIFY(store.open().result().isOk());
            QVERIFY(store.moveToTrash(gone.id).result().isOk());
            Message more = samples::question(grows, u"one more"_s);
            more.parentId.clear();
            QVERIFY(store.addMessage(more).result().isOk());
            write(store, u"new"_s);
        }
        const auto compared = snapshots::compare(m_file, *taken);
        QVERIFY(compared.isOk());
        QCOMPARE(compared->same, 1);
        QCOMPARE(compared->comeBack.size(), 1);
        QCOMPARE(compared->comeBack.first().title, u"gone later"_s);
        QCOMPARE(compared->comeBack.first().messagesThen, 3);
        QCOMPARE(compared->goAway.size(), 1);
        QCOMPARE(compared->goAway.first().title, u"new"_s);
        QCOMPARE(compared->change.size(), 1);
        QCOMPARE(compared->change.first().messagesNow, 3);
    }

    void putsBackAndKeepsWhatWasThere()
    {
        write(u"old"_s);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        write(u"new"_s);
        QCOMPARE(titles(), (QStringList{u"new"_s, u"old"_s}));
        const auto former = snapshots::putBack(m_file, *taken);
        QVERIFY(former.isOk());
        QCOMPARE(titles(), QStringList{u"old"_s});
        const auto list = snapshots::list(m_file);
        QCOMPARE(list.first().name, *former);
        QCOMPARE(list.first().reason, Snapshot::Reason::Restore);
        QVERIFY(snapshots::putBack(m_file, list.first()).isOk()); // and there again
        QCOMPARE(titles(), (QStringList{u"new"_s, u"old"_s}));
    }

    void putsBackInAnOpenStore()
    {
        HistoryStore store(m_file);
        QVERIFY(store.open().result().isOk());
        write(store, u"old"_s);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        write(store, u"new"_s);
        QSignalSpy replaced(&store, &HistoryStore::replaced);
        QVERIFY(store.putBack(*taken).result().isOk());
        QCOMPARE(store.conversations().result()->size(), 1);
        QTRY_COMPARE(replaced.size(), 1);
        write(store, u"goes on"_s);
        QCOMPARE(store.conversations().result()->size(), 2);
    }

    void putsBackOverADamagedHistory()
    {
        write(u"old"_s, 500);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        for (qint64 page = 8; page < 40; ++page)
            spoil(m_file, page * 4096, 4096);
        const auto former = snapshots::putBack(m_file, *taken);
        QVERIFY(former.isOk());
        QVERIFY(former->contains(u"damaged"_s));
        QVERIFY(QFile::exists(*former));
        QCOMPARE(titles(), QStringList{u"old"_s});
    }

    void refusesADamagedSnapshot()
    {
        write(u"old"_s, 500);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        for (qint64 page = 8; page < 40; ++page)
            spoil(taken->file, page * 4096, 4096);
        write(u"new"_s);
        const auto former = snapshots::putBack(m_file, *taken);
        QVERIFY(!former.isOk());
        QCOMPARE(former.error().reason, Error::Reason::NotADatabase);
        QCOMPARE(titles(), (QStringList{u"new"_s, u"old"_s}));
    }

    void keepsWhatCameLater()
    {
        const Conversation deleted = write(u"deleted since"_s, 2);
        const Conversation grown = write(u"grown"_s, 2);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        {
            HistoryStore store(m_file);
            QVERIFY(store.open().result().isOk());
            QVERIFY(store.deleteForGood({deleted.id}).result().isOk());
            Message more = samples::question(grown, u"潮汐"_s);
            more.parentId.clear();
            QVERIFY(store.addMessage(more).result().isOk());
            write(store, u"new"_s, 3);
            QVERIFY(store.saveFolder({newId(), u"Folder of later"_s, {}, samples::at(1)}).result().isOk());
        }
        const auto former = snapshots::putBack(m_file, *taken, snapshots::Later::Stays);
        QVERIFY(former.isOk());
        QCOMPARE(titles(), (QStringList{u"deleted since"_s, u"grown"_s, u"new"_s}));
        HistoryStore store(m_file);
        QVERIFY(store.open().result().isOk());
        QCOMPARE(store.messages(grown.id).result()->size(), 3);
        QCOMPARE(store.folders().result()->size(), 1);
        // What was carried is found, too.
        QTRY_COMPARE(samples::lookInto(m_file, u"select sum(value > 0) from meta where name like 'search_%_left'"_s).toInt(), 0);
        QCOMPARE(samples::lookInto(m_file, u"select count(*) from message_places"_s).toInt(), 8);
        QCOMPARE(samples::lookInto(m_file, u"pragma integrity_check"_s).toString(), u"ok"_s);
        QVERIFY(!QFile::exists(m_file + u".restoring-wal"_s));
    }

    void keepsWhatCanBeReadOfADamagedHistory()
    {
        write(u"old"_s, 50);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        write(u"new"_s, 2);
        turnTwoRows(m_file);
        const auto former = snapshots::putBack(m_file, *taken, snapshots::Later::Stays);
        QVERIFY(former.isOk());
        QVERIFY(former->contains(u"damaged"_s));
        QCOMPARE(titles(), (QStringList{u"new"_s, u"old"_s}));
        QCOMPARE(samples::lookInto(m_file, u"pragma integrity_check"_s).toString(), u"ok"_s);
        // Nothing at all can be read: the snapshot alone comes back.
        QFile damaged(m_file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        damaged.write(QByteArray(4096, 'x'));
        damaged.close();
        QVERIFY(snapshots::putBack(m_file, *taken, snapshots::Later::Stays).isOk());
        QCOMPARE(titles(), QStringList{u"old"_s});
    }

    void finishesWhatWasCutOff()
    {
        write(u"old"_s);
        const auto taken = snapshots::take(m_file, Snapshot::Reason::Asked);
        QVERIFY(QFile::copy(taken->file, m_file + u".restoring"_s));
        QVERIFY(QFile::remove(m_file));
        QCOMPARE(titles(), QStringList{u"old"_s});
        QVERIFY(!QFile::exists(m_file + u".restoring"_s));
        // Half a copy beside a sound history is only litter.
        QFile litter(m_file + u".restoring"_s);
        QVERIFY(litter.open(QIODevice::WriteOnly));
        litter.write("SQLite format 3");
        litter.close();
        QCOMPARE(titles(), QStringList{u"old"_s});
        QVERIFY(!QFile::exists(m_file + u".restoring"_s));
    }

    void isTakenBeforeASchemaStep()
    {
        {
            const QString name = u"old"_s;
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(m_file);
            QVERIFY(database.open());
            QVERIFY(schema::upgradeTo(database, 1).isOk());
            QVERIFY(sqlite::run(database,
                                u"insert into conversations (id, title, has_own_title, model, region_id, system_prompt, head_id, "
                                "is_pinned, created_at, updated_at, device_id, changed_at) values "
                                "('c', '老对话', 0, '', '', '', '', 0, 1, 1, '', 1)"_s).isOk());
        }
        QSqlDatabase::removeDatabase(u"old"_s);
        QCOMPARE(titles(), QStringList{u"老对话"_s});
        const auto list = snapshots::list(m_file);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().reason, Snapshot::Reason::Step);
        QCOMPARE(samples::lookInto(list.first().file, u"pragma user_version"_s).toInt(), 1);
        QCOMPARE(titles().size(), 1);
        QCOMPARE(snapshots::list(m_file).size(), 1); // once
    }
};

QTEST_GUILESS_MAIN(SnapshotsTest)
#include "snapshots_test.moc"
