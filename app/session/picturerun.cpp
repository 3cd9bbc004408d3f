// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/picturerun.h"

#include "client/pictureclient.h"
#include "session/whendone.h"
#include "storage/messagejson.h"
#include "storage/picturestore.h"
#include "storage/privatefolder.h"

#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

using State = PictureOrder::State;

QJsonObject resultJson(const PictureResult &result)
{
    QJsonObject json{{u"url"_s, result.url.toString(QUrl::FullyEncoded)}};
    if (!result.originalPrompt.isEmpty())
        json.insert(u"orig_prompt"_s, result.originalPrompt);
    if (!result.actualPrompt.isEmpty())
        json.insert(u"actual_prompt"_s, result.actualPrompt);
    if (result.error)
        json.insert(u"error"_s, errorToJson(*result.error));
    return json;
}

// The same picture of the same order has the same id however often it is fetched.
QString pictureId(const QString &orderId, int index)
{
    static const QUuid space(u"{3f0e1f0a-6c57-4c0e-9d1c-58b6a8f6c9b1}"_s);
    return QUuid::createUuidV5(space, orderId + u'/' + QString::number(index)).toString(QUuid::WithoutBraces);
}

} // namespace

PictureRun::PictureRun(const PictureDoors &doors, const PictureOrder &order, QObject *parent)
    : QObject(parent), m_doors(doors), m_order(order), m_request(PictureRequest::fromRecord(order.settings))
{
}

PictureRun::~PictureRun()
{
    // Jobs belong to the client, which outlives us.
    if (m_job)
        delete m_job.data();
    for (const QPointer<PictureDownload> &each : std::as_const(m_downloads))
        delete each.data();
}

void PictureRun::start()
{
    const QString locks = m_doors.store.files().folder() + u"/.orders"_s;
    (void)makePrivateFolder(m_doors.store.files().folder());
    (void)makePrivateFolder(locks);
    m_lock = std::make_unique<QLockFile>(locks + u'/' + m_order.id);
    m_lock->setStaleLockTime(0); // a task may take hours; a process that died is noticed by its number
    if (!m_lock->tryLock() && m_lock->error() == QLockFile::LockFailedError) {
        m_isElsewhere = true;
        QMetaObject::invokeMethod(this, &PictureRun::finished, Qt::QueuedConnection);
        return;
    }
    const Result<Connection> connection = m_doors.connectionFor(m_order.regionId);
    if (!connection) {
        const Error error = connection.error();
        QMetaObject::invokeMethod(this, [this, error] { fail(error); }, Qt::QueuedConnection);
        return;
    }
    m_connection = *connection;
    m_order.error.reset();
    if (m_order.state == State::Fetching) {
        QMetaObject::invokeMethod(this, &PictureRun::fetch, Qt::QueuedConnection);
    } else if (!m_order.taskId.isEmpty()) {
        m_order.state = State::Working;
        m_job = m_doors.client.resume(m_connection, m_order.taskId);
        listen();
    } else {
        loadReferences(0);
    }
}

void PictureRun::loadReferences(qsizetype index)
{
    if (index >= m_request.references.size()) {
        submit();
        return;
    }
    whenDone(m_doors.store.picture(m_request.references[index].pictureId), this, [this, index](const Result<PictureRecord> &found) {
        if (!found)
            return fail(found.error());
        m_request.references[index].mimeType = mimeTypeOf(found->file);
        whenDone(m_doors.store.bytes(found->file), this, [this, index](const Result<QByteArray> &bytes) {
            if (!bytes)
                return fail(bytes.error());
            m_request.references[index].bytes = *bytes;
            loadReferences(index + 1);
        });
    });
}

