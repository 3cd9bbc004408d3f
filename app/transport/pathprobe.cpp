// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/pathprobe.h"

#include "transport/certificatefault.h"

#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

using std::chrono::milliseconds;

milliseconds PathTimes::total() const
{
    return lookup.value_or(milliseconds(0)) + connect.value_or(milliseconds(0)) + tls.value_or(milliseconds(0))
        + firstByte.value_or(milliseconds(0));
}

PathProbe::PathProbe(const QUrl &url, const QNetworkProxy &proxy, const QByteArray &userAgent, milliseconds patience, QObject *parent)
    : QObject(parent), m_url(url), m_userAgent(userAgent), m_stepBegan(std::chrono::steady_clock::now())
{
    const bool isSecure = url.scheme() == "https"_L1;
    auto *tls = isSecure ? new QSslSocket(this) : nullptr;
    m_socket = isSecure ? static_cast<QTcpSocket *>(tls) : new QTcpSocket(this);
    m_socket->setProxy(proxy);
    m_times.usesProxy = proxy.type() != QNetworkProxy::NoProxy;
    connect(m_socket, &QTcpSocket::connected, this, &PathProbe::onConnected);
    connect(m_socket, &QTcpSocket::readyRead, this, &PathProbe::onReadable);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError code) {
        const bool isProxy = m_times.usesProxy && !m_times.connect;
        if (!m_certificateFault.isEmpty())
            fail(Error::Reason::BadCertificate, m_certificateFault);
        else
            fail(isProxy ? Error::Reason::ProxyRefused : Error::Reason::NotConnected, QString::number(int(code)));
    });
    if (tls) {
        connect(tls, &QSslSocket::encrypted, this, [this, tls] {
            m_times.tls = step();
            m_times.protocol = tls->sessionCipher().protocolString();
            ask();
        });
        connect(tls, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) { m_certificateFault = certificateFault(errors); });
    }
    QTimer::singleShot(patience, this, [this] { fail(Error::Reason::TimedOut, u"silence"_s); });
    QMetaObject::invokeMethod(this, &PathProbe::lookUp, Qt::QueuedConnection);
}

PathProbe::~PathProbe()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    m_socket->disconnect(this);
}

milliseconds PathProbe::step()
{
    const auto now = std::chrono::steady_clock::now();
    return std::chrono::duration_cast<milliseconds>(now - std::exchange(m_stepBegan, now));
}

void PathProbe::lookUp()
{
    step();
    if (m_times.usesProxy) // the proxy's to find
        return connectSocket();
    m_lookup = QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo &found) {
        m_lookup = -1;
        if (m_isOver)
            return;
        m_times.lookup = step();
        if (found.error() == QHostInfo::NoError)
            connectSocket();
        else
            fail(Error::Reason::NotConnected, u"HostNotFoundError"_s);
    });
}

// By name: Qt has just learned the address, and TLS and proxies want the name.
void PathProbe::connectSocket()
{
    const bool isSecure = m_url.scheme() == "https"_L1;
    m_socket->connectToHost(m_url.host(), static_cast<quint16>(m_url.port(isSecure ? 443 : 80)));
}

void PathProbe::onConnected()
{
    m_times.connect = step();
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket)) {
        tls->setPeerVerifyName(m_url.host());
        tls->startClientEncryption();
    } else {
        ask();
    }
}

void PathProbe::ask()
{
    const QByteArray host = m_url.authority(QUrl::FullyEncoded).toLatin1();
    m_socket->write("GET " + m_url.path(QUrl::FullyEncoded).toLatin1() + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + m_userAgent
                    + "\r\nAccept: application/json\r\nConnection: close\r\n\r\n");
}

void PathProbe::onReadable()
{
    if (!m_times.firstByte)
        m_times.firstByte = step();
    m_head += m_socket->read(64);
    if (m_head.size() < 12 && m_socket->state() == QAbstractSocket::ConnectedState)
        return;
    m_times.status = m_head.startsWith("HTTP/1.") ? m_head.mid(9, 3).toInt() : 0;
    end();
}

void PathProbe::fail(Error::Reason reason, const QString &detail)
{
    if (m_isOver)
        return;
    if (!m_times.firstByte) {
        Error error;
        error.kind = Error::Kind::Network;
        error.reason = reason;
        error.message = detail;
        m_times.error = error;
    }
    end();
}

void PathProbe::end()
{
    if (std::exchange(m_isOver, true))
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT finished(m_times);
}

} // namespace qwenda
