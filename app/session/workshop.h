// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/environment.h"

namespace qwenda {

class ChatPictures;
class Connections;
class HistorySearch;
class Doctor;
class HistoryStore;
class HttpTransport;
class Journal;
class KeyHealth;
class KeyRing;
class Library;
class ModelCatalog;
class Organiser;
class ProxyControl;
class PictureCatalog;
class PictureStore;
class QwenClient;
class Radar;
class Settings;
class SnapshotKeeper;
class TrafficLog;
class Studio;

/// The doors and owners that everything above the session layer works with; built once in the window's runtime, which
/// outlives all of its users.
struct Workshop
{
    Settings &settings;
    HistoryStore &history;
    const ModelCatalog &catalog;
    QwenClient &client;
    Connections &connections;
    KeyRing &keys;
    KeyHealth &health;
    Library &library;
    Environment environment;
    Organiser &organiser;
    HistorySearch &search;
    SnapshotKeeper &snapshots;
    ProxyControl &proxy;
    Radar &radar;
    Doctor &doctor;
    Journal &journal;
    TrafficLog &traffic;
    const PictureCatalog &pictures;
    PictureStore &pictureStore;
    Studio &studio;
    ChatPictures &drawings;
    HttpTransport &transport;
};

} // namespace qwenda
