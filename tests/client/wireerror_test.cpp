// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/wire.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace qwenda;
using namespace std::chrono_literals;

namespace {

const QHash<QString, Error::Reason> &reasons()
{
    using Reason = Error::Reason;
    static const QHash<QString, Reason> words{
        {QStringLiteral("None"), Reason::None}, {QStringLiteral("NoKey"), Reason::NoKey},
        {QStringLiteral("WrongKey"), Reason::WrongKey}, {QStringLiteral("WrongWorkspace"), Reason::WrongWorkspace},
        {QStringLiteral("Overdue"), Reason::Overdue}, {QStringLiteral("FreeQuotaUsedUp"), Reason::FreeQuotaUsedUp},
        {QStringLiteral("NotPurchased"), Reason::NotPurchased}, {QStringLiteral("ContentRefused"), Reason::ContentRefused},
        {QStringLiteral("NoRight"), Reason::NoRight}, {QStringLiteral("UnknownModel"), Reason::UnknownModel},
        {QStringLiteral("WrongParameter"), Reason::WrongParameter}, {QStringLiteral("MediaRefused"), Reason::MediaRefused},
    };
    return words;
}

QJsonObject compatible(const QString &code, const QString &type, const QString &message)
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); };
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), orNull(code)}, {QStringLiteral("type"), orNull(type)},
                                                  {QStringLiteral("message"), message}, {QStringLiteral("param"), QJsonValue::Null}}},
            {QStringLiteral("request_id"), QStringLiteral("r-1")}};
}

QJsonObject native(const QString &code, const QString &message)
{
    return {{QStringLiteral("code"), code}, {QStringLiteral("message"), message}, {QStringLiteral("request_id"), QStringLiteral("r-1")}};
}

QByteArray text(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

class WireErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesEveryRowOfTheReference_data();
    void judgesEveryRowOfTheReference();
    void readsEveryShape_data();
    void readsEveryShape();
    void keepsTheProvidersCodeAsReceived_data();
    void keepsTheProvidersCodeAsReceived();
    void readsRetryAfterFromTheHeaders();
    void prefersTheRequestIdThatSupportAsksFor();
    void takesNoOrdinaryChunkForAnError();
    void judgesTheSamplesOfTheWire_data();
    void judgesTheSamplesOfTheWire();
};

void WireErrorTest::judgesEveryRowOfTheReference_data()
{
    QTest::addColumn<QStringList>("row");
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/errors.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int number = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        ++number;
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList row = QString::fromUtf8(line).split(u'\t');
        QCOMPARE(row.size(), 8);
        QTest::addRow("line %d: %s %s", number, qPrintable(row.at(0)), qPrintable(row.at(1))) << row;
    }
}

void WireErrorTest::judgesEveryRowOfTheReference()
{
    QFETCH(QStringList, row);
    const int status = row.at(0).toInt();
    const QString code = row.at(1);
    const QString type = row.at(2);
    const QString message = row.at(3);
    QList<QJsonObject> bodies{compatible(code, type, message), compatible(code.toUpper(), type, message.toUpper()),
                              compatible(code.toLower(), type, message.toLower())};
    if (!code.isEmpty() && type.isEmpty())
        bodies.append(native(code, message));
    for (const QJsonObject &body : bodies) {
        const Error error = status == 200 ? wire::errorInside(body).value_or(Error{}) : wire::decodeError(status, {}, text(body));
        const QByteArray shown = text(body);
        QVERIFY2(kindName(error.kind) == row.at(4), (shown + " is " + kindName(error.kind).toUtf8()).constData());
        QVERIFY2(reasons().contains(row.at(5)) && error.reason == reasons().value(row.at(5)), shown.constData());
        const int repeats = wire::repeatsWorthwhile(error);
        QVERIFY2(row.at(6) == QLatin1StringView("many") ? repeats > 3 : repeats == row.at(6).toInt(), (shown + " repeats " + QByteArray::number(repeats)).constData());
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.requestId, QStringLiteral("r-1"));
        QCOMPARE(error.mayBeBilled, status == 200);
    }
}

void WireErrorTest::readsEveryShape_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, Error::Kind kind, const char *code) {
        QTest::newRow(name) << status << body << int(kind) << QString::fromUtf8(code);
    };
    using Kind = Error::Kind;
    row("a line of a stream", 400, R"(data: {"error":{"code":"data_inspection_failed","param":null,"message":"Input text data may contain inappropriate content.","type":"data_inspection_failed"},"id":"chatcmpl-1","request_id":"r"})", Kind::Refused, "data_inspection_failed");
    row("a line of a native stream", 400, "id:1\nevent:error\n:HTTP_STATUS/400\ndata:{\"code\":\"InvalidParameter\",\"message\":\"m\",\"request_id\":\"r\"}\n\n", Kind::Invalid, "InvalidParameter");
    row("Anthropic's", 429, R"({"type":"error","error":{"type":"rate_limit_error","message":"m"}})", Kind::Busy, "rate_limit_error");
    row("an empty object", 400, "{}", Kind::Invalid, "");
    row("an empty object behind a 403", 403, "{}", Kind::Invalid, "");
    row("an empty object behind a 401", 401, "{}", Kind::Key, "");
    row("nothing", 404, "", Kind::Invalid, "");
    row("nothing behind a 429", 429, "", Kind::Busy, "");
    row("HTML of a gateway", 502, "<html><h1>Bad Gateway</h1></html>", Kind::Server, "");
    row("HTML behind a 403", 403, "<html>blocked</html>", Kind::Invalid, "");
    row("a number as code", 400, R"({"error":{"code":400,"message":"m"}})", Kind::Invalid, "400");
    row("a number as text", 400, R"({"error":{"code":"400","message":"m"}})", Kind::Invalid, "400");
    row("a code that is null", 429, R"({"error":{"code":null,"type":"insufficient_quota","message":"m"}})", Kind::Busy, "insufficient_quota");
    row("an error that is a sentence", 500, R"({"error":"something broke"})", Kind::Server, "");
    row("an array", 500, "[1,2]", Kind::Server, "");
    row("half an object", 500, R"({"error":{"code":"Int)", Kind::Server, "");
    row("broken UTF-8", 400, "{\"code\":\"InvalidParameter\",\"message\":\"\xe4\xbd\"}", Kind::Invalid, "InvalidParameter");
}

