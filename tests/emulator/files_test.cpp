// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawhttp.h"
#include "support/runningemulator.h"

#include <QFile>
#include <QJsonArray>

using namespace qwenda::testing;
using namespace Qt::StringLiterals;

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsListsAndDeletesAFile();
    void refusesAFileItCannotTake_data();
    void refusesAFileItCannotTake();
    void takesAnUploadByItsPolicyAndUsesIt();
    void refusesAnUploadAgainstItsPolicy_data();
    void refusesAnUploadAgainstItsPolicy();
};

namespace {

const QByteArray formType = "Content-Type: multipart/form-data; boundary=tea";

QByteArray field(const QByteArray &name, const QByteArray &value)
{
    return "--tea\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}

QByteArray filePart(const QByteArray &content)
{
    return "--tea\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: "
           "text/plain\r\n\r\n" +
           content + "\r\n";
}

const QByteArray formEnd = "--tea--\r\n";

QJsonObject sample(const char *name)
{
    QFile file(QStringLiteral(QWENDA_TEST_DATA "/wire/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

void FilesTest::keepsListsAndDeletesAFile()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const QByteArray files = "/compatible-mode/v1/files";
    const RawAnswer made =
        http.ask("POST", files, field("purpose", "file-extract") + filePart("--te\r\na") + formEnd, {formType});
    QCOMPARE(made.status, 200);
    QCOMPARE(made.json().keys(), sample("file.json").keys());
    QCOMPARE(made.json()["bytes"_L1].toInt(), 7);
    QCOMPARE(made.json()["filename"_L1].toString(), u"a.txt"_s);
    const QByteArray id = made.json()["id"_L1].toString().toLatin1();
    QVERIFY(id.startsWith("file-fe-"));
    QCOMPARE(http.ask("GET", files).json()["data"_L1].toArray().size(), 1);
    QCOMPARE(http.ask("GET", files + "/" + id).json(), made.json());
    const RawAnswer gone = http.ask("DELETE", files + "/" + id);
    QCOMPARE(gone.json().keys(), sample("file-deleted.json").keys());
    QCOMPARE(http.ask("GET", files + "/" + id).status, 404);
}

void FilesTest::refusesAFileItCannotTake_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no purpose") << filePart("x") + formEnd;
    QTest::newRow("unknown purpose") << field("purpose", "fun") + filePart("x") + formEnd;
    QTest::newRow("no file") << field("purpose", "batch") + formEnd;
    QTest::newRow("empty file") << field("purpose", "batch") + filePart({}) + formEnd;
    QTest::newRow("no end") << field("purpose", "batch") + filePart("x");
}

void FilesTest::refusesAFileItCannotTake()
{
    QFETCH(QByteArray, body);
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    QCOMPARE(http.ask("POST", "/compatible-mode/v1/files", body, {formType}).status, 400);
}

void FilesTest::takesAnUploadByItsPolicyAndUsesIt()
{
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const QJsonObject policy =
        http.ask("GET", "/api/v1/uploads?action=getPolicy&model=qwen3-vl-plus").json()["data"_L1].toObject();
    QVERIFY(policy["upload_host"_L1].toString().startsWith(emulator.baseUrl().toString()));
    const auto value = [&](const char *key) { return policy[QLatin1StringView(key)].toString().toLatin1(); };
    const QByteArray key = value("upload_dir") + "/a.png";
    const QByteArray form = field("OSSAccessKeyId", value("oss_access_key_id")) +
                            field("Signature", value("signature")) + field("policy", value("policy")) +
                            field("key", key) + filePart("picture") + formEnd;
    QCOMPARE(http.ask("POST", "/oss", form, {formType, "Authorization: none"}).status, 200);
    const QByteArray question =
        R"({"model":"qwen3-vl-plus","messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"oss://)" +
        key + R"("}},{"type":"text","text":"what is it"}]}]})";
    QCOMPARE(http.ask("POST", chatPath, question).status, 400);
    QCOMPARE(http.ask("POST", chatPath, question, {"X-DashScope-OssResourceResolve: enable"}).status, 200);
}

void FilesTest::refusesAnUploadAgainstItsPolicy_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("status");
    const QByteArray id =
        field("OSSAccessKeyId", "emulator") + field("Signature", "emulator=") + field("policy", "@policy");
    QTest::newRow("with a key") << id + field("key", "@folder/a") + filePart("x") + formEnd
                                << QByteArray("Authorization: Bearer sk-x") << 403;
    QTest::newRow("elsewhere") << id + field("key", "other/a") + filePart("x") + formEnd
                               << QByteArray("Authorization: none") << 403;
    QTest::newRow("another policy") << field("policy", "x") + field("key", "@folder/a") + filePart("x") + formEnd
                                    << QByteArray("Authorization: none") << 403;
    QTest::newRow("the file first") << filePart("x") + id + field("key", "@folder/a") + formEnd
                                    << QByteArray("Authorization: none") << 400;
}

void FilesTest::refusesAnUploadAgainstItsPolicy()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, header);
    QFETCH(int, status);
    RunningEmulator emulator;
    RawHttp http(emulator.port());
    const QJsonObject policy =
        http.ask("GET", "/api/v1/uploads?action=getPolicy&model=qwen3-vl-plus").json()["data"_L1].toObject();
    form.replace("@policy", policy["policy"_L1].toString().toLatin1())
        .replace("@folder", policy["upload_dir"_L1].toString().toLatin1());
    QCOMPARE(http.ask("POST", "/oss", form, {formType, header}).status, status);
}

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
