// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/doctor.h"

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "session/connections.h"
#include "session/proxycontrol.h"
#include "session/radar.h"
#include "session/whendone.h"
#include "storage/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSslSocket>
#include <QStorageInfo>
#include <QSysInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

// The folder itself, or the nearest one above that exists.
QString existing(const QString &folder)
{
    QString found = folder;
    while (!QFileInfo(found).isDir() && found != QFileInfo(found).path())
        found = QFileInfo(found).path();
    return found;
}

QString modeWord(Settings::Proxy::Mode mode)
{
    switch (mode) {
    case Settings::Proxy::Mode::System:
        return u"system"_s;
    case Settings::Proxy::Mode::None:
        return u"none"_s;
    case Settings::Proxy::Mode::Http:
        return u"http"_s;
    case Settings::Proxy::Mode::Socks5:
        break;
    }
    return u"socks5"_s;
}

QStringList namesOf(const Environment &environment)
{
    QStringList names;
    const auto add = [&names](bool isSet, const char *name) {
        if (isSet)
            names.append(QLatin1StringView(name));
    };
    if (!environment.key.isEmpty())
        names.append(environment.keyVariable);
    add(environment.endpoint.has_value(), "DASHSCOPE_BASE_URL");
    add(!environment.workspaceId.isEmpty(), "DASHSCOPE_WORKSPACE_ID");
    add(!environment.defaultModel.isEmpty(), "DASHSCOPE_DEFAULT_MODEL");
    add(environment.silence.has_value(), "DASHSCOPE_TIMEOUT");
    add(environment.maxRetries.has_value(), "DASHSCOPE_MAX_RETRIES");
    add(environment.streaming.has_value(), "DASHSCOPE_ENABLE_STREAMING");
    return names;
}

} // namespace

Doctor::Doctor(const Doors &doors, const DataPaths &paths, const EnvironmentReading &environment, QObject *parent)
    : QObject(parent), m_doors(doors), m_paths(paths), m_environment(environment)
{
}

void Doctor::run(bool asks)
{
    if (isRunning())
        return;
    m_asks = asks;
    m_checkup = {};
    m_work = new QObject(this);
    m_left = 1; // this function itself
    lookAround();
    ++m_left;
    whenDone(checkDatabase(m_paths.database), m_work, [this](const DatabaseCheck &check) {
        m_checkup.database = check;
        settle();
    });
    if (!m_doors.radar.isRunning())
        m_doors.radar.measure();
    ++m_left;
    connect(&m_doors.radar, &Radar::finished, m_work, [this] { settle(); }, Qt::SingleShotConnection);
    if (m_doors.settings.proxy().mode == Settings::Proxy::Mode::System) {
        ++m_left;
        auto *look = new SystemProxyLook(m_work);
        connect(look, &SystemProxyLook::finished, m_work, [this](const QList<ProxyGap> &gaps) {
            m_checkup.proxyGaps = gaps;
            settle();
        });
    }
    lookAtPlaces();
    QMetaObject::invokeMethod(m_work, [this] { settle(); }, Qt::QueuedConnection);
    Q_EMIT changed();
}

void Doctor::stop()
{
    if (!isRunning())
        return;
    delete std::exchange(m_work, nullptr);
    m_left = 0;
    Q_EMIT changed();
    Q_EMIT finished();
}

void Doctor::lookAround()
{
    m_checkup.version = QCoreApplication::applicationVersion();
    m_checkup.qt = QLatin1StringView(qVersion());
    m_checkup.tls = QSslSocket::supportsSsl() ? QSslSocket::sslLibraryVersionString() : QString();
    m_checkup.system = QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture();
    m_checkup.dataFolder = m_paths.root;
    const QString folder = existing(m_paths.root);
    m_checkup.canWrite = QFileInfo(folder).isWritable();
    m_checkup.freeBytes = QStorageInfo(folder).bytesAvailable();
    m_checkup.settingsProblem = m_doors.settings.problem();
    m_checkup.settingsNotes = m_doors.settings.notes();
    m_checkup.environment = namesOf(m_environment.environment);
    for (const Error &fault : std::as_const(m_environment.errors))
        m_checkup.environmentFaults.append(fault.parameter);
    m_checkup.keychain = m_doors.keys.keychainState();
    m_checkup.isKeychainPersistent = m_doors.keys.isPersistent();
    m_checkup.proxyMode = modeWord(m_doors.settings.proxy().mode);
}

