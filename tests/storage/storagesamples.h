// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

/// Values with every field set to something that would be missed, and a look into a file past our own classes.
namespace samples {

using namespace qwenda;

inline QDateTime at(qint64 second) { return QDateTime::fromMSecsSinceEpoch(1'790'000'000'123 + second * 1000, Qt::UTC); }

inline Conversation conversation(const QString &title = QStringLiteral("问答 – \U0001F680"))
{
    Conversation result;
    result.id = newId();
    result.title = title;
    result.hasOwnTitle = true;
    result.model = QStringLiteral("qwen-plus");
    result.regionId = QStringLiteral("cn-beijing");
    result.systemPrompt = QStringLiteral("Be brief.\nNo 'quotes'; -- comments");
    result.isPinned = true;
    result.createdAt = at(0);
    result.updatedAt = at(1);
    return result;
}

inline Error error()
{
    Error result;
    result.kind = Error::Kind::Busy;
    result.reason = Error::Reason::ContentRefused;
    result.code = QStringLiteral("Throttling.AllocationQuota");
    result.message = QStringLiteral("请求 \"too\" fast");
    result.httpStatus = 429;
    result.requestId = QStringLiteral("req-2");
    result.parameter = QStringLiteral("max_tokens");
    result.retryAfter = std::chrono::milliseconds(1500);
    result.isRetryable = true;
    result.mayBeBilled = true;
    return result;
}

inline Attachment picture()
{
    return {Attachment::Kind::Picture, QStringLiteral("图 \"1\".png"), QStringLiteral("image/png"), QString(64, u'a'), {},
            12'345, 640, 480, 0, 0};
}

inline Attachment paper()
{
    return {Attachment::Kind::Pdf, QStringLiteral("plan.pdf"), QStringLiteral("application/pdf"), QString(64, u'b'),
            QString(64, u'c'), 5'000'000'000, 0, 0, 2'000, 3};
}

inline Message question(const Conversation &conversation, const QString &text = QStringLiteral("Why?"))
{
    Message result;
    result.id = newId();
    result.conversationId = conversation.id;
    result.parentId = conversation.headId;
    result.text = text;
    result.createdAt = at(10);
    result.attachments = {picture(), paper()};
    return result;
}

inline Message answer(const Message &question)
{
    Message result;
    result.id = newId();
    result.conversationId = question.conversationId;
    result.parentId = question.id;
    result.role = Message::Role::Assistant;
    result.state = Message::State::Failed;
    result.text = QStringLiteral("因为 🌈 – `code`\r\n\ttab, \u0001 control, e\u0301");
    result.thinking = QStringLiteral("想一想…");
    result.error = error();
    result.model = QStringLiteral("qwen3-max-2026-01-23");
    result.regionId = QStringLiteral("ap-southeast-1");
    result.parameters = {{QStringLiteral("temperature"), 0.7},
                         {QStringLiteral("stop"), QJsonArray{QStringLiteral("\"\n")}},
                         {QStringLiteral("stream"), true}};
    result.finishReason = QStringLiteral("length");
    result.usage = Usage{1, 5'000'000'000, 5'000'000'001, 3, 4};
    result.requestId = QStringLiteral("req-1");
    result.price = Price{0.8, 2.4, QStringLiteral("CNY")};
    result.cost = Money{0.000123, QStringLiteral("CNY")};
    result.sources = {{1, QStringLiteral("一个标题"), QStringLiteral("https://example.org/?a=1&b"), QStringLiteral("Example")},
                      {2, QStringLiteral("t"), QStringLiteral("https://example.org/2"), {}}};
    result.toolCalls = {{QStringLiteral("call_1"), QStringLiteral("weather"), QStringLiteral("{\"city\":\"杭州\"}")}};
    result.retries = 2;
    result.skippedEvents = 7;
    result.createdAt = at(11);
    result.firstToken = std::chrono::milliseconds(0);
    result.thought = std::chrono::milliseconds(3100);
    result.duration = std::chrono::milliseconds(90'061);
    return result;
}

/// One value out of the file by a connection of the test's own, with SQLite's defaults.
inline QVariant lookInto(const QString &file, const QString &statement)
{
    QVariant result;
    const QString name = newId();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(statement) && query.next())
                result = query.value(0);
            query.finish();
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

} // namespace samples
