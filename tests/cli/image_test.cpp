// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"

#include "storage/picturemark.h"

#include <QImage>

using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

class ImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench.reset(); }
    void savesAPictureAndSaysWhere();
    void printsOneLineOfJson();
    void takesBothSpellingsOfASize_data();
    void takesBothSpellingsOfASize();
    void succeedsWhenSomePicturesFail();
    void tellsWhyWithItsStatus_data();
    void tellsWhyWithItsStatus();
    void refusesWhatTheModelDoesNotTakeBeforeItIsPaid_data();
    void refusesWhatTheModelDoesNotTakeBeforeItIsPaid();
    void leavesWithTheTaskAndRescuesIt();
    void losesNothingWhenItIsKilledInMidDownload();
    void sendsAReferencePicture();

private:
    Bench m_bench;
    QStringList arguments(const QStringList &more) const
    {
        return QStringList{u"image"_s, u"--data-dir"_s, m_bench.home() + u"/data"_s, u"--region"_s, u"cn-beijing"_s, u"-o"_s, m_bench.home() + u"/out"_s} + more;
    }
    int submissions() { return m_bench.emulator().postCount("/services/aigc/"); }
};

namespace {

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The emulator remembers the tasks of earlier tests, as the service would.
QJsonObject entryOf(const QJsonArray &entries, const QString &taskId)
{
    for (const QJsonValue &each : entries) {
        if (each["task_id"_L1].toString() == taskId)
            return each.toObject();
    }
    return {};
}

} // namespace

void ImageTest::savesAPictureAndSaysWhere()
{
    Run run(m_bench, arguments({u"--model"_s, u"wan2.2-t2i-flash"_s, u"--seed"_s, u"7"_s, u"一只"_s, u"猫"_s}));
    QCOMPARE(run.run(), 0);
    const QString name = QString::fromUtf8(run.output).trimmed();
    const QByteArray bytes = contents(name);
    QVERIFY2(!QImage::fromData(bytes).isNull(), (run.output + run.errors).constData());
    const auto mark = qwenda::markIn(bytes);
    QVERIFY(mark);
    QCOMPARE(mark->prompt, u"一只 猫"_s);
    QCOMPARE(mark->settings["seed"_L1].toInt(), 7);
    QVERIFY(!bytes.contains(m_bench.key.toLatin1()));
    QCOMPARE(m_bench.sent()["parameters"_L1]["n"_L1].toInt(), 1);
    QCOMPARE(submissions(), 1);
    QVERIFY(!run.errors.contains("\x1b")); // no bar where nobody sits
}

void ImageTest::printsOneLineOfJson()
{
    Run run(m_bench, arguments({u"--json"_s, u"--model"_s, u"wanx-v1"_s, u"-n"_s, u"2"_s, u"--negative"_s, u"text"_s, u"--style"_s, u"anime"_s, u"a tea pot"_s}));
    QCOMPARE(run.run(), 0);
    const QJsonObject line = run.json();
    QStringList keys = line.keys();
    keys.sort();
    QCOMPARE(keys, (QStringList{u"error"_s, u"model"_s, u"pictures"_s, u"region"_s, u"request_id"_s, u"state"_s, u"task_id"_s, u"usage"_s}));
    QCOMPARE(line["state"_L1].toString(), u"succeeded"_s);
    QCOMPARE(line["region"_L1].toString(), u"cn-beijing"_s);
    QVERIFY(line["error"_L1].isNull());
    QCOMPARE(line["usage"_L1]["image_count"_L1].toInt(), 2);
    const QJsonArray pictures = line["pictures"_L1].toArray();
    QCOMPARE(pictures.size(), 2);
    QCOMPARE(pictures[0]["width"_L1].toInt(), 1024);
    QVERIFY(QFile::exists(pictures[1]["file"_L1].toString()));
    QCOMPARE(pictures[1]["seed"_L1].toInteger(), pictures[0]["seed"_L1].toInteger() + 1);
    QVERIFY(!pictures[0]["actual_prompt"_L1].toString().isEmpty());
    QCOMPARE(m_bench.sent()["parameters"_L1]["style"_L1].toString(), u"<anime>"_s);
}

