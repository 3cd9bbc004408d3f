// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"

#include "ui/atelier.h"
#include "ui/justifiedrows.h"
#include "ui/picturewords.h"
#include "ui/toast.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDir>
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
    void fillsRowsInTrueProportions();
    void findsTheTilesOfAStretch();
    void findsWordsInBothLanguages();
    void deletesAndBringsBack();
    void keepsStarsRatingsAndBoards();
    void bringsSettingsBackFromASavedFile_data();
    void bringsSettingsBackFromASavedFile();
    void showsPriceAndVariationsBeforeTheyAreSent();
    void offersOnlyWhatTheModelTakes();
    void exportsTheSelectedOrAllThatAreShown();
    void filtersByEverythingThatIsKnown();
    void linksParentsAndChildren();
    void dragsTheSelectedTogether();

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

void GalleryTest::fillsRowsInTrueProportions()
{
    QList<qreal> ratios;
    for (int i = 0; i < 200; ++i)
        ratios.append(0.5 + i % 7 * 0.3);
    for (const qreal width : {300.0, 836.0, 1136.0, 1913.0}) {
        const JustifiedRows laid = JustifiedRows::of(ratios, width);
        QCOMPARE(laid.tiles.size(), ratios.size());
        const qreal lastTop = laid.tiles.constLast().top();
        for (int i = 0; i < laid.tiles.size(); ++i) {
            const QRectF &tile = laid.tiles[i];
            const bool endsRow = i + 1 == laid.tiles.size() || laid.tiles[i + 1].top() > tile.top();
            QVERIFY2(std::abs(tile.width() / tile.height() - ratios[i]) < 0.03, qPrintable(QString::number(i)));
            if (tile.top() < lastTop)
                QVERIFY(tile.height() > 120 && tile.height() < 330);
            if (endsRow && tile.top() < lastTop)
                QCOMPARE(tile.right(), width); // the row fills the width
            if (!endsRow)
                QCOMPARE(laid.tiles[i + 1].left(), tile.right() + JustifiedRows::gap);
        }
        // What comes behind moves no full row.
        const JustifiedRows longer = JustifiedRows::of(ratios + QList<qreal>{1, 1, 1}, width);
        for (int i = 0; laid.tiles[i].top() < lastTop; ++i)
            QCOMPARE(longer.tiles[i], laid.tiles[i]);
    }
    // A panorama and a column do not swallow the screen.
    const JustifiedRows odd = JustifiedRows::of({20, 0.01}, 1000);
    QVERIFY(odd.tiles[0].height() > 150);
    QVERIFY(odd.tiles[1].width() > 60);
}

void GalleryTest::findsTheTilesOfAStretch()
{
    QList<qreal> ratios;
    for (int i = 0; i < 500; ++i)
        ratios.append(0.5 + i % 7 * 0.3);
    const JustifiedRows laid = JustifiedRows::of(ratios, 1000);
    for (const qreal top : {0.0, 333.0, 5000.0, laid.height - 10}) {
        const auto [first, end] = laid.between(top, top + 700);
        for (int i = 0; i < laid.tiles.size(); ++i)
            QCOMPARE(i >= first && i < end, laid.tiles[i].bottom() >= top && laid.tiles[i].top() <= top + 700);
    }
    QCOMPARE(laid.at(laid.tiles[77].center()), 77);
    QCOMPARE(laid.at({-5, -5}), -1);
    QCOMPARE(laid.nearest(laid.tiles[77].right() + JustifiedRows::gap / 2 - 1, laid.tiles[77].center().y()) / 2, 77 / 2);
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
    QTest::newRow("webp") << u"webp"_s;
}

