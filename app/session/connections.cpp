// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/connections.h"

#include "storage/secretstore.h"
#include "storage/settings.h"

using namespace Qt::StringLiterals;

namespace qwenda {

const QString &Connections::customId()
{
    static const QString id = u"custom"_s;
    return id;
}

Connections::Connections(Settings &settings, const Environment &environment, QObject *parent)
    : QObject(parent), m_settings(settings), m_environment(environment)
{
    connect(&m_settings, &Settings::changed, this, &Connections::changed);
}

bool Connections::isFixed() const
{
    return m_environment.endpoint && m_environment.endpoint->isCustom;
}

QString Connections::inForce(const QString &regionId) const
{
    if (isFixed())
        return customId();
    return regionId.isEmpty() ? defaultRegion() : regionId;
}

QStringList Connections::regionIds() const
{
    if (isFixed())
        return {customId()};
    QStringList ids;
    const QStringList extra = m_settings.extraRegions();
    for (const Region &region : knownRegions()) {
        if (region.kind == Region::Kind::General || extra.contains(region.id) || region.id == defaultRegion())
            ids.append(region.id);
    }
    if (!m_settings.customAddress().isEmpty())
        ids.append(customId());
    return ids;
}

bool Connections::looksElsewhere() const
{
    return m_settings.findsRegion();
}

bool Connections::offersFailover() const
{
    return m_settings.offersFailover();
}

bool Connections::mayLookElsewhere(const QString &regionId) const
{
    if (m_environment.endpoint || regionId == customId())
        return false;
    const auto place = endpoint(regionId);
    return place && !place->isCustom;
}

Result<Endpoint> Connections::endpoint(const QString &regionId) const
{
    if (m_regionEndpoints)
        return m_regionEndpoints(regionId);
    if (m_environment.endpoint && (isFixed() || m_environment.endpoint->regionId == regionId))
        return *m_environment.endpoint;
    if (regionId == customId())
        return endpointFromAddress(m_settings.customAddress(), m_settings.workspaceId(customId()),
                                   m_settings.confirmedInsecureHosts());
    const QString &workspace = m_environment.workspaceId;
    return endpointForRegion(regionId, workspace.isEmpty() ? m_settings.workspaceId(regionId) : workspace);
}

QString Connections::secretName(const QString &regionId) const
{
    if (regionId != customId() && !isFixed())
        return secretNameForRegion(regionId);
    const auto place = endpoint(customId());
    if (!place)
        return {};
    // A known region's host typed by hand is that region: one key for both.
    if (!place->isCustom)
        return secretNameForRegion(place->regionId);
    const int port = place->root.port();
    return secretNameForHost(port == -1 ? place->root.host() : place->root.host() + u':' + QString::number(port));
}

QString Connections::defaultRegion() const
{
    if (m_environment.endpoint)
        return m_environment.endpoint->regionId;
    const QString chosen = m_settings.defaultRegion();
    // A plan's key is refused everywhere else.
    const QString plan = planOfKey(m_environment.key, chosen.isEmpty() ? knownRegions().constFirst().id : chosen);
    if (!plan.isEmpty() && chosen != customId())
        return plan;
    if (chosen == customId() && m_settings.customAddress().isEmpty())
        return knownRegions().constFirst().id;
    return chosen.isEmpty() ? knownRegions().constFirst().id : chosen;
}

QString Connections::defaultModel() const
{
    return m_environment.defaultModel.isEmpty() ? m_settings.defaultModel() : m_environment.defaultModel;
}

Protocol Connections::protocol() const
{
    return protocolFromName(m_settings.protocol()).value_or(Protocol::Auto);
}

ClientOptions Connections::clientOptions() const
{
    ClientOptions options;
    options.connect = m_settings.connectTimeout();
    options.firstByte = m_environment.silence.value_or(m_settings.firstByteTimeout());
    options.betweenBytes = m_environment.silence.value_or(m_settings.betweenBytesTimeout());
    options.resumes = m_settings.resumesAnswers();
    options.maxRetries = m_environment.maxRetries.value_or(m_settings.maxRetries());
    return options;
}

void Connections::setRegionEndpoints(const RegionEndpoints &endpoints)
{
    m_regionEndpoints = endpoints;
    Q_EMIT changed();
}

} // namespace qwenda
