// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/attachment.h"
#include "core/error.h"
#include "core/money.h"
#include "core/usage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace qwenda {

/// Global, stable, never reused: a UUID without braces. See newId().
using ConversationId = QString;
using MessageId = QString;

/// A new random id (UUID version 4, lower case, no braces). Any thread.
QString newId();

/// A function the model wants called.
struct ToolCall
{
    QString id;
    QString name;
    QString arguments; ///< JSON text, as received
    bool operator==(const ToolCall &) const = default;
};

/// A page the service searched for an answer.
struct Source
{
    int index = 0;    ///< as the answer refers to it: [1]
    QString title;
    QString url;      ///< as received: check its scheme before opening
    QString siteName; ///< may be empty
    bool operator==(const Source &) const = default;
};

/// One turn of a conversation. Messages form a tree through parentId; nothing is ever overwritten by editing or
/// asking again: that adds a sibling.
struct Message
{
    enum class Role { System, User, Assistant, Tool };
    enum class State {
        Streaming,   ///< being received; found at start it becomes Interrupted
        Complete,    ///< a finish reason came
        Stopped,     ///< the user stopped it
        Interrupted, ///< the connection or the program died
        Failed       ///< the service refused or failed; error says why
    };

    MessageId id;
    ConversationId conversationId;
    MessageId parentId; ///< empty for the first message
    Role role = Role::User;
    State state = State::Complete;
    QString text;
    QString thinking;
    std::optional<Error> error;
    QList<Attachment> attachments; ///< user's messages, in the order they are shown and sent
    QList<Source> sources;         ///< answers: what was found on the web
    QList<ToolCall> toolCalls;     ///< answers that end with finish reason "tool_calls"

    QString model;
    QString regionId;
    QJsonObject parameters;  ///< as sent, without messages; never a key
    QString finishReason;
    std::optional<Usage> usage;
    std::optional<Price> price; ///< of the day the answer came: catalogues change
    std::optional<Money> cost;  ///< usage at that price
    QString requestId;
    int retries = 0;         ///< requests repeated, not counting the first
    int skippedEvents = 0;   ///< events of the stream that could not be decoded

    QDateTime createdAt;     ///< UTC
    std::optional<std::chrono::milliseconds> firstToken; ///< request sent → first delta
    std::optional<std::chrono::milliseconds> thought;    ///< first thinking delta → first answer delta (or end)
    std::optional<std::chrono::milliseconds> duration;   ///< request sent → end

    bool operator==(const Message &) const = default;
};

/// "system", "user", "assistant", "tool": the wire's and the database's words.
QString roleName(Message::Role role);
Message::Role roleFromName(QStringView name);
/// "streaming", "complete", "stopped", "interrupted", "failed": the database's and the scripts' words.
QString stateName(Message::State state);
Message::State stateFromName(QStringView name);

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::Message)
