// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawhttp.h"
#include "support/runningemulator.h"

using namespace qwenda::testing;
using namespace Qt::StringLiterals;

/// What the service refuses, a row each: the status, the code and the words are the documented ones.
class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesInTheCompatibleShape_data();
    void refusesInTheCompatibleShape();
    void refusesInTheNativeShape_data();
    void refusesInTheNativeShape();
    void acceptsTheEdgeOfWhatIsAllowed_data();
    void acceptsTheEdgeOfWhatIsAllowed();
    void tellsNoDifferenceBetweenAWrongKeyAndOneOfAnotherRegion();
    void tellsStreamedRefusalsAsAnEventLine();
    void tellsNativeStreamedRefusalsInsideA200();
    void tellsGatewayFaultsByStatusEvenWhenStreamed();
    void knowsOnlyTheModelsOfItsRegion();
    void knowsOnlyItsWorkspaces();
};

namespace {

QByteArray conversation(const QByteArray &messages, const QByteArray &extra = {}, const QByteArray &model = "qwen-plus")
{
    return "{\"model\":\"" + model + "\",\"messages\":[" + messages + "]" + extra + "}";
}

const QByteArray user = R"({"role":"user","content":"hello"})";
const QByteArray call =
    R"({"role":"assistant","content":"","tool_calls":[{"id":"call_1","type":"function","index":0,"function":{"name":"f","arguments":"{}"}}]})";
const QByteArray result = R"({"role":"tool","tool_call_id":"call_1","content":"7"})";
const QByteArray tool = R"(,"tools":[{"type":"function","function":{"name":"f","parameters":{}}}])";

QByteArray native(const QByteArray &model, const QByteArray &parameters)
{
    return "{\"model\":\"" + model + "\",\"input\":{\"messages\":[" + user + "]},\"parameters\":{" + parameters + "}}";
}

} // namespace

