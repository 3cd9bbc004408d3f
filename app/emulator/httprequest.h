// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/script.h"

#include <QByteArray>
#include <QList>

namespace qwenda::emulator {

/// One HTTP request, whole.
struct HttpRequest
{
    QByteArray method;
    QByteArray path;  ///< percent-encoded, without query
    QByteArray query; ///< without "?"
    QList<Header> headers;
    QByteArray body;
    bool keepAlive = true;

    /// First header of this name, whatever its case; empty when absent.
    QByteArray header(QByteArrayView name) const;
    /// The bearer key, or the x-api-key; empty when there is none.
    QByteArray key() const;
};

/// First header of this name, whatever its case; empty when absent.
QByteArray headerValue(const QList<Header> &headers, QByteArrayView name);

/// Bytes of a client in, requests out; any split of the bytes gives the same requests. HTTP/1.0 and 1.1, bodies by
/// Content-Length or chunked, pipelining (the rest of the bytes waits for the next call of next()).
class HttpParser
{
public:
    enum class State {
        NeedsMore,
        Ready,         ///< take() it
        WantsContinue, ///< the client waits for "100 Continue"; said once per request, then NeedsMore
        BadRequest,    ///< not HTTP: answer 400 and close
        HeadTooLarge,  ///< more than 64 KiB of head: 431
        BodyTooLarge   ///< 413
    };

    explicit HttpParser(qint64 largestBody) : m_largestBody(largestBody) {}

    void feed(QByteArrayView bytes) { m_buffer.append(bytes); }
    /// Parses as far as the bytes go.
    State next();
    /// The request of State::Ready; parsing goes on with the next one.
    HttpRequest take();
    /// True when no byte of a further request has come.
    bool isIdle() const { return m_buffer.isEmpty() && m_phase == Phase::Head; }

private:
    enum class Phase { Head, Length, ChunkSize, ChunkData, ChunkEnd, Trailer, Done };

    State head();
    State parseHead(const QByteArray &head);
    State chooseBody();
    State lengthBody();
    State chunkedBody();
    State chunkSize();

    HttpRequest m_request;
    QByteArray m_buffer;
    qint64 m_largestBody;
    qint64 m_remaining = 0;
    Phase m_phase = Phase::Head;
    bool m_wantsContinue = false;
};

} // namespace qwenda::emulator
