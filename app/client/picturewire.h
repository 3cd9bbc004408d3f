// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "core/result.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace qwenda {

/// Where a task stands at the service. Unknown: it never was, or is older than 24 hours.
enum class PictureState { Pending, Running, Suspended, Succeeded, Failed, Canceled, Unknown };

/// True for the four that stay as they are.
bool isOver(PictureState state);
/// "pending", "running", "suspended", "succeeded", "failed", "canceled", "unknown".
QString pictureStateName(PictureState state);
PictureState pictureStateFromName(QStringView name);

/// One picture of an answer: a link that lives 24 hours, or why there is none.
struct PictureResult
{
    QUrl url;
    QString originalPrompt;
    QString actualPrompt;    ///< as the service rewrote it; empty: not told
    std::optional<Error> error;
    bool operator==(const PictureResult &) const = default;
};

/// A task, or a whole answer of a model that answers at once (state Succeeded, no task id).
struct PictureAnswer
{
    QString taskId;
    PictureState state = PictureState::Unknown;
    QList<PictureResult> results;  ///< partial failure: Succeeded, and some results are errors
    std::optional<Error> error;    ///< of Failed
    QJsonObject usage;             ///< as received
    QString requestId;
    QDateTime submittedAt;         ///< UTC; null when not told
    QDateTime endedAt;             ///< UTC; null when not told
};

/// One row of the account's list of tasks.
struct TaskRow
{
    QString taskId;
    PictureState state = PictureState::Unknown;
    QString model;
    QString region;
    QString requestId;
    QDateTime createdAt; ///< UTC
};
struct TaskPage
{
    QList<TaskRow> rows;
    int pages = 1;
};

/// The service's JSON about pictures. Pure functions, any thread.
/// Source: vendor documentation and recordings of the native image endpoints, as of 2026-11-21.
namespace wire {

/// The answer with status 200 to a submission, a question about a task, or a request of a model that answers at once.
/// Error: Server/NotUnderstood.
Result<PictureAnswer> decodePictures(QByteArrayView json);
/// GET /tasks. Error: Server/NotUnderstood.
Result<TaskPage> decodeTasks(QByteArrayView json);
/// When a signed link ends: OSS's Expires, or X-Amz-like date and lifetime. Null when it does not say.
QDateTime expiryOf(const QUrl &link);

} // namespace wire
} // namespace qwenda
