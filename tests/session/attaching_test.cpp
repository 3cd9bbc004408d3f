// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/attaching.h"
#include "session/pdftext.h"
#include "storage/attachmentstore.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class AttachingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    AttachmentStore m_store{m_folder.filePath(u"store"_s)};

    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    QByteArray sent(const Attachment &attachment) const
    {
        return *m_store.read(attachment.sentHash.isEmpty() ? attachment.hash : attachment.sentHash);
    }

    /// Every pixel another: nothing that packs well.
    static QImage noise(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < height; ++y) {
            auto *line = reinterpret_cast<quint32 *>(image.scanLine(y));
            for (int x = 0; x < width; ++x)
                line[x] = 0xff000000u | (state = state * 1664525u + 1013904223u) >> 8;
        }
        return image;
    }

    static QByteArray saved(const QImage &image, const char *format)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return bytes;
    }

private Q_SLOTS:
    void sendsASmallPictureAsItIs()
    {
        const QByteArray png = saved(noise(64, 48), "PNG");
        const auto taken = attaching::fromFile(written(u"小图.png"_s, png), m_store);
        QVERIFY(taken.isOk());
        QCOMPARE(taken->kind, Attachment::Kind::Picture);
        QCOMPARE(taken->name, u"小图.png"_s);
        QCOMPARE(QSize(taken->width, taken->height), QSize(64, 48));
        QCOMPARE(taken->bytes, png.size());
        QCOMPARE(sent(*taken), png);
    }

    void scalesALargePictureForTheModel()
    {
        const auto taken = attaching::fromFile(written(u"large.png"_s, saved(noise(3000, 2000), "PNG")), m_store);
        QVERIFY(taken.isOk());
        QCOMPARE(QSize(taken->width, taken->height), QSize(3000, 2000));
        QVERIFY(!taken->sentHash.isEmpty());
        const QImage small = QImage::fromData(sent(*taken));
        QVERIFY(small.width() * small.height() <= 2560 * 32 * 32);
        QVERIFY(qAbs(small.width() * 2.0 / small.height() - 3.0) < 0.02);
        QVERIFY(sent(*taken).toBase64().size() < 10'485'760);
    }

    void refusesShapesTheServiceRefuses_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("two by two") << QSize(2, 2);
        QTest::newRow("a thread") << QSize(10, 2001);
    }
    void refusesShapesTheServiceRefuses()
    {
        QFETCH(QSize, size);
        const auto taken = attaching::fromImage(noise(size.width(), size.height()), u"x.png"_s, m_store);
        QVERIFY(!taken.isOk());
        QCOMPARE(taken.error().code, u"too-small"_s);
    }

    void takesTextInTheEncodingsPeopleHave_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << QByteArray("姓名,数\n");
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf姓名,数\n");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe\xd3\x59\x0d\x54,\0\x70\x65\n\0", 12);
        QTest::newRow("GB18030") << QByteArray("\xd0\xd5\xc3\xfb,\xca\xfd\n");
    }
    void takesTextInTheEncodingsPeopleHave()
    {
        QFETCH(QByteArray, bytes);
        const auto taken = attaching::fromFile(written(u"表.csv"_s, bytes), m_store);
        QVERIFY(taken.isOk());
        QCOMPARE(taken->kind, Attachment::Kind::Text);
        QCOMPARE(QString::fromUtf8(sent(*taken)), u"姓名,数\n"_s);
        QCOMPARE(taken->characters, 5);
    }

    void refusesWhatItCannotUse()
    {
        QCOMPARE(attaching::fromFile(written(u"a.bin"_s, QByteArray("\x7f" "ELF\0\0\1\2", 8)), m_store).error().code,
                 u"unknown-kind"_s);
        QCOMPARE(attaching::fromFile(m_folder.filePath(u"nothing.txt"_s), m_store).error().code, u"unreadable"_s);
        QCOMPARE(attaching::fromFile(m_folder.path(), m_store).error().code, u"unreadable"_s);
        QCOMPARE(attaching::fromFile(written(u"big.txt"_s, QByteArray(2'000'001, 'a')), m_store).error().code, u"too-large"_s);
        QCOMPARE(attaching::fromFile(written(u"b.png"_s, "\x89PNG\r\n\x1a\n broken"), m_store).error().code, u"unreadable"_s);
    }

    void keepsAnEmptyTextAsAText()
    {
        const auto taken = attaching::fromFile(written(u"empty.txt"_s, {}), m_store);
        QVERIFY(taken.isOk());
        QCOMPARE(taken->characters, 0);
    }

    void readsTheTextOfAPdf()
    {
        const QString path = m_folder.filePath(u"two.pdf"_s);
        {
            QPdfWriter writer(path);
            QPainter painter(&writer);
            painter.drawText(500, 500, u"First page"_s);
            writer.newPage();
            painter.drawText(500, 500, u"Second page"_s);
        }
        const auto taken = attaching::fromFile(path, m_store);
        if (!readsPdf()) {
            QCOMPARE(taken.error().code, u"no-pdf"_s);
            QSKIP("built without poppler-qt6");
        }
        QVERIFY(taken.isOk());
        QCOMPARE(taken->kind, Attachment::Kind::Pdf);
        QCOMPARE(taken->pages, 2);
        QCOMPARE(QString::fromUtf8(sent(*taken)), u"First page\n\nSecond page"_s);
    }

    void refusesAPdfWithoutText()
    {
        if (!readsPdf())
            QSKIP("built without poppler-qt6");
        const QString path = m_folder.filePath(u"drawn.pdf"_s);
        {
            QPdfWriter writer(path);
            QPainter painter(&writer);
            painter.drawLine(0, 0, 900, 900);
        }
        QCOMPARE(attaching::fromFile(path, m_store).error().code, u"no-text"_s);
        QCOMPARE(attaching::fromFile(written(u"broken.pdf"_s, "%PDF-1.4\nnothing"), m_store).error().code, u"unreadable"_s);
    }
};

QTEST_MAIN(AttachingTest)
#include "attaching_test.moc"
