// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "core/result.h"
#include "transport/httprequest.h"

#include <QByteArray>
#include <QObject>

namespace qwenda {

class HttpTransport;

/// One request and its whole answer, no repeats. Ends with exactly one finished(), never from inside the constructor;
/// deleting it stops it in silence. The error never quotes the key. GUI thread.
class Call : public QObject
{
    Q_OBJECT

public:
    /// Native endpoint; sends Authorization. `body` empty: GET. A connection nothing may be sent with ends at once.
    Call(HttpTransport &transport, const Connection &connection, const QString &path, const QByteArray &body,
         const HttpHeaders &extra, const ClientOptions &options, QObject *parent);
    /// Another host, as it is, without Authorization.
    Call(HttpTransport &transport, const HttpRequest &request, QObject *parent);

    int status() const { return m_status; }
    const HttpHeaders &headers() const { return m_headers; }

Q_SIGNALS:
    /// The body of an answer with a status below 300; anything else is an error.
    void finished(const qwenda::Result<QByteArray> &result);

private:
    void send(HttpTransport &transport, const HttpRequest &request);
    void judge(const std::optional<Error> &error);

    ApiKey m_key;
    HttpHeaders m_headers;
    QByteArray m_body;
    int m_status = 0;
};

} // namespace qwenda
