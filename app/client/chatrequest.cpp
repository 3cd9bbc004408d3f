// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatrequest.h"

#include "client/modelcatalog.h"
#include "client/parameterrules.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace qwenda {

using namespace Qt::StringLiterals;

namespace {

using Format = ChatParameters::Format;

/// The JSON object that is being filled, and what may stand in it.
class Writer
{
public:
    Writer(QJsonObject &body, const ChatRequest &request, const ModelInfo *info)
        : m_body(body), m_request(request), m_rules(info) {}

    bool mayWrite(Parameter parameter) const
    {
        return m_rules.takes(parameter) && !m_request.leftOut.contains(parameterName(parameter));
    }
    template <typename T>
    void write(Parameter parameter, const std::optional<T> &value)
    {
        if (value && mayWrite(parameter))
            m_body.insert(parameterName(parameter), *value);
    }
    void flag(Parameter parameter, bool isSet)
    {
        if (isSet && mayWrite(parameter))
            m_body.insert(parameterName(parameter), true);
    }

private:
    QJsonObject &m_body;
    const ChatRequest &m_request;
    ParameterRules m_rules;
};

bool enforcesSchema(const ModelInfo *info) { return !info || info->jsonSchema; }

bool mentionsJson(const QList<ChatTurn> &turns)
{
    return std::ranges::any_of(turns, [](const ChatTurn &turn) { return turn.text.contains("json"_L1, Qt::CaseInsensitive); });
}

void addToSystem(QList<ChatTurn> &turns, const QString &words)
{
    if (turns.isEmpty() || turns.constFirst().role != Message::Role::System)
        turns.prepend({Message::Role::System, words});
    else
        turns.first().text += u"\n\n"_s + words;
}

QJsonObject responseFormat(const ChatRequest &request, const ModelInfo *info)
{
    if (request.format != Format::Schema || !enforcesSchema(info))
        return {{"type"_L1, u"json_object"_s}};
    // As people keep them: the schema alone, or wrapped with a name as OpenAI's.
    QJsonObject wrapped = request.schema;
    if (!wrapped.value("schema"_L1).isObject())
        wrapped = {{"name"_L1, u"answer"_s}, {"strict"_L1, true}, {"schema"_L1, request.schema}};
    return {{"type"_L1, u"json_schema"_s}, {"json_schema"_L1, wrapped}};
}

QJsonObject translationOptions(const ChatParameters::Translation &translation)
{
    QJsonObject options{{"source_lang"_L1, translation.source.isEmpty() ? u"auto"_s : translation.source},
                        {"target_lang"_L1, translation.target}};
    if (!translation.domains.isEmpty())
        options.insert("domains"_L1, translation.domains);
    QJsonArray terms;
    for (const auto &[word, meaning] : translation.terms)
        terms.append(QJsonObject{{"source"_L1, word}, {"target"_L1, meaning}});
    if (!terms.isEmpty())
        options.insert("terms"_L1, terms);
    return options;
}

void writeSampling(Writer &writer, const ChatRequest &request)
{
    writer.write(Parameter::Temperature, request.temperature);
    writer.write(Parameter::TopP, request.topP);
    writer.write(Parameter::TopK, request.topK);
    writer.write(Parameter::PresencePenalty, request.presencePenalty);
    writer.write(Parameter::RepetitionPenalty, request.repetitionPenalty);
    writer.write(Parameter::MaxTokens, request.maxTokens);
    writer.write(Parameter::Seed, request.seed);
    if (!request.stop.isEmpty())
        writer.write(Parameter::Stop, std::optional(QJsonArray::fromStringList(request.stop)));
    writer.flag(Parameter::HighResolution, request.highResolution);
}

void writeThinking(Writer &writer, const ChatRequest &request, const ModelInfo *info)
{
    const bool thinks = request.thinksOnWire(info) || (info && info->thinking == ModelInfo::Thinking::Always);
    const bool isSwitch = info ? info->thinking == ModelInfo::Thinking::Switchable : request.thinking.has_value();
    if (isSwitch)
        writer.write(Parameter::Thinking, std::optional(request.thinksOnWire(info)));
    if (thinks || !info) {
        writer.write(Parameter::ThinkingBudget, request.thinkingBudget);
        // The service refuses both at once.
        if (!request.thinkingBudget && !request.reasoningEffort.isEmpty())
            writer.write(Parameter::ReasoningEffort, std::optional(request.reasoningEffort));
    }
    // Several answers only without thinking.
    if (!thinks && request.choices.value_or(1) > 1)
        writer.write(Parameter::Choices, request.choices);
}

void writeSearch(Writer &writer, QJsonObject &body, const ChatRequest &request, Protocol protocol)
{
    if (!request.webSearch || !writer.mayWrite(Parameter::WebSearch))
        return;
    writer.flag(Parameter::WebSearch, true);
    QJsonObject options;
    if (request.forcesSearch)
        options.insert("forced_search"_L1, true);
    if (!request.searchStrategy.isEmpty())
        options.insert("search_strategy"_L1, request.searchStrategy);
    if (protocol == Protocol::Native) {
        options.insert("enable_source"_L1, true);
        options.insert("enable_citation"_L1, true);
        options.insert("citation_format"_L1, u"[<number>]"_s);
    }
    if (!options.isEmpty() && !request.leftOut.contains("search_options"_L1))
        body.insert("search_options"_L1, options);
}

} // namespace

