// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/picturecase.h"

#include "core/message.h"

#include <QBuffer>
#include <QImage>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace qwenda;
using namespace qwenda::test;
using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

/// What goes wrong around a task that is paid for: nothing may be lost, nothing be paid twice.
class StudioFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheTaskDownBeforeItAsks();
    void writesTheOrderDownBeforeItIsSent();
    void fetchesTheRestAfterARestartInMidDownload();
    void tellsWhenATaskIsTooOld();
    void tellsWhenATaskIsUnknownThere();
    void goesOnAskingWhileTheLineIsDown();
    void takesAStateItDoesNotKnowForTheEnd();
    void uploadsWhatIsTooBigForTheRequest();
    void sendsNothingWhenTheUploadFails_data();
    void sendsNothingWhenTheUploadFails();
    void fetchesAgainWhatIsShorterThanAnnounced();
    void givesUpALinkThatHasRunOut();
    void sendsNothingAgainThatNobodyAnswered();
    void neverSendsAgainWhatWasInTheAirWhenTheProgramDied();
};

namespace {

EmulatorOptions asked()
{
    EmulatorOptions options;
    options.tasksAdvanceWhenAsked = true;
    return options;
}

Script on(const QByteArray &method, const QByteArray &path)
{
    Script script;
    script.match.method = method;
    script.match.path = path;
    return script;
}

int count(const PictureCase &test, const QByteArray &method, const QByteArray &path)
{
    int found = 0;
    for (const RecordedRequest &each : test.emulator.requests())
        found += each.method == method && each.path.contains(path) ? 1 : 0;
    return found;
}

/// Another process that holds the history: nothing can be written while it lives.
class Writer
{
public:
    explicit Writer(const QString &file) : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"another writer"_s))
    {
        m_database.setDatabaseName(file);
        isHolding = m_database.open() && QSqlQuery(m_database).exec(u"begin immediate"_s);
    }
    ~Writer()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"another writer"_s);
    }
    bool isHolding = false;

private:
    QSqlDatabase m_database;
};

QByteArray noise(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    quint32 state = 88172645U;
    for (int y = 0; y < side; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            line[x] = state | 0xff000000U;
        }
    }
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    return png;
}

PictureReference reference(PictureCase &test, const QByteArray &png)
{
    PictureRecord record;
    record.id = newId();
    record.source = PictureRecord::Source::Reference;
    if (!settled(test.store->add(record, png)))
        qFatal("the reference cannot be kept");
    return {{}, {}, {}, record.id};
}

} // namespace

void StudioFaultsTest::writesTheTaskDownBeforeItAsks()
{
    PictureCase test(asked());
    Script slow = on("POST", "/services/aigc/");
    slow.beforeHead = Milliseconds(300); // time to take the file away
    test.emulator.enqueue(slow);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(QTest::qWaitFor([&test] { return test.submissions() == 1; }));
    {
        const Writer writer(test.folder.filePath(u"history.db"_s));
        QVERIFY(writer.isHolding);
        QVERIFY(QTest::qWaitFor([&test] { return !test.last.taskId.isEmpty(); }));
        QTest::qWait(200); // a hundred times what the first question is waited for here
        QCOMPARE(count(test, "GET", "/api/v1/tasks/"), 0);
    }
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QVERIFY(count(test, "GET", "/api/v1/tasks/") > 0);
    QCOMPARE(test.submissions(), 1);
}

void StudioFaultsTest::writesTheOrderDownBeforeItIsSent()
{
    PictureCase test;
    {
        const Writer writer(test.folder.filePath(u"history.db"_s));
        QVERIFY(writer.isHolding);
        test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
        QTest::qWait(200);
        QCOMPARE(test.submissions(), 0);
    }
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.submissions(), 1);
}

void StudioFaultsTest::fetchesTheRestAfterARestartInMidDownload()
{
    PictureCase test;
    Script stall = on("GET", "/results/");
    stall.cut = {Cut::How::Stall, 2000, -1};
    test.emulator.enqueue(stall);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s, 3), u"cn-beijing"_s);
    QVERIFY(QTest::qWaitFor([&test] { return test.kept.size() == 2; }, 15'000));
    const int fetched = count(test, "GET", "/results/");
    test.restart();
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QCOMPARE(settled(test.store->shelf())->pictures.size(), 3);
    QCOMPARE(test.submissions(), 1);
    QVERIFY(count(test, "GET", "/results/") > fetched);
}

void StudioFaultsTest::tellsWhenATaskIsTooOld()
{
    PictureCase test(asked());
    Script running = on("GET", "/api/v1/tasks/");
    running.body = R"({"output":{"task_id":"x","task_status":"RUNNING"}})";
    running.times = 0;
    test.emulator.enqueue(running);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(QTest::qWaitFor([&test] { return test.last.state == PictureOrder::State::Working; }));
    test.stop();
    test.emulator.clearScripts();
    EmulatorOptions later = asked();
    later.taskLifetime = Milliseconds(0); // the day is over
    test.emulator.setOptions(later);
    test.start();
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Failed);
    QCOMPARE(test.last.error->code, u"UNKNOWN"_s);
    QCOMPARE(test.studio->orders().size(), 1); // its card stays
    QCOMPARE(test.submissions(), 1);           // and nothing is drawn again by itself
}

