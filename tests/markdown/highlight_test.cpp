// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/highlight.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace qwenda::markdown;
using namespace Qt::StringLiterals;

namespace {

/// Each line with its spans below it, one letter per character: k s n c f t o p.
QString coloured(const Language &language, const QString &code)
{
    QString out;
    LexerState state;
    const QStringList lines = code.split(u'\n');
    for (const QString &line : lines) {
        QList<Span> spans;
        highlightLine(language, line, state, spans);
        QString letters(line.size(), u' ');
        for (const Span &span : spans) {
            for (int i = span.start; i < span.start + span.length; ++i)
                letters[i] = QChar(u"ksncftop"[int(span.token)]);
        }
        while (letters.endsWith(u' '))
            letters.chop(1);
        out += u"  "_s + line + u'\n';
        if (!letters.isEmpty())
            out += u"= "_s + letters + u'\n';
    }
    return out;
}

QString read(const QString &name)
{
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/markdown/code/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// samples.txt: "=== name" and code, again and again.
QList<std::pair<QString, QString>> samples()
{
    QList<std::pair<QString, QString>> all;
    const QStringList parts = read(u"samples.txt"_s).split(u"=== "_s, Qt::SkipEmptyParts);
    for (const QString &part : parts)
        all.push_back({part.section(u'\n', 0, 0), part.section(u'\n', 1).chopped(1)});
    return all;
}

} // namespace

/// Golden file: code/samples.golden; QWENDA_UPDATE_GOLDEN=1 writes it anew.
class HighlightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleHasItsColours()
    {
        QString got;
        for (const auto &[name, code] : samples()) {
            const Language *language = languageFor(name);
            QVERIFY2(language, qPrintable(name));
            got += u"=== "_s + name + u'\n' + coloured(*language, code);
        }
        if (qEnvironmentVariableIsSet("QWENDA_UPDATE_GOLDEN")) {
            QFile golden(QStringLiteral(QWENDA_TEST_DATA "/markdown/code/samples.golden"));
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(got.toUtf8());
            return;
        }
        const QStringList gotLines = got.split(u'\n');
        const QStringList expected = read(u"samples.golden"_s).split(u'\n');
        for (qsizetype i = 0; i < std::min(gotLines.size(), expected.size()); ++i)
            QCOMPARE(gotLines[i], expected[i]);
        QCOMPARE(gotLines.size(), expected.size());
    }

    void everyLanguageHasASample()
    {
        QStringList missing;
        const auto all = samples();
        for (const Language *language : knownLanguages()) {
            const bool has = std::any_of(all.cbegin(), all.cend(), [&](const auto &sample) { return languageFor(sample.first) == language; });
            if (!has)
                missing += displayName(*language);
        }
        QCOMPARE(missing, QStringList());
        QVERIFY(knownLanguages().size() >= 40);
    }

    void findsLanguagesByTheirUsualNames_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("title");
        QTest::newRow("alias") << "py" << "Python";
        QTest::newRow("case") << "TypeScript" << "TypeScript";
        QTest::newRow("plus") << "c++" << "C++";
        QTest::newRow("sharp") << "C#" << "C#";
        QTest::newRow("braces") << "{.python .numberLines}" << "Python";
        QTest::newRow("file") << "js:main.js" << "JavaScript";
        QTest::newRow("shell") << "sh" << "Shell";
        QTest::newRow("unknown") << "klingon" << "";
        QTest::newRow("empty") << "" << "";
    }

    void findsLanguagesByTheirUsualNames()
    {
        QFETCH(QString, given);
        QFETCH(QString, title);
        const Language *language = languageFor(given);
        QCOMPARE(language ? displayName(*language) : QString(), title);
        QVERIFY(!language || !fileSuffix(*language).isEmpty());
    }

    void aLineNeedsNothingButTheStateBeforeIt()
    {
        for (const auto &[name, code] : samples()) {
            const Language &language = *languageFor(name);
            const QStringList lines = code.split(u'\n');
            QList<LexerState> before;
            QList<QList<Span>> spans;
            LexerState state;
            for (const QString &line : lines) {
                before.push_back(state);
                highlightLine(language, line, state, spans.emplaceBack());
            }
            for (qsizetype i = lines.size(); i-- > 0;) {
                LexerState again = before[i];
                QList<Span> once;
                highlightLine(language, lines[i], again, once);
                QCOMPARE(once, spans[i]);
                QCOMPARE(again, i + 1 < before.size() ? before[i + 1] : state);
            }
        }
    }

    void nonsenseGivesOrderedSpansInsideTheLine()
    {
        QRandomGenerator random(7);
        const QString alphabet = u"\"'`{}()[]<>/\\*#$@!=-+:;,.|&%~ \tabcRr0x19_\u4F60"_s;
        for (const Language *language : knownLanguages()) {
            LexerState state;
            for (int line = 0; line < 300; ++line) {
                QString text;
                for (int i = random.bounded(40); i > 0; --i)
                    text += alphabet[random.bounded(int(alphabet.size()))];
                QList<Span> spans;
                highlightLine(*language, text, state, spans);
                int last = 0;
                for (const Span &span : std::as_const(spans)) {
                    QVERIFY2(span.start >= last && span.length > 0, qPrintable(displayName(*language) + u": "_s + text));
                    last = span.start + span.length;
                }
                QVERIFY2(last <= text.size(), qPrintable(text));
            }
        }
    }
};

QTEST_GUILESS_MAIN(HighlightTest)
#include "highlight_test.moc"
