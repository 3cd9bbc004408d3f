// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/tasklisting.h"
#include "session/picturerun.h"
#include "storage/picturerecord.h"

#include <QElapsedTimer>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace qwenda {

/// Where pictures are to be shown besides the gallery: an answer in a conversation.
struct DrawnFor
{
    QString conversationId;
    QString messageId;
};

/// The queue of pictures: what was asked for, what is being drawn, what went wrong. Survives the process: unfinished
/// tasks go on with load(). Several orders are alive at once, no more than the models allow. GUI thread.
class Studio : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAlive = 4;

    Studio(const PictureDoors &doors, QObject *parent = nullptr);
    ~Studio() override;

    /// Opens the store and goes on with what is unfinished. What was being submitted when the process died becomes a
    /// failed order that says so: only task rescue can tell. Orders that wait stay waiting, stopped, until release().
    void load();
    bool isLoaded() const { return m_isLoaded; }

    /// Puts an order into the queue and gives its id. The request is made to fit the model; without a seed it gets one,
    /// so that the picture can be made again. References must be pictures of the store (pictureId).
    QString order(PictureRequest request, const QString &regionId, const DrawnFor &drawnFor = {});
    /// Not dismissed, in the queue's order.
    const QList<PictureOrder> &orders() const { return m_orders; }
    const PictureOrder *find(const QString &id) const;
    /// The youngest order for this answer of a conversation; nullptr: none, or its card was closed.
    const PictureOrder *findFor(const QString &messageId) const;
    /// The order alive; nullptr when it waits or is over.
    const PictureRun *run(const QString &id) const { return m_runs.value(id); }
    std::optional<RetryNotice> retryOf(const QString &id) const;

    void cancel(const QString &id);
    /// A failed or stopped order once more: a new submission, or, when the task is there, only the rest of it.
    void retry(const QString &id);
    void retryNow(const QString &id);
    /// Closes the card of an order that is over.
    void dismiss(const QString &id);
    /// Puts a waiting order before another one (empty: at the end).
    void moveBefore(const QString &id, const QString &otherId);
    /// How many wait before this one.
    int waitingBefore(const QString &id) const;
    /// Waits since an earlier run of the program, until retry().
    bool isStopped(const QString &id) const { return m_stopped.contains(id); }
    int aliveCount() const { return int(m_runs.size()); }

    /// Lists the region's tasks of the last 24 hours and fetches what is not here. rescued() follows.
    void rescue(const QString &regionId);
    /// Only what the service lists; `known`: it was ours, or is here already. listed() follows.
    void list(const QString &regionId);
    bool isRescuing() const { return m_isRescuing; }

Q_SIGNALS:
    void loaded();
    /// Orders came, went, or stand elsewhere.
    void queueChanged();
    void orderChanged(const QString &id);
    void pictureKept(const qwenda::PictureRecord &picture);
    /// The task of this order runs already and cannot be canceled.
    void cancelRefused(const QString &id);
    /// Its state is final, or nothing more happens by itself.
    void orderEnded(const QString &id);
    void listed(const qwenda::Result<QList<qwenda::TaskRow>> &rows, const QSet<QString> &known);
    /// `ids`: the orders that fetch what was missing; orderEnded() tells about each.
    void rescued(const qwenda::Result<QStringList> &ids);
    void failed(const qwenda::Error &error);

private:
    void takeUp(const QList<PictureOrder> &orders);
    void startWaiting();
    bool mayStart(const PictureOrder &order) const;
    void begin(PictureOrder &order);
    void endRun(PictureRun *run);
    PictureOrder *mine(const QString &id);
    void save(const PictureOrder &order);
    void bringIn(const QList<TaskRow> &rows, const QSet<QString> &known, const QString &regionId);

    PictureDoors m_doors;
    QList<PictureOrder> m_orders;
    QHash<QString, PictureRun *> m_runs;       ///< children of ours
    QHash<QString, RetryNotice> m_retries;
    QHash<QString, QElapsedTimer> m_lastStart; ///< by model
    QSet<QString> m_stopped;                   ///< waiting since an earlier run of the program
    QTimer m_pace;
    bool m_isLoaded = false;
    bool m_isRescuing = false;
};

} // namespace qwenda