// The same answer as for a task of another region.
void StudioFaultsTest::tellsWhenATaskIsUnknownThere()
{
    PictureCase test;
    PictureOrder foreign;
    foreign.id = newId();
    foreign.state = PictureOrder::State::Working;
    foreign.taskId = u"0f8c-of-singapore"_s;
    foreign.regionId = u"cn-beijing"_s;
    foreign.model = u"wan2.2-t2i-flash"_s;
    foreign.createdAt = QDateTime::currentDateTimeUtc();
    QVERIFY(settled(test.store->saveOrder(foreign)));
    test.restart();
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd(2));
    const PictureOrder *card = test.studio->find(foreign.id);
    QVERIFY(card);
    QCOMPARE(card->state, PictureOrder::State::Failed);
    QCOMPARE(card->error->code, u"UNKNOWN"_s);
    QCOMPARE(test.kept.size(), 1); // the other one is drawn
}

void StudioFaultsTest::goesOnAskingWhileTheLineIsDown()
{
    PictureCase test(asked());
    Script gone = on("GET", "/api/v1/tasks/");
    gone.closeUnanswered = true;
    gone.times = 3;
    test.emulator.enqueue(gone);
    Script broken = on("GET", "/api/v1/tasks/");
    broken.status = 502;
    broken.body = "<html>Bad gateway</html>";
    test.emulator.enqueue(broken);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QCOMPARE(test.submissions(), 1);
}

void StudioFaultsTest::takesAStateItDoesNotKnowForTheEnd()
{
    PictureCase test(asked());
    Script odd = on("GET", "/api/v1/tasks/");
    odd.body = R"({"output":{"task_id":"x","task_status":"MELTED"}})";
    test.emulator.enqueue(odd);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-plus"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd(2));
    QCOMPARE(test.kept.size(), 1); // everything else goes on
    QCOMPARE(test.studio->orders().size(), 1);
    QCOMPARE(test.studio->orders().constFirst().error->code, u"UNKNOWN"_s);
}

