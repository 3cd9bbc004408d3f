// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/picturecase.h"

#include "session/promptvariations.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QSignalSpy>

using namespace qwenda;
using namespace qwenda::test;
using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

class StudioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsWithEveryFamily_data();
    void drawsWithEveryFamily();
    void leadsATaskThroughEveryState_data();
    void leadsATaskThroughEveryState();
    void keepsWhatCameWhenSomePicturesFail();
    void goesOnAfterARestartInMidTask();
    void neverSendsAgainWhatMayHaveBeenPaid();
    void repeatsASubmissionThatWasOnlyRefusedForNow();
    void fetchesAgainWhatBrokeOff();
    void saysThatALinkIsOld();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void fetchesTheRestWhenTheDiskHasRoomAgain();
    void cancelsWhatWaitsAtTheService();
    void leavesARunningTaskAlone();
    void rescuesWhatAnotherComputerDrew();
    void drawsSeveralAtOnceAndInOrder();
    void multipliesAPromptsChoices();
};

namespace {

EmulatorOptions asked()
{
    EmulatorOptions options;
    options.tasksAdvanceWhenAsked = true;
    return options;
}

Script answeringPoll(const QByteArray &body, int times = 1)
{
    Script script;
    script.match.method = "GET";
    script.match.path = "/api/v1/tasks/";
    script.body = body;
    script.times = times;
    return script;
}

Script onDownload()
{
    Script script;
    script.match.method = "GET";
    script.match.path = "/results/";
    return script;
}

} // namespace

void StudioTest::drawsWithEveryFamily_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("references");
    QTest::addColumn<QString>("function");
    const auto catalog = PictureCatalog::load();
    for (const PictureRules &rules : catalog->models()) {
        const QString function = rules.functions.contains(u"colorization"_s) ? u"colorization"_s : QString();
        QTest::newRow(qPrintable(rules.modelId)) << rules.modelId << std::min(2, rules.mostImages) << rules.fewestInputs << function;
        if (rules.mostInputs > rules.fewestInputs)
            QTest::newRow(qPrintable(rules.modelId + u" with a reference"_s)) << rules.modelId << 1 << rules.fewestInputs + 1 << function;
    }
}

void StudioTest::drawsWithEveryFamily()
{
    QFETCH(QString, model);
    QFETCH(int, count);
    QFETCH(int, references);
    QFETCH(QString, function);
    PictureCase test;
    PictureRequest request = PictureCase::request(model, count);
    request.function = function;
    QImage red(64, 64, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(red.save(&buffer, "PNG"));
    for (int i = 0; i < references; ++i) {
        PictureRecord record;
        record.id = newId();
        record.source = PictureRecord::Source::Reference;
        QVERIFY(settled(test.store->add(record, png)));
        request.references.append({{}, {}, {}, record.id});
    }
    const auto &prices = test.catalog.find(model)->prices; // not every model is sold everywhere
    test.studio->order(request, prices.contains(u"cn-beijing"_s) ? u"cn-beijing"_s : prices.constBegin().key());
    QVERIFY(test.waitForEnd());
    QVERIFY2(!test.last.error, qPrintable(test.last.error ? test.last.error->message + test.last.error->parameter : QString()));
    QCOMPARE(test.kept.size(), count);
    QCOMPARE(test.submissions(), 1);
    const QJsonObject sent = test.emulator.requests().constFirst().json();
    QCOMPARE(sent["parameters"_L1]["n"_L1].toInt(), count); // the service's own default is four, and billed
    const PictureRules *rules = test.catalog.find(model);
    QCOMPARE(test.emulator.requests().constFirst().header("x-dashscope-async"), rules->isAsync ? QByteArray("enable") : QByteArray());
    QCOMPARE(test.kept.constFirst().parents.size(), references);
    QVERIFY(test.kept.constFirst().price > 0);
    const auto bytes = settled(test.store->bytes(test.kept.constFirst().file));
    QVERIFY(bytes);
    QVERIFY(!QImage::fromData(*bytes).isNull());
}

void StudioTest::leadsATaskThroughEveryState_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("code");
    QTest::addColumn<PictureOrder::State>("end");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("suspended, then done") << u"SUSPENDED"_s << QString() << PictureOrder::State::Done << Error::Kind::Server;
    QTest::newRow("a state nobody knows, as the service's UNKNOWN") << u"FROZEN"_s << QString() << PictureOrder::State::Failed << Error::Kind::Server;
    QTest::newRow("unknown") << u"UNKNOWN"_s << QString() << PictureOrder::State::Failed << Error::Kind::Server;
    QTest::newRow("canceled by another program") << u"CANCELED"_s << QString() << PictureOrder::State::Canceled << Error::Kind::Server;
    QTest::newRow("refused prompt") << u"FAILED"_s << u"DataInspectionFailed"_s << PictureOrder::State::Failed << Error::Kind::Refused;
    QTest::newRow("failed inside") << u"FAILED"_s << u"InternalError.Timeout"_s << PictureOrder::State::Failed << Error::Kind::Server;
}

