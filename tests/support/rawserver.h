// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <sys/socket.h>

namespace qwenda::test {

/// A server that says exactly the bytes it is told, and breaks off as it is told. One plan per request, in order; the
/// last plan serves all further ones. Knows just enough HTTP to find where a request ends.
class RawServer : public QTcpServer
{
public:
    struct Step
    {
        enum class Kind { Write, Wait, Close, Reset, Stall } kind = Kind::Write;
        QByteArray bytes;
        int milliseconds = 0;
    };
    using Plan = QList<Step>;

    static Step write(const QByteArray &bytes) { return {Step::Kind::Write, bytes, 0}; }
    static Step wait(int milliseconds) { return {Step::Kind::Wait, {}, milliseconds}; }
    static Step close() { return {Step::Kind::Close, {}, 0}; }
    static Step reset() { return {Step::Kind::Reset, {}, 0}; }
    static Step stall() { return {Step::Kind::Stall, {}, 0}; }

    /// An answer with Content-Length, the connection stays open.
    static QByteArray answer(int status, const QByteArray &body, const QByteArray &type = "application/json",
                             const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: " + type + "\r\n" + headers +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    /// The head of a stream whose end is the end of the connection.
    static QByteArray streamHead(const QByteArray &headers = {})
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + headers + "Connection: close\r\n\r\n";
    }
    static QByteArray chunkedHead()
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    }
    static QByteArray chunk(const QByteArray &bytes)
    {
        return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
    }
    static QByteArray lastChunk() { return "0\r\n\r\n"; }

    RawServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                adopt(socket);
        });
    }

    QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }
    void plan(const QList<Plan> &plans) { m_plans = plans; }
    /// Breaks off before reading anything; Close or Reset.
    void breakOnAccept(Step::Kind how) { m_onAccept = how; }

    QList<QByteArray> requests; ///< heads and bodies of whole requests
    int connections = 0;
    /// Every "POST " line that reached us, also of requests that did not arrive whole.
    int posts = 0;

private:
    void adopt(QTcpSocket *socket)
    {
        ++connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_onAccept != Step::Kind::Write) {
            end(socket, m_onAccept);
            return;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }

    void read(QTcpSocket *socket)
    {
        QByteArray unread = socket->property("unread").toByteArray();
        if (unread.isEmpty() && socket->peek(5) == "POST ")
            ++posts;
        unread += socket->readAll();
        const qsizetype head = unread.indexOf("\r\n\r\n");
        if (head >= 0) {
            const QByteArray lower = unread.first(head).toLower();
            const qsizetype length = lower.indexOf("content-length:");
            const qsizetype body = length < 0 ? 0
                                              : lower
                                                    .mid(length + 15, lower.indexOf("\r\n", length) < 0
                                                                          ? -1
                                                                          : lower.indexOf("\r\n", length) - length - 15)
                                                    .trimmed()
                                                    .toLongLong();
            if (unread.size() >= head + 4 + body) {
                requests.append(unread.first(head + 4 + body));
                unread.remove(0, head + 4 + body);
                const qsizetype index = std::min(requests.size(), m_plans.size()) - 1;
                if (index >= 0)
                    run(socket, m_plans.at(index), 0);
            }
        }
        socket->setProperty("unread", unread);
    }

    void run(QPointer<QTcpSocket> socket, const Plan &plan, qsizetype step)
    {
        for (; socket && step < plan.size(); ++step) {
            const Step &now = plan.at(step);
            if (now.kind == Step::Kind::Write) {
                socket->write(now.bytes);
                socket->flush();
            } else if (now.kind == Step::Kind::Wait) {
                QTimer::singleShot(now.milliseconds, socket,
                                   [this, socket, plan, step] { run(socket, plan, step + 1); });
                return;
            } else if (now.kind == Step::Kind::Stall) {
                return;
            } else {
                end(socket, now.kind);
                return;
            }
        }
    }

    static void end(QTcpSocket *socket, Step::Kind how)
    {
        if (how == Step::Kind::Close) {
            socket->disconnectFromHost();
            return;
        }
        const linger hard{1, 0};
        setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        socket->abort();
    }

    QList<Plan> m_plans;
    Step::Kind m_onAccept = Step::Kind::Write;
};

} // namespace qwenda::test

Q_DECLARE_METATYPE(qwenda::test::RawServer::Step)
