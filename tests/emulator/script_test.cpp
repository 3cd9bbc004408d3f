// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/refusal.h"
#include "emulator/script.h"

#include <QTemporaryDir>
#include <QTest>

using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

class ScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey();
    void readsFilesBesideTheScript();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void knowsEveryNamedRefusal();
};

void ScriptTest::readsEveryKey()
{
    const auto scripts = readScripts(R"({
        "match": {"method": "POST", "path": "/chat", "model": "qwen-plus", "contains": "tea", "number": 2}, "times": 3,
        "close_unanswered": true, "stall_unanswered": true, "status": 429, "headers": {"Retry-After": "2"}, "body": {"a": 1},
        "error": "throttled", "answer": "a", "thinking": "t", "finish_reason": "length", "tool_arguments": "{}",
        "tokens_per_second": 12.5, "first_token_ms": 10, "omit_usage": true, "omit_done": true, "omit_last_blank_line": true,
        "carriage_returns": true, "no_space_after_colon": true, "gzip": true, "keepalive_every": 4, "before_head_ms": 1,
        "after_head_ms": 2, "between_pieces_ms": 3, "split_every": 5, "split_at": [1, 9], "insert_event": "x",
        "insert_before_event": 6, "stream_error": "moderation_output", "task_error": "moderation", "failed_pictures": 1,
        "cut": {"how": "reset", "after_bytes": 7, "after_events": 8}})",
                                     {});
    QVERIFY2(scripts.isOk(), scripts.isOk() ? "" : qPrintable(scripts.error().message));
    const Script &script = scripts->constFirst();
    QCOMPARE(script.match.method, QByteArray("POST"));
    QCOMPARE(script.match.path, QByteArray("/chat"));
    QCOMPARE(script.match.model, QByteArray("qwen-plus"));
    QCOMPARE(script.match.contains, QByteArray("tea"));
    QCOMPARE(script.match.number, 2);
    QCOMPARE(script.times, 3);
    QVERIFY(script.closeUnanswered && script.stallUnanswered);
    QCOMPARE(*script.status, 429);
    QCOMPARE(script.headers, (QList<Header>{{"Retry-After", "2"}}));
    QCOMPARE(script.body, QByteArray("{\"a\":1}"));
    QCOMPARE(script.error, u"throttled"_s);
    QCOMPARE(*script.answer + *script.thinking + *script.finishReason + *script.toolArguments, u"atlength{}"_s);
    QCOMPARE(*script.tokensPerSecond, 12.5);
    QCOMPARE(script.firstToken->count(), 10);
    QVERIFY(script.omitUsage && script.omitDone && script.omitLastBlankLine && script.carriageReturns &&
            script.noSpaceAfterColon && script.gzip);
    QCOMPARE(script.keepAliveEvery, 4);
    QCOMPARE(script.beforeHead.count() + script.afterHead.count() * 10 + script.betweenPieces.count() * 100, 321);
    QCOMPARE(script.splitEvery, 5);
    QCOMPARE(script.splitAt, (QList<qint64>{1, 9}));
    QCOMPARE(script.insertEvent, QByteArray("x"));
    QCOMPARE(script.insertBeforeEvent, 6);
    QCOMPARE(script.streamError + script.taskError, u"moderation_outputmoderation"_s);
    QCOMPARE(script.failedPictures, 1);
    QVERIFY(script.cut.how == Cut::How::Reset && script.cut.afterBytes == 7 && script.cut.afterEvents == 8);
}

void ScriptTest::readsFilesBesideTheScript()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"answer.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("茶\n");
    file.close();
    const auto scripts = readScripts(R"([{"answer_file": "answer.md"}, {"body_file": "answer.md"}])", folder.path());
    QVERIFY(scripts.isOk());
    QCOMPARE(*scripts->at(0).answer, u"茶\n"_s);
    QCOMPARE(scripts->at(1).body, QByteArray("茶\n"));
    QCOMPARE(*scripts->at(1).status, 200);
    QCOMPARE(scripts->at(0).times, 0);
}

void ScriptTest::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    QTest::newRow("not JSON") << QByteArray("{") << u"at byte"_s;
    QTest::newRow("unknown key") << QByteArray("{\"anwser\": \"x\"}") << u"anwser"_s;
    QTest::newRow("wrong type") << QByteArray("{\"times\": \"x\"}") << u"times"_s;
    QTest::newRow("unknown refusal") << QByteArray("{\"error\": \"tired\"}") << u"error"_s;
    QTest::newRow("unknown cut") << QByteArray("{\"cut\": {\"how\": \"scissors\"}}") << u"cut"_s;
    QTest::newRow("unknown key of a match") << QByteArray("{\"match\": {\"nth\": 1}}") << u"match"_s;
    QTest::newRow("a file that isn't there")
        << QByteArray("{\"answer_file\": \"/nowhere/at/all\"}") << u"answer_file"_s;
    QTest::newRow("cuts out of order") << QByteArray("{\"split_at\": [9, 1]}") << u"split_at"_s;
}

void ScriptTest::namesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    const auto scripts = readScripts(json, {});
    QVERIFY(!scripts);
    QVERIFY2(scripts.error().message.contains(words), qPrintable(scripts.error().message));
}

void ScriptTest::knowsEveryNamedRefusal()
{
    const QStringList names = refusalNames();
    QVERIFY(names.size() > 20);
    for (const QString &name : names) {
        for (const Protocol protocol : {Protocol::Compatible, Protocol::Native}) {
            const Reply reply = namedReply(name, protocol, false);
            QVERIFY2(reply.status >= 400, qPrintable(name));
            QVERIFY2(!reply.body.contains("unknown refusal"), qPrintable(name));
        }
    }
}

QTEST_GUILESS_MAIN(ScriptTest)
#include "script_test.moc"
