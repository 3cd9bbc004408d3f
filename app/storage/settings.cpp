// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/settings.h"

#include "storage/privatefolder.h"
#include "storage/settingsrules.h"
#include "storage/storageerror.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

using namespace std::chrono_literals;

constexpr auto writeDelay = 300ms;

QString freeName(const QString &wish)
{
    QString name = wish;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = u"%1-%2"_s.arg(wish).arg(number);
    return name;
}

bool isFromTheFuture(const QSettings &ini)
{
    return ini.value(settingsrules::schema, Settings::schema).toInt() > Settings::schema;
}

} // namespace

Settings::Settings(const QString &iniFile, QObject *parent) : QObject(parent), m_file(iniFile)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeDelay);
    connect(&m_timer, &QTimer::timeout, this, &Settings::sync);
    read();
}

Settings::~Settings() { sync(); }

void Settings::read()
{
    if (!QFileInfo::exists(m_file))
        return;
    const QSettings ini(m_file, QSettings::IniFormat);
    if (isFromTheFuture(ini)) {
        m_problem = storageError(Error::Reason::TooNew, m_file);
        return;
    }
    if (ini.status() == QSettings::FormatError)
        m_problem = storageError(Error::Reason::NotADatabase, freeName(m_file + u".damaged"_s));
    const QStringList keys = ini.allKeys();
    for (const QString &key : keys) {
        if (!settingsrules::isKnown(key))
            continue;
        if (const QVariant value = settingsrules::sensible(key, ini.value(key)); value.isValid())
            m_values.insert(key, value);
        else
            m_notes += key;
    }
}

