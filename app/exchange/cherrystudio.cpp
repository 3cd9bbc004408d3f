// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/recordstore.h"
#include "exchange/scatteredchats.h"

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

class CherryReader
{
public:
    CherryReader(const ScatteredInput &input, ImportSink &sink) : m_input(input), m_sink(sink), m_blocks(input.scratchFolder) {}

    ScatteredOutcome read()
    {
        if (!m_blocks.open())
            return ScatteredOutcome::NoDisk;
        for (const bool isFirst : {true, false}) {
            m_isFirst = isFirst;
            const auto source = m_input.reopen();
            if (!source)
                return ScatteredOutcome::BadJson;
            JsonPull json(*source, 64 * 1024 * 1024); // all settings are one string
            const ScatteredOutcome outcome = readTop(json, *source);
            if (outcome != ScatteredOutcome::Read)
                return outcome;
        }
        return ScatteredOutcome::Read;
    }

private:
    ScatteredOutcome readTop(JsonPull &json, const ByteSource &source)
    {
        return readMembers(json, [&](const QByteArray &name) {
            if (name == "localStorage" && m_isFirst) {
                const TreeRead read = readTree(json, json.next(), 128 * 1024 * 1024);
                readNames(read.tree);
            } else if (name == "indexedDB") {
                return readTables(m_input, source, json, m_sink,
                                  [this](const QByteArray &table) { return table == (m_isFirst ? "message_blocks" : "topics"); },
                                  [this](const QByteArray &, const JsonTree &record) {
                                      return m_isFirst ? keepBlock(record) : takeTopic(record);
                                  });
            } else {
                json.skip();
            }
            return ScatteredOutcome::Read;
        });
    }

    /// JSON in a string in JSON in a string.
    void readNames(const JsonTree &localStorage)
    {
        constexpr qsizetype limit = 128 * 1024 * 1024;
        const JsonTree store = parseTree(localStorage.at("persist:cherry-studio").text, limit);
        const JsonTree assistants = parseTree(store.at("assistants").text, limit);
        for (const JsonTree &assistant : assistants.at("assistants").items) {
            for (const JsonTree &topic : assistant.at("topics").items) {
                m_topics.insert(topic.string("id"),
                                {topic.string("name"), assistant.string("prompt"), {}, topic.at("pinned").isTrue(),
                                 topic.at("createdAt"), topic.at("updatedAt")});
            }
        }
    }

    bool keepBlock(const JsonTree &block)
    {
        // Type, then text: what a message is put together from.
        QByteArray text = block.at("content").text;
        const QByteArray type = block.at("type").text;
        if (type == "code")
            text = fenced(block.string("content"), block.string("language")).toUtf8();
        if (type == "error")
            text = block.at("error").at("message").text;
        if (type == "image" || type == "file")
            text = block.at("file").at("id").text + '\n' // in the zip: Data/Files/<id>.<ending>
                + (block.at("file").has("origin_name") ? block.at("file").at("origin_name").text : block.at("url").text.left(80));
        if (type == "tool")
            text = '[' + block.at("toolName").text + "]\n\n" + text;
        return m_blocks.add(block.at("id").text, type + '\n' + text);
    }

    bool takeTopic(const JsonTree &record)
    {
        ForeignConversation foreign = m_topics.value(record.string("id")).begin(ImportSource::CherryStudio, record.string("id"));
        Conversation &conversation = foreign.conversation;
        m_title = conversation.title.isEmpty() ? conversation.id : conversation.title;
        QHash<QString, QString> questions;
        for (const JsonTree &one : record.at("messages").items) {
            ForeignMessage message = foreignMessage(one.string("id"), roleOf(one.string("role")), one.at("createdAt"));
            if (message.message.role == Message::Role::Assistant) {
                message.message.model = one.at("model").string("id");
                message.message.usage = usageOf(one.at("usage"));
                conversation.model = message.message.model;
                questions.insert(message.message.id, one.string("askId"));
            }
            if (one.string("status") == u"paused")
                message.message.state = Message::State::Stopped;
            message.message.text = one.string("content");
            message.message.thinking = one.string("reasoning_content");
            for (const JsonTree &block : one.at("blocks").items) {
                if (!addBlock(block.text, message.message))
                    return false;
            }
            message.isHollow = one.string("type") == u"clear"; // "the context begins anew here"
            foreign.messages.push_back(std::move(message));
        }
        chain(foreign.messages, questions);
        if (!foreign.messages.isEmpty())
            conversation.headId = foreign.messages.constLast().message.id;
        m_sink.take(std::move(foreign));
        return true;
    }

    bool addBlock(const QByteArray &id, Message &message)
    {
        bool isFound = false;
        const bool isRead = m_blocks.find(id, [&](const QByteArray &block) {
            isFound = true;
            const qsizetype end = block.indexOf('\n');
            addBlock(block.left(end), QString::fromUtf8(block.mid(end + 1)), message);
            return false;
        });
        if (isRead && !isFound)
            m_sink.note({ImportIssue::Kind::ContentLeftOut, {}, m_title, QString::fromUtf8(id)});
        return isRead;
    }

    void addBlock(const QByteArray &type, const QString &text, Message &message)
    {
        if (type == "main_text" || type == "code" || type == "translation") {
            addParagraph(message.text, text);
        } else if (type == "thinking" || type == "tool") {
            addParagraph(message.thinking, text);
        } else if (type == "error") {
            setFailed(message, text);
        } else if (type == "image" || type == "file" || type == "video") {
            addFile(text.section(u'\n', 0, 0), text.section(u'\n', 1), message);
        } else if (type != "unknown") { // "unknown" is a placeholder while streaming
            m_sink.note({ImportIssue::Kind::ContentLeftOut, {}, m_title, QString::fromUtf8(type)});
        }
    }

    /// Pictures that the user sent lie in the zip beside the texts.
    void addFile(const QString &id, const QString &name, Message &message)
    {
        QString stored;
        const bool isWanted = message.role == Message::Role::User && !id.isEmpty();
        if (!attachPicture(message, name, isWanted ? m_sink.companion(id, &stored) : QByteArray(), m_sink))
            m_sink.note({ImportIssue::Kind::PictureLeftOut, {}, m_title, name});
    }

    const ScatteredInput &m_input;
    ImportSink &m_sink;
    RecordStore m_blocks;
    QHash<QString, ChatHead> m_topics;
    QString m_title;
    bool m_isFirst = true;
};

} // namespace

ScatteredOutcome readCherryStudio(const ScatteredInput &input, ImportSink &sink)
{
    return CherryReader(input, sink).read();
}

} // namespace qwenda::exchange
