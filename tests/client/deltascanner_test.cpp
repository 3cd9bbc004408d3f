// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/deltascanner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace qwenda;

namespace {

// The samples of the vendor's pages and of recorded streams, 2026; the last ones are not for the fast reader.
const QList<QByteArray> &samples()
{
    static const QList<QByteArray> all{
        R"({"choices":[{"delta":{"content":"","role":"assistant"},"index":0,"logprobs":null,"finish_reason":null}],"object":"chat.completion.chunk","usage":null,"created":1796000000,"system_fingerprint":null,"model":"qwen3-max","id":"chatcmpl-7c"})",
        R"({"choices":[{"finish_reason":null,"logprobs":null,"delta":{"content":"Hel"},"index":0}],"object":"chat.completion.chunk","usage":null,"id":"chatcmpl-7c"})",
        R"({"choices":[{"finish_reason":"stop","delta":{"content":""},"index":0,"logprobs":null}]})",
        R"({"choices":[{"delta":{"content":null,"role":"assistant","reasoning_content":""},"finish_reason":"null","index":0}],"id":"a"})",
        R"({"choices":[{"delta":{"content":null,"reasoning_content":"Hm \u4f60\u597d\ud83d\ude00 \"x\"\n\t\\ \/ \b\f\r"},"finish_reason":null,"index":0}]})",
        R"( { "choices" : [ { "delta" : { "content" : "spaces" } , "index" : 0 } ] , "created" : 0 } )",
        "{\"choices\":[{\"delta\":{\"content\":\"\xe4\xbd\xa0\xe5\xa5\xbd \xf0\x9f\x98\x80 \xc3\xa9\"},\"finish_reason\":null}]}",
        R"({"choices":[{"delta":{"content":"lone \ud83d surrogate"}}]})",
        R"({"choices":[{"delta":{"content":"other half \ude00"}}]})",
        R"({"choices":[{"delta":{}}]})",
        R"({"choices":[{"delta":{"content":"zero \u0000 inside"}}]})",
        R"({"choices":[],"object":"chat.completion.chunk","usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12,"prompt_tokens_details":{"cached_tokens":0}}})",
        R"({"choices":[{"delta":{"content":null,"tool_calls":[{"index":0,"id":"call_9f","type":"function","function":{"name":"lookup","arguments":""}}],"role":"assistant"},"index":0}]})",
        R"({"error":{"code":"data_inspection_failed","param":null,"message":"Output data may contain inappropriate content.","type":"data_inspection_failed"},"id":"chatcmpl-7c"})",
        R"({"choices":[{"delta":{"content":"a","content":"b"}}]})",
        R"({"choices":[{"delta":{"content":"a"}},{"delta":{"content":"b"}}]})",
        R"({"choices":[{"delta":{"content":[{"type":"text","text":"part"}]}}]})",
        R"({"choices":[{"delta":{"content":"the second of several"},"index":1}]})",
        R"({"choices":[{"delta":{"content":"x"},"index":01}]})",
        R"({"choices":[{"delta":{"content":"x"}}],"request_id":"r-1","id":"c-1"})",
        R"({"choices":[{"delta":{"content":"x"}}]} trailing)",
        "{\"choices\":[{\"delta\":{\"content\":\"broken \xe4\xbd\"}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"overlong \xc0\xaf\"}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"surrogate \xed\xa0\x80\"}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"raw\nline\"}}]}",
    };
    return all;
}

// What the fast reader does read has to be what the general one reads.
bool agrees(const QByteArray &json)
{
    const std::optional<wire::Delta> fast = wire::scanDelta(json);
    if (!fast)
        return true;
    const Result<wire::Delta> slow = wire::decodeDeltaSlowly(json);
    return slow && *slow == *fast;
}

} // namespace

class DeltaScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheUsualChunkItself();
    void leavesTheUnusualToTheGeneralReader();
    void agreesOnEverySampleAndEveryCut();
    void agreesOnRandomDamage();
    void agreesOnRandomEscapes();
};

void DeltaScannerTest::readsTheUsualChunkItself()
{
    for (qsizetype i = 0; i < 7; ++i)
        QVERIFY2(wire::scanDelta(samples().at(i)), samples().at(i).constData());
    const auto delta = wire::scanDelta(samples().at(4));
    QCOMPARE(delta->thinking, QStringLiteral("Hm 你好😀 \"x\"\n\t\\ / \b\f\r"));
    QVERIFY(delta->finishReason.isEmpty());
    QCOMPARE(wire::scanDelta(samples().at(2))->finishReason, QStringLiteral("stop"));
    QCOMPARE(wire::scanDelta(samples().at(1))->requestId, QStringLiteral("chatcmpl-7c"));
}

void DeltaScannerTest::leavesTheUnusualToTheGeneralReader()
{
    for (qsizetype i = 11; i < samples().size(); ++i)
        QVERIFY2(!wire::scanDelta(samples().at(i)), samples().at(i).constData());
}

void DeltaScannerTest::agreesOnEverySampleAndEveryCut()
{
    for (const QByteArray &sample : samples()) {
        for (qsizetype size = 0; size <= sample.size(); ++size)
            QVERIFY2(agrees(sample.first(size)), sample.first(size).constData());
    }
}

void DeltaScannerTest::agreesOnRandomDamage()
{
    QRandomGenerator random(11);
    const QByteArray alphabet(R"({}[]":,\un0129aeE+-. truefals)" "\n\x01\x80\xc3\xa9\xe4\xed\xf4\xff");
    int read = 0;
    for (int round = 0; round < 60'000; ++round) {
        QByteArray json = samples().at(random.bounded(int(samples().size())));
        for (int i = 1 + random.bounded(3); i > 0; --i) {
            const qsizetype at = random.bounded(int(json.size()));
            switch (random.bounded(4)) {
            case 0: json[at] = alphabet.at(random.bounded(int(alphabet.size()))); break;
            case 1: json.remove(at, 1 + random.bounded(3)); break;
            case 2: json.insert(at, alphabet.at(random.bounded(int(alphabet.size())))); break;
            default: json.insert(at, json.mid(random.bounded(int(json.size())), random.bounded(20))); break;
            }
            if (json.isEmpty())
                json = "{";
        }
        read += wire::scanDelta(json).has_value();
        QVERIFY2(agrees(json), json.toPercentEncoding(" {}[]\":,\\").constData());
    }
    QVERIFY2(read > 1000, "the damage is too great to prove anything");
}

void DeltaScannerTest::agreesOnRandomEscapes()
{
    QRandomGenerator random(13);
    const QList<QByteArray> pieces{"\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\uD83D", "\\uDE00", "\\u0000", "\\uffff", "a", "\xe4\xbd\xa0", "\xf0\x9f\x98\x80", " "};
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text;
        for (int i = random.bounded(12); i > 0; --i)
            text += pieces.at(random.bounded(int(pieces.size())));
        const QByteArray json = "{\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}";
        QVERIFY2(wire::scanDelta(json), json.constData());
        QVERIFY2(agrees(json), json.constData());
    }
}

QTEST_GUILESS_MAIN(DeltaScannerTest)
#include "deltascanner_test.moc"
