// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/foreign.h"
#include "exchange/jsontree.h"

#include <QList>
#include <QString>

#include <optional>

namespace qwenda::exchange {

/// Where readers put what they find.
class ImportSink
{
public:
    virtual ~ImportSink() = default;
    virtual void take(ForeignConversation conversation) = 0;
    virtual void note(const ImportIssue &issue) = 0;
    /// An attachment's bytes, put aside; the name they have in the history. Files that no message names are forgotten.
    virtual QString keepFile(const QByteArray & /*bytes*/) { return {}; }
    /// Bytes of a file that lies beside the record in an archive, by the beginning of its name (`stem`, then "-", "_", "."
    /// or the end); empty when there is none. `name`: its name without the folders.
    virtual QByteArray companion(const QString & /*stem*/, QString * /*name*/) { return {}; }
};

/// Which program wrote this record, if it is one conversation; by its members alone.
std::optional<ImportSource> sourceOf(const JsonTree &record);

/// One conversation of one program into the sink; a record that is none gives an issue. Pure but for the sink.
///
/// Sources, all read 2026-11-21: OpenAI's, Anthropic's and the projects' own exports describe themselves nowhere; the
/// shapes are those public readers and type definitions agree on.
///   ChatGpt    conversations.json: {title, create_time, mapping: {node: {message, parent, children}}, current_node}
///   Claude     conversations.json: {uuid, name, chat_messages: [{uuid, sender, content: [{type, text}], attachments}]}
///   OpenWebUi  {id, title, chat: {models, params, history: {messages: {id: {parentId, role, content}}, currentId}}}
///   Chatbox    a session: {id, name, messages: [{role, contentParts}], threads, messageForksHash}
///   Qwenda     our own, conversationjson.h
void readChatGpt(const JsonTree &record, ImportSink &sink);
void readClaude(const JsonTree &record, ImportSink &sink);
void readOpenWebUi(const JsonTree &record, ImportSink &sink);
void readChatbox(const JsonTree &record, ImportSink &sink);
void readOwn(const JsonTree &record, ImportSink &sink);
void readRecord(ImportSource source, const JsonTree &record, ImportSink &sink);

/// "user", "human"; "assistant", "model", "bot"; "system"; else Tool.
Message::Role roleOf(const QString &word);
/// A message with id, role, time (a bad one is marked).
ForeignMessage foreignMessage(const QString &id, Message::Role role, const JsonTree &time);
/// Names of the members that count tokens, by OpenAI's, Vercel's and DashScope's habits. Nothing when none is there.
std::optional<Usage> usageOf(const JsonTree &usage);
/// A blank line between what is there and what comes; nothing where one of them is empty.
void addParagraph(QString &text, const QString &more);
/// The message ended with an error there.
void setFailed(Message &message, const QString &words);
/// A fence that the code cannot close, round the code.
QString fenced(const QString &code, const QString &language);

/// Attaches a picture of these bytes. False: it is none that we can show, or there are no bytes.
bool attachPicture(Message &message, const QString &name, const QByteArray &bytes, ImportSink &sink);

/// "role: text" in the issues: which record this is about.
QString recordName(const JsonTree &record);

} // namespace qwenda::exchange
