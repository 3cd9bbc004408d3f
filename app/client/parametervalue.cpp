// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/parametervalue.h"

#include <cmath>

namespace qwenda {

namespace {

using Format = ChatParameters::Format;

/// Hands over the member that holds this number; nothing for what is none.
template <typename Parameters, typename Use>
void withNumber(Parameters &p, Parameter parameter, Use use)
{
    switch (parameter) {
    case Parameter::Temperature: return use(p.temperature);
    case Parameter::TopP: return use(p.topP);
    case Parameter::TopK: return use(p.topK);
    case Parameter::PresencePenalty: return use(p.presencePenalty);
    case Parameter::RepetitionPenalty: return use(p.repetitionPenalty);
    case Parameter::MaxTokens: return use(p.maxTokens);
    case Parameter::Seed: return use(p.seed);
    case Parameter::Choices: return use(p.choices);
    case Parameter::ThinkingBudget: return use(p.thinkingBudget);
    default: return;
    }
}

} // namespace

std::optional<double> numberOf(const ChatParameters &parameters, Parameter parameter)
{
    std::optional<double> number;
    withNumber(parameters, parameter, [&number](const auto &member) {
        if (member)
            number = static_cast<double>(*member);
    });
    return number;
}

void setNumber(ChatParameters &parameters, Parameter parameter, double value)
{
    withNumber(parameters, parameter, [value]<typename T>(std::optional<T> &member) {
        if constexpr (std::is_integral_v<T>)
            member = static_cast<T>(std::llround(value));
        else
            member = value;
    });
}

bool isSet(const ChatParameters &p, Parameter parameter)
{
    switch (parameter) {
    case Parameter::Stop: return !p.stop.isEmpty();
    case Parameter::Thinking: return p.thinking.value_or(false);
    case Parameter::ReasoningEffort: return !p.reasoningEffort.isEmpty();
    case Parameter::WebSearch: return p.webSearch;
    case Parameter::JsonMode: return p.format == Format::Json;
    case Parameter::JsonSchema: return p.format == Format::Schema;
    case Parameter::Translation: return p.translation.has_value();
    case Parameter::HighResolution: return p.highResolution;
    case Parameter::CacheMarks: return p.cacheMarks;
    default: return numberOf(p, parameter).has_value();
    }
}

void reset(ChatParameters &p, Parameter parameter)
{
    const auto resetFormat = [&p](Format format) {
        if (p.format == format)
            p.format = Format::Text;
    };
    switch (parameter) {
    case Parameter::Stop: return p.stop.clear();
    case Parameter::Thinking: return p.thinking.reset();
    case Parameter::ReasoningEffort: return p.reasoningEffort.clear();
    case Parameter::WebSearch:
        p.webSearch = false;
        p.forcesSearch = false;
        return p.searchStrategy.clear();
    case Parameter::JsonMode: return resetFormat(Format::Json);
    case Parameter::JsonSchema:
        p.schema = {};
        return resetFormat(Format::Schema);
    case Parameter::Translation: return p.translation.reset();
    case Parameter::HighResolution: p.highResolution = false; return;
    case Parameter::CacheMarks: p.cacheMarks = false; return;
    default: return withNumber(p, parameter, [](auto &member) { member.reset(); });
    }
}

} // namespace qwenda
