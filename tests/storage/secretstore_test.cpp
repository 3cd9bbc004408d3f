// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/secretstore.h"

#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class SecretStoreTest : public QObject
{
    Q_OBJECT

private:
    static SecretStore::Answer read(SecretStore &store, const QString &name)
    {
        const auto future = store.read(name);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
            return {SecretStore::State::TimedOut, {}};
        return future.result();
    }

private Q_SLOTS:
    void keepsAKeyForThisRun()
    {
        SessionSecretStore store;
        QVERIFY(!store.isPersistent());
        const QString name = secretNameForRegion(u"cn-beijing"_s);
        QCOMPARE(read(store, name).state, SecretStore::State::Absent);
        store.write(name, ApiKey(u"sk-1"_s));
        store.write(name, ApiKey(u"sk-2"_s));
        QCOMPARE(read(store, name).state, SecretStore::State::Ready);
        QVERIFY(read(store, name).key == ApiKey(u"sk-2"_s));
        QCOMPARE(read(store, secretNameForRegion(u"eu-central-1"_s)).state, SecretStore::State::Absent);
        store.forget(name);
        QCOMPARE(read(store, name).state, SecretStore::State::Absent);
    }

    void answersThroughTheEventLoop()
    {
        SessionSecretStore store;
        const auto future = store.read(u"region/x"_s);
        QVERIFY(!future.isFinished());
        QTRY_VERIFY(future.isFinished());
    }

    void neverMixesARegionWithAHost()
    {
        QCOMPARE(secretNameForRegion(u"cn-beijing"_s), u"region/cn-beijing"_s);
        QCOMPARE(secretNameForHost(u"Proxy.Example:8443"_s), u"host/proxy.example:8443"_s);
    }
};

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "secretstore_test.moc"
