// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/scatteredchats.h"

namespace qwenda::exchange {

using Token = JsonPull::Token;

ForeignConversation ChatHead::begin(ImportSource source, const QString &id) const
{
    ForeignConversation foreign{source, {}, {}};
    Conversation &conversation = foreign.conversation;
    conversation.id = id;
    conversation.title = title;
    conversation.systemPrompt = prompt;
    conversation.model = model;
    conversation.isPinned = isPinned;
    conversation.createdAt = momentOf(createdAt);
    conversation.updatedAt = momentOf(updatedAt);
    return foreign;
}

ScatteredOutcome readMembers(JsonPull &json, const std::function<ScatteredOutcome(const QByteArray &name)> &member)
{
    Token token = json.next();
    if (token != Token::BeginObject)
        return ScatteredOutcome::BadJson;
    for (token = json.next(); token == Token::Key; token = json.next()) {
        const QByteArray name = json.text();
        if (const ScatteredOutcome outcome = member(name); outcome != ScatteredOutcome::Read)
            return outcome;
    }
    return token == Token::EndObject && json.next() == Token::End ? ScatteredOutcome::Read : ScatteredOutcome::BadJson;
}

ScatteredOutcome readTables(const ScatteredInput &input, const ByteSource &source, JsonPull &json, ImportSink &sink,
                            const std::function<bool(const QByteArray &)> &isWanted,
                            const std::function<bool(const QByteArray &, const JsonTree &)> &take)
{
    Token token = json.next();
    if (token != Token::BeginObject)
        return json.skipFrom(token) ? ScatteredOutcome::Read : ScatteredOutcome::BadJson;
    for (token = json.next(); token == Token::Key; token = json.next()) {
        const QByteArray table = json.text();
        if (!isWanted(table)) {
            json.skip();
            continue;
        }
        const ScatteredOutcome outcome = readRecordList(input, source, json, sink, QString::fromUtf8(table),
                                                        [&](const JsonTree &record) { return take(table, record); });
        if (outcome != ScatteredOutcome::Read)
            return outcome;
    }
    return token == Token::EndObject ? ScatteredOutcome::Read : ScatteredOutcome::BadJson;
}

ScatteredOutcome readRecordList(const ScatteredInput &input, const ByteSource &source, JsonPull &json, ImportSink &sink,
                                const QString &table, const TakeRecord &take)
{
    Token token = json.next();
    if (token != Token::BeginArray) {
        json.skipFrom(token); // what is wrong with it shows at the next token
        return ScatteredOutcome::Read;
    }
    for (token = json.next(); token != Token::EndArray; token = json.next()) {
        if (!input.goOn(source))
            return ScatteredOutcome::Stopped;
        if (const ScatteredOutcome outcome = readOneRecord(json, token, sink, table, take); outcome != ScatteredOutcome::Read)
            return outcome;
    }
    return ScatteredOutcome::Read;
}

ScatteredOutcome readOneRecord(JsonPull &json, Token first, ImportSink &sink, const QString &table, const TakeRecord &take)
{
    const TreeRead read = readTree(json, first, recordLimit);
    if (read.outcome == TreeRead::Outcome::Failed)
        return ScatteredOutcome::BadJson;
    if (read.outcome == TreeRead::Outcome::TooLarge)
        sink.note({ImportIssue::Kind::TooLarge, {}, table, {}});
    else if (!take(read.tree))
        return ScatteredOutcome::NoDisk;
    return ScatteredOutcome::Read;
}

} // namespace qwenda::exchange
