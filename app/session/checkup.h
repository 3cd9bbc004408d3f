// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "session/keyring.h"
#include "storage/databasecheck.h"
#include "transport/pathprobe.h"
#include "transport/systemproxy.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace qwenda {

/// What the doctor found: everything a report about trouble needs, and no secret in it.
struct Checkup
{
    struct Place
    {
        QString regionId;
        QString host; ///< empty: there is no address (a workspace is missing, say)
        bool isDefault = false;
        std::optional<PathTimes> path;
        KeyRing::State key = KeyRing::State::None;
        bool wasKeyTested = false;
        std::optional<Error> keyError; ///< of the test
        std::optional<std::chrono::milliseconds> keyTime;
        int models = 0;    ///< listed for this key; 0 also where the list is not offered
        QString belongsTo; ///< the region that does accept a refused key

        bool isKeyGood() const { return wasKeyTested && !keyError; }
    };
    struct Asked
    {
        QString model;
        QString regionId;
        std::optional<Error> error;
        std::chrono::milliseconds time{0};
        qint64 tokens = 0;
    };

    QString version; ///< Qwenda's
    QString qt;      ///< the one it runs with
    QString tls;     ///< library and version; empty: no TLS at all
    QString system;
    QString dataFolder;
    bool canWrite = false; ///< the folder, or the place where it would be made
    qint64 freeBytes = -1; ///< -1: unknown
    DatabaseCheck database;
    std::optional<Error> settingsProblem;
    QStringList settingsNotes;      ///< keys whose value made no sense
    QStringList environment;        ///< variables in force, by name
    QStringList environmentFaults;  ///< variables that make no sense, by name
    SecretStore::State keychain = SecretStore::State::Absent;
    bool isKeychainPersistent = true;
    QString proxyMode; ///< "system", "none", "http", "socks5"
    QString proxy;     ///< as resolved for the default region, without credentials; empty: none
    QList<ProxyGap> proxyGaps;
    QList<Place> places;
    std::optional<Asked> asked;

    /// Less than this is too little to work with.
    static constexpr qint64 littleSpace = 100 * 1024 * 1024;
    bool isDataGood() const;
    /// The region that new chats use.
    const Place *defaultPlace() const;

    /// For scripts and for reports: English names, no words for people.
    QJsonObject toJson() const;
};

} // namespace qwenda
