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

void put(QJsonObject &object, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

template <typename T>
void put(QJsonObject &object, QLatin1StringView name, const std::optional<T> &value)
{
    if (value)
        object.insert(name, *value);
}

template <typename T>
void take(const QJsonObject &object, QLatin1StringView name, std::optional<T> &value)
{
    const QJsonValue found = object[name];
    if (!found.isUndefined())
        value = found.toVariant().value<T>();
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
    switch (rules.form) {
    case Form::Repaint:
        put(input, "image_url"_L1, reference(0));
        put(input, "style_ref_url"_L1, reference(1));
        input.insert(u"style_index"_s, reference(1).isEmpty() ? request.styleIndex.value_or(3) : -1);
        return input;
    case Form::Background:
        put(input, "base_image_url"_L1, reference(0));
        put(input, "ref_image_url"_L1, reference(1));
        put(input, "ref_prompt"_L1, request.prompt);
        return input;
    case Form::Function:
        put(input, "function"_L1, request.function);
        put(input, "prompt"_L1, request.prompt.isEmpty() ? u"picture"_s : request.prompt);
        put(input, "base_image_url"_L1, reference(0));
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
        put(input, "ref_img"_L1, reference(0));
    }
    put(input, "prompt"_L1, request.prompt);
    put(input, "negative_prompt"_L1, request.negativePrompt);
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

QJsonObject PictureRequest::options() const
{
    QJsonObject options{{u"n"_s, count}};
    put(options, "seed"_L1, seed);
    put(options, "style"_L1, style);
    put(options, "prompt_extend"_L1, promptExtend);
    put(options, "watermark"_L1, watermark);
    put(options, "strength"_L1, strength);
    put(options, "upscale_factor"_L1, upscale);
    return options;
}

QJsonObject PictureRequest::body(const PictureRules &rules) const
{
    QJsonObject parameters = options();
    if (rules.takesSize)
        put(parameters, "size"_L1, size);
    if (rules.form == PictureRules::Form::Messages)
        put(parameters, "negative_prompt"_L1, negativePrompt);
    return {{u"model"_s, model}, {u"input"_s, inputOf(*this, rules)}, {u"parameters"_s, parameters}};
}

QJsonObject PictureRequest::record() const
{
    QJsonObject record = options();
    record.insert("model"_L1, model);
    record.insert("prompt"_L1, prompt);
    put(record, "negative_prompt"_L1, negativePrompt);
    put(record, "size"_L1, size);
    put(record, "function"_L1, function);
    put(record, "style_index"_L1, styleIndex);
    QJsonArray parents;
    for (const PictureReference &each : references) {
        if (!each.pictureId.isEmpty())
            parents.append(each.pictureId);
    }
    if (!parents.isEmpty())
        record.insert("parents"_L1, parents);
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
    take(record, "seed"_L1, request.seed);
    take(record, "prompt_extend"_L1, request.promptExtend);
    take(record, "watermark"_L1, request.watermark);
    take(record, "strength"_L1, request.strength);
    take(record, "upscale_factor"_L1, request.upscale);
    take(record, "style_index"_L1, request.styleIndex);
    for (const QJsonValue &each : record["parents"_L1].toArray())
        request.references.append({{}, {}, {}, each.toString()});
    return request;
}

} // namespace qwenda