void RefusalsTest::refusesInTheCompatibleShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const QString wrong = u"invalid_parameter_error"_s;
    const auto row = [&](const char *name, const QByteArray &body, int status, const QString &code, const char *words) {
        QTest::newRow(name) << body << status << code << QString::fromUtf8(words);
    };
    row("not JSON", "{", 400, wrong, "requires json format");
    row("no model", R"({"messages":[]})", 400, {}, "you must provide a model parameter");
    row("unknown model", chatBody({}, "qwen-nope"), 404, u"model_not_found"_s, "The model `qwen-nope` does not exist");
    row("a picture model", chatBody({}, "wanx-v1"), 404, u"model_not_supported"_s, "Unsupported model");
    row("no messages", R"({"model":"qwen-plus"})", 400, {}, "'messages' is a required property");
    row("empty messages", conversation({}), 400, {}, "[] is too short - 'messages'");
    row("stream_options without stream", chatBody(R"(,"stream_options":{"include_usage":true})"), 400, wrong,
        "'stream_options' parameter is only allowed when 'stream' is enabled");
    row("temperature 2", chatBody(R"(,"temperature":2)"), 400, wrong, "Temperature should be in [0.0, 2.0)");
    row("temperature below 0", chatBody(R"(,"temperature":-0.1)"), 400, wrong, "Temperature should be in [0.0, 2.0)");
    row("top_p 0", chatBody(R"(,"top_p":0)"), 400, wrong, "Range of top_p should be (0.0, 1.0]");
    row("top_p above 1", chatBody(R"(,"top_p":1.01)"), 400, wrong, "Range of top_p should be (0.0, 1.0]");
    row("top_k below 0", chatBody(R"(,"top_k":-1)"), 400, wrong, "top_k be greater than or equal to 0");
    row("repetition_penalty 0", chatBody(R"(,"repetition_penalty":0)"), 400, wrong,
        "Repetition_penalty should be greater than 0.0");
    row("presence_penalty 3", chatBody(R"(,"presence_penalty":3)"), 400, wrong,
        "Presence_penalty should be in [-2.0, 2.0]");
    row("seed below 0", chatBody(R"(,"seed":-1)"), 400, wrong, "Range of seed should be");
    row("seed past 31 bits", chatBody(R"(,"seed":2147483648)"), 400, wrong, "Range of seed should be");
    row("n 5", chatBody(R"(,"n":5)"), 400, wrong, "Range of n should be [1, 4]");
    row("n 2 with tools", chatBody(R"(,"n":2)" + tool), 400, wrong, "Range of n should be [1, 1]");
    row("max_tokens 0", chatBody(R"(,"max_tokens":0)"), 400, wrong, "Range of max_tokens should be [1, 32768]");
    row("max_tokens past the model", chatBody(R"(,"max_tokens":32769)"), 400, wrong,
        "Range of max_tokens should be [1, 32768]");
    row("too much input", chatBody({}, "qwen-mt-plus", QByteArray(40000, 'x')), 400, wrong,
        "Range of input length should be [1, 8192]");
    row("JSON mode without the word", chatBody(R"(,"response_format":{"type":"json_object"})"), 400, wrong,
        "'messages' must contain the word 'json' in some form");
    row("JSON mode while thinking",
        chatBody(R"(,"enable_thinking":true,"response_format":{"type":"json_object"})", "qwen-plus", "json"), 400,
        wrong, "Json mode response is not supported when enable_thinking is true");
    row("JSON schema on an older model", chatBody(R"(,"response_format":{"type":"json_schema","json_schema":{}})"), 400,
        wrong, "json_schema");
    row("thinking off where it is always on", chatBody(R"(,"stream":true,"enable_thinking":false)", "deepseek-r1"), 400,
        wrong, "The value of the enable_thinking parameter is restricted to True.");
    row("thinking budget and effort", chatBody(R"(,"thinking_budget":100,"reasoning_effort":"low")", "qwen3.8-flash"),
        400, wrong, "cannot be set at the same time");
    row("a stream-only model", chatBody({}, "qwq-plus"), 400, wrong, "only support stream mode");
    row("thinking without stream on an open model", chatBody(R"(,"enable_thinking":true)", "qwen3-8b"), 400, wrong,
        "parameter.enable_thinking must be set to false for non-streaming calls");
    row("spoken output without stream", chatBody(R"(,"modalities":["text","audio"])"), 400, wrong,
        "'audio' output only support with stream=true");
    row("partial where the model can't",
        conversation(user + R"(,{"role":"assistant","content":"Once","partial":true})", {}, "qwen-long"), 400, wrong,
        "does not support partial mode");
    row("partial in the middle", conversation(R"({"role":"assistant","content":"Once","partial":true},)" + user), 400,
        wrong, "only allowed in the last message");
    row("partial while thinking",
        conversation(user + R"(,{"role":"assistant","content":"Once","partial":true})", R"(,"enable_thinking":true)"),
        400, wrong, "Partial mode is not supported when enable_thinking is true");
    row("a tool call nobody answered", conversation(user + "," + call + "," + user), 400, wrong,
        "must be followed by tool messages");
    row("a tool call at the end", conversation(user + "," + call), 400, wrong, "must be followed by tool messages");
    row("a tool result nobody asked for", conversation(user + "," + result), 400, wrong,
        "must be a response to a preceeding message");
    row("a tool named search", chatBody(R"(,"tools":[{"type":"function","function":{"name":"search"}}])"), 400, wrong,
        "Tool names are not allowed to be [search]");
    row("tool_choice required", chatBody(R"(,"tool_choice":"required")" + tool), 400, wrong,
        "tool_choice is one of the strings");
    row("tools on a model without", chatBody(tool, "qwen-mt-plus"), 400, wrong, "The tool call is not supported");
    row("a role it doesn't know", conversation(R"({"role":"developer","content":"x"})"), 400, wrong, "is not one of");
    row("no user", conversation(R"({"role":"system","content":"x"})"), 400, wrong,
        "do not contain elements with the role of user");
    row("a picture for a text model",
        conversation(
            R"({"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,AA"}}]})"),
        400, wrong, "image_url");
    row("a document that isn't there",
        conversation(R"({"role":"system","content":"fileid://file-fe-none"},)" + user, {}, "qwen-long"), 400, wrong,
        "cannot be found");
    row("bare base64 sound",
        conversation(
            R"({"role":"user","content":[{"type":"input_audio","input_audio":{"data":"AAAA","format":"wav"}}]})"),
        400, wrong, "URL does not appear to be valid");
}

