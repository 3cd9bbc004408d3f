// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/apikey.h"

#include <QDebug>
#include <QTest>

#include <concepts>

using namespace qwenda;

// A key must not become text by accident: what would print, compare in order or convert it does not compile.
template <typename T>
concept Loggable = requires(QDebug debug, T value) { debug << value; };
template <typename T>
concept Ordered = requires(T a, T b) { a < b; };
static_assert(!Loggable<ApiKey>);
static_assert(Loggable<int>);
static_assert(!Ordered<ApiKey>);
static_assert(!std::convertible_to<ApiKey, QString>);
static_assert(!std::convertible_to<ApiKey, QByteArray>);
static_assert(!std::convertible_to<QString, ApiKey>);

class ApiKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dropsOuterWhiteSpace();
    void knowsWhatCanStandInAHeader_data();
    void knowsWhatCanStandInAHeader();
    void comparesByItsBytes();
};

void ApiKeyTest::dropsOuterWhiteSpace()
{
    QCOMPARE(ApiKey(QStringLiteral(" \t sk-1\n")).authorization(), "Bearer sk-1");
    QCOMPARE(ApiKey(QByteArray(" sk-1\r\n")).bytesForKeychain(), "sk-1");
    QVERIFY(ApiKey(QStringLiteral("  \n")).isEmpty());
    QVERIFY(ApiKey().isEmpty());
}

void ApiKeyTest::knowsWhatCanStandInAHeader_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isWellFormed");
    QTest::newRow("a key") << QStringLiteral("sk-0123456789abcdef") << true;
    QTest::newRow("a plan key") << QStringLiteral("sk-sp-ABC_def.1~") << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a sentence") << QStringLiteral("this is my key") << false;
    QTest::newRow("two lines") << QStringLiteral("sk-1\r\nX-Evil: 1") << false;
    QTest::newRow("other letters") << QStringLiteral("sk-密钥") << false;
    QTest::newRow("a control character") << QStringLiteral("sk-\x7f") << false;
}

void ApiKeyTest::knowsWhatCanStandInAHeader()
{
    QFETCH(QString, text);
    QFETCH(bool, isWellFormed);
    QCOMPARE(ApiKey(text).isWellFormed(), isWellFormed);
}

void ApiKeyTest::comparesByItsBytes()
{
    QVERIFY(ApiKey(QStringLiteral("sk-1")) == ApiKey(QByteArray("sk-1")));
    QVERIFY(!(ApiKey(QStringLiteral("sk-1")) == ApiKey(QByteArray("sk-2"))));
    // A copy survives its original, which wipes only what it alone owns.
    ApiKey copy;
    {
        const ApiKey original(QStringLiteral("sk-1"));
        copy = original;
    }
    QCOMPARE(copy.authorization(), "Bearer sk-1");
}

QTEST_GUILESS_MAIN(ApiKeyTest)
#include "apikey_test.moc"
