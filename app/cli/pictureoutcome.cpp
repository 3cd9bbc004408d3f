// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pictureoutcome.h"

#include "cli/words.h"
#include "storage/messagejson.h"
#include "storage/picturecopy.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

} // namespace

QJsonValue errorValue(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{u"kind"_s, kindName(error->kind)},
                       {u"code"_s, textOrNull(error->code)},
                       {u"message"_s, error->message.isEmpty() ? Words::error(*error) : error->message},
                       {u"http_status"_s, error->httpStatus == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(error->httpStatus)}};
}

QString orderStateName(const PictureOrder &order)
{
    using State = PictureOrder::State;
    switch (order.state) {
    case State::Done:
        return u"succeeded"_s;
    case State::Canceled:
        return u"canceled"_s;
    case State::Failed:
        return order.error && order.error->code == u"UNKNOWN" ? u"unknown"_s : u"failed"_s;
    case State::Fetching:
        return u"succeeded"_s;
    case State::Working:
        return u"pending"_s;
    case State::Waiting:
    case State::Submitting:
        break;
    }
    return u"failed"_s;
}

QJsonObject orderJson(const PictureOrder &order, const QString &state, const QList<SavedPicture> &pictures,
                      const std::optional<Error> &error)
{
    QJsonArray list;
    for (int i = 0; i < std::max(int(order.results.size()), int(pictures.size())); ++i) {
        const auto saved = std::ranges::find_if(pictures, [i](const SavedPicture &each) { return each.record.position == i; });
        if (saved != pictures.cend()) {
            const PictureRecord &record = saved->record;
            list.append(QJsonObject{{u"file"_s, saved->file},
                                    {u"width"_s, record.width},
                                    {u"height"_s, record.height},
                                    {u"seed"_s, record.seed ? QJsonValue(*record.seed) : QJsonValue(QJsonValue::Null)},
                                    {u"prompt"_s, record.prompt},
                                    {u"actual_prompt"_s, textOrNull(record.actualPrompt)}});
            continue;
        }
        const QJsonObject result = order.results.at(i).toObject();
        if (result.contains("error"_L1))
            list.append(QJsonObject{{u"error"_s, errorValue(errorFromJson(result["error"_L1].toObject()))}});
    }
    return {{u"task_id"_s, textOrNull(order.taskId)},
            {u"model"_s, textOrNull(order.model)},
            {u"region"_s, textOrNull(order.regionId)},
            {u"state"_s, state},
            {u"request_id"_s, textOrNull(order.requestId)},
            {u"pictures"_s, list},
            {u"usage"_s, order.usage.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(order.usage)},
            {u"error"_s, errorValue(error)}};
}

Result<QString> saveCopyTo(const PictureRecord &record, const QByteArray &bytes, const QString &folder)
{
    return qwenda::saveCopy(record, bytes, folder.isEmpty() ? QDir::currentPath() : QDir::current().absoluteFilePath(folder));
}

} // namespace qwenda::cli
