// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/boxtree.h"
#include "formula/paintlist.h"
#include "formula/samples.h"
#include "formula/typesetter.h"

#include <QTest>

using namespace qwenda::formula;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal size = 1000 / Typesetter::emPerPixelSize; ///< so that an em is 1,000 pixels

/// The first item of a kind.
template <typename Item>
const Item *find(const FormulaBox &box)
{
    for (const auto &item : box.list().items) {
        if (const auto *found = std::get_if<Item>(&item))
            return found;
    }
    return nullptr;
}

template <typename Item>
qsizetype count(const FormulaBox &box)
{
    return std::count_if(box.list().items.begin(), box.list().items.end(),
                         [](const auto &item) { return std::holds_alternative<Item>(item); });
}

/// Left ends and baselines of all glyph runs.
QList<QPointF> starts(const FormulaBox &box)
{
    QList<QPointF> out;
    for (const auto &item : box.list().items) {
        if (const auto *glyphs = std::get_if<Glyphs>(&item))
            out.push_back(glyphs->positions.first());
    }
    return out;
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

    Typesetter m_typesetter;

    Formula set(const QString &tex, bool isDisplay = false) { return m_typesetter.typeset({tex, isDisplay, size}); }

private Q_SLOTS:
    void setsEverySample_data()
    {
        QTest::addColumn<QString>("tex");
        QTest::addColumn<bool>("isDisplay");
        int number = 0;
        for (const Sample &sample : readSamples())
            QTest::addRow("%d %s", ++number, qPrintable(sample.topic)) << sample.tex << sample.isDisplay;
        QVERIFY(number >= 200);
    }
    void setsEverySample()
    {
        QFETCH(const QString, tex);
        QFETCH(const bool, isDisplay);
        const Formula formula = set(tex, isDisplay);
        QVERIFY2(formula.isOk(), qPrintable(formula.reason));
        QVERIFY(formula.box.width() > 0);
        // KaTeX's own height and depth against the ink of the fonts: two sources that know nothing of each other. KaTeX
        // gives boxes a little more room than ink, and lets accents, italics, Chinese and strokes stand out a little.
        if (tex.contains(u"\\smash")) // is a lie about height
            return;
        const QRectF ink = formula.box.ink();
        QVERIFY2(-ink.top() <= formula.box.ascent() + 210, qPrintable(u"ink %1 above, box %2"_s.arg(-ink.top()).arg(formula.box.ascent())));
        QVERIFY2(ink.bottom() <= formula.box.descent() + 210,
                 qPrintable(u"ink %1 below, box %2"_s.arg(ink.bottom()).arg(formula.box.descent())));
        QVERIFY2(ink.left() >= -350 && ink.right() <= formula.box.width() + 350,
                 qPrintable(u"ink %1 to %2 in %3"_s.arg(ink.left()).arg(ink.right()).arg(formula.box.width())));
        qreal sum = 0;
        for (const FormulaBox &part : formula.parts)
            sum += part.width();
        if (!isDisplay)
            QVERIFY(qAbs(sum - formula.box.width()) < 0.5);
    }

    void letterIsAsWideAsTeXSays()
    {
        // Computer Modern: x in math italic is 0.57153 em wide and 0.43056 em high; source: KaTeX's fontMetricsData, cmmi10.tfm.
        const Formula x = set(u"x"_s);
        QVERIFY(qAbs(x.box.width() - 571.53) < 1.5);
        QVERIFY(qAbs(x.box.ascent() - 430.56) < 0.1);
        QCOMPARE(x.box.descent(), 0.0);
    }

    void superscriptStandsWhereTeXPutsIt()
    {
        // \fontdimen 13 of cmsy10: sup1 is 0.413 em in display style, 0.363 em in text style.
        const QList<QPointF> display = starts(set(u"x^2"_s, true).box);
        const QList<QPointF> text = starts(set(u"x^2"_s).box);
        QCOMPARE(display.size(), 2);
        QVERIFY(qAbs(display[1].y() + 412.9) < 0.5);
        QVERIFY(qAbs(text[1].y() + 362.9) < 0.5);
        QCOMPARE(display[0].y(), 0.0);
    }

    void fractionsLineStandsOnTheAxis()
    {
        // \fontdimen 22 of cmsy10: the axis is 0.25 em above the baseline; \fontdimen 8 of cmex10: 0.04 em thick.
        const Formula fraction = set(u"\\frac{a}{bbb}"_s, true);
        const Bar *line = find<Bar>(fraction.box);
        QVERIFY(line);
        QVERIFY(qAbs(line->rect.height() - 40) < 0.5);
        QVERIFY(qAbs(line->rect.center().y() + 250) < 1);
        const QList<QPointF> letters = starts(fraction.box);
        QCOMPARE(letters.size(), 2);
        const QPointF numerator = letters[0].y() < letters[1].y() ? letters[0] : letters[1];
        const QPointF denominator = letters[0].y() < letters[1].y() ? letters[1] : letters[0];
        QVERIFY(numerator.y() < line->rect.top() && denominator.y() > line->rect.bottom());
        // The numerator is centred: as much room left as right of it.
        const qreal half = 528.59 / 2; // a, cmmi10
        QVERIFY(qAbs(numerator.x() + half - line->rect.center().x()) < 2);
    }

    void rootsBarIsAsWideAsWhatIsUnderIt()
    {
        const Formula root = set(u"\\sqrt{abcdef}"_s);
        const Shape *sign = find<Shape>(root.box);
        QVERIFY(sign);
        QVERIFY(qAbs(sign->path.controlPointRect().right() - root.box.width()) < 1);
        QVERIFY(sign->path.controlPointRect().left() >= 0);
    }

    void braceHasThreePiecesThatMeet()
    {
        const Formula brace = set(u"\\overbrace{aaaaaaaaaa}"_s, true);
        QCOMPARE(count<Shape>(brace.box), 3);
        qreal right = 0;
        for (const auto &item : brace.box.list().items) {
            if (const auto *piece = std::get_if<Shape>(&item)) {
                const QRectF rect = piece->path.controlPointRect();
                QVERIFY(rect.left() <= right + 1);
                right = rect.right();
            }
        }
        QVERIFY(qAbs(right - brace.box.width()) < 1);
    }

    void tallDelimitersCoverWhatTheyEnclose()
    {
        const Formula matrix = set(u"\\left(\\begin{matrix}1\\\\2\\\\3\\\\4\\\\5\\\\6\\\\7\\end{matrix}\\right)"_s, true);
        QCOMPARE(count<Shape>(matrix.box), 2);
        QVERIFY(find<Shape>(matrix.box)->path.controlPointRect().height() > 7 * 1000);
    }

    void mergedLettersAreAsWideAsTheirFontSays()
    {
        const qreal together = set(u"\\text{softmax}"_s).box.width();
        qreal apart = 0;
        for (const QChar letter : u"softmax"_s)
            apart += set(u"\\text{%1}"_s.arg(letter)).box.width();
        QVERIFY(qAbs(together - apart) < 60); // the rest is kerning
    }

    void chineseTakesTheRoomOfItsFont()
    {
        const Formula chinese = set(u"\\text{速度}"_s);
        const Words *words = find<Words>(chinese.box);
        QVERIFY(words);
        QCOMPARE(words->text, u"速度"_s);
        QVERIFY(qAbs(chinese.box.width() - 2000) < 5); // two full-width characters
    }

    void coloursStayAndTheRestHasNone()
    {
        const Formula formula = set(u"\\textcolor{red}{x}+y"_s);
        QList<QColor> colours;
        for (const auto &item : formula.box.list().items) {
            if (const auto *glyphs = std::get_if<Glyphs>(&item))
                colours.push_back(glyphs->colour);
        }
        QCOMPARE(colours, QList<QColor>({QColor(Qt::red), QColor(), QColor()}));
    }

    void tagStandsApart()
    {
        const Formula formula = set(u"E=mc^2\\tag{7}"_s, true);
        QVERIFY(!formula.tag.isNull());
        QVERIFY(formula.tag.width() > 3 * 389 && formula.tag.width() < 1400); // (7)
        QCOMPARE(formula.box.width(), set(u"E=mc^2"_s, true).box.width());
        QVERIFY(set(u"E=mc^2"_s, true).tag.isNull());
        // Numbers that nobody wrote would begin at 1 in every formula.
        QVERIFY(set(u"\\begin{align}a&=b\\\\c&=d\\end{align}"_s, true).tag.isNull());
    }

    void linesMayBreakAfterRelationsAndOperators()
    {
        QCOMPARE(set(u"a+b=c"_s).parts.size(), 3);
        QCOMPARE(set(u"abc"_s).parts.size(), 1);
        QCOMPARE(set(u"(a+b)"_s).parts.size(), 2);
        QCOMPARE(set(u"a+b=c"_s, true).parts.size(), 1);
    }

    void growsWithTheText()
    {
        const Formula small = m_typesetter.typeset({u"\\frac{x}{y}"_s, true, 10});
        const Formula large = m_typesetter.typeset({u"\\frac{x}{y}"_s, true, 30});
        QVERIFY(qAbs(large.box.width() - 3 * small.box.width()) < 0.1);
        QVERIFY(qAbs(large.box.ascent() - 3 * small.box.ascent()) < 0.1);
    }

    void saysWhyAFormulaCannotBeSet_data()
    {
        QTest::addColumn<QString>("tex");
        QTest::addColumn<Formula::Problem>("problem");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown word") << u"\\foo"_s << Formula::Problem::NotTeX << u"Undefined control sequence: \\foo"_s;
        QTest::newRow("open brace") << u"\\frac{a"_s << Formula::Problem::NotTeX << u"Unexpected end of input"_s;
        QTest::newRow("double superscript") << u"x^1^2"_s << Formula::Problem::NotTeX << u"Double superscript"_s;
        QTest::newRow("endless macro") << u"\\def\\a{\\a\\a}\\a"_s << Formula::Problem::NotTeX << u"Too many expansions"_s;
        QTest::newRow("too long") << QString(20'000, u'x') << Formula::Problem::TooLong << u"too long"_s;
        QTest::newRow("a link is not followed") << u"\\href{http://a.example}{b}\\foo"_s << Formula::Problem::NotTeX << u"Undefined"_s;
    }
    void saysWhyAFormulaCannotBeSet()
    {
        QFETCH(const QString, tex);
        QFETCH(const QString, says);
        const Formula formula = set(tex);
        QTEST(formula.problem, "problem");
        QVERIFY2(formula.reason.contains(says), qPrintable(formula.reason));
        QVERIFY(formula.box.isNull());
        QVERIFY(set(u"x"_s).isOk()); // and the next one is not hurt
    }

    void survivesDeepNesting()
    {
        for (const int depth : {100, 1'000, 4'000}) {
            const QString deep = QString(depth, u'{') + u'x' + QString(depth, u'}');
            const Formula formula = set(deep);
            QVERIFY(formula.isOk() || !formula.reason.isEmpty());
            const QString roots = u"\\sqrt{"_s.repeated(depth / 5) + u'x' + QString(depth / 5, u'}');
            QVERIFY(set(roots).isOk() || !set(roots).reason.isEmpty());
        }
        QVERIFY(set(u"x"_s).isOk());
    }

    void understandsTheClassNamesOfLaterVersions()
    {
        const QString old = u"S\x1fhtml\x1f\x1f" u"1\x1f" u"0\x1f" u"1\x1fS\x1f" u"base\x1f\x1f" u"1\x1f" u"0\x1f" u"1\x1fT\x1fmord mathnormal\x1f\x1fx\x1f" u"0"_s;
        const QString later = QString(old).replace(u"html"_s, u"katex-html"_s).replace(u"base"_s, u"katex-base"_s).replace(u"mathnormal"_s, u"katex-mathnormal"_s);
        QCOMPARE(layOut(later, {u"x"_s, false, size}).box.width(), layOut(old, {u"x"_s, false, size}).box.width());
        QVERIFY(layOut(old, {u"x"_s, false, size}).box.width() > 500);
    }

    void refusesDamagedBoxes()
    {
        for (const QString &damaged : {u""_s, u"X"_s, u"S"_s, u"S\x1f\x1f\x1f" u"0\x1f" u"0\x1f" u"999999999"_s, u"S\x1f\x1f\x1f" u"0\x1f" u"0\x1f" u"-1"_s})
            QCOMPARE(layOut(damaged, {u"x"_s, false, size}).problem, Formula::Problem::Failed);
    }

    void saysWhatScreenReadersShould_data()
    {
        QTest::addColumn<QString>("tex");
        QTest::addColumn<QString>("words");
        QTest::newRow("tag") << u"x\\tag{1}"_s << u"x, tag, start text, left parenthesis, 1, right parenthesis, end text"_s;
        QTest::newRow("matrix") << u"\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}"_s
                                << u"left parenthesis, start table, row 1, 1, column 2, 2, row 2, 3, column 2, 4, end table, right parenthesis"_s;
        QTest::newRow("cases") << u"\\begin{cases}x&\\text{否则}\\end{cases}"_s
                               << u"left brace, start table, row 1, x, column 2, start text, 否则, end text, end table"_s;
        QTest::newRow("chemistry") << u"\\ce{A -> B}"_s << u"A, right arrow, B"_s;
        QTest::newRow("arrow with words") << u"A\\xrightarrow{f}B"_s << u"A, right arrow, with, f, above, B"_s;
        QTest::newRow("names") << u"\\forall x\\in\\psi\\implies y"_s << u"for all, x, in, psi, implies, y"_s;
        QTest::newRow("operator") << u"\\operatorname{softmax}(x)"_s << u"softmax, left parenthesis, x, right parenthesis"_s;
    }
    void saysWhatScreenReadersShould()
    {
        QFETCH(QString, tex);
        QTEST(m_typesetter.spoken({tex, true, size}), "words");
    }

    void givesMathmlAndWords()
    {
        const QString mathml = m_typesetter.mathml({u"\\frac{a}{b}"_s, true, size});
        QVERIFY2(mathml.startsWith(u"<math") && mathml.endsWith(u"</math>"), qPrintable(mathml));
        QVERIFY(mathml.contains(u"<mfrac>"));
        QVERIFY(m_typesetter.mathml({u"\\foo"_s, true, size}).isEmpty());
        const QString spoken = m_typesetter.spoken({u"\\frac{a}{b}"_s, false, size});
        QVERIFY2(spoken.contains(u"fraction"), qPrintable(spoken));
    }
};

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
