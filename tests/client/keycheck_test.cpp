// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "support/rawserver.h"
#include "transport/httptransport.h"

#include <QTest>

using namespace qwenda;
using namespace std::chrono_literals;
using qwenda::test::RawServer;

namespace {

const QByteArray modelList = R"({"object":"list","data":[{"id":"qwen-plus","object":"model"},{"id":"qwen-max","object":"model"},{}]})";
const QByteArray wrongKey = R"({"error":{"message":"Incorrect API key provided: sk-secret-1","type":"invalid_request_error","param":null,"code":"invalid_api_key"}})";

RawServer::Plan status(int number, const QByteArray &body, const QByteArray &type = "application/json")
{
    return {RawServer::write(RawServer::answer(number, body, type))};
}

} // namespace

class KeyCheckTest : public QObject
{
    Q_OBJECT

private:
    HttpTransport m_transport{QStringLiteral("Qwenda/test")};
    ModelCatalog m_catalog = std::move(ModelCatalog::load()).value();
    QwenClient m_client{m_transport, m_catalog};
    const ApiKey m_key{QStringLiteral("sk-secret-1")};

    static Endpoint at(const RawServer &server) { return {QStringLiteral("custom"), server.url(), {}, true}; }
    std::optional<Result<KeyCheckOutcome>> check(const Endpoint &endpoint)
    {
        std::optional<Result<KeyCheckOutcome>> outcome;
        KeyCheck *job = m_client.checkKey({endpoint, m_key});
        connect(job, &KeyCheck::finished, job, [&outcome](const Result<KeyCheckOutcome> &result) { outcome = result; });
        (void)QTest::qWaitFor([&outcome] { return outcome.has_value(); });
        delete job;
        return outcome;
    }
    std::optional<std::optional<QString>> search(const QHash<QString, Endpoint> &regions, const QString &except, int patience = 5000)
    {
        m_client.setRegionEndpoints([&regions](const QString &id) -> Result<Endpoint> {
            if (regions.contains(id))
                return regions.value(id);
            return Error{};
        });
        std::optional<std::optional<QString>> answer;
        int endings = 0;
        RegionSearch *job = m_client.findRegion(m_key, except);
        connect(job, &RegionSearch::finished, job, [&](const std::optional<QString> &id) {
            answer = id;
            ++endings;
        });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, patience);
        QTest::qWait(50);
        delete job;
        return endings <= 1 ? answer : std::nullopt;
    }

private Q_SLOTS:
    void listsTheModelsOfAGoodKey();
    void saysWhyAKeyIsNoGood_data();
    void saysWhyAKeyIsNoGood();
    void acceptsAServiceWithoutAList();
    void refusesWithoutAKey();
    void findsTheRegionThatAcceptsTheKey();
    void findsNothingWhereEverybodyRefuses();
    void neverAsksTheRegionThatRefused();
    void endsAtOnceWhereThereIsNobodyToAsk();
    void isSilentWhenDeleted();
};

void KeyCheckTest::listsTheModelsOfAGoodKey()
{
    RawServer server;
    server.plan({{RawServer::wait(30), status(200, modelList).first()}});
    const auto outcome = check(at(server));
    QVERIFY(outcome && outcome->isOk());
    QCOMPARE(outcome->value().modelIds, QStringList({QStringLiteral("qwen-plus"), QStringLiteral("qwen-max")}));
    QVERIFY(outcome->value().time >= 20ms);
    QVERIFY(server.requests.first().startsWith("GET /compatible-mode/v1/models HTTP/1.1\r\n"));
    QVERIFY(server.requests.first().contains("Authorization: Bearer sk-secret-1\r\n"));
}

