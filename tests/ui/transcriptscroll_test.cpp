// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/stage.h"

#include <QImage>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QWheelEvent>

#include <algorithm>
#include <optional>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

/// What the reader looks at: a row, and where it is.
struct Eye
{
    quint32 row = 0;
    int y = 0;
    bool operator==(const Eye &) const = default;
};

std::optional<Eye> eyeOf(const TranscriptView &view, RowStore &rows)
{
    for (int row = view.firstRow(); row <= view.lastRow() && row < rows.count(); ++row) {
        const int y = static_cast<int>(view.rowOrigin(row).y());
        if (y + rows.height(row) > 30 && y < view.height() - 30)
            return Eye{rows.id(row), y};
    }
    return {};
}

std::optional<int> yOf(const TranscriptView &view, RowStore &rows, quint32 id)
{
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.id(row) == id)
            return static_cast<int>(view.rowOrigin(row).y());
    }
    return {};
}

void wheel(TranscriptView &view, int notches)
{
    QWheelEvent event({100, 100}, {100, 100}, {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &event);
    view.settleNow();
}

QStringList talk(int messages)
{
    const QStringList samples = Stage::samples();
    QStringList texts;
    for (int i = 0; i < messages; ++i)
        texts.append(i % 2 == 0 ? u"Question %1: how is this done, and why?"_s.arg(i)
                                : samples.at(i % samples.size()) + u"\n\nAnd more words. "_s.repeated(1 + i % 9));
    return texts;
}

/// What the rows measured before a step, to tell afterwards whether the whole changed by what its rows changed.
class Heights
{
public:
    Heights(const RowStore &rows, qint64 contentHeight) : m_content(contentHeight)
    {
        for (int row = 0; row < rows.count(); ++row)
            m_rows.insert(rows.id(row), {rows.height(row), rows.isMeasured(row)});
    }

    /// Empty, or what is wrong. Rows that nobody touched keep their height; the whole is the sum of its rows; and what was
    /// guessed before it was seen was not far off: the handle of the scroll bar must not run.
    QString faultOf(const RowStore &rows, qint64 contentHeight) const
    {
        qint64 sum = 0;
        qint64 seen = 0; // of what is new or was measured just now
        QHash<quint32, Known> left = m_rows;
        for (int row = 0; row < rows.count(); ++row) {
            const int height = rows.height(row);
            sum += height;
            const Known before = left.take(rows.id(row));
            if (before.height == height)
                continue;
            if (before.height < 0 || rows.layoutIfAny(row) || !before.isMeasured || !rows.isMeasured(row))
                seen += qMax(height, before.height);
            else
                return u"row %1 was measured and is %2 px instead of %3"_s.arg(row).arg(height).arg(before.height);
        }
        for (const Known &gone : std::as_const(left))
            seen += gone.height;
        if (contentHeight - sum != margins)
            return u"the whole is %1 px, its rows %2"_s.arg(contentHeight).arg(sum);
        if (qAbs(contentHeight - m_content) > 400 + seen)
            return u"the whole jumped by %1 px, but only %2 px were touched"_s.arg(contentHeight - m_content).arg(seen);
        return {};
    }

private:
    static constexpr int margins = 60;
    struct Known
    {
        int height = -1;
        bool isMeasured = false;
    };
    QHash<quint32, Known> m_rows;
    qint64 m_content = 0;
};

/// Empty, or where nothing is drawn though something should be.
QString blankOf(Stage &stage, bool looks)
{
    TranscriptView &view = *stage.view;
    RowStore &rows = view.rows();
    for (int row = view.firstRow(); row <= view.lastRow(); ++row) {
        if (!rows.layoutIfAny(row))
            return u"row %1 is not laid out"_s.arg(row);
    }
    if (static_cast<qreal>(view.contentHeight()) <= view.height() || rows.count() == 0)
        return {};
    if (view.rowOrigin(view.firstRow()).y() - rows.gap(view.firstRow()) > 20)
        return u"a gap above"_s;
    if (view.rowOrigin(view.lastRow()).y() + rows.height(view.lastRow()) < view.height() - 40)
        return u"a gap below"_s;
    if (!looks)
        return {};
    // The highest thing without a letter: an answer's end, the next one's head and its fold, which are not the view's own.
    // Nor are pictures that wait for consent; their height is told by what shows them, and nothing does here.
    constexpr int most = 160;
    const auto isPicture = [&](int y) {
        const int row = rows.rowAt(view.contentY() + y - 20);
        return stage.transcript->kindAt(row) == Transcript::Picture;
    };
    const QImage picture = stage.window->grabWindow().convertToFormat(QImage::Format_RGB32);
    const QRgb page = stage.style->page.rgb();
    int blank = 0;
    for (int y = 0; y < qMin(picture.height(), static_cast<int>(view.height())); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        const bool hasInk = std::any_of(line, line + picture.width(), [page](QRgb pixel) { return (pixel | 0xff000000) != page; });
        blank = hasInk || isPicture(y) ? 0 : blank + 1;
        if (blank > most)
            return u"nothing is drawn above %1"_s.arg(y);
    }
    return {};
}

int layoutsOf(const RowStore &rows)
{
    int count = 0;
    for (int row = 0; row < rows.count(); ++row)
        count += rows.layoutIfAny(row) != nullptr;
    return count;
}

/// One thing a reader does; whether all heights change by it.
bool doSomething(Stage &stage, QRandomGenerator &chance)
{
    TranscriptView &view = *stage.view;
    switch (chance.bounded(8)) {
    case 0: wheel(view, chance.bounded(1, 5)); break;
    case 1: wheel(view, -chance.bounded(1, 5)); break;
    case 2: view.page(chance.bounded(2) == 0 ? -1 : 1); break;
    case 3: view.dragTo(chance.bounded(1.0) * (1 - view.visibleShare())); view.settleNow(); view.endDrag(); break;
    case 4: view.setHeight(chance.bounded(300, 900)); break;
    case 5:
        if (chance.bounded(4) != 0)
            return false;
        view.setColumnWidth(chance.bounded(300, 760));
        return true;
    case 6: if (chance.bounded(20) == 0) view.toEnd(); break;
    default:
        for (int row = view.firstRow(); row <= view.lastRow(); ++row) {
            if (stage.transcript->kindAt(row) == Transcript::Thinking && view.rowOrigin(row).y() > 0) {
                stage.transcript->toggleThinking(row);
                break;
            }
        }
    }
    return false;
}

} // namespace

class TranscriptScrollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAtTheEnd()
    {
        Stage stage(talk(60));
        QVERIFY(stage.view->isAtEnd());
        QCOMPARE(stage.view->contentY(), stage.view->contentHeight() - 700);
        QCOMPARE(stage.view->lastRow(), stage.transcript->count() - 1);
    }

    void aWheelMovesByWholeSteps()
    {
        Stage stage(talk(60));
        const auto before = eyeOf(*stage.view, stage.view->rows());
        wheel(*stage.view, 1);
        QVERIFY(!stage.view->isAtEnd());
        QCOMPARE(yOf(*stage.view, stage.view->rows(), before->row), before->y + 90);
        wheel(*stage.view, -1);
        QVERIFY(stage.view->isAtEnd());
        for (int i = 0; i < 2000 && !stage.view->isAtStart(); ++i)
            wheel(*stage.view, 3);
        QVERIFY(stage.view->isAtStart());
        QCOMPARE(stage.view->rowOrigin(0).y(), 20.0);
    }

    void goingUpLetsGoOfTheEndAtOnce()
    {
        Stage stage(talk(20));
        emulator::Script script = saying(u"Many more words come in here. "_s.repeated(120));
        script.tokensPerSecond = 400;
        stage.service.enqueue(script);
        QVERIFY(stage.session->send(u"Go on"_s));
        QTRY_VERIFY(stage.session->activity() == ChatSession::Activity::Streaming);
        stage.view->settleNow();
        QVERIFY(stage.view->isAtEnd());
        wheel(*stage.view, 1);
        const auto eye = eyeOf(*stage.view, stage.view->rows());
        const qint64 height = stage.view->contentHeight();
        QTRY_VERIFY(stage.view->contentHeight() > height + 100);
        QCOMPARE(eyeOf(*stage.view, stage.view->rows()), eye);
        QVERIFY(stage.view->newLines() > 2);
        stage.view->toEnd();
        stage.view->settleNow();
        QVERIFY(stage.view->isAtEnd());
        QCOMPARE(stage.view->newLines(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.session->isBusy(), 30'000);
        stage.view->settleNow();
        QVERIFY(stage.view->isAtEnd());
    }

    void aPlaceIsRememberedForEachConversation()
    {
        Stage stage(talk(60));
        Stage other(talk(4));
        stage.view->page(-1);
        stage.view->page(-1);
        stage.view->settleNow();
        const auto eye = eyeOf(*stage.view, stage.view->rows());
        const int row = stage.view->firstRow();
        const double y = stage.view->rowOrigin(row).y();
        stage.view->setTranscript(other.transcript.get());
        stage.view->settleNow();
        QVERIFY(stage.view->isAtEnd());
        stage.view->setTranscript(stage.transcript.get());
        stage.view->settleNow();
        QVERIFY(eye);
        QVERIFY(!stage.view->isAtEnd());
        QCOMPARE(stage.view->rowOrigin(row).y(), y);
        stage.view->setTranscript(nullptr);
    }

    void anotherWidthKeepsThePlace()
    {
        Stage stage(talk(80));
        for (int i = 0; i < 7; ++i)
            stage.view->page(-1);
        stage.view->settleNow();
        const auto eye = eyeOf(*stage.view, stage.view->rows());
        stage.view->setColumnWidth(420);
        stage.view->settleNow();
        stage.view->setColumnWidth(756);
        stage.view->settleNow();
        const auto y = yOf(*stage.view, stage.view->rows(), eye->row);
        QVERIFY(y);
        QVERIFY2(qAbs(*y - eye->y) < 120, qPrintable(QString::number(*y - eye->y)));
    }

    void anotherWidthLeavesHeadsAndFootersAsTheyAre()
    {
        Stage stage(talk(8));
        stage.view->toStart();
        const RowStore &rows = stage.view->rows();
        const auto ofKind = [&stage, &rows](Transcript::Kind kind) {
            QList<int> heights;
            for (int row = 0; row < rows.count(); ++row) {
                if (stage.transcript->kindAt(row) == kind)
                    heights.append(rows.height(row) - rows.gap(row));
            }
            return heights;
        };
        const QList<int> heads = ofKind(Transcript::AnswerHead);
        const QList<int> footers = ofKind(Transcript::Footer);
        QVERIFY(!heads.isEmpty() && !footers.isEmpty());
        for (const int width : {300, 760, 330}) {
            stage.view->setColumnWidth(width);
            stage.view->settleNow();
            QCOMPARE(ofKind(Transcript::AnswerHead), heads);
            QCOMPARE(ofKind(Transcript::Footer), footers);
        }
    }

    void theHandleReachesBothEnds()
    {
        Stage stage(talk(200));
        stage.view->dragTo(0);
        stage.view->settleNow();
        QVERIFY(stage.view->isAtStart());
        stage.view->dragTo(1 - stage.view->visibleShare());
        stage.view->settleNow();
        QVERIFY(stage.view->isAtEnd());
        stage.view->endDrag();
    }

    void nothingMovesThatTheReaderDidNotMove()
    {
        const bool isLong = qEnvironmentVariableIsSet("QWENDA_LONG");
        QRandomGenerator chance(isLong ? 99 : 4);
        QStringList texts = talk(50);
        texts[3] = u"<think>\n"_s + u"a thought\n\n"_s.repeated(12) + u"</think>\n\nDone."_s;
        Stage stage(texts);
        TranscriptView &view = *stage.view;
        RowStore &rows = view.rows();
        stage.window->setColor(stage.style->page);
        for (int step = 0; step < (isLong ? 10'000 : 1'000); ++step) {
            const Heights before(rows, view.contentHeight());
            if (!stage.session->isBusy() && chance.bounded(60) == 0) {
                const QStringList samples = Stage::samples();
                emulator::Script script = saying(samples.at(chance.bounded(static_cast<int>(samples.size()))).repeated(3) + u"\n\nend"_s);
                script.tokensPerSecond = 3000;
                stage.service.enqueue(script);
                QVERIFY(stage.session->send(u"Again %1"_s.arg(step)));
            }
            const bool isWidth = doSomething(stage, chance);
            view.settleNow();
            // From here on the reader does nothing.
            const auto eye = eyeOf(view, rows);
            const bool isAtEnd = view.isAtEnd();
            QTest::qWait(chance.bounded(3));
            view.settleNow();
            if (!isAtEnd && eye) {
                const auto y = yOf(view, rows, eye->row);
                const bool isAtBounds = view.isAtEnd(); // what is below shrank: there is nowhere else to be
                if (y && !isAtBounds && *y != eye->y)
                    QFAIL(qPrintable(u"step %1: a row moved by %2 px"_s.arg(step).arg(*y - eye->y)));
            }
            QVERIFY(view.contentY() >= 0);
            QVERIFY(view.contentY() <= qMax<qint64>(0, view.contentHeight() - static_cast<qint64>(view.height())));
            if (const QString fault = isWidth ? QString() : before.faultOf(rows, view.contentHeight()); !fault.isEmpty())
                QFAIL(qPrintable(u"step %1: %2"_s.arg(step).arg(fault)));
            if (const QString fault = blankOf(stage, step % 20 == 0); !fault.isEmpty())
                QFAIL(qPrintable(u"step %1: %2"_s.arg(step).arg(fault)));
            QVERIFY(layoutsOf(rows) <= 700); // not more and more of them
        }
        if (stage.session->isBusy())
            stage.session->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!stage.session->isBusy(), 30'000);
    }

    void anAnswerNobodyHasLookedAtIsGuessedWell_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("width");
        for (const char *file : {"answer-5k.md", "answer-50k.md", "answer-200k.md"}) {
            QTest::newRow(file) << QString::fromLatin1(file) << 756;
            QTest::addRow("%s, narrow", file) << QString::fromLatin1(file) << 420;
        }
    }
    void anAnswerNobodyHasLookedAtIsGuessedWell()
    {
        QFETCH(QString, file);
        QFETCH(int, width);
        QFile source(QStringLiteral(QWENDA_TEST_DATA "/answers/") + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QStringList texts{u"Q"_s, QString::fromUtf8(source.readAll())};
        for (int i = 0; i < 10; ++i)
            texts.append(i % 2 == 0 ? u"Q"_s : u"A"_s);
        Stage stage(texts);
        RowStore &rows = stage.view->rows();
        stage.view->setColumnWidth(width);
        rows.forgetLayouts();
        rows.setTranscript(nullptr); // the view's was scaled from the other width
        rows.setTranscript(stage.transcript.get());
        QCOMPARE(stage.transcript->kindAt(1), Transcript::Unread);
        const double guess = rows.height(1);
        const int count = rows.wake(1);
        QVERIFY(count > 10);
        double guessInRows = 0;
        double truth = 0;
        for (int row = 1; row <= count; ++row) {
            guessInRows += rows.height(row);
            (void)rows.layout(row);
            truth += rows.height(row);
        }
        qInfo("truth %.0f px; unread %+.1f %%, by rows %+.1f %%", truth, 100 * (guess / truth - 1), 100 * (guessInRows / truth - 1));
        QVERIFY(qAbs(guess / truth - 1) < 0.15);
        QVERIFY(qAbs(guessInRows / truth - 1) < 0.1);
    }
};

QTEST_MAIN(TranscriptScrollTest)
#include "transcriptscroll_test.moc"
