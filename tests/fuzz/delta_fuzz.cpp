// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the fast reader reads, the general reader reads alike; a whole stream of it never crashes.
#include "client/chatstream.h"
#include "client/deltascanner.h"

#include <cstdint>
#include <cstdlib>

using namespace qwenda;

// Cut in two anywhere a stream gives the same words, and never half a character.
static void feed(QByteArrayView bytes, Protocol protocol, bool sendsWholeText)
{
    const auto words = [&](qsizetype cut) {
        ChatStream stream(ChatStream::Form::Events, sendsWholeText, protocol);
        QString text;
        const auto take = [&text](const ChatDelta &delta) {
            if (!delta.text.isEmpty() && delta.text.back().isHighSurrogate())
                std::abort();
            text += delta.text;
            return true;
        };
        stream.feed(bytes.first(cut), take);
        stream.feed(bytes.sliced(cut), take);
        stream.finish(take);
        return std::pair(text, stream.judge().has_value());
    };
    if (words(0) != words(bytes.size() / 2))
        std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (const auto fast = wire::scanDelta(bytes)) {
        const auto slow = wire::decodeDeltaSlowly(bytes);
        if (!slow || !(*slow == *fast))
            std::abort();
    }
    (void)wire::decodeAnswer(bytes);
    (void)wire::decodeNative(bytes);
    if (wire::decodeNative(bytes, true)) // an error event is an error, whatever it holds
        std::abort();
    feed(bytes, Protocol::Native, false);
    feed(bytes, Protocol::Native, true);
    feed(bytes, Protocol::Compatible, true);
    (void)wire::decodeModelIds(bytes);
    feed(bytes, Protocol::Compatible, false);
    return 0;
}
