// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/connection.h"

#include "emulator/dress.h"

#include <QTcpSocket>

#include <sys/socket.h>

namespace qwenda::emulator {

Connection::Connection(QTcpSocket *socket, quint64 number, qint64 largestBody, QObject *parent)
    : QObject(parent), m_socket(socket), m_parser(largestBody), m_number(number)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1); // a split must reach the client as it was made
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::disconnected);
}

Connection::~Connection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void Connection::read()
{
    m_parser.feed(m_socket->readAll());
    while (!m_isBusy && !m_isClosing) {
        switch (m_parser.next()) {
        case HttpParser::State::NeedsMore:
            return;
        case HttpParser::State::WantsContinue:
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            break;
        case HttpParser::State::Ready: {
            const HttpRequest request = m_parser.take();
            m_isBusy = true;
            m_keepAlive = request.keepAlive;
            m_isHead = request.method == "HEAD";
            Q_EMIT received(request);
            break;
        }
        case HttpParser::State::BadRequest:
            return refuse(400);
        case HttpParser::State::HeadTooLarge:
            return refuse(431);
        case HttpParser::State::BodyTooLarge:
            return refuse(413);
        }
    }
}

void Connection::refuse(int status)
{
    m_isBusy = true;
    m_keepAlive = false;
    m_isClosing = true;
    Reply reply;
    reply.status = status;
    reply.headers = {{"content-type", "text/html"}};
    reply.body = "<html><body>" + QByteArray::number(status) + "</body></html>\n";
    answer(std::move(reply), {});
}

void Connection::answer(Reply reply, const Script &script)
{
    if (script.framing == Framing::Close)
        m_keepAlive = false;
    m_player = new Player(*m_socket, dressed(std::move(reply), script), script, m_keepAlive, m_isHead, this);
    connect(m_player, &Player::ended, this, &Connection::playerEnded);
    m_player->start();
}

void Connection::playerEnded(Player::Ending ending)
{
    const qint64 sent = m_player->bytesSent();
    m_player->deleteLater();
    m_player = nullptr;
    if (ending == Player::Ending::Silent)
        return; // busy until the client leaves
    m_isBusy = false;
    Q_EMIT answered(sent, ending == Player::Ending::Whole);
    if (ending == Player::Ending::Reset)
        reset();
    else if (ending == Player::Ending::Closed || !m_keepAlive || m_isClosing)
        closeInOrder();
    else
        read();
}

void Connection::closeUnanswered()
{
    m_isBusy = false;
    m_isClosing = true;
    Q_EMIT answered(0, false);
    closeInOrder();
}

void Connection::closeInOrder()
{
    m_isClosing = true;
    m_socket->disconnectFromHost();
}

void Connection::reset()
{
    m_isBusy = false;
    m_isClosing = true;
    const linger now{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_socket->abort();
}

void Connection::disconnected()
{
    if (m_isBusy) {
        m_isBusy = false;
        if (m_player)
            m_player->stop();
        Q_EMIT clientLeft(m_player ? m_player->bytesSent() : 0);
    }
    m_isClosing = true;
    deleteLater();
}

} // namespace qwenda::emulator
