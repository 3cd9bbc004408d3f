// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/conversationjson.h"

#include "storage/messagejson.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

QByteArray object(const QJsonObject &json, const QByteArray &indent)
{
    QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Indented).trimmed();
    return text.replace("\n", "\n" + indent); // a line end inside a string is always \n, escaped
}

} // namespace

QByteArray conversationFileHead(const Conversation &conversation, const QList<Message> &messages, const QDateTime &now)
{
    // Member by member: QJsonObject would sort them.
    QByteArray file = "{\n    \"format\": \"" + QStringView(conversationFormat).toUtf8() + "\",\n    \"version\": "
        + QByteArray::number(conversationFormatVersion) + ",\n    \"exported_at\": \""
        + now.toUTC().toString(Qt::ISODateWithMs).toLatin1() + "\",\n    \"exported_by\": \"qwenda "
        + QCoreApplication::applicationVersion().toLatin1() + "\",\n    \"conversation\": "
        + object(conversationToJson(conversation), "    ") + ",\n    \"messages\": [";
    const char *separator = "\n        ";
    for (const Message &message : messages) {
        QJsonObject json = messageToJson(message);
        json.remove(u"conversation_id"_s);
        file += separator + object(json, "        ");
        separator = ",\n        ";
    }
    return file + (messages.isEmpty() ? "]" : "\n    ]");
}

QByteArray conversationFileEntry(const QString &hash, const QByteArray &bytes, bool isFirst)
{
    return (isFirst ? ",\n    \"files\": [\n        {\"hash\": \"" : ",\n        {\"hash\": \"") + hash.toLatin1()
        + "\", \"data\": \"" + bytes.toBase64() + "\"}";
}

QByteArray conversationFileEnd(bool hasFiles)
{
    return hasFiles ? "\n    ]\n}\n" : "\n}\n";
}

QByteArray conversationFile(const Conversation &conversation, const QList<Message> &messages, const QDateTime &now)
{
    return conversationFileHead(conversation, messages, now) + conversationFileEnd(false);
}

} // namespace qwenda::exchange
