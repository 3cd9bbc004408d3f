// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences.h"

#include "client/chatparameters.h"
#include "client/modelcatalog.h"
#include "session/connections.h"
#include "session/keyring.h"
#include "session/workshop.h"
#include "storage/datamove.h"
#include "storage/settings.h"

#include <QDesktopServices>
#include <QLocale>
#include <QUrl>

namespace qwenda {

Preferences::Preferences(Workshop &workshop, const QString &dataFolder, QObject *parent)
    : QObject(parent), m_workshop(workshop), m_dataFolder(dataFolder)
{
    connect(&m_workshop.settings, &Settings::changed, this, &Preferences::changed);
    connect(&m_workshop.keys, &KeyRing::keychainStateChanged, this, &Preferences::changed);
}

Preferences::Theme Preferences::theme() const
{
    switch (m_workshop.settings.theme()) {
    case Settings::Theme::Light:
        return Light;
    case Settings::Theme::Dark:
        return Dark;
    case Settings::Theme::System:
        break;
    }
    return System;
}

void Preferences::setTheme(Theme theme)
{
    m_workshop.settings.setTheme(theme == Light      ? Settings::Theme::Light
                                     : theme == Dark ? Settings::Theme::Dark
                                                     : Settings::Theme::System);
}

QString Preferences::language() const
{
    return m_workshop.settings.language();
}

void Preferences::setLanguage(const QString &language)
{
    m_workshop.settings.setLanguage(language);
}

QString Preferences::defaultModel() const
{
    const QString chosen = m_workshop.connections.defaultModel();
    return chosen.isEmpty() ? m_workshop.catalog.defaultChatModel() : chosen;
}

void Preferences::setDefaultModel(const QString &modelId)
{
    m_workshop.settings.setDefaultModel(modelId.trimmed());
}

QString Preferences::defaultRegion() const
{
    return m_workshop.connections.defaultRegion();
}

void Preferences::setDefaultRegion(const QString &regionId)
{
    m_workshop.settings.setDefaultRegion(regionId);
}

QString Preferences::customAddress() const
{
    return m_workshop.settings.customAddress();
}

void Preferences::setCustomAddress(const QString &address)
{
    m_addressProblem.clear();
    m_insecureHost.clear();
    m_waitingAddress.clear();
    const QString text = address.trimmed();
    if (text.isEmpty()) {
        m_workshop.settings.setCustomAddress({});
    } else if (const auto endpoint = endpointFromAddress(text, {}, m_workshop.settings.confirmedInsecureHosts())) {
        m_workshop.settings.setCustomAddress(text);
    } else if (endpoint.error().reason == Error::Reason::InsecureAddress) {
        m_insecureHost = QUrl(text).host();
        m_waitingAddress = text;
        m_addressProblem = tr("http:// is not encrypted: key and words can be read on the way to %1.").arg(m_insecureHost);
    } else {
        m_addressProblem = tr("An address begins with https:// and names a host, such as https://proxy.example/v1.");
    }
    Q_EMIT changed();
}

void Preferences::confirmInsecureHost()
{
    if (m_insecureHost.isEmpty())
        return;
    m_workshop.settings.confirmInsecureHost(m_insecureHost);
    setCustomAddress(QString(m_waitingAddress));
}

bool Preferences::makesTitles() const
{
    return m_workshop.settings.makesTitles();
}

void Preferences::setMakesTitles(bool makes)
{
    m_workshop.settings.setMakesTitles(makes);
}

bool Preferences::resumesAnswers() const
{
    return m_workshop.settings.resumesAnswers();
}

void Preferences::setResumesAnswers(bool resumes)
{
    m_workshop.settings.setResumesAnswers(resumes);
}

int Preferences::protocol() const
{
    return static_cast<int>(protocolFromName(m_workshop.settings.protocol()).value_or(Protocol::Auto));
}

void Preferences::setProtocol(int index)
{
    m_workshop.settings.setProtocol(protocolName(static_cast<Protocol>(qBound(0, index, 2))));
}

int Preferences::maxRetries() const
{
    return m_workshop.settings.maxRetries();
}

void Preferences::setMaxRetries(int count)
{
    m_workshop.settings.setMaxRetries(count);
}

QString Preferences::keychainText() const
{
    if (!m_workshop.keys.isPersistent())
        return tr("Keys are kept in memory and forgotten when Qwenda is closed.");
    switch (m_workshop.keys.keychainState()) {
    case SecretStore::State::Locked:
        return tr("The system's keychain is locked. Keys you enter now last until Qwenda is closed.");
    case SecretStore::State::NoService:
        return tr("There is no keychain on this system. Keys last until Qwenda is closed and are never written to a file.");
    case SecretStore::State::TimedOut:
        return tr("The system's keychain does not answer. Keys you enter now last until Qwenda is closed.");
    case SecretStore::State::Ready:
    case SecretStore::State::Absent:
        break;
    }
    return tr("One key for each region, all in your system keychain.");
}

QString Preferences::environmentText() const
{
    const Environment &environment = m_workshop.environment;
    QStringList names;
    if (!environment.key.isEmpty())
        names.append(environment.keyVariable);
    const auto add = [&names](bool isSet, const char *name) {
        if (isSet)
            names.append(QLatin1StringView(name));
    };
    add(environment.endpoint.has_value(), "DASHSCOPE_BASE_URL");
    add(!environment.workspaceId.isEmpty(), "DASHSCOPE_WORKSPACE_ID");
    add(!environment.defaultModel.isEmpty(), "DASHSCOPE_DEFAULT_MODEL");
    add(environment.silence.has_value(), "DASHSCOPE_TIMEOUT");
    add(environment.maxRetries.has_value(), "DASHSCOPE_MAX_RETRIES");
    add(environment.streaming.has_value(), "DASHSCOPE_ENABLE_STREAMING");
    return names.isEmpty() ? QString() : tr("In force from the environment: %1").arg(names.join(QStringLiteral(", ")));
}

QString Preferences::catalogText() const
{
    return tr("Models and prices as of %1").arg(QLocale().toString(m_workshop.catalog.date(), QLocale::LongFormat));
}

void Preferences::openDataFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_dataFolder));
}

bool Preferences::moveDataFolder(const QUrl &folder)
{
    const QString target = folder.toLocalFile();
    const auto from = DataPaths::locate(m_dataFolder);
    const auto fit = from ? datamove::check(*from, target) : Result<void>(from.error());
    m_moveProblem.clear();
    if (!fit) {
        m_moveProblem = fit.error().reason == Error::Reason::DiskFull ? tr("There is not enough room in %1.").arg(target)
            : fit.error().reason == Error::Reason::ReadOnly ? tr("%1 cannot be written.").arg(target)
                                                            : tr("Choose an empty folder outside of the present one: %1").arg(target);
    }
    Q_EMIT changed();
    if (fit)
        Q_EMIT moveWanted(target);
    return fit.isOk();
}

void Preferences::refresh()
{
    Q_EMIT changed();
}

} // namespace qwenda
