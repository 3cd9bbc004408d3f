// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatemounts.h"
#include "storage/historystore.h"
#include "storagesamples.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace qwenda;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool hasMounts = false;

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const QString &file, const QByteArray &content)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(content), content.size());
}

// Takes what the disk still has, to the last byte.
void fill(const QString &file)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    for (qint64 size = 64 * 1024; size > 0; size /= 2) {
        while (out.write(QByteArray(int(size), 'x')) == size) {
        }
    }
}

} // namespace

class HistoryFaultsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_current;
    int m_count = 0;

    QString freshFolder()
    {
        m_current = m_folder.filePath(QString::number(++m_count));
        QDir().mkpath(m_current);
        return m_current;
    }

    static void fillWithSamples(const QString &file, const Conversation &conversation, const Message &question)
    {
        HistoryStore store(file);
        QVERIFY(store.open().result().isOk());
        QVERIFY(store.saveConversation(conversation).result().isOk());
        QVERIFY(store.addMessage(question).result().isOk());
    }

    // The store is refusing: keeps what comes in memory, shows it, says so once.
    static void holds(HistoryStore &store, const Conversation &conversation, const Message &message,
                      Error::Reason reason)
    {
        const auto added = store.addMessage(message).result();
        QVERIFY(!added.isOk());
        QCOMPARE(added.error().kind, Error::Kind::Storage);
        QCOMPARE(added.error().reason, reason);
        QCOMPARE(store.unwritten(), 1);
        QCOMPARE(store.messages(conversation.id).result()->last(), message);
        QCOMPARE(store.conversations().result()->first().headId, message.id);
    }

