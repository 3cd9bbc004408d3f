// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/svgpath.h"

#include <QTest>

using namespace qwenda::formula;
using namespace Qt::StringLiterals;

class SvgPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSvgAllows_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<QRectF>("bounds");
        QTest::newRow("lines with commas") << u"M1,2L3,4"_s << QRectF(1, 2, 2, 2);
        QTest::newRow("further pairs are lines") << u"m1 1 2 0 0 3"_s << QRectF(1, 1, 2, 3);
        QTest::newRow("signs and points separate numbers") << u"M.5.5-1-1"_s << QRectF(-1, -1, 1.5, 1.5);
        QTest::newRow("level and upright") << u"M0 0H10v5h-4V1"_s << QRectF(0, 0, 10, 5);
        QTest::newRow("after a closing") << u"M2 2h4v4zm1 1h8"_s << QRectF(2, 2, 9, 4);
        QTest::newRow("a smooth curve mirrors the last") << u"M0 0C0 4 4 4 4 0S8-4 8 0"_s << QRectF(0, -4, 8, 8);
        QTest::newRow("a smooth curve alone") << u"M0 0s2 6 4 0"_s << QRectF(0, 0, 4, 6);
        QTest::newRow("line ends between") << u"M0\n0\nh\n7"_s << QRectF(0, 0, 7, 0);
        QTest::newRow("what follows an error is dropped") << u"M0 0H3?H9"_s << QRectF(0, 0, 3, 0);
        QTest::newRow("numbers without a command") << u"1 2 3"_s << QRectF();
    }
    void readsWhatSvgAllows()
    {
        QFETCH(const QString, data);
        QTEST(parseSvgPath(data).controlPointRect(), "bounds");
    }

    void cutsLongTailsAtTheEdge()
    {
        const QPainterPath bar = parseSvgPath(u"M0 100H400000V140H0z"_s);
        const QPainterPath cut = fitted(bar, 0.01, 0.01, {5, 20}, 5, 25);
        QCOMPARE(cut.controlPointRect(), QRectF(5, 21, 20, 0.4));
    }
};

QTEST_APPLESS_MAIN(SvgPathTest)
#include "svgpath_test.moc"
