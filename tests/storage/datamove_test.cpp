// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/datamove.h"
#include "storage/historystore.h"
#include "storagesamples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class DataMoveTest : public QObject
{
    Q_OBJECT

private:
    static void write(const QString &file, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void movesEverythingAndIsFoundThere()
    {
        QTemporaryDir home;
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, home.path());
        const auto from = DataPaths::locate({}, environment);
        QVERIFY(from.isOk());
        const Conversation conversation = samples::conversation();
        {
            HistoryStore store(from->database);
            QVERIFY(store.open().result().isOk());
            QVERIFY(store.saveWhole(conversation, {samples::question(conversation)}).result().isOk());
        }
        write(from->settings, "[look]\n");
        write(from->root + u"/attachments/ab/cd"_s, "bytes");
        write(from->lock, "1");
        const QString target = home.filePath(u"数据 elsewhere"_s);
        QVERIFY(datamove::run(*from, target, environment).isOk());

        const auto now = DataPaths::locate({}, environment);
        QCOMPARE(now->root, target);
        QCOMPARE(samples::lookInto(now->database, u"select count(*) from messages"_s).toInt(), 1);
        QVERIFY(QFile::exists(now->settings));
        QVERIFY(QFile::exists(target + u"/attachments/ab/cd"_s));
        QVERIFY(!QFile::exists(now->lock));
        QVERIFY(QFile::exists(from->database)); // the old place stays as it was
        environment.insert(u"QWENDA_HOME"_s, home.filePath(u"third"_s));
        QCOMPARE(DataPaths::locate({}, environment)->root, home.filePath(u"third"_s));
        environment.remove(u"QWENDA_HOME"_s);
        QVERIFY(QDir(target).removeRecursively());
        QCOMPARE(DataPaths::locate({}, environment)->root, from->root);
    }

    void refusesWhatCannotWork()
    {
        QTemporaryDir home;
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, home.path());
        const auto from = DataPaths::locate({}, environment);
        write(from->settings, "[look]\n");
        write(home.filePath(u"full/of"_s), "things");
        QVERIFY(!datamove::run(*from, home.filePath(u"full"_s), environment).isOk());
        QVERIFY(QFile::exists(home.filePath(u"full/of"_s)));
        QVERIFY(!datamove::run(*from, from->root + u"/inside"_s, environment).isOk());
        QVERIFY(!datamove::run(*from, home.path(), environment).isOk());
        QVERIFY(!datamove::run(*from, u"relative"_s, environment).isOk());
        QCOMPARE(DataPaths::locate({}, environment)->root, from->root);
    }

    void leavesNothingBehindWhenTheHistoryIsDamaged()
    {
        QTemporaryDir home;
        QProcessEnvironment environment;
        environment.insert(u"HOME"_s, home.path());
        const auto from = DataPaths::locate({}, environment);
        write(from->database, QByteArray(5000, 'x'));
        const QString target = home.filePath(u"elsewhere"_s);
        QVERIFY(!datamove::run(*from, target, environment).isOk());
        QVERIFY(!QFile::exists(target + u"/history.db"_s));
        QCOMPARE(DataPaths::locate({}, environment)->root, from->root);
    }
};

QTEST_GUILESS_MAIN(DataMoveTest)
#include "datamove_test.moc"
