// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/modelcatalog.h"
#include "client/pictureclient.h"
#include "client/qwenclient.h"
#include "session/connections.h"
#include "session/doctor.h"
#include "session/environment.h"
#include "session/keyhealth.h"
#include "session/keyring.h"
#include "session/library.h"
#include "session/organiser.h"
#include "session/paceledger.h"
#include "session/titlemaker.h"
#include "session/proxycontrol.h"
#include "session/radar.h"
#include "session/recorder.h"
#include "session/chatpictures.h"
#include "session/studio.h"
#include "session/workshop.h"
#include "storage/datapaths.h"
#include "storage/historysearch.h"
#include "storage/historystore.h"
#include "storage/journal.h"
#include "storage/picturestore.h"
#include "storage/settings.h"
#include "storage/snapshotkeeper.h"
#include "transport/httptransport.h"

#include <QList>
#include <QObject>

#include <memory>

namespace qwenda {

/// Everything below the window, built once from bottom to top and taken down in the other order. GUI thread.
class Household : public QObject
{
    Q_OBJECT

public:
    /// `demoRoot` valid: a demo; every region is there, nothing is read from keychain or environment.
    Household(const DataPaths &paths, ModelCatalog catalog, const QUrl &demoRoot, QObject *parent = nullptr);
    ~Household() override;

    /// Opens the history and reads what of the list is seen at first; what is slow happens on another thread.
    void openHistory();
    /// The rest: the whole list, the keychain. After the first frame.
    void begin();

    Workshop &workshop() { return m_workshop; }
    Settings &settings() { return m_settings; }
    HistoryStore &history() { return m_history; }
    Library &library() { return m_library; }
    KeyRing &keys() { return m_keys; }
    /// Variables of the environment that make no sense.
    const QList<Error> &environmentErrors() const { return m_reading.errors; }

Q_SIGNALS:
    /// Something about disk or keychain that people should know; the program goes on.
    void troubled(const qwenda::Error &error);

private:
    void applyOptions();
    void applyPaces();
    void keepLog();
    Result<Connection> pictureConnection(const QString &regionId) const;

    Settings m_settings;
    EnvironmentReading m_reading;
    HttpTransport m_transport;
    ModelCatalog m_catalog;
    QwenClient m_client;
    HistoryStore m_history;
    std::unique_ptr<SecretStore> m_secrets;
    Connections m_connections;
    KeyRing m_keys;
    KeyHealth m_health;
    Library m_library;
    Organiser m_organiser;
    HistorySearch m_search;
    SnapshotKeeper m_snapshots;
    std::unique_ptr<TitleMaker> m_titles; ///< none in a demo: canned answers name nothing
    PaceLedger m_ledger;
    ProxyControl m_proxy;
    Radar m_radar;
    Doctor m_doctor;
    Journal m_journal;
    Recorder m_recorder;
    PictureCatalog m_pictures;
    PictureClient m_pictureClient;
    PictureStore m_pictureStore;
    Studio m_studio;
    ChatPictures m_drawings;
    Workshop m_workshop;
};

} // namespace qwenda
