// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/regionlist.h"

#include "session/connections.h"
#include "session/keyhealth.h"
#include "session/keyring.h"
#include "session/radar.h"
#include "session/workshop.h"
#include "storage/settings.h"
#include "ui/regionnames.h"

#include <QLocale>

namespace qwenda {

RegionList::Light lightOf(const Workshop &workshop, const QString &regionId)
{
    const KeyRing::State state = workshop.keys.state(regionId);
    if (state == KeyRing::State::None || state == KeyRing::State::Locked || state == KeyRing::State::Reading)
        return RegionList::Off;
    const KeyHealth::Verdict verdict = workshop.health.verdict(regionId);
    if (verdict.isRefused())
        return RegionList::Danger;
    return verdict.error ? RegionList::Warn : RegionList::Ok;
}

RegionList::RegionList(Workshop &workshop, QObject *parent) : QAbstractListModel(parent), m_workshop(workshop)
{
    m_ids = m_workshop.connections.regionIds();
    connect(&m_workshop.keys, &KeyRing::changed, this, &RegionList::touch);
    connect(&m_workshop.health, &KeyHealth::changed, this, &RegionList::touch);
    connect(&m_workshop.connections, &Connections::changed, this, &RegionList::reload);
    connect(&m_workshop.radar, &Radar::changed, this, [this] {
        refresh(); // bars are drawn to the longest of all
        Q_EMIT measuringChanged();
    });
    connect(&m_workshop.radar, &Radar::finished, this, &RegionList::measuringChanged);
}

int RegionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> RegionList::roleNames() const
{
    return {{RegionIdRole, "regionId"},
            {NameRole, "name"},
            {HostRole, "host"},
            {NoteRole, "note"},
            {KeyStateRole, "keyState"},
            {KeyStateTextRole, "keyStateText"},
            {KeyStateDetailRole, "keyStateDetail"},
            {IsDefaultRole, "isDefault"},
            {LightRole, "light"},
            {LatencyTextRole, "latencyText"},
            {NeedsWorkspaceRole, "needsWorkspace"},
            {WorkspaceRole, "workspace"},
            {IsCustomRole, "isCustom"},
            {MoveToRole, "moveTo"},
            {MoveTextRole, "moveText"},
            {WayTextRole, "wayText"},
            {WayStepsRole, "waySteps"},
            {IsExtraRole, "isExtra"}};
}

QVariant RegionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString &id = m_ids.at(index.row());
    const KeyHealth::Verdict verdict = m_workshop.health.verdict(id);
    const Region *region = findRegion(id);
    switch (role) {
    case RegionIdRole:
        return id;
    case NameRole:
    case Qt::DisplayRole:
        return regionName(id);
    case HostRole:
        return host(id);
    case NoteRole:
        return note(id);
    case KeyStateRole:
        return keyState(id);
    case KeyStateTextRole:
        return keyStateText(keyState(id));
    case KeyStateDetailRole:
        return keyStateDetail(id);
    case IsDefaultRole:
        return id == m_workshop.connections.defaultRegion();
    case LightRole:
        return lightOf(m_workshop, id);
    case WayTextRole:
        return wayText(id);
    case WayStepsRole:
        return QVariant::fromValue(waySteps(id));
    case IsExtraRole:
        return region && region->kind != Region::Kind::General;
    case LatencyTextRole:
        if (const auto way = m_workshop.radar.times(id); way && way->isReachable())
            return tr("%1 ms").arg(QLocale().toString(way->firstByte->count()));
        return verdict.time ? tr("%1 ms").arg(QLocale().toString(verdict.time->count())) : QString();
    case NeedsWorkspaceRole:
        return region && region->needsWorkspace();
    case WorkspaceRole:
        return m_workshop.settings.workspaceId(id);
    case IsCustomRole:
        return id == Connections::customId();
    case MoveToRole:
        return m_workshop.keys.isEnvironment() ? QString() : verdict.belongsTo;
    case MoveTextRole:
        return verdict.belongsTo.isEmpty() || m_workshop.keys.isEnvironment()
            ? QString()
            : tr("Move to %1").arg(regionName(verdict.belongsTo));
    default:
        return {};
    }
}

QString RegionList::host(const QString &regionId) const
{
    const auto endpoint = m_workshop.connections.endpoint(regionId);
    if (!endpoint)
        return {};
    const int port = endpoint->root.port();
    return port == -1 ? endpoint->root.host() : endpoint->root.host() + u':' + QString::number(port);
}

