// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/picturedownload.h"

#include "client/picturewire.h"
#include "client/wire.h"
#include "core/region.h"
#include "transport/httpexchange.h"
#include "transport/httptransport.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int attemptsWithoutExpiry = 8;

Error fault(Error::Kind kind, Error::Reason reason, const QString &code, const QString &message)
{
    Error error;
    error.kind = kind;
    error.reason = reason;
    error.code = code;
    error.message = message;
    return error;
}

} // namespace

PictureDownload::PictureDownload(HttpTransport &transport, const QUrl &url, bool mayBePlain, const ClientOptions &options,
                                 std::chrono::milliseconds unit, QObject *parent)
    : QObject(parent), m_transport(transport), m_url(url), m_options(options), m_unit(unit), m_expiry(wire::expiryOf(url))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PictureDownload::fetch);
    // The store answers http:// links too; the signature is good for both, and pictures are nobody's business.
    const bool isLocal = isLoopbackHost(url.host());
    if (m_url.scheme() == u"http" && !isLocal && m_url.port() == -1)
        m_url.setScheme(u"https"_s);
    if (!m_url.isValid() || !(m_url.scheme() == u"https" || (m_url.scheme() == u"http" && isLocal && mayBePlain))) {
        QMetaObject::invokeMethod(this, [this] {
            Q_EMIT finished(fault(Error::Kind::Invalid, Error::Reason::WrongAddress, {}, m_url.host()));
        }, Qt::QueuedConnection);
        return;
    }
    m_wait.start(0);
}

void PictureDownload::fetch()
{
    ++m_attempts;
    struct Answer
    {
        int status = 0;
        qint64 announced = -1;
        QByteArray body;
    };
    HttpRequest request;
    request.lane = HttpRequest::Lane::Background;
    request.url = m_url;
    request.headers.add("Accept-Encoding", "identity"); // so that Content-Length counts what arrives
    request.bodyLimit = largest;
    request.timeouts = {m_options.connect, m_options.firstByte, m_options.betweenBytes};
    HttpExchange *exchange = m_transport.send(request, this);
    auto answer = std::make_shared<Answer>();
    connect(exchange, &HttpExchange::head, this, [answer](int status, const HttpHeaders &headers) {
        bool isNumber = false;
        const qint64 length = headers.value("content-length").toLongLong(&isNumber);
        *answer = {status, isNumber ? length : -1, {}};
    });
    connect(exchange, &HttpExchange::received, this, [this, answer](QByteArrayView bytes) {
        answer->body.append(bytes);
        Q_EMIT progressed(answer->body.size(), std::max<qint64>(0, answer->announced));
    });
    connect(exchange, &HttpExchange::finished, this, [this, answer, exchange](const std::optional<Error> &error) {
        exchange->deleteLater();
        judge(answer->status, answer->announced, answer->body, error);
    });
}

void PictureDownload::judge(int status, qint64 announced, const QByteArray &body, const std::optional<Error> &error)
{
    if (status == 403 || status == 404 || status == 410) {
        Error expired = fault(Error::Kind::Server, Error::Reason::None, u"LinkExpired"_s, QString::fromUtf8(body.left(400)));
        expired.httpStatus = status;
        Q_EMIT finished(expired);
        return;
    }
    if (error && error->kind != Error::Kind::Network) {
        Q_EMIT finished(*error);
        return;
    }
    if (error) {
        retry(*error);
    } else if (status >= 300) {
        retry(wire::decodeError(status, {}, body));
    } else if (body.isEmpty() || (announced >= 0 && body.size() != announced)) {
        retry(fault(Error::Kind::Network, Error::Reason::ConnectionLost, {}, u"%1 of %2 bytes"_s.arg(body.size()).arg(announced)));
    } else {
        Q_EMIT finished(body);
    }
}

void PictureDownload::retry(const Error &error)
{
    const auto wait = m_unit * std::min(30, 1 << std::min(m_attempts - 1, 5));
    const bool isTooLate = m_expiry.isValid() ? QDateTime::currentDateTimeUtc().addMSecs(wait.count()) > m_expiry
                                              : m_attempts >= attemptsWithoutExpiry;
    if (isTooLate) {
        Q_EMIT finished(error);
        return;
    }
    m_wait.start(wait);
    Q_EMIT stumbled(error);
}

} // namespace qwenda
