// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/dump.h"

#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>

using namespace qwenda::markdown;

namespace {

QList<Leaf> wholeLeaves(const QString &text, const BlockStream::Options &options)
{
    BlockStream stream(options);
    stream.setText(text);
    return stream.leaves();
}

/// All characters that cmark-gfm finds worth showing, from its XML: text, code, HTML as written. Without white space.
QString wordsOfCmark(const QString &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    const QByteArray bytes = markdown.toUtf8();
    cmark_parser_feed(parser, bytes.constData(), size_t(bytes.size()));
    cmark_node *document = cmark_parser_finish(parser);
    char *xml = cmark_render_xml(document, CMARK_OPT_DEFAULT);
    QXmlStreamReader reader{QByteArray(xml)};
    QString words;
    QString element;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            element = reader.name().toString();
        else if (reader.isEndElement())
            element.clear();
        else if (reader.isCharacters() && !element.isEmpty()) {
            const QString text = reader.text().toString();
            static const QRegularExpression lineBreak(QStringLiteral("^<br ?/?>$"), QRegularExpression::CaseInsensitiveOption);
            if (element != u"html_inline" || !text.contains(lineBreak))
                words += text;
        }
    }
    if (reader.hasError())
        words = QStringLiteral("XML error: ") + reader.errorString();
    free(xml);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return words;
}

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c == u'\0'; });
    return text;
}

} // namespace

class SpecificationTest : public QObject
{
    Q_OBJECT

private:
    QList<Example> m_examples = examplesOf(QStringLiteral("commonmark")) + examplesOf(QStringLiteral("gfm"));
    const bool m_isLong = qEnvironmentVariableIsSet("QWENDA_LONG");

    void compareEveryCut(const QString &text, const BlockStream::Options &options, bool inTwo)
    {
        const QList<Leaf> whole = wholeLeaves(text, options);
        BlockStream stream(options);
        for (qsizetype i = 0; i < text.size(); ++i) {
            stream.append(QStringView(text).mid(i, 1));
            if (!options.closesTail && !text[i].isHighSurrogate()) {
                const QList<Leaf> expected = wholeLeaves(text.left(i + 1), options);
                if (stream.leaves() != expected)
                    fail(text, i + 1, stream.leaves(), expected);
            }
        }
        stream.finish();
        if (stream.leaves() != whole)
            fail(text, -1, stream.leaves(), whole);
        for (qsizetype cut = 1; inTwo && cut < text.size(); ++cut) {
            BlockStream two(options);
            two.append(QStringView(text).left(cut));
            two.append(QStringView(text).mid(cut));
            two.finish();
            if (two.leaves() != whole)
                fail(text, cut, two.leaves(), whole);
        }
    }

    static void fail(const QString &text, qsizetype cut, const QList<Leaf> &got, const QList<Leaf> &expected)
    {
        QFAIL(qPrintable(QStringLiteral("cut at %1 of\n%2\n--- got\n%3--- expected\n%4")
                             .arg(cut).arg(text, dumpLeaves(got, text), dumpLeaves(expected, text))));
    }

private Q_SLOTS:
    void everyExampleGivesTheSameLeavesHoweverItIsCut_data()
    {
        QTest::addColumn<bool>("closesTail");
        QTest::addColumn<bool>("hasFormulas");
        QTest::newRow("plain, every state exact") << false << false;
        QTest::newRow("with formulas, every state exact") << false << true;
        QTest::newRow("closing the tail") << true << true;
    }

    void everyExampleGivesTheSameLeavesHoweverItIsCut()
    {
        QFETCH(bool, closesTail);
        QFETCH(bool, hasFormulas);
        BlockStream::Options options;
        options.closesTail = closesTail;
        options.hasFormulas = hasFormulas;
        QCOMPARE(m_examples.size(), 652 + 673);
        for (const Example &example : std::as_const(m_examples)) {
            compareEveryCut(example.markdown, options, true);
            if (m_isLong)
                compareEveryCut(QString(example.markdown).replace(u'\n', QStringLiteral("\r\n")), options, true);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void examplesJoinedAtRandomGiveTheSameLeavesHoweverTheyAreCut()
    {
        QRandomGenerator random(20261121);
        const int rounds = m_isLong ? 4000 : 120;
        for (int round = 0; round < rounds; ++round) {
            QString text;
            for (int i = 0; i < 3; ++i) {
                QString part = m_examples[random.bounded(int(m_examples.size()))].markdown;
                static const QStringList glue{QString(), QStringLiteral("\n"), QStringLiteral("\n\n"), QStringLiteral("\r\n"),
                                              QStringLiteral("$$\n"), QStringLiteral("  "), QStringLiteral("```\n"),
                                              QStringLiteral("\uFEFF")};
                text += part.left(400) + glue[random.bounded(int(glue.size()))];
            }
            BlockStream::Options options;
            options.closesTail = round % 3 == 0;
            options.hasFormulas = round % 2 == 0;
            compareEveryCut(text, options, m_isLong);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void leavesLoseNoWordOfWhatCmarkFinds()
    {
        BlockStream::Options options;
        options.hasFormulas = false;
        for (const Example &example : std::as_const(m_examples)) {
            QString words;
            for (const Leaf &leaf : wholeLeaves(example.markdown, options))
                words += plainText(leaf);
            const QString expected = withoutSpace(wordsOfCmark(example.markdown));
            if (withoutSpace(words) != expected)
                QFAIL(qPrintable(QStringLiteral("example %1\n%2\n--- got\n%3\n--- expected\n%4")
                                     .arg(example.number).arg(example.markdown, withoutSpace(words), expected)));
        }
    }

    void sourceRangesAreInOrderAndInsideTheText()
    {
        for (const Example &example : std::as_const(m_examples)) {
            qsizetype last = 0;
            for (const Leaf &leaf : wholeLeaves(example.markdown, {})) {
                QVERIFY2(leaf.sourceBegin >= last, qPrintable(example.markdown));
                QVERIFY2(leaf.sourceEnd >= leaf.sourceBegin, qPrintable(example.markdown));
                QVERIFY(leaf.sourceEnd <= example.markdown.size());
                last = leaf.sourceEnd;
            }
        }
    }
};

QTEST_GUILESS_MAIN(SpecificationTest)
#include "specification_test.moc"
