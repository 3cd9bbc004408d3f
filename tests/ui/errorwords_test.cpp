// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errorwords.h"

#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class ErrorWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasWords_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("reason");
        for (int kind = 0; kind <= static_cast<int>(Error::Kind::Keychain); ++kind) {
            for (int reason = 0; reason <= static_cast<int>(Error::Reason::NoService); ++reason)
                QTest::addRow("%d.%d", kind, reason) << kind << reason;
        }
    }
    void everyErrorHasWords()
    {
        QFETCH(int, kind);
        QFETCH(int, reason);
        Error error;
        error.kind = static_cast<Error::Kind>(kind);
        error.reason = static_cast<Error::Reason>(reason);
        error.code = u"SecretCode"_s;
        for (const bool hasWords : {false, true}) {
            const ErrorWords words = ErrorWords::of(error, {u"Singapore"_s, {}, u"qwen-plus"_s, hasWords});
            QVERIFY(!words.title.isEmpty());
            QVERIFY(!words.body.isEmpty());
            QVERIFY(!words.title.contains(u'%') && !words.body.contains(u'%'));
            QVERIFY(!words.title.contains(error.code) && !words.body.contains(error.code));
            QCOMPARE(words.actionText.isEmpty(), words.action == Transcript::NoAction);
        }
    }

    void aKeyOfAnotherRegionIsNamedWithBoth()
    {
        Error error;
        error.kind = Error::Kind::Key;
        error.reason = Error::Reason::WrongKey;
        const ErrorWords words = ErrorWords::of(error, {u"Singapore"_s, u"Beijing"_s, u"qwen-plus"_s, false});
        QCOMPARE(words.title, u"This key belongs to Beijing, not to Singapore"_s);
        QCOMPARE(words.body, u"Singapore refused it, Beijing accepts it. Your key is fine: only the region has to change."_s);
        QVERIFY(words.action == Transcript::SwitchRegion);
    }
};

QTEST_GUILESS_MAIN(ErrorWordsTest)
#include "errorwords_test.moc"
