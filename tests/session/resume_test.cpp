// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers that the network cut off and the model went on with: the seam, the figures, and what is never gone on with.

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "emulator/emulator.h"
#include "transport/httptransport.h"

#include <QJsonArray>
#include <QNetworkProxy>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;
using emulator::Cut;
using emulator::Script;
using State = Message::State;
using namespace std::chrono_literals;

namespace {

// Code, a table, pictures beyond the first plane, trailing blanks: where a seam could show.
const QString answer = u"Here is code:  \n\n```cpp\nint main() { return 0; } // ❤️ 😀😀\n```\n\n| a | b |\n|---|---|\n| 你好 | 👩‍👩‍👧 |\n\nDone.  \n"_s;

struct Watch
{
    explicit Watch(ChatReply *made) : reply(made)
    {
        QObject::connect(reply, &ChatReply::delta, reply, [this](const ChatDelta &delta) {
            text += delta.text;
            thinking += delta.thinking;
            endsInHalf = endsInHalf || (!delta.text.isEmpty() && delta.text.back().isHighSurrogate());
        });
        QObject::connect(reply, &ChatReply::retryScheduled, reply, [this](const RetryNotice &notice) { notices.append(notice); });
        QObject::connect(reply, &ChatReply::finished, reply, [this](const ChatEnding &got) {
            ++endings;
            ending = got;
        });
    }
    ~Watch() { delete reply; }
    bool wait() { return QTest::qWaitFor([this] { return endings > 0; }, 10000); }

    ChatReply *reply;
    QString text;
    QString thinking;
    bool endsInHalf = false;
    QList<RetryNotice> notices;
    int endings = 0;
    ChatEnding ending;
};

} // namespace

class ResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_transport.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        QVERIFY(m_service.listen());
    }
    void init()
    {
        m_service.clearScripts();
        m_service.clearRequests();
        ClientOptions options;
        options.backoff = {1ms, 2ms};
        options.betweenBytes = 300ms;
        m_client.setOptions(options);
    }

    // The service's own stream, cut behind each byte of its body.
    void theSeamIsExactAtEveryByte_data()
    {
        QTest::addColumn<bool>("isNative");
        QTest::newRow("compatible") << false;
        QTest::newRow("native") << true;
    }
    void theSeamIsExactAtEveryByte()
    {
        QFETCH(bool, isNative);
        const Protocol protocol = isNative ? Protocol::Native : Protocol::Compatible;
        const qint64 length = lengthOfBody(protocol);
        QVERIFY(length > 2000);
        const qint64 step = qEnvironmentVariableIsSet("QWENDA_LONG") ? 1 : 211;
        int resumed = 0;
        for (qint64 at = 1; at < length; at += step) {
            m_service.clearRequests();
            m_service.enqueue(cutAt(at));
            m_service.enqueue(saying());
            Watch watch(ask(u"qwen-plus"_s, protocol));
            QVERIFY(watch.wait());
            const QByteArray where = QByteArray::number(at);
            QVERIFY2(!watch.endsInHalf, where.constData());
            QVERIFY2(answer.startsWith(watch.text), where.constData());
            if (watch.ending.state == State::Complete)
                QVERIFY2(watch.text == answer, (where + ' ' + watch.text.toUtf8()).constData());
            else
                QVERIFY2(watch.text.isEmpty(), where.constData()); // nothing came: never asked again
            QCOMPARE(m_service.postCount(), watch.ending.resumed ? 2 : 1);
            resumed += watch.ending.resumed ? 1 : 0;
            m_service.clearScripts();
        }
        QVERIFY(resumed > 10);
    }

    void theSecondRequestHasTheWordsByteForByte()
    {
        Script cut = saying(u"Once upon a time  \n"_s);
        cut.finishReason = u""_s;
        cut.omitDone = true;
        m_service.enqueue({cut, saying(u"Once upon a time  \nthere was"_s)});
        Watch watch(ask(u"qwen3-max"_s, Protocol::Auto, [](ChatRequest &request) {
            request.thinking = false;
            request.maxTokens = 100;
        }));
        QVERIFY(watch.wait());
        QCOMPARE(watch.ending.state, State::Complete);
        QVERIFY(watch.ending.resumed);
        QCOMPARE(watch.ending.retries, 0);
        QCOMPARE(watch.text, u"Once upon a time  \nthere was"_s);
        const QJsonArray messages = m_service.requests().at(1).json()["messages"_L1].toArray();
        QCOMPARE(messages.last()["content"_L1].toString(), u"Once upon a time  \n"_s);
        QVERIFY(messages.last()["partial"_L1].toBool());
        QCOMPARE(m_service.requests().at(1).json()["enable_thinking"_L1], QJsonValue(false));
        QVERIFY(m_service.requests().at(1).json()["max_tokens"_L1].toInt() < 100);
        QCOMPARE(watch.notices.size(), 1);
        QVERIFY(watch.notices.first().isResume);
    }

    void usageOfAllPartsIsAddedUp()
    {
        Script cut = saying();
        cut.cut = {Cut::How::Fin, -1, 12};
        m_service.enqueue({cut, saying()});
        Watch watch(ask(u"qwen-plus"_s, Protocol::Native)); // tells usage with every frame
        QVERIFY(watch.wait());
        QVERIFY(watch.ending.resumed && watch.ending.usage);
        m_service.enqueue(saying());
        Watch whole(ask(u"qwen-plus"_s, Protocol::Native));
        QVERIFY(whole.wait());
        QVERIFY(watch.ending.usage->input > whole.ending.usage->input);
        QCOMPARE(watch.ending.usage->total, watch.ending.usage->input + watch.ending.usage->output);
    }

    void severalCutsAreJoinedUntilTheBoundIsReached()
    {
        Script cut = saying();
        cut.cut = {Cut::How::Reset, -1, 6};
        cut.times = 3;
        m_service.enqueue({cut, saying()});
        Watch watch(ask(u"qwen-plus"_s));
        QVERIFY(watch.wait());
        QCOMPARE(watch.ending.state, State::Complete);
        QCOMPARE(watch.text, answer);
        QCOMPARE(m_service.postCount(), 4);
        Script endless = saying(u"word "_s.repeated(200));
        endless.cut = {Cut::How::Reset, -1, 3};
        endless.times = 0;
        m_service.clearRequests();
        m_service.enqueue(endless);
        Watch never(ask(u"qwen-plus"_s));
        QVERIFY(never.wait());
        QCOMPARE(never.ending.state, State::Interrupted);
        QCOMPARE(m_service.postCount(), 1 + ClientOptions().maxResumes);
        QVERIFY(u"word "_s.repeated(200).startsWith(never.text));
    }

    void isNotGoneOnWith_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("thinking");
        QTest::addColumn<int>("events");
        QTest::addColumn<bool>("resumes");
        QTest::newRow("switched off") << u"qwen-plus"_s << QString() << 8 << false;
        QTest::newRow("a model that cannot") << u"qwen-long"_s << QString() << 8 << true;
        QTest::newRow("cut in the thought") << u"qwen-plus"_s << u"I think about it for a long time."_s << 4 << true;
        QTest::newRow("nothing came") << u"qwen-plus"_s << QString() << 1 << true;
    }
    void isNotGoneOnWith()
    {
        QFETCH(QString, model);
        QFETCH(QString, thinking);
        QFETCH(int, events);
        QFETCH(bool, resumes);
        Script cut = saying();
        if (!thinking.isEmpty())
            cut.thinking = thinking;
        cut.cut = {Cut::How::Fin, -1, events};
        m_service.enqueue(cut);
        ClientOptions options = m_client.options();
        options.resumes = resumes;
        m_client.setOptions(options);
        Watch watch(ask(model));
        QVERIFY(watch.wait());
        QCOMPARE(watch.ending.state, State::Interrupted);
        QVERIFY(!watch.ending.resumed);
        QCOMPARE(m_service.postCount(), 1);
        QVERIFY(thinking.startsWith(watch.thinking));
        QCOMPARE(watch.thinking.isEmpty(), thinking.isEmpty());
    }

    void aThoughtIsKeptAndTheAnswerGoneOnWithoutThinking()
    {
        Script cut = saying(u"Blue is the colour."_s);
        cut.thinking = u"Hm."_s;
        cut.cut = {Cut::How::Stall, -1, 5};
        m_service.enqueue({cut, saying(u"Blue is the colour."_s)});
        Watch watch(ask(u"qwen-plus"_s, Protocol::Auto, [](ChatRequest &request) { request.thinking = true; }));
        QVERIFY(watch.wait());
        QCOMPARE(watch.ending.state, State::Complete);
        QCOMPARE(watch.thinking, u"Hm."_s);
        QCOMPARE(watch.text, u"Blue is the colour."_s);
    }

    void aRefusedContinuationEndsWithTheCut_data()
    {
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<int>("posts");
        QTest::newRow("refused") << u"moderation"_s << 2;
        QTest::newRow("in debt") << u"arrearage"_s << 2;
        QTest::newRow("broken to the end") << u"server_error"_s << 5;
    }
    void aRefusedContinuationEndsWithTheCut()
    {
        QFETCH(QString, refusal);
        QFETCH(int, posts);
        Script cut = saying();
        cut.cut = {Cut::How::Fin, -1, 8};
        Script refused;
        refused.error = refusal;
        refused.times = 0;
        m_service.enqueue({cut, refused});
        Watch watch(ask(u"qwen-plus"_s));
        QVERIFY(watch.wait());
        QCOMPARE(watch.ending.state, State::Interrupted);
        QCOMPARE(watch.ending.error->kind, Error::Kind::Network);
        QVERIFY(!watch.text.isEmpty() && answer.startsWith(watch.text));
        QCOMPARE(m_service.postCount(), posts);
    }

    void stopEndsTheWaitForTheRest()
    {
        ClientOptions options = m_client.options();
        options.backoff = {std::chrono::milliseconds(60s), std::chrono::milliseconds(60s)};
        m_client.setOptions(options);
        Script cut = saying();
        cut.cut = {Cut::How::Fin, -1, 8};
        m_service.enqueue(cut);
        Watch watch(ask(u"qwen-plus"_s));
        QTRY_COMPARE(watch.notices.size(), 1);
        watch.reply->stop();
        QCOMPARE(watch.endings, 1);
        QCOMPARE(watch.ending.state, State::Stopped);
        QVERIFY(!watch.ending.resumed);
        QCOMPARE(m_service.postCount(), 1);
    }

