// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/firstrun.h"

#include "client/qwenclient.h"
#include "session/connections.h"
#include "session/keyring.h"
#include "session/workshop.h"
#include "storage/settings.h"
#include "ui/errorwords.h"
#include "ui/regionnames.h"

namespace qwenda {

FirstRun::FirstRun(Workshop &workshop, QObject *parent)
    : QObject(parent), m_workshop(workshop), m_regionId(workshop.connections.defaultRegion()),
      m_address(workshop.settings.customAddress())
{
    connect(&workshop.keys, &KeyRing::keychainStateChanged, this, &FirstRun::changed);
}

void FirstRun::setRegionId(const QString &regionId)
{
    if (m_regionId == regionId)
        return;
    m_regionId = regionId;
    m_foundRegion.clear();
    tell(Plain, {});
}

void FirstRun::setAddress(const QString &address)
{
    if (m_address == address)
        return;
    m_address = address;
    tell(Plain, {});
}

void FirstRun::setWorkspace(const QString &workspace)
{
    if (m_workspace == workspace)
        return;
    m_workspace = workspace;
    tell(Plain, {});
}

bool FirstRun::needsWorkspace() const
{
    const Region *region = findRegion(m_regionId);
    return region && region->needsWorkspace();
}

QString FirstRun::keyNote() const
{
    const SecretStore::State state = m_workshop.keys.keychainState();
    const bool isKept = m_workshop.keys.isPersistent()
        && (state == SecretStore::State::Ready || state == SecretStore::State::Absent);
    return isKept ? tr("Kept in your system keychain, never in a file.")
                  : tr("Kept until Qwenda is closed: the system's keychain cannot be used.");
}

void FirstRun::tell(Tone tone, const QString &message)
{
    m_tone = tone;
    m_message = message;
    Q_EMIT changed();
}

Result<Endpoint> FirstRun::endpoint() const
{
    if (m_regionId == Connections::customId())
        return endpointFromAddress(m_address, m_workspace.trimmed(), m_workshop.settings.confirmedInsecureHosts());
    if (needsWorkspace())
        return endpointForRegion(m_regionId, m_workspace.trimmed());
    return m_workshop.connections.endpoint(m_regionId);
}

void FirstRun::start(const QString &keyText)
{
    if (m_isTesting)
        return;
    const ApiKey key(keyText);
    m_foundRegion.clear();
    if (key.isEmpty()) {
        tell(Warn, tr("Paste the key of your account first."));
        return;
    }
    if (!key.isWellFormed()) {
        tell(Danger, tr("That is not a key: it holds spaces or other letters than a key has."));
        return;
    }
    const auto place = endpoint();
    if (!place) {
        if (needsWorkspace())
            tell(Warn, tr("%1 needs the id of your workspace.").arg(regionName(m_regionId)));
        else if (place.error().reason == Error::Reason::InsecureAddress)
            tell(Danger, tr("http:// is not encrypted. Use https://, or allow the host in the settings."));
        else
            tell(Danger, tr("The address does not look like one. It begins with https://."));
        return;
    }
    test(key, *place);
}

void FirstRun::test(const ApiKey &key, const Endpoint &place)
{
    m_isTesting = true;
    tell(Plain, tr("Testing the key…"));
    KeyCheck *check = m_workshop.client.checkKey({place, key});
    check->setParent(this);
    connect(check, &KeyCheck::finished, this, [this, check, key, place](const Result<KeyCheckOutcome> &result) {
        check->deleteLater();
        if (result) {
            keep(key, m_regionId);
            return;
        }
        const Error &error = result.error();
        if (error.kind == Error::Kind::Key && error.reason == Error::Reason::WrongKey && !place.isCustom) {
            search(key, m_regionId, error);
            return;
        }
        m_isTesting = false;
        ErrorWords::Setting setting;
        setting.regionName = regionName(m_regionId);
        setting.isKeyTest = true;
        const ErrorWords words = ErrorWords::of(error, setting);
        tell(Danger, tr("%1. %2", "what happened, what to do").arg(words.title, words.body));
    });
}

void FirstRun::search(const ApiKey &key, const QString &exceptRegionId, const Error &error)
{
    tell(Plain, tr("%1 did not accept it. Looking in the other regions…").arg(regionName(exceptRegionId)));
    RegionSearch *search = m_workshop.client.findRegion(key, exceptRegionId);
    search->setParent(this);
    connect(search, &RegionSearch::finished, this,
            [this, search, key, exceptRegionId, error](const std::optional<QString> &found) {
                search->deleteLater();
                if (found) {
                    m_foundRegion = *found;
                    m_regionId = *found;
                    keep(key, *found);
                    return;
                }
                m_isTesting = false;
                const ErrorWords words = ErrorWords::of(error, {regionName(exceptRegionId), {}, {}, false});
                tell(Danger, words.title + tr(". No other region accepts it either: it may be mistyped or deleted."));
            });
}

void FirstRun::keep(const ApiKey &key, const QString &regionId)
{
    m_isTesting = false;
    Settings &settings = m_workshop.settings;
    if (regionId == Connections::customId())
        settings.setCustomAddress(m_address.trimmed());
    if (!m_workspace.trimmed().isEmpty())
        settings.setWorkspaceId(regionId, m_workspace.trimmed());
    settings.setDefaultRegion(regionId);
    settings.setFirstRunDone(true);
    m_workshop.keys.set(regionId, key);
    tell(Ok, m_foundRegion.isEmpty() ? tr("The key works")
                                     : tr("Found: your key belongs to %1").arg(regionName(regionId)));
    Q_EMIT done();
}

void FirstRun::demo()
{
    Q_EMIT demoWanted();
}

void FirstRun::refresh()
{
    tell(m_tone, {});
}

} // namespace qwenda
