// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../storage/privatemounts.h"
#include "core/message.h"
#include "exchange/pictureexport.h"
#include "storage/picturemark.h"

#include <QBuffer>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace qwenda::exchange;
using namespace Qt::StringLiterals;

namespace {

bool s_hasOwnDisks = false;
const Progress untilTheEnd = [](qint64, qint64) { return true; };

} // namespace

class PictureExportTest : public QObject
{
    Q_OBJECT

private:
    PictureExportRequest request(PictureExportRequest::Form form, int count)
    {
        PictureExportRequest request{PictureFiles(m_folder.filePath(u"pictures"_s)), {}, form, u"Tea / 茶"_s, m_target.path()};
        for (int i = 0; i < count; ++i) {
            QImage image(120 + i % 3 * 60, 120, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(i * 17 % 360, 180, 200));
            QByteArray png;
            QBuffer buffer(&png);
            image.save(&buffer, "PNG");
            PictureRecord record;
            record.id = newId();
            record.prompt = u"<b>茶壶</b> & number %1"_s.arg(i);
            record.model = u"wan2.2-t2i-flash"_s;
            record.seed = 100 + i;
            record.width = image.width();
            record.height = image.height();
            record.bytes = png.size();
            record.file = *request.files.keep(png, u"png"_s);
            record.settings = {{u"size"_s, u"1024*1024"_s}};
            record.createdAt = QDateTime::currentDateTimeUtc();
            request.pictures.append(record);
        }
        return request;
    }
    QStringList left() const { return QDir(m_target.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }

    QTemporaryDir m_folder;
    QTemporaryDir m_target;

private Q_SLOTS:
    void cleanup()
    {
        for (const QString &name : left())
            QFileInfo(m_target.filePath(name)).isDir() ? (void)QDir(m_target.filePath(name)).removeRecursively() : (void)QFile::remove(m_target.filePath(name));
    }

    void listsEveryPictureOfAFolder()
    {
        const auto report = runPictureExport(request(PictureExportRequest::Form::Folder, 3), untilTheEnd);
        QVERIFY(report);
        QCOMPARE(report->pictures, 3);
        QFile sidecar(report->target + u"/pictures.json"_s);
        QVERIFY(sidecar.open(QIODevice::ReadOnly));
        const QJsonArray entries = QJsonDocument::fromJson(sidecar.readAll()).array();
        QCOMPARE(entries.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const QJsonObject entry = entries.at(i).toObject();
            QFile copy(report->target + u'/' + entry["file"_L1].toString());
            QVERIFY(copy.open(QIODevice::ReadOnly));
            const auto mark = markIn(copy.readAll());
            QVERIFY(mark);
            QCOMPARE(mark->prompt, u"<b>茶壶</b> & number %1"_s.arg(i));
            QCOMPARE(entry["seed"_L1].toInt(), 100 + i);
            QCOMPARE(mark->settings["seed"_L1].toInt(), 100 + i);
        }
        // The second of the day gets a name of its own.
        const auto again = runPictureExport(request(PictureExportRequest::Form::Folder, 1), untilTheEnd);
        QVERIFY(again);
        QVERIFY(again->target != report->target);
    }

    void writesAPageThatNeedsNothingElse()
    {
        const auto report = runPictureExport(request(PictureExportRequest::Form::WebPage, 2), untilTheEnd);
        QVERIFY(report);
        QFile file(report->target + u"/index.html"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray html = file.readAll();
        QVERIFY(html.contains("&lt;b&gt;茶壶&lt;/b&gt; &amp; number 0"));
        QVERIFY(!html.contains("<b>"));
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("http:") && !html.contains("https:"));
        QCOMPARE(html.count("<figure"), 2);
        QVERIFY(html.endsWith("</main>\n</body>\n</html>\n"));
    }

    void drawsSheetsOfManyPages_data()
    {
        QTest::addColumn<PictureExportRequest::Form>("form");
        QTest::newRow("PDF") << PictureExportRequest::Form::SheetPdf;
        QTest::newRow("PNG") << PictureExportRequest::Form::SheetPng;
    }
    void drawsSheetsOfManyPages()
    {
        QFETCH(PictureExportRequest::Form, form);
        const auto report = runPictureExport(request(form, 43), untilTheEnd); // twenty on a page
        QVERIFY(report);
        QCOMPARE(report->pictures, 43);
        if (form == PictureExportRequest::Form::SheetPng) {
            const QStringList pages = QDir(report->target).entryList(QDir::Files, QDir::Name);
            QCOMPARE(pages.size(), 3);
            const QImage first(report->target + u'/' + pages.constFirst());
            QVERIFY(!first.isNull());
            // The first picture's colour stands in the first cell.
            int found = 0;
            for (int y = 0; y < first.height() / 3; y += 4) {
                for (int x = 0; x < first.width() / 4; x += 4)
                    found += QColor(first.pixel(x, y)).hsvSaturation() > 100 ? 1 : 0;
            }
            QVERIFY(found > 500);
        } else {
            QFile file(report->target);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray pdf = file.readAll();
            QVERIFY(pdf.startsWith("%PDF"));
            QCOMPARE(pdf.count("/Type /Page\n"), 3);
        }
        QCOMPARE(left().size(), 1);
    }

    void leavesOutWhatCannotBeRead_data() { drawsSheetsOfManyPages_data(); QTest::newRow("folder") << PictureExportRequest::Form::Folder; }
    void leavesOutWhatCannotBeRead()
    {
        QFETCH(PictureExportRequest::Form, form);
        PictureExportRequest two = request(form, 2);
        QVERIFY(QFile::remove(two.files.path(two.pictures.at(0).file)));
        const auto report = runPictureExport(two, untilTheEnd);
        QVERIFY(report);
        QCOMPARE(report->pictures, 1);
        QCOMPARE(report->missing, QStringList{two.pictures.at(0).prompt});
        QVERIFY(QFile::remove(two.files.path(two.pictures.at(1).file)));
        QVERIFY(!runPictureExport(two, untilTheEnd)); // nothing is no export
        QCOMPARE(left().size(), 1);
    }

    void leavesNothingWhenItIsStopped_data() { leavesOutWhatCannotBeRead_data(); QTest::newRow("page") << PictureExportRequest::Form::WebPage; }
    void leavesNothingWhenItIsStopped()
    {
        QFETCH(PictureExportRequest::Form, form);
        const auto report = runPictureExport(request(form, 30), [](qint64 done, qint64) { return done < 22; });
        QVERIFY(report);
        QVERIFY(report->isCancelled);
        QCOMPARE(left(), QStringList());
    }

    void leavesNothingOnAFullDisk_data() { leavesNothingWhenItIsStopped_data(); }
    void leavesNothingOnAFullDisk()
    {
        if (!s_hasOwnDisks)
            QSKIP("no private mounts here");
        QFETCH(PictureExportRequest::Form, form);
        const PictureExportRequest many = request(form, 45);
        QVERIFY(privatemounts::mountSmallDisk(m_target.path(), "24k"));
        const auto report = runPictureExport(many, untilTheEnd);
        const QStringList rest = left();
        privatemounts::unmount(m_target.path());
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Storage);
        QCOMPARE(report.error().reason, Error::Reason::DiskFull);
        QCOMPARE(rest, QStringList());
    }

    void worksBesideTheWindow()
    {
        PictureExportJob job;
        QSignalSpy told(&job, &ExchangeJob::progressed);
        std::optional<Result<PictureExportReport>> report;
        connect(&job, &PictureExportJob::finished, this, [&report](const Result<PictureExportReport> &end) { report = end; });
        job.start(request(PictureExportRequest::Form::SheetPdf, 25));
        QVERIFY(!report); // never from inside the call
        QTRY_VERIFY(report);
        QVERIFY(*report);
        QVERIFY(!told.isEmpty());
        job.cancel(); // too late, and harmless
    }
};

int main(int argc, char **argv)
{
    s_hasOwnDisks = privatemounts::enter();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    PictureExportTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "pictureexport_test.moc"
