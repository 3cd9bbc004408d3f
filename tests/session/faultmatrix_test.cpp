// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every fault at every place of an answer, over both protocols and every framing: what was received is what is stored,
// there is one ending of the right kind, and never a second request. The expected text is read off the service's own
// bytes by a reader that shares nothing with ours. QWENDA_LONG=1 cuts at ten times as many bytes.

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "emulator/emulator.h"
#include "session/answerrun.h"
#include "storage/historystore.h"
#include "transport/httptransport.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QTemporaryDir>
#include <QTest>

#include <deque>
#include <utility>

using namespace qwenda;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using emulator::Cut;
using emulator::Framing;
using emulator::Script;
using State = Message::State;

namespace {

struct Expected
{
    QString text;
    QString thinking;
    bool isComplete = false;
    bool operator==(const Expected &) const = default;
};

// Events up to a byte: what stands in them, by Qt's JSON reader alone.
Expected readOff(const QByteArray &body)
{
    Expected expected;
    for (const QByteArray &line : body.split('\n')) {
        if (!line.startsWith("data:"))
            continue;
        const QByteArray data = line.mid(5).trimmed();
        const QJsonObject root = QJsonDocument::fromJson(data).object();
        const QJsonObject choice = (root.contains("output"_L1) ? root["output"_L1].toObject() : root)["choices"_L1][0].toObject();
        const QJsonObject said = choice[choice.contains("delta"_L1) ? "delta"_L1 : "message"_L1].toObject();
        expected.text += said["content"_L1].toString();
        expected.thinking += said["reasoning_content"_L1].toString();
        const QString finish = choice["finish_reason"_L1].toString();
        expected.isComplete = expected.isComplete || data == "[DONE]" || (!finish.isEmpty() && finish != "null"_L1);
    }
    return expected;
}

struct Row
{
    QByteArray name;
    Protocol protocol = Protocol::Compatible;
    Script script;
    std::optional<Expected> expected; ///< exactly; without: any beginning of the whole answer
    Error::Kind kind = Error::Kind::Network; ///< if it does not complete
    bool mayComplete = true;
    int posts = 1;
};

struct Run
{
    Row row;
    QString id;
    std::unique_ptr<HttpTransport> transport; ///< its own: on a connection that another row has cut it would never be asked
    std::unique_ptr<QwenClient> client;
    std::unique_ptr<AnswerRun> run;
    QString heard;
    QString heardThinking;
    int endings = 0;
};

const QString text = u"Blue 你好 😀, and so on: **bold**, `code` and a line.\n\nThe end of it."_s;
const QString thought = u"Which colour? 想一想."_s;

} // namespace

class FaultMatrixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_service.listen());
        connect(&m_service, &emulator::Emulator::requestReceived, this, [this](const emulator::RecordedRequest &request) {
            const qsizetype at = request.body.indexOf("row-");
            ++m_posts[request.body.mid(at, request.body.indexOf('.', at) - at)];
        });
    }

    void keepsWhatCameInEveryCase()
    {
        for (const Protocol protocol : {Protocol::Compatible, Protocol::Native}) {
            addCuts(protocol);
            addDress(protocol);
            addRefusals(protocol);
        }
        QElapsedTimer clock;
        clock.start();
        play();
        qInfo("%lld rows in %.1f s", static_cast<long long>(m_done.size()), static_cast<double>(clock.elapsed()) / 1000);
        check();
    }

