// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/picturerequest.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

Error wrong(const QString &parameter, const QString &value, Error::Reason reason = Error::Reason::WrongParameter)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = reason;
    error.parameter = parameter;
    error.message = value;
    return error;
}

bool needsWords(const PictureRequest &request, const PictureRules &rules)
{
    using Form = PictureRules::Form;
    if (rules.form == Form::Repaint || rules.form == Form::Background)
        return false;
    return rules.form != Form::Function || (request.function != u"super_resolution" && request.function != u"colorization");
}

Result<void> checkInputs(const PictureRequest &request, const PictureRules &rules)
{
    const auto count = request.references.size();
    if (count < rules.fewestInputs || count > rules.mostInputs)
        return wrong(u"ref"_s, QString::number(count), Error::Reason::MediaRefused);
    for (const PictureReference &each : request.references) {
        if (each.url.isEmpty() && (each.bytes.isEmpty() || (rules.largestInput > 0 && each.bytes.size() > rules.largestInput)))
            return wrong(u"ref"_s, each.mimeType, Error::Reason::MediaRefused);
    }
    return {};
}

QJsonObject messagesInput(const PictureRequest &request)
{
    QJsonArray parts;
    for (const PictureReference &each : request.references)
        parts.append(QJsonObject{{u"image"_s, each.sendable()}});
    parts.append(QJsonObject{{u"text"_s, request.prompt}});
    return {{u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, parts}}}}};
}

QJsonObject inputOf(const PictureRequest &request, const PictureRules &rules)
{
    using Form = PictureRules::Form;
    if (rules.form == Form::Messages)
        return messagesInput(request);
    QJsonObject input;
    const auto reference = [&request](qsizetype i) { return i < request.references.size() ? request.references[i].sendable() : QString(); };
    const auto put = [&input](const QString &name, const QString &value) {
        if (!value.isEmpty())
            input.insert(name, value);
    };
    switch (rules.form) {
    case Form::Repaint:
        put(u"image_url"_s, reference(0));
        put(u"style_ref_url"_s, reference(1));
        input.insert(u"style_index"_s, reference(1).isEmpty() ? request.styleIndex.value_or(3) : -1);
        return input;
    case Form::Background:
        put(u"base_image_url"_s, reference(0));
        put(u"ref_image_url"_s, reference(1));
        put(u"ref_prompt"_s, request.prompt);
        return input;
    case Form::Function:
        put(u"function"_s, request.function);
        put(u"prompt"_s, request.prompt.isEmpty() ? u"picture"_s : request.prompt);
        put(u"base_image_url"_s, reference(0));
        return input;
    case Form::Images: {
        QJsonArray images;
        for (const PictureReference &each : request.references)
            images.append(each.sendable());
        input.insert(u"images"_s, images);
        break;
    }
    default:
        // Both official SDKs say ref_img, although the vendor's curl samples say ref_image.
        put(u"ref_img"_s, reference(0));
    }
    put(u"prompt"_s, request.prompt);
    put(u"negative_prompt"_s, request.negativePrompt);
    return input;
}

} // namespace

bool PictureReference::needsUpload() const
{
    return url.isEmpty() && (bytes.size() + 2) / 3 * 4 + 64 > longestDataUrl;
}

QString PictureReference::sendable() const
{
    return url.isEmpty() ? u"data:%1;base64,"_s.arg(mimeType) + QString::fromLatin1(bytes.toBase64()) : url;
}

Result<void> PictureRequest::check(const PictureRules &rules) const
{
    if (prompt.trimmed().isEmpty() && needsWords(*this, rules))
        return wrong(u"prompt"_s, {});
    if (rules.longestPrompt > 0 && prompt.size() > rules.longestPrompt)
        return wrong(u"prompt"_s, QString::number(rules.longestPrompt));
    if (!negativePrompt.isEmpty() && (!rules.takesNegative || (rules.longestNegative > 0 && negativePrompt.size() > rules.longestNegative)))
        return wrong(u"negative_prompt"_s, QString::number(rules.longestNegative));
    if (!rules.allowsSize(size))
        return wrong(u"size"_s, size);
    if (count < 1 || count > rules.mostImages)
        return wrong(u"n"_s, QString::number(rules.mostImages));
    if (seed && (!rules.takesSeed || *seed < 0 || *seed > largestSeed))
        return wrong(u"seed"_s, QString::number(*seed));
    if (!style.isEmpty() && !rules.styles.contains(style))
        return wrong(u"style"_s, style);
    if (rules.form == PictureRules::Form::Function && !rules.functions.contains(function))
        return wrong(u"function"_s, function);
    if (strength && (*strength < 0 || *strength > 1))
        return wrong(u"strength"_s, QString::number(*strength));
    if (upscale && (*upscale < 1 || *upscale > 4))
        return wrong(u"upscale_factor"_s, QString::number(*upscale));
    return checkInputs(*this, rules);
}

