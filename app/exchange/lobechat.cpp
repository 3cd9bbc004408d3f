// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/recordstore.h"
#include "exchange/scatteredchats.h"

#include "storage/messagejson.h"

#include <QCborValue>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

using Token = JsonPull::Token;

/// A topic, or a session's messages outside of topics.
struct Group
{
    QString title;
    QString prompt;
    QString model;
    bool isPinned = false;
    JsonTree createdAt, updatedAt;
};

class LobeReader
{
public:
    LobeReader(const ScatteredInput &input, ImportSink &sink) : m_input(input), m_sink(sink), m_messages(input.scratchFolder) {}

    ScatteredOutcome read()
    {
        if (!m_messages.open())
            return ScatteredOutcome::NoDisk;
        const auto source = m_input.reopen();
        if (!source)
            return ScatteredOutcome::BadJson;
        JsonPull json(*source);
        Token token = json.next();
        if (token != Token::BeginObject)
            return ScatteredOutcome::BadJson;
        for (token = json.next(); token == Token::Key; token = json.next()) {
            ScatteredOutcome outcome = ScatteredOutcome::Read;
            if (json.text() == "state" || json.text() == "data")
                outcome = readTables(json, *source);
            else
                json.skip();
            if (outcome != ScatteredOutcome::Read)
                return outcome;
        }
        if (token != Token::EndObject || json.next() != Token::End)
            return ScatteredOutcome::BadJson;
        return takeGroups(*source);
    }

private:
    ScatteredOutcome readTables(JsonPull &json, const ByteSource &source)
    {
        Token token = json.next();
        if (token != Token::BeginObject)
            return json.skipFrom(token) ? ScatteredOutcome::Read : ScatteredOutcome::BadJson;
        for (token = json.next(); token == Token::Key; token = json.next()) {
            const QByteArray table = json.text();
            token = json.next();
            if (token != Token::BeginArray) {
                json.skipFrom(token);
                continue;
            }
            for (token = json.next(); token != Token::EndArray; token = json.next()) {
                if (!m_input.goOn(source))
                    return ScatteredOutcome::Stopped;
                const TreeRead read = readTree(json, token, recordLimit);
                if (read.outcome == TreeRead::Outcome::Failed)
                    return ScatteredOutcome::BadJson;
                if (read.outcome == TreeRead::Outcome::TooLarge)
                    m_sink.note({ImportIssue::Kind::TooLarge, {}, QString::fromUtf8(table), {}});
                else if (!take(table, read.tree))
                    return ScatteredOutcome::NoDisk;
            }
        }
        return token == Token::EndObject ? ScatteredOutcome::Read : ScatteredOutcome::BadJson;
    }

    bool take(const QByteArray &table, const JsonTree &record)
    {
        if (table == "sessions")
            takeSession(record);
        else if (table == "topics")
            m_groups.insert(record.string("id"), {record.string("title"), {}, {}, record.at("favorite").isTrue(),
                                                  record.at("createdAt"), record.at("updatedAt")});
        else if (table == "messages")
            return keepMessage(record);
        if (table == "topics")
            m_sessionOf.insert(record.string("id"), record.string("sessionId"));
        return true;
    }

    void takeSession(const JsonTree &record)
    {
        const QString title = record.has("title") ? record.string("title") : record.at("meta").string("title");
        m_groups.insert(sessionKey(record.string("id")),
                        {title, record.at("config").string("systemRole"), record.at("config").string("model"),
                         record.at("pinned").isTrue(), record.at("createdAt"), record.at("updatedAt")});
    }

    static QString sessionKey(const QString &id) { return u"session:"_s + (id.isEmpty() ? u"inbox"_s : id); }

    bool keepMessage(const JsonTree &record)
    {
        ForeignMessage foreign = foreignMessage(record.string("id"), roleOf(record.string("role")), record.at("createdAt"));
        Message &message = foreign.message;
        message.parentId = record.string("parentId");
        message.text = record.string("content");
        message.thinking = record.at("reasoning").isObject() ? record.at("reasoning").string("content") : record.string("reasoning");
        message.model = record.has("model") ? record.string("model") : record.at("extra").string("fromModel");
        message.usage = usageOf(record.at("metadata").has("usage") ? record.at("metadata").at("usage") : record.at("metadata"));
        if (record.at("error").isObject()) {
            message.state = Message::State::Failed;
            message.error = Error();
            message.error->message = record.at("error").string("message");
        }
        const QString group = record.string("topicId").isEmpty() ? sessionKey(record.string("sessionId")) : record.string("topicId");
        if (!m_groups.contains(group))
            m_groups.insert(group, {});
        if (const size_t files = record.at("files").items.size() + record.at("imageList").items.size(); files > 0)
            m_sink.note({ImportIssue::Kind::PictureLeftOut, {}, m_groups.value(group).title, QString::number(files)});
        if (record.at("content").isCut)
            m_sink.note({ImportIssue::Kind::TextCut, {}, m_groups.value(group).title, message.id});
        const QByteArray cbor = QCborValue::fromJsonValue(messageToJson(message)).toCbor();
        return m_messages.add(group.toUtf8(), (foreign.hasBadTime ? "!" : ".") + cbor);
    }

