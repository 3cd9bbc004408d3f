// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/httpexchange.h"

#include "transport/certificatefault.h"
#include "transport/httptransport.h"
#include "transport/oneshotbody.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QNetworkReply>
#include <QSslError>

#include <utility>

namespace qwenda {

namespace {

constexpr qint64 readBufferSize = 256 * 1024;
constexpr qsizetype chunkSize = 64 * 1024;
// A fast service fills the queue of events, and Qt works all of it off before the next timer: then no frame is drawn until
// the last byte is read. So what has come is delivered from a timer that comes last, and only so long at a time.
constexpr std::chrono::milliseconds turn{6};
/// A timer that is so late was not heard: what it waited for may not have been either.
constexpr std::chrono::milliseconds heldUp{200};
constexpr std::chrono::milliseconds untilEmpty = std::chrono::milliseconds::max();

Error networkError(Error::Reason reason, const QString &detail)
{
    Error error;
    error.kind = Error::Kind::Network;
    error.reason = reason;
    error.message = detail;
    return error;
}

// The name of the code, never errorString(): that holds the whole URL.
QString nameOf(QNetworkReply::NetworkError code)
{
    const char *name = QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(code);
    return name ? QString::fromLatin1(name) : QString::number(code);
}

// Qt reports an HTTP status of 400 and above as an error of the transport; with a whole body it is none.
bool isHttpStatusOnly(QNetworkReply::NetworkError code)
{
    using Code = QNetworkReply;
    return code == Code::NoError || (code >= Code::ContentAccessDenied && code <= Code::UnknownContentError && code != Code::ContentReSendError)
        || code == Code::ProtocolInvalidOperationError || code >= Code::InternalServerError;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Error redirectError(int status)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = Error::Reason::WrongAddress;
    error.message = QStringLiteral("HTTP redirect");
    error.httpStatus = status;
    return error;
}

} // namespace

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_pairs) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

HttpExchange::HttpExchange(HttpTransport &transport, const HttpRequest &request, QObject *parent)
    : QObject(parent), m_transport(&transport), m_request(request)
{
    m_silence.setSingleShot(true);
    m_silence.setTimerType(Qt::PreciseTimer); // a coarse one may cut the allowed silence by a twentieth
    connect(&m_silence, &QTimer::timeout, this, &HttpExchange::onSilence);
    m_pump.setInterval(0);
    connect(&m_pump, &QTimer::timeout, this, &HttpExchange::pump);
}

HttpExchange::~HttpExchange()
{
    detach();
}

QString HttpExchange::authority() const
{
    return m_request.url.scheme() + u'/' + m_request.url.authority(QUrl::FullyEncoded);
}

bool HttpExchange::wasSent() const
{
    return m_wasSent || (m_body && m_body->wasTouched());
}

void HttpExchange::begin()
{
    m_phase = Phase::Connecting;
    listenFor(m_request.timeouts.connect);
    if (m_request.method == HttpRequest::Method::Post)
        m_body = new OneShotBody(m_request.body);
    m_tap = std::make_unique<TrafficTap>(m_transport->traffic(), m_request);
    m_reply = m_transport->start(m_request, m_body);
    m_reply->setReadBufferSize(readBufferSize);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpExchange::onSent);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 count) {
        if (count > 0)
            onSent();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::onHead);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { m_pump.start(); });
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::onReplyFinished);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_certificateFault = certificateFault(errors); });
}

void HttpExchange::onSent()
{
    if (m_phase != Phase::Connecting && m_phase != Phase::Sent)
        return;
    m_wasSent = true;
    m_tap->sent();
    listenFor(m_request.timeouts.firstByte);
    if (std::exchange(m_phase, Phase::Sent) != Phase::Sent)
        Q_EMIT sent();
}

void HttpExchange::onHead()
{
    if (m_phase == Phase::Body || m_phase == Phase::Over)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200)
        return;
    m_wasSent = true;
    m_status = status;
    m_phase = Phase::Body;
    listenFor(m_request.timeouts.betweenBytes);
    const HttpHeaders headers(m_reply->rawHeaderPairs());
    m_tap->head(status, headers);
    if (!isRedirect(status)) {
        Q_EMIT head(status, headers);
        return;
    }
    const QPointer<HttpExchange> alive(this);
    Q_EMIT redirected(headers.value("location"));
    if (alive && m_phase != Phase::Over)
        end(redirectError(status));
}

void HttpExchange::pump()
{
    if (!deliver(turn) || (m_reply && m_reply->isOpen() && m_reply->bytesAvailable() > 0))
        return;
    m_pump.stop();
    if (m_isReplyFinished)
        conclude();
}

