// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the fast reader reads, the general reader reads alike; a whole stream of it never crashes.
#include "client/chatstream.h"
#include "client/deltascanner.h"

#include <cstdint>
#include <cstdlib>

using namespace qwenda;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto fast = wire::scanDelta(bytes)) {
        const auto slow = wire::decodeDeltaSlowly(bytes);
        if (!slow || !(*slow == *fast))
            std::abort();
    }
    (void)wire::decodeAnswer(bytes);
    (void)wire::decodeModelIds(bytes);
    ChatStream stream(ChatStream::Form::Events, true);
    const auto take = [](const ChatDelta &) { return true; };
    stream.feed(bytes, take);
    stream.finish(take);
    (void)stream.judge();
    return 0;
}
