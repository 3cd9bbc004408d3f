// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/call.h"

#include "client/secrets.h"
#include "client/wire.h"
#include "transport/httpexchange.h"
#include "transport/httptransport.h"

namespace qwenda {

Call::Call(HttpTransport &transport, const Connection &connection, const QString &path, const QByteArray &body,
           const HttpHeaders &extra, const ClientOptions &options, QObject *parent)
    : QObject(parent), m_key(connection.key)
{
    if (const std::optional<Error> error = objectionTo(connection)) {
        QMetaObject::invokeMethod(this, [this, error] { Q_EMIT finished(*error); }, Qt::QueuedConnection);
        return;
    }
    HttpRequest request;
    request.lane = HttpRequest::Lane::Background;
    request.method = body.isEmpty() ? HttpRequest::Method::Get : HttpRequest::Method::Post;
    request.url = connection.endpoint.native(path.section(QLatin1Char('?'), 0, 0));
    request.url.setQuery(path.section(QLatin1Char('?'), 1));
    request.headers = headersFor(connection);
    request.headers.add("Accept", "application/json");
    if (!body.isEmpty())
        request.headers.add("Content-Type", "application/json");
    for (const auto &[name, value] : extra.pairs())
        request.headers.add(name, value);
    request.body = body;
    request.timeouts = {options.connect, options.firstByte, options.betweenBytes};
    send(transport, request);
}

Call::Call(HttpTransport &transport, const HttpRequest &request, QObject *parent) : QObject(parent)
{
    send(transport, request);
}

void Call::send(HttpTransport &transport, const HttpRequest &request)
{
    HttpExchange *exchange = transport.send(request, this);
    connect(exchange, &HttpExchange::head, this, [this](int status, const HttpHeaders &headers) {
        m_status = status;
        m_headers = headers;
    });
    connect(exchange, &HttpExchange::received, this, [this](QByteArrayView bytes) { m_body.append(bytes); });
    connect(exchange, &HttpExchange::finished, this, [this](const std::optional<Error> &error) { judge(error); });
}

void Call::judge(const std::optional<Error> &error)
{
    if (m_status >= 300)
        Q_EMIT finished(withoutSecret(wire::decodeError(m_status, m_headers, m_body), m_key));
    else if (error)
        Q_EMIT finished(withoutSecret(*error, m_key));
    else
        Q_EMIT finished(m_body);
}

} // namespace qwenda
