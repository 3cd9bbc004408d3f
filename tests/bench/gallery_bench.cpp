// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A gallery of 10,000 pictures: how long it takes to open, how smoothly it scrolls, what it holds in memory, and what
// thumbnails cost beside decoding alone. Usage: bench_gallery [pictures] [thumbnails]

#include "core/message.h"
#include "session/studio.h"
#include "client/pictureclient.h"
#include "storage/picturestore.h"
#include "transport/httptransport.h"
#include "ui/gallery.h"
#include "ui/galleryview.h"
#include "ui/thumbnails.h"
#include "ui/toast.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QQuickView>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <ctime>

using namespace qwenda;

namespace {

constexpr int filesMade = 240; // the others share them: what counts is decoding, and each tile is decoded anew

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double pssMegabytes()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

// Two megapixels with enough grain that they do not compress to nothing.
QByteArray picture(int number)
{
    QImage image(1664, 1248, QImage::Format_RGB32);
    quint32 noise = 2463534242U + quint32(number) * 7919;
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            line[x] = qRgb((x + number * 11) / 7 % 256, (y + int(noise & 3)) / 5 % 256, (x + y) / 9 % 256);
        }
    }
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

template <typename T>
T settled(QFuture<T> future)
{
    (void)QTest::qWaitFor([&future] { return future.isFinished(); }, 600'000);
    return future.result();
}

void fill(PictureStore &store, const QString &file, int count)
{
    QStringList files;
    for (int i = 0; i < std::min(count, filesMade); ++i) {
        PictureRecord record;
        record.id = newId();
        record.prompt = QStringLiteral("picture %1 of a tea house 茶馆").arg(i);
        record.model = QStringLiteral("wan2.2-t2i-flash");
        record.createdAt = QDateTime::currentDateTimeUtc();
        files.append(settled(store.add(record, picture(i)))->file);
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fill"));
    database.setDatabaseName(file);
    database.open();
    database.transaction();
    QSqlQuery query(database);
    query.prepare(QStringLiteral("insert into pictures select null, ?, '', 0, ?, 1664, ?, 4000000, ?, '', 'wan2.2-t2i-flash', "
                                 "'cn-beijing', ?, '{}', '', '', 0.14, 'CNY', ?, 12000, '[]', 'drawn', 0, 0, '', '', null"));
    for (int i = filesMade; i < count; ++i) {
        query.addBindValue(newId());
        query.addBindValue(files.at(i % int(files.size())));
        query.addBindValue(800 + i * 37 % 1600);
        query.addBindValue(QStringLiteral("picture %1 of a tea house 茶馆, soft light, fine detail, warm colours").arg(i));
        query.addBindValue(i);
        query.addBindValue(1796000000000LL + i * 1000LL);
        query.exec();
    }
    database.commit();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    const int count = argc > 1 ? atoi(argv[1]) : 10'000;
    const int thumbs = argc > 2 ? atoi(argv[2]) : 200;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("history.db"));
    {
        PictureStore store(file, folder.filePath(QStringLiteral("pictures")));
        if (!settled(store.open()))
            return 1;
        fill(store, file, count);
    }

    // Thumbnails, beside decoding alone.
    QStringList names;
    {
        PictureStore store(file, folder.filePath(QStringLiteral("pictures")));
        (void)settled(store.open());
        const auto shelf = settled(store.shelf());
        for (const PictureRecord &each : shelf->pictures) {
            if (!names.contains(each.file))
                names.append(each.file);
        }
    }
    double before = cpuSeconds();
    for (int i = 0; i < thumbs; ++i) {
        QImageReader reader(folder.filePath(QStringLiteral("pictures/")) + names.at(i % names.size()));
        if (reader.read().isNull())
            return 1;
    }
    const double decoding = cpuSeconds() - before;
    before = cpuSeconds();
    for (int i = 0; i < thumbs; ++i)
        Thumbnails::make(folder.filePath(QStringLiteral("pictures/")) + names.at(i % names.size()), folder.filePath(QStringLiteral("made/%1.thumb").arg(i)));
    const double making = cpuSeconds() - before;
    std::printf("%d thumbnails: %.2f s CPU, decoding alone %.2f s, ratio %.2f\n", thumbs, making, decoding, making / decoding);

    // Opening.
    QElapsedTimer clock;
    PictureStore store(file, folder.filePath(QStringLiteral("pictures")));
    HttpTransport transport(QStringLiteral("bench"));
    const PictureCatalog catalog = *PictureCatalog::load();
    PictureClient client(transport, catalog);
    Studio studio({store, client, [](const QString &) -> Result<Connection> { return Error(); }});
    Toast toast;
    Thumbnails thumbnails(folder.filePath(QStringLiteral("pictures")), folder.filePath(QStringLiteral("thumbnails")));
    QQuickView window;
    window.resize(1200, 800);
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    clock.start();
    Gallery gallery(store, studio, toast);
    GalleryView view(window.contentItem());
    view.setSize(QSizeF(1136, 700));
    view.setGallery(&gallery);
    view.setThumbnails(&thumbnails);
    studio.load();
    (void)QTest::qWaitFor([&gallery] { return gallery.isLoaded(); }, 30'000);
    (void)window.grabWindow();
    std::printf("open %d pictures: %lld ms to the first frame with tiles in their places\n", gallery.count(), clock.elapsed());

    // Scrolling: 2,000 pixels a second; the longest time between two turns of the GUI thread.
    double longest = 0;
    double sum = 0;
    int frames = 0;
    for (const double speed : {2000.0, 12000.0}) {
        longest = sum = 0;
        frames = 0;
        QElapsedTimer run;
        run.start();
        QElapsedTimer frame;
        while (run.elapsed() < 6000) {
            frame.start();
            view.setOffset(std::fmod(double(run.elapsed()) / 1000 * speed, std::max(1.0, view.layoutHeight() - 700)));
            QCoreApplication::processEvents();
            (void)window.grabWindow();
            const double took = double(frame.nsecsElapsed()) / 1e6;
            longest = std::max(longest, took);
            sum += took;
            ++frames;
            if (took < 16)
                QTest::qWait(int(16 - took));
        }
        std::printf("scroll at %.0f px/s: longest gap %.1f ms, mean %.1f ms, %d frames\n", speed, longest, sum / frames, frames);
    }
    std::printf("PSS %.0f MB\n", pssMegabytes());
    return 0;
}
