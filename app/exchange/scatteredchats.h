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