void PictureRun::submit()
{
    const PictureRules *rules = m_doors.client.catalog().find(m_request.model);
    if (!rules) {
        Error error;
        error.kind = Error::Kind::Invalid;
        error.reason = Error::Reason::UnknownModel;
        error.message = m_request.model;
        return fail(error);
    }
    m_order.state = State::Submitting;
    m_order.submittedAt = QDateTime::currentDateTimeUtc();
    // On the disk first: if this process dies now, the record says that something may have been paid.
    save([this, rules = *rules] {
        if (m_isCanceled)
            return end(State::Canceled);
        PictureRequest request = m_request;
        m_job = m_doors.client.draw(m_connection, request, rules);
        listen();
    });
    Q_EMIT changed();
}

void PictureRun::listen()
{
    connect(m_job, &PictureJob::submitted, this, [this](const QString &taskId, const QString &requestId) {
        m_order.taskId = taskId;
        m_order.requestId = requestId;
        m_order.state = State::Working;
        // Also when the disk refuses: asking is the only way left to the pictures.
        save([this] {
            if (m_job)
                m_job->goOn();
        });
        Q_EMIT changed();
    });
    connect(m_job, &PictureJob::stateChanged, this, [this](PictureState state) {
        m_serviceState = state;
        Q_EMIT changed();
    });
    connect(m_job, &PictureJob::retryScheduled, this, &PictureRun::retryScheduled);
    connect(m_job, &PictureJob::cancelRefused, this, &PictureRun::cancelRefused);
    connect(m_job, &PictureJob::finished, this, &PictureRun::takeEnding);
}

void PictureRun::takeEnding(const PictureEnding &ending)
{
    m_job->deleteLater();
    m_job = nullptr;
    m_serviceState = ending.answer.state;
    if (!ending.answer.requestId.isEmpty() && m_order.requestId.isEmpty())
        m_order.requestId = ending.answer.requestId;
    m_order.usage = ending.answer.usage;
    if (ending.answer.state == PictureState::Canceled)
        return end(State::Canceled);
    if (ending.error) {
        if (!m_order.taskId.isEmpty() && !isOver(ending.answer.state)) {
            // Nobody knows what became of the task: the record stays unfinished, another run may ask again.
            m_order.error = ending.error;
            return end(State::Working);
        }
        return fail(*ending.error);
    }
    if (ending.answer.state == PictureState::Unknown) {
        Error lost;
        lost.code = u"UNKNOWN"_s;
        lost.requestId = m_order.requestId;
        return fail(lost);
    }
    m_order.results = {};
    for (const PictureResult &each : ending.answer.results)
        m_order.results.append(resultJson(each));
    if (m_order.prompt.isEmpty() && !ending.answer.results.isEmpty())
        m_order.prompt = ending.answer.results.constFirst().originalPrompt;
    m_order.state = State::Fetching;
    // Not waiting for the disk: the links are worth a day, the pictures more.
    save();
    Q_EMIT changed();
    fetch();
}

void PictureRun::fetch()
{
    m_open = 0;
    QList<int> missing;
    for (int i = 0; i < int(m_order.results.size()); ++i) {
        QJsonObject result = m_order.results[i].toObject();
        if (result.contains("picture"_L1)) {
            ++m_pictureCount;
            continue;
        }
        if (result["url"_L1].toString().isEmpty())
            continue;
        result.remove("error"_L1);
        m_order.results[i] = result;
        missing.append(i);
    }
    m_open = int(missing.size());
    if (m_open == 0)
        return endFetching();
    for (const int index : missing)
        fetchOne(index);
}

void PictureRun::fetchOne(int index)
{
    const QUrl link(m_order.results[index].toObject()["url"_L1].toString());
    PictureDownload *download = m_doors.client.download(m_connection, link);
    m_downloads.insert(index, download);
    connect(download, &PictureDownload::finished, this, [this, index, download](const Result<QByteArray> &bytes) {
        download->deleteLater();
        m_downloads.remove(index);
        if (bytes)
            return keep(index, *bytes);
        QJsonObject result = m_order.results[index].toObject();
        result.insert(u"error"_s, errorToJson(bytes.error()));
        settle(index, result);
    });
}

