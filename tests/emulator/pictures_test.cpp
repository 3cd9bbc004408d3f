// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/picture.h"
#include "support/rawhttp.h"
#include "support/runningemulator.h"

#include <QJsonArray>
#include <QUrl>
#include <QtEndian>

using namespace qwenda::testing;
using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsATaskFromPendingToItsPictures_data();
    void leadsATaskFromPendingToItsPictures();
    void cancelsOnlyWhatIsPending();
    void forgetsATaskAfterItsLifetime();
    void tellsFailuresOfAllAndOfSome();
    void listsTasks();
    void answersAtOnceWhereTheModelDoes();
    void streamsTextAndPicturesInTurn();
    void refusesAKeyOnAResultLink();
    void refusesAChangedLinkAndAnOldOne();
    void paintsTheSizeAskedFor();
};

namespace {

const QByteArray async = "X-DashScope-Async: enable";
const QByteArray none = "Authorization: none";

/// Painting takes its time, with a sanitizer on a busy machine above all.
class PatientHttp : public RawHttp
{
public:
    explicit PatientHttp(quint16 port) : RawHttp(port) { setPatience(30'000); }
};

EmulatorOptions asked()
{
    EmulatorOptions options;
    options.tasksAdvanceWhenAsked = true;
    return options;
}

QByteArray order(const QByteArray &model, const QByteArray &parameters)
{
    return "{\"model\":\"" + model + R"(","input":{"prompt":"a tea pot"},"parameters":{)" + parameters + "}}";
}

QByteArray submit(RawHttp &http, const QByteArray &body, const QByteArray &path = "text2image/image-synthesis")
{
    const RawAnswer answer = http.ask("POST", "/api/v1/services/aigc/" + path, body, {async});
    if (answer.status != 200)
        qWarning("%s", answer.body.constData());
    return answer.json()["output"_L1]["task_id"_L1].toString().toLatin1();
}

QJsonObject poll(RawHttp &http, const QByteArray &id)
{
    return http.ask("GET", "/api/v1/tasks/" + id).json()["output"_L1].toObject();
}

QByteArray pathOf(const QString &link)
{
    const QUrl url(link);
    return url.path(QUrl::FullyEncoded).toLatin1() + "?" + url.query(QUrl::FullyEncoded).toLatin1();
}

QString firstLink(RawHttp &http)
{
    const QByteArray id = submit(http, order("wanx-v1", R"("n":1,"size":"720*1280")"));
    return poll(http, id)["results"_L1][0]["url"_L1].toString();
}

QSize sizeOf(const QByteArray &png)
{
    return {static_cast<int>(qFromBigEndian<quint32>(png.constData() + 16)),
            static_cast<int>(qFromBigEndian<quint32>(png.constData() + 20))};
}

} // namespace

void PicturesTest::leadsATaskFromPendingToItsPictures_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isMessageStyle");
    const QByteArray messages =
        R"("input":{"messages":[{"role":"user","content":[{"text":"a tea pot"}]}]},"parameters":{"n":2}})";
    QTest::newRow("A") << QByteArray("text2image/image-synthesis") << order("wanx-v1", R"("n":2)") << false;
    QTest::newRow("B")
        << QByteArray("image2image/image-synthesis")
        << QByteArray(
               R"({"model":"wan2.5-i2i-preview","input":{"prompt":"x","images":["https://x.invalid/a.png"]},"parameters":{"n":2}})")
        << false;
    QTest::newRow("D") << QByteArray("image-generation/generation")
                       << QByteArray(R"({"model":"wan2.7-image",)" + messages) << true;
    QTest::newRow("D, restyled portrait")
        << QByteArray("image-generation/generation")
        << QByteArray(
               R"({"model":"wanx-style-repaint-v1","input":{"image_url":"https://x.invalid/a.png","style_index":3},"parameters":{"n":2}})")
        << false;
    QTest::newRow("E")
        << QByteArray("background-generation/generation")
        << QByteArray(
               R"({"model":"wanx-background-generation-v2","input":{"base_image_url":"https://x.invalid/a.png"},"parameters":{"n":2}})")
        << false;
}

void PicturesTest::leadsATaskFromPendingToItsPictures()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(bool, isMessageStyle);
    RunningEmulator emulator(asked());
    PatientHttp http(emulator.port());
    const QByteArray id = submit(http, body, path);
    QCOMPARE(poll(http, id)["task_status"_L1].toString(), u"PENDING"_s);
    QCOMPARE(poll(http, id)["task_status"_L1].toString(), u"RUNNING"_s);
    const QJsonObject done = poll(http, id);
    QCOMPARE(done["task_status"_L1].toString(), u"SUCCEEDED"_s);
    QCOMPARE(done.contains("choices"_L1), isMessageStyle);
    QCOMPARE(done.contains("results"_L1), !isMessageStyle);
    const QJsonArray pictures =
        isMessageStyle ? done["choices"_L1][0]["message"_L1]["content"_L1].toArray() : done["results"_L1].toArray();
    QCOMPARE(pictures.size(), 2);
    const QJsonValue link = isMessageStyle ? pictures[1]["image"_L1] : pictures[1]["url"_L1];
    const RawAnswer picture = http.ask("GET", pathOf(link.toString()), {}, {none});
    QCOMPARE(picture.status, 200);
    QVERIFY(picture.body.startsWith("\x89PNG\r\n"));
}

void PicturesTest::cancelsOnlyWhatIsPending()
{
    RunningEmulator emulator(asked());
    PatientHttp http(emulator.port());
    const QByteArray waiting = submit(http, order("wanx-v1", ""));
    QCOMPARE(http.ask("POST", "/api/v1/tasks/" + waiting + "/cancel").status, 200);
    QCOMPARE(poll(http, waiting)["task_status"_L1].toString(), u"CANCELED"_s);
    const QByteArray running = submit(http, order("wanx-v1", ""));
    poll(http, running);
    poll(http, running);
    const RawAnswer refused = http.ask("POST", "/api/v1/tasks/" + running + "/cancel");
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.json()["code"_L1].toString(), u"UnsupportedOperation"_s);
}

