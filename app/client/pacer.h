// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/bootclock.h"
#include "client/pacequeue.h"

#include <QDateTime>
#include <QJsonArray>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

namespace qwenda {

class Pacer;
struct Error;

/// A request's turn, from the wish to its end. Deleting it gives the turn back. GUI thread.
class PaceTicket : public QObject
{
    Q_OBJECT

public:
    ~PaceTicket() override;

    /// True: send. Often at once.
    bool isGranted() const { return m_isGranted; }
    PacePlace place() const;
    /// See PaceQueue.
    void hurry();
    void spent(qint64 tokens);
    void refund();
    void refused(const Error &error, std::chrono::milliseconds pause);

Q_SIGNALS:
    /// Once, never from inside Pacer::enter().
    void granted();
    /// While it waits, about once a second.
    void placeChanged(const qwenda::PacePlace &place);

private:
    friend class Pacer;
    PaceTicket(Pacer &pacer, int number, QObject *parent);
    QPointer<Pacer> m_pacer;
    int m_number;
    bool m_isGranted = false;
    std::optional<PacePlace> m_told;
};

/// Lets requests go no faster than the service takes them: over all windows and jobs of the process, in fair order.
/// Limits are the catalogue's (asked for when a model is first used in a region), or the user's. Counts begin anew with
/// the process, but for memory(). One timer, and only while somebody waits. GUI thread; outlives its tickets or not, both are well.
class Pacer : public QObject
{
    Q_OBJECT

public:
    /// Region and model → limits.
    using Limits = std::function<RateLimits(const QString &regionId, const QString &model)>;

    /// `clock` for tests; timeSinceBoot() otherwise.
    explicit Pacer(Limits limits = {}, BootClock clock = {}, QObject *parent = nullptr);
    ~Pacer() override;

    /// From now on, also for models in use.
    void setLimits(const Limits &limits);
    void forget(const QString &regionId) { m_queue.forget(regionId); }
    RateLimits limits(const QString &regionId, const QString &model);

    /// The time that everything here, and every wait before a repeat, goes by.
    PaceQueue::Time now() const { return m_clock(); }
    /// For tests, before the first request.
    void setClock(BootClock clock) { m_clock = std::move(clock); }

    /// What was sent within the last day where a limit a day is in force: regions, models, times (UTC) and counts.
    QJsonArray memory(const QDateTime &nowUtc) const;
    /// Counts what an earlier run's memory() tells. Anything else in it is ignored.
    void recall(const QJsonArray &memory, const QDateTime &nowUtc);

    /// The ticket is a child of `parent`.
    PaceTicket *enter(const PaceWish &wish, QObject *parent);
    int waitingCount() const { return m_queue.waitingCount(); }
    /// Grants what may go. For tests that move the clock; otherwise the timer does.
    void look();

Q_SIGNALS:
    void waitingCountChanged();
    /// A request was let go.
    void went();

private:
    friend class PaceTicket;
    void leave(PaceTicket *ticket);
    void know(const QString &regionId, const QString &model);

    static constexpr qint64 mostRecalled = 100'000; ///< requests of one lump; a file could claim any number
    Limits m_limits;
    BootClock m_clock;
    PaceQueue m_queue;
    QHash<int, PaceTicket *> m_tickets;
    QList<std::pair<QString, QString>> m_known;
    QTimer m_timer;
    int m_lastCount = 0;
};

} // namespace qwenda