void Doctor::lookAtPlaces()
{
    const QString usual = m_doors.connections.inForce(m_doors.connections.defaultRegion());
    for (const QString &id : m_doors.connections.regionIds()) {
        const auto endpoint = m_doors.connections.endpoint(id);
        Checkup::Place place;
        place.regionId = id;
        place.isDefault = id == usual;
        place.key = m_doors.keys.state(id);
        if (endpoint) {
            const int port = endpoint->root.port();
            place.host = port == -1 ? endpoint->root.host() : endpoint->root.host() + u':' + QString::number(port);
        }
        if (endpoint && place.isDefault)
            m_checkup.proxy = m_doors.proxy.resolved(endpoint->root);
        m_checkup.places.append(place);
        // The environment's one key is the default region's only; what the others would say of it is known.
        const bool isTested = place.key != KeyRing::State::Environment || place.isDefault;
        if (endpoint && isTested && !m_doors.keys.key(id).isEmpty())
            testKey(m_checkup.places.size() - 1);
    }
}

void Doctor::testKey(qsizetype index)
{
    const QString id = m_checkup.places.at(index).regionId;
    ++m_left;
    KeyCheck *check = m_doors.client.checkKey({*m_doors.connections.endpoint(id), m_doors.keys.key(id)});
    check->setParent(m_work);
    connect(check, &KeyCheck::finished, m_work, [this, index, id](const Result<KeyCheckOutcome> &result) {
        Checkup::Place &place = m_checkup.places[index];
        place.wasKeyTested = !result.isOk() ? result.error().kind != Error::Kind::Network : true;
        if (result) {
            place.keyTime = result->time;
            place.models = static_cast<int>(result->modelIds.size());
        } else {
            place.keyError = result.error();
            if (result.error().kind == Error::Kind::Key && m_doors.connections.looksElsewhere()
                && m_doors.connections.mayLookElsewhere(id))
                search(index);
        }
        Q_EMIT changed();
        settle();
    });
}

void Doctor::search(qsizetype index)
{
    const QString id = m_checkup.places.at(index).regionId;
    ++m_left;
    RegionSearch *job = m_doors.client.findRegion(m_doors.keys.key(id), id);
    job->setParent(m_work);
    connect(job, &RegionSearch::finished, m_work, [this, index](const std::optional<QString> &found) {
        m_checkup.places[index].belongsTo = found.value_or(QString());
        settle();
    });
}

void Doctor::askOnce()
{
    const Checkup::Place *place = m_checkup.defaultPlace();
    const auto endpoint = place ? m_doors.connections.endpoint(place->regionId) : Result<Endpoint>(Error());
    if (!endpoint)
        return;
    const QString wanted = m_doors.connections.defaultModel();
    ChatRequest request;
    request.model = wanted.isEmpty() ? m_doors.catalog.defaultChatModel() : wanted;
    request.turns = {{Message::Role::User, u"Say OK."_s}};
    request.maxTokens = 1;
    m_checkup.asked = Checkup::Asked{request.model, place->regionId, {}, {}, 0};
    ++m_left;
    ChatReply *reply = m_doors.client.chat({*endpoint, m_doors.keys.key(place->regionId)}, request);
    reply->setParent(m_work);
    connect(reply, &ChatReply::finished, m_work, [this](const ChatEnding &ending) {
        m_checkup.asked->error = ending.error;
        m_checkup.asked->time = ending.duration;
        m_checkup.asked->tokens = ending.usage ? ending.usage->total : 0;
        settle();
    });
}

void Doctor::settle()
{
    if (--m_left > 0)
        return;
    if (std::exchange(m_asks, false)) {
        m_left = 1;
        askOnce();
        if (--m_left > 0)
            return;
    }
    for (Checkup::Place &place : m_checkup.places)
        place.path = m_doors.radar.times(place.regionId);
    m_checkup.keychain = m_doors.keys.keychainState();
    std::exchange(m_work, nullptr)->deleteLater();
    Q_EMIT changed();
    Q_EMIT finished();
}

} // namespace qwenda
