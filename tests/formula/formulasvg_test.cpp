// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/formulasvg.h"
#include "formula/typesetter.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace qwenda::formula;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal zoom = 4;

/// The outlines as another program draws them.
QImage drawn(QString svg, const FormulaBox &box)
{
    svg.replace(u"<svg "_s, u"<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" "_s).replace(u" href="_s, u" xlink:href="_s);
    svg.replace(u"currentColor"_s, u"#000000"_s);
    QSvgRenderer renderer(svg.toUtf8());
    QImage image(int(box.width() * zoom), int(box.height() * zoom), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(image.rect()));
    return image;
}

QImage expected(const FormulaBox &box)
{
    QImage image(int(box.width() * zoom), int(box.height() * zoom), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(image.width() / box.width(), image.height() / box.height());
    box.paint(painter, {0, box.ascent()}, Qt::black);
    return image;
}

/// The largest difference of a small field's darkness, 0 to 255.
int difference(const QImage &one, const QImage &other)
{
    const auto small = [](const QImage &image) { return image.scaled(30, 12, Qt::IgnoreAspectRatio, Qt::SmoothTransformation); };
    const QImage a = small(one);
    const QImage b = small(other);
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            most = std::max(most, std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))));
    }
    return most;
}

} // namespace

class FormulaSvgTest : public QObject
{
    Q_OBJECT

    Typesetter m_typesetter;

    FormulaBox box(const QString &tex) { return m_typesetter.typeset({tex, true, 16}).box; }

private Q_SLOTS:
    void isWhatThePainterDraws_data()
    {
        QTest::addColumn<QString>("tex");
        for (const char16_t *tex : {u"\\sqrt{x^2+y^2}", u"\\frac{a+b}{c}", u"\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", u"\\boxed{E=mc^2}",
                                    u"\\underbrace{a+b}_{\\text{和}}", u"\\cancel{y}+\\textcolor{red}{z}", u"\\xrightarrow[k]{n}"})
            QTest::newRow(qPrintable(QString::fromUtf16(tex))) << QString::fromUtf16(tex);
    }
    void isWhatThePainterDraws()
    {
        QFETCH(const QString, tex);
        const FormulaBox formula = box(tex);
        FormulaSvg outlines;
        const QString svg = outlines.write(formula, 16);
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        const int worst = difference(drawn(svg, formula), expected(formula));
        QVERIFY2(worst < 60, qPrintable(QString::number(worst)));
    }

    void standsOnTheBaselineInEm()
    {
        const FormulaBox formula = box(u"\\frac{a}{b}"_s);
        const QString svg = FormulaSvg().write(formula, 16);
        QVERIFY(svg.contains(u"width=\"%1em\""_s.arg(qRound(formula.width() / 16 * 1000) / 1000.0)));
        QVERIFY(svg.contains(u"vertical-align:-%1em"_s.arg(qRound(formula.descent() / 16 * 1000) / 1000.0)));
        QVERIFY(!svg.contains(u"<text"));
    }

    void writesAGlyphOnce()
    {
        FormulaSvg outlines;
        const QString first = outlines.write(box(u"x"_s), 16);
        const QString second = outlines.write(box(u"x"_s), 16);
        QCOMPARE(first.count(u"<path"), 1);
        QCOMPARE(second.count(u"<path"), 0);
        QCOMPARE(second.count(u"<use"), 1);
        QVERIFY(FormulaSvg().write({}, 16).isEmpty());
    }
};

QTEST_MAIN(FormulaSvgTest)
#include "formulasvg_test.moc"
