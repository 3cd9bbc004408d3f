// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/blockstream.h"
#include "markdown/dump.h"

#include <QTest>

using namespace qwenda::markdown;
using namespace Qt::StringLiterals;

namespace {

/// All formulas of a text in order: inline ones in dollars, display ones in brackets.
QString formulasOf(const QList<Leaf> &leaves)
{
    QString out;
    const auto add = [&](const QList<InlineRun> &runs) {
        for (const InlineRun &run : runs) {
            if (run.has(InlineRun::Formula))
                out += run.isDisplay ? u'[' + run.text + u']' : u'$' + run.text + u'$';
        }
    };
    for (const Leaf &leaf : leaves) {
        if (leaf.kind == Leaf::Kind::Formula)
            out += u'[' + leaf.code + u']';
        add(leaf.runs);
        for (const QList<TableCell> &row : leaf.rows) {
            for (const TableCell &cell : row)
                add(cell.runs);
        }
    }
    return out;
}

QList<Leaf> whole(const QString &text)
{
    BlockStream stream;
    stream.setText(text);
    return stream.leaves();
}

} // namespace

class FormulasTest : public QObject
{
    Q_OBJECT

    static void samples()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("formulas");
        const auto row = [](const char *name, const QString &text, const QString &formulas) { QTest::newRow(name) << text << formulas; };
        // Delimiters
        row("dollars", u"so $a_1*b_2*c$ it is"_s, u"$a_1*b_2*c$"_s);
        row("two dollars", u"so $$a$$ it is"_s, u"[a]"_s);
        row("round brackets", u"so \\(a_1_2\\) it is"_s, u"$a_1_2$"_s);
        row("square brackets", u"\\[ a \\]"_s, u"[a]"_s);
        row("several lines", u"$$\na\n+ b\n- c\n> d\n# e\n$$"_s, u"[a\n+ b\n- c\n> d\n# e]"_s);
        row("brackets over lines", u"text:\n\\[\n1. a \\\\\n2. b\n\\]\nmore"_s, u"[1. a \\\\\n2. b]"_s);
        row("fence", u"```math\na\n\nb\n```"_s, u"[a\n\nb]"_s);
        row("fence in a list", u"- x\n  ```math\n  a_1\n  ```\n"_s, u"[a_1]"_s);
        row("fence in a quote", u"> ~~~ Math\n> a_1\n> ~~~\n"_s, u"[a_1]"_s);
        row("long fence is one formula", u"```math\n"_s + u"a\\\\\n"_s.repeated(80) + u"```"_s, u'[' + u"a\\\\\n"_s.repeated(80).chopped(1) + u']');
        row("empty fence is code", u"```math\n```"_s, u""_s);
        row("other fences are code", u"```latex\n$a$\n```"_s, u""_s);
        row("backslashes survive", u"$a\\\\b\\_c\\{d\\}\\,e\\;f\\!g$"_s, u"$a\\\\b\\_c\\{d\\}\\,e\\;f\\!g$"_s);
        row("angle brackets and ampersands survive", u"$a<b>c&amp;d$ and $x<y$"_s, u"$a<b>c&amp;d$$x<y$"_s);
        row("escaped dollar inside", u"$\\$5$"_s, u"$\\$5$"_s);
        row("Chinese around", u"其中$x$表示"_s, u"$x$"_s);
        row("unit behind", u"10 $\\mu$m, the $n$th, 5$\\times$"_s, u"$\\mu$$n$$\\times$"_s);
        row("punctuation around", u"($x$), \"$y$\"; $z$."_s, u"$x$$y$$z$"_s);
        // Surroundings
        row("heading", u"# The $E=mc^2$ law"_s, u"$E=mc^2$"_s);
        row("list", u"- $a*b*c$\n- \\(d\\)\n  1. $$e$$"_s, u"$a*b*c$$d$[e]"_s);
        row("display in a list", u"1. so\n   $$\n   a\n   + b\n   $$\n2. then"_s, u"[a\n+ b]"_s);
        row("quote", u"> $a$\n> $$\n> b\n> + c\n> $$"_s, u"$a$[b\n+ c]"_s);
        row("bold around", u"**so $a_b$ is _c $d$_**"_s, u"$a_b$$d$"_s);
        row("in a link", u"[see $a$](http://a.example)"_s, u"$a$"_s);
        // Tables
        row("table", u"| a | b |\n|---|---|\n| $x$ | \\(y\\) |"_s, u"$x$$y$"_s);
        row("bars in a table", u"| a | b |\n|---|---|\n| $|x|$ | $P(A | B)$ |"_s, u"$|x|$$P(A | B)$"_s);
        row("bars and brackets in a table", u"| a | b |\n|---|---|\n| \\(|x|\\) | $$|y|$$ |"_s, u"$|x|$[|y|]"_s);
        row("double bars in a table", u"| a | b |\n|---|---|\n| $\\|x\\|$ | $\\{x | x>0\\}$ |"_s, u"$\\|x\\|$$\\{x | x>0\\}$"_s);
        row("bars in the head", u"| $|x|$ | b |\n|---|---|\n| 1 | 2 |"_s, u"$|x|$"_s);
        row("prices in a table", u"| a | b |\n|---|---|\n| $100 | $200 |\n| 100$ | 200$ |\n| $1 | 2$ |"_s, u""_s);
        row("code in a table", u"| a | b |\n|---|---|\n| `$x$` | `$y$` |"_s, u""_s);
        // Not formulas
        row("money", u"$5 and $10"_s, u""_s);
        row("money with commas", u"between $1,000 and $2,000, or US$5 for A$7"_s, u""_s);
        row("money with a sign behind", u"$5 or 10$"_s, u""_s);
        row("money in brackets", u"($5) to ($10)"_s, u""_s);
        row("shell", u"echo $HOME:$PATH and ${A}"_s, u""_s);
        row("code span", u"`$a$` and ``\\(b\\)``"_s, u""_s);
        row("code block", u"```\n$a$\n\\[b\\]\n```\n\n    $$c$$\n"_s, u""_s);
        row("escaped", u"\\$a\\$ and \\\\(b\\\\)"_s, u""_s);
        row("spaces inside", u"$ a $ and $b $"_s, u""_s);
        row("over two lines", u"$a\nb$"_s, u""_s);
        row("blank line inside", u"$$\na\n\nb\n$$"_s, u""_s);
        row("empty", u"$$ $$ and \\(\\)"_s, u""_s);
        row("brackets of a link", u"[a](b) \\[c](d)"_s, u""_s);
        // Mixtures
        row("money before a formula", u"It costs $5 and $x$ is a letter"_s, u"$x$"_s);
        row("after code", u"`$` is a dollar, $a$ a letter, `$` again"_s, u"$a$"_s);
        row("prices before formulas", u"$5 and $10 are money. A fraction $\\frac{a}{b}$, $x$ for $3"_s, u"$\\frac{a}{b}$$x$"_s);
        row("an odd dollar before a formula", u"a $b and $c$ for 5$"_s, u"$c$"_s);
        row("a formula in words in a formula", u"$a\\text{ if $b$ holds}$"_s, u"$a\\text{ if $b$ holds}$"_s);
        row("many in a line", u"$a$, $b$ and $c$; \\(d\\) \\(e\\)"_s, u"$a$$b$$c$$d$$e$"_s);
        row("no end", u"$$\na\n+ b"_s, u""_s);
    }

