// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

#include <functional>

class QObject;

namespace qwenda {

/// How the window was asked to open.
struct StartOptions
{
    QString dataDir;    ///< --data-dir; empty: QWENDA_HOME or the usual place, in a demo a temporary folder
    bool isDemo = false;///< no keychain, no socket but loopback, the environment's key and address are not read
    QString tourDir;    ///< --tour: play the main job, leave pictures here, and quit; empty: no tour
    /// For a demo: starts the service of our own and gives its root ("http://127.0.0.1:PORT"); it dies with `parent`.
    /// An invalid address: it could not be started. Called once, when there is an event loop.
    std::function<QUrl(QObject *parent)> startDemo;
};

/// Opens the window and returns when it was closed: the exit status. Makes the QGuiApplication itself, so no other
/// application object may exist. Application name and version must be set before. A second start for the same data
/// folder brings the first forward and returns 0. Not 0 when the window could not be made, or a tour failed.
int runWindow(int &argc, char **argv, const StartOptions &options);

} // namespace qwenda
