// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/samples.h"
#include "formula/typesetter.h"

#include <QImage>
#include <QTest>

using namespace qwenda::formula;
using namespace Qt::StringLiterals;

namespace {

/// Coverage of ink in a grid of 24 by 12 fields, 0 to 255 each: what stays when fonts are rasterised a little differently.
QList<int> coverage(const QImage &picture)
{
    const QImage small = picture.convertToFormat(QImage::Format_Grayscale8).scaled(24, 12, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QList<int> out;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            out.push_back(255 - qGray(small.pixel(x, y)));
    }
    return out;
}

} // namespace

/// Golden pictures, looked at before they were kept: tests/data/formulas/*.png. After an intended change copy the new ones,
/// which a failed run leaves beside the test program, and look at them again.
class PictureTest : public QObject
{
    Q_OBJECT

    Typesetter m_typesetter;

private Q_SLOTS:
    void looksAsItDid_data()
    {
        QTest::addColumn<QString>("tex");
        QTest::newRow("quadratic") << u"x=\\frac{-b\\pm\\sqrt{b^2-4ac}}{2a}"_s;
        QTest::newRow("integral") << u"\\int_{-\\infty}^{\\infty}e^{-x^2}\\,dx=\\sqrt{\\pi}"_s;
        QTest::newRow("matrix") << u"\\begin{pmatrix}a_{11}&\\cdots&a_{1n}\\\\\\vdots&\\ddots&\\vdots\\\\a_{m1}&\\cdots&a_{mn}\\end{pmatrix}"_s;
        QTest::newRow("cases") << u"f(x)=\\begin{cases}x^2&x\\ge0\\\\-x&x<0\\end{cases}"_s;
        QTest::newRow("brace") << u"\\underbrace{\\overbrace{a+b}^{1}+c}_{2}"_s;
        QTest::newRow("arrow") << u"A\\xrightleftharpoons[k_{-1}]{k_1}B"_s;
        QTest::newRow("accents") << u"\\widehat{abc}\\,\\vec v\\,\\overline{AB}\\,\\tilde x"_s;
        QTest::newRow("boxed") << u"\\boxed{E=mc^2}\\cancel{y}\\textcolor{red}{z}"_s;
        QTest::newRow("chemistry") << u"\\ce{SO4^2- + Ba^2+ -> BaSO4 v}"_s;
        QTest::newRow("array") << u"\\begin{array}{|l|c|r|}\\hline a&bb&ccc\\\\\\hline 1&2&3\\\\\\hline\\end{array}"_s;
    }
    void looksAsItDid()
    {
        QFETCH(const QString, tex);
        const Formula formula = m_typesetter.typeset({tex, true, 16});
        QVERIFY2(formula.isOk(), qPrintable(formula.reason));
        const QImage now = formula.box.toImage(2, Qt::black, Qt::white);
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + u".png"_s;
        const QImage golden(QStringLiteral(QWENDA_TEST_DATA "/formulas/") + name);
        const auto keep = [&] { now.save(QCoreApplication::applicationDirPath() + u"/formula-"_s + name); };
        if (qAbs(golden.width() - now.width()) > 2 || qAbs(golden.height() - now.height()) > 2)
            keep();
        QVERIFY2(qAbs(golden.width() - now.width()) <= 2, "another width");
        QVERIFY2(qAbs(golden.height() - now.height()) <= 2, "another height");
        const QList<int> was = coverage(golden);
        const QList<int> is = coverage(now);
        int worst = 0;
        for (qsizetype i = 0; i < was.size(); ++i)
            worst = std::max(worst, std::abs(was[i] - is[i]));
        if (worst > 40)
            keep();
        QVERIFY2(worst <= 40, qPrintable(u"a field differs by %1 of 255"_s.arg(worst)));
    }

    void isSharpAtAnyZoom()
    {
        // Edges of a line: at four times the size as many grey rows as at the size itself.
        const Formula formula = m_typesetter.typeset({u"\\frac{\\quad}{\\quad}"_s, true, 16});
        for (const int zoom : {1, 2, 3, 4, 7}) {
            const QImage image = formula.box.toImage(zoom, Qt::black, Qt::white);
            int grey = 0;
            int black = 0;
            for (int y = 0; y < image.height(); ++y) {
                const int value = qGray(image.pixel(image.width() / 2, y));
                grey += value > 20 && value < 235 ? 1 : 0;
                black += value <= 20 ? 1 : 0;
            }
            QVERIFY2(grey == 0 && black >= 1, qPrintable(u"%1 grey, %2 black rows at %3"_s.arg(grey).arg(black).arg(zoom)));
        }
    }

    void takesTheColourOfTheText()
    {
        const Formula formula = m_typesetter.typeset({u"\\blacksquare"_s, false, 40});
        const QImage image = formula.box.toImage(1, QColor(0x9A8CFF), QColor(0x1B1B1D));
        QCOMPARE(QColor(image.pixel(image.width() / 2, image.height() / 2)), QColor(0x9A8CFF));
    }
};

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