void RefusalsTest::refusesInTheCompatibleShape()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, words);
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    RawAnswer answer = http.ask("POST", chatPath, body);
    QCOMPARE(answer.status, status);
    if (answer.body.startsWith("data: "))
        answer.body.remove(0, 6);
    const QJsonObject error = answer.json()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), code);
    QVERIFY2(error["message"_L1].toString().contains(words), qPrintable(error["message"_L1].toString()));
    QVERIFY(!answer.json()["request_id"_L1].toString().isEmpty());
    QVERIFY(error.contains("param"_L1) && error.contains("type"_L1));
}

void RefusalsTest::refusesInTheNativeShape_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const QByteArray aigc = "/api/v1/services/aigc/";
    const QByteArray async = "X-DashScope-Async: enable";
    const QByteArray oldPicture = aigc + "text2image/image-synthesis";
    const auto row = [](const char *name, const QByteArray &path, const QByteArray &body, const QByteArray &header,
                        int status, const char *code, const char *words) {
        QTest::newRow(name) << path << body << header << status << QString::fromLatin1(code)
                            << QString::fromUtf8(words);
    };
    const auto picture = [](const char *model, const char *parameters) {
        return QByteArray("{\"model\":\"") + model + "\",\"input\":{\"prompt\":\"a tea pot\"},\"parameters\":{" +
               parameters + "}}";
    };
    const auto messagePicture = [](const char *model, const char *parameters) {
        return QByteArray("{\"model\":\"") + model +
               R"(","input":{"messages":[{"role":"user","content":[{"text":"a tea pot"}]}]},"parameters":{)" +
               parameters + "}}";
    };
    row("no key", nativeTextPath, native("qwen-plus", ""), "Authorization: none", 401, "InvalidApiKey",
        "No API-key provided.");
    row("a wrong key", nativeTextPath, native("qwen-plus", ""), "Authorization: Bearer sk-wrong", 401, "InvalidApiKey",
        "Invalid API-key provided.");
    row("a multimodal model at the text endpoint", nativeTextPath, native("qwen3.8-flash", ""), {}, 400,
        "InvalidParameter", "url error, please check url！");
    row("a text model at the multimodal endpoint", nativeMultimodalPath, native("qwen-plus", ""), {}, 400,
        "InvalidParameter", "url error, please check url！");
    row("a chat model asked for a task", nativeTextPath, native("qwen-plus", ""), async, 403, "AccessDenied",
        "current user api does not support asynchronous calls.");
    row("unknown model", nativeTextPath, native("qwen-nope", ""), {}, 404, "ModelNotFound", "Model");
    row("no input", nativeTextPath, R"({"model":"qwen-plus"})", {}, 400, "BadRequest.EmptyInput", "input");
    row("no model", nativeTextPath, "{}", {}, 400, "BadRequest.EmptyModel", "model");
    row("temperature 2", nativeTextPath, native("qwen-plus", R"("temperature":2)"), {}, 400, "InvalidParameter",
        "Temperature should be in [0.0, 2.0)");
    row("thinking as plain text", nativeTextPath,
        native("qwen-plus", R"("enable_thinking":true,"result_format":"text")"), {}, 400, "InvalidParameter",
        "result_format");
    row("a picture task without the header", oldPicture, picture("wanx-v1", ""), {}, 403, "AccessDenied",
        "current user api does not support synchronous calls.");
    row("a picture at once with the header", nativeMultimodalPath, messagePicture("qwen-image-2.0", ""), async, 403,
        "AccessDenied", "current user api does not support asynchronous calls.");
    row("a picture model at the wrong place", oldPicture, picture("qwen-image-2.0", ""), async, 400, "InvalidParameter",
        "url error");
    row("wanx-v1 in a size it doesn't have", oldPicture, picture("wanx-v1", R"("size":"1024*1025")"), async, 400,
        "InvalidParameter", "size");
    row("a size with an x", oldPicture, picture("wanx-v1", R"("size":"1024x1024")"), async, 400, "InvalidParameter",
        "size");
    row("a side too long", oldPicture, picture("wan2.2-t2i-flash", R"("size":"1441*1024")"), async, 400,
        "InvalidParameter", "size");
    row("too few pixels", oldPicture, picture("wan2.5-t2i-preview", R"("size":"1024*1024")"), async, 400,
        "InvalidParameter", "size");
    row("too wide", oldPicture, picture("wan2.5-t2i-preview", R"("size":"2900*600")"), async, 400, "InvalidParameter",
        "size");
    row("five pictures", oldPicture, picture("wanx-v1", R"("n":5)"), async, 400, "InvalidParameter",
        "Range of n should be [1, 4]");
    row("seven pictures at once", nativeMultimodalPath, messagePicture("qwen-image-2.0", R"("n":7)"), {}, 400,
        "InvalidParameter", "Range of n should be [1, 6]");
    row("two pictures of a model that makes one", nativeMultimodalPath, messagePicture("z-image-turbo", R"("n":2)"), {},
        400, "InvalidParameter", "Range of n should be [1, 1]");
    row("a style it doesn't know", oldPicture, picture("wanx-v1", R"("style":"<cubism>")"), async, 400,
        "InvalidParameter", "style");
    row("no prompt", oldPicture, R"({"model":"wanx-v1","input":{}})", async, 400, "InvalidParameter", "prompt");
    row("two turns for a picture", nativeMultimodalPath,
        R"({"model":"qwen-image-2.0","input":{"messages":[{"role":"user","content":[{"text":"a"}]},{"role":"user","content":[{"text":"b"}]}]}})",
        {}, 400, "InvalidParameter", "exactly one message");
    row("text and pictures in turn, not streamed", nativeMultimodalPath,
        messagePicture("wan2.6-image", R"("enable_interleave":true)"), {}, 400, "InvalidParameter", "streamed");
    row("an edit without a picture", nativeMultimodalPath, messagePicture("qwen-image-edit", ""), {}, 400,
        "InvalidParameter", "input images");
    row("eleven texts for a model that takes ten", "/api/v1/services/embeddings/text-embedding/text-embedding",
        R"({"model":"text-embedding-v4","input":{"texts":["1","2","3","4","5","6","7","8","9","10","11"]}})", {}, 400,
        "InvalidParameter", "batch size is invalid, it should not be larger than 10");
    row("a dimension it doesn't have", "/api/v1/services/embeddings/text-embedding/text-embedding",
        R"({"model":"text-embedding-v4","input":{"texts":["1"]},"parameters":{"dimension":1000}})", {}, 400,
        "InvalidParameter", "dimension");
    row("a path it doesn't have", "/api/v1/services/aigc/nowhere", "{}", {}, 404, "NotFound", "Not found");
    row("an uploaded picture that isn't there", nativeMultimodalPath,
        R"({"model":"qwen3-vl-plus","input":{"messages":[{"role":"user","content":[{"image":"oss://x/y.png"}]}]}})",
        "X-DashScope-OssResourceResolve: enable", 400, "InvalidURL", "URL");
}

