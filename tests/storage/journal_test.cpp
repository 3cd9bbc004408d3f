// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> linesOf(const QString &file)
{
    QList<QJsonObject> lines;
    QFile log(file);
    if (!log.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : log.readAll().split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.reset(new QTemporaryDir); }

    void writesOneObjectALine()
    {
        Journal journal(m_folder->filePath(u"log"_s));
        QVERIFY(!QFileInfo::exists(journal.folder())); // nothing before the first line
        journal.write("start"_L1, {{u"version"_s, u"1 \"quoted\"\nline"_s}});
        journal.write("end"_L1);
        journal.flush();
        const QList<QJsonObject> lines = linesOf(journal.file());
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].value(u"event"_s).toString(), u"start"_s);
        QCOMPARE(lines[0].value(u"version"_s).toString(), u"1 \"quoted\"\nline"_s);
        QCOMPARE(lines[1].value(u"event"_s).toString(), u"end"_s);
        QVERIFY(QDateTime::fromString(lines[0].value(u"time"_s).toString(), Qt::ISODateWithMs).isValid());
    }
    void isForTheUserAlone()
    {
        Journal journal(m_folder->filePath(u"log"_s));
        journal.write("start"_L1);
        journal.record(u"a.json"_s, "{}");
        journal.flush();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther;
        for (const QString &path : {journal.folder(), journal.file(), journal.recordings(), journal.recordings() + u"/a.json"_s})
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
    }
    void startsAnewFileAndKeepsAFew()
    {
        Journal journal(m_folder->filePath(u"log"_s), {1000, 3, 5});
        for (int i = 0; i < 200; ++i)
            journal.write("line"_L1, {{u"number"_s, i}});
        journal.flush();
        const QStringList files = QDir(journal.folder()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files, (QStringList{u"qwenda.1.log"_s, u"qwenda.2.log"_s, u"qwenda.log"_s}));
        QList<QJsonObject> all;
        for (const char *name : {"qwenda.2.log", "qwenda.1.log", "qwenda.log"}) {
            const QString path = journal.folder() + u'/' + QLatin1StringView(name);
            QVERIFY(QFileInfo(path).size() <= 1000);
            all += linesOf(path);
        }
        // No line is lost between files, and the last is there.
        for (qsizetype i = 1; i < all.size(); ++i)
            QCOMPARE(all[i].value(u"number"_s).toInt(), all[i - 1].value(u"number"_s).toInt() + 1);
        QCOMPARE(all.constLast().value(u"number"_s).toInt(), 199);
    }
    void goesOnInAnOldFile()
    {
        for (int i = 0; i < 2; ++i) {
            Journal journal(m_folder->filePath(u"log"_s));
            journal.write("start"_L1); // the destructor writes what waits
        }
        QCOMPARE(linesOf(m_folder->filePath(u"log/qwenda.log"_s)).size(), 2);
    }
    void keepsTheLatestRecordings()
    {
        Journal journal(m_folder->filePath(u"log"_s), {1000, 3, 5});
        for (int i = 10; i < 20; ++i)
            journal.record(u"%1.json"_s.arg(i), "{}");
        journal.flush();
        QCOMPARE(QDir(journal.recordings()).entryList(QDir::Files, QDir::Name).constFirst(), u"15.json"_s);
    }
    void aFolderThatCannotBeMadeIsNoTrouble()
    {
        QFile wall(m_folder->filePath(u"wall"_s));
        QVERIFY(wall.open(QIODevice::WriteOnly));
        Journal journal(m_folder->filePath(u"wall/log"_s));
        journal.write("start"_L1);
        journal.record(u"a.json"_s, "{}");
        journal.flush();
        QVERIFY(!QFileInfo::exists(journal.file()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
