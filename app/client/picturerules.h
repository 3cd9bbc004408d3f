// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QHash>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace qwenda {

/// List price of one picture in one region, before promotions. 0: not sold by this measure.
struct PicturePrice
{
    QString currency;      ///< "CNY" or "USD"
    double image = 0;      ///< any size
    double image1K = 0;    ///< up to 1.5 million pixels, where the vendor prices by class
    double image2K = 0;
    double extended = 0;   ///< with the prompt rewritten, where that costs more
    double inputImage = 0; ///< each picture handed in
};

/// What one picture model takes and how it is asked. 0, -1 and empty mean "no rule known". A value.
/// Source: the vendor's image-generation pages, August to October 2026.
struct PictureRules
{
    /// The shape of `input`.
    enum class Form {
        Prompt,     ///< prompt, negative_prompt, ref_img
        Images,     ///< prompt, images[]
        Function,   ///< function, prompt, base_image_url
        Messages,   ///< one user message of pictures and one text
        Repaint,    ///< image_url, style_index or style_ref_url
        Background  ///< base_image_url, ref_prompt, ref_image_url
    };

    QString modelId;
    Form form = Form::Prompt;
    QString path;             ///< below /api/v1/services/aigc/
    bool isAsync = false;     ///< answers with a task; otherwise with the pictures
    bool takesSize = true;
    QStringList sizes;        ///< "1024*1024" or classes "1K"; empty: any within the bounds below
    QString defaultSize;
    int shortestSide = 0;
    int longestSide = 0;
    qint64 fewestPixels = 0;
    qint64 mostPixels = 0;
    double widestRatio = 0;
    int mostImages = 1;       ///< n; the fewest is 1
    int longestPrompt = 0;    ///< characters
    int longestNegative = 0;  ///< characters
    QStringList styles;       ///< "<auto>" …
    QStringList functions;    ///< of Form::Function
    int fewestInputs = 0;
    int mostInputs = 0;
    qint64 largestInput = 0;  ///< bytes of one picture handed in
    bool takesNegative = false;
    bool takesSeed = false;
    bool takesPromptExtend = false;
    bool takesWatermark = false;
    bool takesStrength = false;
    QHash<QString, PicturePrice> prices;  ///< by region id
    QHash<QString, int> requestsPerMinute;///< by region id

    /// The size in pixels of a size's text; invalid when it is neither W*H nor a class.
    static QSize pixels(const QString &size);
    /// "1024x1024", "1024×1024", "1024 * 1024", "2k" → the service's spelling; anything else unchanged.
    static QString spelled(const QString &size);
    /// The rule about this size, spelled as the service does. Empty: the model's default.
    bool allowsSize(const QString &size) const;
    /// Sizes worth offering, the default first; never empty for a model that takes one.
    QStringList offeredSizes() const;

    /// The list price of one order; nullopt when the region has no known price.
    struct Cost
    {
        double perImage = 0;
        double total = 0;
        QString currency;
    };
    std::optional<Cost> cost(const QString &regionId, const QString &size, int count, int inputs, bool extendsPrompt) const;
};

/// Every picture model this program knows how to ask. Loaded once from the program's resources; a value.
class PictureCatalog
{
public:
    /// Error: Server/NotUnderstood if the resource is damaged (a build fault).
    static Result<PictureCatalog> load();
    static Result<PictureCatalog> parse(const QByteArray &json);

    /// By id, also dated ids of the same model ("qwen-image-2.0-2026-03-03"). Nullptr: unknown.
    const PictureRules *find(const QString &modelId) const;
    const QList<PictureRules> &models() const { return m_models; }
    QString defaultModel() const { return QStringLiteral("qwen-image-2.0"); }

private:
    QList<PictureRules> m_models;
};

} // namespace qwenda
