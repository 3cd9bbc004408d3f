// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTranslator>
#include <QVariant>

class QDBusVariant;
class QQmlEngine;

namespace qwenda {

class App;
class Settings;

/// Keeps the window's theme and language as the user, or else the system, wants them; changes take effect at once.
/// The system's theme comes from the desktop portal (org.freedesktop.appearance, color-scheme: 1 is dark; read
/// 2026-11-21) when it answers, before that and without it from the palette. The same portal says whether contrast is to be
/// high (contrast: 1) and, as GNOME's own setting, whether things may move (enable-animations). GUI thread.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(Settings &settings, QObject *parent = nullptr);
    ~Appearance() override;

    /// Puts the translators in place; before any word is made.
    void start();
    /// From now on the app and the engine follow.
    void drive(App &app, QQmlEngine &engine);

    bool isDark() const;
    /// "en" or "zh". The C locale means English.
    QString language() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private Q_SLOTS:
    void notePortal(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void askPortal(const QString &space, const QString &key);
    void take(const QString &key, const QVariant &value);
    void applyTheme();
    void applyLanguage();

    Settings &m_settings;
    QTranslator m_ours;
    QTranslator m_qts;
    App *m_app = nullptr;
    QQmlEngine *m_engine = nullptr;
    QString m_language;
    int m_scheme = 0; ///< the portal's: 0 no wish, 1 dark, 2 light
    bool m_hasHighContrast = false;
    bool m_isStill = false;
};

} // namespace qwenda
