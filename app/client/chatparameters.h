// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>

namespace qwenda {

/// The two ways the service speaks about chats.
enum class Protocol {
    Auto,       ///< what the request needs, see protocolFor()
    Compatible, ///< /compatible-mode/v1, as OpenAI's
    Native      ///< /api/v1: also tells the pages a web search found
};

/// "auto", "compatible", "native": settings' and the command line's words.
QString protocolName(Protocol protocol);
/// Nullopt for any other word.
std::optional<Protocol> protocolFromName(QStringView name);

/// How an answer is wanted, apart from what is asked. A field that is not set is not sent; the service's own default
/// holds. What a model takes and which values are allowed: ParameterRules. A value, any thread.
struct ChatParameters
{
    enum class Format {
        Text,
        Json,  ///< any JSON object
        Schema ///< JSON that fits `schema`; asked for in words where the model does not enforce it
    };
    /// For translation models.
    struct Translation
    {
        QString source;  ///< "auto" or an English name; empty: auto
        QString target;  ///< an English name: "Chinese"
        QString domains; ///< a hint in English; may be empty
        QList<std::pair<QString, QString>> terms; ///< a word and how it has to be translated
        bool operator==(const Translation &) const = default;
    };

    std::optional<double> temperature;       ///< 0 ≤ t < 2
    std::optional<double> topP;              ///< 0 < p ≤ 1
    std::optional<int> topK;                 ///< 0 …; above 100 switches it off
    std::optional<double> presencePenalty;   ///< −2 … 2
    std::optional<double> repetitionPenalty; ///< above 0; 1 is none
    std::optional<int> maxTokens;            ///< of the answer, thinking not counted
    std::optional<qint64> seed;              ///< 0 … 2³¹−1
    QStringList stop;                        ///< words that end the answer
    std::optional<int> choices;              ///< 1 … 4 answers at once
    std::optional<bool> thinking;            ///< not set: off
    std::optional<int> thinkingBudget;       ///< tokens
    QString reasoningEffort;                 ///< one of ModelInfo::efforts; not together with thinkingBudget
    bool webSearch = false;
    bool forcesSearch = false;               ///< with webSearch: always, not only when the model wants to
    QString searchStrategy;                  ///< "turbo", "max", "agent", "agent_max"; empty: the service's default
    Format format = Format::Text;
    QJsonObject schema;                      ///< Format::Schema: a JSON Schema
    std::optional<Translation> translation;
    bool highResolution = false;             ///< pictures in full detail, at more tokens
    bool cacheMarks = false;                 ///< mark the conversation so far for the context cache
    QStringList leftOut;                     ///< wire names that are never sent: the service refused them before

    bool operator==(const ChatParameters &) const = default;

    /// For the conversation's row; only what is set.
    QJsonObject toJson() const;
    /// Unknown members and values of another type count as not set.
    static ChatParameters fromJson(const QJsonObject &json);
};

} // namespace qwenda