void Settings::set(const QString &key, const QVariant &raw)
{
    const QVariant value = settingsrules::sensible(key, raw);
    if (!value.isValid() || m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_unsaved.insert(key, value);
    m_timer.start();
    Q_EMIT changed(key);
}

void Settings::sync()
{
    m_timer.stop();
    if (m_unsaved.isEmpty() || (m_problem && m_problem->reason == Error::Reason::TooNew))
        return;
    if (const auto folder = makePrivateFolder(QFileInfo(m_file).absolutePath()); !folder)
        return setProblem(folder.error());
    // Read anew: what others wrote into it meanwhile, and keys that we don't know, stay.
    QSettings ini(m_file, QSettings::IniFormat);
    if (isFromTheFuture(ini))
        return setProblem(storageError(Error::Reason::TooNew, m_file));
    // By read()'s finding: this object shares its cache, and the cache has forgotten what could not be read.
    if (m_problem && m_problem->reason == Error::Reason::NotADatabase)
        QFile::copy(m_file, m_problem->message); // once: it never overwrites
    makePrivateFile(m_file); // QSettings would let everybody read it, and keeps the mode that it finds
    for (auto entry = m_unsaved.cbegin(); entry != m_unsaved.cend(); ++entry)
        ini.setValue(entry.key(), entry.value());
    ini.setValue(settingsrules::schema, schema);
    ini.sync();
    if (ini.status() == QSettings::AccessError)
        return setProblem(diskRefusal(m_file, m_file));
    m_unsaved.clear();
    // What could not be written before is written now; a damaged file stays worth telling.
    if (m_problem && m_problem->reason != Error::Reason::NotADatabase)
        setProblem(std::nullopt);
}

void Settings::setProblem(std::optional<Error> problem)
{
    if (m_problem == problem)
        return;
    m_problem = std::move(problem);
    Q_EMIT problemChanged();
}

std::chrono::milliseconds Settings::limit(const QString &key, std::chrono::milliseconds fallback) const
{
    return std::chrono::milliseconds(m_values.value(key, qint64(fallback.count())).toLongLong());
}

QString Settings::defaultRegion() const { return value(settingsrules::region).toString(); }
void Settings::setDefaultRegion(const QString &regionId) { set(settingsrules::region, regionId); }

QString Settings::defaultModel() const { return value(settingsrules::model).toString(); }
void Settings::setDefaultModel(const QString &modelId) { set(settingsrules::model, modelId); }

Settings::Theme Settings::theme() const
{
    const QString word = value(settingsrules::theme).toString();
    return word == u"light" ? Theme::Light : word == u"dark" ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    set(settingsrules::theme, theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : u"system"_s);
}

QString Settings::language() const { return value(settingsrules::language).toString(); }
void Settings::setLanguage(const QString &language) { set(settingsrules::language, language); }

std::chrono::milliseconds Settings::connectTimeout() const { return limit(settingsrules::connectTimeout, 30s); }
void Settings::setConnectTimeout(std::chrono::milliseconds limit)
{
    set(settingsrules::connectTimeout, qint64(limit.count()));
}

std::chrono::milliseconds Settings::firstByteTimeout() const { return limit(settingsrules::firstByteTimeout, 120s); }
void Settings::setFirstByteTimeout(std::chrono::milliseconds limit)
{
    set(settingsrules::firstByteTimeout, qint64(limit.count()));
}

std::chrono::milliseconds Settings::betweenBytesTimeout() const
{
    return limit(settingsrules::betweenBytesTimeout, 60s);
}
void Settings::setBetweenBytesTimeout(std::chrono::milliseconds limit)
{
    set(settingsrules::betweenBytesTimeout, qint64(limit.count()));
}

int Settings::zoom() const { return m_values.value(settingsrules::zoom, 100).toInt(); }
void Settings::setZoom(int percent) { set(settingsrules::zoom, percent); }

int Settings::maxRetries() const { return m_values.value(settingsrules::maxRetries, 3).toInt(); }
void Settings::setMaxRetries(int count) { set(settingsrules::maxRetries, count); }

bool Settings::resumesAnswers() const { return m_values.value(settingsrules::resumesAnswers, true).toBool(); }
void Settings::setResumesAnswers(bool resumes) { set(settingsrules::resumesAnswers, resumes); }
QString Settings::protocol() const { return m_values.value(settingsrules::protocol, QStringLiteral("auto")).toString(); }
void Settings::setProtocol(const QString &name) { set(settingsrules::protocol, name); }

bool Settings::checksSpelling() const { return m_values.value(settingsrules::checksSpelling, true).toBool(); }
void Settings::setChecksSpelling(bool checks) { set(settingsrules::checksSpelling, checks); }
QStringList Settings::ownWords() const { return m_values.value(settingsrules::ownWords).toStringList(); }
void Settings::setOwnWords(const QStringList &words) { set(settingsrules::ownWords, words); }

QString Settings::customAddress() const { return value(settingsrules::address).toString(); }
void Settings::setCustomAddress(const QString &address) { set(settingsrules::address, address); }

QString Settings::workspaceId(const QString &regionId) const
{
    return value(settingsrules::workspaces + regionId).toString();
}
void Settings::setWorkspaceId(const QString &regionId, const QString &workspaceId)
{
    set(settingsrules::workspaces + regionId, workspaceId);
}

QStringList Settings::confirmedInsecureHosts() const { return value(settingsrules::insecureHosts).toStringList(); }

void Settings::confirmInsecureHost(const QString &host)
{
    QStringList hosts = confirmedInsecureHosts();
    if (!hosts.contains(host.toLower()))
        set(settingsrules::insecureHosts, QStringList(hosts << host.toLower()));
}

void Settings::withdrawInsecureHost(const QString &host)
{
    QStringList hosts = confirmedInsecureHosts();
    hosts.removeAll(host.toLower());
    set(settingsrules::insecureHosts, hosts);
}

bool Settings::findsRegion() const { return m_values.value(settingsrules::findsRegion, true).toBool(); }
void Settings::setFindsRegion(bool doesFind) { set(settingsrules::findsRegion, doesFind); }

bool Settings::offersFailover() const { return m_values.value(settingsrules::offersFailover, true).toBool(); }
void Settings::setOffersFailover(bool doesOffer) { set(settingsrules::offersFailover, doesOffer); }

bool Settings::recordsTraffic() const { return value(settingsrules::recordsTraffic).toBool(); }
void Settings::setRecordsTraffic(bool doesRecord) { set(settingsrules::recordsTraffic, doesRecord); }

bool Settings::makesTitles() const { return m_values.value(settingsrules::makesTitles, true).toBool(); }
void Settings::setMakesTitles(bool makes) { set(settingsrules::makesTitles, makes); }

QString Settings::chatOrder() const { return m_values.value(settingsrules::chatOrder, QStringLiteral("time")).toString(); }
void Settings::setChatOrder(const QString &order) { set(settingsrules::chatOrder, order); }

QStringList Settings::openFolders() const { return m_values.value(settingsrules::openFolders).toStringList(); }
void Settings::setOpenFolders(const QStringList &ids) { set(settingsrules::openFolders, ids); }

int Settings::sidebarWidth() const { return m_values.value(settingsrules::sidebarWidth, 260).toInt(); }
void Settings::setSidebarWidth(int pixels) { set(settingsrules::sidebarWidth, pixels); }

bool Settings::isSidebarCollapsed() const { return value(settingsrules::isSidebarCollapsed).toBool(); }
void Settings::setSidebarCollapsed(bool isCollapsed) { set(settingsrules::isSidebarCollapsed, isCollapsed); }

QRect Settings::windowGeometry() const
{
    const QStringList parts = value(settingsrules::geometry).toString().split(u' ');
    if (parts.size() != 4)
        return {};
    return QRect(parts[0].toInt(), parts[1].toInt(), parts[2].toInt(), parts[3].toInt());
}

void Settings::setWindowGeometry(const QRect &geometry)
{
    set(settingsrules::geometry,
        u"%1 %2 %3 %4"_s.arg(geometry.x()).arg(geometry.y()).arg(geometry.width()).arg(geometry.height()));
}

bool Settings::isWindowMaximized() const { return value(settingsrules::isMaximized).toBool(); }
void Settings::setWindowMaximized(bool isMaximized) { set(settingsrules::isMaximized, isMaximized); }

bool Settings::isFirstRunDone() const { return value(settingsrules::isFirstRunDone).toBool(); }
void Settings::setFirstRunDone(bool isDone) { set(settingsrules::isFirstRunDone, isDone); }

} // namespace qwenda
