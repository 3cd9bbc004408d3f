// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatparameters.h"

#include "client/jsonstrings.h"

#include <QJsonArray>

namespace qwenda {

using namespace Qt::StringLiterals;

namespace {

using Format = ChatParameters::Format;

template <typename T>
void put(QJsonObject &json, QLatin1StringView name, const std::optional<T> &value)
{
    if (value)
        json.insert(name, *value);
}

void put(QJsonObject &json, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        json.insert(name, text);
}

void put(QJsonObject &json, QLatin1StringView name, const QStringList &words)
{
    if (!words.isEmpty())
        json.insert(name, QJsonArray::fromStringList(words));
}

void put(QJsonObject &json, QLatin1StringView name, bool isSet)
{
    if (isSet)
        json.insert(name, true);
}

template <typename T>
void take(const QJsonObject &json, QLatin1StringView name, std::optional<T> &value)
{
    const QJsonValue found = json.value(name);
    if constexpr (std::is_same_v<T, bool>) {
        if (found.isBool())
            value = found.toBool();
    } else {
        if (found.isDouble())
            value = static_cast<T>(found.toDouble());
    }
}

QJsonObject translationJson(const ChatParameters::Translation &translation)
{
    QJsonObject json{{"target"_L1, translation.target}};
    put(json, "source"_L1, translation.source);
    put(json, "domains"_L1, translation.domains);
    QJsonArray terms;
    for (const auto &[word, meaning] : translation.terms)
        terms.append(QJsonArray{word, meaning});
    if (!terms.isEmpty())
        json.insert("terms"_L1, terms);
    return json;
}

ChatParameters::Translation translationOf(const QJsonObject &json)
{
    ChatParameters::Translation translation{json.value("source"_L1).toString(), json.value("target"_L1).toString(),
                                            json.value("domains"_L1).toString(), {}};
    for (const QJsonValue &term : json.value("terms"_L1).toArray())
        translation.terms.append({term[0].toString(), term[1].toString()});
    return translation;
}

} // namespace

QString protocolName(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Compatible: return u"compatible"_s;
    case Protocol::Native: return u"native"_s;
    case Protocol::Auto: break;
    }
    return u"auto"_s;
}

std::optional<Protocol> protocolFromName(QStringView name)
{
    for (const Protocol protocol : {Protocol::Auto, Protocol::Compatible, Protocol::Native}) {
        if (name == protocolName(protocol))
            return protocol;
    }
    return std::nullopt;
}

QJsonObject ChatParameters::toJson() const
{
    QJsonObject json;
    put(json, "temperature"_L1, temperature);
    put(json, "top_p"_L1, topP);
    put(json, "top_k"_L1, topK);
    put(json, "presence_penalty"_L1, presencePenalty);
    put(json, "repetition_penalty"_L1, repetitionPenalty);
    put(json, "max_tokens"_L1, maxTokens);
    put(json, "seed"_L1, seed);
    put(json, "stop"_L1, stop);
    put(json, "n"_L1, choices);
    put(json, "thinking"_L1, thinking);
    put(json, "thinking_budget"_L1, thinkingBudget);
    put(json, "reasoning_effort"_L1, reasoningEffort);
    put(json, "web_search"_L1, webSearch);
    put(json, "forced_search"_L1, forcesSearch);
    put(json, "search_strategy"_L1, searchStrategy);
    if (format != Format::Text)
        json.insert("format"_L1, format == Format::Json ? u"json"_s : u"schema"_s);
    if (format == Format::Schema)
        json.insert("schema"_L1, schema);
    if (translation)
        json.insert("translation"_L1, translationJson(*translation));
    put(json, "high_resolution"_L1, highResolution);
    put(json, "cache_marks"_L1, cacheMarks);
    put(json, "left_out"_L1, leftOut);
    return json;
}

ChatParameters ChatParameters::fromJson(const QJsonObject &json)
{
    ChatParameters parameters;
    take(json, "temperature"_L1, parameters.temperature);
    take(json, "top_p"_L1, parameters.topP);
    take(json, "top_k"_L1, parameters.topK);
    take(json, "presence_penalty"_L1, parameters.presencePenalty);
    take(json, "repetition_penalty"_L1, parameters.repetitionPenalty);
    take(json, "max_tokens"_L1, parameters.maxTokens);
    take(json, "seed"_L1, parameters.seed);
    parameters.stop = stringsOf(json.value("stop"_L1));
    take(json, "n"_L1, parameters.choices);
    take(json, "thinking"_L1, parameters.thinking);
    take(json, "thinking_budget"_L1, parameters.thinkingBudget);
    parameters.reasoningEffort = json.value("reasoning_effort"_L1).toString();
    parameters.webSearch = json.value("web_search"_L1).toBool();
    parameters.forcesSearch = json.value("forced_search"_L1).toBool();
    parameters.searchStrategy = json.value("search_strategy"_L1).toString();
    const QString format = json.value("format"_L1).toString();
    parameters.schema = json.value("schema"_L1).toObject();
    if (format == "json"_L1)
        parameters.format = Format::Json;
    else if (format == "schema"_L1)
        parameters.format = parameters.schema.isEmpty() ? Format::Json : Format::Schema;
    if (const QJsonValue translation = json.value("translation"_L1); translation.isObject())
        parameters.translation = translationOf(translation.toObject());
    parameters.highResolution = json.value("high_resolution"_L1).toBool();
    parameters.cacheMarks = json.value("cache_marks"_L1).toBool();
    parameters.leftOut = stringsOf(json.value("left_out"_L1));
    return parameters;
}

} // namespace qwenda
