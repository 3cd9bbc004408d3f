// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/parameterrules.h"

#include "client/modelcatalog.h"
#include "client/parametervalue.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace qwenda {

using namespace Qt::StringLiterals;

namespace {

constexpr double noBound = std::numeric_limits<double>::infinity();

constexpr std::array names{
    std::pair{Parameter::Temperature, "temperature"},
    std::pair{Parameter::TopP, "top_p"},
    std::pair{Parameter::TopK, "top_k"},
    std::pair{Parameter::PresencePenalty, "presence_penalty"},
    std::pair{Parameter::RepetitionPenalty, "repetition_penalty"},
    std::pair{Parameter::MaxTokens, "max_tokens"},
    std::pair{Parameter::Seed, "seed"},
    std::pair{Parameter::Stop, "stop"},
    std::pair{Parameter::Choices, "n"},
    std::pair{Parameter::Thinking, "enable_thinking"},
    std::pair{Parameter::ThinkingBudget, "thinking_budget"},
    std::pair{Parameter::ReasoningEffort, "reasoning_effort"},
    std::pair{Parameter::WebSearch, "enable_search"},
    std::pair{Parameter::JsonMode, "response_format"},
    std::pair{Parameter::JsonSchema, "response_format"},
    std::pair{Parameter::Translation, "translation_options"},
    std::pair{Parameter::HighResolution, "vl_high_resolution_images"},
    std::pair{Parameter::CacheMarks, "cache_control"},
};

bool isOfMakers(const ModelInfo &info, std::initializer_list<QLatin1StringView> makers)
{
    return std::ranges::any_of(makers, [&info](QLatin1StringView maker) {
        return info.family.startsWith(maker, Qt::CaseInsensitive) || info.id.section(u'/', -1).startsWith(maker, Qt::CaseInsensitive);
    });
}

bool isTranslator(const ModelInfo &info) { return info.id.startsWith("qwen-mt"_L1); }

Error outside(Parameter parameter, double value, const ParameterRules::Range &range)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = Error::Reason::WrongParameter;
    error.parameter = parameterName(parameter);
    error.message = u"%1: %2 is not in %3"_s.arg(error.parameter, QString::number(value, 'g', 12), range.text());
    return error;
}

} // namespace

QString parameterName(Parameter parameter)
{
    const auto found = std::ranges::find(names, parameter, &std::pair<Parameter, const char *>::first);
    return QString::fromLatin1(found->second);
}

bool ParameterRules::Range::contains(double value) const
{
    if (isWhole && value != std::floor(value))
        return false;
    return (excludesLeast ? value > least : value >= least) && (excludesMost ? value < most : value <= most);
}

QString ParameterRules::Range::text() const
{
    const auto number = [](double value) { return std::isinf(value) ? u"∞"_s : QString::number(value, 'g', 12); };
    return (excludesLeast ? u'(' : u'[') + number(least) + u", "_s + number(most)
        + (excludesMost || std::isinf(most) ? u')' : u']');
}

ParameterRules::ParameterRules(const ModelInfo *info, const QString &regionId) : m_info(info), m_regionId(regionId) {}

bool ParameterRules::offers(Parameter parameter) const
{
    using P = Parameter;
    // What the service takes of every model.
    if (parameter == P::Temperature || parameter == P::TopP || parameter == P::MaxTokens || parameter == P::Seed || parameter == P::Stop)
        return true;
    if (!m_info)
        return false;
    const bool canThink = m_info->thinking != ModelInfo::Thinking::None;
    switch (parameter) {
    case P::TopK: return !isOfMakers(*m_info, {"deepseek"_L1, "kimi"_L1, "minimax"_L1});
    case P::PresencePenalty: return !isTranslator(*m_info);
    case P::RepetitionPenalty: return isOfMakers(*m_info, {"qwen"_L1, "qwq"_L1, "qvq"_L1});
    case P::Choices:
        return m_info->thinking != ModelInfo::Thinking::Always
            && isOfMakers(*m_info, {"qwen3"_L1, "qwen-plus-character"_L1}) && !m_info->id.contains("coder"_L1);
    case P::Thinking: return m_info->thinking == ModelInfo::Thinking::Switchable;
    case P::ThinkingBudget: return canThink && isOfMakers(*m_info, {"qwen"_L1, "qwq"_L1, "qvq"_L1, "glm"_L1, "deepseek"_L1});
    case P::ReasoningEffort: return !m_info->efforts.isEmpty();
    case P::WebSearch:
        return m_info->webSearch
            && (m_regionId.isEmpty() || m_info->searchRegions.isEmpty() || !m_info->regions.contains(m_regionId)
                || m_info->searchRegions.contains(m_regionId));
    case P::JsonMode: return m_info->jsonMode && !(m_info->thinking == ModelInfo::Thinking::Always && jsonStopsThinking());
    // Where it is not enforced it is asked for in words.
    case P::JsonSchema: return offers(P::JsonMode);
    case P::Translation: return isTranslator(*m_info);
    case P::HighResolution: return m_info->vision && isOfMakers(*m_info, {"qwen"_L1, "qvq"_L1});
    case P::CacheMarks: return m_info->cacheMarks;
    default: return false;
    }
}