void StudioTest::leadsATaskThroughEveryState()
{
    QFETCH(QString, word);
    QFETCH(QString, code);
    QFETCH(PictureOrder::State, end);
    QFETCH(Error::Kind, kind);
    PictureCase test(asked());
    test.emulator.enqueue(answeringPoll("{\"output\":{\"task_id\":\"x\",\"task_status\":\"" + word.toLatin1() + "\",\"code\":\""
                                        + code.toLatin1() + "\",\"message\":\"why\"},\"request_id\":\"r-1\"}"));
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, end);
    QCOMPARE(test.submissions(), 1);
    if (end == PictureOrder::State::Failed) {
        QVERIFY(test.last.error);
        QCOMPARE(test.last.error->kind, kind);
        QCOMPARE(test.last.error->code, code.isEmpty() ? u"UNKNOWN"_s : code);
    }
}

void StudioTest::keepsWhatCameWhenSomePicturesFail()
{
    PictureCase test;
    Script script;
    script.match.method = "POST";
    script.failedPictures = 1;
    test.emulator.enqueue(script);
    test.studio->order(PictureCase::request(u"wanx-v1"_s, 3), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QCOMPARE(test.kept.size(), 2);
    QCOMPARE(test.last.error->reason, Error::Reason::ContentRefused);
    QCOMPARE(test.studio->orders().size(), 1); // its card stays to tell
    QCOMPARE(test.submissions(), 1);
}

void StudioTest::goesOnAfterARestartInMidTask()
{
    PictureCase test(asked());
    test.emulator.enqueue(answeringPoll(R"({"output":{"task_id":"x","task_status":"RUNNING"}})", 3));
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s, 2), u"cn-beijing"_s);
    QVERIFY(QTest::qWaitFor([&test] { return test.last.state == PictureOrder::State::Working; }));
    const QString taskId = test.last.taskId;
    QVERIFY(!taskId.isEmpty());
    test.restart();
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QCOMPARE(test.last.taskId, taskId);
    QCOMPARE(test.kept.size(), 2);
    QCOMPARE(test.submissions(), 1);
}

void StudioTest::neverSendsAgainWhatMayHaveBeenPaid()
{
    PictureCase test;
    Script script;
    script.match.method = "POST";
    script.closeUnanswered = true;
    script.times = 0;
    test.emulator.enqueue(script);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Failed);
    QVERIFY(test.last.error->mayBeBilled);
    test.restart();
    QTest::qWait(50);
    QCOMPARE(test.submissions(), 1);
}

void StudioTest::repeatsASubmissionThatWasOnlyRefusedForNow()
{
    PictureCase test;
    Script script = testing::refusing(u"throttled"_s);
    script.match.method = "POST";
    test.emulator.enqueue(script);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QCOMPARE(test.submissions(), 2); // of which one was refused, and cost nothing
    QCOMPARE(test.kept.size(), 1);
}

