// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/picturewire.h"

#include "client/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr std::array<std::pair<PictureState, QLatin1StringView>, 7> stateNames{{{PictureState::Pending, "pending"_L1},
                                                                                {PictureState::Running, "running"_L1},
                                                                                {PictureState::Suspended, "suspended"_L1},
                                                                                {PictureState::Succeeded, "succeeded"_L1},
                                                                                {PictureState::Failed, "failed"_L1},
                                                                                {PictureState::Canceled, "canceled"_L1},
                                                                                {PictureState::Unknown, "unknown"_L1}}};

Error notUnderstood(const QString &detail)
{
    Error error;
    error.reason = Error::Reason::NotUnderstood;
    error.message = detail.left(200);
    return error;
}

// The service's times are China time without a zone.
QDateTime chinaTime(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd hh:mm:ss.zzz"_s);
    if (!time.isValid())
        time = QDateTime::fromString(text, u"yyyy-MM-dd hh:mm:ss"_s);
    if (!time.isValid())
        return {};
    time.setOffsetFromUtc(8 * 3600);
    return time.toUTC();
}

// What a code says about a picture that did not come: the vendor's table knows it, but here nothing is an HTTP error.
Error refusalOf(const QJsonObject &object)
{
    const QJsonObject body{{u"code"_s, object["code"_L1]}, {u"message"_s, object["message"_L1]}};
    Error error = wire::errorInside(body).value_or(Error());
    error.mayBeBilled = false;
    error.httpStatus = 0;
    error.isRetryable = false;
    return error;
}

PictureResult resultOf(const QJsonObject &object, const QString &link)
{
    PictureResult result;
    result.url = QUrl(link, QUrl::StrictMode);
    result.originalPrompt = object["orig_prompt"_L1].toString();
    result.actualPrompt = object["actual_prompt"_L1].toString();
    if (link.isEmpty() || !result.url.isValid())
        result.error = object.contains("code"_L1) ? refusalOf(object) : notUnderstood(u"no link"_s);
    return result;
}

void readResults(const QJsonObject &output, PictureAnswer &answer)
{
    for (const QJsonValue &each : output["results"_L1].toArray()) {
        const QJsonObject result = each.toObject();
        QString link = result["url"_L1].toString();
        if (link.isEmpty())
            link = result["image_url"_L1].toString();
        answer.results.append(resultOf(result, link));
    }
    const auto choices = output["choices"_L1].toArray();
    for (const QJsonValue &choice : choices) {
        QString text;
        const auto parts = choice["message"_L1]["content"_L1].toArray();
        for (const QJsonValue &part : parts)
            text += part["text"_L1].toString();
        for (const QJsonValue &part : parts) {
            if (!part["image"_L1].isString())
                continue;
            PictureResult result = resultOf({}, part["image"_L1].toString());
            result.actualPrompt = text; // z-image-turbo tells the rewritten prompt beside the picture
            answer.results.append(result);
        }
    }
    // Message-style answers leave failed pictures out and only count them.
    const QJsonObject metric = output["task_metric"_L1].toObject(output["task_metrics"_L1].toObject());
    for (int missing = metric["FAILED"_L1].toInt(); !choices.isEmpty() && missing > 0; --missing) {
        PictureResult failed;
        failed.error.emplace();
        failed.error->kind = Error::Kind::Refused;
        failed.error->reason = Error::Reason::ContentRefused;
        answer.results.append(failed);
    }
}

} // namespace

bool isOver(PictureState state)
{
    return state == PictureState::Succeeded || state == PictureState::Failed || state == PictureState::Canceled
        || state == PictureState::Unknown;
}

QString pictureStateName(PictureState state)
{
    for (const auto &[each, name] : stateNames) {
        if (each == state)
            return name;
    }
    return u"unknown"_s;
}

PictureState pictureStateFromName(QStringView name)
{
    for (const auto &[state, each] : stateNames) {
        if (name.compare(each, Qt::CaseInsensitive) == 0)
            return state;
    }
    return PictureState::Unknown;
}

namespace wire {

Result<PictureAnswer> decodePictures(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    const QJsonObject root = document.object();
    if (!root["output"_L1].isObject()) {
        if (const auto error = errorInside(root))
            return *error;
        return notUnderstood(QString::fromUtf8(json.first(std::min<qsizetype>(json.size(), 200))));
    }
    const QJsonObject output = root["output"_L1].toObject();
    PictureAnswer answer;
    answer.requestId = root["request_id"_L1].toString();
    answer.taskId = output["task_id"_L1].toString();
    answer.usage = root["usage"_L1].toObject();
    answer.submittedAt = chinaTime(output["submit_time"_L1].toString());
    answer.endedAt = chinaTime(output["end_time"_L1].toString());
    const QJsonValue state = output["task_status"_L1];
    answer.state = state.isString() ? pictureStateFromName(state.toString()) : PictureState::Succeeded;
    readResults(output, answer);
    if (answer.state == PictureState::Failed)
        answer.error = refusalOf(output);
    if (answer.error)
        answer.error->requestId = answer.requestId;
    if (answer.taskId.isEmpty() && answer.results.isEmpty())
        return notUnderstood(u"neither a task nor a picture"_s);
    return answer;
}

Result<TaskPage> decodeTasks(QByteArrayView json)
{
    const QJsonObject root = QJsonDocument::fromJson(json.toByteArray()).object();
    if (!root["data"_L1].isArray())
        return notUnderstood(u"no list of tasks"_s);
    TaskPage page;
    page.pages = std::max(1, root["total_page"_L1].toInt(1));
    for (const QJsonValue &each : root["data"_L1].toArray()) {
        const QJsonObject row = each.toObject();
        page.rows.append({row["task_id"_L1].toString(), pictureStateFromName(row["status"_L1].toString()),
                          row["model_name"_L1].toString(), row["region"_L1].toString(), row["request_id"_L1].toString(),
                          QDateTime::fromMSecsSinceEpoch(row["gmt_create"_L1].toInteger(), Qt::UTC)});
    }
    return page;
}

QDateTime expiryOf(const QUrl &link)
{
    const QUrlQuery query(link);
    bool isNumber = false;
    const qint64 seconds = query.queryItemValue(u"Expires"_s).toLongLong(&isNumber);
    if (isNumber && seconds > 1'000'000'000)
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    // OSS signature version 4.
    const QDateTime from = QDateTime::fromString(query.queryItemValue(u"x-oss-date"_s), u"yyyyMMdd'T'hhmmss'Z'"_s);
    const int lifetime = query.queryItemValue(u"x-oss-expires"_s).toInt();
    if (!from.isValid() || lifetime <= 0)
        return {};
    return QDateTime(from.date(), from.time(), Qt::UTC).addSecs(lifetime);
}

} // namespace wire
} // namespace qwenda
