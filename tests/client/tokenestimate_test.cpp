// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/tokenestimate.h"

#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class TokenEstimateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What the vendor says of its tokenizer stands as the measure, not our own arithmetic.
    void holdsTheVendorsRulesOfThumb_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        const QString chinese = u"今天的天气很好我们一起去公园散步吧"_s.repeated(50);
        QTest::newRow("a Chinese character is 0.55 to 0.67 tokens") << chinese << 0.55 * double(chinese.size()) << 0.67 * double(chinese.size());
        const QString words = u"The quick brown fox jumps over the lazy dog and keeps running through fields "_s.repeated(50);
        const auto count = double(words.count(u' '));
        QTest::newRow("an English word is 1 to 1.4 tokens") << words << count << 1.4 * count;
        QTest::newRow("every digit is a token") << u"31415926535897932384"_s << 20.0 << 20.0;
    }
    void holdsTheVendorsRulesOfThumb()
    {
        QFETCH(QString, text);
        QFETCH(double, least);
        QFETCH(double, most);
        const TokenEstimate estimate = estimateTokens(text);
        QVERIFY2(double(estimate.tokens) >= least, qPrintable(QString::number(estimate.tokens)));
        QVERIFY2(double(estimate.tokens) <= most, qPrintable(QString::number(estimate.tokens)));
    }

    void theGuessLiesBetweenItsBounds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("one letter") << u"a"_s;
        QTest::newRow("blanks") << u"      \n\n\t "_s;
        QTest::newRow("code") << u"    if (a[i] != b->c) { return foo_bar(\"x\\n\"); } // done"_s;
        QTest::newRow("pictures") << u"😀🎉👩‍👩‍👧"_s;
        QTest::newRow("half a pair") << QString(QChar(0xd83d)) + u"x"_s;
        QTest::newRow("Russian") << u"Сегодня хорошая погода"_s;
        QTest::newRow("Thai") << u"วันนี้อากาศดี"_s;
        QTest::newRow("Korean") << u"오늘 날씨가 좋네요"_s;
        QTest::newRow("mixed") << u"用 Python 写一个 3 行的 for 循环。\n```py\nfor i in range(3): print(i)\n```"_s;
    }
    void theGuessLiesBetweenItsBounds()
    {
        QFETCH(QString, text);
        const TokenEstimate estimate = estimateTokens(text);
        QVERIFY(estimate.low <= estimate.tokens);
        QVERIFY(estimate.tokens <= estimate.high);
        QVERIFY(estimate.low >= 0);
        if (!text.trimmed().isEmpty())
            QVERIFY(estimate.tokens > 0);
    }

    void nothingIsNoTokens() { QCOMPARE(estimateTokens({}), TokenEstimate()); }

    void moreTextIsNeverFewerTokens()
    {
        const QString text = u"Fix 42 bugs… 修复 42 个错误 in `main.cpp`;\n\n    return 0; 😀 "_s;
        qint64 before = 0;
        for (qsizetype length = 0; length <= text.size(); ++length) {
            const qint64 tokens = estimateTokens(text.first(length)).tokens;
            QVERIFY2(tokens >= before - 1, qPrintable(text.first(length))); // an emoji's half counts as a sign
            before = tokens;
        }
    }

    void aPictureCostsItsPatches()
    {
        QCOMPARE(estimateImageTokens({1024, 1024}).tokens, 1026);
        QCOMPARE(estimateImageTokens({10, 10}).tokens, 4);
        QCOMPARE(estimateImageTokens({8000, 8000}).tokens, 2560);
        QCOMPARE(estimateImageTokens({8000, 8000}, true).tokens, 16384);
        const TokenEstimate unknown = estimateImageTokens({});
        QVERIFY(unknown.low < unknown.tokens && unknown.tokens < unknown.high);
    }
};

QTEST_APPLESS_MAIN(TokenEstimateTest)
#include "tokenestimate_test.moc"
