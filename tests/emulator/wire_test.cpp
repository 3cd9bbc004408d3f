// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawhttp.h"
#include "support/runningemulator.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSet>

using namespace qwenda::testing;
using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

/// The emulator against the samples in tests/data/wire: the same keys with the same types in the same nesting, event by
/// event, and the same lines around them.
class WireTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTheShapeOfTheSample_data();
    void answersInTheShapeOfTheSample();
    void streamsInTheShapeOfTheSample_data();
    void streamsInTheShapeOfTheSample();
    void describesEverySample();
};

namespace {

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/wire/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString typeName(const QJsonValue &value)
{
    static const QStringList names{u"null"_s, u"bool"_s, u"number"_s, u"string"_s, u"array"_s, u"object"_s};
    return names.value(value.type());
}

// "choices[].delta.content:string", one line per leaf, sorted. Elements of an array share one path.
void collect(const QJsonValue &value, const QString &path, QSet<QString> &into)
{
    if (value.isObject() && !value.toObject().isEmpty()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            collect(it.value(), path + u'.' + it.key(), into);
    } else if (value.isArray() && !value.toArray().isEmpty()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            collect(element, path + u"[]"_s, into);
    } else {
        into.insert(path + u':' + typeName(value));
    }
}

QString shapeOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull())
        return u"not JSON: "_s + QString::fromUtf8(json);
    QSet<QString> leaves;
    collect(document.object(), {}, leaves);
    QStringList lines(leaves.constBegin(), leaves.constEnd());
    lines.sort();
    return lines.join(u'\n');
}

// The lines of a stream with each JSON text put in its shape, each distinct event once in a row: how many tokens an
// answer has is not the sample's matter.
QStringList outlineOf(const QByteArray &stream)
{
    QStringList outline;
    QByteArray events = stream;
    const QList<QByteArray> blocks = events.replace("\n\n", "\r").split('\r');
    for (const QByteArray &block : blocks) {
        QStringList lines;
        const QList<QByteArray> blockLines = block.split('\n');
        for (const QByteArray &line : blockLines) {
            const qsizetype brace = line.indexOf('{');
            if (line.startsWith("id:"))
                lines.push_back(u"id"_s);
            else if (line.startsWith("data") && brace > 0)
                lines.push_back(QString::fromUtf8(line.first(brace)) + shapeOf(line.sliced(brace)));
            else
                lines.push_back(QString::fromUtf8(line));
        }
        const QString event = lines.join(u'\n');
        if (outline.isEmpty() || outline.constLast() != event)
            outline.push_back(event);
    }
    return outline;
}

const QByteArray toolQuestion =
    R"(,"tools":[{"type":"function","function":{"name":"lookup","parameters":{"type":"object","properties":{"q":{"type":"string"}}}}}])";
const QByteArray usage = R"(,"stream":true,"stream_options":{"include_usage":true})";

QByteArray nativeBody(const QByteArray &model, const QByteArray &parameters)
{
    return "{\"model\":\"" + model +
           R"(","input":{"messages":[{"role":"user","content":"lookup tea"}]},"parameters":{)" + parameters + "}}";
}

} // namespace

void WireTest::answersInTheShapeOfTheSample_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const auto row = [](const char *file, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                        const QByteArray &header, int status) {
        QTest::newRow(file) << QString::fromLatin1(file) << method << path << body << header << status;
    };
    const QByteArray wrongKey = "Authorization: Bearer sk-wrong";
    const QByteArray noKey = "Authorization: none";
    const QByteArray rows11 =
        R"({"model":"text-embedding-v4","input":{"texts":["1","2","3","4","5","6","7","8","9","10","11"]}})";
    row("compatible-chat.json", "POST", chatPath, chatBody(R"(,"enable_thinking":true)"), {}, 200);
    row("compatible-chat-tools.json", "POST", chatPath, chatBody(toolQuestion, "qwen-plus", "lookup tea"), {}, 200);
    row("compatible-401.json", "POST", chatPath, chatBody(), wrongKey, 401);
    row("compatible-error.json", "POST", chatPath, chatBody(R"(,"temperature":2)"), {}, 400);
    row("compatible-unknown-model.json", "POST", chatPath, chatBody({}, "qwen-nope"), {}, 404);
    row("native-401.json", "POST", nativeTextPath, "{}", wrongKey, 401);
    row("native-401-no-key.json", "POST", nativeTextPath, "{}", noKey, 401);
    row("native-wrong-endpoint.json", "POST", nativeMultimodalPath, nativeBody("qwen-plus", ""), {}, 400);
    row("native-chat.json", "POST", nativeTextPath, nativeBody("qwen-plus", R"("result_format":"message")"), {}, 200);
    row("image-sync.json", "POST", nativeMultimodalPath,
        R"({"model":"qwen-image-max","input":{"messages":[{"role":"user","content":[{"text":"a tea pot"}]}]}})", {},
        200);
    row("task-submitted.json", "POST", "/api/v1/services/aigc/text2image/image-synthesis",
        R"({"model":"wanx-v1","input":{"prompt":"a tea pot"}})", "X-DashScope-Async: enable", 200);
    row("task-unknown.json", "GET", "/api/v1/tasks/0f8c0000-0000-4000-8000-00000000dead", {}, {}, 200);
    row("task-cancel-refused.json", "POST", "/api/v1/tasks/0f8c0000-0000-4000-8000-00000000dead/cancel", {}, {}, 400);
    row("embeddings-compatible.json", "POST", "/compatible-mode/v1/embeddings",
        R"({"model":"text-embedding-v4","input":["tea"]})", {}, 200);
    row("embeddings-native.json", "POST", "/api/v1/services/embeddings/text-embedding/text-embedding",
        R"({"model":"text-embedding-v4","input":{"texts":["tea"]}})", {}, 200);
    row("embeddings-too-many.json", "POST", "/api/v1/services/embeddings/text-embedding/text-embedding", rows11, {},
        400);
    row("upload-policy.json", "GET", "/api/v1/uploads?action=getPolicy&model=qwen3-vl-plus", {}, {}, 200);
    row("models.json", "GET", "/compatible-mode/v1/models", {}, {}, 200);
}

