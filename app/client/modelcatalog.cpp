// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/modelcatalog.h"

#include "client/catalogfile.h"
#include "client/jsonstrings.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace qwenda {

namespace {

using namespace Qt::StringLiterals;

ModelInfo::Offer offerOf(const QString &word)
{
    if (word == "recommended"_L1)
        return ModelInfo::Offer::Recommended;
    if (word == "hidden"_L1)
        return ModelInfo::Offer::Hidden;
    return word == "legacy"_L1 ? ModelInfo::Offer::Legacy : ModelInfo::Offer::Available;
}

ModelInfo::Thinking thinkingOf(const QString &word)
{
    if (word == "always"_L1)
        return ModelInfo::Thinking::Always;
    return word == "switchable"_L1 ? ModelInfo::Thinking::Switchable : ModelInfo::Thinking::None;
}

ModelInfo::Native nativeOf(const QString &word)
{
    if (word == "multimodal"_L1)
        return ModelInfo::Native::Multimodal;
    return word == "none"_L1 ? ModelInfo::Native::None : ModelInfo::Native::Text;
}

QHash<QString, PriceList> pricesOf(const QJsonObject &object)
{
    QHash<QString, PriceList> prices;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        PriceList list{entry.value("currency"_L1).toString(), {}};
        for (const QJsonValue &each : entry.value("tiers"_L1).toArray()) {
            const QJsonObject tier = each.toObject();
            const double output = tier.value("out"_L1).toDouble();
            list.tiers.append({tier.value("upTo"_L1).toInteger(), tier.value("in"_L1).toDouble(), output,
                               tier.value("outThinking"_L1).toDouble(output)});
        }
        if (!list.tiers.isEmpty())
            prices.insert(it.key(), list);
    }
    return prices;
}

QHash<QString, RateLimits> limitsOf(const QJsonObject &object)
{
    QHash<QString, RateLimits> limits;
    for (auto it = object.begin(); it != object.end(); ++it) {
        RateLimits each;
        each.requestsPerMinute = it.value().toObject().value("rpm"_L1).toInt();
        each.tokensPerMinute = it.value().toObject().value("tpm"_L1).toInteger();
        limits.insert(it.key(), each);
    }
    return limits;
}

ModelInfo modelOf(const QJsonObject &object)
{
    const auto has = [&object](QLatin1StringView name) { return object.value(name).toBool(); };
    ModelInfo model;
    model.id = object.value("id"_L1).toString();
    model.family = object.value("family"_L1).toString();
    model.englishName = object.value("en"_L1).toString();
    model.chineseName = object.value("zh"_L1).toString();
    model.offer = offerOf(object.value("offer"_L1).toString());
    model.replacement = object.value("replacement"_L1).toString();
    model.isRetired = has("retired"_L1);
    model.retiredOn = QDate::fromString(object.value("retiredOn"_L1).toString(), Qt::ISODate);
    model.contextWindow = object.value("context"_L1).toInt();
    model.maxInput = object.value("maxInput"_L1).toInt();
    model.maxOutput = object.value("maxOutput"_L1).toInt();
    model.thinking = thinkingOf(object.value("thinking"_L1).toString());
    model.thinkingDefaultOn = has("thinkingOn"_L1);
    model.thinkingStreamOnly = has("thinkingStreams"_L1);
    model.streamOnly = has("streamOnly"_L1);
    model.sendsWholeText = has("wholeText"_L1);
    model.vision = has("vision"_L1);
    model.tools = has("tools"_L1);
    model.jsonMode = has("json"_L1);
    model.jsonSchema = has("schema"_L1);
    model.webSearch = has("search"_L1);
    model.cacheMarks = has("cacheMarks"_L1);
    model.partial = has("partial"_L1);
    model.isChat = object.value("kind"_L1).toString() == "chat"_L1;
    model.isImage = object.value("kind"_L1).toString() == "image"_L1;
    model.native = nativeOf(object.value("native"_L1).toString());
    model.maxThinking = object.value("maxThinking"_L1).toInt();
    model.efforts = stringsOf(object.value("efforts"_L1));
    model.searchRegions = stringsOf(object.value("searchIn"_L1));
    model.regions = stringsOf(object.value("regions"_L1));
    model.snapshots = stringsOf(object.value("snapshots"_L1));
    model.prices = pricesOf(object.value("prices"_L1).toObject());
    model.limits = limitsOf(object.value("limits"_L1).toObject());
    return model;
}

} // namespace

Result<ModelCatalog> ModelCatalog::load()
{
    const Result<QByteArray> json = catalogfile::read(u"models.json"_s);
    return json ? parse(*json) : Result<ModelCatalog>(json.error());
}

Result<ModelCatalog> ModelCatalog::parse(const QByteArray &json)
{
    const Result<QJsonObject> root = catalogfile::object(json);
    if (!root)
        return root.error();
    ModelCatalog catalog;
    catalog.m_date = QDate::fromString(root->value("written"_L1).toString(), Qt::ISODate);
    for (const QJsonValue &each : root->value("models"_L1).toArray()) {
        ModelInfo model = modelOf(each.toObject());
        if (!model.id.isEmpty())
            catalog.m_models.append(std::move(model));
    }
    if (catalog.m_models.isEmpty() || !catalog.m_date.isValid())
        return catalogfile::damaged(u"models.json"_s);
    // A model's own id beats the same id as somebody's snapshot.
    for (qsizetype i = 0; i < catalog.m_models.size(); ++i)
        catalog.m_index.insert(catalog.m_models.at(i).id, i);
    for (qsizetype i = 0; i < catalog.m_models.size(); ++i) {
        for (const QString &id : catalog.m_models.at(i).snapshots) {
            if (!catalog.m_index.contains(id))
                catalog.m_index.insert(id, i);
        }
    }
    return catalog;
}

const ModelInfo *ModelCatalog::find(QStringView id) const
{
    const auto found = m_index.constFind(id.toString());
    return found == m_index.cend() ? nullptr : &m_models.at(*found);
}

std::optional<Price> ModelCatalog::price(const ModelInfo &model, QStringView regionId, qint64 inputTokens, bool thinking) const
{
    const auto list = model.prices.constFind(regionId.toString());
    if (list == model.prices.cend())
        return std::nullopt;
    const auto tier = std::ranges::find_if(list->tiers, [inputTokens](const PriceList::Tier &each) {
        return each.upToInput == 0 || inputTokens <= each.upToInput;
    });
    // Beyond the last bound the service refuses; the last tier is the best guess for a number that came from elsewhere.
    const PriceList::Tier &paid = tier == list->tiers.cend() ? list->tiers.last() : *tier;
    return Price{paid.input, thinking ? paid.outputThinking : paid.output, list->currency};
}

} // namespace qwenda
