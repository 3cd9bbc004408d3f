// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/player.h"

#include <QHash>
#include <QTcpSocket>

#include <deque>
#include <memory>

namespace qwenda::emulator {

namespace {

constexpr qint64 mostUnsent = 256 * 1024;
// A reset throws away what the peer's kernel has not handed on; the peer gets this long to read what came before.
constexpr Milliseconds graceBeforeReset{30};

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{{200, "OK"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {409, "Conflict"},
                                                {413, "Payload Too Large"},
                                                {429, "Too Many Requests"},
                                                {431, "Request Header Fields Too Large"},
                                                {500, "Internal Server Error"},
                                                {502, "Bad Gateway"},
                                                {503, "Service Unavailable"},
                                                {504, "Gateway Timeout"}};
    return phrases.value(status, "Status");
}

} // namespace

Player::Player(QTcpSocket &socket, Reply reply, const Script &script, bool keepAlive, bool isHead, QObject *parent)
    : QObject(parent), m_socket(socket), m_reply(std::move(reply)), m_script(script), m_keepAlive(keepAlive),
      m_isHead(isHead),
      m_isSplit(script.splitEvery > 0 || !script.splitAt.isEmpty() || script.betweenPieces.count() > 0),
      m_framing(script.framing)
{
    if (m_framing == Framing::Auto)
        m_framing = m_reply.nextEvent ? Framing::Chunked : Framing::Length;
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (!m_isOver && m_hasCurrent && !m_timer.isActive() && m_socket.bytesToWrite() < mostUnsent / 2)
            later(Milliseconds(0));
    });
}

void Player::stop()
{
    m_isOver = true;
    m_timer.stop();
}

void Player::later(Milliseconds delay)
{
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, &Player::step);
    m_timer.start(delay);
}

void Player::start()
{
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        sendHead();
        later(m_script.afterHead + (m_reply.nextEvent ? m_reply.firstToken : Milliseconds(0)));
    });
    m_timer.start(m_reply.beforeHead + m_script.beforeHead);
}

// A length can only be announced when all of the body is known.
void Player::measure()
{
    m_length = m_reply.body.size();
    if (!m_reply.nextEvent || m_framing != Framing::Length)
        return;
    auto events = std::make_shared<std::deque<Event>>();
    m_length = 0;
    while (std::optional<Event> event = m_reply.nextEvent()) {
        m_length += event->bytes.size();
        events->push_back(*std::move(event));
    }
    m_reply.nextEvent = [events]() -> std::optional<Event> {
        if (events->empty())
            return {};
        Event event = std::move(events->front());
        events->pop_front();
        return event;
    };
}

void Player::sendHead()
{
    if (!m_reply.nextEvent && m_script.cut.how == Cut::How::End && m_script.cut.afterBytes >= 0)
        m_reply.body.truncate(m_script.cut.afterBytes);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(m_reply.status) + ' ' + reasonPhrase(m_reply.status) + "\r\n";
    for (const auto &[name, value] : std::as_const(m_reply.headers))
        head += name + ": " + value + "\r\n";
    measure();
    if (m_framing == Framing::Chunked)
        head += "transfer-encoding: chunked\r\n";
    else if (m_framing == Framing::Length)
        head += "content-length: " + QByteArray::number(m_length) + "\r\n";
    head += m_keepAlive ? "connection: keep-alive\r\n\r\n" : "connection: close\r\n\r\n";
    m_socket.write(head);
    m_socket.flush();
}

bool Player::takeEvent()
{
    if (m_isDry || m_isHead)
        return false;
    if (m_reply.nextEvent) {
        std::optional<Event> event = m_reply.nextEvent();
        m_isDry = !event;
        if (!event)
            return false;
        m_current = *std::move(event);
    } else {
        m_isDry = true;
        m_current = {m_reply.body, false};
        if (m_reply.body.isEmpty())
            return false;
    }
    m_hasCurrent = true;
    return true;
}

Milliseconds Player::untilNextToken() const
{
    if (!m_current.isToken || m_reply.tokensPerSecond <= 0)
        return Milliseconds(0);
    const auto due = static_cast<qint64>(static_cast<double>(m_tokens) * 1000.0 / m_reply.tokensPerSecond);
    return Milliseconds(std::max<qint64>(0, due - m_clock.elapsed()));
}

bool Player::isCutReached() const
{
    const Cut &cut = m_script.cut;
    if (cut.how == Cut::How::None)
        return false;
    if (cut.afterBytes < 0 && cut.afterEvents < 0)
        return true;
    return (cut.afterBytes >= 0 && m_sent >= cut.afterBytes) || (cut.afterEvents >= 0 && m_events >= cut.afterEvents);
}

qsizetype Player::pieceLength() const
{
    qsizetype length = m_current.bytes.size();
    if (m_script.splitEvery > 0)
        length = std::min<qsizetype>(length, m_script.splitEvery);
    for (const qint64 offset : m_script.splitAt) {
        if (offset > m_sent) {
            length = std::min<qsizetype>(length, offset - m_sent);
            break;
        }
    }
    if (m_script.cut.how != Cut::How::None && m_script.cut.afterBytes >= 0)
        length = std::min<qsizetype>(length, m_script.cut.afterBytes - m_sent);
    return length;
}

void Player::writePayload(const QByteArray &payload)
{
    if (m_framing == Framing::Chunked)
        m_socket.write(QByteArray::number(payload.size(), 16) + "\r\n" + payload + "\r\n");
    else
        m_socket.write(payload);
}

void Player::sendPiece()
{
    const qsizetype length = pieceLength();
    writePayload(m_current.bytes.first(length));
    m_sent += length;
    m_current.bytes.remove(0, length);
    if (m_current.bytes.isEmpty()) {
        m_hasCurrent = false;
        ++m_events;
        m_tokens += m_current.isToken ? 1 : 0;
    }
}

void Player::step()
{
    if (m_isOver)
        return;
    if (!m_clock.isValid())
        m_clock.start();
    for (;;) {
        if (m_isOver)
            return; // the client left while bytes were being written
        if (isCutReached())
            return cutNow();
        if (!m_hasCurrent && !takeEvent())
            return finish(Ending::Whole);
        if (const Milliseconds wait = untilNextToken(); wait.count() > 0) {
            m_socket.flush();
            if (!m_isOver)
                later(wait);
            return;
        }
        if (m_socket.bytesToWrite() > mostUnsent)
            return; // bytesWritten goes on from here
        sendPiece();
        if (m_isSplit) {
            m_socket.flush();
            if (!m_isOver)
                later(m_script.betweenPieces);
            return;
        }
    }
}

void Player::cutNow()
{
    switch (m_script.cut.how) {
    case Cut::How::End:
        return finish(Ending::Whole);
    case Cut::How::Stall:
        m_socket.flush();
        return finish(Ending::Silent);
    case Cut::How::Fin:
        m_socket.flush();
        return finish(Ending::Closed);
    case Cut::How::Reset:
    case Cut::How::None:
        break;
    }
    m_socket.flush();
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, [this] { finish(Ending::Reset); });
    m_timer.start(graceBeforeReset);
}

void Player::finish(Ending ending)
{
    if (m_isOver)
        return;
    stop();
    if (ending == Ending::Whole) {
        if (m_framing == Framing::Chunked && !m_isHead)
            m_socket.write("0\r\n\r\n");
        m_socket.flush();
    }
    Q_EMIT ended(ending);
}

} // namespace qwenda::emulator
