// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/studio.h"

#include "client/pictureclient.h"
#include "core/message.h"
#include "session/whendone.h"
#include "storage/picturestore.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

using State = PictureOrder::State;

// A burst is refused far below the limit of a minute, so orders of one model start a little apart.
constexpr std::chrono::milliseconds shortestGap{400};

} // namespace

Studio::Studio(const PictureDoors &doors, QObject *parent) : QObject(parent), m_doors(doors)
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &Studio::startWaiting);
}

Studio::~Studio() = default;

void Studio::load()
{
    whenDone(m_doors.store.open(), this, [this](const Result<void> &opened) {
        if (!opened) {
            Q_EMIT failed(opened.error());
            return;
        }
        whenDone(m_doors.store.orders(), this, [this](const Result<QList<PictureOrder>> &orders) {
            if (!orders) {
                Q_EMIT failed(orders.error());
                return;
            }
            takeUp(*orders);
        });
    });
}

void Studio::takeUp(const QList<PictureOrder> &orders)
{
    const QList<PictureOrder> ours = std::exchange(m_orders, {});
    for (PictureOrder order : orders) {
        if (std::ranges::any_of(ours, [&order](const PictureOrder &each) { return each.id == order.id; }))
            continue;
        if (order.state == State::Submitting) {
            // It died with its question in the air: sending again could pay twice.
            order.state = State::Failed;
            order.error.emplace();
            order.error->kind = Error::Kind::Network;
            order.error->reason = Error::Reason::ConnectionLost;
            order.error->mayBeBilled = true;
        } else if (order.state == State::Waiting) {
            m_stopped.insert(order.id);
        }
        const bool isQuietlyOver = order.state == State::Done || order.state == State::Canceled;
        if (!isQuietlyOver)
            m_orders.append(order);
    }
    m_orders.append(ours);
    m_isLoaded = true;
    Q_EMIT loaded();
    Q_EMIT queueChanged();
    for (PictureOrder &order : m_orders) {
        if (order.isUnfinished() && !m_runs.contains(order.id))
            begin(order);
    }
    startWaiting();
}

QString Studio::order(PictureRequest request, const QString &regionId, const DrawnFor &drawnFor)
{
    PictureOrder order;
    if (const PictureRules *rules = m_doors.client.catalog().find(request.model)) {
        const QString model = request.model; // a dated id stays what the user chose
        request = request.fitted(*rules);
        request.model = model;
        if (!request.seed && rules->takesSeed)
            request.seed = QRandomGenerator::global()->bounded(qint64(PictureRequest::largestSeed));
        const int inputs = int(request.references.size());
        if (const auto cost = rules->cost(regionId, request.size, request.count, inputs, request.promptExtend.value_or(true))) {
            order.price = cost->total;
            order.currency = cost->currency;
        }
    }
    order.id = newId();
    order.regionId = regionId;
    order.model = request.model;
    order.prompt = request.prompt;
    order.count = request.count;
    order.settings = request.record();
    order.conversationId = drawnFor.conversationId;
    order.messageId = drawnFor.messageId;
    order.createdAt = QDateTime::currentDateTimeUtc();
    order.place = order.createdAt.toMSecsSinceEpoch();
    if (!m_orders.isEmpty())
        order.place = std::max(order.place, m_orders.constLast().place + 1);
    m_orders.append(order);
    save(order);
    Q_EMIT queueChanged();
    QMetaObject::invokeMethod(this, &Studio::startWaiting, Qt::QueuedConnection);
    return order.id;
}

