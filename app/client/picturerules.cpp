// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/picturerules.h"

#include "client/catalogfile.h"
#include "client/jsonstrings.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr qint64 oneKClass = 1'500'000; // pixels; a 1K class is 1024*1024, a 2K class 2048*2048

PictureRules::Form formOf(const QString &word)
{
    using Form = PictureRules::Form;
    static const QHash<QString, Form> forms{{u"prompt"_s, Form::Prompt},     {u"images"_s, Form::Images},
                                            {u"function"_s, Form::Function}, {u"messages"_s, Form::Messages},
                                            {u"repaint"_s, Form::Repaint},   {u"background"_s, Form::Background}};
    return forms.value(word, Form::Prompt);
}

PicturePrice priceOf(const QJsonObject &object)
{
    return {object["currency"_L1].toString(),   object["image"_L1].toDouble(),    object["image_1k"_L1].toDouble(),
            object["image_2k"_L1].toDouble(),   object["extended"_L1].toDouble(), object["input"_L1].toDouble()};
}

PictureRules rulesOf(const QJsonObject &object)
{
    const QStringList takes = stringsOf(object["takes"_L1]);
    const auto pair = [&object](QLatin1StringView name) { return object[name].toArray(); };
    PictureRules rules;
    rules.modelId = object["id"_L1].toString();
    rules.form = formOf(object["form"_L1].toString());
    rules.path = object["path"_L1].toString();
    rules.isAsync = object["async"_L1].toBool();
    rules.takesSize = !object["no_size"_L1].toBool();
    rules.sizes = stringsOf(object["sizes"_L1]);
    rules.defaultSize = object["default_size"_L1].toString();
    rules.shortestSide = pair("sides"_L1).at(0).toInt();
    rules.longestSide = pair("sides"_L1).at(1).toInt();
    rules.fewestPixels = pair("pixels"_L1).at(0).toInteger();
    rules.mostPixels = pair("pixels"_L1).at(1).toInteger();
    rules.widestRatio = object["ratio"_L1].toDouble();
    rules.mostImages = std::max(1, pair("n"_L1).at(1).toInt(1));
    rules.longestPrompt = object["prompt"_L1].toInt();
    rules.longestNegative = object["negative"_L1].toInt();
    rules.styles = stringsOf(object["styles"_L1]);
    rules.functions = stringsOf(object["functions"_L1]);
    rules.fewestInputs = pair("inputs"_L1).at(0).toInt();
    rules.mostInputs = pair("inputs"_L1).at(1).toInt();
    rules.largestInput = object["input_mb"_L1].toInteger() * 1024 * 1024;
    rules.takesNegative = takes.contains(u"negative"_s);
    rules.takesSeed = takes.contains(u"seed"_s);
    rules.takesPromptExtend = takes.contains(u"extend"_s);
    rules.takesWatermark = takes.contains(u"watermark"_s);
    rules.takesStrength = takes.contains(u"strength"_s);
    const QJsonObject prices = object["prices"_L1].toObject();
    for (auto it = prices.begin(); it != prices.end(); ++it)
        rules.prices.insert(it.key(), priceOf(it.value().toObject()));
    const QJsonObject pace = object["rpm"_L1].toObject();
    for (auto it = pace.begin(); it != pace.end(); ++it)
        rules.requestsPerMinute.insert(it.key(), it.value().toInt());
    return rules;
}

} // namespace

QSize PictureRules::pixels(const QString &size)
{
    static const QHash<QString, QSize> classes{{u"1K"_s, {1024, 1024}}, {u"2K"_s, {2048, 2048}}, {u"4K"_s, {4096, 4096}}};
    if (const auto found = classes.constFind(size); found != classes.cend())
        return *found;
    static const QRegularExpression form(u"\\A([1-9]\\d{1,4})\\*([1-9]\\d{1,4})\\z"_s);
    const auto match = form.match(size);
    return match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
}

QString PictureRules::spelled(const QString &size)
{
    static const QRegularExpression form(u"\\A\\s*(\\d+)\\s*[*xX×]\\s*(\\d+)\\s*\\z"_s);
    if (const auto match = form.match(size); match.hasMatch())
        return match.captured(1) + u'*' + match.captured(2);
    static const QRegularExpression isClass(u"\\A\\s*(\\d)[kK]\\s*\\z"_s);
    const auto match = isClass.match(size);
    return match.hasMatch() ? match.captured(1) + u'K' : size;
}