void RefusalsTest::refusesInTheNativeShape()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, words);
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const RawAnswer answer =
        http.ask("POST", path, body, header.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{header});
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.json().keys(), (QStringList{u"code"_s, u"message"_s, u"request_id"_s}));
    QCOMPARE(answer.json()["code"_L1].toString(), code);
    QVERIFY2(answer.json()["message"_L1].toString().contains(words), answer.body.constData());
}

void RefusalsTest::acceptsTheEdgeOfWhatIsAllowed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("temperature 0") << chatBody(R"(,"temperature":0)");
    QTest::newRow("temperature just below 2") << chatBody(R"(,"temperature":1.99)");
    QTest::newRow("top_p 1") << chatBody(R"(,"top_p":1)");
    QTest::newRow("largest seed") << chatBody(R"(,"seed":2147483647)");
    QTest::newRow("most tokens") << chatBody(R"(,"max_tokens":32768)");
    QTest::newRow("four answers") << chatBody(R"(,"n":4)");
    QTest::newRow("JSON mode with the word")
        << chatBody(R"(,"response_format":{"type":"json_object"})", "qwen-plus", "as JSON");
    QTest::newRow("an answered tool call") << conversation(user + "," + call + "," + result, tool);
    QTest::newRow("partial") << conversation(user + R"(,{"role":"assistant","content":"Once","partial":true})");
    QTest::newRow("thinking off on a model that never thinks") << chatBody(R"(,"enable_thinking":false)", "qwen-max");
    QTest::newRow("ignored fields") << chatBody(
        R"(,"frequency_penalty":1,"logit_bias":{},"user":"x","service_tier":"auto")");
    QTest::newRow("null where a default stands") << chatBody(R"(,"temperature":null,"top_p":null,"max_tokens":null)");
}

