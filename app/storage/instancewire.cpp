// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/instancewire.h"

#include "storage/messagejson.h"
#include "storage/storageerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace qwenda::instancewire {

namespace {

constexpr int protocol = 1;

Error notUnderstood(const QString &what)
{
    return storageError(Error::Reason::NotUnderstood, what);
}

QByteArray lineOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n'; }

Result<Request> decodeSave(const QJsonObject &json)
{
    const auto conversation = conversationFromJson(json.value(u"conversation"_s).toObject());
    if (!conversation)
        return conversation.error();
    Save save{*conversation, {}};
    const QJsonArray messages = json.value(u"messages"_s).toArray();
    for (const QJsonValue &value : messages) {
        auto message = messageFromJson(value.toObject());
        if (!message)
            return message.error();
        if (message->conversationId != save.conversation.id)
            return notUnderstood(u"conversation_id"_s);
        save.messages.push_back(*std::move(message));
    }
    return Request(std::move(save));
}

} // namespace

QByteArray encode(const Request &request)
{
    QJsonObject json{{u"qwenda"_s, protocol}};
    if (const auto *show = std::get_if<Show>(&request)) {
        json.insert(u"do"_s, u"show"_s);
        json.insert(u"arguments"_s, QJsonArray::fromStringList(show->arguments));
    } else if (const auto *save = std::get_if<Save>(&request)) {
        QJsonArray messages;
        for (const Message &message : save->messages)
            messages.push_back(messageToJson(message));
        json.insert(u"do"_s, u"save"_s);
        json.insert(u"conversation"_s, conversationToJson(save->conversation));
        json.insert(u"messages"_s, messages);
    } else {
        json.insert(u"do"_s, u"refresh"_s);
    }
    return lineOf(json);
}

Result<Request> decodeRequest(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (json.value(u"qwenda"_s).toInt() != protocol)
        return notUnderstood(u"qwenda"_s);
    const QString what = json.value(u"do"_s).toString();
    if (what == u"save")
        return decodeSave(json);
    if (what == u"refresh")
        return Request(Refresh());
    if (what != u"show")
        return notUnderstood(u"do"_s);
    Show show;
    const QJsonArray arguments = json.value(u"arguments"_s).toArray();
    for (const QJsonValue &argument : arguments)
        show.arguments += argument.toString();
    return Request(show);
}

QByteArray encode(const Result<void> &answer)
{
    QJsonObject json{{u"ok"_s, answer.isOk()}};
    if (!answer)
        json.insert(u"error"_s, errorToJson(answer.error()));
    return lineOf(json);
}

Result<void> decodeAnswer(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (json.value(u"ok"_s).toBool())
        return {};
    if (json.value(u"error"_s).isObject())
        return errorFromJson(json.value(u"error"_s).toObject());
    return notUnderstood(u"ok"_s);
}

} // namespace qwenda::instancewire
