// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/picturejob.h"
#include "client/picturerequest.h"
#include "core/result.h"
#include "storage/picturerecord.h"

#include <QHash>
#include <QLockFile>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace qwenda {

class PictureClient;
class PictureDownload;
class PictureStore;

/// The endpoint and key of a region, now. Errors: Key/NoKey, Invalid/WrongAddress.
using ConnectionFor = std::function<Result<Connection>(const QString &regionId)>;

struct PictureDoors
{
    PictureStore &store;
    PictureClient &client;
    ConnectionFor connectionFor;
};

/// One order alive, from where its record stands to its last picture on disk. What may cost money is on the disk before
/// it happens: the order before its submission, the task id before the first question, the links before the first
/// download. Ends with exactly one finished(), never from inside start(); deleting it leaves the record as it stands, and
/// another run goes on from there. GUI thread.
class PictureRun : public QObject
{
    Q_OBJECT

public:
    PictureRun(const PictureDoors &doors, const PictureOrder &order, QObject *parent);
    ~PictureRun() override;

    void start();
    /// See PictureJob::cancel(). While pictures are fetched: those that are here stay, the rest is dropped.
    void cancel();
    void retryNow();

    const PictureOrder &order() const { return m_order; }
    /// True when another process works on this order.
    bool isElsewhere() const { return m_isElsewhere; }
    /// What the service said last; Pending before it said anything.
    PictureState serviceState() const { return m_serviceState; }
    int pictureCount() const { return m_pictureCount; }

Q_SIGNALS:
    /// The order's record, or serviceState(), is another.
    void changed();
    void retryScheduled(const qwenda::RetryNotice &notice);
    void cancelRefused();
    /// One picture is on disk.
    void pictureKept(const qwenda::PictureRecord &picture);
    void finished();

private:
    void loadReferences(qsizetype index);
    void submit();
    void listen();
    void takeEnding(const PictureEnding &ending);
    void fetch();
    void fetchOne(int index);
    void keep(int index, const QByteArray &bytes);
    void settle(int index, const QJsonObject &result);
    void endFetching();
    void fail(const Error &error);
    void end(PictureOrder::State state);
    void save(std::function<void()> then = {});
    PictureRecord recordFor(int index) const;

    PictureDoors m_doors;
    PictureOrder m_order;
    PictureRequest m_request;
    Connection m_connection;
    std::unique_ptr<QLockFile> m_lock;
    QPointer<PictureJob> m_job;
    QHash<int, QPointer<PictureDownload>> m_downloads;
    PictureState m_serviceState = PictureState::Pending;
    int m_open = 0;         ///< pictures that are still being fetched or written
    int m_pictureCount = 0;
    bool m_isElsewhere = false;
    bool m_isCanceled = false;
    bool m_isOver = false;
};

} // namespace qwenda