bool PictureRules::allowsSize(const QString &size) const
{
    if (size.isEmpty())
        return true;
    const QSize wanted = pixels(size);
    if (!takesSize || wanted.isEmpty())
        return false;
    if (sizes.contains(size))
        return true;
    const bool isClass = size.endsWith(u'K');
    // A list of classes stands beside free sizes; a list of sizes stands alone.
    if (isClass || (!sizes.isEmpty() && !sizes.constFirst().endsWith(u'K')))
        return false;
    const qint64 area = qint64(wanted.width()) * wanted.height();
    const int shorter = std::min(wanted.width(), wanted.height());
    const int longer = std::max(wanted.width(), wanted.height());
    return (shortestSide == 0 || (shorter >= shortestSide && longer <= longestSide))
        && (fewestPixels == 0 || (area >= fewestPixels && area <= mostPixels))
        && (widestRatio <= 0 || longer <= shorter * widestRatio);
}

QStringList PictureRules::offeredSizes() const
{
    if (!takesSize)
        return {};
    QStringList offered;
    const auto offer = [&offered, this](const QString &size) {
        if (!size.isEmpty() && !offered.contains(size) && allowsSize(size))
            offered.append(size);
    };
    offer(defaultSize);
    for (const QString &size : sizes)
        offer(size);
    if (!sizes.isEmpty() && !sizes.constFirst().endsWith(u'K'))
        return offered;
    for (const auto *size : {u"1024*1024", u"1328*1328", u"2048*2048", u"1280*720", u"720*1280", u"1152*864", u"864*1152",
                             u"1664*928", u"928*1664", u"1472*1104", u"1104*1472", u"1696*960", u"960*1696", u"2048*1152",
                             u"1152*2048"})
        offer(QString::fromUtf16(size));
    return offered;
}

std::optional<PictureRules::Cost> PictureRules::cost(const QString &regionId, const QString &size, int count, int inputs,
                                                     bool extendsPrompt) const
{
    const auto price = prices.constFind(regionId);
    if (price == prices.cend())
        return std::nullopt;
    Cost cost{price->image, 0, price->currency};
    if (price->image1K > 0) {
        const QSize area = pixels(size.isEmpty() ? defaultSize : size);
        const bool isSmall = !area.isEmpty() && qint64(area.width()) * area.height() <= oneKClass;
        cost.perImage = isSmall || price->image2K <= 0 ? price->image1K : price->image2K;
    }
    if (extendsPrompt && takesPromptExtend && price->extended > 0)
        cost.perImage = price->extended;
    cost.total = cost.perImage * count + price->inputImage * inputs;
    return cost;
}

Result<PictureCatalog> PictureCatalog::load()
{
    const Result<QByteArray> json = catalogfile::read(u"pictures.json"_s);
    return json ? parse(*json) : Result<PictureCatalog>(json.error());
}

Result<PictureCatalog> PictureCatalog::parse(const QByteArray &json)
{
    const Result<QJsonObject> root = catalogfile::object(json);
    if (!root)
        return root.error();
    PictureCatalog catalog;
    for (const QJsonValue &each : (*root)["models"_L1].toArray()) {
        PictureRules rules = rulesOf(each.toObject());
        if (!rules.modelId.isEmpty() && !rules.path.isEmpty())
            catalog.m_models.append(std::move(rules));
    }
    if (catalog.m_models.isEmpty())
        return catalogfile::damaged(u"pictures.json"_s);
    return catalog;
}

const PictureRules *PictureCatalog::find(const QString &modelId) const
{
    static const QRegularExpression dated(u"-\\d{4}-\\d{2}-\\d{2}\\z"_s);
    for (const QString &id : {modelId, QString(modelId).remove(dated)}) {
        const auto found = std::ranges::find(m_models, id, &PictureRules::modelId);
        if (found != m_models.cend())
            return &*found;
    }
    return nullptr;
}

} // namespace qwenda
