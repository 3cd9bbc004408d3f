// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes, cut anywhere, give the same events, and never more memory than the limit allows.
#include "transport/sseparser.h"

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

using namespace qwenda;

namespace {

QByteArray events(QByteArrayView bytes, qsizetype piece)
{
    SseParser parser(200);
    QByteArray out;
    const auto take = [&out](const SseEvent &event) {
        out.append(event.data).append('\x1e').append(event.type).append('\x1e').append(event.id).append(event.isTooLong ? '!' : '.');
    };
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        parser.feed(bytes.sliced(at, qMin(piece, bytes.size() - at)), take);
    parser.finish(take);
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    if (events(bytes, bytes.size()) != events(bytes, 1 + data[0] % 16))
        std::abort();
    return 0;
}
