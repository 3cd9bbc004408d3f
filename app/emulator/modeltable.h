// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace qwenda::emulator {

/// What the service knows of one model, as far as it refuses or shapes something by it.
struct Model
{
    enum class Kind { Chat, Image, Embedding, Other };
    enum class Thinking { None, Switchable, Always };

    QString id;
    Kind kind = Kind::Other;
    QStringList regions;

    QString native; ///< "text-generation" or "multimodal-generation"
    Thinking thinking = Thinking::None;
    bool thinksByDefault = false;
    bool isStreamOnly = false;
    bool thinksOnlyStreamed = false;
    bool hasTools = false;
    bool hasJsonMode = false;
    bool hasJsonSchema = false;
    bool hasPartial = false;
    bool hasVision = false;
    bool repeatsWholeText = false; ///< every chunk holds the text so far (qwen-mt-plus, qwen-mt-turbo)
    bool isTranslator = false;
    int maxInput = 0; ///< tokens; 0: unknown
    int maxOutput = 0;

    QList<int> dimensions;
    int defaultDimension = 0;
    int rows = 0; ///< texts per call; 0: unknown
    bool isNativeOnly = false;

    QStringList syncPaths; ///< below /api/v1/services/aigc/
    QStringList asyncPaths;
    int fewestImages = 1;
    int mostImages = 4;
    int defaultImages = 1;
    QStringList sizes; ///< "1328*1328", "2K"; empty: by the rules below
    QString defaultSize;
    int shortestSide = 0; ///< pixels; 0: no such rule
    int longestSide = 0;
    qint64 fewestPixels = 0;
    qint64 mostPixels = 0;
    int widestRatio = 0; ///< 4: from 1:4 to 4:1
    int promptLimit = 0; ///< characters; 0: unknown
    int fewestInputImages = 0;
    int mostInputImages = -1; ///< -1: unknown
    QStringList functions;
    QStringList styles;
};

/// Every model, read from the resource models.json beside this file: vendor documentation gathered 2026-11-21. The
/// client has a catalogue of its own; the two are compared by tests, never shared.
class ModelTable
{
public:
    ModelTable();

    /// The model of this id or of this snapshot's id; nullptr when unknown, or not in the region (empty: all regions).
    const Model *find(const QString &id, const QString &regionId) const;
    /// Ids of the compatible path's list, sorted.
    QStringList compatibleIds(const QString &regionId) const;

private:
    QList<Model> m_models;
    QHash<QString, qsizetype> m_byId;
};

} // namespace qwenda::emulator
