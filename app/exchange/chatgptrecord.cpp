// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/chatrecords.h"

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

/// One node of the mapping as a message.
class NodeReader
{
public:
    NodeReader(const QString &title, ImportSink &sink) : m_title(title), m_sink(sink) {}

    ForeignMessage read(const QByteArray &id, const JsonTree &node)
    {
        const JsonTree &message = node.at("message");
        const QString role = message.at("author").string("role");
        ForeignMessage foreign = foreignMessage(QString::fromUtf8(id), roleOf(role), message.at("create_time"));
        foreign.message.parentId = node.string("parent");
        if (!message.isObject()) {
            foreign.isHollow = true; // the root, and what was deleted
            return foreign;
        }
        foreign.message.model = foreign.message.role == Message::Role::Assistant
            ? message.at("metadata").string("model_slug") : QString();
        foreign.message.state = message.string("status") == u"finished_partial_completion" ? Message::State::Stopped
                                                                                            : Message::State::Complete;
        readContent(message.at("content"), foreign);
        place(message, foreign);
        return foreign;
    }

private:
    void note(ImportIssue::Kind kind, const QString &detail) { m_sink.note({kind, {}, m_title, detail}); }

    /// What is not said to the user (calls of tools and their answers) is a step on the way to the next answer.
    void place(const JsonTree &message, ForeignMessage &foreign)
    {
        Message &result = foreign.message;
        const QString recipient = message.string("recipient");
        const bool isStep = result.role == Message::Role::Tool || (!recipient.isEmpty() && recipient != u"all");
        const bool isHidden = message.at("metadata").at("is_visually_hidden_from_conversation").isTrue();
        if (isStep && !isHidden && !result.text.isEmpty()) {
            const QString name = result.role == Message::Role::Tool ? message.at("author").string("name") : recipient;
            result.thinking += u"["_s + name + u"]\n\n"_s + result.text;
        }
        if (isStep || isHidden || result.role == Message::Role::System || (result.text.isEmpty() && result.attachments.isEmpty() && m_isOnlySteps)) {
            foreign.isHollow = true;
            result.text.clear();
            if (isHidden)
                result.thinking.clear();
        }
    }

    void readContent(const JsonTree &content, ForeignMessage &foreign)
    {
        m_isOnlySteps = true;
        const QString type = content.string("content_type");
        QString &text = foreign.message.text;
        if (content.at("parts").isArray()) {
            readParts(content.at("parts"), foreign.message);
        } else if (type == u"code") {
            const QString language = content.string("language");
            text = fenced(content.string("text"), language == u"unknown" ? QString() : language);
        } else if (type == u"execution_output") {
            text = fenced(content.string("text"), {});
        } else if (type == u"thoughts") {
            for (const JsonTree &thought : content.at("thoughts").items)
                addParagraph(foreign.message.thinking, thought.string("content").isEmpty() ? thought.string("summary") : thought.string("content"));
        } else if (type == u"tether_quote" || type == u"system_error" || type == u"text") {
            text = content.string("text");
        } else if (type == u"tether_browsing_display") {
            text = content.string("result");
        } else if (type != u"reasoning_recap" && type != u"user_editable_context" && type != u"model_editable_context") {
            note(ImportIssue::Kind::ContentLeftOut, type);
        }
        m_isOnlySteps = text.isEmpty();
        if (content.at("text").isCut)
            note(ImportIssue::Kind::TextCut, foreign.message.id);
    }

    /// "file-service://file-Ab12" or "sediment://file_00ab": in the zip beside the conversations lies "file-Ab12-photo.png".
    /// Only what the user said can carry pictures.
    void readPicture(const QString &pointer, Message &message)
    {
        const QString stem = pointer.section(u"://"_s, -1);
        QString name;
        const QByteArray bytes = message.role == Message::Role::User && stem.startsWith(u"file") ? m_sink.companion(stem, &name) : QByteArray();
        if (name.startsWith(stem + u'-'))
            name.remove(0, stem.size() + 1);
        if (!attachPicture(message, name, bytes, m_sink))
            note(ImportIssue::Kind::PictureLeftOut, pointer);
    }

    void readParts(const JsonTree &parts, Message &message)
    {
        QString &text = message.text;
        for (const JsonTree &part : parts.items) {
            if (part.isString()) {
                addParagraph(text, part.string());
                if (part.isCut)
                    note(ImportIssue::Kind::TextCut, {});
                continue;
            }
            const QString type = part.string("content_type");
            if (type == u"image_asset_pointer")
                readPicture(part.string("asset_pointer"), message);
            else if (!part.string("text").isEmpty()) // audio_transcription, and what may come
                addParagraph(text, part.string("text"));
            else if (part.isObject())
                note(ImportIssue::Kind::ContentLeftOut, type);
        }
    }

    QString m_title;
    ImportSink &m_sink;
    bool m_isOnlySteps = false;
};

} // namespace

void readChatGpt(const JsonTree &record, ImportSink &sink)
{
    ForeignConversation foreign{ImportSource::ChatGpt, {}, {}};
    Conversation &conversation = foreign.conversation;
    conversation.id = record.string("conversation_id");
    if (conversation.id.isEmpty())
        conversation.id = record.string("id");
    // Very old exports have no id; title and time together are as good.
    if (conversation.id.isEmpty())
        conversation.id = record.string("title") + u'@' + record.string("create_time");
    conversation.title = record.string("title");
    conversation.model = record.string("default_model_slug");
    conversation.createdAt = momentOf(record.at("create_time"));
    conversation.updatedAt = momentOf(record.at("update_time"));
    conversation.isPinned = record.at("is_starred").isTrue();
    conversation.headId = record.string("current_node");
    NodeReader reader(recordName(record), sink);
    for (const auto &[id, node] : record.at("mapping").members) {
        ForeignMessage message = reader.read(id, node);
        if (message.message.role == Message::Role::Assistant && !message.message.model.isEmpty())
            conversation.model = message.message.model;
        foreign.messages.push_back(std::move(message));
    }
    sink.take(std::move(foreign));
}

} // namespace qwenda::exchange
