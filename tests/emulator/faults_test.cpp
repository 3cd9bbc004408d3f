// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/rawhttp.h"
#include "support/runningemulator.h"

#include <QDeadlineTimer>
#include <QSignalSpy>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

using namespace qwenda::testing;
using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

/// How answers go wrong when a script wants it.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsWithoutChangingABody_data();
    void splitsWithoutChangingABody();
    void cutsAtEveryByte();
    void cutsByTheWayTheScriptWants_data();
    void cutsByTheWayTheScriptWants();
    void endsByFinOrByReset_data();
    void endsByFinOrByReset();
    void cutsAfterWholeEvents();
    void closesWithoutAnAnswerAfterReadingAll();
    void staysSilentUntilTheClientLeaves();
    void refusesTooManyRequestsAtOnce();
    void playsEachScriptAsOftenAsItSays();
    void playsOnlyForRequestsThatMatch();
    void seesTheClientLeave();
    void pacesTokens();
};

namespace {

const QByteArray streamed = chatBody(R"(,"stream":true)");

Script shortAnswer() { return answering(u"Tea is 茶, and 茶 is tea."_s); }

// Reads until the system ends the connection: 0 for an orderly end, else its error. Qt would not tell the two apart.
int endOfSocket(quint16 port, const QByteArray &request, QByteArray &bytes)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return errno;
    int error =
        ::send(socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL) < 0 ? errno : EAGAIN;
    QDeadlineTimer patience(5000);
    while (error == EAGAIN && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        std::array<char, 4096> buffer;
        const ssize_t count = ::recv(socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count > 0)
            bytes.append(buffer.data(), count);
        else
            error = count == 0 ? 0 : errno;
    }
    ::close(socket);
    return error;
}

QString joinedText(const RawAnswer &answer)
{
    QString text;
    const QList<QByteArray> events = answer.data();
    for (const QByteArray &event : events)
        text += QJsonDocument::fromJson(event).object()["choices"_L1][0]["delta"_L1]["content"_L1].toString();
    return text;
}

} // namespace

void FaultsTest::splitsWithoutChangingABody_data()
{
    QTest::addColumn<int>("every");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("streamed, byte by byte") << 1 << streamed;
    QTest::newRow("streamed, by seven") << 7 << streamed;
    QTest::newRow("whole, byte by byte") << 1 << chatBody();
}

void FaultsTest::splitsWithoutChangingABody()
{
    QFETCH(int, every);
    QFETCH(QByteArray, body);
    RunningEmulator emulator;
    Script script = shortAnswer();
    script.splitEvery = every;
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, body);
    QVERIFY(answer.isWhole);
    QVERIFY(answer.body.contains("\xe8\x8c\xb6") || joinedText(answer) == *script.answer);
    QCOMPARE(emulator.requests().constLast().bytesSent, answer.body.size());
}

void FaultsTest::cutsAtEveryByte()
{
    RunningEmulator emulator;
    Script script = shortAnswer();
    script.answer = u"茶"_s;
    emulator.enqueue(script);
    RawHttp whole(emulator.port());
    const qsizetype length = whole.ask("POST", chatPath, streamed).body.size();
    for (qsizetype cut = 0; cut < length; cut += 3) {
        script.cut = {Cut::How::Fin, cut, -1};
        emulator.enqueue(script);
        RawHttp http(emulator.port());
        const RawAnswer answer = http.ask("POST", chatPath, streamed);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.size(), cut);
        QVERIFY(!answer.isWhole);
    }
}

void FaultsTest::cutsByTheWayTheScriptWants_data()
{
    QTest::addColumn<Cut::How>("how");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<bool>("isClosed");
    QTest::newRow("FIN") << Cut::How::Fin << false << true;
    QTest::newRow("RST") << Cut::How::Reset << false << true;
    QTest::newRow("end") << Cut::How::End << true << false;
    QTest::newRow("stall") << Cut::How::Stall << false << false;
}

void FaultsTest::cutsByTheWayTheScriptWants()
{
    QFETCH(Cut::How, how);
    QFETCH(bool, isWhole);
    QFETCH(bool, isClosed);
    for (const QByteArray &body : {streamed, chatBody()}) {
        RunningEmulator emulator;
        emulator.enqueue(cutting(how, 100));
        RawHttp http(emulator.port());
        http.setPatience(how == Cut::How::Stall ? 150 : 2000);
        const RawAnswer answer = http.ask("POST", chatPath, body);
        QCOMPARE(answer.body.size(), 100);
        QCOMPARE(answer.isWhole, isWhole);
        QCOMPARE(http.isClosed(), isClosed);
    }
}

void FaultsTest::endsByFinOrByReset_data()
{
    QTest::addColumn<Cut::How>("how");
    QTest::addColumn<int>("systemError");
    QTest::newRow("FIN") << Cut::How::Fin << 0;
    QTest::newRow("RST") << Cut::How::Reset << ECONNRESET;
}

