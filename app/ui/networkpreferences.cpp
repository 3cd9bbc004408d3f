// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/networkpreferences.h"

#include "client/modelcatalog.h"
#include "session/connections.h"
#include "session/proxycontrol.h"
#include "session/workshop.h"
#include "storage/journal.h"
#include "storage/settings.h"
#include "ui/proxywords.h"

#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QUrl>

namespace qwenda {

namespace {

int secondsOf(std::chrono::milliseconds limit)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(limit).count());
}

} // namespace

NetworkPreferences::NetworkPreferences(Workshop &workshop, QObject *parent) : QObject(parent), m_workshop(workshop)
{
    connect(&m_workshop.settings, &Settings::changed, this, &NetworkPreferences::changed);
    connect(&m_workshop.proxy, &ProxyControl::changed, this, &NetworkPreferences::changed);
}

int NetworkPreferences::connectSeconds() const
{
    return secondsOf(m_workshop.settings.connectTimeout());
}

void NetworkPreferences::setConnectSeconds(int seconds)
{
    m_workshop.settings.setConnectTimeout(std::chrono::seconds(seconds));
}

int NetworkPreferences::firstByteSeconds() const
{
    return secondsOf(m_workshop.settings.firstByteTimeout());
}

void NetworkPreferences::setFirstByteSeconds(int seconds)
{
    m_workshop.settings.setFirstByteTimeout(std::chrono::seconds(seconds));
}

int NetworkPreferences::betweenBytesSeconds() const
{
    return secondsOf(m_workshop.settings.betweenBytesTimeout());
}

void NetworkPreferences::setBetweenBytesSeconds(int seconds)
{
    m_workshop.settings.setBetweenBytesTimeout(std::chrono::seconds(seconds));
}

QString NetworkPreferences::silenceNote() const
{
    const auto silence = m_workshop.environment.silence;
    return silence ? tr("DASHSCOPE_TIMEOUT is set: %1 s before the first word and between words.").arg(secondsOf(*silence)) : QString();
}

int NetworkPreferences::proxyMode() const
{
    return static_cast<int>(m_workshop.settings.proxy().mode);
}

void NetworkPreferences::setProxyMode(int mode)
{
    Settings::Proxy proxy = m_workshop.settings.proxy();
    proxy.mode = static_cast<Settings::Proxy::Mode>(qBound(0, mode, 3));
    m_proxyProblem.clear();
    m_workshop.settings.setProxy(proxy);
}

QString NetworkPreferences::proxyHost() const
{
    return m_workshop.settings.proxy().host;
}

int NetworkPreferences::proxyPort() const
{
    return m_workshop.settings.proxy().port;
}

QString NetworkPreferences::proxyUser() const
{
    return m_workshop.settings.proxy().user;
}

bool NetworkPreferences::hasProxyPassword() const
{
    return m_workshop.proxy.hasPassword();
}

QString NetworkPreferences::proxyText() const
{
    const auto place = m_workshop.connections.endpoint(m_workshop.connections.defaultRegion());
    const QString resolved = place ? m_workshop.proxy.resolved(place->root) : QString();
    return resolved.isEmpty() ? tr("Connections go out directly.") : tr("Connections go through %1.").arg(resolved);
}

QStringList NetworkPreferences::proxyGaps() const
{
    QStringList words;
    for (const ProxyGap &gap : m_workshop.proxy.gaps())
        words.append(ProxyWords::of(gap));
    return words;
}

void NetworkPreferences::useProxy(const QString &host, const QString &port, const QString &user, const QString &password)
{
    bool isNumber = false;
    const int number = port.trimmed().toInt(&isNumber);
    const QString name = host.trimmed();
    m_proxyProblem.clear();
    if (name.isEmpty() || name.contains(u'/') || name.contains(u' ') || name.contains(u'@'))
        m_proxyProblem = tr("The host is a name or an address alone, such as proxy.example.");
    else if (!isNumber || number < 1 || number > 65535)
        m_proxyProblem = tr("The port is a number from 1 to 65535.");
    if (!m_proxyProblem.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    Settings::Proxy proxy = m_workshop.settings.proxy();
    proxy.host = name;
    proxy.port = static_cast<quint16>(number);
    proxy.user = user.trimmed();
    m_workshop.settings.setProxy(proxy);
    if (!password.isEmpty() && !proxy.user.isEmpty())
        m_workshop.proxy.setPassword(password);
    Q_EMIT changed();
}

void NetworkPreferences::forgetProxyPassword()
{
    m_workshop.proxy.setPassword({});
}

bool NetworkPreferences::findsRegion() const
{
    return m_workshop.settings.findsRegion();
}

void NetworkPreferences::setFindsRegion(bool doesFind)
{
    m_workshop.settings.setFindsRegion(doesFind);
}

bool NetworkPreferences::offersFailover() const
{
    return m_workshop.settings.offersFailover();
}

void NetworkPreferences::setOffersFailover(bool doesOffer)
{
    m_workshop.settings.setOffersFailover(doesOffer);
}

bool NetworkPreferences::recordsTraffic() const
{
    return m_workshop.settings.recordsTraffic();
}

void NetworkPreferences::setRecordsTraffic(bool doesRecord)
{
    m_workshop.settings.setRecordsTraffic(doesRecord);
}

QString NetworkPreferences::logFolder() const
{
    return m_workshop.journal.folder();
}

QList<qint64> NetworkPreferences::limits(const QString &regionId, const QString &model) const
{
    const QList<qint64> own = m_workshop.settings.pace(regionId, model);
    if (!own.isEmpty())
        return own;
    const ModelInfo *info = m_workshop.catalog.find(model);
    const RateLimits usual = info ? info->limits.value(regionId) : RateLimits();
    return {usual.requestsPerMinute, usual.tokensPerMinute, usual.requestsPerDay, usual.tokensPerDay};
}

QString NetworkPreferences::pace(const QString &regionId, const QString &model, int pace) const
{
    const qint64 limit = limits(regionId, model).value(pace);
    return limit > 0 ? QString::number(limit) : QString();
}

bool NetworkPreferences::setPace(const QString &regionId, const QString &model, int pace, const QString &text)
{
    bool isNumber = true;
    const QString digits = QString(text).remove(QLocale().groupSeparator()).trimmed();
    const qint64 number = digits.isEmpty() ? 0 : digits.toLongLong(&isNumber);
    if (!isNumber || number < 0 || number > 1'000'000'000)
        return false;
    QList<qint64> wanted = limits(regionId, model);
    if (wanted.value(pace) == number)
        return true;
    wanted[pace] = number;
    m_workshop.settings.setPace(regionId, model, wanted);
    return true;
}

bool NetworkPreferences::hasOwnPace(const QString &regionId, const QString &model) const
{
    return !m_workshop.settings.pace(regionId, model).isEmpty();
}

void NetworkPreferences::resetPace(const QString &regionId, const QString &model)
{
    m_workshop.settings.setPace(regionId, model, {});
}

void NetworkPreferences::openLogFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_workshop.journal.folder()));
}

void NetworkPreferences::refresh()
{
    Q_EMIT changed();
}

} // namespace qwenda
