// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace qwenda::exchange {

/// Our own format, one conversation a file: docs/conversation-format.md, and docs/conversation.schema.json for machines.
///
///     {"format":"qwenda-conversation","version":1,"exported_at":"…","exported_by":"qwenda 0.1.0",
///      "conversation":{…},"messages":[{…},…],"files":[{"hash":"…","data":"…"},…]}
///
/// Members of conversation and messages are those of storage/messagejson.h. UTF-8, indented, letters as they are; members
/// always in the order above, so that a reader meets the format first and a conversation before its messages.
inline constexpr char16_t conversationFormat[] = u"qwenda-conversation";
inline constexpr int conversationFormatVersion = 1;

/// Pure, any thread. Without files.
QByteArray conversationFile(const Conversation &conversation, const QList<Message> &messages, const QDateTime &now);

/// The same in pieces, so that files need not be in memory together: the head, each file, the end.
QByteArray conversationFileHead(const Conversation &conversation, const QList<Message> &messages, const QDateTime &now);
QByteArray conversationFileEntry(const QString &hash, const QByteArray &bytes, bool isFirst);
QByteArray conversationFileEnd(bool hasFiles);

} // namespace qwenda::exchange
