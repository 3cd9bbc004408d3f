// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/answers.h"

namespace qwenda::emulator {

/// The answer in the shape of POST /compatible-mode/v1/chat/completions, streamed or whole. Chunks hold exactly the
/// keys of the recorded ones (tests/data/wire/compatible-*).
Reply compatibleReply(const ChatQuestion &question, const Answer &answer, const Script &script);

} // namespace qwenda::emulator
