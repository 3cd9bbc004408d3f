// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/databasecheck.h"
#include "storage/historystore.h"
#include "storage/schema.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class DatabaseCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.reset(new QTemporaryDir); }

    void aFileThatIsNotThereYetIsWell()
    {
        const DatabaseCheck check = checkDatabase(path()).result();
        QVERIFY(check.isGood() && !check.exists);
        QVERIFY(check.sqlite.startsWith(u"3."));
        QVERIFY(!QFileInfo::exists(path()));
    }
    void countsWhatIsThereAlsoWhileAWindowHoldsIt()
    {
        HistoryStore store(path());
        QVERIFY(store.open().result());
        Conversation conversation;
        conversation.id = u"c1"_s;
        Message message;
        message.id = u"m1"_s;
        message.conversationId = conversation.id;
        message.text = u"words"_s;
        QVERIFY(store.saveWhole(conversation, {message}).result());
        const DatabaseCheck check = checkDatabase(path()).result();
        QVERIFY2(check.isGood(), qPrintable(check.error ? check.error->message : QString()));
        QCOMPARE(check.schema, schema::current);
        QCOMPARE(check.conversations, 1);
        QCOMPARE(check.messages, 1);
        QVERIFY(check.size > 0);
    }
    void tellsWhatIsNoDatabaseAndChangesNothing()
    {
        write(QByteArray(9000, 'x'));
        const DatabaseCheck check = checkDatabase(path()).result();
        QVERIFY(check.error);
        QCOMPARE(check.error->reason, Error::Reason::NotADatabase);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(9000, 'x'));
    }
    void findsDamageInside()
    {
        {
            HistoryStore store(path());
            QVERIFY(store.open().result());
            for (int i = 0; i < 200; ++i) {
                Conversation conversation;
                conversation.id = u"c%1"_s.arg(i);
                conversation.title = QString(500, u'w');
                QVERIFY(store.saveConversation(conversation).result());
            }
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 4096 * 3; at + 200 < file.size(); at += 4096) {
            file.seek(at);
            file.write(QByteArray(200, '\x7f'));
        }
        file.close();
        const DatabaseCheck check = checkDatabase(path()).result();
        QVERIFY(check.error);
        QCOMPARE(check.error->kind, Error::Kind::Storage);
    }

private:
    QString path() const { return m_folder->filePath(u"history.db"_s); }
    void write(const QByteArray &bytes)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(DatabaseCheckTest)
#include "databasecheck_test.moc"
