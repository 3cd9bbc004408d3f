// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/modelcatalog.h"
#include "client/pictureclient.h"
#include "client/qwenclient.h"
#include "emulator/emulator.h"
#include "session/chatpictures.h"
#include "session/connections.h"
#include "session/doctor.h"
#include "session/keyhealth.h"
#include "session/keyring.h"
#include "session/library.h"
#include "session/organiser.h"
#include "session/proxycontrol.h"
#include "session/radar.h"
#include "session/studio.h"
#include "session/workshop.h"
#include "storage/historysearch.h"
#include "storage/historystore.h"
#include "storage/journal.h"
#include "storage/picturestore.h"
#include "storage/secretstore.h"
#include "storage/settings.h"
#include "storage/snapshotkeeper.h"
#include "transport/httptransport.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QTest>

namespace qwenda::test {

/// Everything that the session layer works with, on a folder of the test's own and with the service on loopback. Made
/// anew on the same folder it is the program started again.
struct Desk
{
    /// Every region is `service`, and its key is "sk-test".
    Desk(const QString &folder, const emulator::Emulator &service) : Desk(folder, Environment())
    {
        setEverywhere(service);
        for (const QString &id : connections.regionIds())
            keys.set(id, ApiKey(QStringLiteral("sk-test")));
    }
    Desk(const QString &folder, const Environment &environment)
        : settings(folder + QStringLiteral("/settings.ini")), catalog(*ModelCatalog::load()),
          transport(QStringLiteral("Qwenda/test")), client(transport, catalog),
          history(folder + QStringLiteral("/history.db")), connections(settings, environment),
          keys(secrets, connections, environment), health(client, connections, keys),
          library({history, catalog, client, connections, keys, health}), organiser(history, library),
          search(history.file()), snapshots(history.file()), proxy(settings, secrets, transport),
          radar(transport, connections), journal(folder + QStringLiteral("/log")),
          doctor({settings, client, catalog, connections, keys, proxy, radar},
                 {folder, history.file(), folder + QStringLiteral("/settings.ini"), folder + QStringLiteral("/lock"), {}},
                 {environment, {}}),
          pictures(*PictureCatalog::load()),
          pictureClient(transport, pictures),
          pictureStore(folder + QStringLiteral("/history.db"), folder + QStringLiteral("/pictures")),
          studio({pictureStore, pictureClient, [this](const QString &id) -> Result<Connection> {
                      const auto endpoint = connections.endpoint(id);
                      return endpoint ? Result<Connection>(Connection{*endpoint, keys.key(id)}) : Result<Connection>(endpoint.error());
                  }}),
          drawings(studio, library, history, pictureStore),
          workshop{settings, history, catalog, client, connections, keys, health, library, environment,
                   organiser, search, snapshots, proxy, radar, doctor, journal, transport.traffic(), pictures, pictureStore, studio, drawings, transport}
    {
        transport.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        ClientOptions options;
        options.backoff = {};
        client.setOptions(options);
        (void)history.open();
        library.load();
    }

    /// Whether answers that are cut are gone on with.
    void setResumes(bool resumes)
    {
        ClientOptions options = client.options();
        options.resumes = resumes;
        client.setOptions(options);
    }

    void setEverywhere(const emulator::Emulator &service)
    {
        const RegionEndpoints everywhere = [root = service.baseUrl()](const QString &id) -> Result<Endpoint> {
            return Endpoint{id, root, {}, id == Connections::customId()};
        };
        connections.setRegionEndpoints(everywhere);
        client.setRegionEndpoints(everywhere);
    }

    Settings settings;
    ModelCatalog catalog;
    HttpTransport transport;
    QwenClient client;
    HistoryStore history;
    SessionSecretStore secrets;
    Connections connections;
    KeyRing keys;
    KeyHealth health;
    Library library;
    Organiser organiser;
    HistorySearch search;
    SnapshotKeeper snapshots;
    ProxyControl proxy;
    Radar radar;
    Journal journal;
    Doctor doctor;
    PictureCatalog pictures;
    PictureClient pictureClient;
    PictureStore pictureStore;
    Studio studio;
    ChatPictures drawings;
    Workshop workshop;
};

/// One value out of the database as another process sees it.
inline QVariant askDatabase(const QString &folder, const QString &sql)
{
    QVariant value;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("onlooker"));
        db.setDatabaseName(folder + QStringLiteral("/history.db"));
        if (db.open()) {
            QSqlQuery query(db);
            if (query.exec(sql) && query.next())
                value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("onlooker"));
    return value;
}

inline emulator::Script saying(const QString &answer)
{
    emulator::Script script;
    script.match.path = "/chat/completions";
    script.answer = answer;
    return script;
}

/// A 400 of the compatible path with these words.
inline emulator::Script refusing(const QString &message)
{
    emulator::Script script;
    script.match.path = "/chat/completions";
    script.status = 400;
    const QJsonObject error{{QStringLiteral("message"), message},
                            {QStringLiteral("type"), QStringLiteral("invalid_request_error")},
                            {QStringLiteral("code"), QStringLiteral("invalid_parameter_error")}};
    script.body = QJsonDocument(QJsonObject{{QStringLiteral("error"), error}}).toJson(QJsonDocument::Compact);
    return script;
}

} // namespace qwenda::test
