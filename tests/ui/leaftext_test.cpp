// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leaftext.h"

#include <QFontMetricsF>
#include <QTest>

using namespace qwenda;
using namespace qwenda::markdown;
using namespace Qt::StringLiterals;

namespace {

/// Sets one sign of ten pixels for every formula.
class Boxes : public FormulaSource
{
public:
    std::optional<FormulaBox> request(const QString &, bool, qreal, const QColor &) override
    {
        FormulaBox box;
        box.width = 10;
        return box;
    }
};

InlineRun run(const QString &text, quint8 style = InlineRun::Plain) { return {text, style, {}, {}, false, false}; }

} // namespace

class LeafTextTest : public QObject
{
    Q_OBJECT

    TranscriptStyle m_style;
    Boxes m_boxes;

    LeafText write(const QList<InlineRun> &runs)
    {
        qsizetype length = 0;
        for (const InlineRun &one : runs)
            length += one.text.size();
        return writeRuns(runs, 0, static_cast<int>(length), {m_style, m_style.reading(), nullptr, &m_boxes});
    }
    qreal widthOf(const LeafText &text)
    {
        QTextLayout layout(text.text, m_style.reading().font());
        layout.setFormats(text.formats);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(10'000);
        layout.endLayout();
        return line.naturalTextWidth();
    }
    qreal widthOf(const QList<InlineRun> &runs) { return widthOf(write(runs)); }
    qreal gap() { return QFontMetricsF(m_style.reading().font()).horizontalAdvance(u' '); }

private Q_SLOTS:
    void hanStandsOffFromLatinAsBehindASpace_data()
    {
        QTest::addColumn<QString>("close");
        QTest::addColumn<QString>("typed");
        QTest::newRow("letters") << u"使用Qwen模型"_s << u"使用 Qwen 模型"_s;
        QTest::newRow("digits") << u"共3个"_s << u"共 3 个"_s;
        QTest::newRow("percent") << u"增长50%以上"_s << u"增长 50% 以上"_s;
        QTest::newRow("kana") << u"これはtestです"_s << u"これは test です"_s;
        QTest::newRow("rare signs") << u"\U00020BB7野家A店"_s << u"\U00020BB7野家 A 店"_s;
        QTest::newRow("a rare sign beside") << u"A\U00020BB7B"_s << u"A \U00020BB7 B"_s;
    }
    void hanStandsOffFromLatinAsBehindASpace()
    {
        QFETCH(const QString, close);
        QFETCH(const QString, typed);
        QVERIFY(qAbs(widthOf({run(close)}) - widthOf({run(typed)})) < 1.5);
        QCOMPARE(write({run(close)}).text, close);
        QCOMPARE(write({run(close)}).reading(0, static_cast<int>(close.size())), close);
    }

    void nothingElseIsMovedApart_data()
    {
        QTest::addColumn<QString>("text");
        for (const char16_t *text : {u"只有汉字", u"only letters", u"已有 space 了", u"标点,A。B", u"한국어abc", u"汉字(A)", u"é́汉"})
            QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
    }
    void nothingElseIsMovedApart()
    {
        QFETCH(const QString, text);
        QVERIFY(write({run(text)}).formats.isEmpty());
    }

    void goesFromOneRunToTheNext()
    {
        const qreal apart = widthOf({run(u"很"_s), run(u"Bold"_s, InlineRun::Bold), run(u"的"_s)});
        const qreal bold = widthOf({run(u"Bold"_s, InlineRun::Bold)});
        QVERIFY(qAbs(apart - (widthOf({run(u"很的"_s)}) + bold + 2 * gap())) < 1.5);
    }

    void leavesCodeAlone()
    {
        const LeafText text = write({run(u"变量a的"_s, InlineRun::Code)});
        for (const QTextLayout::FormatRange &range : text.formats)
            QVERIFY(!range.format.hasProperty(QTextFormat::FontLetterSpacing));
    }

    void marksOfNotesAreChips()
    {
        const QString source = u"A claim[^1] and another[^a-note], not [^no note] nor [1]."_s;
        const LeafText text = write({run(source)});
        QCOMPARE(text.chips.size(), 2);
        QCOMPARE(text.text.count(u'^'), 1);
        QVERIFY(text.links.isEmpty());
        QCOMPARE(text.reading(0, static_cast<int>(text.text.size())), source);
    }

    void notesBelowTheTextHaveALineEach()
    {
        const LeafText text = write({run(u"[^1]: The first. [^2]: The "_s), run(u"second"_s, InlineRun::Bold), run(u". [^3]: Third"_s)});
        QCOMPARE(text.chips.size(), 3);
        QCOMPARE(text.text.count(QChar::LineSeparator), 2);
        QCOMPARE(text.reading(0, static_cast<int>(text.text.size())), u"[^1]: The first.\n[^2]: The second.\n[^3]: Third"_s);
    }

    void setsFormulasOffToo()
    {
        const QList<InlineRun> runs{run(u"其中"_s), run(u"x^2"_s, InlineRun::Formula), run(u"表示"_s)};
        QVERIFY(qAbs(widthOf(runs) - (widthOf({run(u"其中表示"_s)}) + 10 + 2 * gap())) < 1.5);
        const LeafText text = write(runs);
        QCOMPARE(text.reading(0, static_cast<int>(text.text.size())), u"其中$x^2$表示"_s);
    }
};

QTEST_MAIN(LeafTextTest)
#include "leaftext_test.moc"