void FaultsTest::endsByFinOrByReset()
{
    QFETCH(Cut::How, how);
    QFETCH(int, systemError);
    RunningEmulator emulator;
    emulator.enqueue(cutting(how, 100));
    QByteArray bytes;
    QCOMPARE(endOfSocket(emulator.port(),
                         RawHttp::head("POST", chatPath, {"Authorization: Bearer sk-x"}, streamed.size()) + streamed,
                         bytes),
             systemError);
    QVERIFY(bytes.contains("\r\n\r\n64\r\ndata: ")); // what came before is not lost: 0x64 bytes
}

void FaultsTest::cutsAfterWholeEvents()
{
    RunningEmulator emulator;
    emulator.enqueue(cuttingAfterEvents(Cut::How::Fin, 3));
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, streamed);
    QCOMPARE(answer.data().size(), 3);
    QVERIFY(answer.body.endsWith("\n\n"));
}

void FaultsTest::closesWithoutAnAnswerAfterReadingAll()
{
    RunningEmulator emulator;
    Script script;
    script.closeUnanswered = true;
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    const RawAnswer answer = http.ask("POST", chatPath, streamed);
    QCOMPARE(answer.status, 0);
    QVERIFY(http.isClosed());
    QCOMPARE(emulator.postCount("/chat/completions"), 1);
    QCOMPARE(emulator.requests().constFirst().body, streamed);
}

void FaultsTest::staysSilentUntilTheClientLeaves()
{
    RunningEmulator emulator;
    QSignalSpy ended(&emulator, &Emulator::requestEnded);
    Script script;
    script.stallUnanswered = true;
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    http.setPatience(150);
    QCOMPARE(http.ask("POST", chatPath, streamed).status, 0);
    QVERIFY(!http.isClosed());
    QCOMPARE(ended.size(), 0);
    http.socket().abort();
    QVERIFY(ended.wait());
    QVERIFY(emulator.requests().constFirst().clientLeft);
}

void FaultsTest::refusesTooManyRequestsAtOnce()
{
    EmulatorOptions options;
    options.burst = 2;
    options.burstWindow = std::chrono::minutes(1);
    RunningEmulator emulator(options);
    RawHttp http(emulator.port());
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 200);
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 200);
    const RawAnswer third = http.ask("POST", chatPath, chatBody());
    QCOMPARE(third.status, 429);
    QCOMPARE(third.json()["error"_L1]["code"_L1].toString(), u"limit_burst_rate"_s);
    QCOMPARE(http.ask("GET", "/compatible-mode/v1/models").status, 200);
}

void FaultsTest::playsEachScriptAsOftenAsItSays()
{
    RunningEmulator emulator;
    Script script = refusing(u"throttled"_s);
    script.times = 2;
    script.headers = {{"Retry-After", "3"}};
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    QCOMPARE(http.ask("POST", chatPath, chatBody()).header("retry-after"), QByteArray("3"));
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 429);
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 200);
    QCOMPARE(emulator.requests().size(), 3);
    QCOMPARE(emulator.requests().constLast().connection, emulator.requests().constFirst().connection);
}

void FaultsTest::playsOnlyForRequestsThatMatch()
{
    RunningEmulator emulator;
    emulator.enqueue(*readScripts(R"([{"match":{"path":"/models"},"status":503},
        {"match":{"model":"qwen-max"},"status":504}, {"match":{"contains":"secret word"},"status":505},
        {"match":{"number":4},"status":506}, {"match":{"method":"DELETE"},"status":507}])",
                                  {}));
    RawHttp http(emulator.port());
    QCOMPARE(http.ask("GET", "/compatible-mode/v1/models").status, 503);
    QCOMPARE(http.ask("POST", chatPath, chatBody({}, "qwen-max")).status, 504);
    QCOMPARE(http.ask("POST", chatPath, chatBody({}, "qwen-plus", "the secret word")).status, 505);
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 506);
    QCOMPARE(http.ask("POST", chatPath, chatBody()).status, 200);
    QCOMPARE(http.ask("DELETE", "/compatible-mode/v1/files/x").status, 507);
}

void FaultsTest::seesTheClientLeave()
{
    RunningEmulator emulator;
    QSignalSpy ended(&emulator, &Emulator::requestEnded);
    emulator.enqueue(cuttingAfterEvents(Cut::How::Stall, 2));
    {
        RawHttp http(emulator.port());
        http.setPatience(150);
        QCOMPARE(http.ask("POST", chatPath, streamed).data().size(), 2);
    }
    QVERIFY(ended.size() == 1 || ended.wait());
    QVERIFY(emulator.requests().constFirst().clientLeft);
    QVERIFY(!emulator.requests().constFirst().isFinished);
    QTRY_COMPARE(emulator.connectionCount(), 0);
}

void FaultsTest::pacesTokens()
{
    RunningEmulator emulator;
    Script script = answering(QString(200, u'x'));
    script.tokensPerSecond = 200;
    script.firstToken = Milliseconds(50);
    emulator.enqueue(script);
    RawHttp http(emulator.port());
    QElapsedTimer clock;
    clock.start();
    const RawAnswer answer = http.ask("POST", chatPath, streamed);
    const auto tokens = static_cast<qint64>(answer.data().size() - 3); // role, finish, [DONE]
    QVERIFY(tokens > 20);
    QVERIFY(clock.elapsed() >= 50 + (tokens - 1) * 5);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
