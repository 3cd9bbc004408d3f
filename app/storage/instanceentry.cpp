// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/instanceentry.h"

#include "storage/instancelock.h"

namespace qwenda {

namespace {

using namespace std::chrono_literals;

constexpr auto retryPause = 50ms; // between two tries to hold the lock

} // namespace

InstanceEntry::InstanceEntry(InstanceLock &lock, const QString &socketPath, std::chrono::milliseconds limit,
                             QObject *parent)
    : QObject(parent), m_lock(lock), m_client(socketPath, limit)
{
    m_again.setInterval(retryPause);
    connect(&m_again, &QTimer::timeout, this, &InstanceEntry::tryLock);
    connect(&m_answer, &QFutureWatcherBase::finished, this, &InstanceEntry::hearAnswer);
}

void InstanceEntry::enter(const QStringList &arguments)
{
    m_again.start();
    m_answer.setFuture(m_client.send(instancewire::Show{arguments}));
}

void InstanceEntry::tryLock()
{
    if (const auto held = m_lock.tryHold(); held && *held)
        settle(Outcome::Ours);
}

void InstanceEntry::hearAnswer()
{
    if (m_answer.result()) {
        settle(Outcome::Answered);
        return;
    }
    tryLock(); // it may have left since the last try
    settle(Outcome::Silent);
}

void InstanceEntry::settle(Outcome outcome)
{
    if (std::exchange(m_isSettled, true))
        return;
    m_again.stop();
    Q_EMIT settled(outcome);
}

} // namespace qwenda
