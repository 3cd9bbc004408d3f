// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/reply.h"

namespace qwenda::emulator {

/// The same reply with everything of the script that changes bytes: headers, line ends, comments, inserted and error
/// events, missing ends, gzip. What concerns time and cuts is the Player's.
Reply dressed(Reply reply, const Script &script);

/// CRC-32 as gzip wants it (RFC 1952), continued from `before`.
quint32 crc32(QByteArrayView bytes, quint32 before = 0);

} // namespace qwenda::emulator
