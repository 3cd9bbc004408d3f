// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/region.h"

#include <QTest>

using namespace qwenda;

class RegionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data();
    void readsAddresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void acceptsHttpForAConfirmedHost();
    void knowsWhatIsLoopback_data();
    void knowsWhatIsLoopback();
    void makesTheEndpointOfARegion_data();
    void makesTheEndpointOfARegion();
    void needsAWorkspaceWhereThereIsNoSharedHost();
    void buildsTheServicesPaths();
    void aPlanHasAPathOfItsOwn();
    void knowsAPlanByItsKey();
};

void RegionTest::readsAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("region");
    const auto row = [](const char *name, const char *address, const char *root, const char *region) {
        QTest::newRow(name) << QString::fromUtf8(address) << QString::fromUtf8(root) << QString::fromUtf8(region);
    };
    row("host root", "https://dashscope.aliyuncs.com", "https://dashscope.aliyuncs.com", "cn-beijing");
    row("trailing slash", "https://dashscope.aliyuncs.com/", "https://dashscope.aliyuncs.com", "cn-beijing");
    row("outer blanks", "  https://dashscope-us.aliyuncs.com \n", "https://dashscope-us.aliyuncs.com", "us-east-1");
    row("compatible path", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1", "https://dashscope-intl.aliyuncs.com", "ap-southeast-1");
    row("compatible path with slash", "https://dashscope-intl.aliyuncs.com/compatible-mode/v1/", "https://dashscope-intl.aliyuncs.com", "ap-southeast-1");
    row("native path", "https://dashscope.aliyuncs.com/api/v1", "https://dashscope.aliyuncs.com", "cn-beijing");
    row("host in capitals", "https://DashScope.Aliyuncs.com", "https://dashscope.aliyuncs.com", "cn-beijing");
    row("workspace host", "https://llm-abc.eu-central-1.maas.aliyuncs.com", "https://llm-abc.eu-central-1.maas.aliyuncs.com", "eu-central-1");
    row("the finance cloud", "https://dashscope-finance.aliyuncs.com", "https://dashscope-finance.aliyuncs.com", "cn-finance");
    row("a plan's base", "https://coding.dashscope.aliyuncs.com/v1", "https://coding.dashscope.aliyuncs.com", "coding-plan");
    row("a plan's host that looks like a workspace's", "https://token-plan.cn-beijing.maas.aliyuncs.com/compatible-mode/v1",
        "https://token-plan.cn-beijing.maas.aliyuncs.com", "token-plan");
    row("a trial host", "https://trial.cn-beijing.maas.aliyuncs.com", "https://trial.cn-beijing.maas.aliyuncs.com", "cn-beijing");
    row("another host", "https://llm.example.com", "https://llm.example.com", "custom");
    row("a proxy's prefix", "https://gate.example.com/qwen/compatible-mode/v1", "https://gate.example.com/qwen", "custom");
    row("a port is another host", "https://dashscope.aliyuncs.com:8443", "https://dashscope.aliyuncs.com:8443", "custom");
    row("loopback without TLS", "http://127.0.0.1:8080", "http://127.0.0.1:8080", "custom");
    row("localhost without TLS", "http://localhost:8080/compatible-mode/v1", "http://localhost:8080", "custom");
    row("IPv6 loopback", "http://[::1]:8080", "http://[::1]:8080", "custom");
}

void RegionTest::readsAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, root);
    QFETCH(QString, region);
    const Result<Endpoint> endpoint = endpointFromAddress(address, QStringLiteral("llm-1"));
    QVERIFY(endpoint);
    QCOMPARE(endpoint->root.toString(), root);
    QCOMPARE(endpoint->regionId, region);
    QCOMPARE(endpoint->isCustom, region == QLatin1StringView("custom"));
    QCOMPARE(endpoint->workspaceId, QStringLiteral("llm-1"));
}

void RegionTest::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("reason");
    const int wrong = int(Error::Reason::WrongAddress);
    const int insecure = int(Error::Reason::InsecureAddress);
    QTest::newRow("nothing") << QString() << wrong;
    QTest::newRow("no scheme") << QStringLiteral("dashscope.aliyuncs.com") << wrong;
    QTest::newRow("another scheme") << QStringLiteral("ftp://dashscope.aliyuncs.com") << wrong;
    QTest::newRow("no host") << QStringLiteral("https:///x") << wrong;
    QTest::newRow("a password") << QStringLiteral("https://me:secret@example.com") << wrong;
    QTest::newRow("a query") << QStringLiteral("https://example.com/?a=b") << wrong;
    QTest::newRow("a fragment") << QStringLiteral("https://example.com/#a") << wrong;
    QTest::newRow("a blank inside") << QStringLiteral("https://exa mple.com") << wrong;
    QTest::newRow("no TLS") << QStringLiteral("http://dashscope.aliyuncs.com") << insecure;
    QTest::newRow("no TLS in the local network") << QStringLiteral("http://192.168.1.5:8000") << insecure;
    QTest::newRow("a name that only begins like loopback") << QStringLiteral("http://127.0.0.1.example.com") << insecure;
    QTest::newRow("a name that only begins like localhost") << QStringLiteral("http://localhost.example.com") << insecure;
}

void RegionTest::refusesAddresses()
{
    QFETCH(QString, address);
    QFETCH(int, reason);
    const Result<Endpoint> endpoint = endpointFromAddress(address);
    QVERIFY(!endpoint);
    QCOMPARE(endpoint.error().kind, Error::Kind::Invalid);
    QCOMPARE(int(endpoint.error().reason), reason);
}

