// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/instanceclient.h"

namespace qwenda {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 50ms; // between two tries to connect

} // namespace

InstanceClient::InstanceClient(QString socketPath, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent), m_path(std::move(socketPath))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_limit, &QTimer::timeout, this, &InstanceClient::giveUp);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_socket.connectToServer(m_path); });
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_line); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &InstanceClient::read);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        const bool isNotThere = error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError;
        if (isNotThere && !m_isFinished)
            m_pause.start();
        else
            lost();
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, &InstanceClient::lost);
}

QFuture<Result<void>> InstanceClient::send(const instancewire::Request &request)
{
    m_line = instancewire::encode(request);
    m_promise.start();
    m_limit.start();
    m_pause.start(0); // from the event loop, so that nothing is answered before the caller has the future
    return m_promise.future();
}

void InstanceClient::read()
{
    if (m_socket.bytesAvailable() == 0)
        return;
    m_answer += m_socket.read(instancewire::maxLine);
    if (const qsizetype end = m_answer.indexOf('\n'); end >= 0)
        finish(instancewire::decodeAnswer(m_answer.left(end)));
}

void InstanceClient::lost()
{
    read();
    giveUp();
}

void InstanceClient::giveUp()
{
    Error error;
    error.kind = Error::Kind::Storage;
    error.reason = Error::Reason::Locked;
    error.message = m_socket.errorString();
    error.isRetryable = true;
    finish(error);
}

void InstanceClient::finish(const Result<void> &result)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_limit.stop();
    m_pause.stop();
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace qwenda
