// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/doctorcommand.h"

#include "cli/askoutcome.h"
#include "cli/console.h"
#include "cli/signalwatch.h"
#include "cli/words.h"
#include "client/qwenclient.h"
#include "session/connections.h"
#include "session/doctor.h"
#include "session/proxycontrol.h"
#include "session/radar.h"
#include "storage/settings.h"

#include <QJsonDocument>
#include <QProcessEnvironment>

#include <utility>

namespace qwenda::cli {

/// Everything the doctor looks at, built from bottom to top.
struct DoctorCommand::House
{
    House(const DataPaths &paths, const Doors &doors)
        : settings(paths.settings),
          environment(EnvironmentReading::read(QProcessEnvironment::systemEnvironment(), settings.confirmedInsecureHosts())),
          connections(settings, environment.environment), keys(doors.secrets, connections, environment.environment),
          proxy(settings, doors.secrets, doors.transport), radar(doors.transport, connections),
          doctor({settings, doors.client, doors.catalog, connections, keys, proxy, radar}, paths, environment)
    {
    }

    Settings settings;
    EnvironmentReading environment;
    Connections connections;
    KeyRing keys;
    ProxyControl proxy;
    Radar radar;
    Doctor doctor;
};

DoctorCommand::DoctorCommand(const Invocation &run, const Doors &doors, QObject *parent)
    : QObject(parent), m_run(run), m_doors(doors)
{
    connect(&doors.signalWatch, &SignalWatch::interrupted, this, [this] { end(interruptedStatus); });
}

DoctorCommand::~DoctorCommand() = default;

void DoctorCommand::start()
{
    const auto paths = DataPaths::locate(m_run.dataDir);
    if (!paths) {
        m_doors.console.notice(Words::error(paths.error()));
        return end(usageStatus);
    }
    m_house = std::make_unique<House>(*paths, m_doors);
    m_doors.client.setOptions(m_house->connections.clientOptions());
    // Proxy, keys, then the rest: each needs the one before.
    connect(&m_house->proxy, &ProxyControl::ready, this, [this] { m_house->keys.load(); }, Qt::SingleShotConnection);
    connect(&m_house->keys, &KeyRing::loaded, this, &DoctorCommand::look, Qt::SingleShotConnection);
    connect(&m_house->doctor, &Doctor::finished, this, &DoctorCommand::tell);
    m_house->proxy.apply();
}

void DoctorCommand::look()
{
    m_house->doctor.run(m_run.doctor.asks);
}

void DoctorCommand::tell()
{
    const Checkup &checkup = m_house->doctor.checkup();
    if (m_run.doctor.json)
        m_doors.console.write(QJsonDocument(checkup.toJson()).toJson(QJsonDocument::Compact) + '\n');
    else
        m_doors.console.write(doctorText(checkup));
    end(exitStatus(checkup));
}

void DoctorCommand::end(int status)
{
    if (!std::exchange(m_isEnded, true))
        Q_EMIT finished(status);
}

int exitStatus(const Checkup &checkup)
{
    if (!checkup.isDataGood())
        return 1;
    const Checkup::Place *place = checkup.defaultPlace();
    if (!place || place->host.isEmpty() || place->key == KeyRing::State::None || place->key == KeyRing::State::Locked
        || (place->keyError && place->keyError->kind == Error::Kind::Key))
        return 3;
    if (place->path && !place->path->isReachable())
        return 8;
    ChatEnding ending;
    ending.error = place->keyError;
    if (!ending.error && checkup.asked)
        ending.error = checkup.asked->error;
    ending.state = ending.error ? Message::State::Failed : Message::State::Complete;
    return exitStatus(ending);
}

} // namespace qwenda::cli
