// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/money.h"
#include "client/ratelimits.h"
#include "core/result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace qwenda {

/// Prices of one model in one region. The number of input tokens of a request picks the tier for the whole request.
struct PriceList
{
    struct Tier
    {
        qint64 upToInput = 0; ///< 0: no bound
        double input = 0;
        double output = 0;
        double outputThinking = 0; ///< all output tokens when the model thought
        bool operator==(const Tier &) const = default;
    };
    QString currency;
    QList<Tier> tiers; ///< by rising upToInput, never empty
    bool operator==(const PriceList &) const = default;
};

/// One model as the catalogue knows it. 0 and empty mean "the vendor does not say".
struct ModelInfo
{
    enum class Offer {
        Recommended, ///< shown first
        Available,   ///< in the full list
        Hidden,      ///< real, found by search or typing only
        Legacy       ///< retired or due to be; found by search or typing, marked with its replacement
    };
    enum class Thinking {
        None,
        Switchable, ///< enable_thinking
        Always      ///< enable_thinking:false is refused
    };

    /// Which native service takes this model; the wrong one refuses it.
    enum class Native {
        Text,       ///< text-generation
        Multimodal, ///< multimodal-generation: content is an array of parts
        None        ///< the OpenAI-compatible path only
    };

    QString id;
    QString family;
    QString englishName;
    QString chineseName;
    Offer offer = Offer::Available;
    QString replacement;   ///< the vendor's words, an id or a phrase ("qwen3.7-plus or qwen3.6 series")
    bool isRetired = false;
    QDate retiredOn;       ///< null unless announced
    int contextWindow = 0; ///< tokens
    int maxInput = 0;      ///< tokens
    int maxOutput = 0;     ///< tokens
    Thinking thinking = Thinking::None;
    bool thinkingDefaultOn = false;
    bool thinkingStreamOnly = false; ///< enable_thinking:true needs stream:true
    bool streamOnly = false;
    bool sendsWholeText = false; ///< each event repeats the text so far (qwen-mt-plus, qwen-mt-turbo)
    bool vision = false;
    bool tools = false;
    bool jsonMode = false;
    bool jsonSchema = false;
    bool webSearch = false;
    bool cacheMarks = false; ///< takes explicit marks of the context cache
    bool partial = false;  ///< can continue a given beginning
    bool isChat = false;   ///< takes messages, answers with text
    bool isImage = false;  ///< makes pictures
    Native native = Native::Text;
    int maxThinking = 0;       ///< tokens
    QStringList efforts;       ///< words of reasoning_effort, weakest first; empty: not taken
    QStringList searchRegions; ///< ids where webSearch holds; empty: wherever the model is offered
    QStringList regions;   ///< ids of core/region.h where it is offered
    QStringList snapshots; ///< dated ids of the same model
    QHash<QString, PriceList> prices; ///< by region id
    QHash<QString, RateLimits> limits; ///< by region id; a region that is not in it: the vendor does not tell
};

/// What the vendor offers, as of date(). Made from public documentation by scripts/make-catalogue.py; carried in the
/// program. A value; copies are cheap enough (one load per run). Any thread once loaded.
class ModelCatalog
{
public:
    /// From the program's resources. Error: Server/NotUnderstood if they are damaged (a build fault).
    static Result<ModelCatalog> load();
    /// From JSON text in the form of resources/models/models.json.
    static Result<ModelCatalog> parse(const QByteArray &json);

    /// In the order they are offered: recommended first, then available, hidden, legacy.
    const QList<ModelInfo> &models() const { return m_models; }
    /// By id, also ids of snapshots (the entry of their model) and of retired models. Nullptr: unknown here, which does
    /// not mean that the service does not know it. Valid as long as the catalogue.
    const ModelInfo *find(QStringView id) const;
    QString defaultChatModel() const { return QStringLiteral("qwen-plus"); }
    /// The list price of a request, by region, input size and whether the model thought. Nullopt where no price is known.
    std::optional<Price> price(const ModelInfo &model, QStringView regionId, qint64 inputTokens, bool thinking) const;
    /// The day the catalogue was written.
    QDate date() const { return m_date; }

private:
    QList<ModelInfo> m_models;
    QHash<QString, qsizetype> m_index;
    QDate m_date;
};

} // namespace qwenda