void StudioTest::fetchesAgainWhatBrokeOff()
{
    PictureCase test;
    for (const auto how : {Cut::How::Fin, Cut::How::Reset}) {
        Script script = onDownload();
        script.cut = {how, 1000, -1};
        test.emulator.enqueue(script);
    }
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.kept.size(), 1);
    QCOMPARE(test.submissions(), 1);
    QCOMPARE(test.kept.constFirst().width, 1024);
    // No half file is left behind.
    QCOMPARE(QDir(test.folder.filePath(u"pictures"_s)).entryList(QDir::Files | QDir::Hidden).size(), 0);
    for (const RecordedRequest &each : test.emulator.requests()) {
        if (each.path.startsWith("/results/"))
            QVERIFY(each.header("authorization").isEmpty()); // the store refuses a key, and nobody else may see it
    }
}

void StudioTest::saysThatALinkIsOld()
{
    PictureCase test;
    Script script = onDownload();
    script.status = 403;
    script.body = "<Error><Code>AccessDenied</Code><Message>Request has expired.</Message></Error>";
    test.emulator.enqueue(script);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s, 2), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QCOMPARE(test.last.error->code, u"LinkExpired"_s);
    QCOMPARE(test.kept.size(), 1);
}

void StudioTest::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("words") << QByteArray("<html>sorry</html>") << u"NotAPicture"_s;
    // A sound PNG of 50,000 × 50,000 pixels with the data of its first lines.
    const QByteArray bomb = QByteArray::fromHex(
        "89504e470d0a1a0a0000000d494844520000c3500000c3500802000000c4cdaa9d000000a849444154789cedc13101000000"
        "c2a0f54f6d0b2fa0000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        "000000b8184a0f0001ae7e67220000000049454e44ae426082");
    QTest::newRow("a bomb") << bomb << u"PictureTooLarge"_s;
    QTest::newRow("a broken picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0\x90\x91\x68\x36\0\0\0\x04IDATxxxx", 45)
                                      << u"NotAPicture"_s;
}

void StudioTest::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    PictureCase test;
    Script script = onDownload();
    script.body = bytes;
    test.emulator.enqueue(script);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s, 2), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.error->code, code);
    QCOMPARE(test.kept.size(), 1); // the other one is here
    QCOMPARE(test.submissions(), 1);
}

void StudioTest::fetchesTheRestWhenTheDiskHasRoomAgain()
{
    PictureCase test;
    // A file stands where the folder must be: nothing can be written there, not even by root.
    QDir().mkpath(test.folder.filePath(u"pictures"_s));
    QDir(test.folder.filePath(u"pictures"_s)).removeRecursively();
    QFile obstacle(test.folder.filePath(u"pictures"_s));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    const QString id = test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s, 2), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.kept.size(), 0);
    QCOMPARE(test.last.state, PictureOrder::State::Fetching);
    QCOMPARE(test.last.error->kind, Error::Kind::Storage);
    QVERIFY(obstacle.remove());
    test.studio->retry(id);
    QVERIFY(test.waitForEnd(2));
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QCOMPARE(test.kept.size(), 2);
    QCOMPARE(test.submissions(), 1);
}

void StudioTest::cancelsWhatWaitsAtTheService()
{
    PictureCase test(asked());
    test.emulator.enqueue(answeringPoll(R"({"output":{"task_id":"x","task_status":"PENDING"}})", 0));
    const QString id = test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(QTest::qWaitFor([&test] { return test.last.state == PictureOrder::State::Working; }));
    test.studio->cancel(id);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Canceled);
    QCOMPARE(test.emulator.postCount("/cancel"), 1);
    QVERIFY(test.studio->orders().isEmpty());
}

