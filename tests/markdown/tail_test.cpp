// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/dump.h"

#include <QTest>

using namespace qwenda::markdown;
using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &text)
{
    BlockStream stream;
    stream.append(text);
    QString out;
    for (const Leaf &leaf : stream.leaves())
        out += QString::number(int(leaf.kind)) + dumpRuns(leaf.runs) + leaf.code + u' ' + QString::number(leaf.rows.size()) + u';';
    return out;
}

} // namespace

/// What is shown of a text that has not ended yet.
class TailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatWillProbablyCome_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("bold", u"a **b"_s, u"0{a }{b:b} 0;"_s);
        row("bold opener alone", u"a **"_s, u"0{a} 0;"_s);
        row("half a closer", u"a **b*"_s, u"0{a }{b:b} 0;"_s);
        row("nested", u"**a *b"_s, u"0{b:a }{bi:b} 0;"_s);
        row("strike", u"~~gone"_s, u"0{s:gone} 0;"_s);
        row("code", u"a `b **c"_s, u"0{a }{c:b **c} 0;"_s);
        row("code opener alone", u"a ``"_s, u"0{a} 0;"_s);
        row("multiplication", u"2 * 3 *4"_s, u"0{2 * 3 }{i:4} 0;"_s);
        row("snake case", u"snake_case_"_s, u"0{snake_case_} 0;"_s);
        row("link text", u"see [the si"_s, u"0{see the si} 0;"_s);
        row("link address", u"see [the site](https://a.ex"_s, u"0{see the site} 0;"_s);
        row("index", u"list[0"_s, u"0{list[0} 0;"_s);
        row("picture", u"see ![alt](https://a"_s, u"0{see} 0;"_s);
        row("tag", u"a<b"_s, u"0{a} 0;"_s);
        row("comparison", u"a < b"_s, u"0{a < b} 0;"_s);
        row("escaped", u"a \\**b"_s, u"0{a *}{i:b} 0;"_s);
        row("dash under words", u"words\n-"_s, u"0{words} 0;"_s);
        row("number of an item", u"words\n\n12."_s, u"0{words} 0;"_s);
        row("task", u"- [ ] a\n- [x"_s, u"2{a} 0;"_s);
        row("fence", u"words\n```py"_s, u"0{words} 0;"_s);
        row("end of a fence", u"```py\nx\n``"_s, u"3x 0;"_s);
        row("table head", u"| a | **b"_s, u"4 1;"_s);
        row("table delimiters", u"| a | b |\n|--"_s, u"4 1;"_s);
        row("words above a table", u"words\n| a |"_s, u"0{words} 0;4 1;"_s);
        row("inline formula", u"so \\(x_1"_s, u"0{so} 0;"_s);
        row("display formula", u"$$\n+ a"_s, u"8+ a 0;"_s);
        row("display opener alone", u"so\n\n$$\n"_s, u"0{so} 0;"_s);
        row("a paragraph that ended", u"a **b\n\n"_s, u"0{a **b} 0;"_s);
    }

    void showsWhatWillProbablyCome()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(shown(text), expected);
    }

    void closesTheLastCellOfATable()
    {
        BlockStream stream;
        stream.append(u"| a | b |\n|---|---|\n| x | **y");
        QCOMPARE(dumpRuns(stream.leaves().first().rows[1][1].runs), u"{b:y}"_s);
    }

    void anUnfinishedFormulaSaysSo()
    {
        BlockStream stream;
        stream.append(u"$$\nx");
        QVERIFY(stream.leaves().first().isOpen);
        stream.append(u"\n$$\n");
        QVERIFY(!stream.leaves().first().isOpen);
    }

    void neverShowsAMarkerOfAnOrdinaryAnswer()
    {
        const QString text = u"## The **plan**\n\nHello **bold *both*** and `code`, see [the site](https://a.b/c).\n\n- a **b**\n"
                             "- [ ] to do\n\n1. one\n2. ~~two~~\n\n| a | b |\n|---|:-:|\n| **x** | `y` |\n\n> quote\n\nend\n"_s;
        BlockStream stream;
        int headings = 0;
        for (const QChar c : text) {
            stream.append(QStringView(&c, 1));
            headings = 0;
            for (const Leaf &leaf : stream.leaves()) {
                const QString words = plainText(leaf);
                for (const QChar marker : u"*`[]|#~>"_s)
                    QVERIFY2(!words.contains(marker), qPrintable(words));
                headings += leaf.kind == Leaf::Kind::Heading;
            }
            QVERIFY(headings <= 1);
        }
        QCOMPARE(headings, 1);
    }
};

QTEST_GUILESS_MAIN(TailTest)
#include "tail_test.moc"