// Saved through the desk of one program, dropped into another: every setting is the same.
void GalleryTest::bringsSettingsBackFromASavedFile()
{
    QFETCH(QString, format);
    const QString file = m_folder.filePath(u"saved."_s + format);
    QJsonObject settings;
    {
        Page here;
        here.add(u"青花瓷 <pot> & \"steam\""_s);
        const QString id = here.atelier.gallery()->idAt(0);
        const auto record = here.desk.pictureStore.picture(id);
        QTRY_VERIFY(record.isFinished());
        settings = record.result()->settings;
        here.atelier.outbox()->save(id, QUrl::fromLocalFile(file));
        QTRY_VERIFY(QFile::exists(file));
        QTRY_VERIFY(here.toast.text().contains(u"saved."_s));
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
    const auto dropped = there.desk.pictureStore.picture(there.atelier.gallery()->idAt(0));
    QTRY_VERIFY(dropped.isFinished());
    for (const QString &key : settings.keys())
        QCOMPARE(dropped.result()->settings[key], settings[key]);
    QCOMPARE(dropped.result()->source, PictureRecord::Source::Imported);
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

void GalleryTest::exportsTheSelectedOrAllThatAreShown()
{
    Page page;
    page.add(u"one"_s);
    page.add(u"two"_s);
    page.add(u"three"_s);
    QTemporaryDir target;
    PictureOutbox &outbox = *page.atelier.outbox();
    Gallery &gallery = *page.atelier.gallery();
    const auto entries = [&target, &outbox] {
        (void)QTest::qWaitFor([&outbox] { return !outbox.isWorking(); });
        QStringList names;
        for (const QString &folder : QDir(target.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile sidecar(target.filePath(folder) + u"/pictures.json"_s);
            if (sidecar.open(QIODevice::ReadOnly))
                names.append(QString::number(QJsonDocument::fromJson(sidecar.readAll()).array().size()));
        }
        names.sort();
        return names;
    };
    outbox.start(PictureOutbox::Folder, QUrl::fromLocalFile(target.path()));
    QVERIFY(outbox.isWorking());
    QCOMPARE(entries(), QStringList{u"3"_s});
    gallery.toggleSelected(1);
    outbox.start(PictureOutbox::Folder, QUrl::fromLocalFile(target.path()));
    QCOMPARE(entries(), (QStringList{u"1"_s, u"3"_s}));
    QTRY_COMPARE(gallery.selectedCount(), 0);
    gallery.setSearch(u"three"_s);
    outbox.start(PictureOutbox::SheetPdf, QUrl::fromLocalFile(target.path()));
    (void)entries();
    QCOMPARE(QDir(target.path()).entryList({u"*.pdf"_s}).size(), 1);
}

void GalleryTest::filtersByEverythingThatIsKnown()
{
    Page page;
    Gallery &gallery = *page.atelier.gallery();
    page.add(u"wide"_s, u"wan2.2-t2i-flash"_s, {64, 32});
    page.add(u"tall"_s, u"wanx-v1"_s, {32, 64});
    page.add(u"made of it"_s, u"qwen-image-edit"_s, {48, 48});
    QCOMPARE(gallery.count(), 3);
    gallery.setSize(u"32 × 64"_s);
    QCOMPARE(gallery.promptAt(0), u"tall"_s);
    gallery.setModel(u"wan2.2-t2i-flash"_s);
    QCOMPARE(gallery.count(), 0); // both must hold
    gallery.clearFilters();
    gallery.setRegion(u"us-east-1"_s);
    QCOMPARE(gallery.count(), 0);
    gallery.setRegion(u"cn-beijing"_s);
    QCOMPARE(gallery.count(), 3);
    gallery.clearFilters();
    const QString month = QDateTime::currentDateTime().toString(u"yyyy-MM"_s);
    QCOMPARE(gallery.dates().constLast().toMap()[u"id"_s].toString(), month);
    gallery.setDate(month);
    QCOMPARE(gallery.count(), 3);
    gallery.setDate(u"2019-02"_s);
    QCOMPARE(gallery.count(), 0);
    gallery.setDate(u"7"_s);
    QCOMPARE(gallery.count(), 3);
    QVERIFY(gallery.isFiltered());
    gallery.clearFilters();
    QVERIFY(gallery.date().isEmpty());
    gallery.setShown(Gallery::Edits);
    QCOMPARE(gallery.count(), 0); // none of these was made from another
    gallery.setShown(Gallery::FromChats);
    QCOMPARE(gallery.count(), 0);
    gallery.setShown(Gallery::ThisWeek);
    QCOMPARE(gallery.count(), 3);
}

void GalleryTest::linksParentsAndChildren()
{
    Page page;
    page.add(u"the first"_s);
    const QString parent = page.atelier.gallery()->idAt(0);
    PictureRecord child = *page.atelier.gallery()->find(parent);
    child.id = newId();
    child.prompt = u"made of it"_s;
    child.parents = {parent};
    child.orderId.clear();
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::green);
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    auto added = page.desk.pictureStore.add(child, png);
    QTRY_VERIFY(added.isFinished());
    page.atelier.gallery()->reload();
    QTRY_COMPARE(page.atelier.gallery()->count(), 2);
    page.atelier.gallery()->setShown(Gallery::Edits);
    QCOMPARE(page.atelier.gallery()->idAt(0), child.id);
    PictureViewer &viewer = *page.atelier.viewer();
    viewer.open(parent);
    QTRY_COMPARE(viewer.children().size(), 1);
    QVERIFY(viewer.parents().isEmpty());
    viewer.open(viewer.children().constFirst().toMap()[u"id"_s].toString());
    QTRY_COMPARE(viewer.parents().size(), 1);
    QCOMPARE(viewer.parents().constFirst().toMap()[u"id"_s].toString(), parent);
}

void GalleryTest::dragsTheSelectedTogether()
{
    Page page;
    for (int i = 0; i < 3; ++i)
        page.add(u"number %1"_s.arg(i));
    Gallery &gallery = *page.atelier.gallery();
    QCOMPARE(gallery.dragUrls(1), QStringList{gallery.urlAt(1)});
    gallery.toggleSelected(0);
    gallery.toggleSelected(2);
    QCOMPARE(gallery.dragUrls(1), QStringList{gallery.urlAt(1)}); // not one of them
    QCOMPARE(gallery.dragUrls(2), (QStringList{gallery.urlAt(0), gallery.urlAt(2)}));
}

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"
