// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/modeltable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Resources of a static library are dropped by the linker unless something calls this.
static void loadResources() { Q_INIT_RESOURCE(emulator); }

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array)
        list.push_back(entry.toString());
    return list;
}

void readChat(Model &model, const QJsonObject &json)
{
    const QString thinking = json["thinking"_L1].toString();
    model.native = json["native"_L1].toString();
    model.thinking = thinking == "always"_L1       ? Model::Thinking::Always
                     : thinking == "switchable"_L1 ? Model::Thinking::Switchable
                                                   : Model::Thinking::None;
    model.thinksByDefault = json["thinking_default_on"_L1].toBool() || model.thinking == Model::Thinking::Always;
    model.isStreamOnly = json["stream_only"_L1].toBool();
    model.thinksOnlyStreamed = json["thinking_stream_only"_L1].toBool();
    model.hasTools = json["tools"_L1].toBool();
    model.hasJsonMode = json["json_mode"_L1].toBool();
    model.hasJsonSchema = json["json_schema"_L1].toBool();
    model.hasPartial = json["partial"_L1].toBool();
    model.hasVision = json["vision"_L1].toBool();
    model.repeatsWholeText = json["whole_text"_L1].toBool();
    model.isTranslator = json["translation"_L1].toBool();
    model.maxInput = json["max_input"_L1].toInt();
    model.maxOutput = json["max_output"_L1].toInt();
}

void readImage(Model &model, const QJsonObject &json)
{
    model.syncPaths = strings(json["sync"_L1]);
    model.asyncPaths = strings(json["async"_L1]);
    if (const QJsonArray n = json["n"_L1].toArray(); n.size() == 3) {
        model.fewestImages = n[0].toInt();
        model.mostImages = n[1].toInt();
        model.defaultImages = n[2].toInt();
    }
    model.sizes = strings(json["sizes"_L1]);
    model.defaultSize = json["default_size"_L1].toString();
    const QJsonArray sides = json["sides"_L1].toArray();
    model.shortestSide = sides.isEmpty() ? 0 : sides[0].toInt();
    model.longestSide = sides.isEmpty() ? 0 : sides[1].toInt();
    const QJsonArray pixels = json["pixels"_L1].toArray();
    model.fewestPixels = pixels.isEmpty() ? 0 : pixels[0].toInteger();
    model.mostPixels = pixels.isEmpty() ? 0 : pixels[1].toInteger();
    model.widestRatio = json["ratio"_L1].toInt();
    model.promptLimit = json["prompt_max_chars"_L1].toInt();
    if (const QJsonArray images = json["input_images"_L1].toArray(); images.size() == 2) {
        model.fewestInputImages = images[0].toInt();
        model.mostInputImages = images[1].toInt();
    }
    model.functions = strings(json["functions"_L1]);
    model.styles = strings(json["styles"_L1]);
}

Model readModel(const QJsonObject &json)
{
    Model model;
    model.id = json["id"_L1].toString();
    model.regions = strings(json["regions"_L1]);
    const QString kind = json["kind"_L1].toString();
    if (kind == "image"_L1) {
        model.kind = Model::Kind::Image;
        readImage(model, json);
    } else if (kind == "embedding"_L1) {
        model.kind = Model::Kind::Embedding;
        const QJsonArray dimensions = json["dimensions"_L1].toArray();
        for (const QJsonValue &value : dimensions)
            model.dimensions.push_back(value.toInt());
        model.defaultDimension = json["default_dimension"_L1].toInt(1024);
        model.rows = json["rows"_L1].toInt();
        model.isNativeOnly = json["native_only"_L1].toBool() || model.dimensions.isEmpty();
    } else if (kind == "text"_L1 || kind == "vision"_L1 || kind == "omni"_L1) {
        model.kind = Model::Kind::Chat;
        readChat(model, json);
    }
    return model;
}

} // namespace

ModelTable::ModelTable()
{
    loadResources();
    QFile file(u":/emulator/models.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray models = QJsonDocument::fromJson(file.readAll()).object()["models"_L1].toArray();
    m_models.reserve(models.size());
    for (const QJsonValue &value : models) {
        m_models.push_back(readModel(value.toObject()));
        m_byId.insert(m_models.constLast().id, m_models.size() - 1);
    }
    for (qsizetype i = 0; i < models.size(); ++i) {
        const QStringList snapshots = strings(models[i].toObject()["snapshots"_L1]);
        for (const QString &snapshot : snapshots) {
            if (!m_byId.contains(snapshot))
                m_byId.insert(snapshot, i);
        }
    }
}

const Model *ModelTable::find(const QString &id, const QString &regionId) const
{
    const auto found = m_byId.constFind(id);
    if (found == m_byId.constEnd())
        return nullptr;
    const Model &model = m_models.at(*found);
    return regionId.isEmpty() || model.regions.contains(regionId) ? &model : nullptr;
}

QStringList ModelTable::compatibleIds(const QString &regionId) const
{
    QStringList ids;
    for (auto it = m_byId.constBegin(); it != m_byId.constEnd(); ++it) {
        const Model &model = m_models.at(it.value());
        if (regionId.isEmpty() || model.regions.contains(regionId))
            ids.push_back(it.key());
    }
    ids.sort();
    return ids;
}

} // namespace qwenda::emulator
