// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/chatrecords.h"

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

/// The parts of one message; tools' calls and results are steps on the way, as thinking is.
void readParts(const JsonTree &record, Message &message, const QString &title, ImportSink &sink)
{
    for (const JsonTree &part : record.at("content").items) {
        const QString type = part.string("type");
        if (type == u"text") {
            addParagraph(message.text, part.string("text"));
        } else if (type == u"thinking") {
            addParagraph(message.thinking, part.string("thinking"));
        } else if (type == u"tool_use") {
            addParagraph(message.thinking, u"["_s + part.string("name") + u']');
            for (const auto &[name, value] : part.at("input").members) {
                if (value.isString())
                    addParagraph(message.thinking, QString::fromUtf8(name) + u":\n"_s + fenced(value.string(), {}));
            }
        } else if (type == u"tool_result") {
            for (const JsonTree &one : part.at("content").items)
                addParagraph(message.thinking, one.string("text"));
            addParagraph(message.thinking, part.string("content"));
        } else if (type == u"image") {
            sink.note({ImportIssue::Kind::PictureLeftOut, {}, title, message.id});
        } else if (type != u"token_budget" && type != u"flag") {
            sink.note({ImportIssue::Kind::ContentLeftOut, {}, title, type});
        }
    }
    if (message.text.isEmpty() && message.thinking.isEmpty())
        message.text = record.string("text");
}

void readAttachments(const JsonTree &record, Message &message, const QString &title, ImportSink &sink)
{
    for (const JsonTree &file : record.at("attachments").items) {
        const QString content = file.string("extracted_content");
        const QString name = file.string("file_name");
        if (content.isEmpty())
            sink.note({ImportIssue::Kind::PictureLeftOut, {}, title, name});
        else
            addParagraph(message.text, (name.isEmpty() ? QString() : u"**"_s + name + u"**\n\n"_s) + fenced(content, {}));
    }
    for (const JsonTree &file : record.at("files").items)
        sink.note({ImportIssue::Kind::PictureLeftOut, {}, title, file.string("file_name")});
}

} // namespace

void readClaude(const JsonTree &record, ImportSink &sink)
{
    ForeignConversation foreign{ImportSource::Claude, {}, {}};
    Conversation &conversation = foreign.conversation;
    conversation.id = record.string("uuid");
    conversation.title = record.string("name");
    conversation.model = record.string("model");
    conversation.createdAt = momentOf(record.at("created_at"));
    conversation.updatedAt = momentOf(record.at("updated_at"));
    conversation.headId = record.string("current_leaf_message_uuid");
    const QString title = recordName(record);
    bool hasParents = false;
    for (const JsonTree &one : record.at("chat_messages").items) {
        ForeignMessage message = foreignMessage(one.string("uuid"), roleOf(one.string("sender")), one.at("created_at"));
        readParts(one, message.message, title, sink);
        readAttachments(one, message.message, title, sink);
        if (message.message.role == Message::Role::Assistant)
            message.message.model = conversation.model;
        // The first hangs on a UUID of zeros.
        const QString parent = one.string("parent_message_uuid");
        message.message.parentId = parent.startsWith(u"00000000-0000-") ? QString() : parent;
        hasParents = hasParents || !parent.isEmpty();
        foreign.messages.push_back(std::move(message));
    }
    if (!hasParents)
        chain(foreign.messages);
    if (conversation.id.isEmpty() && !foreign.messages.isEmpty())
        conversation.id = foreign.messages.constFirst().message.id;
    sink.take(std::move(foreign));
}

} // namespace qwenda::exchange
