// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/reply.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace qwenda::emulator {

/// Sends one (dressed) reply over a socket in its script's time: paced, split, delayed, cut. Ends with exactly one
/// ended() unless it is deleted before. Never holds more than some 256 KiB unsent.
class Player : public QObject
{
    Q_OBJECT

public:
    enum class Ending {
        Whole,  ///< the body is complete: the connection can serve on
        Closed, ///< the script wants the socket closed in order
        Reset,  ///< the script wants it reset
        Silent  ///< the script leaves the socket open and says no more
    };

    Player(QTcpSocket &socket, Reply reply, const Script &script, bool keepAlive, bool isHead, QObject *parent);

    void start();
    /// No further byte and no ended(): the client has gone.
    void stop();
    qint64 bytesSent() const { return m_sent; }

Q_SIGNALS:
    void ended(qwenda::emulator::Player::Ending ending);

private:
    void sendHead();
    void measure();
    void step();
    bool takeEvent();
    void sendPiece();
    bool isCutReached() const;
    void cutNow();
    void finish(Ending ending);
    void writePayload(const QByteArray &payload);
    void later(Milliseconds delay);
    Milliseconds untilNextToken() const;
    qsizetype pieceLength() const;

    QTcpSocket &m_socket;
    Reply m_reply;
    Script m_script;
    bool m_keepAlive;
    bool m_isHead;
    bool m_isSplit;
    Framing m_framing;
    qint64 m_length = 0;   ///< of the whole body, for Framing::Length
    QTimer m_timer;
    QElapsedTimer m_clock; ///< since the first event
    Event m_current;       ///< what of it is not yet sent
    qint64 m_sent = 0;     ///< body bytes
    int m_events = 0;      ///< taken from the source and wholly sent
    qint64 m_tokens = 0;
    bool m_hasCurrent = false;
    bool m_isDry = false;
    bool m_isOver = false;
};

} // namespace qwenda::emulator
