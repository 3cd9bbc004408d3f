// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/schema.h"
#include "storage/sqlite.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class SchemaTest : public QObject
{
    Q_OBJECT

private:
    QSqlDatabase m_database;

    int version() const { return *schema::versionOf(m_database); }

private Q_SLOTS:
    void init()
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"schema"_s);
        m_database.setDatabaseName(u":memory:"_s);
        QVERIFY(m_database.open());
    }

    void cleanup()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(u"schema"_s);
    }

    void carriesEveryStepInTheProgram()
    {
        QCOMPARE(version(), 0);
        QVERIFY(schema::upgrade(m_database).isOk());
        QCOMPARE(version(), schema::current);
        QCOMPARE(QDir(u":/sql"_s).entryList().size(), schema::current);
    }

    void doesNothingTheSecondTime()
    {
        QVERIFY(schema::upgrade(m_database).isOk());
        QVERIFY(sqlite::run(m_database, u"insert into meta values ('a', 'b')"_s).isOk());
        QVERIFY(schema::upgrade(m_database).isOk());
        QCOMPARE(sqlite::ask(m_database, u"select value from meta"_s)->toString(), u"b"_s);
    }

    void undoesAStepThatFails()
    {
        // The step's third table is already there, so its first two must not stay.
        QVERIFY(sqlite::run(m_database, u"create table messages (a)"_s).isOk());
        const auto upgraded = schema::upgrade(m_database);
        QVERIFY(!upgraded.isOk());
        QCOMPARE(upgraded.error().kind, Error::Kind::Storage);
        QCOMPARE(version(), 0);
        QCOMPARE(sqlite::ask(m_database, u"select group_concat(name) from sqlite_schema"_s)->toString(), u"messages"_s);
    }

    void refusesTheFuture()
    {
        QVERIFY(sqlite::run(m_database, u"pragma user_version = 4711"_s).isOk());
        const auto upgraded = schema::upgrade(m_database);
        QVERIFY(!upgraded.isOk());
        QCOMPARE(upgraded.error().reason, Error::Reason::TooNew);
        QCOMPARE(version(), 4711);
    }

    void splitsAtEmptyLinesAndDropsComments()
    {
        QCOMPARE(schema::statements(u"-- head; of file\n\ncreate a (\n    -- inner\n    b);\n\n\n  \ncreate trigger c begin\n d; e;\nend;"_s),
                 (QStringList{u"create a (\n    b);\n"_s, u"create trigger c begin\n d; e;\nend;\n"_s}));
        QVERIFY(schema::statements({}).isEmpty());
    }

    void listsConversationsWithoutSorting()
    {
        QVERIFY(schema::upgrade(m_database).isOk());
        auto plan = sqlite::run(m_database, u"explain query plan select id from conversations where deleted_at is null "
                                            "order by is_pinned desc, updated_at desc limit 50"_s);
        QVERIFY(plan.isOk());
        QString steps;
        while (plan->next())
            steps += plan->value(3).toString() + u'\n';
        QVERIFY2(steps.contains(u"conversations_listed"_s) && !steps.contains(u"TEMP B-TREE"_s), qPrintable(steps));
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schema_test.moc"
