// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of Markdown as the transcript draws it, light and dark, compared with those in tests/data/goldens. Run with
// QWENDA_WRITE_GOLDENS=1 to write them anew; look at what git says changed.

#include "support/stage.h"

#include <QFontInfo>
#include <QImage>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

struct Case
{
    const char *name;
    QString text;
};

QList<Case> cases()
{
    return {
        {"alerts", u"> [!NOTE]\n> Useful to know.\n\n> [!TIP]\n> A better way.\n\n> [!IMPORTANT]\n> Do not miss `this`.\n\n> [!WARNING]\n> Take care.\n\n> [!CAUTION]\n> It may **break**.\n>\n> - really\n"_s},
        {"diff", u"```diff\n@@ -1,3 +1,3 @@\n unchanged\n-removed line\n+added line\n```"_s},
        {"right-to-left", u"مرحبا بالعالم، هذا نص عربي مع English في الوسط ورقم 42.\n\nשלום עולם\n\n- عنصر أول\n- عنصر ثان"_s},
        {"emoji", u"Smile 😀, flag 🇨🇳, family 👨‍👩‍👧, heart ❤️ in a line of text.\n\n- ✅ done\n- ❌ not"_s},
        {"mixed-scripts", u"使用 Qwen3 模型时，请先设置 `DASHSCOPE_API_KEY`。“引号”、（括号）与《书名》都应当正确换行，而不是把标点放在行首。日本語と한국어も混ぜて。"_s},
        {"wide-table", u"| one | two | three | four | five | six |\n|---|:--:|--:|---|---|---|\n| some longer words in a cell | centred | 12.50 | more words that do not end | and still more of them | the last cell of the row |\n| a | b | 3 | d | e | f |"_s},
        {"long-code-line", u"```js\nconst everything = [1, 2, 3].map(x => x * x).filter(x => x > 2).reduce((a, b) => a + b, 0); // goes on beyond the edge\n```"_s},
        {"nested-everything", u"1. First\n   - inner **bold**\n     > quoted in a list\n\n     ```py\n     x = 1\n     ```\n2. Second\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n"_s},
        {"inline-everything", u"**bold** *italic* ~~struck~~ ***both*** `code` [link](https://example.com) ![picture](https://example.com/a.png) **bold `code`** and a hard  \nbreak."_s},
        {"headings-and-rules", u"# One\n\ntext\n\n## Two\n\ntext\n\n### Three\n\n---\n\n#### Four"_s},
        {"think-tag", u"<think>\nFirst *this*, then that.\n</think>\n\nThe answer."_s},
        {"deep-quotes", u"> one\n> > two\n> > > three\n> >\n> > back in two\n>\n> back in one"_s},
        {"unicode-lines", u"word-with-hyphens and averyveryverylongwordthatcannotbebrokenanywhereatallbecauseithasnospacesinit and more\n\nZ\u0351\u036b\u0343\u036a\u0302 zalgo"_s},
        {"languages", u"```rust\nfn main() { println!(\"{}\", 1 + 2); }\n```\n\n```sql\nSELECT name, count(*) FROM t GROUP BY 1; -- comment\n```\n\n```yaml\nkey: value\nlist: [1, 2]\n```\n\n```unknown\nplain text\n```"_s},
        {"loose-and-tight", u"- tight\n- tight\n\n1. loose\n\n2. loose\n\n   second paragraph\n"_s},
    };
}

/// Share of pixels that differ by more than anti-aliasing does.
double difference(const QImage &one, const QImage &two)
{
    if (one.size() != two.size())
        return 1;
    qint64 other = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = two.pixel(x, y);
            if (qAbs(qRed(a) - qRed(b)) + qAbs(qGreen(a) - qGreen(b)) + qAbs(qBlue(a) - qBlue(b)) > 60)
                ++other;
        }
    }
    return static_cast<double>(other) / (static_cast<double>(one.width()) * one.height());
}

bool hasFonts()
{
    return QFontInfo(QFont(u"Inter"_s)).family() == u"Inter"_s && QFontInfo(QFont(u"Noto Sans CJK SC"_s)).family() == u"Noto Sans CJK SC"_s;
}

} // namespace

class TranscriptPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFont font;
        font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
        font.setPixelSize(13);
        QGuiApplication::setFont(font);
        if (!hasFonts())
            QSKIP("the fonts of scripts/packages.debian are not here");
        const QDir folder(QStringLiteral(QWENDA_TEST_DATA "/goldens"));
        if (folder.isEmpty() && !qEnvironmentVariableIsSet("QWENDA_WRITE_GOLDENS"))
            QSKIP("no pictures to compare with: QWENDA_WRITE_GOLDENS=1 makes them");
    }

    void looksAsItDid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<bool>("isSelected");
        const auto add = [](const QByteArray &name, const QString &text) {
            QTest::newRow((name + "-light").constData()) << text << false << false;
            QTest::newRow((name + "-dark").constData()) << text << true << false;
        };
        const QDir folder(QStringLiteral(QWENDA_TEST_DATA "/markdown/golden"));
        const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            add(name.chopped(3).toUtf8(), QString::fromUtf8(file.readAll()));
        }
        for (const Case &one : cases()) {
            add(one.name, one.text);
            QTest::newRow((QByteArray(one.name) + "-selected").constData()) << one.text << false << true;
        }
    }
    void looksAsItDid()
    {
        QFETCH(QString, text);
        QFETCH(bool, isDark);
        QFETCH(bool, isSelected);
        Stage stage({u"Q"_s, text}, {560, 640});
        Stage::dress(*stage.style, isDark);
        stage.window->setColor(stage.style->page);
        stage.view->rows().forgetLayouts();
        stage.view->setColumnWidth(520);
        stage.view->toStart();
        stage.view->settleNow();
        if (isSelected)
            stage.view->selectAll();
        QImage picture = stage.window->grabWindow().convertToFormat(QImage::Format_RGB32);
        picture = picture.copy(0, 0, picture.width(), static_cast<int>(qMin<qint64>(picture.height(), stage.view->contentHeight())));
        const QString file = QStringLiteral(QWENDA_TEST_DATA "/goldens/") + QLatin1StringView(QTest::currentDataTag()) + u".png"_s;
        if (qEnvironmentVariableIsSet("QWENDA_WRITE_GOLDENS")) {
            QVERIFY(QDir().mkpath(QStringLiteral(QWENDA_TEST_DATA "/goldens")));
            QVERIFY(picture.save(file));
            return;
        }
        const double share = difference(picture, QImage(file).convertToFormat(QImage::Format_RGB32));
        if (share > 0.002) {
            const QString seen = QDir::temp().filePath(u"seen-"_s + QLatin1StringView(QTest::currentDataTag()) + u".png"_s);
            picture.save(seen);
            QFAIL(qPrintable(u"%1 % of the pixels differ; see %2"_s.arg(share * 100, 0, 'f', 2).arg(seen)));
        }
    }
};

QTEST_MAIN(TranscriptPicturesTest)
#include "transcriptpictures_test.moc"
