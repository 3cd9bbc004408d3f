// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What outlives the program of the pacer's counts: a limit a day does not begin anew with every start.

#include "client/pacer.h"

#include <QJsonObject>

#include <algorithm>

namespace qwenda {

using namespace Qt::StringLiterals;

QList<PaceLump> PaceQueue::day(const QString &regionId, const QString &model) const
{
    QList<PaceLump> lumps;
    const auto found = m_buckets.find({regionId, model});
    if (found == m_buckets.end() || !keepsDay(found->second))
        return lumps;
    for (const Entry &entry : found->second.entries) {
        if (lumps.isEmpty() || entry.at - lumps.constLast().at > lumpLength)
            lumps.append({entry.at, 0, 0});
        PaceLump &lump = lumps.last();
        lump.at = entry.at; // the latest: it counts too long rather than too short
        ++lump.requests;
        lump.tokens += entry.tokens;
    }
    return lumps;
}

void PaceQueue::recall(const QString &regionId, const QString &model, const QList<PaceLump> &lumps)
{
    Bucket &bucket = m_buckets[{regionId, model}];
    if (!keepsDay(bucket))
        return;
    std::deque<Entry> earlier;
    for (const PaceLump &lump : lumps) {
        for (qint64 i = 0; i < lump.requests; ++i)
            earlier.push_back({lump.at, i == 0 ? lump.tokens : 0, 0});
    }
    bucket.entries.insert(bucket.entries.begin(), earlier.begin(), earlier.end());
    std::ranges::stable_sort(bucket.entries, {}, &Entry::at);
}

QJsonArray Pacer::memory(const QDateTime &nowUtc) const
{
    QJsonArray memory;
    const auto now = m_clock();
    for (const auto &[regionId, model] : m_known) {
        for (const PaceLump &lump : m_queue.day(regionId, model)) {
            memory.append(QJsonObject{{"region"_L1, regionId}, {"model"_L1, model},
                                      {"at"_L1, nowUtc.toMSecsSinceEpoch() - (now - lump.at).count()},
                                      {"requests"_L1, lump.requests}, {"tokens"_L1, lump.tokens}});
        }
    }
    return memory;
}

void Pacer::recall(const QJsonArray &memory, const QDateTime &nowUtc)
{
    const auto now = m_clock();
    for (const QJsonValue &each : memory) {
        const QString regionId = each["region"_L1].toString();
        const QString model = each["model"_L1].toString();
        // The calendar's clock may have been set back: nothing happened in the future.
        const std::chrono::milliseconds age(std::max<qint64>(0, nowUtc.toMSecsSinceEpoch() - each["at"_L1].toInteger()));
        if (model.isEmpty() || age > std::chrono::hours(25))
            continue;
        know(regionId, model);
        m_queue.recall(regionId, model, {{now - age, std::clamp<qint64>(each["requests"_L1].toInteger(), 0, mostRecalled),
                                          each["tokens"_L1].toInteger()}});
    }
}

} // namespace qwenda
