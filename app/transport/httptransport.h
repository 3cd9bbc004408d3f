// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transport/httpexchange.h"
#include "transport/httprequest.h"
#include "transport/pathprobe.h"
#include "transport/traffic.h"

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QNetworkAccessManager;
class QNetworkReply;

namespace qwenda {

class OneShotBody;

/// The program's one door to the network. Owns a connection pool per lane, so that a picture never delays a token.
/// HTTP/1.1 only: over HTTP/2 Qt 6.4 holds a POST body back by one delayed ACK (40 ms measured on loopback).
/// Redirects are never followed (Qt would carry the Authorization header to the other host), cookies are neither kept
/// nor sent, nothing is written to any log. GUI thread; must outlive every exchange.
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    /// `userAgent` is sent as given ("Qwenda/0.1.0").
    explicit HttpTransport(const QString &userAgent, QObject *parent = nullptr);
    ~HttpTransport() override;

    /// Starts one exchange, a child of `parent`. No signal comes from inside this call. At most five exchanges per host
    /// and lane are on the wire (Qt opens six connections per host and would queue silently, its timers running); more
    /// wait their turn here, in order, with no timer running.
    HttpExchange *send(const HttpRequest &request, QObject *parent);

    /// The proxy for every request from now on; std::nullopt: the system's (the default). What runs goes on as it began.
    void setProxy(const std::optional<QNetworkProxy> &proxy);

    /// Which proxy a request to `url` takes; of type NoProxy: none.
    QNetworkProxy proxyFor(const QUrl &url) const;

    /// Measures the way to `url`; see PathProbe. A child of `parent`.
    PathProbe *probe(const QUrl &url, std::chrono::milliseconds patience, QObject *parent);
    /// What went over the wire in this run.
    TrafficLog &traffic() { return m_traffic; }

    /// Opens a connection to `url` ahead of the first request, so that TLS is done when the user presses Enter.
    void warmUp(const QUrl &url);

private:
    friend class HttpExchange;
    struct Lane
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        QHash<QString, int> running;             ///< per authority
        QList<HttpExchange *> waiting;
    };

    Lane &lane(HttpRequest::Lane which);
    void startWaiting(HttpRequest::Lane which);
    void release(HttpExchange *exchange, HttpRequest::Lane which, bool wasRunning);
    QNetworkReply *start(const HttpRequest &request, OneShotBody *body);

    QByteArray m_userAgent;
    TrafficLog m_traffic;
    Lane m_chat;
    Lane m_background;
};

} // namespace qwenda
