// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "support/rawserver.h"
#include "transport/httptransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTest>

#include <functional>

namespace qwenda::test {

inline constexpr auto key = "sk-0123456789abcdef";

inline QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null")
{
    return R"(data: {"choices":[{"delta":)" + delta + R"(,"index":0,"logprobs":null,"finish_reason":)" + finish
        + R"(}],"object":"chat.completion.chunk","usage":null,"created":1796000000,"model":"qwen-plus","id":"chatcmpl-7c"})" "\n\n";
}

inline QByteArray textChunk(const QByteArray &text)
{
    return chunk(R"({"content":")" + text + R"("})");
}

inline const QByteArray firstChunk = chunk(R"({"content":"","role":"assistant"})");
inline const QByteArray finishChunk = chunk(R"({"content":""})", R"("stop")");
inline const QByteArray usageChunk = R"(data: {"choices":[],"object":"chat.completion.chunk","usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12,"prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":2}},"id":"chatcmpl-7c"})" "\n\n";
inline const QByteArray doneMark = "data: [DONE]\n\n";
inline const QByteArray helloStream = firstChunk + textChunk("Hel") + textChunk("lo") + finishChunk + usageChunk + doneMark;

inline RawServer::Plan stream(const QByteArray &body)
{
    return {RawServer::write(RawServer::streamHead("X-Request-Id: req-1\r\n") + body), RawServer::close()};
}

inline RawServer::Plan status(int number, const QByteArray &body, const QByteArray &headers = {})
{
    return {RawServer::write(RawServer::answer(number, body, "application/json", headers))};
}

/// One answer, watched to its end.
struct Watch
{
    explicit Watch(ChatReply *made) : reply(made)
    {
        QObject::connect(reply, &ChatReply::delta, reply, [this](const ChatDelta &delta) {
            text += delta.text;
            thinking += delta.thinking;
            ++deltas;
        });
        QObject::connect(reply, &ChatReply::retryScheduled, reply, [this](const RetryNotice &notice) { notices.append(notice); });
        QObject::connect(reply, &ChatReply::retryStarted, reply, [this] { ++repeats; });
        QObject::connect(reply, &ChatReply::finished, reply, [this](const ChatEnding &got) {
            ++endings;
            ending = got;
        });
    }
    ~Watch() { delete reply; }
    bool waitForEnd(int milliseconds = 5000) { return QTest::qWaitFor([this] { return endings > 0; }, milliseconds); }

    QPointer<ChatReply> reply;
    QString text;
    QString thinking;
    int deltas = 0;
    QList<RetryNotice> notices;
    int repeats = 0;
    int endings = 0;
    ChatEnding ending;
};

/// A client in front of a server that says what the test plans.
struct ChatCase
{
    /// A fresh service and short waits; a test's init().
    void open()
    {
        using namespace std::chrono_literals;
        m_server = new RawServer;
        ClientOptions options;
        options.backoff = {5ms, 20ms};
        options.connect = 2s;
        options.firstByte = 3s;
        options.betweenBytes = 3s;
        options.resumes = false; // the server plays fixed plans; resuming has tests of its own
        m_client.setOptions(options);
        m_client.pacer().forget(QStringLiteral("custom"));
    }
    /// A test's cleanup().
    void close() { delete m_server; }

    Connection connection() const
    {
        return {Endpoint{QStringLiteral("custom"), m_server->url(), {}, true}, ApiKey(QString::fromLatin1(key))};
    }
    ChatReply *ask(const QString &model = QStringLiteral("qwen-plus"), std::function<void(ChatRequest &)> change = {})
    {
        ChatRequest request;
        request.model = model;
        request.turns = {{Message::Role::System, QStringLiteral("Be brief.")}, {Message::Role::User, QStringLiteral("你好")}};
        if (change)
            change(request);
        return m_client.chat(connection(), request);
    }
    QJsonObject sentBody(qsizetype index = 0) const
    {
        const QByteArray &request = m_server->requests.at(index);
        return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
    }

    HttpTransport m_transport{QStringLiteral("Qwenda/test")};
    ModelCatalog m_catalog = std::move(ModelCatalog::load()).value();
    QwenClient m_client{m_transport, m_catalog};
    RawServer *m_server = nullptr;
};

} // namespace qwenda::test