QString RegionList::note(const QString &regionId) const
{
    const Region *region = findRegion(regionId);
    if (!region)
        return {};
    if (region->needsWorkspace())
        return tr("Needs a workspace");
    if (region->kind == Region::Kind::Plan)
        return tr("Takes keys of its plan only");
    if (regionId == QLatin1StringView("ap-southeast-1"))
        return tr("International");
    return regionId == QLatin1StringView("cn-beijing") ? tr("Mainland China") : QString();
}

RegionList::KeyState RegionList::keyState(const QString &regionId) const
{
    const KeyHealth::Verdict verdict = m_workshop.health.verdict(regionId);
    if (verdict.isRunning)
        return Testing;
    const KeyRing::State state = m_workshop.keys.state(regionId);
    const bool hasKey = state == KeyRing::State::Stored || state == KeyRing::State::Session
        || state == KeyRing::State::Environment;
    if (hasKey && verdict.isRefused())
        return Refused;
    switch (state) {
    case KeyRing::State::Stored:
        return Ready;
    case KeyRing::State::Session:
        return Session;
    case KeyRing::State::Environment:
        return Environment;
    case KeyRing::State::Locked:
        return Locked;
    case KeyRing::State::Reading:
    case KeyRing::State::None:
        break;
    }
    return None;
}

QString RegionList::keyStateText(KeyState state) const
{
    switch (state) {
    case None:
        return tr("No key");
    case Ready:
        return tr("In the keychain");
    case Testing:
        return tr("Testing…");
    case Refused:
        return tr("Refused");
    case Session:
        return tr("Until Qwenda is closed");
    case Environment:
        return tr("From the environment");
    case Locked:
        return tr("The keychain is locked");
    }
    return {};
}

QString RegionList::keyStateDetail(const QString &regionId) const
{
    const KeyHealth::Verdict verdict = m_workshop.health.verdict(regionId);
    if (verdict.isRunning)
        return {};
    if (keyState(regionId) == Environment)
        return m_workshop.environment.keyVariable;
    if (verdict.isRefused())
        return verdict.belongsTo.isEmpty() ? tr("not accepted here") : tr("key of another region");
    if (verdict.error)
        return verdict.error->kind == Error::Kind::Network ? tr("not reachable just now") : tr("the last request failed");
    return verdict.isGood() ? tr("works") : QString();
}

void RegionList::reload()
{
    const QStringList ids = m_workshop.connections.regionIds();
    if (ids != m_ids) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
        Q_EMIT countChanged();
    } else {
        refresh();
    }
    Q_EMIT changed();
}

void RegionList::refresh()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void RegionList::touch(const QString &regionId)
{
    const auto row = static_cast<int>(m_ids.indexOf(regionId));
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

QString RegionList::name(const QString &regionId) const
{
    return regionName(regionId);
}

void RegionList::setKey(const QString &regionId, const QString &keyText)
{
    const ApiKey key(keyText);
    if (key.isEmpty())
        return;
    if (!key.isWellFormed()) {
        Q_EMIT told(tr("That is not a key: it holds spaces or other letters than a key has."));
        return;
    }
    // A plan's key is refused everywhere but at its plan.
    const Region *region = findRegion(regionId);
    const QString plan = region && region->kind != Region::Kind::Plan ? planOfKey(key, regionId) : QString();
    if (!plan.isEmpty()) {
        m_workshop.settings.addExtraRegion(plan);
        Q_EMIT told(tr("That is a key of the %1: it works there only, and was put there.").arg(regionName(plan)));
    }
    const QString target = plan.isEmpty() ? regionId : plan;
    m_workshop.keys.set(target, key);
    m_workshop.health.test(target);
}

void RegionList::test(const QString &regionId)
{
    m_workshop.health.test(regionId);
}

void RegionList::forget(const QString &regionId)
{
    m_workshop.keys.forget(regionId);
}

void RegionList::makeDefault(const QString &regionId)
{
    m_workshop.settings.setDefaultRegion(regionId);
}

void RegionList::moveKey(const QString &from, const QString &to)
{
    m_workshop.keys.move(from, to);
    m_workshop.health.test(to);
}

void RegionList::setWorkspace(const QString &regionId, const QString &text)
{
    m_workshop.settings.setWorkspaceId(regionId, text.trimmed());
}

void RegionList::unlock()
{
    m_workshop.keys.unlock();
}

} // namespace qwenda
