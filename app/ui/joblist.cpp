// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/joblist.h"

#include "ui/errorwords.h"
#include "ui/picturewords.h"

using namespace Qt::StringLiterals;

namespace qwenda {

JobList::JobList(Studio &studio, QObject *parent) : QAbstractListModel(parent), m_studio(studio)
{
    connect(&studio, &Studio::queueChanged, this, &JobList::sync);
    connect(&studio, &Studio::orderChanged, this, [this](const QString &id) {
        const int row = int(m_ids.indexOf(id));
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    });
    sync();
}

int JobList::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QHash<int, QByteArray> JobList::roleNames() const
{
    return {{OrderIdRole, "orderId"}, {StateRole, "state"},       {TitleRole, "title"},       {DetailRole, "detail"},
            {PromptRole, "prompt"},   {ProgressRole, "progress"}, {CanRetryRole, "canRetry"}, {CanRescueRole, "canRescue"}};
}

// The queue is short: rows that went are removed one by one, so that the others keep their tiles.
void JobList::sync()
{
    QStringList now;
    for (const PictureOrder &each : m_studio.orders())
        now.append(each.id);
    for (int row = count() - 1; row >= 0; --row) {
        if (!now.contains(m_ids.at(row))) {
            beginRemoveRows({}, row, row);
            m_ids.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < int(now.size()); ++row) {
        const int was = int(m_ids.indexOf(now.at(row)));
        if (was < 0) {
            beginInsertRows({}, row, row);
            m_ids.insert(row, now.at(row));
            endInsertRows();
        } else if (was != row) {
            beginMoveRows({}, was, was, {}, row);
            m_ids.move(was, row);
            endMoveRows();
        }
    }
    Q_EMIT countChanged();
    refresh();
}

void JobList::refresh()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

JobList::State JobList::stateOf(const PictureOrder &order) const
{
    const bool isAlive = m_studio.run(order.id) != nullptr;
    if (isAlive)
        return order.state == PictureOrder::State::Fetching ? Fetching : Working;
    if (order.state == PictureOrder::State::Waiting)
        return m_studio.isStopped(order.id) ? Stopped : Waiting;
    return Failed;
}

QString JobList::titleOf(const PictureOrder &order) const
{
    const PictureRun *run = m_studio.run(order.id);
    switch (stateOf(order)) {
    case Waiting:
        return tr("Waiting");
    case Working:
        if (m_studio.retryOf(order.id))
            return tr("Trying again");
        if (run && run->serviceState() == PictureState::Running)
            return order.count > 1 ? tr("Drawing %n pictures", nullptr, order.count) : tr("Drawing");
        return tr("Asking %1").arg(order.model);
    case Fetching:
        return tr("Fetching %1 of %2").arg((run ? run->pictureCount() : 0) + 1).arg(order.results.size());
    case Stopped:
        return tr("Not sent yet");
    case Failed:
        break;
    }
    if (order.state == PictureOrder::State::Done)
        return tr("%1 of %2 came").arg(order.results.size() - failures(order)).arg(order.results.size());
    return order.isUnfinished() ? tr("Interrupted") : tr("Not drawn");
}

int JobList::failures(const PictureOrder &order)
{
    int count = 0;
    for (const QJsonValue &each : order.results)
        count += each.toObject().contains("error"_L1) ? 1 : 0;
    return count;
}

QString JobList::detailOf(const PictureOrder &order) const
{
    if (const auto notice = m_studio.retryOf(order.id))
        return ErrorWords::ofWaiting(notice->error);
    if (order.error && !m_studio.run(order.id))
        return PictureWords::error(*order.error);
    const State state = stateOf(order);
    if (state == Waiting) {
        const int before = m_studio.waitingBefore(order.id);
        return before == 0 ? tr("next") : tr("%n before it", nullptr, before);
    }
    if (state == Stopped)
        return tr("The program was closed before it was sent. Nothing was billed.");
    return PictureWords::money(order.price, order.currency);
}

QVariant JobList::data(const QModelIndex &index, int role) const
{
    const PictureOrder *order = m_studio.find(m_ids.value(index.row()));
    if (!index.isValid() || !order)
        return {};
    const State state = stateOf(*order);
    switch (role) {
    case OrderIdRole:
        return order->id;
    case StateRole:
        return state;
    case TitleRole:
        return titleOf(*order);
    case DetailRole:
        return detailOf(*order);
    case PromptRole:
        return order->prompt;
    case ProgressRole: {
        const PictureRun *run = m_studio.run(order->id);
        if (state != Fetching || !run || order->results.isEmpty())
            return -1.0;
        return double(run->pictureCount()) / double(order->results.size());
    }
    case CanRetryRole:
        return state == Stopped || (state == Failed && order->state != PictureOrder::State::Done && !(order->error && order->error->mayBeBilled));
    case CanRescueRole:
        return state == Failed && order->error && order->error->mayBeBilled;
    default:
        return {};
    }
}

QModelIndex JobList::indexFor(const QString &messageId) const
{
    const PictureOrder *order = m_studio.findFor(messageId);
    return order ? index(int(m_ids.indexOf(order->id))) : QModelIndex();
}

void JobList::cancel(const QString &orderId) { m_studio.cancel(orderId); }
void JobList::retry(const QString &orderId) { m_studio.retry(orderId); }
void JobList::dismiss(const QString &orderId) { m_studio.dismiss(orderId); }

void JobList::moveUp(const QString &orderId)
{
    const int row = int(m_ids.indexOf(orderId));
    if (row > 0)
        m_studio.moveBefore(orderId, m_ids.at(row - 1));
}

} // namespace qwenda
