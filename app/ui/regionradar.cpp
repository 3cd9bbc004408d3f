// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The regions' distances, and the places that are not on the list by themselves.

#include "client/modelcatalog.h"
#include "core/region.h"
#include "session/connections.h"
#include "session/keyring.h"
#include "session/radar.h"
#include "session/workshop.h"
#include "storage/settings.h"
#include "ui/errorwords.h"
#include "ui/pathwords.h"
#include "ui/regionlist.h"
#include "ui/regionnames.h"

#include <algorithm>

namespace qwenda {

bool RegionList::isMeasuring() const
{
    return m_workshop.radar.isRunning();
}

void RegionList::measure()
{
    m_workshop.radar.measure();
    Q_EMIT measuringChanged();
}

void RegionList::stopMeasuring()
{
    m_workshop.radar.stop();
}

QString RegionList::wayText(const QString &regionId) const
{
    if (m_workshop.radar.isRunning(regionId))
        return tr("Measuring…");
    const auto way = m_workshop.radar.times(regionId);
    if (!way)
        return {};
    if (way->error)
        return ErrorWords::of(*way->error, {regionName(regionId), {}, {}, false}).title;
    return PathWords::steps(*way);
}

QList<double> RegionList::waySteps(const QString &regionId) const
{
    const auto way = m_workshop.radar.times(regionId);
    if (!way || !way->isReachable())
        return {};
    qint64 longest = 1;
    for (const QString &id : m_ids) {
        if (const auto other = m_workshop.radar.times(id); other && other->isReachable())
            longest = std::max<qint64>(longest, other->total().count());
    }
    QList<double> steps;
    for (const auto &step : {way->lookup, way->connect, way->tls, way->firstByte})
        steps.append(step ? static_cast<double>(step->count()) / static_cast<double>(longest) : 0.0);
    return steps;
}

QString RegionList::nearestId() const
{
    if (isMeasuring() || m_workshop.connections.isFixed() || m_workshop.keys.isEnvironment())
        return {};
    QStringList usable;
    for (const QString &id : m_ids) {
        const Region *region = findRegion(id);
        if (region && region->kind == Region::Kind::General && !m_workshop.keys.key(id).isEmpty())
            usable.append(id);
    }
    return m_workshop.radar.nearest(usable);
}

QString RegionList::nearestText() const
{
    const QString id = nearestId();
    if (id.isEmpty() || id == m_workshop.connections.defaultRegion())
        return {};
    return tr("%1 is the nearest of your regions.").arg(regionName(id));
}

QStringList RegionList::extraIds() const
{
    QStringList ids;
    for (const Region &region : knownRegions()) {
        if (region.kind != Region::Kind::General && !m_ids.contains(region.id))
            ids.append(region.id);
    }
    return ids;
}

void RegionList::addExtra(const QString &regionId)
{
    m_workshop.settings.addExtraRegion(regionId);
}

void RegionList::removeExtra(const QString &regionId)
{
    m_workshop.settings.removeExtraRegion(regionId);
}

} // namespace qwenda
