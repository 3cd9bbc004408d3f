// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "client/chatrequest.h"
#include "core/result.h"
#include "transport/httprequest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

class QJsonObject;

namespace qwenda {

struct ModelInfo;

/// The service's JSON, in and out. Pure functions, any thread. Source: vendor documentation of the OpenAI-compatible
/// and the native chat path and their error codes, and recorded answers, as of 2026-11-21.
namespace wire {

/// A piece of a tool call; the pieces of one `index` belong together. Empty id and name mean "as before".
struct ToolCallPiece
{
    int index = -1; ///< -1: the service gave none
    ToolCall piece;
    bool operator==(const ToolCallPiece &) const = default;
};

/// A piece of an answer beside the first one.
struct Choice
{
    int index = 1;
    QString text;
    bool operator==(const Choice &) const = default;
};

/// One chunk of a stream, or one whole answer.
struct Delta
{
    QString text;
    QString thinking;
    QString finishReason;       ///< empty while the answer goes on
    QString requestId;          ///< request_id, else id
    std::optional<Usage> usage; ///< compatible: the last chunk's, its choices are empty; native: what was used so far
    QList<ToolCallPiece> toolCalls;
    QList<Source> sources;      ///< native only
    QList<Choice> others;       ///< of the second choice and later, where several were asked for
    bool operator==(const Delta &) const = default;
};

/// The body of POST /chat/completions. `info` as for ChatRequest::parameters().
QByteArray encodeChat(const ChatRequest &request, const ModelInfo *info);
/// The body of the native text-generation, or multimodal-generation, service.
QByteArray encodeNative(const ChatRequest &request, const ModelInfo *info, bool isMultimodal);

/// One event of a native stream, or one whole native answer; they have the same shape. `isError`: the event said so.
/// Errors as for decodeDelta.
Result<Delta> decodeNative(QByteArrayView json, bool isError = false);

/// One event's data. Errors: Server/NotUnderstood when it is no chunk (nothing of the stream is lost by skipping it);
/// anything else is the service's own error object, which ends the stream. A broken UTF-8 sequence becomes U+FFFD.
/// Without `wantsRequestId` the request id may be left out (it is the same in every chunk, and costs an allocation).
Result<Delta> decodeDelta(QByteArrayView json, bool wantsRequestId = true);
/// The same by the general JSON reader alone: decodeDelta reads the usual chunk by a scanner of its own.
Result<Delta> decodeDeltaSlowly(QByteArrayView json);

/// A whole answer that was not streamed. Errors as for decodeDelta.
Result<Delta> decodeAnswer(QByteArrayView json);

/// The ids of GET /models. Error: Server/NotUnderstood.
Result<QStringList> decodeModelIds(QByteArrayView json);

/// What an answer with an HTTP error status means. Reads every shape seen: compatible, native and Anthropic objects,
/// `{}`, nothing, HTML, `data:` lines; any code type. `now` is for a Retry-After given as a date.
Error decodeError(int status, const HttpHeaders &headers, QByteArrayView body,
                  const QDateTime &now = QDateTime::currentDateTimeUtc());
/// The same for an error object inside an answer with status 200: the kind comes from its code, else Server.
/// The service has worked, and may bill. Nullopt: not an error object.
std::optional<Error> errorInside(const QJsonObject &object);

/// A call's arguments as an object. Some models close one brace too many: it is taken away. Nullopt: no object at all.
std::optional<QJsonObject> argumentsOf(const ToolCall &call);

/// How often sending again is worth it: 0 never, 1 once, more: as often as the options allow.
int repeatsWorthwhile(const Error &error);

} // namespace wire
} // namespace qwenda
