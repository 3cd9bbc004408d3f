// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/fileupload.h"

#include "client/secrets.h"
#include "client/wire.h"
#include "client/wirejson.h"
#include "transport/httpexchange.h"
#include "transport/httptransport.h"

#include <QUuid>

#include <algorithm>

namespace qwenda {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds longestPause{std::chrono::seconds(5)};

Error unreadable(const QString &detail)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = Error::Reason::MediaRefused;
    error.message = detail;
    return error;
}

// A file's name inside quotes of a header: nothing may end the quotes or the line.
QByteArray quoted(const QString &name)
{
    QByteArray out;
    for (const char byte : name.toUtf8()) {
        if (byte == '"')
            out += "%22";
        else
            out += byte == '\r' || byte == '\n' || byte == '\\' ? '_' : byte;
    }
    return out;
}

} // namespace

FileUpload::FileUpload(HttpTransport &transport, const Connection &connection, const QString &name,
                       const QByteArray &content, const ClientOptions &options, QObject *parent)
    : QObject(parent), m_transport(transport), m_connection(connection), m_options(options),
      m_file{{}, name, content.size()}, m_begunAt(std::chrono::steady_clock::now())
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FileUpload::ask);
    std::optional<Error> error = objectionTo(connection);
    if (!error && (content.isEmpty() || content.size() > largest))
        error = unreadable(content.isEmpty() ? u"empty"_s : u"larger than 150 MB"_s);
    if (error)
        QMetaObject::invokeMethod(this, [this, error] { fail(*error); }, Qt::QueuedConnection);
    else
        upload(content);
}

void FileUpload::upload(const QByteArray &content)
{
    const QByteArray boundary = "qwenda-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.headers.add("Content-Type", "multipart/form-data; boundary=" + boundary);
    request.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nfile-extract\r\n--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quoted(m_file.name)
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
    request.url = m_connection.endpoint.compatible(u"/files"_s);
    send(std::move(request));
}

void FileUpload::ask()
{
    HttpRequest request;
    request.url = m_connection.endpoint.compatible(u"/files/"_s + m_file.id);
    send(std::move(request));
}

void FileUpload::send(HttpRequest request)
{
    request.lane = HttpRequest::Lane::Background;
    const auto connectionHeaders = headersFor(m_connection);
    for (const auto &[name, value] : connectionHeaders.pairs())
        request.headers.add(name, value);
    request.headers.add("Accept", "application/json");
    request.timeouts = {m_options.connect, m_options.firstByte, m_options.betweenBytes};
    m_headers = {};
    m_body.clear();
    m_status = 0;
    HttpExchange *exchange = m_transport.send(request, this);
    connect(exchange, &HttpExchange::head, this, [this](int status, const HttpHeaders &headers) {
        m_status = status;
        m_headers = headers;
    });
    connect(exchange, &HttpExchange::received, this, [this](QByteArrayView bytes) { m_body.append(bytes); });
    connect(exchange, &HttpExchange::finished, this, [this, exchange](const std::optional<Error> &error) {
        exchange->deleteLater();
        take(error);
    });
}

void FileUpload::take(const std::optional<Error> &transportError)
{
    if (m_status >= 400)
        return fail(wire::decodeError(m_status, m_headers, m_body));
    if (transportError)
        return fail(*transportError);
    const Result<QJsonObject> answer = wire::readObject(m_body);
    if (!answer)
        return fail(answer.error());
    if (const auto error = wire::errorInside(*answer))
        return fail(*error);
    const bool isNew = m_file.id.isEmpty();
    if (isNew)
        m_file.id = answer->value("id"_L1).toString();
    if (m_file.id.isEmpty())
        return fail(wire::notUnderstood(u"no file id"_s));
    if (isNew)
        Q_EMIT uploaded();
    const QString status = answer->value("status"_L1).toString();
    // "processed", or no word at all where the service does not say; anything else that is no failure goes on.
    if (status.isEmpty() || status == "processed"_L1) {
        m_isOver = true;
        Q_EMIT finished(m_file);
        return;
    }
    if (status == "error"_L1 || status == "failed"_L1 || status == "deleted"_L1)
        return fail(unreadable(status));
    if (std::chrono::steady_clock::now() - m_begunAt > patience)
        return fail(unreadable(u"still "_s + status));
    m_next.start(m_pause);
    m_pause = std::min(longestPause, m_pause * 2);
}

void FileUpload::fail(const Error &error)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT finished(withoutSecret(error, m_connection.key));
}

} // namespace qwenda
