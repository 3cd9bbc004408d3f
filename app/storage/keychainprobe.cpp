// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/keychainprobe.h"

#include <QAbstractEventDispatcher>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QMap>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

using Attributes = QMap<QString, QString>;
using Paths = QList<QDBusObjectPath>;

enum class Wallet { None, Plasma4, Plasma5 };

// libsecret, which QtKeychain loads, answers through GLib's main loop.
bool hasGlibLoop()
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    return dispatcher && dispatcher->inherits("QEventDispatcherGlib");
}

Wallet walletOfPlasma()
{
    const QByteArray version = qgetenv("KDE_SESSION_VERSION");
    return version == "5" ? Wallet::Plasma5 : version == "4" ? Wallet::Plasma4 : Wallet::None;
}

// Which desktop QtKeychain 0.13 will take this for (keychain_unix.cpp there, read 2026-11-21): the first variable
// that it knows decides. Only Plasma 4 and 5 matter; everything else goes to the Secret Service.
Wallet wallet()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    if (desktop == "KDE")
        return walletOfPlasma();
    if (desktop == "GNOME" || desktop == "Unity")
        return Wallet::None;
    const QByteArray session = qgetenv("DESKTOP_SESSION");
    if (session == "kde")
        return walletOfPlasma();
    if (session == "kde4")
        return Wallet::Plasma4;
    if (session == "gnome" || session == "xubuntu" || session.contains("xfce"))
        return Wallet::None;
    const bool isFullKde = qEnvironmentVariableIsEmpty("GNOME_DESKTOP_SESSION_ID") && !qEnvironmentVariableIsEmpty("KDE_FULL_SESSION");
    return isFullKde ? walletOfPlasma() : Wallet::None;
}

KeychainProbe::Finding findingOf(const QDBusMessage &refusal)
{
    // What the bus itself says when the service sleeps, against what it says when there is none.
    const QString name = refusal.errorName();
    return name == u"org.freedesktop.DBus.Error.NoReply" || name == u"org.freedesktop.DBus.Error.Timeout"
            || name == u"org.freedesktop.DBus.Error.TimedOut"
        ? KeychainProbe::Finding::TimedOut
        : KeychainProbe::Finding::NoService;
}

QDBusMessage kwallet(const QString &method)
{
    return QDBusMessage::createMethodCall(u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s, u"org.kde.KWallet"_s, method);
}

} // namespace

KeychainProbe::KeychainProbe(QString service, QObject *parent) : QObject(parent), m_service(std::move(service))
{
    qDBusRegisterMetaType<Attributes>();
}

void KeychainProbe::look(const QString &name, std::chrono::milliseconds limit, End end)
{
    // Plasma 4's daemon is gone from every distribution, and the code for it is where the plain-text fallback lives.
    if (!hasGlibLoop() || wallet() == Wallet::Plasma4) {
        QTimer::singleShot(0, this, [end] { end(Finding::NoService); });
        return;
    }
    if (wallet() == Wallet::Plasma5)
        askKWallet(name, limit, end);
    else
        askSecretService(name, limit, end);
}

void KeychainProbe::call(const QDBusMessage &message, std::chrono::milliseconds limit,
                         std::function<void(const QDBusMessage &)> end)
{
    const auto pending = QDBusConnection::sessionBus().asyncCall(message, int(limit.count()));
    if (pending.isFinished()) { // no bus: then a watcher would stay silent for ever
        QTimer::singleShot(0, this, [reply = pending.reply(), end = std::move(end)] { end(reply); });
        return;
    }
    auto *watcher = new QDBusPendingCallWatcher(pending, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, end = std::move(end)] {
        watcher->deleteLater();
        end(watcher->reply());
    });
}

void KeychainProbe::askSecretService(const QString &name, std::chrono::milliseconds limit, End end)
{
    QDBusMessage search =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s);
    // QtKeychain's names for its two keys.
    search << QVariant::fromValue(Attributes{{u"user"_s, name}, {u"server"_s, m_service}});
    call(search, limit, [end](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage)
            return end(findingOf(reply));
        if (reply.arguments().size() != 2)
            return end(Finding::NoService);
        if (!qdbus_cast<Paths>(reply.arguments().at(0)).isEmpty())
            return end(Finding::Unlocked);
        end(qdbus_cast<Paths>(reply.arguments().at(1)).isEmpty() ? Finding::Absent : Finding::Locked);
    });
}

// QtKeychain calls kwalletd5 synchronously once, for up to half a second: by then it has answered us, so it is awake.
void KeychainProbe::askKWallet(const QString &name, std::chrono::milliseconds limit, End end)
{
    call(kwallet(u"networkWallet"_s), limit, [this, name, limit, end](const QDBusMessage &reply) {
        if (reply.type() == QDBusMessage::ErrorMessage) {
            // Without kwalletd5 QtKeychain turns to the Secret Service as well.
            if (findingOf(reply) == Finding::TimedOut)
                return end(Finding::TimedOut);
            return askSecretService(name, limit, end);
        }
        call(kwallet(u"isOpen"_s) << reply.arguments().value(0).toString(), limit, [end](const QDBusMessage &answer) {
            if (answer.type() == QDBusMessage::ErrorMessage)
                return end(findingOf(answer));
            end(answer.arguments().value(0).toBool() ? Finding::Open : Finding::Closed);
        });
    });
}

} // namespace qwenda
