// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"
#include "core/result.h"

#include <QJsonObject>
#include <QList>

namespace qwenda {

/// Messages and conversations as JSON, for the hand-over between two processes and for export. Every field of the
/// structs survives the round trip, with times to the millisecond; unknown members are ignored; what stands at its
/// default may be missing. Names are snake_case as in the database; times are ISO 8601 UTC with milliseconds,
/// durations whole milliseconds. Pure functions, any thread.
///
///     {"id":"…","conversation_id":"…","parent_id":"…","role":"assistant","state":"complete","text":"…",
///      "thinking":"…","error":{…},"model":"qwen-plus","region":"cn-beijing","parameters":{…},
///      "finish_reason":"stop","usage":{"input":1,"output":2,"total":3,"cached":0,"reasoning":0},"request_id":"…",
///      "price":{"input":0.8,"output":2,"currency":"CNY"},"cost":{"amount":0.0001,"currency":"CNY"},
///      "attachments":[…],"sources":[…],"tool_calls":[…],"retries":0,"skipped_events":0,
///      "created_at":"2026-11-21T12:00:00.000Z","first_token_ms":380,"thought_ms":3100,"duration_ms":9000}
/// Members of attachments, sources and tool calls: storage/composingjson.h.
QJsonObject messageToJson(const Message &message);
/// Error Storage/NotUnderstood, `message` naming the member, without an id, a role or a state that is known.
Result<Message> messageFromJson(const QJsonObject &json);

///     {"id":"…","title":"…","has_own_title":false,"model":"…","region":"…","system_prompt":"…","head_id":"…",
///      "is_pinned":false,"is_archived":true,"folder_id":"…","tags":["…"],"created_at":"…","updated_at":"…","deleted_at":"…"}
QJsonObject conversationToJson(const Conversation &conversation);
/// Error Storage/NotUnderstood without an id.
Result<Conversation> conversationFromJson(const QJsonObject &json);

///     {"kind":"busy","reason":"none","code":"Throttling","message":"…","http_status":429,"request_id":"…",
///      "parameter":"…","retry_after_ms":1000,"is_retryable":true,"may_be_billed":false}
QJsonObject errorToJson(const Error &error);
/// Never fails: unknown words become Kind::Server and Reason::None.
Error errorFromJson(const QJsonObject &json);

} // namespace qwenda
