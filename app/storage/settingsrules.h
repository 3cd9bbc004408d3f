// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

/// The names in the settings file and what values make sense for them. Pure functions, any thread.
namespace qwenda::settingsrules {

inline const QString schema = QStringLiteral("schema");
inline const QString region = QStringLiteral("connection/region");
inline const QString model = QStringLiteral("connection/model");
inline const QString address = QStringLiteral("connection/address");
inline const QString connectTimeout = QStringLiteral("connection/connectTimeout");
inline const QString firstByteTimeout = QStringLiteral("connection/firstByteTimeout");
inline const QString betweenBytesTimeout = QStringLiteral("connection/betweenBytesTimeout");
inline const QString maxRetries = QStringLiteral("connection/maxRetries");
inline const QString resumesAnswers = QStringLiteral("connection/resumesAnswers");
inline const QString protocol = QStringLiteral("connection/protocol"); ///< "auto", "compatible", "native"
inline const QString insecureHosts = QStringLiteral("connection/confirmedInsecureHosts");
inline const QString extraRegions = QStringLiteral("connection/extraRegions");
inline const QString findsRegion = QStringLiteral("connection/findsRegion");
inline const QString offersFailover = QStringLiteral("connection/offersFailover");
inline const QString proxyMode = QStringLiteral("proxy/mode"); ///< "system", "none", "http", "socks5"
inline const QString proxyHost = QStringLiteral("proxy/host");
inline const QString proxyPort = QStringLiteral("proxy/port");
inline const QString proxyUser = QStringLiteral("proxy/user");
inline const QString paces = QStringLiteral("pace/"); ///< followed by region and model; "requests tokens requests tokens"
inline const QString recordsTraffic = QStringLiteral("log/recordsTraffic");
inline const QString workspaces = QStringLiteral("workspaces/"); ///< followed by the region's id
inline const QString theme = QStringLiteral("look/theme");
inline const QString zoom = QStringLiteral("look/zoom"); ///< percent
inline const QString language = QStringLiteral("look/language");
inline const QString checksSpelling = QStringLiteral("composer/checksSpelling");
inline const QString ownWords = QStringLiteral("composer/ownWords");
inline const QString makesTitles = QStringLiteral("chats/namedByModel");
inline const QString chatOrder = QStringLiteral("chats/order");
inline const QString openFolders = QStringLiteral("chats/openFolders");
inline const QString sidebarWidth = QStringLiteral("window/sidebarWidth");
inline const QString isSidebarCollapsed = QStringLiteral("window/isSidebarCollapsed");
inline const QString geometry = QStringLiteral("window/geometry"); ///< "x y width height"
inline const QString isMaximized = QStringLiteral("window/isMaximized");
inline const QString isFirstRunDone = QStringLiteral("start/isFirstRunDone");

/// Whether the name is one of the above.
bool isKnown(const QString &key);

/// What a raw value means: an integer (qint64), bool, QString or QStringList; an invalid variant when it makes no sense for that name.
QVariant sensible(const QString &key, const QVariant &raw);

} // namespace qwenda::settingsrules
