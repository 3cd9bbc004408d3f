// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/emulator.h"

#include "emulator/connection.h"
#include "emulator/service.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <deque>

namespace qwenda::emulator {

class Emulator::Private
{
public:
    Private(Emulator &owner, const EmulatorOptions &options) : q(owner), service(options) { clock.start(); }

    void accept();
    void serve(Connection *connection, const HttpRequest &request);
    void play(Connection *connection, const HttpRequest &request, const Script &script);
    void ended(int number, qint64 bytesSent, bool isWhole, bool hasLeft);
    Script takeScript(const RecordedRequest &request);
    Milliseconds burstWait(const HttpRequest &request);
    void noteForBurst(Milliseconds wait);
    RecordedRequest *recorded(int number);

    Emulator &q;
    Service service;
    QTcpServer server;
    QList<Script> scripts;
    QList<RecordedRequest> requests;
    QList<Connection *> connections;
    std::deque<qint64> recent; ///< times of model requests, for the burst limit
    QElapsedTimer clock;
    QHash<Connection *, int> current; ///< number of the request a connection is answering
    quint64 connectionsMade = 0;
    int requestsRead = 0;
};

EmulatorOptions EmulatorOptions::demo()
{
    EmulatorOptions options;
    options.tokensPerSecond = 60;
    options.firstToken = Milliseconds(350);
    options.taskPending = Milliseconds(800);
    options.taskRunning = Milliseconds(3200);
    return options;
}

QByteArray RecordedRequest::header(QByteArrayView name) const { return headerValue(headers, name); }

QJsonObject RecordedRequest::json() const { return QJsonDocument::fromJson(body).object(); }

void Emulator::Private::accept()
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        auto *connection = new Connection(socket, ++connectionsMade, service.options().largestBody, &q);
        connections.push_back(connection);
        QObject::connect(connection, &Connection::received, &q,
                         [this, connection](const HttpRequest &request) { serve(connection, request); });
        QObject::connect(connection, &Connection::answered, &q, [this, connection](qint64 bytes, bool isWhole) {
            ended(current.take(connection), bytes, isWhole, false);
        });
        QObject::connect(connection, &Connection::clientLeft, &q,
                         [this, connection](qint64 bytes) { ended(current.take(connection), bytes, false, true); });
        QObject::connect(connection, &QObject::destroyed, &q, [this, connection] {
            connections.removeAll(connection);
            current.remove(connection);
        });
    }
}

RecordedRequest *Emulator::Private::recorded(int number)
{
    for (RecordedRequest &request : requests) {
        if (request.number == number)
            return &request;
    }
    return nullptr;
}

void Emulator::Private::serve(Connection *connection, const HttpRequest &request)
{
    RecordedRequest record;
    record.number = ++requestsRead;
    record.connection = connection->number();
    record.method = request.method;
    record.path = request.path;
    record.query = request.query;
    record.headers = request.headers;
    record.body = request.body;
    record.time = QDateTime::currentDateTimeUtc();
    requests.push_back(record);
    while (requests.size() > std::max(1, service.options().keptRequests))
        requests.removeFirst();
    current.insert(connection, record.number);
    Q_EMIT q.requestReceived(record);
    play(connection, request, takeScript(record));
}

void Emulator::Private::play(Connection *connection, const HttpRequest &request, const Script &script)
{
    if (script.closeUnanswered)
        return connection->closeUnanswered();
    if (script.stallUnanswered)
        return;
    const bool isStreamed = request.body.contains("\"stream\":true") || request.body.contains("\"stream\": true") ||
                            !request.header("x-dashscope-sse").isEmpty();
    Reply reply;
    if (!script.error.isEmpty()) {
        reply = namedReply(script.error, protocolOf(request.path), isStreamed);
    } else if (script.status || !script.body.isEmpty()) {
        reply = jsonReply(script.body, script.status.value_or(200));
    } else if (const Milliseconds wait = burstWait(request);
               wait > std::chrono::seconds(request.header("x-dashscope-wait-timeout").toInt())) {
        reply = namedReply(QStringLiteral("burst"), protocolOf(request.path), false);
    } else {
        if (request.method == "POST")
            noteForBurst(wait);
        reply = service.answer(request, script);
        reply.beforeHead += wait;
    }
    if (RecordedRequest *record = recorded(current.value(connection)))
        record->status = reply.status;
    connection->answer(std::move(reply), script);
}

