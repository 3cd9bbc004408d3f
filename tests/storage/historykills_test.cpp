// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historystore.h"
#include "storage/schema.h"
#include "storage/snapshots.h"
#include "storage/sqlite.h"
#include "storagesamples.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace qwenda;
using namespace Qt::StringLiterals;

/// Kills a program at random moments of its work: 8 times each, with QWENDA_LONG=1 two hundred times each.
class HistoryKillsTest : public QObject
{
    Q_OBJECT

private:
    static int kills() { return qEnvironmentVariableIntValue("QWENDA_LONG") ? 200 : 8; }

    static bool killAmid(const QString &what, const QString &file, int longest)
    {
        QProcess writer;
        writer.start(QStringLiteral(QWENDA_BUSY_WRITER), {what, file});
        if (!writer.waitForReadyRead(20'000))
            return false;
        QTest::qWait(QRandomGenerator::global()->bounded(longest));
        const auto writerId = pid_t(writer.processId());
        if (writerId > 0) // 0, once it has ended by itself, would be everybody here
            ::kill(writerId, SIGKILL);
        return writer.state() == QProcess::NotRunning || writer.waitForFinished();
    }

    static qint64 number(const QString &file, const QString &statement) { return samples::lookInto(file, statement).toLongLong(); }

    // What must be true of every history whoever was killed while writing it; before and after it is opened again.
    static void checkWhole(const QString &file)
    {
        QCOMPARE(samples::lookInto(file, u"pragma integrity_check"_s).toString(), u"ok"_s);
        QCOMPARE(samples::lookInto(file, u"pragma foreign_key_check"_s), QVariant());
        HistoryStore store(file);
        const auto opened = store.open().result();
        QVERIFY2(opened.isOk(), opened ? "" : qPrintable(opened.error().message));
        QCOMPARE(samples::lookInto(file, u"pragma integrity_check"_s).toString(), u"ok"_s);
        QTRY_COMPARE_WITH_TIMEOUT(number(file, u"select sum(value > 0) from meta where name like 'search_%_left'"_s), 0, 60'000);
        // Every message is in the index once, and nothing else is.
        QCOMPARE(number(file, u"select count(*) from messages m full join message_places p on p.number = m.number "
                              "where m.number is null or p.number is null"_s), 0);
        QCOMPARE(number(file, u"select count(*) from message_terms where message_terms match '\"内容\"'"_s),
                 number(file, u"select count(*) from messages where text like '%内容%'"_s));
    }

    static void checkSnapshots(const QString &file)
    {
        const QList<Snapshot> all = snapshots::list(file);
        QVERIFY(all.size() <= snapshots::kept + 1); // killed between the new one and the eighth
        for (const Snapshot &one : all)
            QCOMPARE(samples::lookInto(one.file, u"pragma integrity_check"_s).toString(), u"ok"_s);
    }

private Q_SLOTS:
    void importsWholeConversationsOrNone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"history.db"_s);
        for (int i = 0; i < kills(); ++i) {
            QVERIFY(killAmid(u"import"_s, file, 400));
            checkWhole(file);
            QCOMPARE(number(file, u"select count(*) from conversations c where (select count(*) from messages m where "
                                  "m.conversation_id = c.id) <> 200"_s), 0);
        }
    }

    void movesToTheTrashWhole()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"history.db"_s);
        for (int i = 0; i < kills(); ++i) {
            QVERIFY(killAmid(u"trash"_s, file, 300));
            checkWhole(file);
            QCOMPARE(number(file, u"select count(*) from conversations c where (select count(*) from messages m where "
                                  "m.conversation_id = c.id) <> 5"_s), 0);
        }
    }

    void keepsOnlyWholeSnapshots()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"history.db"_s);
        for (int i = 0; i < kills(); ++i) {
            QVERIFY(killAmid(u"snapshot"_s, file, 400));
            checkWhole(file);
            checkSnapshots(file);
        }
    }

    void restoresOneOrTheOther()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"history.db"_s);
        for (const int count : {1, 2}) {
            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            for (int i = 0; i < count; ++i) {
                const Conversation conversation = samples::conversation();
                QVERIFY(store.saveWhole(conversation, {samples::question(conversation, u"内容"_s)}).result().isOk());
            }
            QVERIFY(snapshots::take(file, Snapshot::Reason::Asked).isOk()); // one conversation, then three
        }
        for (int i = 0; i < kills(); ++i) {
            QVERIFY(killAmid(u"restore"_s, file, 400));
            checkWhole(file);
            checkSnapshots(file);
            const qint64 there = number(file, u"select count(*) from conversations"_s);
            QVERIFY2(there == 1 || there == 3, qPrintable(QString::number(there)));
        }
    }

    void takesAStepOrLeavesIt()
    {
        QTemporaryDir folder;
        const QString old = folder.filePath(u"old.db"_s);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
            database.setDatabaseName(old);
            QVERIFY(database.open());
            QVERIFY(schema::upgradeTo(database, 1).isOk());
            QVERIFY(sqlite::run(database, u"begin"_s).isOk());
            QVERIFY(sqlite::run(database,
                                u"insert into conversations (id, title, has_own_title, model, region_id, system_prompt, head_id, "
                                "is_pinned, created_at, updated_at, device_id, changed_at) values "
                                "('c', '老对话', 0, '', '', '', '', 0, 1, 1, '', 1)"_s).isOk());
            QVERIFY(sqlite::run(database,
                                u"with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000) insert into "
                                "messages (id, conversation_id, role, state, text, thinking, model, region_id, finish_reason, "
                                "request_id, retries, skipped_events, created_at, device_id, changed_at) select 'm' || i, 'c', "
                                "'user', 'complete', '旧内容' || i, '', '', '', '', '', 0, 0, i, '', 1 from n"_s).isOk());
            QVERIFY(sqlite::run(database, u"commit"_s).isOk());
            database.close();
        }
        QSqlDatabase::removeDatabase(u"old"_s);
        for (int i = 0; i < kills(); ++i) {
            const QString file = folder.filePath(u"%1/history.db"_s.arg(i));
            QVERIFY(QDir(folder.path()).mkdir(QString::number(i)));
            QVERIFY(QFile::copy(old, file));
            QVERIFY(killAmid(u"open"_s, file, 150));
            checkWhole(file);
            checkSnapshots(file);
            QCOMPARE(number(file, u"select count(*) from messages"_s), 3000);
            QVERIFY(QDir(folder.filePath(QString::number(i))).removeRecursively());
        }
    }
};

QTEST_GUILESS_MAIN(HistoryKillsTest)
#include "historykills_test.moc"
