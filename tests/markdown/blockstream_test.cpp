// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/dump.h"

#include <QTest>

using namespace qwenda::markdown;
using namespace Qt::StringLiterals;

class BlockStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replayingEveryChangeGivesTheLeaves()
    {
        const QString text = u"# Title\n\nSome *text* here.\n\n- a\n- b\n\n- c\n\n```c\nint a;\n"_s
                           + u"line\n"_s.repeated(100) + u"```\n\n|a|b|\n|-|-|\n|1|2|\n\n[x]: https://a.example\n\nsee [x]"_s;
        BlockStream stream;
        QList<Leaf> shadow;
        const auto replay = [&](const Change &change) {
            QVERIFY(change.firstChanged + change.removed <= shadow.size());
            shadow.remove(change.firstChanged, change.removed);
            for (int i = 0; i < change.inserted; ++i)
                shadow.insert(change.firstChanged + i, stream.leaves()[change.firstChanged + i]);
            QCOMPARE(shadow.size(), stream.leaves().size());
            for (qsizetype i = 0; i < shadow.size(); ++i)
                QCOMPARE(shadow[i].hash, stream.leaves()[i].hash);
        };
        for (const QChar c : text) {
            replay(stream.append(QStringView(&c, 1)));
            if (QTest::currentTestFailed())
                return;
        }
        replay(stream.finish());
        replay(stream.setText(u"other\n\ntext"_s));
        replay(stream.setText(u"other\n\nnew\n\ntext"_s));
    }

    void aTokenAtTheEndChangesOneLeaf()
    {
        BlockStream stream;
        stream.append(u"one\n\ntwo\n\nthree");
        QCOMPARE(stream.append(u" more"), (Change{2, 1, 1}));
        QCOMPARE(stream.append(u"\n\nfour"), (Change{3, 0, 1}));
        QVERIFY(stream.append(u"").isEmpty());
    }

    void aGrowingFenceChangesOnlyItsLastPiece()
    {
        BlockStream stream;
        stream.append(u"Intro\n\n```py\n");
        for (int line = 0; line < 200; ++line) {
            const Change change = stream.append(u"x = %1\n"_s.arg(line));
            QCOMPARE(change.firstChanged, line > 0 && line % 32 == 0 ? line / 32 : 1 + line / 32);
            QVERIFY(change.removed <= 1);
        }
        stream.append(u"```\n");
        QCOMPARE(stream.leaves().size(), 1 + 7);
        QCOMPARE(stream.codeOf(0).count(u'\n'), 200);
        QVERIFY(stream.codeOf(0).startsWith(u"x = 0\nx = 1\n"));
        QCOMPARE(stream.leaves()[1].isFirstPiece, true);
        QCOMPARE(stream.leaves()[1].isLastPiece, false);
        QCOMPARE(stream.leaves()[3].firstLine, 64);
        QCOMPARE(stream.leaves().last().isLastPiece, true);
        QCOMPARE(stream.codeOf(7), QString());
    }

    void aFenceIsUnfinishedUntilItsEndComes()
    {
        BlockStream stream;
        stream.append(u"```py\nx\n");
        QVERIFY(stream.leaves().last().isOpen);
        stream.append(u"```\n");
        QVERIFY(!stream.leaves().last().isOpen);
        stream.setText(u"```py\nx"_s);
        QVERIFY(stream.leaves().last().isOpen);
    }

    void aLateDefinitionReachesTheFirstLeaf()
    {
        BlockStream stream;
        stream.append(u"see [the site]\n\nmore\n\n```\n[a]: b\n```\n\n");
        QVERIFY(stream.leaves().first().runs.first().link.isEmpty());
        const Change change = stream.append(u"[the site]: https://a.example/\n");
        QCOMPARE(change.firstChanged, 0);
        QCOMPARE(stream.leaves().first().runs.last().link, u"https://a.example/"_s);
    }

    void halfASurrogatePairWaitsForTheOther()
    {
        const QString face = u"\U0001F600"_s;
        BlockStream stream;
        stream.append(QStringView(face).left(1));
        stream.append(QStringView(face).mid(1));
        stream.finish();
        QCOMPARE(plainText(stream.leaves().first()), face);
        QCOMPARE(stream.sourceLength(), 2);
        stream.setText(u"a"_s + face.left(1));
        QCOMPARE(plainText(stream.leaves().first()), u"a\uFFFD"_s);
        QCOMPARE(stream.sourceLength(), 2);
    }

    void theMessageMayGoOnAfterItsEnd()
    {
        BlockStream stream;
        stream.append(u"one **two");
        stream.finish();
        QCOMPARE(plainText(stream.leaves().first()), u"one **two"_s);
        stream.append(u" three**\n\nfour");
        stream.finish();
        BlockStream whole;
        whole.setText(u"one **two three**\n\nfour"_s);
        QCOMPARE(stream.leaves(), whole.leaves());
    }

    void aHugeBlockIsParsedOnlyNowAndThen()
    {
        BlockStream::Options options;
        options.throttleAbove = 100;
        options.throttle = std::chrono::hours(1);
        BlockStream stream(options);
        stream.append(u"word "_s.repeated(30));
        QVERIFY(!stream.isBehind());
        QVERIFY(stream.append(u"late").isEmpty());
        QVERIFY(stream.isBehind());
        QVERIFY(stream.catchUp().isEmpty());
        QVERIFY(!plainText(stream.leaves().last()).contains(u"late"));
        QCOMPARE(stream.finish(), (Change{0, 1, 1}));
        QVERIFY(!stream.isBehind());
        QVERIFY(plainText(stream.leaves().last()).contains(u"late"));
    }

    void sourceRangesPointIntoTheTextAsTyped()
    {
        const QString text = u"\uFEFF\u4F60\u597D \U0001F600\r\n\r\n* \u4E00\r\n* **b**\r\n\r\nhead\n====\n\nx\n| a |\n|-|\n| \u4E8C |\n"_s;
        BlockStream stream;
        stream.setText(text);
        QStringList slices;
        for (const Leaf &leaf : stream.leaves())
            slices += text.mid(leaf.sourceBegin, leaf.sourceEnd - leaf.sourceBegin);
        QCOMPARE(slices, (QStringList{u"\u4F60\u597D \U0001F600"_s, u"* \u4E00"_s, u"* **b**"_s, u"head\n===="_s, u"x"_s,
                                      u"| a |\n|-|\n| \u4E8C |"_s}));
    }
};

QTEST_GUILESS_MAIN(BlockStreamTest)
#include "blockstream_test.moc"
