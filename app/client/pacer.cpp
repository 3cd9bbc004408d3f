// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/pacer.h"

#include <algorithm>
#include <utility>

namespace qwenda {

using namespace std::chrono_literals;

PaceTicket::PaceTicket(Pacer &pacer, int number, QObject *parent) : QObject(parent), m_pacer(&pacer), m_number(number) {}

PaceTicket::~PaceTicket()
{
    if (m_pacer)
        m_pacer->leave(this);
}

PacePlace PaceTicket::place() const
{
    return m_pacer ? m_pacer->m_queue.place(m_number, m_pacer->m_clock()) : PacePlace();
}

void PaceTicket::hurry()
{
    if (!m_pacer)
        return;
    m_pacer->m_queue.hurry(m_number);
    QMetaObject::invokeMethod(m_pacer, &Pacer::look, Qt::QueuedConnection);
}

void PaceTicket::spent(qint64 tokens)
{
    if (m_pacer)
        m_pacer->m_queue.spent(m_number, tokens);
}

void PaceTicket::refund()
{
    if (m_pacer)
        m_pacer->m_queue.refund(m_number);
}

void PaceTicket::refused(const Error &error, std::chrono::milliseconds pause)
{
    if (m_pacer)
        m_pacer->m_queue.refused(m_number, error, pause, m_pacer->m_clock());
}

Pacer::Pacer(Limits limits, BootClock clock, QObject *parent)
    : QObject(parent), m_limits(std::move(limits)), m_clock(clock ? std::move(clock) : BootClock(timeSinceBoot))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Pacer::look);
}

Pacer::~Pacer() = default;

void Pacer::setLimits(const Limits &limits)
{
    m_limits = limits;
    for (const auto &[regionId, model] : std::as_const(m_known))
        m_queue.setLimits(regionId, model, m_limits ? m_limits(regionId, model) : RateLimits());
    if (m_queue.waitingCount() > 0)
        QMetaObject::invokeMethod(this, &Pacer::look, Qt::QueuedConnection);
}

RateLimits Pacer::limits(const QString &regionId, const QString &model)
{
    if (m_queue.hasLimits(regionId, model))
        return m_queue.limits(regionId, model, m_clock());
    return m_limits ? m_limits(regionId, model) : RateLimits();
}

// Asks for its limits, once.
void Pacer::know(const QString &regionId, const QString &model)
{
    if (!m_limits || m_queue.hasLimits(regionId, model))
        return;
    m_queue.setLimits(regionId, model, m_limits(regionId, model));
    m_known.append({regionId, model});
}

PaceTicket *Pacer::enter(const PaceWish &wish, QObject *parent)
{
    know(wish.regionId, wish.model);
    const auto now = m_clock();
    auto *ticket = new PaceTicket(*this, m_queue.enter(wish, now), parent);
    m_tickets.insert(ticket->m_number, ticket);
    for (const int number : m_queue.admit(now)) {
        PaceTicket *free = m_tickets.value(number);
        free->m_isGranted = true;
        Q_EMIT went();
        if (free != ticket) // its time came while nobody looked
            QMetaObject::invokeMethod(free, &PaceTicket::granted, Qt::QueuedConnection);
    }
    if (!ticket->m_isGranted)
        QMetaObject::invokeMethod(this, &Pacer::look, Qt::QueuedConnection);
    return ticket;
}

void Pacer::leave(PaceTicket *ticket)
{
    m_tickets.remove(ticket->m_number);
    m_queue.leave(ticket->m_number, m_clock());
    if (m_queue.waitingCount() > 0 || m_lastCount > 0)
        QMetaObject::invokeMethod(this, &Pacer::look, Qt::QueuedConnection);
}

void Pacer::look()
{
    const auto now = m_clock();
    for (const int number : m_queue.admit(now)) {
        if (const QPointer<PaceTicket> ticket = m_tickets.value(number)) {
            ticket->m_isGranted = true;
            Q_EMIT went();
            Q_EMIT ticket->granted(); // may delete tickets, and enter new ones
        }
    }
    const QList<int> numbers = m_tickets.keys();
    for (const int number : numbers) {
        PaceTicket *ticket = m_tickets.value(number);
        if (!ticket || ticket->m_isGranted)
            continue;
        const PacePlace place = m_queue.place(number, now);
        if (std::exchange(ticket->m_told, place) != place)
            Q_EMIT ticket->placeChanged(place);
    }
    if (m_queue.waitingCount() > 0) {
        const auto next = m_queue.nextChange(now);
        m_timer.start(std::clamp<std::chrono::milliseconds>(next ? *next - now : longestLook, 1ms, longestLook));
    }
    if (std::exchange(m_lastCount, m_queue.waitingCount()) != m_queue.waitingCount())
        Q_EMIT waitingCountChanged();
}

} // namespace qwenda