private Q_SLOTS:
    void cleanup()
    {
        if (hasMounts)
            privatemounts::unmount(m_current);
    }

    void keepsTheTextWhenTheDiskIsFullAndWritesItWhenThereIsSpace()
    {
        if (!hasMounts)
            QSKIP("this system allows no private mounts");
        const QString folder = freshFolder();
        QVERIFY(privatemounts::mountSmallDisk(folder, "2m"));
        const QString file = folder + u"/history.db"_s;
        const Conversation conversation = samples::conversation();
        Message answer = samples::answer(samples::question(conversation));
        answer.parentId.clear();
        {
            HistoryStore store(file);
            store.setRetryInterval(50ms);
            QSignalSpy failed(&store, &HistoryStore::failed);
            QSignalSpy recovered(&store, &HistoryStore::recovered);
            QVERIFY(store.open().result().isOk());
            QVERIFY(store.saveConversation(conversation).result().isOk());
            fill(folder + u"/filler"_s);
            answer.text = QString(300'000, u'一');
            holds(store, conversation, answer, Error::Reason::DiskFull);
            answer.text += u" and more"_s;
            QVERIFY(!store.checkpoint(answer).result().isOk());
            QCOMPARE(store.unwritten(), 1);
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY(store.conversations().result().isOk());
            QVERIFY(recovered.isEmpty());

            QVERIFY(QFile::remove(folder + u"/filler"_s));
            QTRY_COMPARE(recovered.size(), 1);
            QCOMPARE(store.unwritten(), 0);
            QCOMPARE(failed.size(), 1);
        }
        QCOMPARE(samples::lookInto(file, u"select text from messages"_s).toString(), answer.text);
        QCOMPARE(samples::lookInto(file, u"pragma integrity_check"_s).toString(), u"ok"_s);
    }

    void beginsOnAFullDiskAndWritesEverythingLater()
    {
        if (!hasMounts)
            QSKIP("this system allows no private mounts");
        const QString folder = freshFolder();
        QVERIFY(privatemounts::mountSmallDisk(folder, "1m"));
        const QString file = folder + u"/history.db"_s;
        fill(folder + u"/filler"_s);
        const Conversation conversation = samples::conversation();
        const Message question = samples::question(conversation);
        HistoryStore store(file);
        store.setRetryInterval(50ms);
        QSignalSpy recovered(&store, &HistoryStore::recovered);
        const auto opened = store.open().result();
        QVERIFY(!opened.isOk());
        QCOMPARE(opened.error().reason, Error::Reason::DiskFull);
        QVERIFY(!store.saveConversation(conversation).result().isOk());
        QVERIFY(!store.addMessage(question).result().isOk());
        QCOMPARE(store.unwritten(), 2);
        QCOMPARE(*store.messages(conversation.id).result(), QList{question});
        QVERIFY(QFile::remove(folder + u"/filler"_s));
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(samples::lookInto(file, u"select text from messages"_s).toString(), question.text);
    }

    void readsFromAReadOnlyDiskAndWritesWhenItMay()
    {
        if (!hasMounts)
            QSKIP("this system allows no private mounts");
        const QString folder = freshFolder();
        QVERIFY(privatemounts::mountSmallDisk(folder, "4m"));
        const QString file = folder + u"/history.db"_s;
        const Conversation conversation = samples::conversation();
        const Message question = samples::question(conversation);
        fillWithSamples(file, conversation, question);
        QVERIFY(privatemounts::makeReadOnly(folder, true));

        HistoryStore store(file);
        store.setRetryInterval(50ms);
        QSignalSpy recovered(&store, &HistoryStore::recovered);
        const auto opened = store.open().result();
        QVERIFY(!opened.isOk());
        QCOMPARE(opened.error().reason, Error::Reason::ReadOnly);
        QCOMPARE(*store.messages(conversation.id).result(), QList{question});
        const Message answer = samples::answer(question);
        holds(store, conversation, answer, Error::Reason::ReadOnly);

        QVERIFY(privatemounts::makeReadOnly(folder, false));
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(samples::lookInto(file, u"select count(*) from messages"_s).toInt(), 2);
    }

    void tellsThatANewFolderCannotBeMadeOnAReadOnlyDisk()
    {
        if (!hasMounts)
            QSKIP("this system allows no private mounts");
        const QString folder = freshFolder();
        QVERIFY(privatemounts::mountSmallDisk(folder, "1m"));
        QVERIFY(privatemounts::makeReadOnly(folder, true));
        HistoryStore store(folder + u"/deep/down/history.db"_s);
        const auto opened = store.open().result();
        QVERIFY(!opened.isOk());
        QCOMPARE(opened.error().reason, Error::Reason::ReadOnly);
        QVERIFY(!store.conversations().result().isOk());
    }

    void keepsTheTextWhenAFileMayNotGrow()
    {
        const QString file = freshFolder() + u"/history.db"_s;
        const Conversation conversation = samples::conversation();
        HistoryStore store(file);
        store.setRetryInterval(50ms);
        QSignalSpy recovered(&store, &HistoryStore::recovered);
        QVERIFY(store.open().result().isOk());
        QVERIFY(store.saveConversation(conversation).result().isOk());

        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = {};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlim_t before = std::exchange(limit.rlim_cur, 128 * 1024);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);
        const Message question = samples::question(conversation, QString(500'000, u'x'));
        const auto added = store.addMessage(question).result();
        limit.rlim_cur = before;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);

        QVERIFY(!added.isOk());
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(*store.messages(conversation.id).result(), QList{question});
        QCOMPARE(samples::lookInto(file, u"select length(text) from messages"_s).toInt(), 500'000);
    }

    void waitsForAnotherProgramThenKeepsTheText()
    {
        const QString file = freshFolder() + u"/history.db"_s;
        const Conversation conversation = samples::conversation();
        HistoryStore store(file);
        store.setRetryInterval(50ms);
        QSignalSpy failed(&store, &HistoryStore::failed);
        QSignalSpy recovered(&store, &HistoryStore::recovered);
        QVERIFY(store.open().result().isOk());
        QVERIFY(store.saveConversation(conversation).result().isOk());
        const Message question = samples::question(conversation);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(file);
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"begin immediate"_s));
            QElapsedTimer timer;
            timer.start();
            holds(store, conversation, question, Error::Reason::Locked);
            QVERIFY2(timer.elapsed() >= 4900, "it did not wait for the other program");
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY(recovered.isEmpty());
            QVERIFY(QSqlQuery(other).exec(u"rollback"_s));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(samples::lookInto(file, u"select text from messages"_s).toString(), question.text);
    }

    void movesAFileAsideThatIsNoDatabase_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a text") << QByteArray("Dear diary, this is no database.\n");
        QTest::newRow("a long text") << QByteArray("x").repeated(100'000);
        QTest::newRow("half a header") << QByteArray("SQLite format 3\0\x10\0", 18);
        QTest::newRow("a header and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\x5a');
    }

    void movesAFileAsideThatIsNoDatabase()
    {
        QFETCH(QByteArray, content);
        const QString file = freshFolder() + u"/history.db"_s;
        // A version that makes no sense would count as the future.
        if (content.size() > 64 && content.startsWith("SQLite"))
            content.replace(60, 4, QByteArray(4, '\0'));
        write(file, content);
        HistoryStore store(file);
        QSignalSpy moved(&store, &HistoryStore::movedAside);
        QVERIFY(store.open().result().isOk());
        QTRY_COMPARE(moved.size(), 1);
        const QString aside = moved.first().first().toString();
        QVERIFY(aside.contains(u"history.damaged-"_s));
        QCOMPARE(contentOf(aside), content);
        QVERIFY(store.conversations().result()->isEmpty());
        QVERIFY(store.saveConversation(samples::conversation()).result().isOk());
    }

    void findsDamageAfterACrash()
    {
        const QString file = freshFolder() + u"/history.db"_s;
        const Conversation conversation = samples::conversation();
        {
            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            store.saveConversation(conversation);
            for (int number = 0; number < 100; ++number)
                store.addMessage(samples::question(conversation, QString(2000, u'y')));
        }
        QByteArray content = contentOf(file);
        content.replace(content.size() / 2, 8192, QByteArray(8192, '\x5a'));
        write(file, content);
        write(file + u"-wal"_s, "left by a process that died");

        HistoryStore store(file);
        QSignalSpy moved(&store, &HistoryStore::movedAside);
        QVERIFY(store.open().result().isOk());
        QTRY_COMPARE(moved.size(), 1);
        QCOMPARE(contentOf(moved.first().first().toString()).size(), content.size());
        QVERIFY(store.conversations().result()->isEmpty());
    }

    void leavesADatabaseFromTheFutureUntouched()
    {
        const QString folder = freshFolder();
        const QString file = folder + u"/history.db"_s;
        const Conversation conversation = samples::conversation();
        fillWithSamples(file, conversation, samples::question(conversation));
        samples::lookInto(file, u"pragma user_version = 99"_s);
        samples::lookInto(file, u"pragma journal_mode = delete"_s); // a later program may want another than ours
        const QByteArray before = contentOf(file);
        {
            HistoryStore store(file);
            QSignalSpy failed(&store, &HistoryStore::failed);
            const auto opened = store.open().result();
            QVERIFY(!opened.isOk());
            QCOMPARE(opened.error().kind, Error::Kind::Storage);
            QCOMPARE(opened.error().reason, Error::Reason::TooNew);
            // One can still talk; it lasts for this run.
            const Conversation other = samples::conversation();
            QVERIFY(!store.saveConversation(other).result().isOk());
            QCOMPARE(*store.conversations().result(), QList{other});
            QTRY_COMPARE(failed.size(), 1);
        }
        QCOMPARE(contentOf(file), before);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"history.db"_s});
    }

    void saysThatAFolderIsNoFile()
    {
        const QString folder = freshFolder();
        QDir().mkpath(folder + u"/history.db"_s);
        HistoryStore store(folder + u"/history.db"_s);
        const auto opened = store.open().result();
        QVERIFY(!opened.isOk());
        QCOMPARE(opened.error().kind, Error::Kind::Storage);
        QVERIFY(QFileInfo(folder + u"/history.db"_s).isDir());
    }
};

int main(int argc, char **argv)
{
    hasMounts = privatemounts::enter();
    QCoreApplication application(argc, argv);
    HistoryFaultsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "historyfaults_test.moc"
