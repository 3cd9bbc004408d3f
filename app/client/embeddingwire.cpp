// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/embedding.h"
#include "client/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace qwenda::wire {

QByteArray encodeEmbedding(const EmbeddingModel &model, const QStringList &texts, int dimension)
{
    QJsonObject body{{u"model"_s, model.id},
                     {u"input"_s, QJsonArray::fromStringList(texts)},
                     {u"encoding_format"_s, u"float"_s}};
    if (dimension > 0 && model.dimensions.size() != 1)
        body.insert(u"dimensions"_s, dimension);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Result<EmbeddingRows> decodeEmbedding(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    if (const std::optional<Error> error = errorInside(answer))
        return *error;
    if (!answer.value("data"_L1).isArray()) {
        Error error;
        error.reason = Error::Reason::NotUnderstood;
        error.httpStatus = 200;
        error.mayBeBilled = true;
        return error;
    }
    EmbeddingRows rows;
    rows.tokens = answer.value("usage"_L1).toObject().value("total_tokens"_L1).toInteger();
    const QJsonArray data = answer.value("data"_L1).toArray();
    for (qsizetype i = 0; i < data.size(); ++i) {
        const QJsonObject each = data.at(i).toObject();
        EmbeddingRow row{each.value("index"_L1).toInteger(i), {}};
        for (const QJsonValue &number : each.value("embedding"_L1).toArray())
            row.vector.append(static_cast<float>(number.toDouble()));
        rows.rows.append(std::move(row));
    }
    return rows;
}

} // namespace qwenda::wire