void WireErrorTest::readsEveryShape()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, code);
    const Error error = wire::decodeError(status, {}, body);
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.code, code);
    QVERIFY(!error.message.contains(u'<'));
}

void WireErrorTest::keepsTheProvidersCodeAsReceived_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"Throttling.RateQuota", "LIMIT_requests", "Nobody.Knows-this", "<400> x"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void WireErrorTest::keepsTheProvidersCodeAsReceived()
{
    QFETCH(QString, code);
    QCOMPARE(wire::decodeError(400, {}, text(compatible(code, QStringLiteral("t"), QStringLiteral("m")))).code, code);
    QCOMPARE(wire::decodeError(400, {}, text(native(code, QStringLiteral("m")))).code, code);
}

void WireErrorTest::readsRetryAfterFromTheHeaders()
{
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    const auto read = [&now](const QByteArray &name, const QByteArray &value) {
        HttpHeaders headers;
        headers.add(name, value);
        return wire::decodeError(429, headers, "", now).retryAfter;
    };
    QVERIFY(read("Retry-After", "3") == 3s);
    QVERIFY(read("retry-after", "Sat, 21 Nov 2026 12:00:05 GMT") == 5s);
    QVERIFY(read("Retry-After-Ms", "250") == 250ms);
    QVERIFY(!read("Retry-After", "later"));
    QVERIFY(!read("Retry-After-Ms", "-4"));
}

void WireErrorTest::prefersTheRequestIdThatSupportAsksFor()
{
    HttpHeaders headers;
    headers.add("X-Request-Id", "from-head");
    QCOMPARE(wire::decodeError(500, headers, "").requestId, QStringLiteral("from-head"));
    QCOMPARE(wire::decodeError(500, headers, R"({"code":"a","message":"b","request_id":"from-body"})").requestId, QStringLiteral("from-body"));
    QCOMPARE(wire::decodeError(500, headers, R"({"error":{"code":"a"},"id":"chatcmpl-1"})").requestId, QStringLiteral("from-head"));
}

void WireErrorTest::takesNoOrdinaryChunkForAnError()
{
    for (const char *json : {R"({"choices":[],"error":null})", R"({"choices":[{"delta":{}}],"code":"x","message":"y"})", R"({"output":{"text":"a"},"code":""})", "{}"})
        QVERIFY2(!wire::errorInside(QJsonDocument::fromJson(json).object()), json);
}

void WireErrorTest::judgesTheSamplesOfTheWire_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("parameter");
    const auto row = [](const char *file, int status, Error::Kind kind, const char *code, const char *parameter = "") {
        QTest::newRow(file) << status << int(kind) << QString::fromLatin1(code) << QString::fromLatin1(parameter);
    };
    using Kind = Error::Kind;
    row("compatible-401.json", 401, Kind::Key, "invalid_api_key");
    row("compatible-error.json", 400, Kind::Invalid, "invalid_parameter_error", "temperature");
    row("compatible-unknown-model.json", 404, Kind::Invalid, "model_not_found");
    row("compatible-refused-stream.sse", 400, Kind::Refused, "data_inspection_failed");
    row("gateway-empty-object.json", 400, Kind::Invalid, "");
    row("compatible-error-null-code.json", 400, Kind::Invalid, "invalid_request_error", "top_p");
    row("compatible-error-number-code.json", 429, Kind::Busy, "429");
    row("compatible-error-too-long.json", 400, Kind::TooLong, "invalid_parameter_error");
    row("messages-error.json", 429, Kind::Busy, "rate_limit_error");
    row("proxy-error.html", 502, Kind::Server, "");
    row("native-401.json", 401, Kind::Key, "InvalidApiKey");
    row("native-401-no-key.json", 401, Kind::Key, "InvalidApiKey");
    row("native-wrong-endpoint.json", 400, Kind::Invalid, "InvalidParameter");
}

void WireErrorTest::judgesTheSamplesOfTheWire()
{
    QFETCH(int, status);
    QFETCH(int, kind);
    QFETCH(QString, code);
    QFETCH(QString, parameter);
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/wire/") + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Error error = wire::decodeError(status, {}, file.readAll());
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.code, code);
    QCOMPARE(error.parameter, parameter);
    QVERIFY(code.isEmpty() || (!error.message.isEmpty() && error.requestId.size() > 30));
}

QTEST_GUILESS_MAIN(WireErrorTest)
#include "wireerror_test.moc"
