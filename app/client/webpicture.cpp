// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/webpicture.h"

#include "transport/httptransport.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

Error wrongAddress(const QUrl &address)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = Error::Reason::WrongAddress;
    error.message = address.host();
    return error;
}

Error refusal(int status)
{
    Error error;
    error.httpStatus = status;
    return error;
}

} // namespace

bool WebPicture::isAskable(const QUrl &address)
{
    return address.isValid() && (address.scheme() == u"https" || address.scheme() == u"http") && !address.host().isEmpty()
        && address.userInfo().isEmpty();
}

WebPicture::WebPicture(HttpTransport &transport, const QUrl &address, QObject *parent) : QObject(parent), m_transport(transport)
{
    QMetaObject::invokeMethod(this, [this, address] { fetch(address); }, Qt::QueuedConnection);
}

void WebPicture::fetch(const QUrl &address)
{
    using namespace std::chrono_literals;
    struct Answer
    {
        int status = 0;
        QByteArray body;
    };
    if (!isAskable(address)) {
        Q_EMIT finished(wrongAddress(address));
        return;
    }
    m_address = address;
    HttpRequest request;
    request.lane = HttpRequest::Lane::Background;
    request.url = address.adjusted(QUrl::RemoveFragment);
    request.headers.add("Accept", "image/*");
    request.headers.add("Accept-Encoding", "identity"); // what is unpacked here is not what bodyLimit counts
    request.bodyLimit = largest;
    request.timeouts = {15s, 30s, 20s};
    HttpExchange *exchange = m_transport.send(request, this);
    auto answer = std::make_shared<Answer>();
    connect(exchange, &HttpExchange::redirected, this, [this, exchange](const QByteArray &location) {
        exchange->disconnect(this);
        exchange->deleteLater();
        follow(location);
    });
    connect(exchange, &HttpExchange::head, this, [answer](int status) { answer->status = status; });
    connect(exchange, &HttpExchange::received, this, [answer](QByteArrayView bytes) { answer->body.append(bytes); });
    connect(exchange, &HttpExchange::finished, this, [this, answer, exchange](const std::optional<Error> &error) {
        exchange->deleteLater();
        if (error)
            Q_EMIT finished(*error);
        else if (answer->status != 200)
            Q_EMIT finished(refusal(answer->status));
        else
            Q_EMIT finished(answer->body);
    });
}

void WebPicture::follow(const QByteArray &location)
{
    const QUrl next = m_address.resolved(QUrl::fromEncoded(location));
    const bool isDowngrade = m_address.scheme() == u"https" && next.scheme() != u"https";
    if (location.isEmpty() || isDowngrade || ++m_redirects > mostRedirects)
        Q_EMIT finished(wrongAddress(next));
    else
        fetch(next);
}

} // namespace qwenda
