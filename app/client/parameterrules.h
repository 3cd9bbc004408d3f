// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatparameters.h"
#include "core/error.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace qwenda {

struct ModelInfo;

/// Everything of ChatParameters that can be offered by itself.
enum class Parameter {
    Temperature, TopP, TopK, PresencePenalty, RepetitionPenalty, MaxTokens, Seed, Stop, Choices,
    Thinking, ThinkingBudget, ReasoningEffort, WebSearch, JsonMode, JsonSchema, Translation, HighResolution, CacheMarks
};

/// The service's name of a parameter: "top_p". JsonMode and JsonSchema share "response_format".
QString parameterName(Parameter parameter);

/// What one model takes, and between which bounds. A value, any thread; `info` must outlive it.
/// Sources: the vendor's chat parameter and deep-thinking pages, September 2026.
class ParameterRules
{
public:
    struct Range
    {
        double least = 0;
        double most = 0;
        bool excludesLeast = false;
        bool excludesMost = false;
        bool isWhole = false; ///< no fractions

        bool contains(double value) const;
        /// "[0, 2)".
        QString text() const;
        bool operator==(const Range &) const = default;
    };

    /// `info` nullptr: a model the catalogue does not know; a few parameters that every model takes are offered, and
    /// whatever is set all the same is sent. `regionId` empty: as in the model's best region.
    explicit ParameterRules(const ModelInfo *info, const QString &regionId = {});

    /// Whether to show it.
    bool offers(Parameter parameter) const;
    /// Whether to send it when it is set.
    bool takes(Parameter parameter) const { return !m_info || offers(parameter); }
    /// For numbers; nullopt for the others.
    std::optional<Range> range(Parameter parameter) const;
    /// Words of reasoning_effort, weakest first.
    QStringList efforts() const;
    QStringList searchStrategies() const;
    /// JSON and thinking exclude each other here: JSON wins, thinking goes off.
    bool jsonStopsThinking() const;

    /// The first value out of bounds, among those that would be sent: Invalid/WrongParameter, `parameter` its name,
    /// `message` the value and the range. The same error as the service's, without asking it.
    std::optional<Error> fault(const ChatParameters &parameters) const;
    /// What is set but not taken, by name: it is not sent.
    QStringList notTaken(const ChatParameters &parameters) const;
    /// The same without what would not be sent, what is out of bounds and what is only half said (a translation into no
    /// language, a format by no schema); `dropped`, if given, hears the names of the first two.
    ChatParameters fitted(const ChatParameters &parameters, QStringList *dropped = nullptr) const;

private:
    bool isImplied(Parameter parameter) const;

    const ModelInfo *m_info;
    QString m_regionId;
};

} // namespace qwenda
