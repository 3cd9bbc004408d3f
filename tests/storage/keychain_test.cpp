// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/keychainsecretstore.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QElapsedTimer>
#include <QTest>

#include <csignal>

using namespace qwenda;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Run by keychain.sh, function by function, each on a bus that was prepared for it; never on the user's own.
class KeychainTest : public QObject
{
    Q_OBJECT

private:
    const QString m_service = u"QwendaTest"_s;
    const QString m_name = secretNameForRegion(u"cn-beijing"_s);
    const ApiKey m_key{u"sk-marker-4711-ключ-密钥"_s};

    template <typename T>
    static T wait(const QFuture<T> &future)
    {
        // Longer than every limit used here; the event loop keeps turning.
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            qFatal("no answer");
        return future.result();
    }

    void refusesWith(SecretStore::State state, Error::Reason reason)
    {
        KeychainSecretStore store(m_service);
        QCOMPARE(wait(store.read(m_name)).state, state);
        const auto written = wait(store.write(m_name, m_key));
        QVERIFY(!written.isOk());
        QCOMPARE(written.error().kind, Error::Kind::Keychain);
        QCOMPARE(written.error().reason, reason);
        const auto forgotten = wait(store.forget(m_name));
        QVERIFY(!forgotten.isOk());
        QCOMPARE(forgotten.error().reason, reason);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariable("QWENDA_KEYCHAIN_TEST") != u"private bus")
            qFatal("only keychain.sh runs this");
    }

    void keepsAndForgetsAKey()
    {
        KeychainSecretStore store(m_service);
        QVERIFY(store.isPersistent());
        QCOMPARE(wait(store.read(m_name)).state, SecretStore::State::Absent);
        QVERIFY(wait(store.forget(m_name)).isOk());
        QVERIFY(wait(store.write(m_name, ApiKey(u"sk-first"_s))).isOk());
        QVERIFY(wait(store.write(m_name, m_key)).isOk());
        const auto answer = wait(store.read(m_name));
        QCOMPARE(answer.state, SecretStore::State::Ready);
        QVERIFY(answer.key == m_key);
        QCOMPARE(wait(store.read(secretNameForRegion(u"eu-central-1"_s))).state, SecretStore::State::Absent);
        KeychainSecretStore other(u"QwendaOther"_s);
        QCOMPARE(wait(other.read(m_name)).state, SecretStore::State::Absent);
        QVERIFY(wait(store.forget(m_name)).isOk());
        QCOMPARE(wait(store.read(m_name)).state, SecretStore::State::Absent);
    }

    void leavesAKey()
    {
        KeychainSecretStore store(m_service);
        QVERIFY(wait(store.write(m_name, m_key)).isOk());
    }

    void findsTheKey()
    {
        KeychainSecretStore store(m_service);
        QVERIFY(wait(store.read(m_name)).key == m_key);
    }

    void saysLockedWhenItIsLocked()
    {
        {
            KeychainSecretStore store(m_service);
            QVERIFY(wait(store.write(m_name, m_key)).isOk());
        }
        auto lock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                   u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        lock << QVariant::fromValue(QList{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
        QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);

        QElapsedTimer timer;
        timer.start();
        refusesWith(SecretStore::State::Locked, Error::Reason::Locked);
        KeychainSecretStore store(m_service);
        QCOMPARE(wait(store.read(m_name, SecretStore::Prompt::Allowed)).state, SecretStore::State::Locked);
        QVERIFY(timer.elapsed() < 5000);
    }

    void saysThatThereIsNoService()
    {
        QElapsedTimer timer;
        timer.start();
        refusesWith(SecretStore::State::NoService, Error::Reason::NoService);
        QVERIFY(timer.elapsed() < 2000);
    }

    void timesOutWhenTheServiceHangs()
    {
        KeychainSecretStore awake(m_service);
        QCOMPARE(wait(awake.read(m_name)).state, SecretStore::State::Absent);
        const auto pid = QDBusConnection::sessionBus().interface()->servicePid(u"org.freedesktop.secrets"_s);
        QVERIFY(pid.isValid() && pid.value() > 1);
        QCOMPARE(::kill(pid_t(pid.value()), SIGSTOP), 0);
        KeychainSecretStore store(m_service, {300ms, 300ms});
        QCOMPARE(wait(store.read(m_name)).state, SecretStore::State::TimedOut);
        QCOMPARE(wait(store.write(m_name, m_key)).error().reason, Error::Reason::TimedOut);
        QCOMPARE(wait(store.forget(m_name)).error().reason, Error::Reason::TimedOut);
        QCOMPARE(::kill(pid_t(pid.value()), SIGCONT), 0);
        QTRY_COMPARE(wait(store.read(m_name)).state, SecretStore::State::Absent);
    }

    void leavesALateJobToItself()
    {
        KeychainSecretStore reader(m_service);
        {
            // A job that takes longer than allowed: it ends after its store is gone, and does its work nevertheless.
            KeychainSecretStore store(m_service, {5s, 0ms});
            QCOMPARE(wait(store.write(m_name, m_key)).error().reason, Error::Reason::TimedOut);
        }
        QTRY_COMPARE(wait(reader.read(m_name)).state, SecretStore::State::Ready);
        QVERIFY(wait(reader.forget(m_name)).isOk());
    }
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "keychain_test.moc"
