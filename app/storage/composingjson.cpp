// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/composingjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

QString text(const QJsonObject &json, QLatin1StringView member) { return json.value(member).toString(); }

void put(QJsonObject &json, const QString &member, const QString &text)
{
    if (!text.isEmpty())
        json.insert(member, text);
}

void put(QJsonObject &json, const QString &member, qint64 number)
{
    if (number != 0)
        json.insert(member, number);
}

void put(QJsonObject &json, const QString &member, const QJsonArray &list)
{
    if (!list.isEmpty())
        json.insert(member, list);
}

} // namespace

bool isContentHash(QStringView text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QJsonArray attachmentsToJson(const QList<Attachment> &attachments)
{
    QJsonArray list;
    for (const Attachment &attachment : attachments) {
        QJsonObject json{{u"kind"_s, attachmentKindName(attachment.kind)}, {u"name"_s, attachment.name},
                         {u"hash"_s, attachment.hash}};
        put(json, u"mime"_s, attachment.mime);
        put(json, u"sent_hash"_s, attachment.sentHash);
        put(json, u"bytes"_s, attachment.bytes);
        put(json, u"width"_s, attachment.width);
        put(json, u"height"_s, attachment.height);
        put(json, u"characters"_s, attachment.characters);
        put(json, u"pages"_s, attachment.pages);
        list.append(json);
    }
    return list;
}

QList<Attachment> attachmentsFromJson(const QJsonArray &json)
{
    QList<Attachment> list;
    for (const QJsonValue &each : json) {
        const QJsonObject entry = each.toObject();
        Attachment attachment;
        attachment.kind = attachmentKindFromName(text(entry, "kind"_L1));
        attachment.name = text(entry, "name"_L1);
        attachment.mime = text(entry, "mime"_L1);
        attachment.hash = text(entry, "hash"_L1);
        attachment.sentHash = text(entry, "sent_hash"_L1);
        attachment.bytes = entry.value("bytes"_L1).toInteger();
        attachment.width = entry.value("width"_L1).toInt();
        attachment.height = entry.value("height"_L1).toInt();
        attachment.characters = entry.value("characters"_L1).toInt();
        attachment.pages = entry.value("pages"_L1).toInt();
        const bool isSentNamed = attachment.sentHash.isEmpty() || isContentHash(attachment.sentHash);
        if (!attachment.name.isEmpty() && isContentHash(attachment.hash) && isSentNamed)
            list.append(attachment);
    }
    return list;
}

QJsonArray sourcesToJson(const QList<Source> &sources)
{
    QJsonArray list;
    for (const Source &source : sources) {
        QJsonObject json{{u"index"_s, source.index}, {u"title"_s, source.title}, {u"url"_s, source.url}};
        put(json, u"site_name"_s, source.siteName);
        list.append(json);
    }
    return list;
}

QList<Source> sourcesFromJson(const QJsonArray &json)
{
    QList<Source> list;
    for (const QJsonValue &each : json) {
        const QJsonObject entry = each.toObject();
        const QString url = text(entry, "url"_L1);
        if (!url.isEmpty())
            list.append({entry.value("index"_L1).toInt(), text(entry, "title"_L1), url, text(entry, "site_name"_L1)});
    }
    return list;
}

QJsonArray toolCallsToJson(const QList<ToolCall> &calls)
{
    QJsonArray list;
    for (const ToolCall &call : calls)
        list.append(QJsonObject{{u"id"_s, call.id}, {u"name"_s, call.name}, {u"arguments"_s, call.arguments}});
    return list;
}

QList<ToolCall> toolCallsFromJson(const QJsonArray &json)
{
    QList<ToolCall> list;
    for (const QJsonValue &each : json) {
        const QJsonObject entry = each.toObject();
        const QString name = text(entry, "name"_L1);
        if (!name.isEmpty())
            list.append({text(entry, "id"_L1), name, text(entry, "arguments"_L1)});
    }
    return list;
}

QJsonObject draftToJson(const Draft &draft)
{
    QJsonObject json;
    put(json, u"text"_s, draft.text);
    put(json, u"attachments"_s, attachmentsToJson(draft.attachments));
    put(json, u"editing"_s, draft.editing);
    put(json, u"held_text"_s, draft.heldText);
    put(json, u"held_attachments"_s, attachmentsToJson(draft.heldAttachments));
    return json;
}

Draft draftFromJson(const QJsonObject &json)
{
    Draft draft;
    draft.text = text(json, "text"_L1);
    draft.attachments = attachmentsFromJson(json.value("attachments"_L1).toArray());
    draft.editing = text(json, "editing"_L1);
    draft.heldText = text(json, "held_text"_L1);
    draft.heldAttachments = attachmentsFromJson(json.value("held_attachments"_L1).toArray());
    return draft;
}

} // namespace qwenda