void ImageTest::takesBothSpellingsOfASize_data()
{
    QTest::addColumn<QString>("size");
    QTest::newRow("star") << u"1280*720"_s;
    QTest::newRow("x") << u"1280x720"_s;
}

void ImageTest::takesBothSpellingsOfASize()
{
    QFETCH(QString, size);
    Run run(m_bench, arguments({u"--json"_s, u"--model"_s, u"wan2.2-t2i-flash"_s, u"--size"_s, size, u"hills"_s}));
    QCOMPARE(run.run(), 0);
    QCOMPARE(m_bench.sent()["parameters"_L1]["size"_L1].toString(), u"1280*720"_s);
    QCOMPARE(run.json()["pictures"_L1][0]["width"_L1].toInt(), 1280);
}

void ImageTest::succeedsWhenSomePicturesFail()
{
    Script script;
    script.match.method = "POST";
    script.failedPictures = 1;
    m_bench.emulator().enqueue(script);
    Run run(m_bench, arguments({u"--json"_s, u"--model"_s, u"wanx-v1"_s, u"-n"_s, u"3"_s, u"hills"_s}));
    QCOMPARE(run.run(), 0);
    const QJsonArray pictures = run.json()["pictures"_L1].toArray();
    QCOMPARE(pictures.size(), 3);
    QCOMPARE(pictures[2]["error"_L1]["code"_L1].toString(), u"DataInspectionFailed"_s);
    QVERIFY(run.json()["error"_L1].isNull());
    QVERIFY(run.errors.contains("did not come"));
}

void ImageTest::tellsWhyWithItsStatus_data()
{
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::newRow("key") << u"wrong_key"_s << 3 << u"key"_s;
    QTest::newRow("debt") << u"arrearage"_s << 4 << u"account"_s;
    QTest::newRow("content") << u"moderation"_s << 6 << u"refused"_s;
}

void ImageTest::tellsWhyWithItsStatus()
{
    QFETCH(QString, refusal);
    QFETCH(int, status);
    QFETCH(QString, kind);
    m_bench.refuse(refusal);
    Run run(m_bench, arguments({u"--json"_s, u"--model"_s, u"wan2.2-t2i-flash"_s, u"hills"_s}));
    QCOMPARE(run.run(), status);
    QCOMPARE(run.json()["error"_L1]["kind"_L1].toString(), kind);
    QCOMPARE(run.json()["state"_L1].toString(), u"failed"_s);
    QCOMPARE(run.json()["pictures"_L1].toArray().size(), 0);
    QVERIFY(!run.errors.contains(m_bench.key.toLatin1()));
}

void ImageTest::refusesWhatTheModelDoesNotTakeBeforeItIsPaid_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("size") << QStringList{u"--model"_s, u"wanx-v1"_s, u"--size"_s, u"100x100"_s, u"hills"_s};
    QTest::newRow("count") << QStringList{u"--model"_s, u"z-image-turbo"_s, u"-n"_s, u"4"_s, u"hills"_s};
    QTest::newRow("no number") << QStringList{u"-n"_s, u"many"_s, u"hills"_s};
    QTest::newRow("style") << QStringList{u"--model"_s, u"wan2.2-t2i-flash"_s, u"--style"_s, u"anime"_s, u"hills"_s};
    QTest::newRow("chat model") << QStringList{u"--model"_s, u"qwen-plus"_s, u"hills"_s};
    QTest::newRow("no words") << QStringList{};
    QTest::newRow("no such reference") << QStringList{u"--ref"_s, u"/nowhere.png"_s, u"hills"_s};
    QTest::newRow("option of ask") << QStringList{u"--thinking"_s, u"on"_s, u"hills"_s};
}

void ImageTest::refusesWhatTheModelDoesNotTakeBeforeItIsPaid()
{
    QFETCH(QStringList, options);
    Run run(m_bench, arguments(options));
    QCOMPARE(run.run(), 2);
    QVERIFY(run.errors.startsWith("qwenda: "));
    QCOMPARE(m_bench.emulator().requests().size(), 0);
}