Script Emulator::Private::takeScript(const RecordedRequest &request)
{
    for (qsizetype i = 0; i < scripts.size(); ++i) {
        Script &script = scripts[i];
        const Match &match = script.match;
        const bool fits = (match.method.isEmpty() || match.method == request.method) &&
                          (match.path.isEmpty() || request.path.contains(match.path)) &&
                          (match.number == 0 || match.number == request.number) &&
                          (match.contains.isEmpty() || request.body.contains(match.contains)) &&
                          (match.model.isEmpty() ||
                           request.json().value(QLatin1StringView("model")).toString().toUtf8() == match.model);
        if (!fits)
            continue;
        Script taken = script;
        if (script.times > 0 && --script.times == 0)
            scripts.removeAt(i);
        return taken;
    }
    return {};
}

// How long this request must wait for its place in the window. A refused request takes none.
Milliseconds Emulator::Private::burstWait(const HttpRequest &request)
{
    const EmulatorOptions &options = service.options();
    if (options.burst <= 0 || request.method != "POST")
        return Milliseconds(0);
    const qint64 now = clock.elapsed();
    while (!recent.empty() && now - recent.front() >= options.burstWindow.count())
        recent.pop_front();
    if (static_cast<int>(recent.size()) < options.burst)
        return Milliseconds(0);
    const qint64 freed = recent.at(recent.size() - static_cast<size_t>(options.burst)) + options.burstWindow.count();
    return Milliseconds(std::max<qint64>(1, freed - now));
}

void Emulator::Private::noteForBurst(Milliseconds wait)
{
    if (service.options().burst > 0)
        recent.push_back(clock.elapsed() + wait.count());
}

void Emulator::Private::ended(int number, qint64 bytesSent, bool isWhole, bool hasLeft)
{
    RecordedRequest *record = recorded(number);
    if (!record)
        return;
    record->bytesSent = bytesSent;
    record->isFinished = isWhole;
    record->clientLeft = hasLeft;
    Q_EMIT q.requestEnded(RecordedRequest(*record));
}

Emulator::Emulator(EmulatorOptions options, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(*this, options))
{
    connect(&d->server, &QTcpServer::newConnection, this, [this] { d->accept(); });
}

Emulator::~Emulator()
{
    const QList<Connection *> open = std::exchange(d->connections, {});
    for (Connection *connection : open) {
        connection->disconnect(this);
        delete connection;
    }
}

Result<void> Emulator::listen(quint16 port)
{
    if (!d->server.listen(QHostAddress::LocalHost, port)) {
        Error error;
        error.kind = Error::Kind::Network;
        error.reason = Error::Reason::NotConnected;
        error.message = d->server.errorString();
        return error;
    }
    d->service.setBaseUrl(baseUrl().toEncoded());
    return {};
}

void Emulator::close()
{
    d->server.close();
    const QList<Connection *> open = d->connections;
    for (Connection *connection : open)
        connection->reset();
}

quint16 Emulator::port() const { return d->server.serverPort(); }

QUrl Emulator::baseUrl() const { return QUrl(QStringLiteral("http://127.0.0.1:") + QString::number(port())); }

void Emulator::enqueue(Script script) { d->scripts.push_back(std::move(script)); }

void Emulator::enqueue(const QList<Script> &scripts) { d->scripts.append(scripts); }

void Emulator::clearScripts() { d->scripts.clear(); }

const EmulatorOptions &Emulator::options() const { return d->service.options(); }

void Emulator::setOptions(const EmulatorOptions &options) { d->service.setOptions(options); }

void Emulator::setKeys(const QHash<QByteArray, QString> &keys)
{
    EmulatorOptions changed = options();
    changed.keys = keys;
    setOptions(changed);
}

const QList<RecordedRequest> &Emulator::requests() const { return d->requests; }

void Emulator::clearRequests() { d->requests.clear(); }

int Emulator::postCount(QByteArrayView path) const
{
    return static_cast<int>(std::ranges::count_if(d->requests, [&](const RecordedRequest &request) {
        return request.method == "POST" && request.path.contains(path);
    }));
}

int Emulator::connectionCount() const { return static_cast<int>(d->connections.size()); }

} // namespace qwenda::emulator
