// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/desktopnotice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace qwenda {

void showDesktopNotice(const QString &title, const QString &text)
{
    static quint32 shown = 0;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
                                                       u"org.freedesktop.Notifications"_s, u"Notify"_s);
    // The body may be read as markup.
    call << u"Qwenda"_s << shown << u"io.github.qwenda.Qwenda"_s << title << text.toHtmlEscaped() << QStringList()
         << QVariantMap{{u"desktop-entry"_s, u"io.github.qwenda.Qwenda"_s}} << -1;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher] {
        if (const QDBusPendingReply<quint32> reply = *watcher; reply.isValid())
            shown = reply.value();
        watcher->deleteLater();
    });
}

} // namespace qwenda
