// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of Markdown as the transcript draws it, light and dark and selected, compared with those in tests/data/goldens.
// The sources are tests/data/markdown/golden and the .md files beside the pictures: "bubble-…" is a question, the others
// are answers. Run with QWENDA_WRITE_GOLDENS=1 to write the pictures anew; look at what git says changed.

#include "support/stage.h"
#include "ui/formuladesk.h"

#include <QFontInfo>
#include <QImage>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

QDir goldens()
{
    return QDir(QStringLiteral(QWENDA_TEST_DATA "/goldens"));
}

bool writesGoldens()
{
    return qEnvironmentVariableIsSet("QWENDA_WRITE_GOLDENS");
}

int distance(QRgb a, QRgb b)
{
    return qAbs(qRed(a) - qRed(b)) + qAbs(qGreen(a) - qGreen(b)) + qAbs(qBlue(a) - qBlue(b));
}

/// Pixels that differ, as a share of those that are not plain page in either: little things count in a mostly empty picture.
double difference(const QImage &one, const QImage &two)
{
    constexpr int unseen = 24; // a step of anti-aliasing
    if (one.size() != two.size())
        return 1;
    const QRgb page = two.pixel(0, 0);
    qint64 other = 0;
    qint64 ink = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = two.pixel(x, y);
            other += distance(a, b) > unseen;
            ink += a != page || b != page;
        }
    }
    return static_cast<double>(other) / static_cast<double>(qMax<qint64>(1, ink));
}

bool isWaiting(TranscriptView &view)
{
    view.settleNow();
    for (int row = view.firstRow(); row <= view.lastRow(); ++row) {
        if (const RowLayout *layout = view.rows().layoutIfAny(row); layout && layout->isWaiting())
            return true;
    }
    return false;
}

/// What the reader's hand does first, where the case's name says so.
void prepare(Transcript &transcript, const QByteArray &name)
{
    const auto toggle = name.startsWith("code-wrapped") ? &Transcript::toggleWrap
        : name.startsWith("code-numbered")              ? &Transcript::toggleNumbers
        : name.startsWith("code-collapsed")             ? &Transcript::toggleCollapsed
        : name.startsWith("think-open")                 ? &Transcript::toggleThinking
                                                        : nullptr;
    const auto wanted = name.startsWith("think") ? Transcript::Thinking : Transcript::Code;
    for (int row = 0; toggle && row < transcript.count(); ++row) {
        if (transcript.kindAt(row) == wanted) {
            (transcript.*toggle)(row);
            return;
        }
    }
}

} // namespace

class TranscriptPicturesTest : public QObject
{
    Q_OBJECT

    FormulaDesk m_formulas;

private Q_SLOTS:
    void initTestCase()
    {
        QFont font;
        font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
        font.setPixelSize(13);
        QGuiApplication::setFont(font);
        for (const QString &family : {u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Sans Mono"_s, u"Noto Color Emoji"_s})
            QVERIFY2(QFontInfo(QFont(family)).family() == family, qPrintable(family + u" is missing: scripts/packages.debian"_s));
    }

    void looksAsItDid_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<bool>("isSelected");
        const auto add = [](const QDir &folder, bool hasSelected) {
            for (const QString &name : folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
                const QByteArray row = name.chopped(3).toUtf8();
                QTest::newRow((row + "-light").constData()) << folder.filePath(name) << false << false;
                QTest::newRow((row + "-dark").constData()) << folder.filePath(name) << true << false;
                if (hasSelected)
                    QTest::newRow((row + "-selected").constData()) << folder.filePath(name) << false << true;
            }
        };
        add(QDir(QStringLiteral(QWENDA_TEST_DATA "/markdown/golden")), false);
        add(goldens(), true);
    }
    void looksAsItDid()
    {
        QFETCH(QString, file);
        QFETCH(bool, isDark);
        QFETCH(bool, isSelected);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(source.readAll());
        const QByteArray name = QTest::currentDataTag();
        Stage stage(name.startsWith("bubble-") ? QStringList{text.trimmed(), u"A"_s} : QStringList{u"Q"_s, text}, {560, 640});
        Stage::dress(*stage.style, isDark);
        stage.window->setColor(stage.style->page);
        stage.view->setFormulas(&m_formulas);
        stage.view->rows().forgetLayouts();
        stage.view->setColumnWidth(520);
        prepare(*stage.transcript, name);
        stage.view->toStart();
        QTRY_VERIFY_WITH_TIMEOUT(!isWaiting(*stage.view), 30'000);
        if (isSelected)
            stage.view->selectAll();
        QImage picture = stage.window->grabWindow().convertToFormat(QImage::Format_RGB32);
        picture = picture.copy(0, 0, picture.width(), static_cast<int>(qMin<qint64>(picture.height(), stage.view->contentHeight())));
        const QString golden = goldens().filePath(QString::fromUtf8(name) + u".png"_s);
        if (writesGoldens()) {
            QVERIFY(picture.save(golden));
            return;
        }
        QVERIFY2(QFile::exists(golden), "no picture to compare with: QWENDA_WRITE_GOLDENS=1 makes one, then look at it");
        const double share = difference(picture, QImage(golden).convertToFormat(QImage::Format_RGB32));
        if (share > 0.004) {
            const QString seen = QDir::temp().filePath(u"seen-"_s + QString::fromUtf8(name) + u".png"_s);
            picture.save(seen);
            QFAIL(qPrintable(u"%1 % of what is drawn differs; see %2"_s.arg(share * 100, 0, 'f', 2).arg(seen)));
        }
    }
};

QTEST_MAIN(TranscriptPicturesTest)
#include "transcriptpictures_test.moc"