void RegionTest::acceptsHttpForAConfirmedHost()
{
    const QString address = QStringLiteral("http://qwen.lan:8000");
    QVERIFY(!endpointFromAddress(address, {}, {QStringLiteral("other.lan")}));
    const Result<Endpoint> endpoint = endpointFromAddress(address, {}, {QStringLiteral("QWEN.lan")});
    QVERIFY(endpoint);
    QVERIFY(endpoint->isCustom);
}

void RegionTest::knowsWhatIsLoopback_data()
{
    QTest::addColumn<bool>("isLoopback");
    for (const char *host : {"localhost", "LOCALHOST", "127.0.0.1", "127.255.0.9", "::1"})
        QTest::newRow(host) << true;
    for (const char *host : {"128.0.0.1", "127.0.0.1.example.com", "localhost.example.com", "0.0.0.0", "", "::2", "10.0.0.1"})
        QTest::newRow(*host ? host : "empty") << false;
}

void RegionTest::knowsWhatIsLoopback()
{
    QFETCH(bool, isLoopback);
    const QString host = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(isLoopbackHost(host == QLatin1StringView("empty") ? QString() : host), isLoopback);
}

void RegionTest::makesTheEndpointOfARegion_data()
{
    // Source: the vendor's regions page, 2026-11-21.
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("currency");
    QTest::newRow("cn-beijing") << QStringLiteral("dashscope.aliyuncs.com") << QStringLiteral("CNY");
    QTest::newRow("ap-southeast-1") << QStringLiteral("dashscope-intl.aliyuncs.com") << QStringLiteral("USD");
    QTest::newRow("us-east-1") << QStringLiteral("dashscope-us.aliyuncs.com") << QStringLiteral("USD");
    QTest::newRow("cn-hongkong") << QStringLiteral("cn-hongkong.dashscope.aliyuncs.com") << QStringLiteral("USD");
}

void RegionTest::makesTheEndpointOfARegion()
{
    QFETCH(QString, host);
    QFETCH(QString, currency);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    const Result<Endpoint> endpoint = endpointForRegion(id);
    QVERIFY(endpoint);
    QCOMPARE(endpoint->root, QUrl(QStringLiteral("https://") + host));
    QCOMPARE(endpoint->regionId, id);
    QVERIFY(!endpoint->isCustom);
    QCOMPARE(findRegion(id)->currency, currency);
    // The address of a region is that region.
    const Result<Endpoint> typed = endpointFromAddress(QStringLiteral("https://") + host);
    QVERIFY(typed && *typed == *endpoint);
}

void RegionTest::needsAWorkspaceWhereThereIsNoSharedHost()
{
    for (const QString &id : {QStringLiteral("eu-central-1"), QStringLiteral("ap-northeast-1")}) {
        QVERIFY(findRegion(id)->needsWorkspace());
        QCOMPARE(endpointForRegion(id).error().reason, Error::Reason::WrongAddress);
        QVERIFY(!endpointForRegion(id, QStringLiteral("evil.example.com/")));
        const Result<Endpoint> endpoint = endpointForRegion(id, QStringLiteral("llm-abc"));
        QVERIFY(endpoint);
        QCOMPARE(endpoint->root.host(), QStringLiteral("llm-abc.%1.maas.aliyuncs.com").arg(id));
    }
    QVERIFY(!endpointForRegion(u"mars-1"));
    QVERIFY(!findRegion(u"mars-1"));
}

void RegionTest::buildsTheServicesPaths()
{
    const Endpoint plain{QStringLiteral("cn-beijing"), QUrl(QStringLiteral("https://dashscope.aliyuncs.com")), {}, false};
    QCOMPARE(plain.compatible(QStringLiteral("/models")), QUrl(QStringLiteral("https://dashscope.aliyuncs.com/compatible-mode/v1/models")));
    QCOMPARE(plain.native(QStringLiteral("/tasks/1")), QUrl(QStringLiteral("https://dashscope.aliyuncs.com/api/v1/tasks/1")));
    const Endpoint prefixed{QStringLiteral("custom"), QUrl(QStringLiteral("https://gate.example.com/qwen")), {}, true};
    QCOMPARE(prefixed.compatible(QStringLiteral("/models")), QUrl(QStringLiteral("https://gate.example.com/qwen/compatible-mode/v1/models")));
}

void RegionTest::aPlanHasAPathOfItsOwn()
{
    const QUrl expected(QStringLiteral("https://coding.dashscope.aliyuncs.com/v1/chat/completions"));
    QCOMPARE(endpointForRegion(QStringLiteral("coding-plan"))->compatible(QStringLiteral("/chat/completions")), expected);
    const auto typed = endpointFromAddress(QStringLiteral("https://coding.dashscope.aliyuncs.com/v1/"));
    QCOMPARE(typed->compatible(QStringLiteral("/chat/completions")), expected);
}

void RegionTest::knowsAPlanByItsKey()
{
    const ApiKey plan(QStringLiteral("sk-sp-123"));
    QCOMPARE(planOfKey(plan, QStringLiteral("cn-beijing")), QStringLiteral("coding-plan"));
    QCOMPARE(planOfKey(plan, QStringLiteral("ap-southeast-1")), QStringLiteral("coding-plan-intl"));
    QVERIFY(planOfKey(ApiKey(QStringLiteral("sk-123")), QStringLiteral("cn-beijing")).isEmpty());
    QVERIFY(planOfKey(ApiKey(), QStringLiteral("cn-beijing")).isEmpty());
}

QTEST_GUILESS_MAIN(RegionTest)
#include "region_test.moc"
