// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/histories.h"
#include "exchange/zipfile.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace histories;
using namespace qwenda::exchange;

/// What lies beside the conversations in an archive, and what a file is at a glance.
class ImportFilesTest : public QObject
{
    Q_OBJECT

private:
    static QString sample(const QString &name) { return QStringLiteral(QWENDA_TEST_DATA "/imports/") + name; }

    static QByteArray picture()
    {
        QImage image(12, 7, QImage::Format_RGB32);
        image.fill(Qt::green);
        QByteArray png;
        QBuffer buffer(&png);
        image.save(&buffer, "PNG");
        return png;
    }

    QString archive(const QList<std::pair<QString, QByteArray>> &files)
    {
        ZipWriter zip;
        for (const auto &[name, bytes] : files)
            zip.add(name, bytes);
        const QString file = m_home->filePath(u"export.zip"_s);
        put(file, zip.finish());
        return file;
    }

    Result<ImportReport> bring(const QString &file)
    {
        Importer importer(m_file);
        const auto read = importer.read({file}, always);
        return read ? importer.keep(always) : read;
    }

    static bool saysLeftOut(const ImportReport &report, const QString &what)
    {
        return std::ranges::any_of(report.issues, [&](const ImportIssue &issue) {
            return issue.kind == ImportIssue::Kind::PictureLeftOut && issue.detail == what;
        });
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_file;

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_file = m_home->filePath(u"data/history.db"_s);
    }

    void picturesComeWithChatGpt()
    {
        const QByteArray conversations = bytesOf(sample(u"chatgpt.json"_s));
        const auto report = bring(archive({{u"conversations.json"_s, conversations},
                                           {u"file_0100-another.png"_s, "not this one"},
                                           {u"../../user-1/file_01-bay.png"_s, picture()}}));
        QVERIFY(report.isOk());
        QVERIFY(!saysLeftOut(*report, u"sediment://file_01"_s));
        const auto history = all(m_file);
        const Whole *tides = titled(history, u"潮汐 and tides"_s);
        QVERIFY(tides);
        const auto asking = std::ranges::find_if(tides->messages, [](const Message &one) { return !one.attachments.isEmpty(); });
        QVERIFY(asking != tides->messages.end());
        QCOMPARE(asking->text, u"And here?"_s);
        QCOMPARE(asking->attachments, (QList<Attachment>{{Attachment::Kind::Picture, u"bay.png"_s, u"image/png"_s,
                                                          AttachmentStore::hashOf(picture()), {}, picture().size(), 12, 7, 0, 0}}));
        QCOMPARE(tides->files.value(asking->attachments.constFirst().hash), picture());
        QVERIFY(!QFile::exists(m_home->filePath(u"user-1"_s)));
        // Once more: nothing new, and the same file.
        QCOMPARE(bring(m_home->filePath(u"export.zip"_s))->messages, 0);
    }

    void whatIsNoPictureIsToldOf()
    {
        const auto report = bring(archive({{u"conversations.json"_s, bytesOf(sample(u"chatgpt.json"_s))},
                                           {u"file_01-bay.png"_s, QByteArray("MZ\0\0 not a picture", 19)}}));
        QVERIFY(report.isOk());
        QVERIFY(saysLeftOut(*report, u"sediment://file_01"_s));
        QVERIFY(!QFile::exists(m_home->filePath(u"data/attachments"_s)));
    }

    void picturesComeWithCherryStudio()
    {
        const auto report = bring(archive({{u"data.json"_s, bytesOf(sample(u"cherry-studio-picture.json"_s))},
                                           {u"Data/Files/7f3a.png"_s, picture()}}));
        QVERIFY(report.isOk());
        QCOMPARE(report->issueCount, 0);
        const auto history = all(m_file);
        QCOMPARE(history.constFirst().messages.constFirst().attachments.value(0).name, u"月亮.png"_s);
        QCOMPARE(history.constFirst().files.size(), 1);
    }

    void refusesABomb()
    {
        const QString file = archive({{u"conversations.json"_s, '[' + QByteArray(90 * 1024 * 1024, ' ') + ']'}});
        QVERIFY(QFileInfo(file).size() < 1024 * 1024);
        const auto report = bring(file);
        QVERIFY(!report.isOk());
        QCOMPARE(report.error().code, u"zip_bomb"_s);
        QVERIFY(all(m_file).isEmpty());
    }

    void knowsAnExportAtAGlance_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isExport");
        for (const char *name : {"chatgpt.json", "chatgpt.zip", "claude.json", "openwebui.json", "chatbox.json", "lobechat.json",
                                 "lobechat-tables.json", "cherry-studio.json", "cherry-studio.zip"})
            QTest::newRow(name) << sample(QString::fromLatin1(name)) << true;
        QTest::newRow("another list") << sample(u"list-of-other-things.json"_s) << false;
        QTest::newRow("a picture") << QStringLiteral(QWENDA_TEST_DATA "/../../docs/screenshot.png") << false;
        QTest::newRow("a program") << QStringLiteral(__FILE__) << false;
        QTest::newRow("a folder") << QStringLiteral(QWENDA_TEST_DATA) << false;
        QTest::newRow("nothing") << u"/nowhere/x.json"_s << false;
    }
    void knowsAnExportAtAGlance()
    {
        QFETCH(QString, file);
        QTEST(Importer::looksLikeExport(file), "isExport");
    }
};

QTEST_GUILESS_MAIN(ImportFilesTest)
#include "importfiles_test.moc"