private:
    static Script saying(const QString &text = answer)
    {
        Script script;
        script.answer = text;
        return script;
    }
    static Script cutAt(qint64 byte)
    {
        Script script = saying();
        script.cut = {Cut::How::Fin, byte, -1};
        return script;
    }
    ChatReply *ask(const QString &model, Protocol protocol = Protocol::Auto, const std::function<void(ChatRequest &)> &change = {})
    {
        ChatRequest request;
        request.model = model;
        request.turns = {{Message::Role::User, u"Go on"_s}};
        if (change)
            change(request);
        return m_client.chat({Endpoint{u"custom"_s, m_service.baseUrl(), {}, true}, ApiKey(u"sk-test"_s), protocol}, request);
    }
    qint64 lengthOfBody(Protocol protocol)
    {
        m_service.enqueue(saying());
        Watch watch(ask(u"qwen-plus"_s, protocol));
        if (!watch.wait())
            return 0;
        (void)QTest::qWaitFor([this] { return m_service.requests().constLast().bytesSent > 0; });
        return m_service.requests().constLast().bytesSent;
    }

    emulator::Emulator m_service;
    HttpTransport m_transport{u"Qwenda/test"_s};
    ModelCatalog m_catalog = std::move(ModelCatalog::load()).value();
    QwenClient m_client{m_transport, m_catalog};
};

QTEST_GUILESS_MAIN(ResumeTest)
#include "resume_test.moc"
