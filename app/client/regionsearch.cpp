// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/regionsearch.h"

#include "client/keycheck.h"

#include <QTimer>

#include <algorithm>

namespace qwenda {

RegionSearch::RegionSearch(HttpTransport &transport, const ApiKey &key, const QString &exceptRegionId,
                           const RegionEndpoints &endpoints, const ClientOptions &options, QObject *parent)
    : QObject(parent)
{
    constexpr std::chrono::seconds patience(5);
    ClientOptions hasty = options;
    hasty.connect = std::min<std::chrono::milliseconds>(options.connect, patience);
    hasty.firstByte = std::min<std::chrono::milliseconds>(options.firstByte, patience);
    hasty.betweenBytes = std::min<std::chrono::milliseconds>(options.betweenBytes, patience);
    for (const Region &region : knownRegions()) {
        if (region.id == exceptRegionId || region.needsWorkspace())
            continue;
        // A plan's key is refused everywhere else, and no other is taken there.
        if ((region.kind == Region::Kind::Plan) != key.isPlanKey())
            continue;
        const Result<Endpoint> endpoint = endpoints(region.id);
        if (!endpoint)
            continue;
        ++m_running;
        auto *check = new KeyCheck(transport, {*endpoint, key}, hasty, this);
        connect(check, &KeyCheck::finished, this, [this, id = region.id](const Result<KeyCheckOutcome> &result) {
            --m_running;
            // A model list only: "not offered" does not prove that the key was looked at.
            if (result && !result->modelIds.isEmpty())
                end(id);
            else if (m_running == 0)
                end(std::nullopt);
        });
    }
    if (m_running == 0)
        QMetaObject::invokeMethod(this, [this] { end(std::nullopt); }, Qt::QueuedConnection);
    else
        QTimer::singleShot(patience, this, [this] { end(std::nullopt); });
}

void RegionSearch::end(const std::optional<QString> &regionId)
{
    if (m_isOver)
        return;
    m_isOver = true;
    for (KeyCheck *check : findChildren<KeyCheck *>())
        check->deleteLater();
    Q_EMIT finished(regionId);
}

} // namespace qwenda