// False when a slot ended or deleted the exchange.
bool HttpExchange::deliver(std::chrono::milliseconds atMost)
{
    const QPointer<HttpExchange> alive(this);
    QElapsedTimer clock;
    clock.start();
    // Taken out of the member, so that a cancel() from a slot reads into another one.
    QByteArray buffer = std::exchange(m_buffer, {});
    if (buffer.isEmpty())
        buffer = QByteArray(chunkSize, Qt::Uninitialized);
    while (m_reply && m_reply->isOpen() && m_reply->bytesAvailable() > 0 && clock.elapsed() < atMost.count()) {
        const qint64 count = m_reply->read(buffer.data(), buffer.size());
        if (count <= 0)
            break;
        m_received += count;
        m_tap->received(QByteArrayView(buffer.constData(), count));
        if (m_phase == Phase::Body)
            listenFor(m_request.timeouts.betweenBytes);
        if (!m_request.isStream && m_received > m_request.bodyLimit) {
            Error error;
            error.reason = Error::Reason::NotUnderstood;
            error.message = QStringLiteral("answer too long");
            error.httpStatus = m_status;
            end(error);
            return false;
        }
        Q_EMIT received(QByteArrayView(buffer.constData(), count));
        if (!alive || m_phase == Phase::Over)
            return false;
    }
    m_buffer = std::move(buffer);
    return true;
}

void HttpExchange::onReplyFinished()
{
    const QPointer<HttpExchange> alive(this);
    onHead(); // a head that came together with the end
    if (!alive || m_phase == Phase::Over)
        return;
    m_isReplyFinished = true;
    m_silence.stop();
    m_pump.start();
}

void HttpExchange::conclude()
{
    const QNetworkReply::NetworkError code = m_reply->error();
    if (m_status > 0 && isHttpStatusOnly(code))
        end(std::nullopt);
    else
        end(failure(code));
}

Error HttpExchange::failure(int code) const
{
    const auto name = nameOf(static_cast<QNetworkReply::NetworkError>(code));
    const bool wentOut = wasSent();
    Error error = networkError(wentOut ? Error::Reason::ConnectionLost : Error::Reason::NotConnected, name);
    if (!wentOut) {
        const bool isProxy = (code >= QNetworkReply::ProxyConnectionRefusedError && code <= QNetworkReply::UnknownProxyError)
            || ((code == QNetworkReply::UnknownNetworkError || code == QNetworkReply::ConnectionRefusedError) && m_transport
                && m_transport->proxyFor(m_request.url).type() != QNetworkProxy::NoProxy);
        if (isProxy)
            error.reason = Error::Reason::ProxyRefused;
        else if (!m_certificateFault.isEmpty()) {
            error.reason = Error::Reason::BadCertificate;
            error.message = m_certificateFault;
        }
    }
    error.httpStatus = m_status;
    error.mayBeBilled = wentOut && m_request.method == HttpRequest::Method::Post;
    error.isRetryable = !error.mayBeBilled && error.reason != Error::Reason::ProxyRefused
        && error.reason != Error::Reason::BadCertificate;
    return error;
}

void HttpExchange::listenFor(std::chrono::milliseconds atMost)
{
    m_silence.start(atMost);
    m_sinceHeard.start();
    m_isSecondWait = false;
}

void HttpExchange::onSilence()
{
    // A thread that was busy, or a program that was stopped, finds the timer due before it sees what has come meanwhile.
    if (m_reply && m_reply->isOpen() && m_reply->bytesAvailable() > 0) {
        m_silence.start();
        m_pump.start();
        return;
    }
    if (!m_isSecondWait && m_sinceHeard.elapsed() > (m_silence.intervalAsDuration() + heldUp).count()) {
        m_silence.start();
        m_isSecondWait = true;
        return;
    }
    Error error = networkError(Error::Reason::TimedOut, QStringLiteral("silence"));
    error.httpStatus = m_status;
    error.mayBeBilled = wasSent() && m_request.method == HttpRequest::Method::Post;
    error.isRetryable = !error.mayBeBilled;
    end(error);
}

void HttpExchange::cancel()
{
    if (m_phase == Phase::Over)
        return;
    const QPointer<HttpExchange> alive(this);
    // abort() throws away what was not read.
    if (m_phase == Phase::Body && !deliver(untilEmpty))
        return;
    if (alive)
        detach();
}

void HttpExchange::retire(std::chrono::milliseconds patience)
{
    disconnect(this, nullptr, nullptr, nullptr);
    setParent(m_transport);
    if (m_phase == Phase::Over || !m_transport) {
        deleteLater();
        return;
    }
    connect(this, &HttpExchange::finished, this, &QObject::deleteLater);
    QTimer::singleShot(patience, this, &QObject::deleteLater);
}

void HttpExchange::end(const std::optional<Error> &error)
{
    if (m_phase == Phase::Over)
        return;
    detach(error, false);
    Q_EMIT finished(error);
}

void HttpExchange::detach(const std::optional<Error> &error, bool wasLeft)
{
    const Phase before = std::exchange(m_phase, Phase::Over);
    if (before == Phase::Over)
        return;
    m_silence.stop();
    m_pump.stop();
    m_wasSent = wasSent();
    if (m_reply) {
        m_reply->disconnect(this);
        // Emits errorOccurred and finished from inside; nobody of ours listens any more.
        if (!m_reply->isFinished())
            m_reply->abort();
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    if (m_transport && m_tap)
        std::exchange(m_tap, nullptr)->end(error, wasLeft);
    if (m_transport)
        m_transport->release(this, m_request.lane, before != Phase::Waiting);
}

} // namespace qwenda
