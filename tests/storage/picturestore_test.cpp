// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/message.h"
#include "privatemounts.h"
#include "storage/historystore.h"
#include "storage/picturecopy.h"
#include "storage/picturemark.h"
#include "storage/picturestore.h"
#include "storage/snapshots.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

namespace {

bool s_hasOwnDisks = false;

/// Differently coloured ones have different bytes; `grain` makes them large.
QByteArray png(int color, int side = 16, bool grain = false)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(color % 360, 200, 200));
    quint32 noise = 88172645U;
    for (int y = 0; grain && y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            image.setPixel(x, y, noise);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class PictureStoreTest : public QObject
{
    Q_OBJECT

private:
    struct Place
    {
        Place() { folder.setAutoRemove(true); }
        QString file() const { return folder.filePath(u"history.db"_s); }
        QString pictures() const { return folder.filePath(u"pictures"_s); }
        QTemporaryDir folder;
    };

    static PictureRecord record(const QString &prompt)
    {
        PictureRecord record;
        record.id = newId();
        record.prompt = prompt;
        record.model = u"wan2.2-t2i-flash"_s;
        record.seed = 7;
        record.settings = {{u"model"_s, record.model}, {u"size"_s, u"1024*1024"_s}};
        record.price = 0.14;
        record.currency = u"CNY"_s;
        record.createdAt = QDateTime::currentDateTimeUtc();
        return record;
    }
    static QStringList prompts(PictureStore &store)
    {
        QStringList all;
        const auto shelf = store.shelf().result();
        for (const PictureRecord &each : shelf ? shelf->pictures : QList<PictureRecord>())
            all.append(each.prompt);
        all.sort();
        return all;
    }

private Q_SLOTS:
    void keepsWhoWasMadeFromWhomOnTheShelf()
    {
        Place place;
        PictureStore store(place.file(), place.pictures());
        QVERIFY(store.open().result());
        const PictureRecord parent = record(u"first"_s);
        QVERIFY(store.add(parent, png(1)).result());
        PictureRecord child = record(u"second"_s);
        child.parents = {parent.id};
        QVERIFY(store.add(child, png(2)).result());
        const auto shelf = store.shelf().result();
        QCOMPARE(shelf->pictures.size(), 2);
        for (const PictureRecord &each : shelf->pictures)
            QCOMPARE(each.parents, each.id == child.id ? QStringList{parent.id} : QStringList());
        QCOMPARE(store.children(parent.id).result()->constFirst().id, child.id);
        QCOMPARE(store.pictures({child.id, u"nobody"_s, parent.id}).result()->size(), 2);
    }

    // On the first day several connections, and processes, find no file and make it.
    void isMadeBesideOthersThatMakeItToo()
    {
        for (int round = 0; round < 40; ++round) {
            Place place;
            HistoryStore history(place.file());
            PictureStore store(place.file(), place.pictures());
            PictureStore other(place.file(), place.pictures());
            const auto opened = history.open();
            const QList<QFuture<Result<void>>> others{store.open(), other.open()};
            for (const Result<void> &each : {others[0].result(), others[1].result()})
                QVERIFY2(each, qPrintable(each ? QString() : each.error().message));
            QVERIFY2(opened.result(), qPrintable(opened.result() ? QString() : opened.result().error().message));
        }
    }

    // A snapshot takes the history's place while the gallery is open beside it.
    void survivesTheRestoringOfASnapshot()
    {
        Place place;
        HistoryStore history(place.file());
        QVERIFY(history.open().result());
        PictureStore store(place.file(), place.pictures());
        QVERIFY(store.open().result());
        QVERIFY(store.add(record(u"before"_s), png(1)).result());
        PictureOrder order;
        order.id = newId();
        order.state = PictureOrder::State::Working;
        order.taskId = u"task-1"_s;
        order.createdAt = QDateTime::currentDateTimeUtc();
        QVERIFY(store.saveOrder(order).result());
        const auto snapshot = snapshots::take(place.file(), Snapshot::Reason::Asked);
        QVERIFY(snapshot);
        QVERIFY(store.add(record(u"after"_s), png(2)).result());
        order.taskId = u"task-2"_s;
        order.id = newId();
        QVERIFY(store.saveOrder(order).result());

        QVERIFY(store.close().result());
        QVERIFY(!store.shelf().result()); // nothing is written into the file that goes
        const auto name = history.putBack(*snapshot).result();
        QVERIFY(name);
        const QString former = QFileInfo(snapshot->file).path() + u'/' + *name + u".db"_s;
        QVERIFY(QFile::exists(former));
        QVERIFY(store.open().result());
        QCOMPARE(prompts(store), QStringList{u"before"_s});
        QCOMPARE(*store.taskIds().result(), QSet<QString>{u"task-1"_s});
        // What was paid for since comes over, once.
        QVERIFY(store.takeOver(former).result());
        QVERIFY(store.takeOver(former).result());
        QCOMPARE(prompts(store), (QStringList{u"after"_s, u"before"_s}));
        QCOMPARE(*store.taskIds().result(), (QSet<QString>{u"task-1"_s, u"task-2"_s}));
        // And it is this file that is written from now on.
        QVERIFY(store.add(record(u"later"_s), png(3)).result());
        PictureStore other(place.file(), place.pictures());
        QVERIFY(other.open().result());
        QCOMPARE(prompts(other).size(), 3);
    }

    void takesNothingFromAFileThatIsNoHistory()
    {
        Place place;
        PictureStore store(place.file(), place.pictures());
        QVERIFY(store.open().result());
        QVERIFY(store.add(record(u"mine"_s), png(1)).result());
        QFile junk(place.folder.filePath(u"junk"_s));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write(QByteArray(8192, 'x'));
        junk.close();
        QVERIFY(!store.takeOver(junk.fileName()).result());
        QVERIFY(!store.takeOver(place.folder.filePath(u"nowhere"_s)).result());
        QCOMPARE(prompts(store), QStringList{u"mine"_s});
    }

    void leavesNothingBehindOnAFullDisk()
    {
        if (!s_hasOwnDisks)
            QSKIP("no private mounts here");
        Place place;
        PictureStore store(place.file(), place.pictures());
        QVERIFY(store.open().result());
        QVERIFY(QDir().mkpath(place.pictures()));
        QVERIFY(privatemounts::mountSmallDisk(place.pictures(), "256k"));
        const auto full = store.add(record(u"large"_s), png(1, 400, true)).result();
        QVERIFY(!full);
        QCOMPARE(full.error().kind, Error::Kind::Storage);
        QCOMPARE(full.error().reason, Error::Reason::DiskFull);
        QVERIFY(prompts(store).isEmpty());
        QStringList left;
        const QDir pictures(place.pictures());
        for (const QString &folder : pictures.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden))
            left += QDir(pictures.filePath(folder)).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(left, QStringList());
        QVERIFY(store.add(record(u"small"_s), png(2)).result()); // the disk still has room for this one
        privatemounts::unmount(place.pictures());
    }

    void copiesCarryEverythingAndReplaceNothing_data()
    {
        QTest::addColumn<QString>("format");
        for (const auto *format : {"png", "jpg", "webp"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void copiesCarryEverythingAndReplaceNothing()
    {
        QFETCH(QString, format);
        QTemporaryDir folder;
        PictureRecord picture = record(u"青花瓷 pot / \"steam\""_s);
        picture.file = u"ab/x.png"_s;
        picture.requestId = u"r-1"_s;
        const QByteArray original = png(5);
        const auto first = saveCopy(picture, original, folder.path(), format);
        const auto second = saveCopy(picture, original, folder.path(), format);
        QVERIFY(first && second);
        QVERIFY(*first != *second);
        QCOMPARE(QFileInfo(*first).fileName(), u"青花瓷-pot-steam-7."_s + format);
        QFile file(*first);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(QImage::fromData(bytes).size(), QSize(16, 16));
        const auto mark = markIn(bytes);
        QVERIFY(mark);
        QCOMPARE(mark->prompt, picture.prompt);
        QCOMPARE(mark->settings["seed"_L1].toInt(), 7);
        QCOMPARE(mark->settings["size"_L1].toString(), u"1024*1024"_s);
        QCOMPARE(mark->settings["request_id"_L1].toString(), u"r-1"_s);
        QCOMPARE(mark->settings["price"_L1].toDouble(), 0.14);
        // Under a name the user chose, in whatever case.
        const QString own = folder.filePath(u"mine."_s + format.toUpper());
        QVERIFY(saveCopyAs(picture, original, own));
        QVERIFY(saveCopyAs(picture, original, own));
        QVERIFY(!QImage(own).isNull());
    }
};

int main(int argc, char **argv)
{
    s_hasOwnDisks = privatemounts::enter();
    QCoreApplication application(argc, argv);
    PictureStoreTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "picturestore_test.moc"
