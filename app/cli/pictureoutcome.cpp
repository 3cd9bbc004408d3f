// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pictureoutcome.h"

#include "cli/words.h"
#include "client/picturerequest.h"
#include "storage/messagejson.h"
#include "storage/picturemark.h"
#include "storage/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

// Words of the prompt that any file system takes.
QString nameFor(const PictureRecord &record)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    QString name = QString(record.prompt).replace(others, u"-"_s).left(40);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-') || (!name.isEmpty() && name.back().isHighSurrogate()))
        name.chop(1);
    return name.isEmpty() ? u"picture"_s : name;
}

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

Result<QString> saveCopy(const PictureRecord &record, const QByteArray &bytes, const QString &folder)
{
    const QString target = folder.isEmpty() ? QDir::currentPath() : QDir::current().absoluteFilePath(folder);
    if (!QDir().mkpath(target))
        return diskRefusal(target + u"/x"_s, target);
    QJsonObject settings = record.settings;
    if (record.seed)
        settings.insert(u"seed"_s, *record.seed);
    settings.insert(u"n"_s, 1);
    if (!record.requestId.isEmpty())
        settings.insert(u"request_id"_s, record.requestId);
    const QByteArray marked = withMark(bytes, {record.prompt, record.model, settings});
    const QString end = u'.' + QFileInfo(record.file).suffix();
    const QString stem = target + u'/' + nameFor(record) + (record.seed ? u'-' + QString::number(*record.seed) : QString());
    for (int i = 1; i < 10'000; ++i) {
        QFile file(i == 1 ? stem + end : stem + u'-' + QString::number(i) + end);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (file.exists())
                continue;
            return diskRefusal(file.fileName(), file.errorString());
        }
        if (file.write(marked) == marked.size() && file.flush())
            return file.fileName();
        const QString why = file.errorString();
        file.close();
        file.remove();
        return diskRefusal(file.fileName(), why);
    }
    return diskRefusal(stem, stem);
}

} // namespace qwenda::cli
