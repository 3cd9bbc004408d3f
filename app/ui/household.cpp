// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/household.h"

#include "storage/keychainsecretstore.h"
#include "session/whendone.h"

#include <QCoreApplication>
#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

std::unique_ptr<SecretStore> makeSecrets(bool isDemo)
{
    if (isDemo)
        return std::make_unique<SessionSecretStore>();
    return std::make_unique<KeychainSecretStore>();
}

} // namespace

Household::Household(const DataPaths &paths, ModelCatalog catalog, const QUrl &demoRoot, QObject *parent)
    : QObject(parent), m_settings(paths.settings),
      m_reading(demoRoot.isValid() ? EnvironmentReading()
                                   : EnvironmentReading::read(QProcessEnvironment::systemEnvironment(),
                                                              m_settings.confirmedInsecureHosts())),
      m_transport(u"Qwenda/"_s + QCoreApplication::applicationVersion()), m_catalog(std::move(catalog)),
      m_client(m_transport, m_catalog), m_history(paths.database), m_secrets(makeSecrets(demoRoot.isValid())),
      m_connections(m_settings, m_reading.environment), m_keys(*m_secrets, m_connections, m_reading.environment),
      m_health(m_client, m_connections, m_keys),
      m_library({m_history, m_catalog, m_client, m_connections, m_keys, m_health}),
      m_organiser(m_history, m_library), m_search(paths.database), m_snapshots(paths.database),
      m_workshop{m_settings, m_history, m_catalog, m_client,  m_connections,
                 m_keys,     m_health,  m_library, m_reading.environment,
                 m_organiser, m_search,  m_snapshots}
{
    if (demoRoot.isValid()) {
        m_transport.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        const RegionEndpoints everywhere = [demoRoot](const QString &regionId) -> Result<Endpoint> {
            return Endpoint{regionId, demoRoot, {}, true};
        };
        m_connections.setRegionEndpoints(everywhere);
        m_client.setRegionEndpoints(everywhere);
        for (const QString &id : m_connections.regionIds())
            m_keys.set(id, ApiKey(u"sk-demo"_s));
    }
    applyOptions();
    connect(&m_connections, &Connections::changed, this, &Household::applyOptions);
    // Another key may be another account's: what was counted for the old one says nothing about it.
    connect(&m_keys, &KeyRing::changed, this, [this](const QString &regionId) { m_client.pacer().forget(regionId); });
    connect(&m_history, &HistoryStore::failed, this, &Household::troubled);
    connect(&m_library, &Library::failed, this, &Household::troubled);
    connect(&m_organiser, &Organiser::failed, this, &Household::troubled);
    connect(&m_history, &HistoryStore::replaced, &m_organiser, &Organiser::load);
    if (!demoRoot.isValid())
        m_titles = std::make_unique<TitleMaker>(ChatDoors{m_history, m_catalog, m_client, m_connections, m_keys, m_health},
                                                m_library, m_settings);
    connect(&m_history, &HistoryStore::movedAside, this, [this](const QString &newFile) {
        Error error;
        error.kind = Error::Kind::Storage;
        error.reason = Error::Reason::NotADatabase;
        error.message = newFile;
        Q_EMIT troubled(error);
    });
    connect(&m_keys, &KeyRing::problem, this, &Household::troubled);
    connect(&m_settings, &Settings::problemChanged, this, [this] {
        if (m_settings.problem())
            Q_EMIT troubled(*m_settings.problem());
    });
}

Household::~Household() = default;

void Household::applyOptions()
{
    m_client.setOptions(m_connections.clientOptions());
}

void Household::openHistory()
{
    whenDone(m_history.open(), this, [this](const Result<void> &opened) {
        if (!opened)
            Q_EMIT troubled(opened.error());
    });
    m_library.load();
    m_organiser.load();
    m_snapshots.keepDaily();
    if (m_settings.problem())
        Q_EMIT troubled(*m_settings.problem());
}

void Household::openKeys()
{
    m_keys.load();
}

} // namespace qwenda