bool Studio::mayStart(const PictureOrder &order) const
{
    if (order.state != State::Waiting || m_stopped.contains(order.id))
        return false;
    const auto alive = std::ranges::count_if(m_runs, [&order](const PictureRun *run) { return run->order().model == order.model; });
    // The oldest model runs one task at a time; more would be refused.
    if (order.model == u"wanx-v1" && alive > 0)
        return false;
    const PictureRules *rules = m_doors.client.catalog().find(order.model);
    const int perMinute = rules ? rules->requestsPerMinute.value(order.regionId, 60) : 60;
    const auto gap = std::max<qint64>(shortestGap.count(), perMinute < 10 ? 60'000 / std::max(1, perMinute) : 0);
    const auto last = m_lastStart.constFind(order.model);
    return last == m_lastStart.cend() || last->hasExpired(gap);
}

void Studio::startWaiting()
{
    bool isPacing = false;
    for (PictureOrder &order : m_orders) {
        if (order.state != State::Waiting || m_stopped.contains(order.id) || m_runs.contains(order.id))
            continue;
        if (m_runs.size() >= mostAlive)
            break;
        if (mayStart(order)) {
            m_lastStart[order.model].start();
            begin(order);
        } else {
            isPacing = true;
        }
    }
    if (isPacing && !m_pace.isActive())
        m_pace.start(shortestGap);
}

void Studio::begin(PictureOrder &order)
{
    auto *run = new PictureRun(m_doors, order, this);
    m_runs.insert(order.id, run);
    const QString id = order.id;
    connect(run, &PictureRun::changed, this, [this, run, id] {
        if (PictureOrder *record = mine(id))
            *record = run->order();
        m_retries.remove(id);
        Q_EMIT orderChanged(id);
    });
    connect(run, &PictureRun::retryScheduled, this, [this, id](const RetryNotice &notice) {
        m_retries.insert(id, notice);
        Q_EMIT orderChanged(id);
    });
    connect(run, &PictureRun::cancelRefused, this, [this, id] { Q_EMIT cancelRefused(id); });
    connect(run, &PictureRun::pictureKept, this, &Studio::pictureKept);
    connect(run, &PictureRun::finished, this, [this, run] { endRun(run); });
    run->start();
}

void Studio::endRun(PictureRun *run)
{
    const QString id = run->order().id;
    m_runs.remove(id);
    m_retries.remove(id);
    run->deleteLater();
    if (PictureOrder *record = mine(id); record && !run->isElsewhere())
        *record = run->order();
    Q_EMIT orderChanged(id);
    Q_EMIT orderEnded(id);
    const PictureOrder *ended = find(id);
    // What came as it should needs no card; what went wrong, even in part, keeps one.
    if (ended && (ended->state == State::Canceled || (ended->state == State::Done && !ended->error)))
        dismiss(id);
    startWaiting();
}

const PictureOrder *Studio::find(const QString &id) const
{
    const auto found = std::ranges::find(m_orders, id, &PictureOrder::id);
    return found == m_orders.cend() ? nullptr : &*found;
}

const PictureOrder *Studio::findFor(const QString &messageId) const
{
    const auto found = std::find_if(m_orders.crbegin(), m_orders.crend(), [&messageId](const PictureOrder &each) { return each.messageId == messageId; });
    return messageId.isEmpty() || found == m_orders.crend() ? nullptr : &*found;
}

PictureOrder *Studio::mine(const QString &id)
{
    const auto found = std::ranges::find(m_orders, id, &PictureOrder::id);
    return found == m_orders.end() ? nullptr : &*found;
}

std::optional<RetryNotice> Studio::retryOf(const QString &id) const
{
    const auto found = m_retries.constFind(id);
    return found == m_retries.cend() ? std::nullopt : std::optional(*found);
}

void Studio::save(const PictureOrder &order)
{
    whenDone(m_doors.store.saveOrder(order), this, [this](const Result<void> &saved) {
        if (!saved)
            Q_EMIT failed(saved.error());
    });
}

void Studio::cancel(const QString &id)
{
    if (PictureRun *run = m_runs.value(id)) {
        run->cancel();
        return;
    }
    PictureOrder *order = mine(id);
    if (!order || order->state != State::Waiting)
        return;
    m_stopped.remove(id);
    order->state = State::Canceled;
    order->endedAt = QDateTime::currentDateTimeUtc();
    Q_EMIT orderEnded(id);
    dismiss(id);
}

void Studio::retry(const QString &id)
{
    PictureOrder *order = mine(id);
    if (!order || m_runs.contains(id))
        return;
    m_stopped.remove(id);
    order->error.reset();
    if (order->isUnfinished()) {
        begin(*order);
        Q_EMIT orderChanged(id);
        return;
    }
    // A new submission is a new order: the old task, should it live, keeps its record and can be rescued.
    PictureOrder again = *order;
    if (again.state != State::Waiting) {
        dismiss(id);
        again.id = newId();
        again.state = State::Waiting;
        again.taskId.clear();
        again.requestId.clear();
        again.results = {};
        again.usage = {};
        again.submittedAt = {};
        again.endedAt = {};
        m_orders.append(again);
        save(again);
    }
    Q_EMIT queueChanged();
    startWaiting();
}

void Studio::retryNow(const QString &id)
{
    if (PictureRun *run = m_runs.value(id))
        run->retryNow();
}

void Studio::dismiss(const QString &id)
{
    const auto found = std::ranges::find(m_orders, id, &PictureOrder::id);
    if (found == m_orders.end() || m_runs.contains(id))
        return;
    found->isDismissed = true;
    save(*found);
    m_orders.erase(found);
    Q_EMIT queueChanged();
}

void Studio::moveBefore(const QString &id, const QString &otherId)
{
    const auto from = std::ranges::find(m_orders, id, &PictureOrder::id);
    if (from == m_orders.end() || from->state != State::Waiting || id == otherId)
        return;
    const PictureOrder moved = *from;
    m_orders.erase(from);
    const auto to = std::ranges::find(m_orders, otherId, &PictureOrder::id);
    m_orders.insert(to, moved);
    for (qsizetype i = 0; i < m_orders.size(); ++i) {
        const qint64 place = i + 1;
        if (m_orders[i].state == State::Waiting && m_orders[i].place != place) {
            m_orders[i].place = place;
            save(m_orders[i]);
        }
    }
    Q_EMIT queueChanged();
}

int Studio::waitingBefore(const QString &id) const
{
    int before = 0;
    for (const PictureOrder &each : m_orders) {
        if (each.id == id)
            break;
        before += each.state == State::Waiting ? 1 : 0;
    }
    return before;
}

void Studio::list(const QString &regionId)
{
    const Result<Connection> connection = m_doors.connectionFor(regionId);
    if (!connection) {
        const Error error = connection.error();
        QMetaObject::invokeMethod(this, [this, error] { Q_EMIT listed(error, {}); }, Qt::QueuedConnection);
        return;
    }
    TaskListing *listing = m_doors.client.tasks(*connection);
    connect(listing, &TaskListing::finished, this, [this, listing](const Result<QList<TaskRow>> &rows) {
        listing->deleteLater();
        whenDone(m_doors.store.taskIds(), this, [this, rows](const Result<QSet<QString>> &known) {
            if (rows && !known)
                Q_EMIT listed(known.error(), {});
            else
                Q_EMIT listed(rows, known ? *known : QSet<QString>());
        });
    });
}

void Studio::rescue(const QString &regionId)
{
    if (std::exchange(m_isRescuing, true))
        return;
    auto *once = new QObject(this);
    connect(this, &Studio::listed, once, [this, once, regionId](const Result<QList<TaskRow>> &rows, const QSet<QString> &known) {
        once->deleteLater();
        once->disconnect(this);
        disconnect(this, &Studio::listed, once, nullptr);
        m_isRescuing = false;
        if (rows)
            bringIn(*rows, known, regionId);
        else
            Q_EMIT rescued(rows.error());
    });
    list(regionId);
}

void Studio::bringIn(const QList<TaskRow> &rows, const QSet<QString> &known, const QString &regionId)
{
    QStringList ids;
    for (const TaskRow &row : rows) {
        const bool canHavePictures = row.state != PictureState::Failed && row.state != PictureState::Canceled && row.state != PictureState::Unknown;
        // Other kinds of task (video, speech) are listed too.
        if (row.taskId.isEmpty() || known.contains(row.taskId) || !canHavePictures || !m_doors.client.catalog().find(row.model))
            continue;
        PictureOrder order;
        order.id = newId();
        order.state = State::Working;
        order.taskId = row.taskId;
        order.regionId = regionId;
        order.model = row.model;
        order.settings = {{u"model"_s, row.model}, {u"rescued"_s, true}};
        order.requestId = row.requestId;
        order.createdAt = row.createdAt;
        order.submittedAt = row.createdAt;
        order.place = order.createdAt.toMSecsSinceEpoch();
        m_orders.append(order);
        save(order);
        ids.append(order.id);
    }
    Q_EMIT queueChanged();
    Q_EMIT rescued(ids);
    for (const QString &id : std::as_const(ids)) {
        if (PictureOrder *order = mine(id))
            begin(*order);
    }
}

} // namespace qwenda
