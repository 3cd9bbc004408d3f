// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"

#include "ui/atelier.h"
#include "ui/masonry.h"
#include "ui/picturesaver.h"
#include "ui/picturewords.h"
#include "ui/toast.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

class GalleryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTilesUnderTheShortestColumn();
    void findsTheTilesOfAStretch();
    void findsWordsInBothLanguages();
    void deletesAndBringsBack();
    void keepsStarsRatingsAndBoards();
    void bringsSettingsBackFromASavedFile_data();
    void bringsSettingsBackFromASavedFile();
    void showsPriceAndVariationsBeforeTheyAreSent();
    void offersOnlyWhatTheModelTakes();
    void exportsAFolder();

private:
    struct Page
    {
        Page() : desk(folder.path(), *[this] { (void)service.listen(); return &service; }()), toast(), atelier(desk.workshop, toast, folder.path())
        {
            QSignalSpy loaded(&desk.studio, &Studio::loaded);
            desk.studio.load();
            if (!loaded.wait())
                qFatal("the studio does not load");
            (void)QTest::qWaitFor([this] { return atelier.gallery()->isLoaded(); });
            atelier.desk()->setRegionId(u"cn-beijing"_s);
        }
        void add(const QString &prompt, const QString &model = u"wan2.2-t2i-flash"_s, QSize size = {64, 48})
        {
            QImage image(size, QImage::Format_RGB32);
            image.fill(qRgb(number * 40 % 256, 80, 120));
            QByteArray png;
            QBuffer buffer(&png);
            image.save(&buffer, "PNG");
            PictureRecord record;
            record.id = newId();
            record.prompt = prompt;
            record.model = model;
            record.regionId = u"cn-beijing"_s;
            record.seed = 100 + number;
            record.settings = {{u"model"_s, model}, {u"prompt"_s, prompt}, {u"size"_s, u"1024*1024"_s}, {u"negative_prompt"_s, u"模糊"_s}, {u"seed"_s, 100 + number}};
            record.createdAt = QDateTime::currentDateTimeUtc().addSecs(number++);
            auto future = desk.pictureStore.add(record, png);
            (void)QTest::qWaitFor([&future] { return future.isFinished(); });
            atelier.gallery()->reload();
            (void)QTest::qWaitFor([this, &record] { return atelier.gallery()->find(record.id) != nullptr; });
        }

        QTemporaryDir folder;
        emulator::Emulator service;
        Desk desk;
        Toast toast;
        Atelier atelier;
        int number = 0;
    };

    QTemporaryDir m_folder;
};

void GalleryTest::putsTilesUnderTheShortestColumn()
{
    const Masonry laid = Masonry::of({1, 2, 1, 1, 0.5}, 3 * 220 + 2 * 12);
    QCOMPARE(laid.columnWidth, 220.0);
    QCOMPARE(laid.tiles[0], QRectF(0, 0, 220, 220));
    QCOMPARE(laid.tiles[1], QRectF(232, 0, 220, 110));
    QCOMPARE(laid.tiles[3], QRectF(232, 122, 220, 220)); // under the flat one
    // What comes behind moves nothing.
    QCOMPARE(Masonry::of({1, 2, 1, 1, 0.5, 1, 1, 1}, 3 * 220 + 2 * 12).tiles.first(5), laid.tiles);
}

void GalleryTest::findsTheTilesOfAStretch()
{
    QList<qreal> ratios;
    for (int i = 0; i < 500; ++i)
        ratios.append(0.5 + i % 7 * 0.3);
    const Masonry laid = Masonry::of(ratios, 1000);
    for (const qreal top : {0.0, 333.0, 5000.0, laid.height - 10}) {
        QList<int> all;
        for (int i = 0; i < laid.tiles.size(); ++i) {
            if (laid.tiles[i].bottom() >= top && laid.tiles[i].top() <= top + 700)
                all.append(i);
        }
        QCOMPARE(laid.between(top, top + 700), all);
    }
    QCOMPARE(laid.at(laid.tiles[77].center()), 77);
    QCOMPARE(laid.at({-5, -5}), -1);
}

void GalleryTest::findsWordsInBothLanguages()
{
    Page page;
    Gallery &gallery = *page.atelier.gallery();
    page.add(u"A red tea pot"_s);
    page.add(u"青花瓷的茶壶"_s, u"wanx-v1"_s);
    page.add(u"Green hills"_s);
    QCOMPARE(gallery.count(), 3);
    QCOMPARE(gallery.promptAt(0), u"Green hills"_s); // the newest first
    gallery.setSearch(u"茶壶"_s);
    QCOMPARE(gallery.count(), 1);
    gallery.setSearch(u"POT red"_s);
    QCOMPARE(gallery.promptAt(0), u"A red tea pot"_s);
    gallery.setSearch({});
    gallery.setModel(u"wanx-v1"_s);
    QCOMPARE(gallery.count(), 1);
    gallery.clearFilters();
    QCOMPARE(gallery.count(), 3);
}

void GalleryTest::deletesAndBringsBack()
{
    Page page;
    Gallery &gallery = *page.atelier.gallery();
    for (int i = 0; i < 4; ++i)
        page.add(u"number %1"_s.arg(i));
    gallery.toggleSelected(0);
    gallery.selectTo(2);
    QCOMPARE(gallery.selectedCount(), 3);
    gallery.removeSelected();
    QCOMPARE(gallery.count(), 1);
    page.toast.undo();
    QTRY_COMPARE(gallery.count(), 4);
    gallery.remove({gallery.idAt(0)});
    gallery.reload();
    QTRY_COMPARE(gallery.count(), 3); // also on the disk
}

