// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/chatrecords.h"

#include "exchange/attachedpicture.h"
#include "exchange/conversationjson.h"
#include "storage/messagejson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

QJsonValue toQt(const JsonTree &tree)
{
    switch (tree.type) {
    case JsonTree::Type::Null:
        return QJsonValue::Null;
    case JsonTree::Type::False:
        return false;
    case JsonTree::Type::True:
        return true;
    case JsonTree::Type::Number: {
        bool isWhole = false;
        const qint64 whole = tree.text.toLongLong(&isWhole);
        return isWhole ? QJsonValue(whole) : QJsonValue(tree.number());
    }
    case JsonTree::Type::String:
        return tree.string();
    case JsonTree::Type::Array: {
        QJsonArray array;
        for (const JsonTree &item : tree.items)
            array.append(toQt(item));
        return array;
    }
    case JsonTree::Type::Object:
        break;
    }
    QJsonObject object;
    for (const auto &[name, member] : tree.members)
        object.insert(QString::fromUtf8(name), toQt(member));
    return object;
}

/// Ids of ours are UUIDs; whatever else is short and harmless may pass.
bool isUsableId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::ranges::all_of(id, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
    });
}

bool hasMember(const JsonTree &messages, QByteArrayView name)
{
    return std::ranges::any_of(messages.items, [name](const JsonTree &one) { return one.has(name); });
}

} // namespace

std::optional<ImportSource> sourceOf(const JsonTree &record)
{
    if (!record.isObject())
        return std::nullopt;
    if (record.string("format") == conversationFormat)
        return ImportSource::Qwenda;
    if (record.at("mapping").isObject())
        return ImportSource::ChatGpt;
    if (record.at("chat_messages").isArray())
        return ImportSource::Claude;
    if (record.at("chat").isObject() || record.at("history").at("messages").isObject())
        return ImportSource::OpenWebUi;
    const JsonTree &messages = record.at("messages");
    if (messages.isArray() && record.has("id")
        && (record.has("name") || record.has("threadName") || hasMember(messages, "contentParts")))
        return ImportSource::Chatbox;
    return std::nullopt;
}

Message::Role roleOf(const QString &word)
{
    static const QHash<QString, Message::Role> roles{
        {u"user"_s, Message::Role::User},           {u"human"_s, Message::Role::User},
        {u"assistant"_s, Message::Role::Assistant}, {u"model"_s, Message::Role::Assistant},
        {u"bot"_s, Message::Role::Assistant},       {u"system"_s, Message::Role::System},
    };
    return roles.value(word.toLower(), Message::Role::Tool);
}

ForeignMessage foreignMessage(const QString &id, Message::Role role, const JsonTree &time)
{
    ForeignMessage foreign;
    foreign.message.id = id;
    foreign.message.role = role;
    foreign.message.createdAt = momentOf(time);
    foreign.hasBadTime = !foreign.message.createdAt.isValid() && !time.isNull();
    return foreign;
}

std::optional<Usage> usageOf(const JsonTree &usage)
{
    constexpr std::array<std::pair<const char *, qint64 Usage::*>, 14> names{{
        {"prompt_tokens", &Usage::input},       {"completion_tokens", &Usage::output},
        {"input_tokens", &Usage::input},        {"output_tokens", &Usage::output},
        {"inputTokens", &Usage::input},         {"outputTokens", &Usage::output},
        {"totalInputTokens", &Usage::input},    {"totalOutputTokens", &Usage::output},
        {"total_tokens", &Usage::total},        {"totalTokens", &Usage::total},
        {"cachedInputTokens", &Usage::cached},  {"cached_tokens", &Usage::cached},
        {"reasoningTokens", &Usage::reasoning}, {"reasoning_tokens", &Usage::reasoning},
    }};
    Usage counted;
    bool isCounted = false;
    for (const auto &[name, part] : names) {
        const qint64 tokens = usage.at(name).integer();
        if (tokens <= 0 || tokens > std::numeric_limits<int>::max())
            continue;
        counted.*part = tokens;
        isCounted = true;
    }
    if (!isCounted)
        return std::nullopt;
    if (counted.total == 0)
        counted.total = counted.input + counted.output;
    return counted;
}

void addParagraph(QString &text, const QString &more)
{
    if (!text.isEmpty() && !more.isEmpty())
        text += u"\n\n"_s;
    text += more;
}

void setFailed(Message &message, const QString &words)
{
    message.state = Message::State::Failed;
    message.error = Error();
    message.error->message = words;
}

QString fenced(const QString &code, const QString &language)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(std::max<qsizetype>(longest + 1, 3), u'`');
    return fence + language + u'\n' + code + (code.endsWith(u'\n') ? u""_s : u"\n"_s) + fence;
}

bool attachPicture(Message &message, const QString &name, const QByteArray &bytes, ImportSink &sink)
{
    auto file = bytes.isEmpty() ? std::nullopt : pictureAttachment(name, {}, bytes);
    if (!file)
        return false;
    file->hash = sink.keepFile(bytes);
    if (file->hash.isEmpty())
        return false;
    message.attachments += *file;
    return true;
}

QString recordName(const JsonTree &record)
{
    for (const char *name : {"title", "name", "id", "uuid", "conversation_id"}) {
        if (const QString word = record.string(name).simplified(); !word.isEmpty())
            return word.left(120);
    }
    return {};
}

void readOwn(const JsonTree &record, ImportSink &sink)
{
    const auto refuse = [&](const QString &what, const QString &detail) {
        sink.note({ImportIssue::Kind::NotUnderstood, {}, what, detail});
    };
    const JsonTree &head = record.at("conversation");
    if (record.at("version").integer() > conversationFormatVersion) {
        refuse(recordName(head), u"version %1"_s.arg(record.string("version")));
        return;
    }
    const auto conversation = conversationFromJson(toQt(head).toObject());
    if (!conversation || !isUsableId(conversation->id)) {
        refuse(recordName(head), u"conversation.id"_s);
        return;
    }
    ForeignConversation foreign{ImportSource::Qwenda, *conversation, {}};
    for (const JsonTree &one : record.at("messages").items) {
        auto message = messageFromJson(toQt(one).toObject());
        if (!message || !isUsableId(message->id)) {
            refuse(conversation->title, message ? u"id"_s : message.error().message);
            continue;
        }
        foreign.messages.push_back({*std::move(message), false, false});
    }
    sink.take(std::move(foreign));
}

void readRecord(ImportSource source, const JsonTree &record, ImportSink &sink)
{
    switch (source) {
    case ImportSource::Qwenda:
        return readOwn(record, sink);
    case ImportSource::ChatGpt:
        return readChatGpt(record, sink);
    case ImportSource::Claude:
        return readClaude(record, sink);
    case ImportSource::OpenWebUi:
        return readOpenWebUi(record, sink);
    case ImportSource::Chatbox:
        return readChatbox(record, sink);
    case ImportSource::LobeChat:
    case ImportSource::CherryStudio:
        break; // no records of their own: scatteredchats.h
    }
}

} // namespace qwenda::exchange
