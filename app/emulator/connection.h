// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/httprequest.h"
#include "emulator/player.h"

#include <QPointer>

class QTcpSocket;

namespace qwenda::emulator {

/// One accepted socket: reads requests one after the other, and plays one reply at a time. Owns the socket; deletes
/// itself when the socket is closed.
class Connection : public QObject
{
    Q_OBJECT

public:
    Connection(QTcpSocket *socket, quint64 number, qint64 largestBody, QObject *parent);
    ~Connection() override;

    quint64 number() const { return m_number; }
    /// Sends this as the answer to the request last told by received(). From inside the signal or later.
    void answer(Reply reply, const Script &script);
    /// Closes without an answer.
    void closeUnanswered();
    /// RST.
    void reset();

Q_SIGNALS:
    void received(const qwenda::emulator::HttpRequest &request);
    /// The current answer is over; `isWhole` when all of it was written.
    void answered(qint64 bytesSent, bool isWhole);
    /// The client closed while a request of its own was not wholly answered.
    void clientLeft(qint64 bytesSent);

private:
    void read();
    void refuse(int status);
    void playerEnded(Player::Ending ending);
    void closeInOrder();
    void disconnected();

    QTcpSocket *m_socket;
    QPointer<Player> m_player;
    HttpParser m_parser;
    quint64 m_number;
    bool m_isBusy = false; ///< a request is out and its answer not over
    bool m_keepAlive = true;
    bool m_isHead = false;
    bool m_isClosing = false;
};

} // namespace qwenda::emulator
