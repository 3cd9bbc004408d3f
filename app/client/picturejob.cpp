// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/picturejob.h"

#include "client/call.h"
#include "client/mediaupload.h"
#include "client/wire.h"
#include "transport/httptransport.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

// A model that answers at once draws before it says a word: 16 s were recorded, the vendor cuts at 300 s.
constexpr std::chrono::seconds patienceForPictures{300};

HttpHeaders submissionHeaders(const PictureRequest &request, bool isAsync)
{
    HttpHeaders headers;
    if (isAsync)
        headers.add("X-DashScope-Async", "enable");
    const bool hasUpload = std::ranges::any_of(request.references, [](const PictureReference &each) { return each.url.startsWith(u"oss://"_s); });
    if (hasUpload)
        headers.add("X-DashScope-OssResourceResolve", "enable");
    return headers;
}

} // namespace

PictureJob::PictureJob(HttpTransport &transport, const Connection &connection, const PictureRequest &request,
                       const PictureRules &rules, const ClientOptions &options, const PicturePatience &patience, QObject *parent)
    : QObject(parent), m_transport(transport), m_connection(connection), m_request(request), m_rules(rules),
      m_options(options), m_patience(patience)
{
    m_wait.setSingleShot(true);
    m_age.start();
    const Result<void> checked = request.check(rules);
    if (!checked) {
        const Error error = checked.error();
        QMetaObject::invokeMethod(this, [this, error] { end({}, error); }, Qt::QueuedConnection);
        return;
    }
    connect(&m_wait, &QTimer::timeout, this, &PictureJob::submit);
    QMetaObject::invokeMethod(this, &PictureJob::uploadNext, Qt::QueuedConnection);
}

PictureJob::PictureJob(HttpTransport &transport, const Connection &connection, const QString &taskId,
                       const ClientOptions &options, const PicturePatience &patience, QObject *parent)
    : QObject(parent), m_transport(transport), m_connection(connection), m_options(options), m_patience(patience), m_taskId(taskId)
{
    m_wait.setSingleShot(true);
    m_age.start();
    connect(&m_wait, &QTimer::timeout, this, &PictureJob::ask);
    m_wait.start(0);
}

void PictureJob::uploadNext()
{
    if (m_isOver)
        return;
    const auto big = std::ranges::find_if(m_request.references, &PictureReference::needsUpload);
    if (big == m_request.references.end()) {
        submit();
        return;
    }
    const auto index = big - m_request.references.begin();
    auto *upload = new MediaUpload(m_transport, m_connection, m_options, m_request.model, big->bytes, big->mimeType, this);
    connect(upload, &MediaUpload::finished, this, [this, upload, index](const Result<QString> &link) {
        upload->deleteLater();
        if (m_isOver)
            return;
        if (!link) {
            end({}, link.error());
            return;
        }
        m_request.references[index].url = *link;
        uploadNext();
    });
}

void PictureJob::submit()
{
    if (m_isOver)
        return;
    m_isSubmitting = true;
    Q_EMIT submitting();
    ClientOptions options = m_options;
    if (!m_rules.isAsync)
        options.firstByte = std::max<std::chrono::milliseconds>(options.firstByte, patienceForPictures);
    const QByteArray body = QJsonDocument(m_request.body(m_rules)).toJson(QJsonDocument::Compact);
    m_call = new Call(m_transport, m_connection, u"/services/aigc/"_s + m_rules.path, body,
                      submissionHeaders(m_request, m_rules.isAsync), options, this);
    connect(m_call, &Call::finished, this, &PictureJob::takeSubmission);
    if (!m_rules.isAsync)
        setState(PictureState::Running);
}

void PictureJob::takeSubmission(const Result<QByteArray> &result)
{
    m_call->deleteLater();
    m_call = nullptr;
    m_isSubmitting = false;
    if (m_isOver)
        return;
    if (!result) {
        if (!repeats(result.error()))
            end({}, result.error());
        return;
    }
    const Result<PictureAnswer> answer = wire::decodePictures(*result);
    if (!answer) {
        Error error = answer.error();
        error.mayBeBilled = true; // the service said yes, in words we do not know
        end({}, error);
        return;
    }
    m_requestId = answer->requestId;
    if (answer->taskId.isEmpty() || isOver(answer->state)) {
        end(*answer, answer->error);
        return;
    }
    m_taskId = answer->taskId;
    disconnect(&m_wait, nullptr, this, nullptr);
    connect(&m_wait, &QTimer::timeout, this, &PictureJob::ask);
    setState(answer->state);
    Q_EMIT submitted(m_taskId, m_requestId);
    if (m_isCancelWanted)
        cancel();
}

