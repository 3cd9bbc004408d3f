// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diagnostics.h"

#include "session/doctor.h"
#include "session/workshop.h"
#include "ui/countwords.h"
#include "ui/errorwords.h"
#include "ui/pathwords.h"
#include "ui/proxywords.h"
#include "ui/regionnames.h"

#include <QJsonDocument>
#include <QLocale>

namespace qwenda {

namespace {

QString titleOf(const Error &error, const QString &place = {})
{
    return ErrorWords::of(error, {place, {}, {}, false}).title;
}

} // namespace

Diagnostics::Diagnostics(Workshop &workshop, QObject *parent) : QAbstractListModel(parent), m_workshop(workshop)
{
    connect(&m_workshop.doctor, &Doctor::changed, this, &Diagnostics::changed);
    connect(&m_workshop.doctor, &Doctor::finished, this, [this] {
        m_hasRun = !m_workshop.doctor.checkup().places.isEmpty();
        fill();
    });
}

int Diagnostics::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QHash<int, QByteArray> Diagnostics::roleNames() const
{
    return {{TitleRole, "title"}, {TextRole, "text"}, {DetailRole, "detail"}, {ToneRole, "tone"}};
}

QVariant Diagnostics::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return row.title;
    case TextRole:
        return row.text;
    case DetailRole:
        return row.detail;
    case ToneRole:
        return row.tone;
    default:
        return {};
    }
}

bool Diagnostics::isRunning() const
{
    return m_workshop.doctor.isRunning();
}

void Diagnostics::run(bool asks)
{
    m_workshop.doctor.run(asks);
}

void Diagnostics::stop()
{
    m_workshop.doctor.stop();
}

void Diagnostics::refresh()
{
    if (m_hasRun)
        fill();
}

void Diagnostics::fill()
{
    const Checkup &checkup = m_workshop.doctor.checkup();
    beginResetModel();
    m_rows.clear();
    if (m_hasRun) {
        addData(checkup);
        addNetwork(checkup);
        addPlaces(checkup);
    }
    endResetModel();
    Q_EMIT changed();
}

void Diagnostics::addData(const Checkup &checkup)
{
    m_rows.append({tr("Program"), tr("Qwenda %1").arg(checkup.version),
                   tr("Qt %1 · SQLite %2 · %3").arg(checkup.qt, checkup.database.sqlite, checkup.system), Good});
    m_rows.append({tr("Data folder"), checkup.canWrite ? tr("Can be written") : tr("Cannot be written"), checkup.dataFolder,
                   checkup.canWrite ? Good : Bad});
    const bool isTight = checkup.freeBytes >= 0 && checkup.freeBytes < Checkup::littleSpace;
    m_rows.append({tr("Disk"), tr("%1 free").arg(sizeText(checkup.freeBytes)), {}, isTight ? Bad : Good});
    const DatabaseCheck &database = checkup.database;
    if (database.error)
        m_rows.append({tr("Chats"), titleOf(*database.error), {}, Bad});
    else
        m_rows.append({tr("Chats"), tr("The database is whole"),
                       tr("%1 chats · %2 messages · %3")
                           .arg(QLocale().toString(database.conversations), QLocale().toString(database.messages), sizeText(database.size)),
                       Good});
    if (checkup.settingsProblem)
        m_rows.append({tr("Settings"), titleOf(*checkup.settingsProblem), {}, Bad});
    if (!checkup.settingsNotes.isEmpty())
        m_rows.append({tr("Settings"), tr("Values that make no sense are ignored"), QLocale().createSeparatedList(checkup.settingsNotes), Note});
    if (!checkup.environmentFaults.isEmpty())
        m_rows.append({tr("Environment"), tr("Values that make no sense are ignored"), QLocale().createSeparatedList(checkup.environmentFaults), Bad});
    if (!checkup.environment.isEmpty())
        m_rows.append({tr("Environment"), tr("Variables in force"), QLocale().createSeparatedList(checkup.environment), Good});
}

void Diagnostics::addNetwork(const Checkup &checkup)
{
    const auto keychain = [&checkup]() -> std::pair<QString, Tone> {
        if (!checkup.isKeychainPersistent)
            return {tr("Not used: keys last until Qwenda is closed"), Note};
        switch (checkup.keychain) {
        case SecretStore::State::Locked:
            return {tr("Locked"), Note};
        case SecretStore::State::NoService:
            return {tr("There is none on this system"), Note};
        case SecretStore::State::TimedOut:
            return {tr("Does not answer"), Bad};
        default:
            return {tr("Ready"), Good};
        }
    }();
    m_rows.append({tr("Keychain"), keychain.first, {}, keychain.second});
    m_rows.append({tr("TLS"), checkup.tls.isEmpty() ? tr("No library: nothing can be reached") : checkup.tls, {},
                   checkup.tls.isEmpty() ? Bad : Good});
    m_rows.append({tr("Proxy"), checkup.proxy.isEmpty() ? tr("None") : checkup.proxy, {}, Good});
    for (const ProxyGap &gap : checkup.proxyGaps)
        m_rows.append({tr("Proxy"), tr("A setting of the system is not followed"), ProxyWords::of(gap), Note});
}

void Diagnostics::addPlaces(const Checkup &checkup)
{
    for (const Checkup::Place &place : checkup.places) {
        const QString name = regionName(place.regionId);
        Row row{name, {}, {}, Good};
        if (place.host.isEmpty()) {
            row.text = tr("Needs a workspace");
            row.tone = place.isDefault ? Bad : Note;
            m_rows.append(row);
            continue;
        }
        const bool isReached = place.path && place.path->isReachable();
        if (!isReached)
            row.text = place.path && place.path->error ? titleOf(*place.path->error, name) : tr("Not measured");
        else if (place.keyError)
            row.text = titleOf(*place.keyError, name);
        else if (place.isKeyGood())
            row.text = place.models > 0 ? tr("Reachable, the key works, %n models", "", place.models) : tr("Reachable, the key works");
        else
            row.text = tr("Reachable, no key tested");
        if (!place.belongsTo.isEmpty())
            row.text += QStringLiteral(" · ") + tr("it belongs to %1").arg(regionName(place.belongsTo));
        row.detail = place.path ? place.host + QStringLiteral(" · ") + PathWords::steps(*place.path) : place.host;
        if (!isReached || !place.isKeyGood())
            row.tone = place.isDefault || place.keyError ? Bad : Note;
        m_rows.append(row);
    }
    if (!checkup.asked)
        return;
    const Checkup::Asked &asked = *checkup.asked;
    if (asked.error)
        m_rows.append({tr("Question"), titleOf(*asked.error, regionName(asked.regionId)), asked.model, Bad});
    else
        m_rows.append({tr("Question"), tr("Answered in %1 ms").arg(QLocale().toString(asked.time.count())),
                       tr("%1 · %n tokens", "", static_cast<int>(asked.tokens)).arg(asked.model), Good});
}

Diagnostics::Tone Diagnostics::tone() const
{
    Tone worst = Good;
    for (const Row &row : m_rows)
        worst = row.tone == Bad ? Bad : worst;
    return worst;
}

QString Diagnostics::verdict() const
{
    if (isRunning())
        return tr("Looking…");
    if (!m_hasRun)
        return {};
    const auto bad = std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.tone == Bad; });
    return bad == 0 ? tr("Everything needed works.") : tr("%n thing(s) need attention.", "", static_cast<int>(bad));
}

QString Diagnostics::report() const
{
    return QString::fromUtf8(QJsonDocument(m_workshop.doctor.checkup().toJson()).toJson(QJsonDocument::Indented));
}

} // namespace qwenda
