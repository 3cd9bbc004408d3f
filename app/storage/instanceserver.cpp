// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/instanceserver.h"

#include "storage/storageerror.h"

#include <QLocalSocket>
#include <QTimer>

namespace qwenda {

namespace {

using namespace std::chrono_literals;

constexpr int mostConnections = 16;
constexpr auto lineLimit = 10s;

} // namespace

InstanceServer::InstanceServer(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::accept);
}

InstanceServer::~InstanceServer()
{
    // The server's own end closes them, and what they would tell us of is gone by then.
    const auto sockets = m_server.findChildren<QLocalSocket *>();
    for (QLocalSocket *socket : sockets)
        socket->disconnect(this);
}

Result<void> InstanceServer::listen(const QString &socketPath)
{
    if (m_server.listen(socketPath))
        return {};
    // What a killed instance left; the lock says that it is nobody's.
    QLocalServer::removeServer(socketPath);
    if (m_server.listen(socketPath))
        return {};
    return storageError(Error::Reason::None, m_server.errorString());
}

void InstanceServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            m_lines.remove(socket);
            socket->deleteLater();
        });
        if (m_lines.size() >= mostConnections) {
            socket->abort();
            continue;
        }
        m_lines.insert(socket, {});
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { readFrom(socket); });
        QTimer::singleShot(lineLimit, socket, [this, socket] {
            if (m_lines.contains(socket))
                socket->abort();
        });
        readFrom(socket);
    }
}

void InstanceServer::readFrom(QLocalSocket *socket)
{
    const auto line = m_lines.find(socket);
    if (line == m_lines.end()) { // its line is complete: more is not part of the protocol
        socket->readAll();
        return;
    }
    const qsizetype seen = line->size();
    *line += socket->read(instancewire::maxLine + 1 - seen);
    if (const qsizetype end = line->indexOf('\n', seen); end >= 0) {
        const QByteArray whole = line->left(end);
        m_lines.erase(line);
        handle(socket, whole);
    } else if (line->size() > instancewire::maxLine) {
        socket->abort();
    }
}

void InstanceServer::handle(QLocalSocket *socket, const QByteArray &line)
{
    const auto request = instancewire::decodeRequest(line);
    if (!request) {
        reply(socket, request.error());
    } else if (const auto *show = std::get_if<instancewire::Show>(&*request)) {
        reply(socket, {});
        Q_EMIT showRequested(show->arguments);
    } else if (const auto *save = std::get_if<instancewire::Save>(&*request)) {
        m_waiting.insert(++m_lastRequest, socket);
        Q_EMIT saveRequested(m_lastRequest, save->conversation, save->messages);
    } else {
        reply(socket, {});
        Q_EMIT refreshRequested();
    }
}

void InstanceServer::answer(int request, const Result<void> &result)
{
    if (const QPointer<QLocalSocket> socket = m_waiting.take(request))
        reply(socket, result);
}

void InstanceServer::reply(QLocalSocket *socket, const Result<void> &result)
{
    socket->write(instancewire::encode(result));
    socket->disconnectFromServer();
}

} // namespace qwenda
