// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is on the screen, compared with the same layouts painted directly at the screen's ratio: letters that were made for
// another ratio and stretched, or set between two pixels, differ. Run with QT_SCALE_FACTOR of 1, 1.25, 1.5 and 2, in the
// software backend and, by tests/endtoend/sharp.sh, in OpenGL and under Wayland. QWENDA_PICTURES names a folder to keep
// the pictures in.

#include "support/stage.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSGRendererInterface>
#include <QTextLayout>

#include <cmath>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize size{560, 640};

QString text()
{
    return u"# Sharp letters\n\nWords in Inter, **bold** and 中文字符 in one line; and another one, so that there are two lines.\n\n"
           "- a list item\n- [ ] a task\n\n---\n\n> A quote.\n\n```py\ndef code(x):\n    return x + 1  # a comment\n```\n\n"
           "| a | b |\n|---|--:|\n| one | 1 |\n| two | 2 |\n"_s;
}

/// Rows that are words on plain page, painted directly at the picture's ratio; where they stand, in its pixels.
QList<QRect> paintWords(QImage &picture, TranscriptView &view)
{
    QList<QRect> places;
    QPainter painter(&picture);
    const qreal ratio = picture.devicePixelRatio();
    for (int row = view.firstRow(); row <= view.lastRow(); ++row) {
        const RowLayout *layout = view.rows().layoutIfAny(row);
        const Transcript::Kind kind = view.transcript()->kindAt(row);
        if (kind != Transcript::Paragraph && kind != Transcript::Heading)
            continue;
        for (const RowLayout::Cell &cell : layout->cells()) {
            painter.setPen(cell.color);
            cell.layout->draw(&painter, view.rowOrigin(row) + cell.at);
        }
        const QRectF place(view.rowOrigin(row), QSizeF(500, layout->height()));
        places.append(QRectF(place.topLeft() * ratio, place.size() * ratio).toAlignedRect() & picture.rect());
    }
    return places;
}

/// How strongly a picture changes from pixel to pixel: blurred letters change less.
double edges(const QImage &picture, const QList<QRect> &places)
{
    double sum = 0;
    for (const QRect &place : places) {
        for (int y = place.top(); y <= place.bottom(); ++y) {
            for (int x = place.left() + 1; x <= place.right(); ++x) {
                const int step = qGray(picture.pixel(x, y)) - qGray(picture.pixel(x - 1, y));
                sum += static_cast<double>(step) * step; // squares: one step of 200 is sharper than four of 50
            }
        }
    }
    return sum;
}

/// Share of the pixels that are grey or black in one and clearly another grey in the other.
double difference(const QImage &one, const QImage &two, const QList<QRect> &places)
{
    qint64 other = 0;
    qint64 ink = 0;
    for (const QRect &place : places) {
        for (int y = place.top(); y <= place.bottom(); ++y) {
            for (int x = place.left(); x <= place.right(); ++x) {
                other += qAbs(qGray(one.pixel(x, y)) - qGray(two.pixel(x, y))) > 24;
                ink += qGray(two.pixel(x, y)) < 240;
            }
        }
    }
    return static_cast<double>(other) / static_cast<double>(qMax<qint64>(1, ink));
}

void keep(const QImage &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("QWENDA_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        QVERIFY(picture.save(folder + u'/' + name));
}

} // namespace

class TranscriptSharpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFont font;
        font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
        font.setPixelSize(13);
        QGuiApplication::setFont(font);
    }

    void wordsAreAsSharpAsPaintedDirectly()
    {
        Stage stage({u"Q"_s, text()}, size);
        const double ratio = stage.window->effectiveDevicePixelRatio();
        const double wanted = qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? qEnvironmentVariable("QT_SCALE_FACTOR").toDouble() : 1;
        QCOMPARE(ratio, wanted);
        stage.window->setColor(stage.style->page);
        stage.view->setColumnWidth(520);
        stage.view->toStart();
        stage.view->settleNow();
        const QImage seen = stage.window->grabWindow().convertToFormat(QImage::Format_RGB32);
        // Wayland's window may lose or win a pixel to rounding.
        QVERIFY2(qAbs(seen.width() - size.width() * ratio) <= ratio && qAbs(seen.height() - size.height() * ratio) <= ratio,
                 qPrintable(u"%1 x %2"_s.arg(seen.width()).arg(seen.height())));
        if (qEnvironmentVariable("QSG_RHI_BACKEND") == u"opengl"_s)
            QCOMPARE(stage.window->rendererInterface()->graphicsApi(), QSGRendererInterface::OpenGL);
        QImage painted(seen.size(), QImage::Format_RGB32);
        painted.setDevicePixelRatio(ratio);
        painted.fill(stage.style->page);
        const QList<QRect> places = paintWords(painted, *stage.view);
        QVERIFY(places.size() >= 2);
        keep(seen, u"seen-%1-%2.png"_s.arg(QGuiApplication::platformName()).arg(ratio));
        keep(painted, u"painted-%1-%2.png"_s.arg(QGuiApplication::platformName()).arg(ratio));
        const double sharpness = edges(seen, places) / edges(painted, places);
        qInfo("ratio %.2f on %s: edges are %.2f of those painted directly", ratio, qPrintable(QGuiApplication::platformName()), sharpness);
        QVERIFY(sharpness > 0.9);
        if (stage.window->rendererInterface()->graphicsApi() == QSGRendererInterface::Software) {
            const double share = difference(seen, painted, places);
            QVERIFY2(share < 0.05, qPrintable(u"%1 % of the words' pixels differ"_s.arg(100 * share)));
        }
    }

    void hairlinesCoverWholePixels()
    {
        Stage stage({u"Q"_s, u"---"_s}, size);
        stage.window->setColor(stage.style->page);
        stage.view->setColumnWidth(520);
        stage.view->toStart();
        stage.view->settleNow();
        const double ratio = stage.window->effectiveDevicePixelRatio();
        const QImage seen = stage.window->grabWindow().convertToFormat(QImage::Format_RGB32);
        const int row = stage.transcript->rowsOfMessage(1).first + 1;
        QCOMPARE(stage.transcript->kindAt(row), Transcript::Rule);
        const QPointF origin = stage.view->rowOrigin(row);
        const auto x = static_cast<int>((origin.x() + 260) * ratio);
        int lined = 0;
        for (int y = static_cast<int>(origin.y() * ratio); y < static_cast<int>((origin.y() + 17) * ratio); ++y) {
            const QRgb pixel = seen.pixel(x, y);
            QVERIFY2(pixel == stage.style->page.rgb() || pixel == stage.style->line.rgb(), "a line between two pixels");
            lined += pixel == stage.style->line.rgb();
        }
        QVERIFY2(lined >= 1 && lined <= static_cast<int>(std::ceil(ratio)), qPrintable(QString::number(lined)));
    }
};

QTEST_MAIN(TranscriptSharpTest)
#include "transcriptsharp_test.moc"