std::optional<ParameterRules::Range> ParameterRules::range(Parameter parameter) const
{
    const auto bound = [](int tokens) { return tokens > 0 ? static_cast<double>(tokens) : noBound; };
    switch (parameter) {
    case Parameter::Temperature: return Range{0, 2, false, true, false};
    case Parameter::TopP: return Range{0, 1, true, false, false};
    case Parameter::TopK: return Range{0, noBound, false, false, true};
    case Parameter::PresencePenalty: return Range{-2, 2, false, false, false};
    case Parameter::RepetitionPenalty: return Range{0, noBound, true, false, false};
    case Parameter::MaxTokens: return Range{1, bound(m_info ? m_info->maxOutput : 0), false, false, true};
    case Parameter::Seed: return Range{0, 2147483647, false, false, true};
    case Parameter::Choices: return Range{1, 4, false, false, true};
    case Parameter::ThinkingBudget: return Range{1, bound(m_info ? m_info->maxThinking : 0), false, false, true};
    default: return std::nullopt;
    }
}

QStringList ParameterRules::efforts() const
{
    return m_info ? m_info->efforts : QStringList();
}

QStringList ParameterRules::searchStrategies() const
{
    return offers(Parameter::WebSearch) ? QStringList{u"turbo"_s, u"max"_s, u"agent"_s, u"agent_max"_s} : QStringList();
}

bool ParameterRules::jsonStopsThinking() const
{
    return m_info && !m_info->id.startsWith("qwen3.7"_L1) && !m_info->id.startsWith("qwen3.8"_L1);
}

std::optional<Error> ParameterRules::fault(const ChatParameters &parameters) const
{
    for (const auto &[parameter, name] : names) {
        const auto value = numberOf(parameters, parameter);
        const auto bounds = range(parameter);
        if (!value || !bounds || !takes(parameter) || parameters.leftOut.contains(QLatin1StringView(name)))
            continue;
        if (!bounds->contains(*value))
            return outside(parameter, *value, *bounds);
    }
    return std::nullopt;
}

// Not sent, and holds all the same.
bool ParameterRules::isImplied(Parameter parameter) const
{
    return parameter == Parameter::Thinking && m_info && m_info->thinking == ModelInfo::Thinking::Always;
}

QStringList ParameterRules::notTaken(const ChatParameters &parameters) const
{
    QStringList left;
    for (const auto &[parameter, name] : names) {
        if (!isImplied(parameter) && isSet(parameters, parameter) && !takes(parameter))
            left.append(QString::fromLatin1(name));
    }
    return left;
}

ChatParameters ParameterRules::fitted(const ChatParameters &parameters, QStringList *dropped) const
{
    ChatParameters fits = parameters;
    for (const auto &[parameter, name] : names) {
        const auto value = numberOf(fits, parameter);
        const auto bounds = range(parameter);
        const bool isWithin = !value || !bounds || bounds->contains(*value);
        if (takes(parameter) && isWithin)
            continue;
        if (dropped && isSet(fits, parameter) && !isImplied(parameter))
            dropped->append(QString::fromLatin1(name));
        reset(fits, parameter);
    }
    if (fits.translation && fits.translation->target.isEmpty())
        fits.translation.reset(); // half said is not said
    if (fits.format == ChatParameters::Format::Schema && fits.schema.isEmpty())
        fits.format = ChatParameters::Format::Json;
    if (!fits.searchStrategy.isEmpty() && m_info && !searchStrategies().contains(fits.searchStrategy))
        fits.searchStrategy.clear();
    if (!fits.reasoningEffort.isEmpty() && m_info && !efforts().contains(fits.reasoningEffort)) {
        if (dropped)
            dropped->append(parameterName(Parameter::ReasoningEffort));
        fits.reasoningEffort.clear();
    }
    return fits;
}

} // namespace qwenda