void PicturesTest::forgetsATaskAfterItsLifetime()
{
    EmulatorOptions options;
    options.taskLifetime = Milliseconds(0);
    RunningEmulator emulator(options);
    PatientHttp http(emulator.port());
    const QByteArray id = submit(http, order("wanx-v1", ""));
    QTRY_COMPARE(poll(http, id)["task_status"_L1].toString(), u"UNKNOWN"_s);
}

void PicturesTest::tellsFailuresOfAllAndOfSome()
{
    RunningEmulator emulator;
    emulator.enqueue(*readScripts(R"([{"match":{"method":"POST"},"task_error":"moderation","times":1},
        {"match":{"method":"POST"},"failed_pictures":1,"times":1}])",
                                  {}));
    PatientHttp http(emulator.port());
    const QJsonObject failed = poll(http, submit(http, order("wanx-v1", R"("n":2)")));
    QCOMPARE(failed["task_status"_L1].toString(), u"FAILED"_s);
    QCOMPARE(failed["code"_L1].toString(), u"DataInspectionFailed"_s);
    QCOMPARE(failed["task_metrics"_L1]["FAILED"_L1].toInt(), 2);
    const QJsonObject partly = poll(http, submit(http, order("wanx-v1", R"("n":2)")));
    QCOMPARE(partly["task_status"_L1].toString(), u"SUCCEEDED"_s);
    QVERIFY(partly["results"_L1][0]["url"_L1].isString());
    QCOMPARE(partly["results"_L1][1]["code"_L1].toString(), u"DataInspectionFailed"_s);
    QCOMPARE(partly["task_metrics"_L1]["SUCCEEDED"_L1].toInt(), 1);
    // The documented answer to a partial failure, key by key.
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/wire/task-succeeded-in-part.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject sample = QJsonDocument::fromJson(file.readAll()).object()["output"_L1].toObject();
    QCOMPARE(partly.keys(), sample.keys());
    QCOMPARE(partly["results"_L1][0].toObject().keys(), sample["results"_L1][0].toObject().keys());
    QCOMPARE(partly["results"_L1][1].toObject(), sample["results"_L1][1].toObject());
    QCOMPARE(partly["submit_time"_L1].toString().size(), sample["submit_time"_L1].toString().size());
}

void PicturesTest::listsTasks()
{
    RunningEmulator emulator;
    PatientHttp http(emulator.port());
    for (int i = 0; i < 3; ++i)
        submit(http, order(i == 0 ? "wan2.2-t2i-flash" : "wanx-v1", ""));
    const QJsonObject all = http.ask("GET", "/api/v1/tasks?page_size=2").json();
    QCOMPARE(all["total"_L1].toInt(), 3);
    QCOMPARE(all["total_page"_L1].toInt(), 2);
    QCOMPARE(all["data"_L1].toArray().size(), 2);
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/wire/task-list.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject sample = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(all.keys(), sample.keys());
    QCOMPARE(all["data"_L1][0].toObject().keys(), sample["data"_L1][0].toObject().keys());
    QCOMPARE(http.ask("GET", "/api/v1/tasks?model_name=wan2.2-t2i-flash").json()["total"_L1].toInt(), 1);
    QCOMPARE(http.ask("GET", "/api/v1/tasks?status=RUNNING").json()["total"_L1].toInt(), 0);
}