private:
    /// Of one length: the question's tokens are counted in every event, and cuts are named by bytes.
    static QByteArray tagOf(int number) { return "row-" + QByteArray::number(number).rightJustified(5, '0'); }

    static Script whole()
    {
        Script script;
        script.answer = text;
        script.thinking = thought;
        return script;
    }

    /// The body as this protocol sends it when nothing goes wrong.
    QByteArray bodyOf(Protocol protocol)
    {
        QByteArray body;
        m_service.enqueue(whole());
        HttpRequest request;
        request.method = HttpRequest::Method::Post;
        request.isStream = true;
        const bool isNative = protocol == Protocol::Native;
        const Endpoint place = endpoint();
        request.url = isNative ? place.native(u"/services/aigc/text-generation/generation"_s) : place.compatible(u"/chat/completions"_s);
        request.headers = HttpHeaders({{"Authorization", "Bearer sk-test"}, {"Content-Type", "application/json"}, {"X-DashScope-SSE", "enable"}});
        request.body = isNative
            ? QByteArray(R"({"model":"qwen-plus","input":{"messages":[{"role":"user","content":"row-00000."}]},"parameters":{"result_format":"message","incremental_output":true}})")
            : QByteArray(R"({"model":"qwen-plus","stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user","content":"row-00000."}]})");
        bool isOver = false;
        const auto transport = makeTransport();
        HttpExchange *exchange = transport->send(request, this);
        connect(exchange, &HttpExchange::received, this, [&body](QByteArrayView bytes) { body.append(bytes); });
        connect(exchange, &HttpExchange::finished, this, [&isOver] { isOver = true; });
        (void)QTest::qWaitFor([&isOver] { return isOver; });
        delete exchange;
        return body;
    }

    void add(Row row)
    {
        m_rows.push_back(std::move(row));
    }

    void addCuts(Protocol protocol)
    {
        const QByteArray body = bodyOf(protocol);
        QVERIFY(readOff(body).isComplete && readOff(body).text == text);
        QList<qint64> places{1, body.indexOf("reasoning_content"), body.indexOf("Blue") + 2, body.indexOf("\xe4\xbd\xa0") + 1,
                             body.indexOf("\xf0\x9f") + 2, body.lastIndexOf("usage"), body.indexOf("\"stop\"") + 8,
                             body.lastIndexOf("data:"), body.size() - 1};
        const qint64 step = qEnvironmentVariableIsSet("QWENDA_LONG") ? 7 : 71;
        for (qint64 at = 30; at < body.size(); at += step)
            places.append(at);
        for (const Framing framing : {Framing::Chunked, Framing::Length, Framing::Close}) {
            for (const Cut::How how : {Cut::How::Fin, Cut::How::Reset, Cut::How::End, Cut::How::Stall}) {
                for (const qint64 place : places) {
                    // Waiting for silence to be long enough takes its time: the named places only.
                    if (place < 1 || (how == Cut::How::Stall && places.indexOf(place) > 8) || (how == Cut::How::End && framing == Framing::Length))
                        continue;
                    Row row{"cut " + QByteArray::number(int(how)) + " framing " + QByteArray::number(int(framing)) + " at " + QByteArray::number(place),
                            protocol, whole(), readOff(body.first(place)), Error::Kind::Network, true, 1};
                    row.script.framing = framing;
                    row.script.cut = {how, place, -1};
                    if (how == Cut::How::Reset)
                        row.expected.reset(); // a reset may overtake the last bytes
                    add(row);
                }
            }
        }
    }

    void addDress(Protocol protocol)
    {
        const auto dressed = [&](const char *name, const std::function<void(Script &)> &change) {
            Row row{name, protocol, whole(), Expected{text, thought, true}, Error::Kind::Network, true, 1};
            change(row.script);
            add(row);
        };
        for (const int size : {1, 2, 3, 7, 64})
            dressed("split", [size](Script &script) { script.splitEvery = size; });
        dressed("carriage returns", [](Script &script) { script.carriageReturns = true; });
        dressed("no space", [](Script &script) { script.noSpaceAfterColon = true; });
        dressed("comments", [](Script &script) { script.keepAliveEvery = 2; });
        dressed("no usage", [](Script &script) { script.omitUsage = true; });
        dressed("no end mark", [](Script &script) { script.omitDone = true; });
        dressed("no last blank line", [](Script &script) { script.omitLastBlankLine = true; });
        dressed("garbage between", [](Script &script) {
            script.insertBeforeEvent = 6;
            script.insertEvent = "data: {\"broken\n\n";
        });
    }

    void addRefusals(Protocol protocol)
    {
        using Kind = Error::Kind;
        const std::pair<const char *, Kind> kinds[] = {
            {"wrong_key", Kind::Key}, {"arrearage", Kind::Account}, {"free_tier", Kind::Account}, {"free_quota", Kind::Account},
            {"unpurchased", Kind::Account}, {"overdue", Kind::Account}, {"model_access", Kind::Refused}, {"throttled", Kind::Busy},
            {"rate_limit", Kind::Busy}, {"burst", Kind::Busy}, {"tokens_per_minute", Kind::Busy}, {"concurrency", Kind::Busy},
            {"moderation", Kind::Refused}, {"moderation_output", Kind::Refused}, {"too_long", Kind::TooLong},
            {"server_error", Kind::Server}, {"unavailable", Kind::Server}, {"empty_object", Kind::Invalid}, {"html", Kind::Server}};
        for (const auto &[name, kind] : kinds) {
            Row refused{QByteArray("refused ") + name, protocol, {}, Expected{}, kind, false, 1};
            refused.script.error = QString::fromLatin1(name);
            if (qstrcmp(name, "html") != 0 && qstrcmp(name, "empty_object") != 0) {
                add(refused);
                for (const int before : {0, 3, 8, 14}) {
                    Row inside{QByteArray("inside ") + name, protocol, whole(), {}, kind, true, 1};
                    inside.script.streamError = QString::fromLatin1(name);
                    inside.script.insertBeforeEvent = before;
                    add(inside);
                }
            }
        }
        Row silent{"closed unanswered", protocol, {}, Expected{}, Kind::Network, false, 1};
        silent.script.closeUnanswered = true;
        add(silent);
        silent.name = "stalled unanswered";
        silent.script.closeUnanswered = false;
        silent.script.stallUnanswered = true;
        add(silent);
    }

    static std::unique_ptr<HttpTransport> makeTransport()
    {
        auto transport = std::make_unique<HttpTransport>(u"Qwenda/test"_s);
        transport->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        return transport;
    }

    Endpoint endpoint() const { return {u"custom"_s, m_service.baseUrl(), {}, true}; }

    void begin(Row row)
    {
        const QByteArray tag = tagOf(++m_number);
        row.script.match.contains = tag + ".";
        m_service.enqueue(row.script);
        Run *run = &m_done.emplace_back();
        run->row = std::move(row);
        run->id = QString::fromLatin1(tag);
        Message answer;
        answer.id = run->id;
        answer.conversationId = m_conversation.id;
        answer.model = u"qwen-plus"_s;
        answer.regionId = u"custom"_s;
        run->transport = makeTransport();
        run->client = std::make_unique<QwenClient>(*run->transport, m_catalog, m_options);
        run->run = std::make_unique<AnswerRun>(*m_history, *run->client, m_catalog, answer);
        connect(run->run.get(), &AnswerRun::grew, this, [run](const ChatDelta &delta) {
            run->heard += delta.text;
            run->heardThinking += delta.thinking;
        });
        connect(run->run.get(), &AnswerRun::ended, this, [this, run] {
            ++run->endings;
            --m_running;
            m_over.push_back(run);
        });
        ChatRequest request;
        request.model = answer.model;
        request.thinking = true;
        request.turns = {{Message::Role::User, run->id + u'.'}};
        ++m_running;
        run->run->start({endpoint(), ApiKey(u"sk-test"_s), run->row.protocol}, request);
    }

    void play()
    {
        QTemporaryDir folder;
        m_history = std::make_unique<HistoryStore>(folder.filePath(u"history.db"_s));
        (void)m_history->open();
        m_conversation.id = newId();
        m_conversation.title = u"matrix"_s;
        (void)m_history->saveConversation(m_conversation);
        m_options.maxRetries = 0;
        m_options.resumes = false;
        m_options.firstByte = 1500ms;
        m_options.betweenBytes = 1500ms;
        QElapsedTimer patience;
        patience.start();
        while ((!m_rows.empty() || m_running > 0) && patience.elapsed() < 300'000) {
            while (!m_rows.empty() && m_running < 5) {
                begin(std::move(m_rows.front()));
                m_rows.pop_front();
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
            for (Run *run : std::exchange(m_over, {})) {
                run->run.reset();
                run->client.reset();
                run->transport.reset();
            }
        }
        auto stored = m_history->messages(m_conversation.id);
        (void)QTest::qWaitFor([&stored] { return stored.isFinished(); }, 30'000);
        const auto kept = stored.result();
        for (const Message &message : *kept)
            m_stored.insert(message.id, message);
        m_history.reset();
    }

    void check()
    {
        QVERIFY(m_done.size() > 400);
        for (const Run &run : m_done) {
            const QByteArray name = (run.row.protocol == Protocol::Native ? "native " : "compatible ") + run.row.name;
            const Message stored = m_stored.value(run.id);
            QVERIFY2(run.endings == 1, name.constData());
            const int posts = m_posts.value(run.id.toLatin1());
            QVERIFY2(posts == run.row.posts, (name + ": " + QByteArray::number(posts) + " requests").constData());
            QVERIFY2(stored.text == run.heard && stored.thinking == run.heardThinking, name.constData());
            const bool isComplete = stored.state == State::Complete;
            if (run.row.expected) {
                QVERIFY2(run.heard == run.row.expected->text, (name + ": " + run.heard.toUtf8() + " | " + run.row.expected->text.toUtf8()).constData());
                QVERIFY2(run.heardThinking == run.row.expected->thinking, (name + ": " + run.heardThinking.toUtf8() + " | " + run.row.expected->thinking.toUtf8()).constData());
                QVERIFY2(isComplete == run.row.expected->isComplete, name.constData());
            } else {
                QVERIFY2(text.startsWith(run.heard) && thought.startsWith(run.heardThinking), name.constData());
                QVERIFY2(!isComplete || (run.row.mayComplete && run.heard == text), name.constData());
            }
            QVERIFY2(stored.error.has_value() != isComplete, name.constData());
            if (!isComplete)
                QVERIFY2(stored.error->kind == run.row.kind, (name + " is " + kindName(stored.error->kind).toUtf8() + ' ' + stored.error->message.toUtf8()).constData());
        }
    }

    emulator::Emulator m_service;
    ModelCatalog m_catalog = std::move(ModelCatalog::load()).value();
    ClientOptions m_options;
    std::unique_ptr<HistoryStore> m_history;
    Conversation m_conversation;
    std::deque<Row> m_rows;
    QList<Run *> m_over;    ///< ended, not yet put away
    std::deque<Run> m_done; ///< stays where it is: slots point into it
    QHash<QByteArray, int> m_posts;
    QHash<QString, Message> m_stored;
    int m_number = 0;
    int m_running = 0;
};

QTEST_GUILESS_MAIN(FaultMatrixTest)
#include "faultmatrix_test.moc"