    ScatteredOutcome takeGroups(const ByteSource &source)
    {
        QStringList keys = m_groups.keys();
        keys.sort();
        for (const QString &key : std::as_const(keys)) {
            if (!m_input.goOn(source))
                return ScatteredOutcome::Stopped;
            if (!takeGroup(key))
                return ScatteredOutcome::NoDisk;
        }
        return ScatteredOutcome::Read;
    }

    bool takeGroup(const QString &key)
    {
        const Group group = m_groups.value(key);
        ForeignConversation foreign{ImportSource::LobeChat, {}, {}};
        qsizetype size = 0;
        const bool isRead = m_messages.find(key.toUtf8(), [&](const QByteArray &record) {
            size += record.size();
            if (size > recordLimit)
                return false;
            const auto message = messageFromJson(QCborValue::fromCbor(record.mid(1)).toJsonValue().toObject());
            if (message)
                foreign.messages.push_back({*message, false, record.startsWith('!')});
            return true;
        });
        if (!isRead)
            return false;
        if (size > recordLimit) {
            m_sink.note({ImportIssue::Kind::TooLarge, {}, group.title, key});
            return true;
        }
        if (foreign.messages.isEmpty() && key.startsWith(u"session:"))
            return true; // all its messages are in topics
        const Group session = m_groups.value(sessionKey(m_sessionOf.value(key)));
        Conversation &conversation = foreign.conversation;
        conversation.id = key;
        conversation.title = group.title;
        conversation.isPinned = group.isPinned;
        conversation.systemPrompt = group.prompt.isEmpty() ? session.prompt : group.prompt;
        conversation.model = group.model.isEmpty() ? session.model : group.model;
        conversation.createdAt = momentOf(group.createdAt);
        conversation.updatedAt = momentOf(group.updatedAt);
        hang(foreign);
        m_sink.take(std::move(foreign));
        return true;
    }

    static void hang(ForeignConversation &foreign)
    {
        std::ranges::stable_sort(foreign.messages, [](const ForeignMessage &a, const ForeignMessage &b) {
            return a.message.createdAt < b.message.createdAt;
        });
        QHash<QString, QString> questions;
        for (const ForeignMessage &one : std::as_const(foreign.messages))
            questions.insert(one.message.id, one.message.parentId);
        chain(foreign.messages, questions);
        if (!foreign.messages.isEmpty())
            foreign.conversation.headId = foreign.messages.constLast().message.id;
    }

    const ScatteredInput &m_input;
    ImportSink &m_sink;
    RecordStore m_messages;
    QHash<QString, Group> m_groups; ///< by topic id, or session key
    QHash<QString, QString> m_sessionOf;
};

} // namespace

ScatteredOutcome readLobeChat(const ScatteredInput &input, ImportSink &sink) { return LobeReader(input, sink).read(); }

ScatteredOutcome readChatboxBackup(const ScatteredInput &input, ImportSink &sink)
{
    const auto source = input.reopen();
    if (!source)
        return ScatteredOutcome::BadJson;
    JsonPull json(*source);
    const auto takeSession = [&](Token first) {
        const TreeRead read = readTree(json, first, recordLimit);
        if (read.outcome == TreeRead::Outcome::TooLarge)
            sink.note({ImportIssue::Kind::TooLarge, {}, {}, {}});
        else if (read.outcome == TreeRead::Outcome::Read && read.tree.at("messages").isArray())
            readChatbox(read.tree, sink);
        else if (read.outcome == TreeRead::Outcome::Read)
            sink.note({ImportIssue::Kind::NotUnderstood, {}, recordName(read.tree), {}});
    };
    Token token = json.next();
    if (token != Token::BeginObject)
        return ScatteredOutcome::BadJson;
    for (token = json.next(); token == Token::Key; token = json.next()) {
        if (!input.goOn(*source))
            return ScatteredOutcome::Stopped;
        if (json.text().startsWith("session:")) {
            takeSession(json.next());
        } else if (json.text() == "chat-sessions") {
            token = json.next();
            if (token != Token::BeginArray) {
                json.skipFrom(token);
                continue;
            }
            for (token = json.next(); token != Token::EndArray && token != Token::Failed; token = json.next())
                takeSession(token);
        } else {
            json.skip();
        }
    }
    return token == Token::EndObject && json.next() == Token::End ? ScatteredOutcome::Read : ScatteredOutcome::BadJson;
}

} // namespace qwenda::exchange
