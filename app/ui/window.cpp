// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window.h"

#include "session/whendone.h"
#include "storage/datamove.h"
#include "storage/instanceentry.h"
#include "storage/instancelock.h"
#include "storage/instanceserver.h"
#include "ui/app.h"
#include "ui/appearance.h"
#include "ui/household.h"
#include "ui/renderer.h"
#include "ui/tour.h"
#include "ui/windowframe.h"
#include "ui/windownotices.h"

#include <QEventLoop>
#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QStyleHints>
#include <QTemporaryDir>
#include <QTimer>

#include <malloc.h>
#include <optional>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

void setUpApplication()
{
    QGuiApplication::setDesktopFileName(u"qwenda"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/qwenda/mark.svg"_s));
    QFont font;
    // In this order, or Chinese may be drawn with a Japanese face.
    font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
    // Our caret blinks by itself and stops after a while; Qt's own, unseen, would repaint its field twice a second for ever.
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

/// Where this run keeps its data; a demo's folder goes with it.
Result<DataPaths> findPaths(const StartOptions &options, std::optional<QTemporaryDir> &temporary)
{
    QString folder = options.dataDir;
    if (options.isDemo && folder.isEmpty()) {
        temporary.emplace();
        folder = temporary->path();
    }
    auto paths = DataPaths::locate(folder);
    if (paths)
        if (const auto made = paths->create(); !made && made.error().reason != Error::Reason::ReadOnly)
            return made.error();
    return paths;
}

/// Waits for the process that holds the folder to come forward or to leave.
InstanceEntry::Outcome enter(InstanceLock &lock, const QString &socket)
{
    InstanceEntry entry(lock, socket);
    auto result = InstanceEntry::Outcome::Silent;
    QEventLoop waiting;
    QObject::connect(&entry, &InstanceEntry::settled, &waiting, [&](InstanceEntry::Outcome outcome) {
        result = outcome;
        waiting.quit();
    });
    entry.enter(QCoreApplication::arguments().mid(1));
    waiting.exec();
    return result;
}

void startDemoWindow()
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s});
}

void takeConversations(InstanceServer &server, Household &household)
{
    QObject::connect(&server, &InstanceServer::saveRequested, &household,
                     [&server, &household](int request, const Conversation &conversation, const QList<Message> &messages) {
                         whenDone(household.library().import(conversation, messages), &server, [&server, request](const Result<void> &saved) { server.answer(request, saved); });
                     });
    QObject::connect(&server, &InstanceServer::refreshRequested, &household, [&household] { household.library().reload(); });
}

QUrl demoRoot(const StartOptions &options)
{
    return options.isDemo && options.startDemo ? options.startDemo(qGuiApp) : QUrl();
}

/// Everything is closed: now the data goes, and the program comes back; where it was if that fails.
void moveData(const DataPaths &paths, const QString &folder)
{
    if (const auto moved = datamove::run(paths, folder); !moved)
        qCritical("The data could not be moved to %s: %s", qUtf8Printable(folder), qUtf8Printable(moved.error().message));
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {});
}

/// Shows Main.qml and runs until the window closes.
/// `moveTo`: where the data is to lie after the end.
int show(const StartOptions &options, const DataPaths &paths, InstanceServer &server, const std::optional<Error> &lockError,
         QString &moveTo)
{
    auto catalog = ModelCatalog::load();
    const QUrl root = demoRoot(options);
    if (!catalog || (options.isDemo && !root.isValid()))
        return 1;
    Household household(paths, *std::move(catalog), root);
    Appearance appearance(household.settings());
    appearance.start();
    household.openHistory(); // on its own thread, while this one loads the window

    App app(household.workshop(), paths.root, options.isDemo);
    WindowNotices notices(household, app);
    if (lockError)
        notices.tell(*lockError);
    QObject::connect(&app, &App::demoWanted, &app, &startDemoWindow);
    QObject::connect(app.preferences(), &Preferences::moveWanted, &app, [&moveTo](const QString &folder) {
        moveTo = folder;
        QCoreApplication::quit();
    });

    QQmlApplicationEngine engine;
    engine.addImportPath(u"qrc:/qt/qml"_s);
    appearance.drive(app, engine);
    engine.setInitialProperties({{u"app"_s, QVariant::fromValue(&app)}});
    engine.load(QUrl(u"qrc:/qt/qml/Qwenda/Main.qml"_s));
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (!window)
        return 1;
    WindowFrame frame(*window, household.settings());
    QObject::connect(&server, &InstanceServer::showRequested, &frame, &WindowFrame::comeForward);
    takeConversations(server, household);
    // The keychain may take seconds to say no, and ten thousand chats their time: the first frame waits for neither.
    QObject::connect(&frame, &WindowFrame::firstFrameShown, &household, &Household::begin);

    std::optional<Tour> tour;
    if (!options.tourDir.isEmpty()) {
        tour.emplace(*window, app, options.tourDir);
        QObject::connect(&frame, &WindowFrame::firstFrameShown, &*tour, &Tour::start);
        QObject::connect(&*tour, &Tour::finished, qGuiApp, [](bool isGood) { QCoreApplication::exit(isGood ? 0 : 1); });
    }
    return QGuiApplication::exec();
}

/// An arena for each of the half dozen threads would hold what it once needed: 13 MB after a long answer.
void shareMemory()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}

} // namespace

int runWindow(int &argc, char **argv, const StartOptions &options)
{
    shareMemory();
    chooseRenderer();
    QQuickStyle::setStyle(u"Basic"_s);
    QGuiApplication application(argc, argv);
    setUpApplication();

    std::optional<QTemporaryDir> temporary;
    const auto paths = findPaths(options, temporary);
    if (!paths) {
        qCritical("The data folder cannot be used: %s", qUtf8Printable(paths.error().message));
        return 1;
    }
    InstanceLock lock(paths->lock);
    const auto held = lock.tryHold();
    if (held && !*held) {
        const auto outcome = enter(lock, paths->socket);
        if (outcome == InstanceEntry::Outcome::Answered)
            return 0;
        if (outcome == InstanceEntry::Outcome::Silent) {
            // A second window on the same data would be worse than none.
            qCritical("Another Qwenda uses the data folder and does not answer: %s", qUtf8Printable(paths->root));
            return 1;
        }
    }
    InstanceServer server;
    if (held)
        (void)server.listen(paths->socket); // without it later starts cannot reach us; nothing else is lost
    QString moveTo;
    const int status = show(options, *paths, server, held ? std::nullopt : std::optional<Error>(held.error()), moveTo);
    if (!moveTo.isEmpty())
        moveData(*paths, moveTo);
    return status;
}

} // namespace qwenda
