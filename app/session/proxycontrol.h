// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apikey.h"
#include "storage/secretstore.h"
#include "storage/settings.h"
#include "transport/systemproxy.h"

#include <QList>
#include <QObject>
#include <QUrl>

namespace qwenda {

class HttpTransport;

/// Keeps the network going through the proxy that the settings name, with the password from the keychain. A change is in
/// force from the next request on. GUI thread; nothing is asked or set before apply().
class ProxyControl : public QObject
{
    Q_OBJECT

public:
    ProxyControl(Settings &settings, SecretStore &secrets, HttpTransport &transport, QObject *parent = nullptr);

    /// Reads the settings, then the password if there is a user, and sets the proxy; ready() follows, perhaps at once. From
    /// now on changes of the settings are followed.
    void apply();
    /// For the user of the settings; empty forgets it. Kept for this run when the keychain refuses it.
    void setPassword(const QString &password);
    bool hasPassword() const { return !m_password.isEmpty(); }
    /// False while the keychain has been asked.
    bool isReady() const { return m_isReady; }
    /// The proxy's place for requests to `url`: "http://gate:3128", "socks5://gate:1080"; empty: none. Never credentials.
    QString resolved(const QUrl &url) const;
    /// Looks for what the system asks for and does not get; from now on after every change, too.
    void watchGaps();
    /// Known some time after watchGaps(), and only while the system is asked.
    const QList<ProxyGap> &gaps() const { return m_gaps; }

Q_SIGNALS:
    void ready();
    /// Another proxy is in force, or its gaps became known.
    void changed();

private:
    void readPassword();
    void use();
    void lookForGaps();
    QString secretName() const;

    Settings &m_settings;
    SecretStore &m_secrets;
    HttpTransport &m_transport;
    Settings::Proxy m_proxy;
    ApiKey m_password;
    QList<ProxyGap> m_gaps;
    bool m_isApplied = false;
    bool m_isReady = false;
    bool m_watchesGaps = false;
    int m_turn = 0; ///< raised by every change, so that a late answer of the keychain is dropped
};

} // namespace qwenda
