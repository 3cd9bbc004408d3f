// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/smallpicture.h"

#include <QBuffer>
#include <QImageReader>
#include <QTest>

using namespace qwenda;

class SmallPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void averagesAPictureWithAPalette()
    {
        QImage stripes(64, 64, QImage::Format_Indexed8);
        stripes.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
        for (int y = 0; y < 64; ++y) {
            for (int x = 0; x < 64; ++x)
                stripes.setPixel(x, y, x % 2);
        }
        const QImage small = resized(stripes, {32, 32});
        for (int x = 1; x < 31; ++x)
            QVERIFY2(qAbs(qRed(small.pixel(x, 16)) - 127) < 4, qPrintable(QString::number(qRed(small.pixel(x, 16)))));
    }

    void keepsWhatIsSeenThrough()
    {
        QImage clear(8, 8, QImage::Format_Indexed8);
        clear.setColorTable({qRgba(0, 0, 0, 0), qRgb(255, 0, 0)});
        clear.fill(0);
        QCOMPARE(qAlpha(resized(clear, {4, 4}).pixel(2, 2)), 0);
    }

    void turnsAPhotographAsItsCameraSays()
    {
        QImage photograph(400, 200, QImage::Format_RGB32);
        photograph.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadWrite));
        QVERIFY(photograph.save(&buffer, "JPG"));
        // Behind the start of the image: Exif, one entry in its directory, orientation 6.
        bytes.insert(2, QByteArray::fromHex("ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 0006 0000 00000000"));
        buffer.seek(0);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        QCOMPARE(reader.size(), QSize(400, 200));
        QCOMPARE(readResized(reader, {40, 20}).size(), QSize(20, 40));
    }

    void givesNothingForWhatIsNoPicture()
    {
        QByteArray bytes("no picture");
        QBuffer buffer(&bytes);
        QImageReader reader(&buffer);
        QVERIFY(readResized(reader, {4, 4}).isNull());
    }
};

QTEST_GUILESS_MAIN(SmallPictureTest)
#include "smallpicture_test.moc"
