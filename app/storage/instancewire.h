// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <variant>

namespace qwenda {

/// What two processes of one data folder say to each other over the local socket: one line of JSON there, one line
/// back, then the connection closes. A line ends with \n and is at most maxLine bytes. Pure functions, any thread.
///
///     {"qwenda":1,"do":"show","arguments":["--data-dir","…"]}
///     {"qwenda":1,"do":"save","conversation":{…},"messages":[{…},…]}       members: messagejson.h
///     {"qwenda":1,"do":"refresh"}
///     {"ok":true}
///     {"ok":false,"error":{…}}
namespace instancewire {

constexpr qsizetype maxLine = 64 * 1024 * 1024;

/// A second start: come forward; the arguments without the program's name.
struct Show
{
    QStringList arguments;
};
/// A finished conversation, parents before children.
struct Save
{
    Conversation conversation;
    QList<Message> messages;
};
/// Another process wrote into the history file.
struct Refresh
{};
using Request = std::variant<Show, Save, Refresh>;

QByteArray encode(const Request &request);
/// Error Storage/NotUnderstood: no JSON, unknown "do", a later protocol, messages of another conversation.
Result<Request> decodeRequest(const QByteArray &line);

QByteArray encode(const Result<void> &answer);
/// The answer itself, or Storage/NotUnderstood.
Result<void> decodeAnswer(const QByteArray &line);

} // namespace instancewire

} // namespace qwenda
