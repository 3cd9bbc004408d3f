// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

#include <QString>
#include <QVariant>

namespace qwenda {

class ChatSession;

/// What a transcript's rows say about their whole message: the same for every row of it. `role` is one of Transcript's,
/// from SiblingIndexRole on.
QVariant messageRole(const ChatSession &session, const MessageId &id, int role);

/// "12 pages · 1.2 MB", "640 × 480 · 1.2 MB".
QString attachmentNote(const Attachment &attachment);
/// Name of an icon.
QString attachmentSymbol(const Attachment &attachment);

} // namespace qwenda
