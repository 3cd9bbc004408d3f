// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>

namespace qwenda::emulator {

using Milliseconds = std::chrono::milliseconds;
using Header = std::pair<QByteArray, QByteArray>;

/// Which requests a script is for. Every given part must agree; an empty part agrees with everything.
struct Match
{
    QByteArray method;   ///< "POST"; exact
    QByteArray path;     ///< part of the path without query: "/chat/completions"
    QByteArray model;    ///< the body's "model"; exact
    QByteArray contains; ///< bytes that stand somewhere in the body
    int number = 0;      ///< only the n-th request this emulator received, counted from 1; 0: any
};

/// Where an answer breaks off. Bytes are counted in the body as the client shall read it (without chunk framing);
/// events are whole SSE events. -1: this count does not cut. With neither count given the cut stands before the first
/// body byte (the head has gone out).
struct Cut
{
    enum class How {
        None,
        Fin,   ///< the socket is closed in order, the body is short of its announced length or last chunk
        Reset, ///< the socket is closed with RST
        End,   ///< the body ends as if it were whole (last chunk sent): only its content is short
        Stall  ///< nothing more comes, the socket stays open until the client leaves
    };
    How how = How::None;
    qint64 afterBytes = -1;
    int afterEvents = -1;
};

/// How the body's end is told. Auto: chunked for streams, a length for everything else.
enum class Framing { Auto, Chunked, Length, Close };

/// What happens to one request instead of, or on top of, the emulator's own answer. The defaults change nothing.
/// Scripts are tried in the order they were queued; the first that matches and is not used up plays. Its effects:
///
///  1. `closeUnanswered` or `stallUnanswered`: the request is read to its end and gets no byte.
///  2. `status`, `body`: a fixed answer, no rule of the service is asked (not even the key). Else `error`: a named
///     refusal of the service in the shape of the path. Else the emulator answers by its own rules, with `answer`,
///     `thinking`, `finishReason`, `toolArguments`, `tokensPerSecond` and `firstToken` put in the place of its own.
///  3. `beforeHead`, `afterHead`, `betweenPieces`: waiting times. `splitEvery`, `splitAt`: the body is written in
///  pieces,
///     each one a write (and an HTTP chunk) of its own, with at least one turn of the event loop between two.
///  4. `insertEvent` puts raw bytes in front of event number `insertBeforeEvent` (counted from 0). `streamError` puts
///  an
///     error event there and ends the stream, as moderation and overload do.
///  5. `cut` ends it early.
struct Script
{
    Match match;
    int times = 1; ///< requests this script serves; 0: without end

    bool closeUnanswered = false;
    bool stallUnanswered = false;

    std::optional<int> status;
    QList<Header> headers; ///< added to the answer's own; a header of the same name is replaced
    QByteArray body;       ///< with `status`, or with status 200 when only this is given
    /// Name of a refusal, see refusalNames(): "throttled", "arrearage", "moderation", …
    QString error;

    std::optional<QString> answer;
    std::optional<QString> thinking;       ///< given: the model thinks this, whether or not it was asked to
    std::optional<QString> finishReason;   ///< "stop", "length", "tool_calls"; "" leaves the finish chunk out
    std::optional<QString> toolArguments;  ///< JSON text: answer with a call of the request's first tool
    std::optional<double> tokensPerSecond; ///< 0: as fast as the socket takes them
    std::optional<Milliseconds> firstToken;
    bool omitUsage = false;
    bool omitDone = false;          ///< compatible streams: no "data: [DONE]"
    bool omitLastBlankLine = false; ///< the stream's very last newline is missing
    bool carriageReturns = false;   ///< SSE lines end in CR LF
    bool noSpaceAfterColon = false; ///< "data:{" in compatible streams
    Framing framing = Framing::Auto;
    bool gzip = false;              ///< Content-Encoding: gzip (stored blocks), as native streams were recorded
    int keepAliveEvery = 0;         ///< a ":keepalive" comment in front of every n-th event

    Milliseconds beforeHead{0};
    Milliseconds afterHead{0};
    Milliseconds betweenPieces{0};
    int splitEvery = 0;    ///< bytes per piece; 1: byte by byte
    QList<qint64> splitAt; ///< offsets into the body, ascending

    int insertBeforeEvent = 0;
    QByteArray insertEvent;
    QString streamError; ///< name of a refusal, see refusalNames()

    QString taskError;      ///< a picture task submitted by this request ends FAILED with this refusal's code
    int failedPictures = 0; ///< that many of its pictures fail although the task succeeds

    Cut cut;
};

/// Reads scripts from JSON: one object, or an array of them. Error: Invalid, `message` says which key is wrong.
///
/// Keys, all optional:
///   "match": {"method", "path", "model", "contains": text, "number": 1…}, "times": 1… or 0 for ever
///   (a script without "times" in a file serves without end),
///   "close_unanswered", "stall_unanswered": bool,
///   "status": 429, "headers": {"Retry-After": "2"}, "body": text | object (sent as JSON), "body_file": path,
///   "error": "throttled",
///   "answer": text, "answer_file": path, "thinking": text, "thinking_file": path, "finish_reason": text,
///   "tool_arguments": text, "tokens_per_second": number, "first_token_ms": number,
///   "omit_usage", "omit_done", "omit_last_blank_line", "carriage_returns", "no_space_after_colon", "gzip": bool,
///   "keepalive_every": n, "framing": "chunked" | "length" | "close",
///   "before_head_ms", "after_head_ms", "between_pieces_ms": number, "split_every": n, "split_at": [n, …],
///   "insert_event": text, "insert_before_event": n, "stream_error": "moderation_output",
///   "task_error": "moderation", "failed_pictures": n,
///   "cut": {"how": "fin" | "reset" | "end" | "stall", "after_bytes": n, "after_events": n}
/// Paths of files are relative to `folder`. An unknown key is an error, so that a slip of the pen is seen.
Result<QList<Script>> readScripts(const QByteArray &json, const QString &folder);

} // namespace qwenda::emulator
