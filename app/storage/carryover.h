// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace qwenda::snapshots {

/// Brings into the history `into` what the history `from` has besides: conversations, messages that were added to known
/// ones (with their head and their time), folders, pictures, drafts. Nothing of `into` goes away, and what is in the trash
/// of `from` is not carried. `into` is brought to the present schema first. What cannot be read of `from`, which may be
/// damaged, is passed over: a history that cannot be opened at all carries nothing.
/// How many conversations came or went on. Errors: those of writing `into`, which is then of no use. Any thread.
Result<int> carryOver(const QString &from, const QString &into);

} // namespace qwenda::snapshots
