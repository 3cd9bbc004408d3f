// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/failover.h"

#include "client/modelcatalog.h"
#include "session/chatsession.h"
#include "session/connections.h"
#include "session/keyhealth.h"
#include "session/keyring.h"

#include <chrono>

namespace qwenda {

namespace {

bool isTheRegionsFault(const Error &error)
{
    if (error.kind == Error::Kind::Network)
        return error.reason == Error::Reason::NotConnected || error.reason == Error::Reason::TimedOut;
    return error.kind == Error::Kind::Server && error.httpStatus >= 500;
}

} // namespace

QString regionInstead(const ChatDoors &doors, const QString &regionId, const QString &model, const Error &error)
{
    if (!isTheRegionsFault(error) || !doors.connections.offersFailover() || !doors.connections.mayLookElsewhere(regionId))
        return {};
    const ModelInfo *info = doors.catalog.find(model);
    QString best;
    auto shortest = std::chrono::milliseconds::max();
    for (const QString &id : doors.connections.regionIds()) {
        const Region *region = findRegion(id);
        const bool isOffered = !info || info->regions.isEmpty() || info->regions.contains(id);
        if (id == regionId || !region || region->kind != Region::Kind::General || !isOffered || doors.keys.key(id).isEmpty() || doors.keys.isEnvironment() // whose one key says nothing about other regions
            || !doors.connections.mayLookElsewhere(id))
            continue;
        const KeyHealth::Verdict verdict = doors.health.verdict(id);
        const auto time = verdict.time.value_or(std::chrono::milliseconds::max());
        if (!verdict.error && (best.isEmpty() || time < shortest)) {
            best = id;
            shortest = time;
        }
    }
    return best;
}

} // namespace qwenda
