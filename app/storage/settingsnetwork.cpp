// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The settings of more than one value: places, proxy, pace.

#include "storage/settings.h"
#include "storage/settingsrules.h"

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

const QStringList &proxyModes()
{
    static const QStringList words{u"system"_s, u"none"_s, u"http"_s, u"socks5"_s}; // as Settings::Proxy::Mode
    return words;
}

// A slash would be a group of its own in the file.
QString paceKey(const QString &regionId, const QString &model)
{
    return settingsrules::paces + regionId + u'/' + QString(model).replace(u'/', u'|');
}

} // namespace

QStringList Settings::extraRegions() const { return value(settingsrules::extraRegions).toStringList(); }

void Settings::addExtraRegion(const QString &regionId)
{
    QStringList regions = extraRegions();
    if (!regions.contains(regionId))
        set(settingsrules::extraRegions, QStringList(regions << regionId));
}

void Settings::removeExtraRegion(const QString &regionId)
{
    QStringList regions = extraRegions();
    regions.removeAll(regionId);
    set(settingsrules::extraRegions, regions);
}

Settings::Proxy Settings::proxy() const
{
    Proxy proxy;
    const auto mode = proxyModes().indexOf(value(settingsrules::proxyMode).toString());
    proxy.mode = mode < 0 ? Proxy::Mode::System : static_cast<Proxy::Mode>(mode);
    proxy.host = value(settingsrules::proxyHost).toString();
    proxy.port = static_cast<quint16>(value(settingsrules::proxyPort).toUInt());
    proxy.user = value(settingsrules::proxyUser).toString();
    return proxy;
}

void Settings::setProxy(const Proxy &wanted)
{
    set(settingsrules::proxyHost, wanted.host);
    set(settingsrules::proxyPort, wanted.port);
    set(settingsrules::proxyUser, wanted.user);
    set(settingsrules::proxyMode, proxyModes().at(static_cast<qsizetype>(wanted.mode)));
}

QList<qint64> Settings::pace(const QString &regionId, const QString &model) const
{
    QList<qint64> limits;
    const QStringList parts = value(paceKey(regionId, model)).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        limits.append(part.toLongLong());
    return limits;
}

void Settings::setPace(const QString &regionId, const QString &model, const QList<qint64> &limits)
{
    QStringList parts;
    for (const qint64 limit : limits)
        parts.append(QString::number(limit));
    set(paceKey(regionId, model), parts.join(u' '));
}

QList<std::pair<QString, QString>> Settings::paces() const
{
    QList<std::pair<QString, QString>> names;
    for (auto it = m_values.lowerBound(settingsrules::paces); it != m_values.cend() && it.key().startsWith(settingsrules::paces); ++it) {
        const QString name = it.key().mid(settingsrules::paces.size());
        if (!it.value().toString().isEmpty())
            names.append({name.section(u'/', 0, 0), name.section(u'/', 1).replace(u'|', u'/')});
    }
    return names;
}

} // namespace qwenda
