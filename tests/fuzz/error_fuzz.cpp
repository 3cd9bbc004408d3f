// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any error body with any status becomes one of the kinds that its status allows.
#include "client/wire.h"

#include <cstdint>
#include <cstdlib>

using namespace qwenda;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const int status = 400 + data[0];
    const QByteArrayView body(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    HttpHeaders headers;
    headers.add("Retry-After", body.first(qMin<qsizetype>(body.size(), 40)).toByteArray());
    const Error error = wire::decodeError(status, headers, body);
    const bool isFit = status == 401 ? error.kind == Error::Kind::Key
        : status >= 500             ? error.kind == Error::Kind::Server
                                    : error.kind != Error::Kind::Server && error.kind != Error::Kind::Network;
    if (!isFit || error.httpStatus != status || (error.retryAfter && error.retryAfter->count() < 0))
        std::abort();
    return 0;
}