bool ChatRequest::thinksOnWire(const ModelInfo *info) const
{
    if (!thinking.value_or(false))
        return false;
    return format == Format::Text || !ParameterRules(info).jsonStopsThinking();
}

bool ChatRequest::streamsOnWire(const ModelInfo *info) const
{
    return stream || (info && (info->streamOnly || (info->thinkingStreamOnly && thinksOnWire(info))));
}

QJsonObject ChatRequest::parameters(const ModelInfo *info, Protocol protocol) const
{
    QJsonObject body;
    Writer writer(body, *this, info);
    if (protocol == Protocol::Native) {
        body.insert("result_format"_L1, u"message"_s);
        if (streamsOnWire(info) && !(info && info->sendsWholeText))
            body.insert("incremental_output"_L1, true);
    } else {
        const bool streams = streamsOnWire(info);
        body.insert("stream"_L1, streams);
        if (streams)
            body.insert("stream_options"_L1, QJsonObject{{"include_usage"_L1, true}});
    }
    writeSampling(writer, *this);
    writeThinking(writer, *this, info);
    writeSearch(writer, body, *this, protocol);
    if (format != Format::Text && writer.mayWrite(Parameter::JsonMode))
        body.insert("response_format"_L1, responseFormat(*this, info));
    if (translation && writer.mayWrite(Parameter::Translation))
        body.insert("translation_options"_L1, translationOptions(*translation));
    for (const QString &name : leftOut)
        body.remove(name);
    return body;
}

QList<ChatTurn> ChatRequest::turnsOnWire(const ModelInfo *info) const
{
    QList<ChatTurn> sent = turns;
    const ParameterRules rules(info);
    if (translation && rules.takes(Parameter::Translation) && !sent.isEmpty())
        return {sent.constLast()};
    if (format == Format::Schema && (!enforcesSchema(info) || !rules.takes(Parameter::JsonMode))) {
        addToSystem(sent, u"Answer with one JSON object that fits this JSON Schema, and nothing else:\n"_s
                        + QString::fromUtf8(QJsonDocument(schema).toJson(QJsonDocument::Compact)));
    }
    if (format == Format::Json && !mentionsJson(sent))
        addToSystem(sent, u"Answer with one JSON object."_s);
    if (!fileIds.isEmpty()) {
        QStringList addresses;
        for (const QString &id : fileIds)
            addresses.append(u"fileid://"_s + id);
        if (sent.isEmpty() || sent.constFirst().role != Message::Role::System)
            sent.prepend({Message::Role::System, u"You are a helpful assistant."_s});
        sent.insert(1, {Message::Role::System, addresses.join(u',')});
    }
    return sent;
}

Protocol protocolFor(const ChatRequest &request, const ModelInfo *info, Protocol wanted)
{
    const bool isTaken = !info || info->native != ModelInfo::Native::None;
    if (wanted == Protocol::Compatible || !isTaken)
        return Protocol::Compatible;
    if (wanted == Protocol::Native)
        return Protocol::Native;
    const bool searches = request.webSearch && ParameterRules(info).takes(Parameter::WebSearch);
    return searches && request.fileIds.isEmpty() ? Protocol::Native : Protocol::Compatible;
}

} // namespace qwenda
