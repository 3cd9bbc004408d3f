// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/scatteredchats.h"

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

class SessionReader
{
public:
    SessionReader(const JsonTree &session, ImportSink &sink) : m_session(session), m_sink(sink), m_title(recordName(session)) {}

    void read()
    {
        ForeignConversation main = conversation(m_session.string("id"), m_session.string("name"));
        main.conversation.isPinned = m_session.at("starred").isTrue();
        addList(main, m_session.at("messages"), {});
        main.conversation.headId = main.messages.isEmpty() ? QString() : main.messages.constLast().message.id;
        addForks(main);
        m_sink.take(std::move(main));
        // Earlier threads of the session: chats of their own.
        for (const JsonTree &thread : m_session.at("threads").items) {
            const QString name = thread.string("name").isEmpty() ? m_session.string("name") : thread.string("name");
            ForeignConversation one = conversation(m_session.string("id") + u'/' + thread.string("id"), name);
            one.conversation.createdAt = momentOf(thread.at("createdAt"));
            addList(one, thread.at("messages"), {});
            one.conversation.headId = one.messages.isEmpty() ? QString() : one.messages.constLast().message.id;
            addForks(one);
            m_sink.take(std::move(one));
        }
    }

private:
    static ForeignConversation conversation(const QString &id, const QString &title)
    {
        ForeignConversation foreign{ImportSource::Chatbox, {}, {}};
        foreign.conversation.id = id;
        foreign.conversation.title = title;
        return foreign;
    }

    void addList(ForeignConversation &into, const JsonTree &messages, QString parent)
    {
        for (const JsonTree &one : messages.items) {
            ForeignMessage message = readMessage(one);
            if (message.message.role == Message::Role::System) {
                if (into.conversation.systemPrompt.isEmpty())
                    into.conversation.systemPrompt = message.message.text;
                message.isHollow = true;
            }
            message.message.parentId = parent;
            parent = message.message.id;
            into.messages.push_back(std::move(message));
        }
    }

    /// Behind the message `id` other continuations than the shown one; they may fork again.
    void addForks(ForeignConversation &into)
    {
        const JsonTree &forks = m_session.at("messageForksHash");
        for (qsizetype i = 0; i < into.messages.size(); ++i) {
            const QString id = into.messages.at(i).message.id;
            for (const JsonTree &list : forks.at(id.toUtf8()).at("lists").items)
                addList(into, list.at("messages"), id);
        }
    }

    ForeignMessage readMessage(const JsonTree &record)
    {
        ForeignMessage foreign = foreignMessage(record.string("id"), roleOf(record.string("role")), record.at("timestamp"));
        Message &message = foreign.message;
        message.text = record.string("content");
        message.thinking = record.string("reasoningContent");
        for (const JsonTree &part : record.at("contentParts").items)
            readPart(part, message);
        for (const char *list : {"files", "pictures", "links"}) {
            for (const JsonTree &file : record.at(list).items)
                note(ImportIssue::Kind::PictureLeftOut, file.has("name") ? file.string("name") : file.string("title"));
        }
        if (message.role == Message::Role::Assistant) {
            message.model = record.string("model");
            message.usage = usageOf(record.at("usage"));
            if (record.at("generating").isTrue())
                message.state = Message::State::Interrupted;
        }
        if (const QString error = record.string("error"); !error.isEmpty())
            setFailed(message, error);
        return foreign;
    }

    void readPart(const JsonTree &part, Message &message)
    {
        const QString type = part.string("type");
        if (type == u"text" || type == u"info")
            addParagraph(message.text, part.string("text"));
        else if (type == u"reasoning")
            addParagraph(message.thinking, part.string("text"));
        else if (type == u"tool-call")
            addParagraph(message.thinking, u"["_s + part.string("toolName") + u"]\n\n"_s + part.string("result"));
        else if (type == u"image")
            note(ImportIssue::Kind::PictureLeftOut, part.has("storageKey") ? part.string("storageKey") : part.string("url").left(80));
        else
            note(ImportIssue::Kind::ContentLeftOut, type);
        if (part.at("text").isCut)
            note(ImportIssue::Kind::TextCut, message.id);
    }

    void note(ImportIssue::Kind kind, const QString &detail) { m_sink.note({kind, {}, m_title, detail}); }

    const JsonTree &m_session;
    ImportSink &m_sink;
    QString m_title;
};

} // namespace

void readChatbox(const JsonTree &record, ImportSink &sink) { SessionReader(record, sink).read(); }

ScatteredOutcome readChatboxBackup(const ScatteredInput &input, ImportSink &sink)
{
    const auto source = input.reopen();
    if (!source)
        return ScatteredOutcome::BadJson;
    JsonPull json(*source);
    const auto take = [&sink](const JsonTree &record) {
        if (record.at("messages").isArray())
            readChatbox(record, sink);
        else
            sink.note({ImportIssue::Kind::NotUnderstood, {}, recordName(record), {}});
        return true;
    };
    return readMembers(json, [&](const QByteArray &name) {
        if (!input.goOn(*source))
            return ScatteredOutcome::Stopped;
        if (name.startsWith("session:"))
            return readOneRecord(json, json.next(), sink, {}, take);
        if (name == "chat-sessions")
            return readRecordList(input, *source, json, sink, {}, take);
        json.skip();
        return ScatteredOutcome::Read;
    });
}

} // namespace qwenda::exchange
