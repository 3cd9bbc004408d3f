// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QProcessEnvironment>
#include <QString>

class QProcess;

namespace qwenda {

/// A setting of the system that asks for a proxy in a way Qt does not follow: requests would go out directly, and nobody
/// would know why. Measured with Qt 6.4.2 and libproxy on Debian 12, 2026-11-21.
struct ProxyGap
{
    enum class Kind {
        AllProxy,         ///< all_proxy is not read
        Scheme,           ///< socks5h://, https:// and others are not understood
        NoScheme,         ///< host:port without http:// is not understood
        NoProxyStar,      ///< no_proxy=* does not switch the proxy off
        AutoConfiguration ///< the desktop's automatic configuration (PAC, WPAD)
    };
    Kind kind = Kind::AllProxy;
    QString where; ///< the variable, or the desktop; never a value: it may hold a password

    bool operator==(const ProxyGap &) const = default;
};

/// Pure. `kioslaverc` is KDE's file of that name, `gnomeMode` what org.gnome.system.proxy says its mode is.
QList<ProxyGap> proxyGaps(const QProcessEnvironment &environment, const QString &kioslaverc, const QString &gnomeMode);

/// Looks at the real system; asks GNOME's settings in a process of their own, a second at most. Ends exactly once, never
/// from inside its constructor. GUI thread.
class SystemProxyLook : public QObject
{
    Q_OBJECT

public:
    explicit SystemProxyLook(QObject *parent = nullptr);
    ~SystemProxyLook() override;

Q_SIGNALS:
    void finished(const QList<qwenda::ProxyGap> &gaps);

private:
    void end(const QString &gnomeMode);
    QProcess *m_process = nullptr;
    bool m_isOver = false;
};

} // namespace qwenda
