// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>

namespace qwenda {

/// How long silence may last. There is no limit on the whole: a long answer is not an error.
struct HttpTimeouts
{
    std::chrono::milliseconds connect{std::chrono::seconds(30)};      ///< name, proxy, TCP and TLS together
    std::chrono::milliseconds firstByte{std::chrono::seconds(120)};   ///< request sent → response head
    std::chrono::milliseconds betweenBytes{std::chrono::seconds(60)}; ///< between two reads of the body

    bool operator==(const HttpTimeouts &) const = default;
};

/// Names are compared without regard to case, as HTTP has it.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(QList<std::pair<QByteArray, QByteArray>> pairs) : m_pairs(std::move(pairs)) {}

    void add(const QByteArray &name, const QByteArray &value) { m_pairs.append({name, value}); }
    /// The first value of this name; empty when there is none.
    QByteArray value(QByteArrayView name) const;
    const QList<std::pair<QByteArray, QByteArray>> &pairs() const { return m_pairs; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_pairs;
};

/// One request as HttpTransport sends it. Host, User-Agent, Content-Length and connection headers are not the caller's.
struct HttpRequest
{
    enum class Method { Get, Post };
    /// Streams of one lane never queue behind the downloads of the other.
    enum class Lane { Chat, Background };

    Method method = Method::Get;
    Lane lane = Lane::Chat;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;        ///< POST only; sent once, never twice
    bool isStream = false;  ///< asks for no compression (a gateway that compresses may hold events back); no bodyLimit
    qint64 bodyLimit = 64 * 1024 * 1024; ///< bytes; a longer answer that is no stream ends as Server/NotUnderstood
    HttpTimeouts timeouts;
    QString label;          ///< not sent: what the request is found by in the record of traffic
};

} // namespace qwenda
