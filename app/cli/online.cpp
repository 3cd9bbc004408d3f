// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/online.h"

#include "cli/ask.h"
#include "cli/doctorcommand.h"
#include "cli/image.h"
#include "cli/signalwatch.h"
#include "cli/tasks.h"
#include "client/modelcatalog.h"
#include "client/pictureclient.h"
#include "client/qwenclient.h"
#include "session/proxycontrol.h"
#include "storage/datapaths.h"
#include "storage/keychainsecretstore.h"
#include "storage/settings.h"
#include "transport/httptransport.h"

#include <QCoreApplication>
#include <QTimer>

#include <type_traits>

namespace qwenda::cli {

namespace {

QString settingsFile(const Invocation &run)
{
    const auto paths = DataPaths::locate(run.dataDir);
    return paths ? paths->settings : QString();
}

/// What asks the service from a shell, built from bottom to top.
struct Line
{
    Line(const Invocation &run, const ModelCatalog &models)
        : catalog(models), client(transport, catalog), settings(settingsFile(run)), proxy(settings, keychain, transport)
    {
    }

    const SignalWatch signalWatch;
    const ModelCatalog &catalog;
    HttpTransport transport{QStringLiteral("Qwenda/") + QCoreApplication::applicationVersion()};
    QwenClient client;
    KeychainSecretStore keychain;
    Settings settings;
    ProxyControl proxy;
};

template <typename Command>
int runToItsEnd(Command &&command, Line &line)
{
    using Job = std::remove_reference_t<Command>;
    QObject::connect(&command, &Job::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    // Nothing goes out before it is known through which proxy.
    QObject::connect(&line.proxy, &ProxyControl::ready, &command, &Job::start,
                     Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    line.proxy.apply();
    return QCoreApplication::exec();
}

} // namespace

int runOnline(const Invocation &run, Console &console)
{
    const auto catalog = ModelCatalog::load();
    const auto pictures = PictureCatalog::load();
    if (!catalog || !pictures)
        qFatal("The model catalogue inside this program is damaged");
    Line line(run, *catalog);
    if (run.command == Invocation::Command::Doctor)
        return runToItsEnd(DoctorCommand(run, {line.transport, line.client, *catalog, line.keychain, console, line.signalWatch}), line);
    if (run.isAsk)
        return runToItsEnd(Ask(run, {line.client, *catalog, line.keychain, console, line.signalWatch}), line);
    PictureClient client(line.transport, *pictures);
    if (run.isImage)
        return runToItsEnd(Image(run, {client, *catalog, line.keychain, console, line.signalWatch}), line);
    return runToItsEnd(Tasks(run, {client, *catalog, line.keychain, console, line.signalWatch}), line);
}

} // namespace qwenda::cli
