// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/script.h"

#include <functional>
#include <optional>

namespace qwenda::emulator {

/// A piece of a body that is made while it is sent. Tokens are paced, the rest goes out at once.
struct Event
{
    QByteArray bytes;
    bool isToken = false;
};

/// What goes back for one request. Either `body` stands, or `nextEvent` makes it (an empty optional ends it) and the
/// body goes out chunked.
struct Reply
{
    int status = 200;
    QList<Header> headers; ///< Content-Type among them; length and framing are added when it is sent
    QByteArray body;
    std::function<std::optional<Event>()> nextEvent;
    Milliseconds beforeHead{0}; ///< what the service takes before it answers at all
    double tokensPerSecond = 0;
    Milliseconds firstToken{0};
    /// The error event of this stream's protocol for the name of a refusal; for Script::streamError.
    std::function<QByteArray(const QString &)> errorEvent;
};

/// 200 with this JSON text, or another status.
inline Reply jsonReply(QByteArray json, int status = 200)
{
    Reply reply;
    reply.status = status;
    reply.headers = {{"content-type", "application/json"}};
    reply.body = std::move(json);
    return reply;
}

} // namespace qwenda::emulator
