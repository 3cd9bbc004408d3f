// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/proxycontrol.h"

#include "session/whendone.h"
#include "transport/httptransport.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

using Mode = Settings::Proxy::Mode;

bool isManual(const Settings::Proxy &proxy)
{
    return (proxy.mode == Mode::Http || proxy.mode == Mode::Socks5) && !proxy.host.isEmpty();
}

} // namespace

ProxyControl::ProxyControl(Settings &settings, SecretStore &secrets, HttpTransport &transport, QObject *parent)
    : QObject(parent), m_settings(settings), m_secrets(secrets), m_transport(transport)
{
    connect(&m_settings, &Settings::changed, this, [this](const QString &key) {
        if (m_isApplied && key.startsWith("proxy/"_L1) && m_settings.proxy() != m_proxy)
            apply();
    });
}

QString ProxyControl::secretName() const
{
    return secretNameForProxy(m_proxy.user, m_proxy.host, m_proxy.port);
}

void ProxyControl::apply()
{
    m_isApplied = true;
    m_proxy = m_settings.proxy();
    m_password = {};
    m_isReady = false;
    ++m_turn;
    m_gaps.clear();
    if (m_watchesGaps)
        lookForGaps();
    if (isManual(m_proxy) && !m_proxy.user.isEmpty())
        readPassword();
    else
        use();
}

void ProxyControl::watchGaps()
{
    m_watchesGaps = true;
    lookForGaps();
}

void ProxyControl::lookForGaps()
{
    if (m_settings.proxy().mode != Mode::System)
        return;
    auto *look = new SystemProxyLook(this);
    connect(look, &SystemProxyLook::finished, this, [this, look, turn = m_turn](const QList<ProxyGap> &gaps) {
        look->deleteLater();
        if (turn != m_turn)
            return;
        m_gaps = gaps;
        Q_EMIT changed();
    });
}

void ProxyControl::readPassword()
{
    whenDone(m_secrets.read(secretName()), this, [this, turn = m_turn](const SecretStore::Answer &answer) {
        if (turn != m_turn)
            return;
        m_password = answer.key;
        use();
    });
}

void ProxyControl::setPassword(const QString &password)
{
    ++m_turn;
    m_password = ApiKey(password.toUtf8());
    // In use at once, whatever the keychain says.
    if (m_password.isEmpty())
        (void)m_secrets.forget(secretName());
    else
        (void)m_secrets.write(secretName(), m_password);
    use();
}

void ProxyControl::use()
{
    if (m_proxy.mode == Mode::System) {
        m_transport.setProxy(std::nullopt);
    } else if (isManual(m_proxy)) {
        const auto type = m_proxy.mode == Mode::Http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy;
        m_transport.setProxy(QNetworkProxy(type, m_proxy.host, m_proxy.port, m_proxy.user,
                                           QString::fromUtf8(m_password.bytesForKeychain())));
    } else {
        m_transport.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    }
    m_isReady = true;
    Q_EMIT ready();
    Q_EMIT changed();
}

QString ProxyControl::resolved(const QUrl &url) const
{
    const QNetworkProxy proxy = m_transport.proxyFor(url);
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    const QString scheme = proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s;
    return u"%1://%2:%3"_s.arg(scheme, proxy.hostName()).arg(proxy.port());
}

} // namespace qwenda