void GalleryTest::keepsStarsRatingsAndBoards()
{
    Page page;
    Gallery &gallery = *page.atelier.gallery();
    page.add(u"one"_s);
    page.add(u"two"_s);
    const QString id = gallery.idAt(1);
    gallery.star(id, true);
    gallery.rate(id, 4);
    gallery.addBoard(u"Posters"_s, id);
    gallery.setShown(Gallery::Starred);
    QCOMPARE(gallery.count(), 1);
    gallery.setShown(Gallery::All);
    gallery.setLeastRating(4);
    QCOMPARE(gallery.count(), 1);
    gallery.clearFilters();
    gallery.reload();
    QTRY_COMPARE(gallery.boards().size(), 1);
    gallery.setBoard(gallery.boards().constFirst().toMap()[u"id"_s].toString());
    QTRY_COMPARE(gallery.count(), 1);
    QCOMPARE(gallery.promptAt(0), u"one"_s);
    QVERIFY(gallery.isStarred(id));
}

void GalleryTest::bringsSettingsBackFromASavedFile_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("png") << u"png"_s;
    QTest::newRow("jpeg") << u"jpg"_s;
}

void GalleryTest::bringsSettingsBackFromASavedFile()
{
    QFETCH(QString, format);
    QString file;
    QJsonObject settings;
    {
        Page here;
        here.add(u"青花瓷 <pot> & \"steam\""_s);
        const auto record = here.desk.pictureStore.picture(here.atelier.gallery()->idAt(0));
        QTRY_VERIFY(record.isFinished());
        settings = record.result()->settings;
        const auto saved = savePicture(here.desk.pictureStore.files(), *record.result(), format, m_folder.path());
        QVERIFY(saved);
        file = *saved;
    }
    Page there;
    StudioDesk &desk = *there.atelier.desk();
    desk.takeFile(QUrl::fromLocalFile(file));
    QTRY_COMPARE(desk.prompt(), u"青花瓷 <pot> & \"steam\""_s);
    QCOMPARE(desk.model(), settings["model"_L1].toString());
    QCOMPARE(desk.size(), settings["size"_L1].toString());
    QCOMPARE(desk.negative(), settings["negative_prompt"_L1].toString());
    QCOMPARE(desk.seedMode(), StudioDesk::Locked);
    QCOMPARE(desk.seed(), QString::number(settings["seed"_L1].toInt()));
    QTRY_COMPARE(there.atelier.gallery()->count(), 1); // and the picture is in the gallery
}

void GalleryTest::showsPriceAndVariationsBeforeTheyAreSent()
{
    Page page;
    StudioDesk &desk = *page.atelier.desk();
    QAbstractItemModelTester tester(page.atelier.jobs());
    desk.setModel(u"wan2.2-t2i-flash"_s);
    desk.setCount(2);
    desk.setPrompt(u"a {red|blue|green} cup"_s);
    QCOMPARE(desk.variationCount(), 3);
    QCOMPARE(desk.totalText(), PictureWords::money(6 * 0.14, u"CNY"_s));
    QVERIFY(desk.problem().isEmpty());
    desk.draw();
    QCOMPARE(page.atelier.jobs()->count(), 3);
    QTRY_COMPARE_WITH_TIMEOUT(page.atelier.gallery()->count(), 6, 20'000);
    QTRY_COMPARE(page.atelier.jobs()->count(), 0);
    QCOMPARE(page.service.postCount("/services/aigc/"), 3);
    desk.setPrompt({});
    desk.recall(-1);
    QCOMPARE(desk.prompt(), u"a {red|blue|green} cup"_s);
}

void GalleryTest::offersOnlyWhatTheModelTakes()
{
    Page page;
    StudioDesk &desk = *page.atelier.desk();
    desk.setModel(u"wanx-v1"_s);
    QVERIFY(!desk.styles().isEmpty());
    QVERIFY(!desk.takesRewriting());
    desk.setCount(4);
    desk.setStyle(u"<anime>"_s);
    desk.setSize(u"720*1280"_s);
    desk.setModel(u"z-image-turbo"_s);
    QVERIFY(desk.styles().isEmpty());
    QCOMPARE(desk.count(), 1);
    QVERIFY(desk.style().isEmpty());
    QVERIFY(!desk.takesNegative());
    QVERIFY(!desk.takesReference());
    desk.setRegionId(u"us-east-1"_s);
    QVERIFY(desk.model() != u"z-image-turbo"_s); // not sold there
}

void GalleryTest::exportsAFolder()
{
    Page page;
    page.add(u"one <b>"_s);
    page.add(u"two"_s);
    QList<PictureRecord> records;
    for (int row = 0; row < 2; ++row) {
        const auto record = page.desk.pictureStore.picture(page.atelier.gallery()->idAt(row));
        QTRY_VERIFY(record.isFinished());
        records.append(*record.result());
    }
    const auto folder = exportPictures(page.desk.pictureStore.files(), records, m_folder.path());
    QVERIFY(folder);
    QFile sidecar(*folder + u"/pictures.json"_s);
    QVERIFY(sidecar.open(QIODevice::ReadOnly));
    const QJsonArray entries = QJsonDocument::fromJson(sidecar.readAll()).array();
    QCOMPARE(entries.size(), 2);
    QVERIFY(QFile::exists(*folder + u'/' + entries.at(0)["file"_L1].toString()));
    QFile html(*folder + u"/index.html"_s);
    QVERIFY(html.open(QIODevice::ReadOnly));
    QVERIFY(html.readAll().contains("one &lt;b&gt;"));
    QVERIFY(!QImage(*folder + u"/contact-sheet.png"_s).isNull());
}

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"