PictureRecord PictureRun::recordFor(int index) const
{
    const QJsonObject result = m_order.results[index].toObject();
    PictureRecord record;
    record.id = pictureId(m_order.id, index);
    record.orderId = m_order.id;
    record.position = index;
    record.prompt = m_order.prompt;
    record.actualPrompt = result["actual_prompt"_L1].toString();
    record.model = m_order.model;
    record.regionId = m_order.regionId;
    record.settings = m_order.settings;
    // The pictures of one order have the seeds that follow each other.
    if (m_request.seed)
        record.seed = *m_request.seed + index;
    record.taskId = m_order.taskId;
    record.requestId = m_order.requestId;
    record.price = m_order.count > 0 ? m_order.price / m_order.count : 0;
    record.currency = m_order.currency;
    record.createdAt = QDateTime::currentDateTimeUtc();
    if (m_order.submittedAt.isValid())
        record.took = std::chrono::milliseconds(m_order.submittedAt.msecsTo(record.createdAt));
    for (const PictureReference &each : m_request.references)
        record.parents.append(each.pictureId);
    record.source = m_order.settings.contains("rescued"_L1) ? PictureRecord::Source::Imported : PictureRecord::Source::Drawn;
    record.conversationId = m_order.conversationId;
    return record;
}

void PictureRun::keep(int index, const QByteArray &bytes)
{
    whenDone(m_doors.store.add(recordFor(index), bytes), this, [this, index](const Result<PictureRecord> &kept) {
        QJsonObject result = m_order.results[index].toObject();
        if (kept) {
            result.insert(u"picture"_s, kept->id);
            ++m_pictureCount;
            Q_EMIT pictureKept(*kept);
        } else {
            result.insert(u"error"_s, errorToJson(kept.error()));
        }
        settle(index, result);
    });
}

void PictureRun::settle(int index, const QJsonObject &result)
{
    m_order.results[index] = result;
    if (--m_open == 0)
        endFetching();
    else
        Q_EMIT changed();
}

void PictureRun::endFetching()
{
    std::optional<Error> first;
    std::optional<Error> passing;
    for (const QJsonValue &each : std::as_const(m_order.results)) {
        const QJsonObject result = each.toObject();
        if (!result.contains("error"_L1))
            continue;
        const Error error = errorFromJson(result["error"_L1].toObject());
        first = first.value_or(error);
        // The picture is still there: the disk, or the line, may be better later.
        if (error.kind == Error::Kind::Storage || error.kind == Error::Kind::Network)
            passing = error;
    }
    m_order.error = passing ? passing : first;
    if (passing && !m_isCanceled)
        return end(State::Fetching);
    if (m_pictureCount == 0 && !m_order.error) {
        m_order.error.emplace();
        m_order.error->reason = Error::Reason::NotUnderstood;
    }
    end(m_pictureCount > 0 ? State::Done : State::Failed);
}

void PictureRun::cancel()
{
    m_isCanceled = true;
    if (m_job) {
        m_job->cancel();
        return;
    }
    if (m_order.state != State::Fetching)
        return;
    for (const QPointer<PictureDownload> &each : std::as_const(m_downloads)) {
        delete each.data();
        --m_open;
    }
    m_downloads.clear();
    if (m_open <= 0)
        QMetaObject::invokeMethod(this, [this] { end(m_pictureCount > 0 ? State::Done : State::Canceled); }, Qt::QueuedConnection);
}

void PictureRun::retryNow()
{
    if (m_job)
        m_job->retryNow();
}

void PictureRun::fail(const Error &error)
{
    m_order.error = error;
    end(State::Failed);
}

void PictureRun::end(PictureOrder::State state)
{
    if (std::exchange(m_isOver, true))
        return;
    m_order.state = state;
    m_order.endedAt = QDateTime::currentDateTimeUtc();
    save([this] {
        m_lock.reset();
        Q_EMIT finished();
    });
}

void PictureRun::save(std::function<void()> then)
{
    whenDone(m_doors.store.saveOrder(m_order), this, [then](const Result<void> &) {
        if (then)
            then();
    });
}

} // namespace qwenda
