// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/error.h"
#include "core/message.h"
#include "core/result.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace qwenda;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsKindsForScripts_data();
    void namesItsKindsForScripts();
    void takesAnUnknownKindForTheServers();
    void namesRolesAndStates();
    void makesIdsThatNeverRepeat();
    void holdsAValueOrAnError();
};

void ErrorTest::namesItsKindsForScripts_data()
{
    QTest::addColumn<int>("kind");
    // The words scripts rely on.
    QTest::newRow("key") << int(Error::Kind::Key);
    QTest::newRow("account") << int(Error::Kind::Account);
    QTest::newRow("busy") << int(Error::Kind::Busy);
    QTest::newRow("refused") << int(Error::Kind::Refused);
    QTest::newRow("invalid") << int(Error::Kind::Invalid);
    QTest::newRow("too_long") << int(Error::Kind::TooLong);
    QTest::newRow("network") << int(Error::Kind::Network);
    QTest::newRow("server") << int(Error::Kind::Server);
    QTest::newRow("storage") << int(Error::Kind::Storage);
    QTest::newRow("keychain") << int(Error::Kind::Keychain);
}

void ErrorTest::namesItsKindsForScripts()
{
    QFETCH(int, kind);
    const QString word = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(kindName(static_cast<Error::Kind>(kind)), word);
    QCOMPARE(int(kindFromName(word)), kind);
}

void ErrorTest::takesAnUnknownKindForTheServers()
{
    QCOMPARE(kindFromName(u"weather"), Error::Kind::Server);
    QCOMPARE(kindFromName(u"Key"), Error::Kind::Server);
}

void ErrorTest::namesRolesAndStates()
{
    using Role = Message::Role;
    using State = Message::State;
    const QList<std::pair<Role, QString>> roles{{Role::System, QStringLiteral("system")}, {Role::User, QStringLiteral("user")}, {Role::Assistant, QStringLiteral("assistant")}, {Role::Tool, QStringLiteral("tool")}};
    for (const auto &[role, word] : roles) {
        QCOMPARE(roleName(role), word);
        QCOMPARE(roleFromName(word), role);
    }
    const QList<std::pair<State, QString>> states{{State::Streaming, QStringLiteral("streaming")}, {State::Complete, QStringLiteral("complete")}, {State::Stopped, QStringLiteral("stopped")}, {State::Interrupted, QStringLiteral("interrupted")}, {State::Failed, QStringLiteral("failed")}};
    for (const auto &[state, word] : states) {
        QCOMPARE(stateName(state), word);
        QCOMPARE(stateFromName(word), state);
    }
}

void ErrorTest::makesIdsThatNeverRepeat()
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"));
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString id = newId();
        QVERIFY(form.match(id).hasMatch());
        QVERIFY(!seen.contains(id));
        seen.insert(id);
    }
}

void ErrorTest::holdsAValueOrAnError()
{
    const Result<int> good = 7;
    QVERIFY(good.isOk());
    QCOMPARE(*good, 7);
    Error error;
    error.kind = Error::Kind::Busy;
    const Result<int> bad = error;
    QVERIFY(!bad);
    QCOMPARE(bad.error(), error);
    QVERIFY(Result<void>().isOk());
    QVERIFY(!Result<void>(error));
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "error_test.moc"
