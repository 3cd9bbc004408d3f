// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/answers.h"

namespace qwenda::emulator {

/// The answer in the shape of native text-generation and multimodal-generation, streamed or whole; frames hold the
/// lines and keys of the recorded ones (tests/data/wire/native-*).
Reply nativeReply(const ChatQuestion &question, const Answer &answer);

} // namespace qwenda::emulator
