// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/chatrecords.h"

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

/// Open WebUI writes thinking into the text: <details type="reasoning" …><summary>…</summary>\n> line\n…</details>.
void splitThinking(Message &message)
{
    static const QString opening = u"<details type=\"reasoning\""_s;
    while (message.text.contains(opening)) {
        const qsizetype begin = message.text.indexOf(opening);
        const qsizetype end = message.text.indexOf(u"</details>"_s, begin);
        if (end < 0)
            return;
        qsizetype inside = message.text.indexOf(u"</summary>"_s, begin);
        inside = inside < 0 || inside > end ? message.text.indexOf(u'>', begin) + 1 : inside + 10;
        QString thinking;
        const QString content = message.text.mid(inside, end - inside).trimmed();
        for (const QStringView line : QStringView(content).tokenize(u'\n')) {
            QStringView rest = line;
            if (rest.startsWith(u'>'))
                rest = rest.mid(rest.startsWith(u"> ") ? 2 : 1);
            thinking += (thinking.isEmpty() ? u""_s : u"\n"_s) + rest.toString();
        }
        for (const auto &[entity, character] :
             {std::pair(u"&gt;"_s, u">"_s), {u"&lt;"_s, u"<"_s}, {u"&quot;"_s, u"\""_s}, {u"&#x27;"_s, u"'"_s}, {u"&amp;"_s, u"&"_s}})
            thinking.replace(entity, character);
        addParagraph(message.thinking, thinking);
        message.text.remove(begin, end + 10 - begin);
        message.text = message.text.trimmed();
    }
}

QString errorText(const JsonTree &error)
{
    const QString content = error.string("content");
    return content.isEmpty() ? error.at("content").string("message") : content;
}

ForeignMessage readMessage(const QString &id, const JsonTree &record, const QString &title, ImportSink &sink)
{
    ForeignMessage foreign = foreignMessage(id, roleOf(record.string("role")), record.at("timestamp"));
    Message &message = foreign.message;
    message.parentId = record.string("parentId");
    message.text = record.string("content");
    if (record.at("content").isCut)
        sink.note({ImportIssue::Kind::TextCut, {}, title, id});
    for (const JsonTree &part : record.at("content").items) {
        if (part.string("type") == u"text")
            message.text += part.string("text");
        else
            sink.note({ImportIssue::Kind::PictureLeftOut, {}, title, part.string("type")});
    }
    for (const JsonTree &file : record.at("files").items)
        sink.note({ImportIssue::Kind::PictureLeftOut, {}, title, file.has("name") ? file.string("name") : file.string("type")});
    if (message.role == Message::Role::Assistant) {
        splitThinking(message);
        message.model = record.string("model");
        message.usage = usageOf(record.at("usage"));
        if (record.at("done").type == JsonTree::Type::False)
            message.state = Message::State::Interrupted;
        if (const QString words = errorText(record.at("error")); !words.isEmpty())
            setFailed(message, words);
    }
    return foreign;
}

} // namespace

void readOpenWebUi(const JsonTree &record, ImportSink &sink)
{
    const JsonTree &chat = record.at("chat").isObject() ? record.at("chat") : record;
    ForeignConversation foreign{ImportSource::OpenWebUi, {}, {}};
    Conversation &conversation = foreign.conversation;
    conversation.id = record.string("id").isEmpty() ? chat.string("id") : record.string("id");
    conversation.title = record.string("title").isEmpty() ? chat.string("title") : record.string("title");
    conversation.isPinned = record.at("pinned").isTrue();
    conversation.createdAt = momentOf(record.at("created_at"));
    conversation.updatedAt = momentOf(record.at("updated_at"));
    conversation.systemPrompt = chat.at("params").string("system");
    if (!chat.at("models").items.empty())
        conversation.model = chat.at("models").items.front().string();
    const JsonTree &history = chat.at("history");
    conversation.headId = history.string("currentId");
    const QString title = recordName(record).isEmpty() ? recordName(chat) : recordName(record);
    for (const auto &[id, message] : history.at("messages").members)
        foreign.messages.push_back(readMessage(QString::fromUtf8(id), message, title, sink));
    if (foreign.messages.isEmpty()) {
        for (const JsonTree &message : chat.at("messages").items)
            foreign.messages.push_back(readMessage(message.string("id"), message, title, sink));
        chain(foreign.messages);
    }
    if (conversation.id.isEmpty() && !foreign.messages.isEmpty())
        conversation.id = foreign.messages.constFirst().message.id;
    sink.take(std::move(foreign));
}

} // namespace qwenda::exchange
