// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/histories.h"

#include "exchange/conversationjson.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

using namespace histories;
using namespace qwenda::exchange;

/// Out as JSON, wiped, in again: nothing may be different. 50 random histories, with QWENDA_LONG=1 a thousand.
class RoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const int seeds = qEnvironmentVariableIsSet("QWENDA_LONG") ? 1000 : 50;
        for (int seed = 1; seed <= seeds; ++seed) {
            QTemporaryDir home;
            Random random{quint32(seed)};
            QList<Whole> wholes;
            for (int i = random.below(4); i >= 0; --i)
                wholes.push_back(random.history());
            const QString before = home.filePath(u"a/history.db"_s);
            QVERIFY(write(before, wholes));
            const QList<Whole> was = all(before);
            QCOMPARE(was.size(), wholes.size());

            ExportRequest request;
            request.database = before;
            request.format = ExportFormat::Json;
            request.folder = home.filePath(u"out"_s);
            const auto exported = runExport(request, {}, always);
            QVERIFY(exported.isOk());
            QCOMPARE(exported->files.size(), wholes.size());

            QStringList files;
            for (const ExportedFile &file : exported->files)
                files.push_back(file.file);
            const QString after = home.filePath(u"b/history.db"_s);
            Importer importer(after);
            const auto preview = importer.read(files, always);
            QVERIFY(preview.isOk());
            QVERIFY(all(after).isEmpty()); // a look changes nothing
            QVERIFY(!QFile::exists(home.filePath(u"b/attachments"_s)));
            const auto kept = importer.keep(always);
            QVERIFY(kept.isOk());
            QCOMPARE(kept->conversations, int(wholes.size()));
            QCOMPARE(kept->conversations, preview->conversations);
            QCOMPARE(kept->messages, preview->messages);
            QCOMPARE(kept->issueCount, 0);
            const QList<Whole> is = all(after);
            if (is != was) {
                for (qsizetype i = 0; i < was.size(); ++i) {
                    if (is.value(i) != was.at(i))
                        qWarning().noquote() << conversationFile(was.at(i).conversation, was.at(i).messages, {}) << "\n--- became ---\n"
                                             << conversationFile(is.value(i).conversation, is.value(i).messages, {});
                }
                QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
            }
        }
    }

    void leavesNoFilesOfAnImportThatWasStopped()
    {
        QTemporaryDir home;
        Whole whole;
        Random random{3};
        while (whole.files.isEmpty())
            whole = random.history();
        const QString before = home.filePath(u"a/history.db"_s);
        QVERIFY(write(before, {whole}));
        ExportRequest request;
        request.database = before;
        request.format = ExportFormat::Json;
        request.folder = home.filePath(u"out"_s);
        const auto exported = runExport(request, {}, always);
        QVERIFY(exported.isOk());
        const QString file = exported->files.constFirst().file;
        // The second conversation is never reached.
        QVERIFY(QFile::copy(file, file + u".json"_s));
        Importer importer(home.filePath(u"b/history.db"_s));
        QVERIFY(importer.read({file, file + u".json"_s}, always).isOk());
        int steps = 0;
        const auto kept = importer.keep([&steps](qint64, qint64) { return ++steps < 2; });
        QVERIFY(kept.isOk() && kept->isCancelled);
        QVERIFY(all(home.filePath(u"b/history.db"_s)).isEmpty());
        QDirIterator left(home.filePath(u"b/attachments"_s), QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(!left.hasNext());
    }

    void tellsOfFilesThatAreNotInIt()
    {
        QTemporaryDir home;
        Whole whole;
        Random random{3};
        while (whole.files.isEmpty())
            whole = random.history();
        const QString file = home.filePath(u"one.json"_s);
        put(file, conversationFile(whole.conversation, whole.messages, {}));
        Importer importer(home.filePath(u"history.db"_s));
        const auto read = importer.read({file}, always);
        QVERIFY(read.isOk());
        QVERIFY(read->issueCount > 0);
        QCOMPARE(read->issues.constFirst().kind, ImportIssue::Kind::PictureLeftOut);
        QCOMPARE(read->lost, 0); // the messages come
    }

    void writesLettersAsTheyAre()
    {
        Conversation conversation;
        conversation.id = u"c"_s;
        conversation.title = u"月亮 é \U0001F680"_s;
        const QByteArray json = conversationFile(conversation, {}, {});
        QVERIFY(json.contains("月亮 é \U0001F680"));
        QVERIFY(!json.contains("\\u"));
        QVERIFY(QJsonDocument::fromJson(json).isObject());
    }

    void saysItsFormatFirst()
    {
        QVERIFY(conversationFile({}, {}, {}).startsWith("{\n    \"format\": \"qwenda-conversation\",\n    \"version\": 1,"));
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "roundtrip_test.moc"
