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
        const auto isTable = [](const QByteArray &table) { return table == "sessions" || table == "topics" || table == "messages"; };
        const ScatteredOutcome outcome = readMembers(json, [&](const QByteArray &name) {
            if (name == "state" || name == "data")
                return readTables(m_input, *source, json, m_sink, isTable,
                                  [this](const QByteArray &table, const JsonTree &record) { return take(table, record); });
            json.skip();
            return ScatteredOutcome::Read;
        });
        return outcome == ScatteredOutcome::Read ? takeGroups(*source) : outcome;
    }

private:
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
        if (record.at("error").isObject())
            setFailed(message, record.at("error").string("message"));
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
        ChatHead group = m_groups.value(key);
        const ChatHead session = m_groups.value(sessionKey(m_sessionOf.value(key)));
        if (group.prompt.isEmpty())
            group.prompt = session.prompt;
        if (group.model.isEmpty())
            group.model = session.model;
        ForeignConversation foreign = group.begin(ImportSource::LobeChat, key);
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
    QHash<QString, ChatHead> m_groups; ///< a topic by its id, a session's messages outside of topics by the session's key
    QHash<QString, QString> m_sessionOf;
};

} // namespace

ScatteredOutcome readLobeChat(const ScatteredInput &input, ImportSink &sink) { return LobeReader(input, sink).read(); }

} // namespace qwenda::exchange