private Q_SLOTS:
    void findsFormulasAndNothingElse_data() { samples(); }
    void findsFormulasAndNothingElse()
    {
        QFETCH(const QString, text);
        QTEST(formulasOf(whole(text)), "formulas");
    }

    void isExactHoweverTheTextIsCut_data() { samples(); }
    void isExactHoweverTheTextIsCut()
    {
        QFETCH(const QString, text);
        for (const bool closesTail : {false, true}) {
            BlockStream::Options options;
            options.closesTail = closesTail;
            for (const QString &around : {text, u"before $x$\n\n"_s + text + u"\n\nafter $y$"_s, QString(text).replace(u'\n', u"\r\n"_s)}) {
                const QList<Leaf> expected = whole(around);
                for (qsizetype cut = 0; cut <= around.size(); ++cut) {
                    BlockStream stream(options);
                    stream.append(around.left(cut));
                    if (!closesTail) // every state on the way is exact as well
                        QCOMPARE(formulasOf(stream.leaves()), formulasOf(whole(around.left(cut))));
                    stream.append(around.mid(cut));
                    stream.finish();
                    if (stream.leaves() != expected)
                        QFAIL(qPrintable(u"cut at %1\n%2\n%3"_s.arg(cut).arg(dumpLeaves(stream.leaves(), around), dumpLeaves(expected, around))));
                }
                BlockStream drops(options);
                for (const QChar c : around)
                    drops.append(QStringView(&c, 1));
                drops.finish();
                QCOMPARE(drops.leaves(), expected);
            }
        }
    }

    void anOpenFenceIsShownAsOpen()
    {
        BlockStream stream;
        stream.append(u"```math\na+b\n"_s);
        QCOMPARE(stream.leaves().size(), 1);
        QCOMPARE(stream.leaves().first().kind, Leaf::Kind::Formula);
        QVERIFY(stream.leaves().first().isOpen);
        stream.append(u"```\n"_s);
        QVERIFY(!stream.leaves().first().isOpen);
    }

    void withoutFormulasAFenceIsCode()
    {
        BlockStream::Options options;
        options.hasFormulas = false;
        BlockStream stream(options);
        stream.setText(u"```math\na|b\n```\n\n|$|x|$|\n|-|"_s);
        QCOMPARE(stream.leaves().first().kind, Leaf::Kind::Code);
    }

    void wordsKeepTheirBars()
    {
        const QList<Leaf> leaves = whole(u"`$a|b$` \\| $c|d$ | e | `f|g`"_s);
        QCOMPARE(plainText(leaves.first()), u"$a|b$ | c|d | e | f|g"_s);
    }
};

QTEST_GUILESS_MAIN(FormulasTest)
#include "formulas_test.moc"
