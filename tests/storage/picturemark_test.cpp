// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/picturefiles.h"
#include "storage/picturemark.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class PictureMarkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWrote_data();
    void givesBackWhatItWrote();
    void replacesItsOwnMark();
    void writesPlainTextThatOthersRead();
    void survivesEveryCut_data();
    void survivesEveryCut();
    void keepsAPictureUnderItsHash();
};

namespace {

QByteArray picture(const char *format)
{
    QImage image(40, 30, QImage::Format_RGB32);
    for (int x = 0; x < 40; ++x) {
        for (int y = 0; y < 30; ++y)
            image.setPixel(x, y, qRgb(x * 6, y * 8, 90));
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

PictureMark sample()
{
    return {u"青花瓷 <tea> pot & \"steam\""_s, u"wan2.2-t2i-flash"_s,
            {{u"seed"_s, 7}, {u"size"_s, u"1024*1024"_s}, {u"negative_prompt"_s, u"模糊"_s}}};
}

} // namespace

void PictureMarkTest::givesBackWhatItWrote_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::newRow("png") << QByteArray("PNG");
    QTest::newRow("jpeg") << QByteArray("JPG");
    if (QImageReader::supportedImageFormats().contains("webp"))
        QTest::newRow("webp") << QByteArray("WEBP");
}

void PictureMarkTest::givesBackWhatItWrote()
{
    QFETCH(QByteArray, format);
    const QByteArray plain = picture(format.constData());
    QVERIFY(!markIn(plain));
    const QByteArray marked = withMark(plain, sample());
    const auto read = markIn(marked);
    QVERIFY(read);
    QCOMPARE(read->prompt, sample().prompt);
    QCOMPARE(read->model, sample().model);
    QCOMPARE(read->settings["negative_prompt"_L1].toString(), u"模糊"_s);
    QCOMPARE(read->settings["seed"_L1].toInt(), 7);
    // The picture itself is the same, pixel for pixel.
    QCOMPARE(QImage::fromData(marked), QImage::fromData(plain));
}

void PictureMarkTest::replacesItsOwnMark()
{
    for (const char *format : {"PNG", "JPG"}) {
        const QByteArray once = withMark(picture(format), sample());
        QCOMPARE(withMark(once, sample()), once);
        PictureMark other = sample();
        other.prompt = u"another"_s;
        QCOMPARE(markIn(withMark(once, other))->prompt, u"another"_s);
    }
}

void PictureMarkTest::writesPlainTextThatOthersRead()
{
    PictureMark mark = sample();
    mark.prompt = u"a tea pot"_s;
    const QByteArray png = withMark(picture("PNG"), mark);
    QVERIFY(png.contains(QByteArray("tEXtDescription\0a tea pot", 25))); // ASCII: tEXt
    const QByteArray chinese = withMark(picture("PNG"), sample());
    QVERIFY(chinese.contains(QByteArray("iTXtDescription\0\0\0\0\0", 20) + u"青花瓷"_s.toUtf8())); // not compressed
    QVERIFY(chinese.contains("trainedAlgorithmicMedia"));
    QCOMPARE(QImage::fromData(png).text(u"Description"_s), u"a tea pot"_s); // Qt's reader checks the chunks' sums
    QCOMPARE(QImage::fromData(chinese).text(u"Description"_s), sample().prompt);
}

void PictureMarkTest::survivesEveryCut_data()
{
    givesBackWhatItWrote_data();
}

void PictureMarkTest::survivesEveryCut()
{
    QFETCH(QByteArray, format);
    const QByteArray marked = withMark(picture(format.constData()), sample());
    for (qsizetype length = 0; length < marked.size(); ++length) {
        const auto read = markIn(marked.first(length));
        QVERIFY(!read || read->prompt == sample().prompt);
        (void)withMark(marked.first(length), sample());
    }
}

void PictureMarkTest::keepsAPictureUnderItsHash()
{
    QTemporaryDir folder;
    const PictureFiles files(folder.filePath(u"pictures"_s));
    const QByteArray bytes = picture("PNG");
    const auto name = files.keep(bytes, u"png"_s);
    QVERIFY(name);
    QCOMPARE(*files.keep(bytes, u"png"_s), *name);
    QCOMPARE(*files.read(*name), bytes);
    QFile file(files.path(*name));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(100);
    file.write("!");
    file.close();
    QVERIFY(!files.read(*name)); // damage is noticed
    QVERIFY(!files.read(u"../history.db"_s));
}

QTEST_GUILESS_MAIN(PictureMarkTest)
#include "picturemark_test.moc"
