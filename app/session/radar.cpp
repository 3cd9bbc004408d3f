// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/radar.h"

#include "session/connections.h"
#include "transport/httptransport.h"

namespace qwenda {

Radar::Radar(HttpTransport &transport, const Connections &connections, QObject *parent)
    : QObject(parent), m_transport(transport), m_connections(connections)
{
}

void Radar::measure()
{
    if (isRunning())
        return;
    for (const QString &id : m_connections.regionIds()) {
        const auto place = m_connections.endpoint(id);
        if (!place)
            continue;
        PathProbe *probe = m_transport.probe(place->compatible(QStringLiteral("/models")), patience, this);
        m_running.insert(id, probe);
        connect(probe, &PathProbe::finished, this, [this, id, probe](const PathTimes &times) {
            probe->deleteLater();
            m_running.remove(id);
            m_times.insert(id, times);
            Q_EMIT changed(id);
            if (m_running.isEmpty())
                Q_EMIT finished();
        });
        Q_EMIT changed(id);
    }
    if (m_running.isEmpty())
        QMetaObject::invokeMethod(this, &Radar::finished, Qt::QueuedConnection);
}

void Radar::stop()
{
    const auto running = std::exchange(m_running, {});
    for (auto each = running.cbegin(); each != running.cend(); ++each) {
        delete *each;
        Q_EMIT changed(each.key());
    }
    if (!running.isEmpty())
        Q_EMIT finished();
}

std::optional<PathTimes> Radar::times(const QString &regionId) const
{
    const auto found = m_times.constFind(regionId);
    return found == m_times.cend() ? std::nullopt : std::optional(*found);
}

QString Radar::nearest(const QStringList &regionIds) const
{
    QString best;
    for (const QString &id : regionIds) {
        const auto mine = times(id);
        if (mine && mine->isReachable() && (best.isEmpty() || mine->total() < times(best)->total()))
            best = id;
    }
    return best;
}

} // namespace qwenda
