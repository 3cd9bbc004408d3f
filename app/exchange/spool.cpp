// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/spool.h"

#include "storage/attachmentstore.h"
#include "storage/messagejson.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

Spool::Spool(const QString &folder) : m_file(folder + u"/.qwenda-import-XXXXXX"_s), m_files(folder) {}

bool Spool::open() { return m_file.open() && m_files.open(); }

QString Spool::addFile(const QByteArray &bytes)
{
    const QString hash = AttachmentStore::hashOf(bytes);
    if (m_hashes.contains(hash))
        return hash;
    if (!m_files.add(hash.toLatin1(), bytes))
        return {};
    m_hashes.insert(hash);
    return hash;
}

QByteArray Spool::file(const QString &hash)
{
    QByteArray found;
    m_files.find(hash.toLatin1(), [&found](const QByteArray &record) {
        found = record;
        return false;
    });
    return found;
}

// As the export writes them, so that no field is forgotten when one is added.
bool Spool::add(const GraftedConversation &conversation)
{
    QByteArray bytes;
    {
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << QCborValue::fromJsonValue(conversationToJson(conversation.conversation)).toCbor()
               << qint64(conversation.messages.size());
    }
    if (m_file.write(bytes) != bytes.size())
        return false;
    for (const Message &message : conversation.messages) {
        bytes.clear();
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << QCborValue::fromJsonValue(messageToJson(message)).toCbor();
        if (m_file.write(bytes) != bytes.size())
            return false;
    }
    ++m_count;
    return true;
}

bool Spool::rewind()
{
    m_read = 0;
    return m_file.flush() && m_file.seek(0);
}

std::optional<GraftedConversation> Spool::next()
{
    if (m_read == m_count)
        return std::nullopt;
    ++m_read;
    QDataStream stream(&m_file);
    QByteArray cbor;
    qint64 messages = 0;
    stream >> cbor >> messages;
    auto conversation = conversationFromJson(QCborValue::fromCbor(cbor).toJsonValue().toObject());
    if (!conversation)
        return std::nullopt;
    GraftedConversation result{*std::move(conversation), {}};
    result.messages.reserve(messages);
    for (qint64 i = 0; i < messages; ++i) {
        stream >> cbor;
        auto message = messageFromJson(QCborValue::fromCbor(cbor).toJsonValue().toObject());
        if (!message)
            return std::nullopt;
        result.messages.push_back(*std::move(message));
    }
    return result;
}

} // namespace qwenda::exchange
