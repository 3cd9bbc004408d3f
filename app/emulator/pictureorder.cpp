// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/pictureservice.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

struct Input
{
    QString prompt;
    int texts = 0;
    int images = 0;
};

std::optional<Refusal> readMessages(const QJsonObject &input, Input &read)
{
    const QJsonArray messages = input["messages"_L1].toArray();
    if (messages.size() != 1 || messages[0]["role"_L1].toString() != "user"_L1)
        return badRequest("The input messages must hold exactly one message with the role of user.");
    const QJsonArray parts = messages[0]["content"_L1].toArray();
    for (const QJsonValue &part : parts) {
        if (part["text"_L1].isString()) {
            read.prompt = part["text"_L1].toString();
            ++read.texts;
        }
        read.images += part["image"_L1].isString() ? 1 : 0;
    }
    if (read.texts != 1)
        return badRequest("The content must hold exactly one text.");
    return {};
}

void readOldInput(const QJsonObject &input, Input &read)
{
    read.prompt = input["prompt"_L1].toString();
    read.texts = read.prompt.isEmpty() ? 0 : 1;
    read.images = static_cast<int>(input["images"_L1].toArray().size());
    for (const auto name : {"base_image_url"_L1, "image_url"_L1, "ref_img"_L1})
        read.images += input[name].isString() ? 1 : 0;
}

std::optional<Refusal> inputRefusal(const Model &model, const QJsonObject &input, const QByteArray &path,
                                    const Input &read)
{
    if (path.startsWith("image2image/") || path.startsWith("background-generation/") ||
        model.id == "wanx-style-repaint-v1"_L1) {
        if (read.images == 0)
            return badRequest("An input image is required.");
    } else if (read.prompt.isEmpty()) {
        return badRequest("prompt must contain words");
    }
    if (!model.functions.isEmpty() && !model.functions.contains(input["function"_L1].toString()))
        return badRequest("The function is not supported.");
    if (model.mostInputImages >= 0 && (read.images < model.fewestInputImages || read.images > model.mostInputImages)) {
        return badRequest("The number of input images should be in [" + QByteArray::number(model.fewestInputImages) +
                          ", " + QByteArray::number(model.mostInputImages) + "]");
    }
    return {};
}

// "2K" stands for its square.
QSize sizeOf(const QString &text)
{
    static const QHash<QString, QSize> classes{
        {u"1K"_s, {1024, 1024}}, {u"2K"_s, {2048, 2048}}, {u"4K"_s, {4096, 4096}}};
    if (classes.contains(text))
        return classes.value(text);
    static const QRegularExpression form(u"\\A(\\d{2,5})\\*(\\d{2,5})\\z"_s);
    const auto match = form.match(text);
    return match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
}

bool isSizeRight(const Model &model, const QString &text, QSize size)
{
    if (size.isEmpty() || size.width() > 8192 || size.height() > 8192)
        return false;
    const bool isClass = text.endsWith(u'K');
    if (isClass || (!model.sizes.isEmpty() && !model.sizes.constFirst().endsWith(u'K')))
        return model.sizes.contains(text) ||
               (isClass && model.sizes.isEmpty() && model.fewestPixels == 0 && model.shortestSide == 0);
    const qint64 pixels = static_cast<qint64>(size.width()) * size.height();
    const int shorter = std::min(size.width(), size.height());
    const int longer = std::max(size.width(), size.height());
    return (model.shortestSide == 0 || (shorter >= model.shortestSide && longer <= model.longestSide)) &&
           (model.fewestPixels == 0 || (pixels >= model.fewestPixels && pixels <= model.mostPixels)) &&
           (model.widestRatio == 0 || longer <= shorter * model.widestRatio);
}

std::optional<Refusal> readParameters(const QJsonObject &parameters, PictureOrder &order)
{
    const Model &model = *order.model;
    const bool isSequence = parameters["enable_sequential"_L1].toBool();
    const int most = isSequence ? 12 : model.mostImages;
    const QJsonValue n = parameters["n"_L1];
    order.count = n.toInt(isSequence ? 12 : model.defaultImages);
    if ((!n.isUndefined() && !n.isDouble()) || order.count < model.fewestImages || order.count > most) {
        return badRequest("Range of n should be [" + QByteArray::number(model.fewestImages) + ", " +
                          QByteArray::number(most) + "]");
    }
    const QString text =
        parameters["size"_L1].toString(model.defaultSize.isEmpty() ? u"1024*1024"_s : model.defaultSize);
    order.size = sizeOf(text);
    if (parameters.contains("size"_L1) && !isSizeRight(model, text, order.size))
        return badRequest("The size is not match the allowed size: " + text.toUtf8());
    const double seed = parameters["seed"_L1].toDouble(1);
    if (seed < 0 || seed > 2147483647.0)
        return badRequest("Range of seed should be [0, 2147483647]");
    order.seed = static_cast<quint32>(seed);
    const QString style = parameters["style"_L1].toString();
    if (!style.isEmpty() && !model.styles.isEmpty() && !model.styles.contains(style))
        return badRequest("The style is not supported: " + style.toUtf8());
    order.isInterleaved = parameters["enable_interleave"_L1].toBool();
    order.extendsPrompt = parameters["prompt_extend"_L1].toBool(true);
    return {};
}

} // namespace

std::variant<PictureOrder, Refusal> readPictureOrder(const QJsonObject &body, const Model &model,
                                                     const QByteArray &path)
{
    PictureOrder order;
    order.model = &model;
    order.modelId = body["model"_L1].toString();
    order.isMessageStyle = path == "multimodal-generation/generation" || path == "image-generation/generation";
    const QJsonObject input = body["input"_L1].toObject();
    Input read;
    if (order.isMessageStyle && model.id != "wanx-style-repaint-v1"_L1) {
        if (const auto refusal = readMessages(input, read))
            return *refusal;
    } else {
        order.isMessageStyle = false;
        readOldInput(input, read);
    }
    order.prompt = read.prompt;
    if (const auto refusal = inputRefusal(model, input, path, read))
        return *refusal;
    if (const auto refusal = readParameters(body["parameters"_L1].toObject(), order))
        return *refusal;
    return order;
}

} // namespace qwenda::emulator