void PicturesTest::answersAtOnceWhereTheModelDoes()
{
    RunningEmulator emulator;
    PatientHttp http(emulator.port());
    const RawAnswer answer = http.ask(
        "POST", nativeMultimodalPath,
        R"({"model":"qwen-image-2.0","input":{"messages":[{"role":"user","content":[{"text":"a tea pot"}]}]},"parameters":{"n":2,"size":"1024*512"}})");
    QCOMPARE(answer.status, 200);
    const QJsonArray parts = answer.json()["output"_L1]["choices"_L1][0]["message"_L1]["content"_L1].toArray();
    QCOMPARE(parts.size(), 2);
    QVERIFY(parts[0]["image"_L1] != parts[1]["image"_L1]);
    QCOMPARE(sizeOf(http.ask("GET", pathOf(parts[0]["image"_L1].toString()), {}, {none}).body), QSize(1024, 512));
    QCOMPARE(answer.json()["usage"_L1]["width"_L1].toInt(), 1024);
}

void PicturesTest::streamsTextAndPicturesInTurn()
{
    RunningEmulator emulator;
    PatientHttp http(emulator.port());
    const RawAnswer answer =
        http.ask("POST", nativeMultimodalPath,
                 R"({"model":"wan2.6-image","input":{"messages":[{"role":"user","content":[{"text":"a tea pot"}]}]},)"
                 R"("parameters":{"enable_interleave":true,"stream":true,"n":1}})",
                 {"X-DashScope-SSE: enable"});
    QCOMPARE(answer.data().size(), 3);
    const auto part = [&](int event) {
        return QJsonDocument::fromJson(answer.data().at(event))
            .object()["output"_L1]["choices"_L1][0]["message"_L1]["content"_L1][0]
            .toObject();
    };
    QVERIFY(part(0)["text"_L1].toString().contains("canned sample"_L1));
    QCOMPARE(http.ask("GET", pathOf(part(1)["image"_L1].toString()), {}, {none}).status, 200);
}

void PicturesTest::refusesAKeyOnAResultLink()
{
    RunningEmulator emulator;
    PatientHttp http(emulator.port());
    const QByteArray path = pathOf(firstLink(http));
    const RawAnswer refused = http.ask("GET", path, {}, {"Authorization: Bearer sk-test"});
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.contains("<Code>SignatureDoesNotMatch</Code>"));
    QCOMPARE(http.ask("GET", path, {}, {none}).status, 200);
}

void PicturesTest::refusesAChangedLinkAndAnOldOne()
{
    RunningEmulator emulator;
    PatientHttp http(emulator.port());
    QByteArray path = pathOf(firstLink(http));
    path.replace("/720x1280/", "/721x1280/");
    QCOMPARE(http.ask("GET", path, {}, {none}).status, 403);
    EmulatorOptions options;
    options.taskLifetime = -std::chrono::hours(1);
    RunningEmulator past(options);
    RawHttp late(past.port());
    const RawAnswer made =
        late.ask("POST", nativeMultimodalPath,
                 R"({"model":"z-image-turbo","input":{"messages":[{"role":"user","content":[{"text":"x"}]}]}})");
    const QString link =
        made.json()["output"_L1]["choices"_L1][0]["message"_L1]["content"_L1][0]["image"_L1].toString();
    const RawAnswer expired = late.ask("GET", pathOf(link), {}, {none});
    QCOMPARE(expired.status, 403);
    QVERIFY(expired.body.contains("Request has expired."));
}

void PicturesTest::paintsTheSizeAskedFor()
{
    const QByteArray png = paintedPicture({300, 200}, 7, "tea");
    QCOMPARE(sizeOf(png), QSize(300, 200));
    QCOMPARE(png, paintedPicture({300, 200}, 7, "tea"));
    QVERIFY(png != paintedPicture({300, 200}, 8, "tea"));
    QVERIFY(png != paintedPicture({300, 200}, 7, "oil"));
    QVERIFY(png.contains("drawn without a model"));
}

QTEST_GUILESS_MAIN(PicturesTest)
#include "pictures_test.moc"
