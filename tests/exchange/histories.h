// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exporter.h"
#include "exchange/filesbeside.h"
#include "exchange/importer.h"
#include "storage/attachmentstore.h"
#include "storage/historydatabase.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>

/// Histories for tests: random ones, and what lies in a file, read through storage.
namespace histories {

using namespace qwenda;
using namespace Qt::StringLiterals;

struct Whole
{
    Conversation conversation;
    QList<Message> messages;
    QHash<QString, QByteArray> files; ///< bytes of the attachments, by hash
    bool operator==(const Whole &) const = default;
};

inline QList<Whole> all(const QString &file)
{
    HistoryDatabase database(file, HistoryStore::Use::Guest);
    if (!database.open())
        return {};
    QList<Whole> result;
    const auto conversations = database.conversations(0);
    const auto trash = database.trash();
    for (const auto &list : {*conversations, *trash}) {
        for (const Conversation &conversation : list)
            result.push_back({conversation, *database.messages(conversation.id), {}});
    }
    const AttachmentStore store = AttachmentStore::beside(file);
    for (Whole &whole : result) {
        for (const QString &hash : exchange::filesOf(whole.messages)) {
            if (const auto bytes = store.read(hash))
                whole.files.insert(hash, *bytes);
        }
    }
    std::ranges::sort(result, {}, [](const Whole &one) { return one.conversation.id; });
    return result;
}

inline const Whole *titled(const QList<Whole> &all, const QString &title)
{
    const auto found = std::ranges::find_if(all, [&](const Whole &one) { return one.conversation.title == title; });
    return found == all.end() ? nullptr : &*found;
}

class Random
{
public:
    explicit Random(quint32 seed) : m_random(seed) {}

    int below(int limit) { return m_random.bounded(limit); }
    bool chance(int percent) { return below(100) < percent; }

    QString text(int longest)
    {
        static const QStringList pieces{u"a"_s, u" "_s, u"\n"_s, u"月"_s, u"亮"_s, u"\U0001F680"_s, u"\""_s, u"\\"_s, u"\t"_s,
                                        u"# "_s, u"```\n"_s, u"e\u0301"_s, u"<b>"_s, u"&"_s, u"\u2028"_s, u"\u0001"_s, u"|"_s,
                                        u"$x_1$"_s, u"\r\n"_s, u"\uFFFD"_s, u"العربية"_s, u"- "_s, u"\u00a0"_s, u"]]>"_s};
        QString result;
        for (int i = below(longest + 1); i > 0; --i)
            result += pieces.at(below(int(pieces.size())));
        return result;
    }

    QDateTime time() { return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + qint64(m_random.generate()) * 20, Qt::UTC); }

    Whole history()
    {
        Whole whole;
        Conversation &conversation = whole.conversation;
        conversation.id = newId();
        conversation.title = u"t"_s + text(12);
        conversation.hasOwnTitle = chance(50);
        conversation.isPinned = chance(30);
        conversation.model = chance(70) ? u"qwen-plus"_s : text(3);
        conversation.regionId = chance(70) ? u"cn-beijing"_s : QString();
        conversation.systemPrompt = text(8);
        conversation.createdAt = time();
        conversation.updatedAt = time();
        for (int i = below(12); i >= 0; --i)
            whole.messages.push_back(message(whole));
        for (Message &message : whole.messages) {
            if (message.role == Message::Role::User && chance(30))
                attach(whole, message);
        }
        conversation.headId = whole.messages.at(below(int(whole.messages.size()))).id;
        return whole;
    }

private:
    void attach(Whole &whole, Message &message)
    {
        const auto keep = [&](const QByteArray &bytes) {
            whole.files.insert(AttachmentStore::hashOf(bytes), bytes);
            return AttachmentStore::hashOf(bytes);
        };
        for (int i = below(3); i >= 0; --i) {
            Attachment file;
            file.kind = Attachment::Kind(below(3));
            file.name = u"f"_s + text(4);
            file.mime = u"application/x"_s;
            QByteArray bytes(below(5000), Qt::Uninitialized); // any bytes, and none at all
            for (char &byte : bytes)
                byte = char(below(256));
            bytes += char(i);
            file.hash = keep(bytes);
            file.sentHash = file.kind == Attachment::Kind::Pdf ? keep(text(30).toUtf8() + 'x') : QString();
            file.bytes = bytes.size();
            message.attachments.push_back(file);
        }
    }

    Message message(const Whole &whole)
    {
        Message message;
        message.id = newId();
        message.conversationId = whole.conversation.id;
        if (!whole.messages.isEmpty() && chance(90))
            message.parentId = whole.messages.at(below(int(whole.messages.size()))).id;
        message.role = Message::Role(below(4));
        message.state = Message::State(1 + below(4));
        message.text = text(60);
        message.thinking = chance(40) ? text(30) : QString();
        message.createdAt = time();
        if (message.role != Message::Role::Assistant)
            return message;
        message.model = u"qwen3-max"_s;
        message.finishReason = chance(50) ? u"stop"_s : QString();
        message.parameters = chance(50) ? QJsonObject{{u"temperature"_s, below(1000) / 999.0}, {u"n"_s, below(9)}, {u"s"_s, text(4)}}
                                        : QJsonObject();
        if (chance(60))
            message.usage = Usage{below(1000), below(1 << 30), qint64(below(1 << 30)) * 4, below(3), below(4)};
        if (chance(30)) {
            message.error = Error();
            message.error->kind = Error::Kind::Busy;
            message.error->message = text(5);
            message.error->retryAfter = std::chrono::milliseconds(below(9999));
        }
        message.retries = below(3);
        message.firstToken = std::chrono::milliseconds(below(9999));
        if (chance(50))
            message.duration = std::chrono::milliseconds(below(99999));
        return message;
    }

    QRandomGenerator m_random;
};

inline bool write(const QString &file, const QList<Whole> &wholes)
{
    HistoryDatabase database(file, HistoryStore::Use::Owner);
    if (!database.open())
        return false;
    const AttachmentStore store = AttachmentStore::beside(file);
    return std::ranges::all_of(wholes, [&](const Whole &one) {
        return std::ranges::all_of(one.files, [&](const QByteArray &bytes) { return store.put(bytes).isOk(); })
            && database.write(one.conversation, one.messages).isOk();
    });
}

inline QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

inline void put(const QString &file, const QByteArray &bytes)
{
    QFile opened(file);
    if (opened.open(QIODevice::WriteOnly))
        opened.write(bytes);
}

inline bool always(qint64, qint64) { return true; }

} // namespace histories
