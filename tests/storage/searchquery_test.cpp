// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchmatch.h"
#include "storage/searchquery.h"

#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class SearchQueryTest : public QObject
{
    Q_OBJECT

private:
    static QString atomsOf(const QString &text)
    {
        searchtext::AtomReader reader(text);
        QStringList atoms;
        for (searchtext::Atom atom; reader.next(atom);)
            atoms += (atom.isJoined ? u"+"_s : QString()) + atom.text;
        return atoms.join(u' ');
    }

    static bool finds(const QString &query, const QString &text)
    {
        const SearchQuery parsed = SearchQuery::parse(query);
        const auto isIn = [&text](const SearchPhrase &phrase) { return searchmatch::contains(text, phrase); };
        return std::all_of(parsed.wanted.cbegin(), parsed.wanted.cend(), isIn)
            && std::none_of(parsed.unwanted.cbegin(), parsed.unwanted.cend(), isIn);
    }

private Q_SLOTS:
    void takesTextsApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("atoms");
        QTest::newRow("words") << u"Hello, World_2!"_s << u"hello world 2"_s;
        QTest::newRow("Chinese") << u"你好，世界"_s << u"你 +好 世 +界"_s;
        QTest::newRow("mixed") << u"用Qt6写代码"_s << u"用 qt6 写 +代 +码"_s;
        QTest::newRow("accents") << u"Café cafe\u0301 ÜBER"_s << u"cafe cafe uber"_s;
        QTest::newRow("full width") << u"ＡＢＣ１２３"_s << u"abc123"_s;
        QTest::newRow("kana keep their marks") << u"がか"_s << u"が +か"_s;
        QTest::newRow("half-width kana") << u"ｱｲ"_s << u"ア +イ"_s;
        QTest::newRow("Hangul") << u"한글"_s << u"한 +글"_s;
        QTest::newRow("rare Han") << u"\U00020000\U00020001"_s << u"\U00020000 +\U00020001"_s;
        QTest::newRow("emoji") << u"ok 🎉!"_s << u"ok 🎉"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("nothing") << u" -- … "_s << QString();
        QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd83c) + u"b"_s) << u"a b"_s;
    }

    void takesTextsApart()
    {
        QFETCH(QString, text);
        QTEST(atomsOf(text), "atoms");
    }

    void findsWhatIsWritten_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        const QString text = u"第七条的违约责任，想译得正式一点。Liability for breach in Qt6写代码 C++"_s;
        const auto row = [&text](const char *name, const QString &query, bool isFound) {
            QTest::newRow(name) << query << text << isFound;
        };
        row("two characters", u"违约"_s, true);
        row("one character", u"译"_s, true);
        row("across punctuation is not together", u"任想"_s, false);
        row("four characters", u"违约责任"_s, true);
        row("other order", u"责任违约"_s, false);
        row("case", u"LIABILITY"_s, true);
        row("the word being typed", u"liab"_s, true);
        row("a finished word", u"liab "_s, false);
        row("begins so", u"liab* breach"_s, true);
        row("the middle of a word", u"ability"_s, false);
        row("phrase", u"\"for breach\""_s, true);
        row("phrase in another order", u"\"breach for\""_s, false);
        row("phrase is exact", u"\"for brea\""_s, false);
        row("Chinese quotes", u"“for breach”"_s, true);
        row("all words", u"breach 译得"_s, true);
        row("one is missing", u"breach 没有"_s, false);
        row("minus", u"breach -liability"_s, false);
        row("minus that is not there", u"breach -lawyer"_s, true);
        row("minus phrase", u"breach -\"for breach\""_s, false);
        row("minus phrase that is not there", u"breach -\"breach for\""_s, true);
        row("mixed", u"Qt6写"_s, true);
        row("punctuation joins", u"in/qt6"_s, true);
        row("an unknown key is a word", u"https://x"_s, false);
    }

    void findsWhatIsWritten()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QTEST(finds(query, text), "isFound");
    }

    void understandsConditions()
    {
        const auto query = SearchQuery::parse(
            u"from:me model:max model:plus before:2026-11-02 after:2026-10 in:\"My work\" tag:#law IN:Archive 合同"_s);
        QCOMPARE(query.from, Message::Role::User);
        QCOMPARE(query.models, (QStringList{u"max"_s, u"plus"_s}));
        QCOMPARE(query.before, QDate(2026, 11, 2).startOfDay());
        QCOMPARE(query.after, QDate(2026, 10, 1).startOfDay());
        QCOMPARE(query.folders, QStringList{u"My work"_s});
        QCOMPARE(query.tags, QStringList{u"law"_s});
        QCOMPARE(query.place, SearchQuery::Place::Archive);
        QCOMPARE(query.wanted.size(), 1);
    }

    void takesNonsenseForWords()
    {
        const auto query = SearchQuery::parse(u"before:christmas from:nobody note:x"_s);
        QVERIFY(!query.before.isValid());
        QVERIFY(!query.from);
        QCOMPARE(query.wanted.size(), 3);
        QVERIFY(SearchQuery::parse(u"from: in: "_s).isEmpty());
        QVERIFY(SearchQuery::parse(u" \"\" - … "_s).isEmpty());
    }

    void marksWhatWasFound()
    {
        const QString text = u"一"_s.repeated(200) + u"\n违约 责任\t违约"_s + u"尾"_s.repeated(300);
        const auto excerpt = searchmatch::excerpt(text, SearchQuery::parse(u"违约 责任"_s).wanted);
        QVERIFY(excerpt.has_value());
        QCOMPARE(text.mid(excerpt->place.begin, excerpt->place.length), u"违约"_s);
        QCOMPARE(excerpt->marks.size(), 3);
        for (const TextSpan &mark : excerpt->marks)
            QVERIFY(u"违约责任"_s.contains(excerpt->text.mid(mark.begin, mark.length)));
        QVERIFY(excerpt->text.startsWith(u'…') && excerpt->text.endsWith(u'…'));
        QVERIFY(!excerpt->text.contains(u'\n'));
        QVERIFY(excerpt->text.size() < 120);
        QVERIFY(!searchmatch::excerpt(text, SearchQuery::parse(u"没有"_s).wanted).has_value());
    }
};

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "searchquery_test.moc"
