// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/embeddings.h"

#include "emulator/chatquestion.h"
#include "emulator/dress.h"
#include "emulator/jsontext.h"

#include <QJsonDocument>

#include <cmath>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QJsonValue &input)
{
    if (input.isString())
        return {input.toString()};
    QStringList texts;
    const QJsonArray array = input.toArray();
    for (const QJsonValue &value : array)
        texts.push_back(value.toString());
    return texts;
}

std::optional<Refusal> refusalOf(const Model *model, const QString &modelId, const QStringList &texts, int dimension)
{
    if (modelId.isEmpty())
        return Refusal{400,  "BadRequest.EmptyModel", "The model parameter is required.",
                       {},   "invalid_request_error", "you must provide a model parameter",
                       false};
    if (!model || model->kind != Model::Kind::Embedding)
        return unknownModel(modelId.toUtf8());
    if (texts.isEmpty() || texts.contains(QString()))
        return wrongParameter("Value error, contents is neither str nor list of str.: input.contents");
    if (model->rows > 0 && texts.size() > model->rows) {
        return wrongParameter("Value error, batch size is invalid, it should not be larger than " +
                              QByteArray::number(model->rows) + ".: input.contents");
    }
    if (!model->dimensions.isEmpty() && !model->dimensions.contains(dimension)) {
        QByteArray allowed;
        for (const int value : model->dimensions)
            allowed += (allowed.isEmpty() ? "" : ", ") + QByteArray::number(value);
        return wrongParameter("Value error, dimension is invalid, it should be one of [" + allowed +
                              "].: parameters.dimension");
    }
    return {};
}

QByteArray vectorJson(const QString &text, int dimension)
{
    QByteArray json;
    const QList<double> vector = vectorOf(text, dimension);
    for (const double value : vector)
        json += (json.isEmpty() ? "" : ",") + QByteArray::number(value, 'g', 9);
    return "[" + json + "]";
}

QByteArray tokensOf(const QStringList &texts)
{
    int tokens = 0;
    for (const QString &text : texts)
        tokens += roughTokens(text);
    return QByteArray::number(tokens);
}

QString contentText(const QJsonValue &content)
{
    for (const auto key : {"text"_L1, "image"_L1, "video"_L1}) {
        if (content[key].isString())
            return content[key].toString();
    }
    return {};
}

} // namespace

QList<double> vectorOf(const QString &text, int dimension)
{
    QList<double> vector(dimension, 0.0);
    const QString lower = u' ' + text.toLower() + u' ';
    for (qsizetype i = 0; i + 1 < lower.size(); ++i) {
        const quint32 hash = crc32(lower.mid(i, 2).toUtf8());
        vector[static_cast<qsizetype>(hash % static_cast<quint32>(dimension))] += (hash & 0x10000U) ? 1.0 : -1.0;
    }
    double length = 0;
    for (const double value : std::as_const(vector))
        length += value * value;
    if (length == 0) { // two pairs took each other away
        vector[0] = 1;
        return vector;
    }
    for (double &value : vector)
        value /= std::sqrt(length);
    return vector;
}

Reply compatibleEmbeddings(const HttpRequest &request, const ModelTable &models, const QString &regionId)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString modelId = body["model"_L1].toString();
    const Model *model = models.find(modelId, regionId);
    const QStringList texts = textsOf(body["input"_L1]);
    const int dimension = body["dimensions"_L1].toInt(model ? model->defaultDimension : 0);
    if (model && model->isNativeOnly) {
        return refusalReply({404, "ModelNotSupported", "Unsupported model.", "model_not_supported",
                             "invalid_request_error",
                             "Unsupported model `" + modelId.toUtf8() + "` for OpenAI compatibility mode.", false},
                            Protocol::Compatible, false);
    }
    if (const auto refusal = refusalOf(model, modelId, texts, dimension))
        return refusalReply(*refusal, Protocol::Compatible, false);
    QByteArray rows;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        rows += (i > 0 ? "," : "") + QByteArray("{\"embedding\":") + vectorJson(texts[i], dimension) +
                ",\"index\":" + QByteArray::number(i) + ",\"object\":\"embedding\"}";
    }
    const QByteArray tokens = tokensOf(texts);
    return jsonReply("{\"data\":[" + rows + "],\"model\":" + jsonText(modelId.toUtf8()) +
                     ",\"object\":\"list\",\"usage\":{\"prompt_tokens\":" + tokens + ",\"total_tokens\":" + tokens +
                     "},\"id\":\"" + newRequestId() + "\"}");
}

Reply nativeEmbeddings(const HttpRequest &request, const ModelTable &models, const QString &regionId)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString modelId = body["model"_L1].toString();
    const Model *model = models.find(modelId, regionId);
    const bool isMultimodal = request.path.endsWith("/multimodal-embedding");
    QStringList texts = textsOf(body["input"_L1]["texts"_L1]);
    if (isMultimodal) {
        texts.clear();
        const QJsonArray contents = body["input"_L1]["contents"_L1].toArray();
        for (const QJsonValue &content : contents)
            texts.push_back(contentText(content));
    }
    const int dimension = body["parameters"_L1]["dimension"_L1].toInt(model ? model->defaultDimension : 0);
    if (model && model->kind == Model::Kind::Embedding && (model->rows == 0) != isMultimodal)
        return refusalReply(badRequest("url error, please check url！"), Protocol::Native, false);
    if (auto refusal = refusalOf(model, modelId, texts, dimension)) {
        if (refusal->message.contains("batch size"))
            refusal->message = "batch size is invalid, it should not be larger than " + QByteArray::number(model->rows);
        return refusalReply(*refusal, Protocol::Native, false);
    }
    QByteArray rows;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        rows += (i > 0 ? "," : "") + QByteArray("{\"") + (isMultimodal ? "index" : "text_index") +
                "\":" + QByteArray::number(i) + ",\"embedding\":" + vectorJson(texts[i], dimension) + "}";
    }
    return jsonReply("{\"output\":{\"embeddings\":[" + rows + "]},\"usage\":{\"total_tokens\":" + tokensOf(texts) +
                     "},\"request_id\":\"" + newRequestId() + "\"}");
}

} // namespace qwenda::emulator
