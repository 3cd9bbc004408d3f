// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/keycheck.h"

#include "client/secrets.h"
#include "client/wire.h"
#include "transport/httpexchange.h"
#include "transport/httptransport.h"

namespace qwenda {

namespace {

Error wrongAddress(Error error)
{
    error.reason = Error::Reason::WrongAddress;
    return error;
}

} // namespace

KeyCheck::KeyCheck(HttpTransport &transport, const Connection &connection, const ClientOptions &options, QObject *parent)
    : QObject(parent), m_key(connection.key), m_begunAt(std::chrono::steady_clock::now())
{
    if (const std::optional<Error> error = objectionTo(connection)) {
        QMetaObject::invokeMethod(this, [this, error] { end(*error); }, Qt::QueuedConnection);
        return;
    }
    HttpRequest request;
    request.lane = HttpRequest::Lane::Background;
    request.url = connection.endpoint.compatible(QStringLiteral("/models"));
    request.headers = headersFor(connection);
    request.headers.add("Accept", "application/json");
    request.timeouts = {options.connect, options.firstByte, options.betweenBytes};
    HttpExchange *exchange = transport.send(request, this);
    connect(exchange, &HttpExchange::head, this, [this](int status, const HttpHeaders &headers) {
        m_status = status;
        m_headers = headers;
    });
    connect(exchange, &HttpExchange::received, this, [this](QByteArrayView bytes) { m_body.append(bytes); });
    connect(exchange, &HttpExchange::finished, this, [this](const std::optional<Error> &error) { judge(error); });
}

void KeyCheck::judge(const std::optional<Error> &transportError)
{
    KeyCheckOutcome outcome;
    outcome.time = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_begunAt);
    // Some hosts do not offer the list, but look at the key before they say so, in JSON. A 404 of any other form comes
    // from a server that is not the service.
    if (m_status == 404) {
        const Error error = wire::decodeError(m_status, m_headers, m_body);
        if (error.reason == Error::Reason::WrongWorkspace)
            return end(error);
        if (!error.code.isEmpty() || !error.message.isEmpty())
            return end(outcome);
        return end(wrongAddress(error));
    }
    if (m_status >= 400)
        return end(wire::decodeError(m_status, m_headers, m_body));
    if (transportError)
        return end(*transportError);
    const Result<QStringList> ids = wire::decodeModelIds(m_body);
    if (!ids)
        return end(ids.error());
    outcome.modelIds = *ids;
    end(outcome);
}

void KeyCheck::end(const Result<KeyCheckOutcome> &result)
{
    if (result)
        Q_EMIT finished(result);
    else
        Q_EMIT finished(withoutSecret(result.error(), m_key));
}

} // namespace qwenda
