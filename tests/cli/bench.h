// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/emulator.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The real program, run as a person's shell would: with an environment of its own, a home of its own, and an emulator
/// in this process to talk to.
class Bench
{
public:
    Bench()
    {
        QVERIFY_READY(m_home.isValid() && m_emulator.listen().isOk());
        reset();
    }

    /// Clean surroundings: a key, the emulator's address, nothing else.
    void reset()
    {
        m_emulator.clearScripts();
        m_emulator.clearRequests();
        environment = QProcessEnvironment();
        environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
        environment.insert(QStringLiteral("HOME"), m_home.path());
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("DASHSCOPE_API_KEY"), key);
        environment.insert(QStringLiteral("DASHSCOPE_BASE_URL"), address());
        for (const char *sanitizer : {"ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
            if (qEnvironmentVariableIsSet(sanitizer))
                environment.insert(QString::fromLatin1(sanitizer), qEnvironmentVariable(sanitizer));
        }
    }

    QString address() const { return m_emulator.baseUrl().toString(); }
    qwenda::emulator::Emulator &emulator() { return m_emulator; }
    QString home() const { return m_home.path(); }

    void say(const QString &answer)
    {
        qwenda::emulator::Script script;
        script.answer = answer;
        m_emulator.enqueue(script);
    }
    void refuse(const QString &name, int times = 1)
    {
        qwenda::emulator::Script script;
        script.error = name;
        script.times = times;
        m_emulator.enqueue(script);
    }

    /// The JSON body of the request of this number, from 0.
    QJsonObject sent(qsizetype number = 0) const
    {
        return number < m_emulator.requests().size() ? m_emulator.requests().at(number).json() : QJsonObject();
    }
    /// The last message the service got.
    QString prompt() const { return sent().value(u"messages").toArray().last()[u"content"].toString(); }

    QProcessEnvironment environment;
    /// Recognisable, so that it can be looked for everywhere.
    const QString key = QStringLiteral("sk-c0ffee5ecretc0ffee5ecret");

private:
    static void QVERIFY_READY(bool isReady)
    {
        if (!isReady)
            qFatal("no temporary folder, or no free port");
    }

    QTemporaryDir m_home;
    qwenda::emulator::Emulator m_emulator;
};

/// One run of the program. The event loop of the test keeps turning: the emulator answers from it.
class Run
{
public:
    Run(const Bench &bench, const QStringList &arguments)
    {
        process.setProcessEnvironment(bench.environment);
        process.setWorkingDirectory(bench.home());
        process.setProgram(QStringLiteral(QWENDA_PROGRAM));
        process.setArguments(arguments);
    }

    void start() { process.start(); }
    bool finish()
    {
        const bool isOver = QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, 30'000);
        output += process.readAllStandardOutput();
        errors += process.readAllStandardError();
        return isOver && process.exitStatus() == QProcess::NormalExit;
    }
    /// Starts, feeds, waits. The exit status; -1 when it hung or crashed.
    int run(const QByteArray &input = {})
    {
        start();
        if (!process.waitForStarted())
            return -1;
        process.write(input);
        process.closeWriteChannel();
        return finish() ? process.exitCode() : -1;
    }
    /// Waits until standard output holds this.
    bool waitForOutput(const QByteArray &bytes)
    {
        return QTest::qWaitFor([&] { return (output += process.readAllStandardOutput()).contains(bytes); }, 20'000);
    }
    /// Whether the program waits for us: it sleeps and has used no time since the last question.
    bool isWaiting()
    {
        const QList<QByteArray> fields = proc("stat").split(' ');
        const QByteArray used = fields.value(13) + ' ' + fields.value(14);
        const bool isUnchanged = fields.value(2) == "S" && used == m_used;
        m_used = used;
        return isUnchanged;
    }
    /// Whether it would notice a Ctrl+C by now.
    bool catchesInterrupts() const
    {
        for (const QByteArray &line : proc("status").split('\n')) {
            if (line.startsWith("SigCgt:"))
                return line.mid(7).trimmed().toULongLong(nullptr, 16) & 2; // bit 1: signal 2
        }
        return false;
    }
    /// A file of /proc about it.
    QByteArray proc(const char *name) const
    {
        QFile file(QStringLiteral("/proc/%1/%2").arg(process.processId()).arg(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The one line of --json; empty when standard output holds anything else.
    QJsonObject json() const
    {
        if (output.count('\n') != 1 || !output.endsWith('\n'))
            return {};
        return QJsonDocument::fromJson(output).object();
    }

    QProcess process;
    QByteArray output;
    QByteArray errors;

private:
    QByteArray m_used;
};
