// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the session layer does about the way to the service: proxy, failover, probes, log, kept vectors.

#include "session/chatsession.h"
#include "session/failover.h"
#include "session/keptvectors.h"
#include "session/recorder.h"
#include "support/desk.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

struct Service : emulator::Emulator
{
    Service()
    {
        if (!listen())
            qFatal("no free port");
    }
};

std::unique_ptr<ChatReply> ask(Desk &desk)
{
    ChatRequest request;
    request.model = u"qwen-plus"_s;
    request.turns = {{Message::Role::User, u"now"_s}};
    return std::unique_ptr<ChatReply>(desk.client.chat({*desk.connections.endpoint(u"cn-beijing"_s), desk.keys.key(u"cn-beijing"_s)}, request));
}

Error unreachable()
{
    Error error;
    error.kind = Error::Kind::Network;
    error.reason = Error::Reason::NotConnected;
    return error;
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.reset(new QTemporaryDir); }

    void appliesAProxyWithItsPassword()
    {
        Desk desk(m_folder->path(), Environment());
        const QUrl far(u"https://service.example"_s);
        desk.proxy.apply();
        QTRY_VERIFY(desk.proxy.isReady());
        desk.settings.setProxy({Settings::Proxy::Mode::Socks5, u"gate.example"_s, 1080, u"me"_s});
        QTRY_COMPARE(desk.proxy.resolved(far), u"socks5://gate.example:1080"_s);
        QVERIFY(!desk.proxy.hasPassword());
        desk.proxy.setPassword(u"pass word"_s);
        QCOMPARE(desk.transport.proxyFor(far).password(), u"pass word"_s);
        // Started again: the password comes out of the store, not out of the settings' file.
        desk.settings.setProxy({Settings::Proxy::Mode::None, u"gate.example"_s, 1080, u"me"_s});
        QTRY_VERIFY(desk.proxy.resolved(far).isEmpty());
        QVERIFY(desk.transport.proxyFor(far).password().isEmpty());
        desk.settings.setProxy({Settings::Proxy::Mode::Http, u"gate.example"_s, 1080, u"me"_s});
        QTRY_COMPARE(desk.transport.proxyFor(far).password(), u"pass word"_s);
        QCOMPARE(desk.proxy.resolved(far), u"http://gate.example:1080"_s);
        desk.settings.sync();
        QFile ini(m_folder->filePath(u"settings.ini"_s));
        QVERIFY(ini.open(QIODevice::ReadOnly));
        QVERIFY(!ini.readAll().contains("pass word"));
        // Another user has another password.
        desk.settings.setProxy({Settings::Proxy::Mode::Http, u"gate.example"_s, 1080, u"you"_s});
        QTRY_COMPARE(desk.transport.proxyFor(far).user(), u"you"_s);
        QVERIFY(desk.transport.proxyFor(far).password().isEmpty());
    }
    void offersAnotherRegionOnlyWhereItMay()
    {
        Desk desk(m_folder->path(), Environment());
        const ChatDoors doors{desk.history, desk.catalog, desk.client, desk.connections, desk.keys, desk.health};
        const auto offered = [&] { return regionInstead(doors, u"cn-beijing"_s, u"qwen-plus"_s, unreachable()); };
        desk.keys.set(u"cn-beijing"_s, ApiKey(u"sk-1"_s));
        QCOMPARE(offered(), QString()); // no other key
        desk.keys.set(u"us-east-1"_s, ApiKey(u"sk-2"_s));
        QCOMPARE(offered(), u"us-east-1"_s);
        desk.settings.setOffersFailover(false);
        QCOMPARE(offered(), QString());
        desk.settings.setOffersFailover(true);
        Error refused;
        refused.kind = Error::Kind::Invalid;
        QCOMPARE(regionInstead(doors, u"cn-beijing"_s, u"qwen-plus"_s, refused), QString());
        Error broken;
        broken.kind = Error::Kind::Server;
        broken.httpStatus = 503;
        QCOMPARE(regionInstead(doors, u"cn-beijing"_s, u"qwen-plus"_s, broken), u"us-east-1"_s);
        QCOMPARE(regionInstead(doors, Connections::customId(), u"qwen-plus"_s, unreachable()), QString());
    }
    void neverLooksElsewhereFromAnAddressGivenByHand()
    {
        Environment environment;
        environment.endpoint = *endpointFromAddress(u"https://dashscope.aliyuncs.com"_s); // a vendor's host, but the environment's
        const Desk fixed(m_folder->path(), environment);
        QVERIFY(!fixed.connections.mayLookElsewhere(u"cn-beijing"_s));
        Desk free(m_folder->path(), Environment());
        QVERIFY(free.connections.mayLookElsewhere(u"cn-beijing"_s));
        free.settings.setCustomAddress(u"https://dashscope.aliyuncs.com"_s);
        QVERIFY(!free.connections.mayLookElsewhere(Connections::customId()));
    }
    void aPlansKeyGoesToItsPlan()
    {
        Environment environment;
        environment.key = ApiKey(u"sk-sp-123"_s);
        Desk desk(m_folder->path(), environment);
        QCOMPARE(desk.connections.defaultRegion(), u"coding-plan-intl"_s);
        desk.settings.setDefaultRegion(u"cn-beijing"_s);
        QCOMPARE(desk.connections.defaultRegion(), u"coding-plan"_s);
        QVERIFY(desk.connections.regionIds().contains(u"coding-plan"_s));
        QCOMPARE(desk.connections.endpoint(u"coding-plan"_s)->compatible(u"/models"_s), QUrl(u"https://coding.dashscope.aliyuncs.com/v1/models"_s));
    }
    void listsPlansAndFinanceOnlyWhenWanted()
    {
        Desk desk(m_folder->path(), Environment());
        QVERIFY(!desk.connections.regionIds().contains(u"coding-plan"_s));
        desk.settings.addExtraRegion(u"coding-plan"_s);
        QVERIFY(desk.connections.regionIds().contains(u"coding-plan"_s));
        desk.settings.removeExtraRegion(u"coding-plan"_s);
        QVERIFY(!desk.connections.regionIds().contains(u"coding-plan"_s));
    }
    void logsNoWordsAndRecordsThemOnlyWhenAsked()
    {
        Service service;
        Desk desk(m_folder->path(), service);
        desk.keys.set(u"cn-beijing"_s, ApiKey(u"sk-c0ffee5ecret"_s));
        const Recorder recorder(desk.transport.traffic(), desk.journal, desk.settings);
        const auto ask = [&] {
            service.enqueue(saying(u"the secret answer"_s));
            ChatRequest request;
            request.model = u"qwen-plus"_s;
            request.turns = {{Message::Role::User, u"the secret question"_s}};
            const std::unique_ptr<ChatReply> reply(desk.client.chat({*desk.connections.endpoint(u"cn-beijing"_s), desk.keys.key(u"cn-beijing"_s)}, request));
            QSignalSpy ended(reply.get(), &ChatReply::finished);
            QVERIFY(ended.wait());
            // The connection is kept a moment for the next question; the record ends with it.
            QTRY_VERIFY(!desk.transport.traffic().records().empty());
        };
        ask();
        desk.journal.flush();
        QFile log(desk.journal.file());
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray lines = log.readAll();
        QVERIFY(lines.contains("\"status\":200") && lines.contains("/chat/completions"));
        for (const char *secret : {"secret question", "secret answer", "c0ffee5ecret"})
            QVERIFY2(!lines.contains(secret), secret);
        QVERIFY(!QDir(desk.journal.recordings()).exists());
        desk.settings.setRecordsTraffic(true);
        ask();
        QTRY_COMPARE(desk.transport.traffic().records().size(), size_t(2));
        desk.journal.flush();
        const QStringList files = QDir(desk.journal.recordings()).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QFile recorded(desk.journal.recordings() + u'/' + files.constFirst());
        QVERIFY(recorded.open(QIODevice::ReadOnly));
        const QByteArray whole = recorded.readAll();
        QVERIFY(whole.contains("secret question") && whole.contains("Bearer"));
        QVERIFY(!whole.contains("c0ffee5ecret"));
    }
    // X-DashScope-Wait-Timeout: the service keeps what comes in a burst instead of refusing it.
    void aBurstWaitsAtTheService()
    {
        Service service;
        emulator::EmulatorOptions options;
        options.burst = 1;
        options.burstWindow = std::chrono::milliseconds(300);
        service.setOptions(options);
        Desk desk(m_folder->path(), service);
        QList<ChatEnding> endings;
        const std::unique_ptr<ChatReply> replies[] = {ask(desk), ask(desk)};
        for (const auto &reply : replies)
            QObject::connect(reply.get(), &ChatReply::finished, this, [&endings](const ChatEnding &ending) { endings.append(ending); });
        QTRY_COMPARE(endings.size(), 2);
        for (const ChatEnding &ending : endings) {
            QCOMPARE(ending.state, Message::State::Complete);
            QCOMPARE(ending.retries, 0);
        }
        QCOMPARE(service.postCount("/chat/completions"), 2);
    }

    void aProxysPasswordIsInNoLog()
    {
        Service service;
        Desk desk(m_folder->path(), service);
        desk.settings.setRecordsTraffic(true);
        const Recorder recorder(desk.transport.traffic(), desk.journal, desk.settings);
        desk.transport.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 1, u"somebody"_s, u"pr0xysecret"_s)); // nobody listens
        const std::unique_ptr<ChatReply> reply = ask(desk);
        QSignalSpy ended(reply.get(), &ChatReply::finished);
        QVERIFY(ended.wait(30'000));
        QVERIFY(ended.constFirst().constFirst().value<ChatEnding>().error);
        QTRY_VERIFY(!desk.transport.traffic().records().empty());
        desk.journal.flush();
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) { // a journal of SQLite's, gone meanwhile
                QVERIFY2(!file.exists(), qPrintable(file.fileName()));
                continue;
            }
            QVERIFY2(!file.readAll().contains("pr0xysecret"), qPrintable(file.fileName()));
            ++read;
        }
        QVERIFY(read > 2);
    }

    void keepsVectorsExactly()
    {
        const Vector vector{0.1F, -2.5e-7F, 3.0F};
        {
            KeptVectors kept(m_folder->filePath(u"vectors.db"_s));
            kept.keep(u"m"_s, 3, {{"h", vector}});
        }
        KeptVectors kept(m_folder->filePath(u"vectors.db"_s));
        QCOMPARE(kept.find(u"m"_s, 3, {"h", "x"}).result().value("h"), vector);
    }
    void keepsLimitsThatTheUserGave()
    {
        {
            Settings settings(m_folder->filePath(u"s.ini"_s));
            settings.setPace(u"cn-beijing"_s, u"org/model"_s, {5, 0, 7, 0});
            QCOMPARE(settings.pace(u"cn-beijing"_s, u"org/model"_s), (QList<qint64>{5, 0, 7, 0}));
        }
        Settings settings(m_folder->filePath(u"s.ini"_s));
        QCOMPARE(settings.pace(u"cn-beijing"_s, u"org/model"_s), (QList<qint64>{5, 0, 7, 0}));
        QCOMPARE(settings.paces(), (QList<std::pair<QString, QString>>{{u"cn-beijing"_s, u"org/model"_s}}));
        settings.setPace(u"cn-beijing"_s, u"org/model"_s, {});
        QVERIFY(settings.pace(u"cn-beijing"_s, u"org/model"_s).isEmpty() && settings.paces().isEmpty());
        settings.setPace(u"cn-beijing"_s, u"m"_s, {1, 2});
        QVERIFY(settings.pace(u"cn-beijing"_s, u"m"_s).isEmpty()); // makes no sense
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(NetworkTest)
#include "network_test.moc"
