// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/bytesource.h"
#include "exchange/chatrecords.h"
#include "exchange/jsonpull.h"

#include <functional>
#include <memory>

namespace qwenda::exchange {

/// Sources where a chat's name, messages and texts lie in different places of one file: read twice, and what belongs
/// together is put aside on the disk (RecordStore) meanwhile.
struct ScatteredInput
{
    /// The text from its start, as UTF-8, as often as needed. Null: could not be opened.
    std::function<std::unique_ptr<ByteSource>()> reopen;
    QString scratchFolder;
    /// False: stop.
    std::function<bool(const ByteSource &)> goOn;
};

enum class ScatteredOutcome { Read, Stopped, BadJson, NoDisk };

/// What such a source says of a chat apart from its messages.
struct ChatHead
{
    QString title, prompt, model;
    bool isPinned = false;
    JsonTree createdAt, updatedAt;

    /// A conversation of `source` with this head and the source's own id.
    ForeignConversation begin(ImportSource source, const QString &id) const;
};

/// The frame that these readers share. `take` answers false when the disk refused.
using TakeRecord = std::function<bool(const JsonTree &record)>;
/// A whole text that is one object: `member` for each name, which reads the value. The value behind the last ends the text.
ScatteredOutcome readMembers(JsonPull &json, const std::function<ScatteredOutcome(const QByteArray &name)> &member);
/// An object in it: a table for each name. Those that are not `isWanted` are read over.
ScatteredOutcome readTables(const ScatteredInput &input, const ByteSource &source, JsonPull &json, ImportSink &sink,
                            const std::function<bool(const QByteArray &table)> &isWanted,
                            const std::function<bool(const QByteArray &table, const JsonTree &record)> &take);
/// An array of records; anything else is read over. `table` names a record that is too large.
ScatteredOutcome readRecordList(const ScatteredInput &input, const ByteSource &source, JsonPull &json, ImportSink &sink,
                                const QString &table, const TakeRecord &take);
ScatteredOutcome readOneRecord(JsonPull &json, JsonPull::Token first, ImportSink &sink, const QString &table, const TakeRecord &take);

/// Cherry Studio, backups of the first generation: {"time","version","localStorage":{"persist:cherry-studio":"{…}"},
/// "indexedDB":{"topics":[{"id","messages":[{"role","blocks":[id…]}]}],"message_blocks":[{"id","type","content"}],…}}.
/// Topics' names and assistants' prompts are in the localStorage, as JSON in a string in JSON in a string.
/// Version 4 and before had the text in the message itself. Read 2026-11-21 from public type definitions.
ScatteredOutcome readCherryStudio(const ScatteredInput &input, ImportSink &sink);

/// LobeChat: {"exportType","state":{"sessions","topics","messages"},"version"}, and since its PostgreSQL
/// {"data":{"sessions","topics","messages",…},"mode","schemaHash"}. Read 2026-11-21 from public type definitions.
ScatteredOutcome readLobeChat(const ScatteredInput &input, ImportSink &sink);

/// Chatbox, the whole backup: {"chat-sessions-list":[…],"session:<id>":{…},…}, and before "chat-sessions":[{…}].
ScatteredOutcome readChatboxBackup(const ScatteredInput &input, ImportSink &sink);

/// The memory one record may take; what is larger is reported and left out.
constexpr qsizetype recordLimit = 24 * 1024 * 1024;

} // namespace qwenda::exchange