void WireTest::answersInTheShapeOfTheSample()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const RawAnswer answer =
        http.ask(method, path, body, header.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{header});
    QCOMPARE(answer.status, status);
    QCOMPARE(shapeOf(answer.body), shapeOf(sample(file)));
    // Where the sample is an error its words are the service's own, and so must ours be.
    const QJsonObject expected = QJsonDocument::fromJson(sample(file)).object();
    QCOMPARE(answer.json().value("code"_L1), expected.value("code"_L1));
    QCOMPARE(answer.json().value("message"_L1), expected.value("message"_L1));
    QCOMPARE(answer.json().value("error"_L1), expected.value("error"_L1));
}

void WireTest::streamsInTheShapeOfTheSample_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("script");
    const auto row = [](const char *file, const QByteArray &path, const QByteArray &body, const char *script = "{}") {
        QTest::newRow(file) << QString::fromLatin1(file) << path << body << QString::fromLatin1(script);
    };
    const QByteArray message = R"("result_format":"message","incremental_output":true)";
    row("compatible-stream-text.sse", chatPath, chatBody(usage, "qwen3-max"));
    row("compatible-stream-thinking.sse", chatPath, chatBody(usage + R"(,"enable_thinking":true)"));
    row("compatible-stream-tools.sse", chatPath, chatBody(usage + toolQuestion, "qwen-plus", "lookup tea"));
    row("compatible-refused-stream.sse", chatPath, chatBody(usage), R"({"error":"moderation"})");
    row("compatible-error-in-stream.sse", chatPath, chatBody(usage),
        R"({"stream_error":"moderation_output","insert_before_event":2})");
    row("native-stream-text.sse", nativeTextPath, nativeBody("qwen-plus", message));
    row("native-stream-whole-text.sse", nativeTextPath, nativeBody("qwen-plus", ""));
    row("native-stream-thinking.sse", nativeTextPath, nativeBody("qwen-plus", message + R"(,"enable_thinking":true)"));
    row("native-stream-multimodal.sse", nativeMultimodalPath, nativeBody("qwen3-vl-plus", message));
    row("native-stream-tools.sse", nativeTextPath, nativeBody("qwen-plus", message + toolQuestion));
    row("native-error-in-stream.sse", nativeTextPath, nativeBody("qwen-plus", R"("temperature":2)"));
}

void WireTest::streamsInTheShapeOfTheSample()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QString, script);
    RunningEmulator emulator;
    emulator.enqueue(*readScripts(script.toUtf8(), {}));
    RawHttp http(emulator.port());
    QList<QByteArray> headers;
    if (path != QByteArray(chatPath))
        headers.push_back("X-DashScope-SSE: enable");
    const RawAnswer answer = http.ask("POST", path, body, headers);
    QVERIFY(answer.header("content-type").startsWith("text/event-stream"));
    QCOMPARE(outlineOf(answer.body), outlineOf(sample(file)));
}

void WireTest::describesEverySample()
{
    const QByteArray manifest = sample(u"README.md"_s);
    const QStringList files = QDir(QStringLiteral(QWENDA_TEST_DATA "/wire")).entryList(QDir::Files);
    QVERIFY(files.size() > 30);
    for (const QString &file : files)
        QVERIFY2(file == "README.md"_L1 || manifest.contains("| `" + file.toUtf8() + "` | "), qPrintable(file));
}

QTEST_GUILESS_MAIN(WireTest)
#include "wire_test.moc"
