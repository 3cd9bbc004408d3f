// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/script.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace qwenda::emulator {

/// How an emulator behaves when no script says otherwise. The defaults suit tests: no waiting at all.
struct EmulatorOptions
{
    /// The region this emulator stands for ("cn-beijing"): models of other regions are unknown here (404), and so are
    /// keys that `keys` puts elsewhere (401). Empty: every model, every known key.
    QString regionId;
    /// Keys the service knows, each with its region. Empty: every key is accepted but those that begin "sk-wrong".
    QHash<QByteArray, QString> keys;
    /// Workspaces of the account. When given, a request that names another one in X-DashScope-WorkSpace is refused
    /// (401).
    QStringList workspaces;
    double tokensPerSecond = 0; ///< 0: as fast as the socket takes them
    Milliseconds firstToken{0}; ///< silence between the head of a stream and its first event
    /// Picture tasks: time in PENDING and in RUNNING. With `tasksAdvanceWhenAsked` the clock is left out of it: the
    /// first question finds PENDING, the second RUNNING, the third the end.
    Milliseconds taskPending{0};
    Milliseconds taskRunning{0};
    bool tasksAdvanceWhenAsked = false;
    Milliseconds taskLifetime = std::chrono::hours(24); ///< then the task is UNKNOWN and its links are refused
    /// More than `burst` requests to model endpoints within `burstWindow` are answered 429, or wait if the request's
    /// X-DashScope-Wait-Timeout covers it. 0: no limit.
    int burst = 0;
    Milliseconds burstWindow = std::chrono::seconds(1);
    /// An uploaded document is "processing" for so many questions after it; a chat about it is refused until then.
    int filePolls = 0;
    int keptRequests = 10000;       ///< older ones are forgotten with their bodies
    qint64 largestBody = 256 << 20; ///< bytes; more is answered 413

    /// Pacing as a person expects it from the service: 60 tokens/s after 350 ms, pictures after some seconds.
    static EmulatorOptions demo();
};

/// One request as it came in. `headers` holds the Authorization header too: never print it.
struct RecordedRequest
{
    int number = 0;         ///< counted from 1
    quint64 connection = 0; ///< counted from 1; equal numbers mean the same socket
    QByteArray method;
    QByteArray path;         ///< percent-encoded, without query
    QByteArray query;        ///< without "?"
    QList<Header> headers;   ///< as sent, in order
    QByteArray body;         ///< chunk framing removed
    QDateTime time;          ///< UTC, when its last byte had been read
    int status = 0;          ///< of the answer; 0 while there is none
    qint64 bytesSent = 0;    ///< body bytes handed to the socket
    bool isFinished = false; ///< the answer was sent to its end
    bool clientLeft = false; ///< the client closed before that

    /// First header of this name, whatever its case; empty when absent.
    QByteArray header(QByteArrayView name) const;
    /// The body as a JSON object; empty when it is none.
    QJsonObject json() const;
};

/// A DashScope of our own on a loopback socket: the compatible and the native protocol, pictures, embeddings, files.
/// It refuses what the service refuses, with the service's status, code and text, and shares no code with the client.
/// Lives in the thread that made it, blocks nothing, makes no thread; deleting it closes every socket.
///
/// Sources of the wire: DashScope's documentation, its SDKs and public recordings, gathered 2026-11-21; the samples it
/// is tested against are in tests/data/wire with their origin.
class Emulator : public QObject
{
    Q_OBJECT

public:
    explicit Emulator(EmulatorOptions options = {}, QObject *parent = nullptr);
    ~Emulator() override;

    /// Begins to accept on 127.0.0.1. 0: a free port. Error: Network/NotConnected when the port is taken.
    Result<void> listen(quint16 port = 0);
    /// Stops accepting and resets every open connection; listen() may follow.
    void close();
    quint16 port() const;
    /// "http://127.0.0.1:PORT", without a path.
    QUrl baseUrl() const;

    void enqueue(Script script);
    void enqueue(const QList<Script> &scripts);
    /// Forgets scripts not yet played.
    void clearScripts();

    const EmulatorOptions &options() const;
    /// From the next request on.
    void setOptions(const EmulatorOptions &options);
    void setKeys(const QHash<QByteArray, QString> &keys);

    /// The requests since the start or clearRequests(), oldest first, as many as `keptRequests`.
    const QList<RecordedRequest> &requests() const;
    void clearRequests();
    /// POSTs whose path holds `path`; what a double-billing test counts.
    int postCount(QByteArrayView path = {}) const;
    /// Connections open now.
    int connectionCount() const;

Q_SIGNALS:
    /// The request has been read to its end; nothing was answered yet. A script queued in a directly connected slot is
    /// in time for it.
    void requestReceived(const qwenda::emulator::RecordedRequest &request);
    /// The answer was sent, cut, or its client left: isFinished and clientLeft say which.
    void requestEnded(const qwenda::emulator::RecordedRequest &request);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace qwenda::emulator
