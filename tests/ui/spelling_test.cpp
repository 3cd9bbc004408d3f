// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/settings.h"
#include "ui/speller.h"
#include "ui/spellinglines.h"
#include "ui/spellwords.h"

#include <QDir>
#include <QFile>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

namespace {

/// A dictionary of five words, found before the machine's.
void writeDictionary(const QString &folder)
{
    QDir().mkpath(folder + u"/hunspell"_s);
    QFile affixes(folder + u"/hunspell/en_US.aff"_s);
    QVERIFY(affixes.open(QIODevice::WriteOnly));
    affixes.write("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz'\n");
    QFile words(folder + u"/hunspell/en_US.dic"_s);
    QVERIFY(words.open(QIODevice::WriteOnly));
    words.write("5\nhello\nworld\nit's\nplease\ncaf\xC3\xA9\n");
}

QStringList wordsOf(const QString &text)
{
    QStringList out;
    for (const auto &[start, length] : spellWords(text))
        out.append(text.mid(start, length));
    return out;
}

} // namespace

class SpellingTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        writeDictionary(m_folder.path());
    }

    void judgesPlainWordsOnly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, const QString &text, const QStringList &words) { QTest::newRow(name) << text << words; };
        row("words", u"Hello, wrld!"_s, {u"Hello"_s, u"wrld"_s});
        row("apostrophes", u"it's 'quoted' don\u2019t"_s, {u"it's"_s, u"quoted"_s, u"don\u2019t"_s});
        row("hyphens", u"well-known"_s, {u"well"_s, u"known"_s});
        row("Chinese", u"请用hello说"_s, {u"hello"_s});
        row("only Chinese", u"你好，世界"_s, {});
        row("other scripts", u"привет мир"_s, {});
        row("abbreviations and names", u"NASA PyTorch iOS x"_s, {});
        row("digits", u"abc123 h2o 3rd"_s, {});
        row("addresses", u"see https://exmple.com/pth or me@exmple.com, exmple.com"_s, {u"see"_s, u"or"_s});
        row("paths and variables", u"/usr/shre my_vrble --flg file.txt a/b"_s, {u"flg"_s});
        row("code", u"use `foo brr` here"_s, {u"use"_s, u"here"_s});
        row("fences", u"one\n```\ntwo thre\n```\nfour"_s, {u"one"_s, u"four"_s});
        row("commands and models", u"/imgine @qwen-pls word"_s, {u"word"_s});
        row("the end of a sentence", u"done. Next:ok"_s, {u"done"_s});
    }
    void judgesPlainWordsOnly()
    {
        QFETCH(const QString, text);
        QTEST(wordsOf(text), "words");
    }

    void findsTheDesktopsLanguageAndEnglish()
    {
        const QString folder = m_folder.path() + u"/hunspell"_s;
        if (Speller::find({}, {folder}).isEmpty())
            QSKIP("built without hunspell");
        QCOMPARE(Speller::find({u"zh-CN"_s}, {u"/nowhere"_s, folder}), QStringList{folder + u"/en_US"_s});
        QCOMPARE(Speller::find({u"en-US"_s, u"en"_s}, {folder}).size(), 1);
        QVERIFY(Speller::find({u"en-US"_s}, {u"/nowhere"_s}).isEmpty());
    }

    void underlinesWhatNoDictionaryHas()
    {
        Settings settings(m_folder.filePath(u"settings.ini"_s));
        Speller speller(settings);
        if (!speller.isAvailable())
            QSKIP("built without hunspell");
        QQmlEngine engine;
        QQmlComponent component(&engine);
        component.setData("import QtQuick\nTextEdit { width: 300; text: 'hello wrld plese ' }", {});
        const std::unique_ptr<QQuickItem> field(qobject_cast<QQuickItem *>(component.create()));
        QVERIFY(field);
        SpellingLines lines;
        lines.setSpeller(&speller);
        lines.setDocument(field->property("textDocument").value<QQuickTextDocument *>());
        lines.setCaret(-1);
        using Words = std::vector<std::pair<int, int>>;
        const Words wrong{{6, 4}, {11, 5}};
        QTRY_COMPARE(lines.wrongWords(), wrong);

        // The word in the making is left alone, until the caret leaves it.
        lines.setCaret(16);
        QTRY_COMPARE(lines.wrongWords(), (Words{{6, 4}}));
        lines.setCaret(-1);
        QTRY_COMPARE(lines.wrongWords(), wrong);

        lines.look(2);
        QVERIFY(lines.word().isEmpty());
        lines.look(13);
        QCOMPARE(lines.word(), u"plese"_s);
        QVERIFY(lines.suggestions().contains(u"please"_s));
        lines.replace(u"please"_s);
        QCOMPARE(field->property("text").toString(), u"hello wrld please "_s);
        QTRY_COMPARE(lines.wrongWords(), (Words{{6, 4}}));
        QMetaObject::invokeMethod(field.get(), "undo");
        QCOMPARE(field->property("text").toString(), u"hello wrld plese "_s);
        QTRY_COMPARE(lines.wrongWords(), wrong);

        lines.look(7);
        lines.learn();
        QCOMPARE(lines.wrongWords(), (Words{{11, 5}}));
        QCOMPARE(settings.ownWords(), QStringList{u"wrld"_s});

        speller.setOn(false);
        QVERIFY(lines.wrongWords().empty());
        QVERIFY(!settings.checksSpelling());
        speller.setOn(true);
        QCOMPARE(lines.wrongWords(), (Words{{11, 5}}));
    }
};

QTEST_MAIN(SpellingTest)
#include "spelling_test.moc"
