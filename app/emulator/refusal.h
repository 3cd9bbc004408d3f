// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/reply.h"

#include <QStringList>

namespace qwenda::emulator {

/// The two protocols of the service; they differ in the shape of their errors.
enum class Protocol { Compatible, Native };

/// "/api/…" is native, everything else compatible.
Protocol protocolOf(const QByteArray &path);

/// A refusal of the service. One value serves both protocols, which name the same fault differently.
/// Source: DashScope's error code page and recorded bodies, gathered 2026-11-21 (tests/data/wire/README.md).
struct Refusal
{
    int status = 400;
    QByteArray code; ///< native: "InvalidParameter"
    QByteArray message;
    QByteArray compatibleCode;    ///< "invalid_parameter_error"; empty is sent as null
    QByteArray type;              ///< compatible only
    QByteArray compatibleMessage; ///< when it is not `message`
    /// Said by the inference layer: the compatible path puts "<400> InternalError.Algo.InvalidParameter: " in front,
    /// and a streamed request gets the body as an SSE line; a native stream tells it as an error event within a 200.
    bool isInner = false;
};

/// 400 from the inference layer, the usual one for a parameter.
Refusal wrongParameter(const QByteArray &message);
/// 400 InvalidParameter from the gateway.
Refusal badRequest(const QByteArray &message);
Refusal unknownModel(const QByteArray &model);
Refusal unknownPath();
Refusal wrongKey();
Refusal noKey();

/// Names for scripts: no_key, wrong_key, workspace, arrearage, free_tier, free_quota, unpurchased, overdue,
/// model_access, retired, unknown_model, throttled, rate_limit, burst, tokens_per_minute, concurrency, capacity,
/// moderation, moderation_output, too_long, server_error, timeout, unavailable, empty_object, empty_body, html.
QStringList refusalNames();
/// The refusal of that name; empty when there is none, or when it is one of the three without a code.
std::optional<Refusal> namedRefusal(const QString &name);

/// The error body of this protocol: one line of JSON, no framing.
QByteArray errorBody(const Refusal &refusal, Protocol protocol);
/// The answer to a request that is refused.
Reply refusalReply(const Refusal &refusal, Protocol protocol, bool isStreamed);
/// The same for a name, with "empty_object", "empty_body" and "html" too. A name that is unknown gives a 500 saying so.
Reply namedReply(const QString &name, Protocol protocol, bool isStreamed);
/// The error as an event within a stream that began with status 200. Native events carry their number.
QByteArray errorEvent(const Refusal &refusal, Protocol protocol, int number);

/// A new request id: a random UUID.
QByteArray newRequestId();

} // namespace qwenda::emulator
