// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QString>

namespace qwenda {

/// What can be searched in a message's attachments: "name — text" for each, a line apart; the text of a picture is empty,
/// that of a text or PDF its first two million characters, read from the folder "attachments" beside the history. A file
/// that is gone counts as its name alone. Empty without attachments. On the connection's thread.
Result<QString> attachmentText(const QSqlDatabase &database, const QString &messageId);

} // namespace qwenda