bool PictureJob::repeats(const Error &error)
{
    const int most = std::min(m_options.maxRetries, wire::repeatsWorthwhile(error));
    if (!error.isRetryable || error.mayBeBilled || m_retries >= most)
        return false;
    if (error.retryAfter && *error.retryAfter > m_options.longestRetryAfter)
        return false;
    RetryNotice notice{error, ++m_retries, most, {}};
    notice.wait = Backoff(m_options.backoff.of(error.kind)).wait(notice.attempt, error.retryAfter);
    m_wait.start(notice.wait);
    Q_EMIT retryScheduled(notice);
    return true;
}

void PictureJob::retryNow()
{
    if (m_wait.isActive())
        m_wait.start(0);
}

void PictureJob::goOn()
{
    if (!m_isOver && !m_call && !m_wait.isActive())
        wait();
}

void PictureJob::wait()
{
    constexpr std::array steps{1, 2, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5};
    const int step = m_asked < int(steps.size()) ? steps[size_t(m_asked)] : 10;
    // A line that is down is not asked more often than a busy one.
    m_wait.start(m_patience.unit * std::max(step, std::min(30, m_failures * 5)));
}

void PictureJob::ask()
{
    ++m_asked;
    m_call = new Call(m_transport, m_connection, u"/tasks/"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_taskId)), {}, {},
                      m_options, this);
    connect(m_call, &Call::finished, this, &PictureJob::takeAnswer);
}

void PictureJob::takeAnswer(const Result<QByteArray> &result)
{
    m_call->deleteLater();
    m_call = nullptr;
    if (m_isOver)
        return;
    const Result<PictureAnswer> answer = result ? wire::decodePictures(*result) : Result<PictureAnswer>(result.error());
    if (answer) {
        m_failures = 0;
        setState(answer->state);
        if (isOver(answer->state)) {
            PictureAnswer last = *answer;
            last.taskId = m_taskId;
            if (last.requestId.isEmpty())
                last.requestId = m_requestId;
            end(last, last.error);
            return;
        }
    } else {
        ++m_failures;
        const Error::Kind kind = answer.error().kind;
        const bool canPass = kind == Error::Kind::Network || kind == Error::Kind::Server || kind == Error::Kind::Busy;
        if (!canPass || m_age.hasExpired(std::chrono::milliseconds(m_patience.giveUp).count())) {
            PictureAnswer unfinished;
            unfinished.taskId = m_taskId;
            unfinished.requestId = m_requestId;
            unfinished.state = m_state;
            end(unfinished, answer.error());
            return;
        }
    }
    wait();
}

void PictureJob::cancel()
{
    if (m_isOver)
        return;
    if (m_isSubmitting && m_rules.isAsync) {
        m_isCancelWanted = true; // the task that is being made must not be left alone
        return;
    }
    if (m_taskId.isEmpty()) {
        PictureAnswer none;
        none.state = PictureState::Canceled;
        delete m_call;
        QMetaObject::invokeMethod(this, [this, none] { end(none, std::nullopt); }, Qt::QueuedConnection);
        return;
    }
    auto *call = new Call(m_transport, m_connection, u"/tasks/"_s + m_taskId + u"/cancel"_s, QByteArrayLiteral("{}"), {}, m_options, this);
    connect(call, &Call::finished, this, [this, call](const Result<QByteArray> &result) {
        call->deleteLater();
        if (m_isOver)
            return;
        if (result) {
            PictureAnswer canceled;
            canceled.taskId = m_taskId;
            canceled.requestId = m_requestId;
            canceled.state = PictureState::Canceled;
            delete m_call;
            end(canceled, std::nullopt);
            return;
        }
        Q_EMIT cancelRefused();
        goOn();
    });
}

void PictureJob::setState(PictureState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void PictureJob::end(const PictureAnswer &answer, const std::optional<Error> &error)
{
    if (std::exchange(m_isOver, true))
        return;
    m_wait.stop();
    Q_EMIT finished({answer, error, m_retries, std::chrono::milliseconds(m_age.elapsed())});
}

} // namespace qwenda