void KeyCheckTest::saysWhyAKeyIsNoGood_data()
{
    QTest::addColumn<RawServer::Plan>("plan");
    QTest::addColumn<int>("kind");
    QTest::newRow("refused") << status(401, wrongKey) << int(Error::Kind::Key);
    QTest::newRow("busy") << status(429, "") << int(Error::Kind::Busy);
    QTest::newRow("down") << status(503, "<html>", "text/html") << int(Error::Kind::Server);
    QTest::newRow("nonsense") << status(200, "<html>", "text/html") << int(Error::Kind::Server);
    QTest::newRow("an error inside") << status(200, wrongKey) << int(Error::Kind::Key);
    QTest::newRow("closed") << RawServer::Plan{RawServer::close()} << int(Error::Kind::Network);
    QTest::newRow("not the service at all") << status(404, "<html>not here</html>", "text/html") << int(Error::Kind::Invalid);
    QTest::newRow("a workspace that is not there") << status(404, R"({"code":"WorkSpaceNotFound","message":"m"})") << int(Error::Kind::Invalid);
}

void KeyCheckTest::saysWhyAKeyIsNoGood()
{
    QFETCH(RawServer::Plan, plan);
    QFETCH(int, kind);
    RawServer server;
    server.plan({plan});
    const auto outcome = check(at(server));
    QVERIFY(outcome && !outcome->isOk());
    QCOMPARE(int(outcome->error().kind), kind);
    QVERIFY(!outcome->error().message.contains(QLatin1StringView("secret")));
    QVERIFY(!outcome->error().mayBeBilled || outcome->error().httpStatus == 200);
}

void KeyCheckTest::acceptsAServiceWithoutAList()
{
    RawServer server;
    server.plan({status(404, R"({"error":{"code":"NotFound","message":"no such path"}})")});
    const auto outcome = check(at(server));
    QVERIFY(outcome && outcome->isOk());
    QVERIFY(outcome->value().modelIds.isEmpty());
}

void KeyCheckTest::refusesWithoutAKey()
{
    RawServer server;
    std::optional<Error> error;
    KeyCheck *job = m_client.checkKey({at(server), ApiKey()});
    connect(job, &KeyCheck::finished, job, [&error](const Result<KeyCheckOutcome> &result) { error = result.error(); });
    QVERIFY(!error);
    QTRY_VERIFY(error);
    QCOMPARE(error->reason, Error::Reason::NoKey);
    QCOMPARE(server.connections, 0);
    delete job;
}

void KeyCheckTest::findsTheRegionThatAcceptsTheKey()
{
    RawServer refusing;
    refusing.plan({status(401, wrongKey)});
    RawServer accepting;
    accepting.plan({{RawServer::wait(100), status(200, modelList).first()}});
    const auto found = search({{QStringLiteral("ap-southeast-1"), at(refusing)}, {QStringLiteral("us-east-1"), at(accepting)}, {QStringLiteral("cn-hongkong"), at(refusing)}},
                              QStringLiteral("cn-beijing"));
    QVERIFY(found);
    QCOMPARE(*found, std::optional(QStringLiteral("us-east-1")));
}

void KeyCheckTest::findsNothingWhereEverybodyRefuses()
{
    RawServer refusing;
    refusing.plan({status(401, wrongKey)});
    RawServer listless;
    listless.plan({status(404, R"({"code":"NotFound","message":"m"})")});
    const auto found = search({{QStringLiteral("ap-southeast-1"), at(refusing)}, {QStringLiteral("us-east-1"), at(listless)}}, QStringLiteral("cn-beijing"));
    QVERIFY(found);
    QVERIFY(!found->has_value());
}

void KeyCheckTest::neverAsksTheRegionThatRefused()
{
    RawServer server;
    server.plan({status(200, modelList)});
    const auto found = search({{QStringLiteral("cn-beijing"), at(server)}}, QStringLiteral("cn-beijing"));
    QVERIFY(found);
    QVERIFY(!found->has_value());
    QCOMPARE(server.connections, 0);
}

void KeyCheckTest::endsAtOnceWhereThereIsNobodyToAsk()
{
    const auto found = search({}, QString(), 500);
    QVERIFY(found);
    QVERIFY(!found->has_value());
}

void KeyCheckTest::isSilentWhenDeleted()
{
    RawServer server;
    server.plan({status(200, modelList)});
    int endings = 0;
    KeyCheck *job = m_client.checkKey({at(server), m_key});
    connect(job, &KeyCheck::finished, this, [&endings] { ++endings; });
    delete job;
    QTest::qWait(50);
    QCOMPARE(endings, 0);
}

QTEST_GUILESS_MAIN(KeyCheckTest)
#include "keycheck_test.moc"
