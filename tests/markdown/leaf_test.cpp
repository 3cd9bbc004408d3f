// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/dump.h"

#include <QDir>
#include <QTest>

using namespace qwenda::markdown;

namespace {

QList<Leaf> leavesOf(const QString &text)
{
    BlockStream stream;
    stream.setText(text);
    return stream.leaves();
}

} // namespace

/// What a text becomes. Golden files: golden/<case>.md and .leaves; QWENDA_UPDATE_GOLDEN=1 writes the latter anew.
class LeafTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matchesItsGoldenFile_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(QWENDA_TEST_DATA "/markdown/golden"));
        const QStringList names = folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 30);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name.chopped(3));
    }

    void matchesItsGoldenFile()
    {
        QFETCH(QString, path);
        const QString text = readText(path + QStringLiteral(".md"));
        const QString got = dumpLeaves(leavesOf(text), text);
        QFile golden(path + QStringLiteral(".leaves"));
        if (qEnvironmentVariableIsSet("QWENDA_UPDATE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(got.toUtf8());
            return;
        }
        const QString expected = readText(golden.fileName());
        if (got != expected) {
            QFile output(QDir::current().filePath(QFileInfo(path).fileName() + QStringLiteral(".leaves.new")));
            if (output.open(QIODevice::WriteOnly))
                output.write(got.toUtf8());
        }
        QCOMPARE(got, expected);
    }

    void onlyWebAndMailAddressesOpen_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("link");
        QTest::newRow("https") << "https://a.example/b?c=d" << "https://a.example/b?c=d";
        QTest::newRow("upper case") << "HTTPS://a.example/" << "https://a.example/";
        QTest::newRow("mail") << "mailto:a@b.example" << "mailto:a@b.example";
        QTest::newRow("Chinese path") << "https://a.example/\u4F60" << "https://a.example/%E4%BD%A0";
        QTest::newRow("script") << "javascript:alert(1)" << "";
        QTest::newRow("script in disguise") << "java&#115;cript:alert(1)" << "";
        QTest::newRow("file") << "file:///etc/passwd" << "";
        QTest::newRow("data") << "data:text/html,x" << "";
        QTest::newRow("other program") << "ssh://a.example" << "";
        QTest::newRow("relative") << "notes.md" << "";
        QTest::newRow("no host") << "http:///etc" << "";
    }

    void onlyWebAndMailAddressesOpen()
    {
        QFETCH(QString, address);
        QFETCH(QString, link);
        for (const QString &form : {QStringLiteral("[x](%1)"), QStringLiteral("a ![x](%1)")}) {
            const InlineRun run = leavesOf(form.arg(address)).first().runs.last();
            QCOMPARE(run.link, link);
            QCOMPARE(run.isUnsafe, link.isEmpty());
            QCOMPARE(run.text, QStringLiteral("x"));
        }
    }

    void tenThousandQuotesOrListsAreShownAtTheDeepestLevel_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes") << QString(10'000, u'>') + QStringLiteral(" end");
        QTest::newRow("lists") << QStringLiteral("- ").repeated(10'000) + QStringLiteral("end");
        QTest::newRow("emphasis") << QStringLiteral("*a **b ").repeated(10'000) + QStringLiteral("** *").repeated(10'000) + QStringLiteral(" end");
        QTest::newRow("brackets") << QString(10'000, u'[') + QStringLiteral(" end");
    }

    void tenThousandQuotesOrListsAreShownAtTheDeepestLevel()
    {
        QFETCH(QString, text);
        const QList<Leaf> leaves = leavesOf(text);
        QVERIFY(plainText(leaves.last()).endsWith(QStringLiteral("end")));
        QVERIFY(leaves.last().quoteDepth <= Leaf::deepest);
        QVERIFY(leaves.last().listDepth <= Leaf::deepest);
        QVERIFY(leaves.last().nesting.size() <= Leaf::deepest);
    }

    void aTypedLineEndIsABreakWhereAsked()
    {
        BlockStream::Options options;
        options.keepsLineBreaks = true;
        BlockStream stream(options);
        stream.setText(QStringLiteral("one\ntwo"));
        QCOMPARE(plainText(stream.leaves().first()), QStringLiteral("one\ntwo"));
        QCOMPARE(plainText(leavesOf(QStringLiteral("one\ntwo")).first()), QStringLiteral("one two"));
        QCOMPARE(plainText(leavesOf(QStringLiteral("\u4F60\n\u597D")).first()), QStringLiteral("\u4F60\u597D"));
    }

    void equalLooksHaveEqualHashesWhereverTheyStand()
    {
        const QList<Leaf> leaves = leavesOf(QStringLiteral("same\n\nsame\n\n**same**\n\n# same\n\n> same"));
        QCOMPARE(leaves[0].hash, leaves[1].hash);
        for (int i = 2; i < 5; ++i)
            QVERIFY(leaves[0].hash != leaves[i].hash);
    }
};

QTEST_GUILESS_MAIN(LeafTest)
#include "leaf_test.moc"