void RefusalsTest::acceptsTheEdgeOfWhatIsAllowed()
{
    QFETCH(QByteArray, body);
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, body);
    QVERIFY2(answer.status == 200, answer.body.constData());
}

void RefusalsTest::tellsNoDifferenceBetweenAWrongKeyAndOneOfAnotherRegion()
{
    qwenda::emulator::EmulatorOptions options;
    options.regionId = u"cn-beijing"_s;
    options.keys = {{"sk-beijing", u"cn-beijing"_s}, {"sk-singapore", u"ap-southeast-1"_s}};
    RunningEmulator emulator(options);
    RawHttp http(emulator.port());
    const auto asked = [&](const char *key) {
        return http.ask("POST", chatPath, chatBody(), {QByteArray("Authorization: Bearer ") + key});
    };
    QCOMPARE(asked("sk-beijing").status, 200);
    const RawAnswer foreign = asked("sk-singapore");
    const RawAnswer wrong = asked("sk-nobody");
    QCOMPARE(foreign.status, 401);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(foreign.json()["error"_L1].toObject(), wrong.json()["error"_L1].toObject());
    QCOMPARE(foreign.json()["error"_L1]["code"_L1].toString(), u"invalid_api_key"_s);
}

void RefusalsTest::tellsStreamedRefusalsAsAnEventLine()
{
    RunningEmulator emulator;
    emulator.enqueue(refusing(u"moderation"_s));
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, chatBody(R"(,"stream":true)"));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.data().size(), 1);
    const QJsonObject error = QJsonDocument::fromJson(answer.data().constFirst()).object()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"data_inspection_failed"_s);
}

void RefusalsTest::tellsNativeStreamedRefusalsInsideA200()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const QByteArray body = native("qwen-plus", R"("temperature":2)");
    QCOMPARE(http.ask("POST", nativeTextPath, body).status, 400);
    const RawAnswer answer = http.ask("POST", nativeTextPath, body, {"X-DashScope-SSE: enable"});
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.body.startsWith("id:1\nevent:error\n:HTTP_STATUS/400\ndata:{\"code\":\"InvalidParameter\""),
             answer.body.constData());
}

void RefusalsTest::tellsGatewayFaultsByStatusEvenWhenStreamed()
{
    RunningEmulator emulator;
    qwenda::emulator::Script script = refusing(u"throttled"_s);
    script.times = 2;
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    const RawAnswer native = http.ask("POST", nativeTextPath, ::native("qwen-plus", {}), {"X-DashScope-SSE: enable"});
    QCOMPARE(native.status, 429);
    QCOMPARE(native.json()["code"_L1].toString(), u"Throttling"_s);
    QCOMPARE(http.ask("POST", chatPath, chatBody(R"(,"stream":true)")).json()["error"_L1]["code"_L1].toString(),
             u"Throttling"_s);
}

void RefusalsTest::knowsOnlyItsWorkspaces()
{
    qwenda::emulator::EmulatorOptions options;
    options.workspaces = {u"llm-tea"_s};
    RunningEmulator emulator(options);
    RawHttp http(emulator.port());
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 200);
    QCOMPARE(http.ask("POST", chatPath, chatBody(), {"X-DashScope-WorkSpace: llm-tea"}).status, 200);
    QCOMPARE(http.ask("POST", chatPath, chatBody(), {"X-DashScope-WorkSpace: llm-oil"}).status, 401);
}

void RefusalsTest::knowsOnlyTheModelsOfItsRegion()
{
    qwenda::emulator::EmulatorOptions options;
    options.regionId = u"ap-southeast-1"_s;
    RunningEmulator emulator(options);
    RawHttp http(emulator.port());
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 200);
    QCOMPARE(http.ask("POST", chatPath, chatBody({}, "qwen-long")).status, 404); // Beijing only
}

QTEST_GUILESS_MAIN(RefusalsTest)
#include "refusals_test.moc"
