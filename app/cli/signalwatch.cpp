// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/signalwatch.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace qwenda::cli {

namespace {

// A signal handler may touch nothing but these.
volatile std::sig_atomic_t signalsSeen = 0;
int readEnd = -1;
int writeEnd = -1;

extern "C" void onSignal(int)
{
    const int before = errno;
    signalsSeen = signalsSeen + 1;
    if (signalsSeen > 1)
        ::_exit(130);
    const char byte = 1;
    if (::write(writeEnd, &byte, 1) < 0) {
        // Nothing can be done about it in here; the flag is set.
    }
    errno = before;
}

void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

} // namespace

SignalWatch::SignalWatch(QObject *parent) : QObject(parent)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // no descriptors left: Ctrl+C then ends the process, as ever
    readEnd = ends[0];
    writeEnd = ends[1];
    m_notifier = new QSocketNotifier(readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    setHandler(onSignal);
}

SignalWatch::~SignalWatch()
{
    if (readEnd < 0)
        return;
    setHandler(SIG_DFL);
    delete m_notifier;
    ::close(readEnd);
    ::close(writeEnd);
    readEnd = writeEnd = -1;
}

int SignalWatch::descriptor() const
{
    return readEnd;
}

bool SignalWatch::isInterrupted() const
{
    return signalsSeen > 0;
}

} // namespace qwenda::cli