void StudioFaultsTest::uploadsWhatIsTooBigForTheRequest()
{
    PictureCase test;
    const QByteArray big = noise(1700);
    QVERIFY(big.size() > 8'000'000 && big.size() < 10'000'000);
    PictureRequest request = PictureCase::request(u"qwen-image-2.0"_s);
    request.references = {reference(test, big), reference(test, noise(64))};
    test.studio->order(request, u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QVERIFY2(!test.last.error, qPrintable(test.last.error ? test.last.error->message : QString()));
    QCOMPARE(test.submissions(), 1);
    const QList<RecordedRequest> &requests = test.emulator.requests();
    QCOMPARE(requests.at(0).path, QByteArray("/api/v1/uploads"));
    QVERIFY(requests.at(0).query.contains("model=qwen-image-2.0"));
    QCOMPARE(requests.at(1).method, QByteArray("POST"));
    QVERIFY(requests.at(1).body.contains(big));
    QVERIFY(requests.at(1).header("authorization").isEmpty()); // the file store is nobody we have a key for
    const RecordedRequest &order = requests.at(2);
    QCOMPARE(order.header("x-dashscope-ossresourceresolve"), QByteArray("enable"));
    const QJsonArray parts = order.json()["input"_L1]["messages"_L1][0]["content"_L1].toArray();
    QVERIFY(parts[0]["image"_L1].toString().startsWith(u"oss://"_s));
    QVERIFY(parts[1]["image"_L1].toString().startsWith(u"data:image/png;base64,"_s)); // the small one goes along
}

void StudioFaultsTest::sendsNothingWhenTheUploadFails_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no policy") << QByteArray("GET") << QByteArray("/uploads") << 400 << QByteArray(R"({"code":"InvalidParameter","message":"no"})");
    QTest::newRow("a policy that is none") << QByteArray("GET") << QByteArray("/uploads") << 200 << QByteArray("{}");
    QTest::newRow("a policy with a plain host") << QByteArray("GET") << QByteArray("/uploads") << 200
                                                << QByteArray(R"({"data":{"upload_host":"http://oss.example.com","upload_dir":"x"}})");
    QTest::newRow("a policy for less") << QByteArray("GET") << QByteArray("/uploads") << 200
                                       << QByteArray(R"({"data":{"upload_host":"https://oss.invalid","upload_dir":"x","max_file_size_mb":1}})");
    QTest::newRow("the store refuses") << QByteArray("POST") << QByteArray("") << 403 << QByteArray("<Error><Code>AccessDenied</Code></Error>");
}

void StudioFaultsTest::sendsNothingWhenTheUploadFails()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    PictureCase test;
    Script script = on(method, path);
    script.status = status;
    script.body = body;
    script.times = 0;
    test.emulator.enqueue(script);
    PictureRequest request = PictureCase::request(u"qwen-image-2.0"_s);
    request.references = {reference(test, noise(1700))};
    test.studio->order(request, u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Failed);
    QVERIFY(test.last.error);
    QVERIFY(!test.last.error->mayBeBilled);
    QCOMPARE(test.submissions(), 0);
}

void StudioFaultsTest::fetchesAgainWhatIsShorterThanAnnounced()
{
    PictureCase test;
    Script shorter = on("GET", "/results/");
    shorter.cut = {Cut::How::Fin, 5000, -1};
    shorter.times = 2;
    test.emulator.enqueue(shorter);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(test.last.state, PictureOrder::State::Done);
    QVERIFY(!test.last.error); // half a picture is no broken picture: it comes whole the next time
    QCOMPARE(count(test, "GET", "/results/"), 3);
}

void StudioFaultsTest::givesUpALinkThatHasRunOut()
{
    PictureCase test;
    // The link says itself when it ends: a second ago.
    const QByteArray link = test.emulator.baseUrl().toEncoded() + "/results/x.png?Expires=" + QByteArray::number(QDateTime::currentSecsSinceEpoch() - 1);
    Script done = on("GET", "/api/v1/tasks/");
    done.body = "{\"output\":{\"task_id\":\"x\",\"task_status\":\"SUCCEEDED\",\"results\":[{\"url\":\"" + link + "\"}]}}";
    test.emulator.enqueue(done);
    Script busy = on("GET", "/results/");
    busy.status = 503;
    busy.times = 0;
    test.emulator.enqueue(busy);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(test.waitForEnd());
    QCOMPARE(count(test, "GET", "/results/"), 1); // not asked for ever
    QVERIFY(test.last.error);
    QCOMPARE(test.submissions(), 1);
}

void StudioFaultsTest::neverSendsAgainWhatWasInTheAirWhenTheProgramDied()
{
    PictureCase test;
    Script script;
    script.match.method = "POST";
    script.stallUnanswered = true;
    test.emulator.enqueue(script);
    test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
    QVERIFY(QTest::qWaitFor([&test] { return test.submissions() == 1; }));
    test.restart();
    QCOMPARE(test.studio->orders().size(), 1);
    const PictureOrder &order = test.studio->orders().constFirst();
    QCOMPARE(order.state, PictureOrder::State::Failed);
    QVERIFY(order.error && order.error->mayBeBilled); // said, and left to the user
    QTest::qWait(100);
    QCOMPARE(test.submissions(), 1);
}

// Every way in which a submission can stay unanswered: it is never sent a second time.
void StudioFaultsTest::sendsNothingAgainThatNobodyAnswered()
{
    for (const auto how : {Cut::How::Fin, Cut::How::Reset}) {
        PictureCase test;
        Script script = on("POST", "/services/aigc/");
        script.cut = {how, 10, -1};
        script.times = 0;
        test.emulator.enqueue(script);
        test.studio->order(PictureCase::request(u"wan2.2-t2i-flash"_s), u"cn-beijing"_s);
        test.studio->order(PictureCase::request(u"qwen-image-2.0"_s), u"cn-beijing"_s);
        QVERIFY(test.waitForEnd(2));
        QCOMPARE(test.submissions(), 2);
        for (const PictureOrder &each : test.studio->orders())
            QVERIFY(each.error->mayBeBilled);
        test.restart();
        QTest::qWait(50);
        QCOMPARE(test.submissions(), 2);
    }
}

QTEST_GUILESS_MAIN(StudioFaultsTest)
#include "studiofaults_test.moc"
