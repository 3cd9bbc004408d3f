// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/backoff.h"

#include <QTest>

using namespace qwenda;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsFromZeroToACeilingThatDoubles_data();
    void drawsFromZeroToACeilingThatDoubles();
    void neverWaitsLessThanTheServerAsked();
    void staysInsideItsBoundsWithRealChance();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void BackoffTest::drawsFromZeroToACeilingThatDoubles_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("half");
    QTest::newRow("first") << 1 << 250;
    QTest::newRow("second") << 2 << 500;
    QTest::newRow("third") << 3 << 1000;
    QTest::newRow("sixth") << 6 << 8000;
    QTest::newRow("seventh: the longest") << 7 << 10000;
    QTest::newRow("thousandth") << 1000 << 10000;
}

void BackoffTest::drawsFromZeroToACeilingThatDoubles()
{
    QFETCH(int, attempt);
    QFETCH(int, half);
    QCOMPARE(Backoff({}, [] { return 0.0; }).wait(attempt).count(), 0);
    QCOMPARE(Backoff({}, [] { return 0.5; }).wait(attempt).count(), half);
}

void BackoffTest::neverWaitsLessThanTheServerAsked()
{
    QCOMPARE(Backoff({}, [] { return 0.0; }).wait(3, 7s).count(), 7000);
    QCOMPARE(Backoff({}, [] { return 0.5; }).wait(3, 7s).count(), 7250);
}

void BackoffTest::staysInsideItsBoundsWithRealChance()
{
    const Backoff backoff;
    bool isVaried = false;
    const auto first = backoff.wait(5);
    for (int i = 0; i < 1000; ++i) {
        const auto wait = backoff.wait(5);
        QVERIFY(wait >= 0ms && wait <= 8s);
        isVaried = isVaried || wait != first;
    }
    QVERIFY(isVaried);
}

void BackoffTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds"); // -1: nothing
    QTest::newRow("seconds") << QByteArray("7") << qint64(7000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("with blanks") << QByteArray("  12 ") << qint64(12000);
    QTest::newRow("absurdly many") << QByteArray("99999999999999999999") << qint64(999'999'999'000);
    QTest::newRow("a date to come") << QByteArray("Sat, 21 Nov 2026 12:00:30 GMT") << qint64(30000);
    QTest::newRow("a date gone by") << QByteArray("Sat, 21 Nov 2026 11:00:00 GMT") << qint64(0);
    QTest::newRow("a date as C writes it") << QByteArray("Sat Nov 21 12:00:10 2026") << qint64(10000);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
    QTest::newRow("negative") << QByteArray("-1") << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
}

void BackoffTest::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, milliseconds);
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    const auto read = parseRetryAfter(value, now);
    QCOMPARE(read ? read->count() : -1, milliseconds);
}

QTEST_GUILESS_MAIN(BackoffTest)
#include "backoff_test.moc"
