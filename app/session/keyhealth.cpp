// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/keyhealth.h"

#include "client/qwenclient.h"
#include "session/connections.h"
#include "session/keyring.h"

namespace qwenda {

KeyHealth::KeyHealth(QwenClient &client, const Connections &connections, const KeyRing &keys, QObject *parent)
    : QObject(parent), m_client(client), m_connections(connections), m_keys(keys)
{
    // Another key: what was known about the old one counts no more.
    connect(&m_keys, &KeyRing::changed, this, [this](const QString &regionId) {
        if (m_verdicts.contains(regionId) && !m_verdicts.value(regionId).isRunning && m_verdicts.remove(regionId))
            Q_EMIT changed(regionId);
    });
}

void KeyHealth::test(const QString &regionId)
{
    Verdict &verdict = m_verdicts[regionId];
    if (verdict.isRunning)
        return;
    const auto endpoint = m_connections.endpoint(regionId);
    if (!endpoint) {
        verdict.error = endpoint.error();
        verdict.checkedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT changed(regionId);
        return;
    }
    verdict.isRunning = true;
    const ApiKey key = m_keys.key(regionId);
    KeyCheck *check = m_client.checkKey({*endpoint, key});
    check->setParent(this);
    connect(check, &KeyCheck::finished, this,
            [this, check, regionId, key](const Result<KeyCheckOutcome> &result) {
                check->deleteLater();
                if (result)
                    m_verdicts[regionId].time = result->time;
                finish(regionId, key, result ? std::nullopt : std::optional<Error>(result.error()));
            });
    Q_EMIT changed(regionId);
}

void KeyHealth::finish(const QString &regionId, const ApiKey &key, const std::optional<Error> &error)
{
    Verdict &verdict = m_verdicts[regionId];
    verdict.error = error;
    verdict.belongsTo.clear();
    verdict.checkedAt = QDateTime::currentDateTimeUtc();
    const bool isSearched = error && error->kind == Error::Kind::Key && error->reason == Error::Reason::WrongKey
        && m_connections.looksElsewhere() && m_connections.mayLookElsewhere(regionId) && !key.isEmpty();
    verdict.isRunning = isSearched;
    if (isSearched)
        search(regionId, key);
    Q_EMIT changed(regionId);
}

void KeyHealth::search(const QString &regionId, const ApiKey &key)
{
    RegionSearch *search = m_client.findRegion(key, regionId);
    search->setParent(this);
    connect(search, &RegionSearch::finished, this, [this, search, regionId](const std::optional<QString> &found) {
        search->deleteLater();
        m_verdicts[regionId].isRunning = false;
        m_verdicts[regionId].belongsTo = found.value_or(QString());
        Q_EMIT changed(regionId);
    });
}

void KeyHealth::note(const QString &regionId, const std::optional<Error> &error)
{
    Verdict &verdict = m_verdicts[regionId];
    if (verdict.isRunning || verdict.error == error)
        return;
    verdict.error = error;
    verdict.belongsTo.clear();
    verdict.checkedAt = QDateTime::currentDateTimeUtc();
    Q_EMIT changed(regionId);
}

void KeyHealth::noteOwner(const QString &regionId, const QString &belongsTo)
{
    m_verdicts[regionId].belongsTo = belongsTo;
    Q_EMIT changed(regionId);
}

} // namespace qwenda
