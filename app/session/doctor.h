// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/checkup.h"
#include "session/environment.h"
#include "storage/datapaths.h"

#include <QObject>
#include <QString>

namespace qwenda {

class Connections;
class HttpTransport;
class ModelCatalog;
class ProxyControl;
class QwenClient;
class Radar;
class Settings;

/// Looks at everything that can be in the way: data folder, disk, database, keychain, proxy, and every region with the key
/// that is there for it. A key goes to its own region only; one that is refused by a host of the vendor's is then looked for in
/// the others, if the user wants that. With `ask`, one question for one token goes to the default region; only that may be billed. GUI
/// thread. One run at a time; ends with exactly one finished(), never from inside run().
class Doctor : public QObject
{
    Q_OBJECT

public:
    struct Doors
    {
        Settings &settings;
        QwenClient &client;
        const ModelCatalog &catalog;
        const Connections &connections;
        const KeyRing &keys;
        const ProxyControl &proxy;
        Radar &radar;
    };

    Doctor(const Doors &doors, const DataPaths &paths, const EnvironmentReading &environment, QObject *parent = nullptr);

    void run(bool asks);
    void stop();
    bool isRunning() const { return m_left > 0; }
    /// What is known so far, or was found last.
    const Checkup &checkup() const { return m_checkup; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    void lookAround();
    void lookAtPlaces();
    void testKey(qsizetype place);
    void search(qsizetype place);
    void askOnce();
    void settle();

    Doors m_doors;
    DataPaths m_paths;
    EnvironmentReading m_environment;
    Checkup m_checkup;
    QObject *m_work = nullptr; ///< parent of what runs
    int m_left = 0;
    bool m_asks = false;
};

} // namespace qwenda
