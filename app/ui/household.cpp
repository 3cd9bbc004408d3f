// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/household.h"

#include "storage/keychainsecretstore.h"
#include "session/whendone.h"
#include "storage/storageerror.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

/// More chats than a tall window's sidebar shows. Ten thousand take as long to read and list as a fifth of the start.
constexpr int seenAtStart = 200;

PictureCatalog loadPictureCatalog()
{
    auto catalog = PictureCatalog::load();
    if (!catalog)
        qFatal("The picture catalogue inside this program is damaged");
    return *std::move(catalog);
}

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
      m_ledger(m_client.pacer(), paths.root + u"/pace.json"_s), m_proxy(m_settings, *m_secrets, m_transport), m_radar(m_transport, m_connections),
      m_doctor({m_settings, m_client, m_catalog, m_connections, m_keys, m_proxy, m_radar}, paths, m_reading),
      m_journal(paths.root + u"/log"_s), m_recorder(m_transport.traffic(), m_journal, m_settings),
      m_pictures(loadPictureCatalog()), m_pictureClient(m_transport, m_pictures),
      m_pictureStore(paths.database, paths.root + u"/pictures"_s),
      m_studio({m_pictureStore, m_pictureClient, [this](const QString &regionId) { return pictureConnection(regionId); }}),
      m_drawings(m_studio, m_library, m_history, m_pictureStore),
      m_workshop{m_settings,  m_history, m_catalog,   m_client, m_connections, m_keys,   m_health,  m_library,
                 m_reading.environment, m_organiser, m_search, m_snapshots, m_proxy, m_radar, m_doctor, m_journal,
                 m_transport.traffic(), m_pictures, m_pictureStore, m_studio, m_drawings, m_transport}
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
    if (!demoRoot.isValid())
        m_proxy.apply();
    applyOptions();
    applyPaces();
    keepLog();
    connect(&m_settings, &Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("pace/"_L1))
            applyPaces();
    });
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
    connect(&m_studio, &Studio::failed, this, &Household::troubled);
    connect(&m_history, &HistoryStore::replaced, &m_studio, &Studio::load);
    connect(&m_history, &HistoryStore::movedAside, this, [this](const QString &newFile) {
        Q_EMIT troubled(storageError(Error::Reason::NotADatabase, newFile));
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
    m_pictureClient.setOptions(m_connections.clientOptions());
}

Result<Connection> Household::pictureConnection(const QString &regionId) const
{
    const auto endpoint = m_connections.endpoint(regionId);
    if (!endpoint)
        return endpoint.error();
    const ApiKey key = m_keys.key(regionId);
    if (!key.isEmpty())
        return Connection{*endpoint, key};
    Error error;
    error.kind = Error::Kind::Key;
    error.reason = Error::Reason::NoKey;
    return error;
}

// The user's limits before the catalogue's.
void Household::applyPaces()
{
    m_client.pacer().setLimits([this](const QString &regionId, const QString &model) {
        const QList<qint64> own = m_settings.pace(regionId, model);
        if (own.size() == 4)
            return RateLimits{int(own[0]), own[1], int(own[2]), own[3]};
        const ModelInfo *info = m_catalog.find(model);
        return info ? info->limits.value(regionId) : RateLimits();
    });
}

void Household::keepLog()
{
    m_journal.write("start"_L1, {{u"version"_s, QCoreApplication::applicationVersion()},
                                 {u"qt"_s, QLatin1StringView(qVersion())},
                                 {u"settings_ignored"_s, QJsonArray::fromStringList(m_settings.notes())}});
    connect(this, &Household::troubled, this, [this](const Error &error) {
        m_journal.write("trouble"_L1, {{u"kind"_s, kindName(error.kind)}, {u"reason"_s, int(error.reason)}});
    });
    connect(&m_keys, &KeyRing::keychainStateChanged, this,
            [this] { m_journal.write("keychain"_L1, {{u"state"_s, int(m_keys.keychainState())}}); });
    // Without name or place: those may be nobody's business.
    connect(&m_proxy, &ProxyControl::ready, this,
            [this] { m_journal.write("proxy"_L1, {{u"mode"_s, int(m_settings.proxy().mode)}}); });
}

void Household::openHistory()
{
    whenDone(m_history.open(), this, [this](const Result<void> &opened) {
        if (!opened)
            Q_EMIT troubled(opened.error());
    });
    m_library.load(seenAtStart);
    m_organiser.load();
    m_snapshots.keepDaily();
    if (m_settings.problem())
        Q_EMIT troubled(*m_settings.problem());
}

void Household::begin()
{
    m_library.loadRest();
    m_proxy.watchGaps();
    // What was being drawn goes on as soon as there is a key to ask with.
    connect(&m_keys, &KeyRing::loaded, &m_studio, &Studio::load, Qt::SingleShotConnection);
    connect(&m_keys, &KeyRing::loaded, &m_ledger, &PaceLedger::recall, Qt::SingleShotConnection);
    m_keys.load();
}

} // namespace qwenda
