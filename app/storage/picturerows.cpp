// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/picturerows.h"

#include "storage/messagejson.h"
#include "storage/sqlite.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace qwenda::picturerows {

namespace {

// The driver writes NULL for a null QString, and the columns are "not null".
QVariant word(const QString &text) { return text.isNull() ? u""_s : text; }
QVariant moment(const QDateTime &time) { return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(); }
QDateTime toMoment(const QVariant &value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}
QVariant json(const QJsonObject &object)
{
    return object.isEmpty() ? u""_s : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
QVariant json(const QJsonArray &array)
{
    return array.isEmpty() ? u""_s : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}
QJsonDocument toJson(const QVariant &value) { return QJsonDocument::fromJson(value.toString().toUtf8()); }

const std::array states{"waiting"_L1, "submitting"_L1, "working"_L1, "fetching"_L1, "done"_L1, "failed"_L1, "canceled"_L1};
const std::array sources{"drawn"_L1, "imported"_L1, "reference"_L1};

template <typename Enum, typename Names>
Enum fromWord(const Names &names, const QString &name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return Enum(int(i));
    }
    return Enum(0);
}

const QString lightColumns = u"id, order_id, position, file, width, height, bytes, prompt, actual_prompt, model, region_id, "
                             "seed, task_id, request_id, price, currency, created_at, took_ms, source, is_favourite, "
                             "rating, board_id, conversation_id, deleted_at, parents"_s;

PictureRecord recordOf(const QSqlQuery &query, bool isWhole)
{
    int column = 0;
    const auto next = [&query, &column] { return query.value(column++); };
    PictureRecord record;
    record.id = next().toString();
    record.orderId = next().toString();
    record.position = next().toInt();
    record.file = next().toString();
    record.width = next().toInt();
    record.height = next().toInt();
    record.bytes = next().toLongLong();
    record.prompt = next().toString();
    record.actualPrompt = next().toString();
    record.model = next().toString();
    record.regionId = next().toString();
    if (const QVariant seed = next(); !seed.isNull())
        record.seed = seed.toLongLong();
    record.taskId = next().toString();
    record.requestId = next().toString();
    record.price = next().toDouble();
    record.currency = next().toString();
    record.createdAt = toMoment(next());
    record.took = std::chrono::milliseconds(next().toLongLong());
    record.source = fromWord<PictureRecord::Source>(sources, next().toString());
    record.isFavourite = next().toBool();
    record.rating = next().toInt();
    record.boardId = next().toString();
    record.conversationId = next().toString();
    record.deletedAt = toMoment(next());
    if (const QString parents = next().toString(); !parents.isEmpty()) {
        for (const QJsonValue &each : toJson(parents).array())
            record.parents.append(each.toString());
    }
    if (isWhole)
        record.settings = toJson(next()).object();
    return record;
}

} // namespace

Result<void> write(const QSqlDatabase &database, const PictureRecord &picture)
{
    const QVariantList values{word(picture.id), word(picture.orderId), picture.position, word(picture.file), picture.width,
                              picture.height, picture.bytes, word(picture.prompt), word(picture.actualPrompt),
                              word(picture.model), word(picture.regionId),
                              picture.seed ? QVariant(*picture.seed) : QVariant(), json(picture.settings),
                              word(picture.taskId), word(picture.requestId), picture.price, word(picture.currency),
                              picture.createdAt.toMSecsSinceEpoch(), qint64(picture.took.count()),
                              json(QJsonArray::fromStringList(picture.parents)), QString(sources[size_t(picture.source)]),
                              int(picture.isFavourite), picture.rating, word(picture.boardId),
                              word(picture.conversationId), moment(picture.deletedAt)};
    const auto done = sqlite::run(database,
        u"insert or replace into pictures (id, order_id, position, file, width, height, bytes, prompt, actual_prompt, model, "
        "region_id, seed, settings, task_id, request_id, price, currency, created_at, took_ms, parents, source, "
        "is_favourite, rating, board_id, conversation_id, deleted_at) "
        "values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s, values);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> write(const QSqlDatabase &database, const PictureOrder &order)
{
    const QVariantList values{word(order.id), QString(states[size_t(order.state)]), word(order.taskId), word(order.regionId),
                              word(order.model), word(order.prompt), order.count, json(order.settings),
                              word(order.requestId), json(order.usage), json(order.results),
                              order.error ? json(errorToJson(*order.error)) : QVariant(u""_s), order.price,
                              word(order.currency), word(order.conversationId), word(order.messageId),
                              order.createdAt.toMSecsSinceEpoch(),
                              moment(order.submittedAt), moment(order.endedAt), order.place, int(order.isDismissed)};
    const auto done = sqlite::run(database,
        u"insert or replace into picture_orders (id, state, task_id, region_id, model, prompt, count, settings, request_id, "
        "usage, results, error, price, currency, conversation_id, message_id, created_at, submitted_at, ended_at, place, "
        "is_dismissed) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s, values);
    return done ? Result<void>() : Result<void>(done.error());
}

Result<QList<PictureRecord>> pictures(const QSqlDatabase &database, bool whole, const QString &tail, const QVariantList &values)
{
    auto query = sqlite::run(database, u"select "_s + lightColumns + (whole ? u", settings"_s : QString())
                                           + u" from pictures "_s + tail, values);
    if (!query)
        return query.error();
    QList<PictureRecord> records;
    while (query->next())
        records.append(recordOf(*query, whole));
    if (query->lastError().isValid())
        return sqlite::errorFrom(query->lastError(), database.databaseName());
    return records;
}

Result<QList<PictureOrder>> orders(const QSqlDatabase &database, const QString &tail)
{
    auto query = sqlite::run(database,
        u"select id, state, task_id, region_id, model, prompt, count, settings, request_id, usage, results, error, price, "
        "currency, conversation_id, message_id, created_at, submitted_at, ended_at, place, is_dismissed from picture_orders "_s + tail);
    if (!query)
        return query.error();
    QList<PictureOrder> read;
    while (query->next()) {
        int column = 0;
        const auto next = [&query, &column] { return query->value(column++); };
        PictureOrder order;
        order.id = next().toString();
        order.state = fromWord<PictureOrder::State>(states, next().toString());
        order.taskId = next().toString();
        order.regionId = next().toString();
        order.model = next().toString();
        order.prompt = next().toString();
        order.count = next().toInt();
        order.settings = toJson(next()).object();
        order.requestId = next().toString();
        order.usage = toJson(next()).object();
        order.results = toJson(next()).array();
        if (const QJsonObject error = toJson(next()).object(); !error.isEmpty())
            order.error = errorFromJson(error);
        order.price = next().toDouble();
        order.currency = next().toString();
        order.conversationId = next().toString();
        order.messageId = next().toString();
        order.createdAt = toMoment(next());
        order.submittedAt = toMoment(next());
        order.endedAt = toMoment(next());
        order.place = next().toLongLong();
        order.isDismissed = next().toBool();
        read.append(order);
    }
    return read;
}

} // namespace qwenda::picturerows