PictureRequest PictureRequest::fitted(const PictureRules &rules) const
{
    PictureRequest fit = *this;
    fit.model = rules.modelId;
    fit.count = std::clamp(count, 1, rules.mostImages);
    if (!rules.takesNegative)
        fit.negativePrompt.clear();
    if (!rules.takesSeed || (seed && (*seed < 0 || *seed > largestSeed)))
        fit.seed.reset();
    if (!rules.allowsSize(size))
        fit.size.clear();
    if (!rules.styles.contains(style))
        fit.style.clear();
    if (!rules.takesPromptExtend)
        fit.promptExtend.reset();
    if (!rules.takesWatermark)
        fit.watermark.reset();
    if (rules.form != PictureRules::Form::Function) {
        fit.function.clear();
        fit.upscale.reset();
    }
    if (!rules.takesStrength)
        fit.strength.reset();
    if (rules.form != PictureRules::Form::Repaint)
        fit.styleIndex.reset();
    if (fit.references.size() > rules.mostInputs)
        fit.references.resize(rules.mostInputs);
    return fit;
}

QJsonObject PictureRequest::body(const PictureRules &rules) const
{
    QJsonObject parameters{{u"n"_s, count}};
    if (rules.takesSize && !size.isEmpty())
        parameters.insert(u"size"_s, size);
    if (seed)
        parameters.insert(u"seed"_s, *seed);
    if (!style.isEmpty())
        parameters.insert(u"style"_s, style);
    if (promptExtend)
        parameters.insert(u"prompt_extend"_s, *promptExtend);
    if (watermark)
        parameters.insert(u"watermark"_s, *watermark);
    if (strength)
        parameters.insert(u"strength"_s, *strength);
    if (upscale)
        parameters.insert(u"upscale_factor"_s, *upscale);
    if (rules.form == PictureRules::Form::Messages && !negativePrompt.isEmpty())
        parameters.insert(u"negative_prompt"_s, negativePrompt);
    return {{u"model"_s, model}, {u"input"_s, inputOf(*this, rules)}, {u"parameters"_s, parameters}};
}

QJsonObject PictureRequest::record() const
{
    QJsonObject record{{u"model"_s, model}, {u"prompt"_s, prompt}, {u"n"_s, count}};
    const auto put = [&record](const QString &name, const QString &value) {
        if (!value.isEmpty())
            record.insert(name, value);
    };
    put(u"negative_prompt"_s, negativePrompt);
    put(u"size"_s, size);
    put(u"style"_s, style);
    put(u"function"_s, function);
    if (seed)
        record.insert(u"seed"_s, *seed);
    if (promptExtend)
        record.insert(u"prompt_extend"_s, *promptExtend);
    if (watermark)
        record.insert(u"watermark"_s, *watermark);
    if (strength)
        record.insert(u"strength"_s, *strength);
    if (upscale)
        record.insert(u"upscale_factor"_s, *upscale);
    if (styleIndex)
        record.insert(u"style_index"_s, *styleIndex);
    QJsonArray parents;
    for (const PictureReference &each : references) {
        if (!each.pictureId.isEmpty())
            parents.append(each.pictureId);
    }
    if (!parents.isEmpty())
        record.insert(u"parents"_s, parents);
    return record;
}

PictureRequest PictureRequest::fromRecord(const QJsonObject &record)
{
    PictureRequest request;
    request.model = record["model"_L1].toString();
    request.prompt = record["prompt"_L1].toString();
    request.negativePrompt = record["negative_prompt"_L1].toString();
    request.size = record["size"_L1].toString();
    request.style = record["style"_L1].toString();
    request.function = record["function"_L1].toString();
    request.count = std::clamp(record["n"_L1].toInt(1), 1, 12);
    const auto has = [&record](QLatin1StringView name) { return record.contains(name); };
    if (has("seed"_L1))
        request.seed = record["seed"_L1].toInteger();
    if (has("prompt_extend"_L1))
        request.promptExtend = record["prompt_extend"_L1].toBool();
    if (has("watermark"_L1))
        request.watermark = record["watermark"_L1].toBool();
    if (has("strength"_L1))
        request.strength = record["strength"_L1].toDouble();
    if (has("upscale_factor"_L1))
        request.upscale = record["upscale_factor"_L1].toInt();
    if (has("style_index"_L1))
        request.styleIndex = record["style_index"_L1].toInt();
    for (const QJsonValue &each : record["parents"_L1].toArray())
        request.references.append({{}, {}, {}, each.toString()});
    return request;
}

} // namespace qwenda
