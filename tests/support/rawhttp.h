// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QEventLoop>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

namespace qwenda::testing {

/// An answer as it came over the socket.
struct RawAnswer
{
    int status = 0; ///< 0: not one byte of a head
    QByteArray head;
    QByteArray body;      ///< chunk framing removed
    bool isWhole = false; ///< length reached, or last chunk seen

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QByteArray header(const QByteArray &name) const
    {
        const QByteArray lower = "\r\n" + head.toLower();
        const qsizetype at = lower.indexOf("\r\n" + name.toLower() + ": ");
        const qsizetype begin = at + name.size() + 4;
        return at < 0 ? QByteArray() : lower.sliced(begin, lower.indexOf("\r\n", begin) - begin);
    }
    /// The values of "data:" lines of an event stream.
    QList<QByteArray> data() const
    {
        QList<QByteArray> values;
        const QList<QByteArray> lines = body.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("data:"))
                values.push_back(line.sliced(5).trimmed());
        }
        return values;
    }
};

/// Qt tells an orderly end and a reset alike; who must know the difference reads the socket without Qt.
/// HTTP by hand over one socket, so that a fault of QNetworkAccessManager cannot hide one of the emulator. Spins the
/// event loop while it waits: client and emulator may live in the same thread.
class RawHttp
{
public:
    explicit RawHttp(quint16 port)
    {
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        if (!QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }))
            qFatal("no connection to the emulator");
    }

    QTcpSocket &socket() { return m_socket; }

    static QByteArray head(const QByteArray &method, const QByteArray &path, const QList<QByteArray> &headers,
                           qsizetype length)
    {
        QByteArray text = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
        for (const QByteArray &header : headers)
            text += header + "\r\n";
        if (length > 0 || method == "POST")
            text += "Content-Length: " + QByteArray::number(length) + "\r\n";
        return text + "\r\n";
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }

    /// One request with the key "sk-test" (unless the headers hold another), and its answer.
    RawAnswer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                  QList<QByteArray> headers = {})
    {
        const bool hasKey =
            std::ranges::any_of(headers, [](const QByteArray &header) { return header.startsWith("Authorization"); });
        headers.removeAll("Authorization: none");
        if (!hasKey)
            headers.push_back("Authorization: Bearer sk-test");
        send(head(method, path, headers, body.size()) + body);
        return answer(method == "HEAD");
    }

    /// Reads the next answer: until it is whole, the connection ends, or nothing comes for two seconds (setPatience()).
    RawAnswer answer(bool isHead = false)
    {
        RawAnswer answer;
        // Not QTest::qWaitFor(): it sleeps between two looks, and an answer in single bytes would take minutes.
        QEventLoop loop;
        QTimer patience;
        const auto look = [&] {
            patience.start(m_patience);
            if (read(answer, isHead) || isClosed())
                loop.quit();
        };
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &loop, look);
        QObject::connect(&m_socket, &QTcpSocket::disconnected, &loop, look);
        QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
        patience.start(m_patience);
        if (!read(answer, isHead) && !isClosed())
            loop.exec();
        return answer;
    }

    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    void setPatience(int milliseconds) { m_patience = milliseconds; }

private:
    bool read(RawAnswer &answer, bool isHead)
    {
        m_bytes += m_socket.readAll();
        while (m_bytes.startsWith("HTTP/1.1 100 "))
            m_bytes.remove(0, m_bytes.indexOf("\r\n\r\n") + 4);
        const qsizetype end = m_bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        answer.head = m_bytes.first(end + 2);
        answer.status = answer.head.sliced(9, 3).toInt();
        QByteArray rest = m_bytes.sliced(end + 4);
        if (isHead) {
            answer.isWhole = true;
        } else if (answer.header("transfer-encoding") == "chunked") {
            answer.body.clear();
            answer.isWhole = dechunk(rest, answer.body);
        } else {
            const qsizetype length = answer.header("content-length").toLongLong();
            answer.body = rest.first(std::min(length, rest.size()));
            answer.isWhole = rest.size() >= length;
            rest.remove(0, answer.body.size());
        }
        if (answer.isWhole)
            m_bytes = rest; // the next answer on this connection
        return answer.isWhole;
    }

    static bool dechunk(QByteArray &rest, QByteArray &body)
    {
        for (qsizetype at = 0;;) {
            const qsizetype end = rest.indexOf("\r\n", at);
            if (end < 0)
                return false;
            const qsizetype length = rest.mid(at, end - at).toLongLong(nullptr, 16);
            body += rest.mid(end + 2, length);
            at = end + 4 + length;
            if (rest.size() < at)
                return false;
            if (length == 0) {
                rest.remove(0, at);
                return true;
            }
        }
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
    int m_patience = 2000;
};

/// The body of a chat request with one user message; `extra` is inserted as it stands: ",\"stream\":true".
inline QByteArray chatBody(const QByteArray &extra = {}, const QByteArray &model = "qwen-plus",
                           const QByteArray &prompt = "hello")
{
    return "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]" + extra +
           "}";
}

inline constexpr auto chatPath = "/compatible-mode/v1/chat/completions";
inline constexpr auto nativeTextPath = "/api/v1/services/aigc/text-generation/generation";
inline constexpr auto nativeMultimodalPath = "/api/v1/services/aigc/multimodal-generation/generation";

} // namespace qwenda::testing
