// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/emulator.h"
#include "emulator/requestlog.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace qwenda::emulator;

namespace {

int complain(const QString &text)
{
    std::fprintf(stderr, "qwenda-emulator: %s\n", qUtf8Printable(text));
    return 2;
}

bool addScripts(Emulator &emulator, const QString &path, QString &fault)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fault = path + u": "_s + file.errorString();
        return false;
    }
    const auto scripts = readScripts(file.readAll(), QFileInfo(path).absolutePath());
    if (!scripts) {
        fault = path + u": "_s + scripts.error().message;
        return false;
    }
    emulator.enqueue(*scripts);
    return true;
}

bool addAnswer(Emulator &emulator, const QString &path, QString &fault)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        fault = path + u": "_s + file.errorString();
        return false;
    }
    Script script;
    script.times = 0;
    script.answer = QString::fromUtf8(file.readAll());
    emulator.enqueue(script);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"qwenda-emulator"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A DashScope of its own on 127.0.0.1. Prints its address, then serves until it is stopped."_s);
    parser.addHelpOption();
    const QCommandLineOption port(u"port"_s, u"Port to listen on; 0 (the default) takes a free one."_s, u"N"_s, u"0"_s);
    const QCommandLineOption script(u"script"_s, u"JSON file of scripts (see script.h); may be given several times."_s,
                                    u"FILE"_s);
    const QCommandLineOption log(u"log"_s, u"One JSON line per answered request; never a key, a prompt or an answer."_s,
                                 u"FILE"_s);
    const QCommandLineOption answer(u"answer"_s, u"Every chat is answered with this file's text."_s, u"FILE"_s);
    const QCommandLineOption pace(u"tokens-per-second"_s, u"0: as fast as possible. Default 60."_s, u"N"_s, u"60"_s);
    const QCommandLineOption first(u"first-token-ms"_s, u"Silence before the first token. Default 350."_s, u"N"_s,
                                   u"350"_s);
    const QCommandLineOption region(u"region"_s, u"Stand for one region: other regions' models are unknown."_s,
                                    u"ID"_s);
    parser.addOptions({port, script, log, answer, pace, first, region});
    parser.process(application);

    EmulatorOptions options = EmulatorOptions::demo();
    bool arePortAndTimesRight = true;
    bool isNumber = false;
    const quint16 wantedPort = parser.value(port).toUShort(&arePortAndTimesRight);
    options.tokensPerSecond = parser.value(pace).toDouble(&isNumber);
    arePortAndTimesRight = arePortAndTimesRight && isNumber && options.tokensPerSecond >= 0;
    options.firstToken = Milliseconds(parser.value(first).toUInt(&isNumber));
    options.regionId = parser.value(region);
    options.keptRequests = 100; // nobody looks at them here but the log
    if (!arePortAndTimesRight || !isNumber)
        return complain(u"--port, --tokens-per-second and --first-token-ms want numbers"_s);

    Emulator emulator(options);
    RequestLog requestLog(emulator);
    QString fault;
    for (const QString &path : parser.values(script)) {
        if (!addScripts(emulator, path, fault))
            return complain(fault);
    }
    if (parser.isSet(answer) && !addAnswer(emulator, parser.value(answer), fault))
        return complain(fault);
    if (parser.isSet(log) && !requestLog.open(parser.value(log)))
        return complain(parser.value(log) + u": cannot be written"_s);
    if (const auto listening = emulator.listen(wantedPort); !listening)
        return complain(listening.error().message);
    std::printf("%s\n", emulator.baseUrl().toEncoded().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