void ImageTest::leavesWithTheTaskAndRescuesIt()
{
    Run run(m_bench, arguments({u"--json"_s, u"--no-wait"_s, u"--model"_s, u"wan2.2-t2i-flash"_s, u"hills"_s}));
    QCOMPARE(run.run(), 0);
    QCOMPARE(run.json()["state"_L1].toString(), u"pending"_s);
    QVERIFY(!run.json()["task_id"_L1].toString().isEmpty());
    QCOMPARE(run.json()["pictures"_L1].toArray().size(), 0);
    // Somebody else's data folder: there the task is not known.
    for (const QString &folder : {u"/data"_s, u"/other"_s}) {
        Run rescue(m_bench, {u"tasks"_s, u"--rescue"_s, u"--json"_s, u"--region"_s, u"cn-beijing"_s, u"-o"_s, m_bench.home() + u"/out"_s, u"--data-dir"_s, m_bench.home() + folder});
        QCOMPARE(rescue.run(), 0);
        const QJsonArray rescued = rescue.json()["rescued"_L1].toArray();
        QVERIFY2(!rescued.isEmpty(), (rescue.output + rescue.errors).constData());
        const QJsonObject mine = entryOf(rescued, run.json()["task_id"_L1].toString());
        QVERIFY(QFile::exists(mine["pictures"_L1].toArray()[0]["file"_L1].toString()));
    }
    Run list(m_bench, {u"tasks"_s, u"--data-dir"_s, m_bench.home() + u"/data"_s, u"--region"_s, u"cn-beijing"_s});
    QCOMPARE(list.run(), 0);
    QVERIFY(list.output.contains(run.json()["task_id"_L1].toString().toLatin1()));
    QCOMPARE(submissions(), 1);
}

void ImageTest::losesNothingWhenItIsKilledInMidDownload()
{
    Script stall;
    stall.match.path = "/results/";
    stall.cut = {Cut::How::Stall, 2000, -1};
    m_bench.emulator().enqueue(stall);
    const QString data = m_bench.home() + u"/killed"_s;
    Run run(m_bench, {u"image"_s, u"--data-dir"_s, data, u"--region"_s, u"cn-beijing"_s, u"--model"_s, u"wan2.2-t2i-flash"_s, u"-n"_s, u"2"_s, u"hills"_s});
    run.start();
    QVERIFY(QTest::qWaitFor([this] { return m_bench.emulator().requests().size() >= 4; }, 20'000));
    QByteArray taskId;
    for (const RecordedRequest &each : m_bench.emulator().requests()) {
        if (each.path.startsWith("/api/v1/tasks/"))
            taskId = each.path.mid(14);
    }
    run.process.kill();
    QVERIFY(QTest::qWaitFor([&run] { return run.process.state() == QProcess::NotRunning; }, 5000));
    Run rescue(m_bench, {u"tasks"_s, u"--rescue"_s, u"--json"_s, u"--region"_s, u"cn-beijing"_s, u"-o"_s, m_bench.home() + u"/rescued"_s, u"--data-dir"_s, data});
    QCOMPARE(rescue.run(), 0);
    const QJsonArray rescued = rescue.json()["rescued"_L1].toArray();
    const QJsonArray pictures = entryOf(rescued, QString::fromLatin1(taskId))["pictures"_L1].toArray();
    QVERIFY2(pictures.size() == 2, (rescue.output + rescue.errors).constData());
    for (const QJsonValue &each : pictures)
        QVERIFY(!QImage(each["file"_L1].toString()).isNull());
    QCOMPARE(submissions(), 1);
}

void ImageTest::sendsAReferencePicture()
{
    QImage red(64, 64, QImage::Format_RGB32);
    red.fill(Qt::red);
    const QString name = m_bench.home() + u"/red.png"_s;
    QVERIFY(red.save(name));
    Run run(m_bench, arguments({u"--json"_s, u"--model"_s, u"qwen-image-2.0"_s, u"--ref"_s, name, u"make it green"_s}));
    QCOMPARE(run.run(), 0);
    const QJsonArray parts = m_bench.sent()["input"_L1]["messages"_L1][0]["content"_L1].toArray();
    QCOMPARE(parts.size(), 2);
    QVERIFY(parts[0]["image"_L1].toString().startsWith(u"data:image/png;base64,"_s));
    QVERIFY(run.json()["task_id"_L1].isNull()); // this one answers at once
    QCOMPARE(run.json()["pictures"_L1].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(ImageTest)
#include "image_test.moc"
