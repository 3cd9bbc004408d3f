// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "client/connection.h"
#include "client/picturerequest.h"
#include "client/picturewire.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace qwenda {

class Call;
class HttpTransport;

/// How an order of pictures ended.
struct PictureEnding
{
    /// Succeeded: results came, some of which may be errors. Failed, Canceled, Unknown: as the service says.
    /// Pending or Running, with an error: nobody knows – the task, if it has an id, can be asked about again.
    PictureAnswer answer;
    std::optional<Error> error;   ///< why nothing came; not set for Succeeded and Canceled
    int retries = 0;              ///< of the submission
    std::chrono::milliseconds duration{0};
};

/// When to ask about a task: 1, 2, 4, then every 5 s for a minute, then every 10 s (the vendor's SDKs wait alike, its
/// documentation suggests 10 s). Tests have less time.
struct PicturePatience
{
    std::chrono::milliseconds unit{std::chrono::seconds(1)};
    std::chrono::hours giveUp{24}; ///< then the task is gone at the service too
};

/// One order on its way: upload what is too big, submit once, ask until it is over. GUI thread. Ends with exactly one
/// finished(), never from inside the call that made it; deleting it stops in silence (the task goes on at the service).
///
/// The submission is billable: it is repeated only when nothing can have been billed (no connection, or an HTTP error
/// status that asks for it). Questions about a task cost nothing and are repeated until the task is gone.
class PictureJob : public QObject
{
    Q_OBJECT

public:
    /// A new order. `rules` are copied.
    PictureJob(HttpTransport &transport, const Connection &connection, const PictureRequest &request,
               const PictureRules &rules, const ClientOptions &options, const PicturePatience &patience, QObject *parent);
    /// A task that is there already.
    PictureJob(HttpTransport &transport, const Connection &connection, const QString &taskId, const ClientOptions &options,
               const PicturePatience &patience, QObject *parent);

    /// After submitted(): now the task id is safe, asking may begin.
    void goOn();
    /// Before the submission: ends Canceled. A pending task: canceled at the service. A running one cannot be: it goes
    /// on, and cancelRefused() says so. A model that answers at once: what was sent may be billed, the answer is dropped.
    void cancel();
    /// Ends a wait before a repeat.
    void retryNow();
    const QString &taskId() const { return m_taskId; }

Q_SIGNALS:
    /// The request is about to go out (uploads are done): from here on it may cost money.
    void submitting();
    /// The service took it. Nothing more happens until goOn(). Models that answer at once do not have this.
    void submitted(const QString &taskId, const QString &requestId);
    void stateChanged(qwenda::PictureState state);
    void retryScheduled(const qwenda::RetryNotice &notice);
    /// The task runs already and cannot be canceled.
    void cancelRefused();
    void finished(const qwenda::PictureEnding &ending);

private:
    void uploadNext();
    void submit();
    void takeSubmission(const Result<QByteArray> &result);
    bool repeats(const Error &error);
    void wait();
    void ask();
    void takeAnswer(const Result<QByteArray> &result);
    void end(const PictureAnswer &answer, const std::optional<Error> &error);
    void setState(PictureState state);

    HttpTransport &m_transport;
    Connection m_connection;
    PictureRequest m_request;
    PictureRules m_rules;
    ClientOptions m_options;
    PicturePatience m_patience;
    QString m_taskId;
    QString m_requestId;
    PictureState m_state = PictureState::Pending;
    QPointer<Call> m_call;
    QTimer m_wait;
    QElapsedTimer m_age;
    int m_asked = 0;
    int m_failures = 0;
    int m_retries = 0;
    bool m_isSubmitting = false;
    bool m_isCancelWanted = false; ///< as soon as there is a task to cancel
    bool m_isOver = false;
};

} // namespace qwenda
