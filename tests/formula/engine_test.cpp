// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/formulaengine.h"
#include "formula/samples.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace qwenda::formula;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Kilobytes of memory that are this process's alone and in use.
qint64 privateKilobytes()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    qint64 sum = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Private_"))
            sum += line.mid(line.indexOf(':') + 1).trimmed().split(' ').first().toLongLong();
    }
    return sum;
}

/// A formula that no other number gives.
QString distinct(int number) { return u"\\frac{x_{%1}+\\sqrt{%1}}{\\sum_{k=1}^{%1}k}"_s.arg(number); }

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithTheFirstFormula()
    {
        FormulaEngine engine;
        QVERIFY(!engine.hasStarted());
        QSignalSpy ready(&engine, &FormulaEngine::ready);
        QVERIFY(!engine.request({u"x"_s, false, 15}));
        QVERIFY(engine.hasStarted());
        QVERIFY(ready.wait(20'000));
        const Formula *formula = engine.request({u"x"_s, false, 15});
        QVERIFY(formula && formula->isOk());
        QVERIFY(!engine.request({u"x"_s, false, 16})); // another size is another formula
        QVERIFY(!engine.request({u"x"_s, true, 15}));
    }

    void tellsManyAtOnceAndAsksOnceForEach()
    {
        FormulaEngine engine;
        QSignalSpy ready(&engine, &FormulaEngine::ready);
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 200; ++i)
                QVERIFY(!engine.request({distinct(i), false, 15}));
        }
        QCOMPARE(engine.waiting(), 200);
        QElapsedTimer clock;
        clock.start();
        while (engine.waiting() > 0 && clock.elapsed() < 60'000)
            QVERIFY(ready.wait(20'000));
        QTRY_VERIFY(engine.request({distinct(199), false, 15}));
        QVERIFY2(ready.count() <= clock.elapsed() / 16 + 2, qPrintable(QString::number(ready.count())));
    }

    void keepsWhatCannotBeSetToo()
    {
        FormulaEngine engine;
        QSignalSpy ready(&engine, &FormulaEngine::ready);
        QVERIFY(!engine.request({u"\\foo"_s, false, 15}));
        QVERIFY(ready.wait(20'000));
        const Formula *formula = engine.request({u"\\foo"_s, false, 15});
        QVERIFY(formula);
        QCOMPARE(formula->problem, Formula::Problem::NotTeX);
    }

    void givesUpWhatTakesTooLong()
    {
        FormulaEngine::Options options;
        options.patience = 0ms; // whatever the watch sees at work is late
        FormulaEngine engine(options);
        QSignalSpy ready(&engine, &FormulaEngine::ready);
        // Tens of milliseconds on any machine, and the watch looks every 50.
        const QString heavy = u"\\begin{matrix}"_s + u"\\frac{a}{b}&\\sqrt{\\frac{c}{d}}\\\\"_s.repeated(280) + u"\\end{matrix}"_s;
        QVERIFY(!engine.request({heavy, true, 15}));
        QVERIFY(!engine.request({u"x"_s, true, 15}));
        QTRY_VERIFY_WITH_TIMEOUT(engine.waiting() == 0, 60'000);
        QCOMPARE(engine.request({heavy, true, 15})->problem, Formula::Problem::TooSlow);
        QVERIFY(engine.request({u"x"_s, true, 15})->isOk()); // the engine goes on
    }

    void endsInTheMiddleOfItsWork()
    {
        // Often enough to interrupt KaTeX in all kinds of places.
        for (int i = 0; i < 24; ++i) {
            auto engine = std::make_unique<FormulaEngine>();
            for (int k = 0; k < 500; ++k)
                engine->request({distinct(k), false, 15});
            QElapsedTimer clock;
            QTest::qWait(i * 10);
            clock.start();
            engine.reset();
            QVERIFY2(clock.elapsed() < 3'000, qPrintable(QString::number(clock.elapsed())));
        }
    }

    void givesMathmlLater()
    {
        FormulaEngine engine;
        const QFuture<QString> mathml = engine.mathml({u"a+b"_s, false, 15});
        QTRY_VERIFY_WITH_TIMEOUT(mathml.isFinished(), 20'000);
        QVERIFY(mathml.result().contains(u"<mi>a</mi>"));
    }

    void saysHowItIsReadWhenSomebodyListens()
    {
        FormulaEngine engine;
        engine.setSpeaking(true);
        QSignalSpy ready(&engine, &FormulaEngine::ready);
        engine.request({u"a^2"_s, false, 15});
        QVERIFY(ready.wait(20'000));
        QVERIFY(!engine.request({u"a^2"_s, false, 15})->spoken.isEmpty());
    }

    void paintsFromManyThreads()
    {
        FormulaEngine engine;
        QSignalSpy ready(&engine, &FormulaEngine::ready);
        const FormulaRequest request{u"\\sqrt{\\frac{a}{b}}+\\text{速度}"_s, true, 15};
        engine.request(request);
        QVERIFY(ready.wait(20'000));
        const FormulaBox box = engine.request(request)->box;
        const QImage here = box.toImage(2, Qt::black, Qt::white);
        std::vector<std::unique_ptr<QThread>> threads;
        std::array<QImage, 4> pictures;
        for (QImage &picture : pictures) {
            threads.emplace_back(QThread::create([&picture, box] { picture = box.toImage(2, Qt::black, Qt::white); }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(20'000));
        for (const QImage &picture : pictures)
            QCOMPARE(picture, here);
    }

    /// 1,000 here, 10,000 when there is time: what is kept is bounded.
    void memoryStaysFlatOverDistinctFormulas()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizer keeps what was freed");
#endif
        const int rounds = qEnvironmentVariableIntValue("QWENDA_LONG") ? 20 : 4;
        FormulaEngine::Options options;
        options.cacheBytes = 500'000;
        FormulaEngine engine(options);
        qint64 early = 0;
        for (int round = 0; round < rounds; ++round) {
            for (int i = 0; i < 500; ++i)
                engine.request({distinct(round * 500 + i), false, 15});
            QTRY_VERIFY_WITH_TIMEOUT(engine.waiting() == 0, 120'000);
            if (round == 1)
                early = privateKilobytes();
        }
        const qint64 late = privateKilobytes();
        qInfo("%lld kB after 1,000 formulas, %lld kB after %d", early, late, rounds * 500);
        QVERIFY2(late < early + 12'000, qPrintable(u"%1 kB, then %2 kB"_s.arg(early).arg(late)));
    }
};

QTEST_MAIN(EngineTest)
#include "engine_test.moc"
