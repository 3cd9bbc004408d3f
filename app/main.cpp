// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes the arguments apart and opens one of two faces: the window, or the command line, for which every object is built
// here once, bottom to top.

#include "cli/askoutcome.h"
#include "cli/console.h"
#include "cli/exchanging.h"
#include "cli/historycommand.h"
#include "cli/invocation.h"
#include "cli/online.h"
#include "cli/signalwatch.h"
#include "cli/words.h"
#include "emulator/emulator.h"
#include "ui/window.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace qwenda;
using Command = cli::Invocation::Command;

namespace {

/// Qt's remarks are not for people who ask a question in a shell; QT_LOGGING_RULES brings them back.
void dropRemarks(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg || qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        fprintf(stderr, "%s\n", message.toUtf8().constData());
}

/// Everything that needs no display.
int runCommand(const cli::Invocation &run)
{
    cli::Console console;
    if (run.command == Command::Version)
        return console.write(u"qwenda "_s + QCoreApplication::applicationVersion() + u'\n') ? 0 : 1;
    if (run.command == Command::Help)
        return console.write(cli::helpText(run.helpTopic)) ? 0 : 1;
    if (run.isAsk || run.isImage || run.isTasks || run.command == Command::Doctor)
        return cli::runOnline(run, console);
    if (run.command == Command::Export || run.command == Command::Import || cli::isRefusedExchange(run)) {
        const cli::SignalWatch signalWatch;
        return cli::exchange(run, console, signalWatch);
    }
    if (run.command >= Command::List && run.command <= Command::Restore)
        return cli::HistoryCommand(run, console).run();
    console.notice(run.command == Command::Refused ? run.problem : cli::Words::noDisplay());
    return run.command == Command::Refused ? cli::usageStatus : 1;
}

/// The demo's service: our own, in this process, on a free port of the loopback interface.
QUrl startDemo(QObject *parent)
{
    auto *service = new emulator::Emulator(emulator::EmulatorOptions::demo(), parent);
    return service->listen() ? service->baseUrl() : QUrl();
}

bool hasDisplay()
{
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const cli::Invocation run = cli::understand(words);
    QCoreApplication::setApplicationName(u"qwenda"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(QWENDA_VERSION));

    if (run.command == Command::Window && hasDisplay())
        return runWindow(argc, argv, {run.dataDir, run.isDemo, run.tourDir, startDemo});

    qInstallMessageHandler(dropRemarks);
    const auto application = cli::makeApplication(run, argc, argv);
    QTranslator translator;
    // The English one holds the forms of "one" and "many" alone.
    if (translator.load(QLocale(), u"qwenda"_s, u"_"_s, u":/qwenda/i18n"_s) || translator.load(u":/qwenda/i18n/qwenda_en.qm"_s))
        QCoreApplication::installTranslator(&translator);
    return runCommand(cli::understand(words)); // once more, now that its words can be translated
}
