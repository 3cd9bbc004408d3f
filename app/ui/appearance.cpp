// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance.h"

#include "storage/settings.h"
#include "ui/app.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEvent>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPalette>
#include <QQmlEngine>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

const QString portalService = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalSettings = u"org.freedesktop.portal.Settings"_s;
const QString appearanceSpace = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;
const QString contrast = u"contrast"_s;
const QString interfaceSpace = u"org.gnome.desktop.interface"_s;
const QString animations = u"enable-animations"_s;

} // namespace

Appearance::Appearance(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

Appearance::~Appearance() = default;

void Appearance::start()
{
    applyLanguage();
    connect(&m_settings, &Settings::changed, this, [this] {
        applyLanguage();
        applyTheme();
    });
    askPortal();
}

void Appearance::drive(App &app, QQmlEngine &engine)
{
    m_app = &app;
    m_engine = &engine;
    app.setLanguage(m_language);
    applyTheme();
    qGuiApp->installEventFilter(this);
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
    return false;
}

void Appearance::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalSettings, u"SettingChanged"_s, this,
                SLOT(notePortal(QString, QString, QDBusVariant)));
    askPortal(appearanceSpace, colorScheme);
    askPortal(appearanceSpace, contrast);
    askPortal(interfaceSpace, animations);
}

void Appearance::askPortal(const QString &space, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, u"Read"_s);
    question.setArguments({space, key});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> answer = *watcher;
        watcher->deleteLater();
        if (answer.isValid())
            take(key, answer.value().variant());
    });
}

void Appearance::notePortal(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearanceSpace || (space == interfaceSpace && key == animations))
        take(key, value.variant());
}

void Appearance::take(const QString &key, const QVariant &value)
{
    // "Read" wraps the value in one variant more than it should.
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    if (key == colorScheme)
        m_scheme = inner.toInt();
    else if (key == contrast)
        m_hasHighContrast = inner.toInt() == 1;
    else if (key == animations)
        m_isStill = !inner.toBool();
    applyTheme();
}

bool Appearance::isDark() const
{
    switch (m_settings.theme()) {
    case Settings::Theme::Light:
        return false;
    case Settings::Theme::Dark:
        return true;
    case Settings::Theme::System:
        break;
    }
    if (m_scheme != 0)
        return m_scheme == 1;
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QString Appearance::language() const
{
    const QString chosen = m_settings.language();
    if (!chosen.isEmpty())
        return chosen;
    return QLocale::system().language() == QLocale::Chinese ? u"zh"_s : u"en"_s;
}

void Appearance::applyTheme()
{
    if (m_app) {
        m_app->setDark(isDark());
        m_app->setEase(m_isStill, m_hasHighContrast, m_settings.zoom() / 100.0);
    }
}

void Appearance::applyLanguage()
{
    const QString wanted = language();
    if (wanted == m_language)
        return;
    m_language = wanted;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    const bool isChinese = wanted == u"zh";
    // Figures and dates follow the language of the words, not the system's.
    QLocale::setDefault(isChinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English, QLocale::UnitedStates));
    if (isChinese) {
        if (m_qts.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qts);
    }
    // The English one holds the forms of "one" and "many" alone.
    if (m_ours.load(isChinese ? u":/qwenda/i18n/qwenda_zh_CN.qm"_s : u":/qwenda/i18n/qwenda_en.qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    if (m_engine) {
        m_engine->setUiLanguage(wanted);
        m_engine->retranslate();
    }
    if (m_app)
        m_app->setLanguage(wanted);
}

} // namespace qwenda
