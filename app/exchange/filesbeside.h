// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "exchange/exportrequest.h"

#include <QStringList>

namespace qwenda::exchange {

/// Copies of a branch's attachments in the folder "<document>.files" beside the document, under their own names, made safe
/// and unlike each other. One that cannot be read is left out.
/// Fills `exported.beside`; `written` gets every file, also when it fails. The folder is made with the first file.
Result<void> writeFilesBeside(ExportedConversation &exported, const QString &stem, QStringList &written);

/// The hashes of everything the messages' attachments name, each once: the files themselves and what was sent in their place.
QStringList filesOf(const QList<Message> &messages);

} // namespace qwenda::exchange