void StudioTest::leavesARunningTaskAlone()
{
    PictureCase test(asked());
    Script refusal;
    refusal.match.path = "/cancel";
    refusal.status = 400;
    refusal.body = R"({"code":"UnsupportedOperation","message":"Failed to cancel the task, please confirm if the task is in PENDING status."})";
    test.emulator.enqueue(refusal);
    test.emulator.enqueue(answeringPoll(R"({"output":{"task_id":"x","task_status":"RUNNING"}})", 20));
    const QString id = test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(QTest::qWaitFor([&test] { return test.last.state == PictureOrder::State::Working; }));
    QSignalSpy refused(test.studio.get(), &Studio::cancelRefused);
    test.studio->cancel(id);
    QVERIFY(refused.wait());
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QCOMPARE(test.kept.size(), 1);
}

void StudioTest::rescuesWhatAnotherComputerDrew()
{
    PictureCase test;
    PictureCase other; // its tasks are made at the first one's service
    const auto draw = [&test](int count) {
        PictureJob *job = test.client->draw(test.connection(), PictureCase::request(u"wanx-v1"_s, count, u"an oil lamp"_s), *test.catalog.find(u"wanx-v1"_s));
        QSignalSpy submitted(job, &PictureJob::submitted);
        return submitted.wait();
    };
    QVERIFY(draw(1));
    QVERIFY(draw(2));
    QSignalSpy rescued(test.studio.get(), &Studio::rescued);
    test.studio->rescue(u"cn-beijing"_s);
    QVERIFY(rescued.wait());
    QVERIFY(test.waitForEnd(2));
    QCOMPARE(test.kept.size(), 3);
    QCOMPARE(test.kept.constFirst().prompt, u"an oil lamp"_s);
    QCOMPARE(test.kept.constFirst().source, PictureRecord::Source::Imported);
    test.studio->rescue(u"cn-beijing"_s);
    QVERIFY(rescued.wait());
    QVERIFY(test.studio->orders().isEmpty()); // what is here is not brought in again
    QCOMPARE(test.kept.size(), 3);
}

void StudioTest::drawsSeveralAtOnceAndInOrder()
{
    PictureCase test;
    QStringList ids;
    for (int i = 0; i < 6; ++i)
        ids.append(test.studio->order(PictureCase::request(i % 2 ? u"wan2.2-t2i-flash"_s : u"wan2.2-t2i-plus"_s, 1, u"number %1"_s.arg(i)), u"cn-beijing"_s));
    test.studio->moveBefore(ids[5], ids[3]);
    QCOMPARE(test.studio->waitingBefore(ids[5]), 3);
    int most = 0;
    QObject::connect(test.studio.get(), &Studio::orderChanged, test.studio.get(), [&] { most = std::max(most, test.studio->aliveCount()); });
    QVERIFY(test.waitForEnd(6));
    QVERIFY(most > 1);
    QVERIFY(most <= Studio::mostAlive);
    QCOMPARE(test.submissions(), 6);
    QCOMPARE(settled(test.store->shelf())->pictures.size(), 6);
}

void StudioTest::multipliesAPromptsChoices()
{
    QCOMPARE(promptVariations(u"a {red|blue} cup {on wood|}"_s),
             (QStringList{u"a red cup on wood"_s, u"a red cup"_s, u"a blue cup on wood"_s, u"a blue cup"_s}));
    QCOMPARE(promptVariations(u"a {red} cup"_s), QStringList{u"a {red} cup"_s});
    QCOMPARE(promptVariations(u"{一|二}只猫"_s), (QStringList{u"一只猫"_s, u"二只猫"_s}));
    QCOMPARE(promptVariations(u"{a|b|c|d|e|f|g|h|i|j}{a|b|c|d|e|f|g|h|i|j}"_s).size(), mostVariations);
}

QTEST_GUILESS_MAIN(StudioTest)
#include "studio_test.moc"
