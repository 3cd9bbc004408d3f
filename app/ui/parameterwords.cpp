// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parameterwords.h"

#include <QLocale>

#include <cmath>

namespace qwenda {

namespace {

QString number(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 12);
}

} // namespace

ParameterWords ParameterWords::of(Parameter parameter)
{
    switch (parameter) {
    case Parameter::Temperature: return {tr("Temperature"), tr("Higher is more varied, lower more predictable.")};
    case Parameter::TopP: return {tr("Top P"), tr("How much of the likely words to draw from.")};
    case Parameter::TopK: return {tr("Top K"), tr("How many of the likely words to draw from.")};
    case Parameter::PresencePenalty: return {tr("Presence penalty"), tr("Above 0 the answer returns less to what was said.")};
    case Parameter::RepetitionPenalty: return {tr("Repetition penalty"), tr("Above 1 the answer repeats itself less.")};
    case Parameter::MaxTokens: return {tr("Longest answer"), tr("In tokens; thinking is not counted.")};
    case Parameter::Seed: return {tr("Seed"), tr("The same number gives nearly the same answer again.")};
    case Parameter::Stop: return {tr("Stop words"), tr("The answer ends before one of these; one a line.")};
    case Parameter::Choices: return {tr("Answers at once"), tr("More than one can be paged through; each is paid for.")};
    case Parameter::Thinking: return {tr("Thinking"), tr("Slower, better at hard questions.")};
    case Parameter::ThinkingBudget: return {tr("Thinking budget"), tr("At most so many tokens of thought.")};
    case Parameter::ReasoningEffort: return {tr("Effort"), tr("How much to think; not together with a budget.")};
    case Parameter::WebSearch: return {tr("Web search"), tr("The model looks things up; searches may cost extra.")};
    case Parameter::JsonMode: return {tr("Format"), tr("What the answer is made of.")};
    case Parameter::JsonSchema: return {tr("JSON schema"), tr("The answer is one JSON object that fits it.")};
    case Parameter::Translation: return {tr("Translation"), tr("Without a language the model just chats.")};
    case Parameter::HighResolution: return {tr("Pictures in full detail"), tr("Small print becomes readable, at more tokens.")};
    case Parameter::CacheMarks: return {tr("Mark for the cache"), tr("Long chats get cheaper; the first request costs a little more.")};
    }
    return {};
}

QString ParameterWords::ofRange(const ParameterRules::Range &range)
{
    const QString least = number(range.least);
    const QString most = number(range.most);
    if (range.isWhole)
        return std::isinf(range.most) ? tr("A whole number from %1 on").arg(least)
                                      : tr("A whole number from %1 to %2").arg(least, most);
    if (std::isinf(range.most))
        return range.excludesLeast ? tr("Above %1").arg(least) : tr("%1 or more").arg(least);
    if (range.excludesLeast)
        return range.excludesMost ? tr("Between %1 and %2").arg(least, most) : tr("Above %1, at most %2").arg(least, most);
    return range.excludesMost ? tr("From %1 to below %2").arg(least, most) : tr("From %1 to %2").arg(least, most);
}

QString ParameterWords::labelOf(const QString &wireName)
{
    constexpr auto last = static_cast<int>(Parameter::CacheMarks);
    for (int i = 0; i <= last; ++i) {
        const auto parameter = static_cast<Parameter>(i);
        if (parameterName(parameter) == wireName)
            return of(parameter).label;
    }
    return wireName;
}

QString ParameterWords::ofEffort(const QString &effort)
{
    static const QHash<QString, const char *> known{{QStringLiteral("none"), QT_TR_NOOP("None")},
                                                    {QStringLiteral("minimal"), QT_TR_NOOP("Minimal")},
                                                    {QStringLiteral("low"), QT_TR_NOOP("Low")},
                                                    {QStringLiteral("medium"), QT_TR_NOOP("Medium")},
                                                    {QStringLiteral("high"), QT_TR_NOOP("High")},
                                                    {QStringLiteral("xhigh"), QT_TR_NOOP("Very high")},
                                                    {QStringLiteral("max"), QT_TR_NOOP("Highest")}};
    const auto found = known.constFind(effort);
    return found == known.constEnd() ? effort : tr(*found);
}

QString ParameterWords::ofStrategy(const QString &strategy)
{
    static const QHash<QString, const char *> known{{QStringLiteral("turbo"), QT_TR_NOOP("Quick")},
                                                    {QStringLiteral("max"), QT_TR_NOOP("Thorough")},
                                                    {QStringLiteral("agent"), QT_TR_NOOP("Several searches")},
                                                    {QStringLiteral("agent_max"), QT_TR_NOOP("Several searches, pages read")}};
    const auto found = known.constFind(strategy);
    return found == known.constEnd() ? strategy : tr(*found);
}

} // namespace qwenda
