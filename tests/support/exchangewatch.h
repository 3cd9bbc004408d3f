// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transport/httptransport.h"

#include <QTcpServer>
#include <QTest>

namespace qwenda::test {

inline constexpr auto key = "sk-0123456789abcdef";

/// One exchange, watched to its end.
struct Watch
{
    Watch(HttpTransport &transport, const HttpRequest &request) : exchange(transport.send(request, &parent))
    {
        QObject::connect(exchange, &HttpExchange::head, &parent, [this](int number, const HttpHeaders &got) {
            status = number;
            headers = got;
        });
        QObject::connect(exchange, &HttpExchange::received, &parent, [this](QByteArrayView bytes) { body.append(bytes); });
        QObject::connect(exchange, &HttpExchange::finished, &parent, [this](const std::optional<Error> &got) {
            ++endings;
            error = got;
        });
    }
    bool waitForEnd(int milliseconds = 5000) { return QTest::qWaitFor([this] { return endings > 0; }, milliseconds); }

    QObject parent;
    HttpExchange *exchange;
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    int endings = 0;
    std::optional<Error> error;
};

inline HttpRequest post(const QUrl &url)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = url;
    request.body = QByteArray(2000, 'b');
    request.headers.add("Authorization", QByteArray("Bearer ") + key);
    request.isStream = true;
    request.timeouts = {std::chrono::seconds(2), std::chrono::seconds(2), std::chrono::seconds(2)};
    return request;
}

inline HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.timeouts = {std::chrono::seconds(2), std::chrono::seconds(2), std::chrono::seconds(2)};
    return request;
}

/// A port where nobody listens.
inline quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace qwenda::test
