// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/httptransport.h"

#include "core/region.h"
#include "transport/oneshotbody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace qwenda {

namespace {

// Qt opens six connections per host and manager; the sixth is left for a key check or a warm-up.
constexpr int exchangesPerHost = 5;

void harden(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
}

} // namespace

HttpTransport::HttpTransport(const QString &userAgent, QObject *parent) : QObject(parent), m_userAgent(userAgent.toLatin1())
{
    m_chat.manager = std::make_unique<QNetworkAccessManager>();
    m_background.manager = std::make_unique<QNetworkAccessManager>();
}

HttpTransport::~HttpTransport() = default;

HttpTransport::Lane &HttpTransport::lane(HttpRequest::Lane which)
{
    return which == HttpRequest::Lane::Chat ? m_chat : m_background;
}

HttpExchange *HttpTransport::send(const HttpRequest &request, QObject *parent)
{
    auto *exchange = new HttpExchange(*this, request, parent);
    Lane &mine = lane(request.lane);
    mine.waiting.append(exchange);
    startWaiting(request.lane);
    return exchange;
}

void HttpTransport::startWaiting(HttpRequest::Lane which)
{
    Lane &mine = lane(which);
    for (qsizetype i = 0; i < mine.waiting.size();) {
        HttpExchange *exchange = mine.waiting.at(i);
        int &running = mine.running[exchange->authority()];
        if (running >= exchangesPerHost) {
            ++i;
            continue;
        }
        ++running;
        mine.waiting.removeAt(i);
        exchange->begin();
    }
}

void HttpTransport::release(HttpExchange *exchange, HttpRequest::Lane which, bool wasRunning)
{
    Lane &mine = lane(which);
    if (!wasRunning) {
        mine.waiting.removeOne(exchange);
        return;
    }
    const QString authority = exchange->authority();
    if (--mine.running[authority] <= 0)
        mine.running.remove(authority);
    // Not at once: this comes out of another exchange's last signals.
    if (!mine.waiting.isEmpty())
        QMetaObject::invokeMethod(this, [this, which] { startWaiting(which); }, Qt::QueuedConnection);
}

QNetworkReply *HttpTransport::start(const HttpRequest &request, OneShotBody *body)
{
    QNetworkRequest out(request.url);
    harden(out);
    out.setRawHeader("User-Agent", m_userAgent);
    if (request.isStream)
        out.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : request.headers.pairs())
        out.setRawHeader(name, value);
    QNetworkAccessManager &manager = *lane(request.lane).manager;
    if (!body)
        return manager.get(out);
    out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    QNetworkReply *reply = manager.post(out, body);
    body->setParent(reply);
    return reply;
}

QNetworkProxy HttpTransport::proxyFor(const QUrl &url) const
{
    const QNetworkProxy own = m_chat.manager->proxy();
    if (own.type() != QNetworkProxy::DefaultProxy)
        return own;
    if (isLoopbackHost(url.host()))
        return QNetworkProxy::NoProxy; // Qt never asks a system proxy for these
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
}

PathProbe *HttpTransport::probe(const QUrl &url, std::chrono::milliseconds patience, QObject *parent)
{
    return new PathProbe(url, proxyFor(url), m_userAgent, patience, parent);
}

void HttpTransport::setProxy(const std::optional<QNetworkProxy> &proxy)
{
    QNetworkProxy used = proxy.value_or(QNetworkProxy(QNetworkProxy::DefaultProxy));
    // Always a tunnel, also for http://: else the proxy would read the request, and ask for its password only after the
    // body, which goes out once, is gone.
    if (used.type() == QNetworkProxy::HttpProxy)
        used.setCapabilities(QNetworkProxy::TunnelingCapability | QNetworkProxy::HostNameLookupCapability);
    for (Lane *each : {&m_chat, &m_background})
        each->manager->setProxy(used);
}

void HttpTransport::warmUp(const QUrl &url)
{
    const auto port = static_cast<quint16>(url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80));
    if (url.scheme() != QLatin1StringView("https")) {
        m_chat.manager->connectToHost(url.host(), port);
        return;
    }
    // Only a connection with the protocol list of the later request is used by it.
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    m_chat.manager->connectToHostEncrypted(url.host(), port, tls);
}

} // namespace qwenda
