// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkProxy;
class QTcpSocket;

namespace qwenda {

/// How long each step to a server took. A step that was not reached, or does not exist (the name behind a proxy, TLS
/// without https), is not set.
struct PathTimes
{
    std::optional<std::chrono::milliseconds> lookup;
    std::optional<std::chrono::milliseconds> connect; ///< the proxy's work, where there is one
    std::optional<std::chrono::milliseconds> tls;
    std::optional<std::chrono::milliseconds> firstByte; ///< request → first byte of the answer
    int status = 0;          ///< HTTP
    QString protocol;        ///< "TLSv1.3"
    bool usesProxy = false;
    std::optional<Error> error; ///< Network, as HttpExchange tells it

    std::chrono::milliseconds total() const;
    bool isReachable() const { return firstByte.has_value(); }
    bool operator==(const PathTimes &) const = default;
};

/// Measures the way to one server with a request of its own: no key, nothing billed. Ends exactly once, never from inside
/// HttpTransport::probe(). Deleting it is a silent stop. GUI thread.
class PathProbe : public QObject
{
    Q_OBJECT

public:
    ~PathProbe() override;

Q_SIGNALS:
    void finished(const qwenda::PathTimes &times);

private:
    friend class HttpTransport;
    PathProbe(const QUrl &url, const QNetworkProxy &proxy, const QByteArray &userAgent, std::chrono::milliseconds patience,
              QObject *parent);
    void lookUp();
    void connectSocket();
    void onConnected();
    void ask();
    void onReadable();
    void fail(Error::Reason reason, const QString &detail);
    void end();
    std::chrono::milliseconds step();

    QUrl m_url;
    QByteArray m_userAgent;
    QTcpSocket *m_socket = nullptr;
    int m_lookup = -1;
    bool m_isOver = false;
    QString m_certificateFault;
    QByteArray m_head;
    PathTimes m_times;
    std::chrono::steady_clock::time_point m_stepBegan;
};

} // namespace qwenda
