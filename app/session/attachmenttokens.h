// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/tokenestimate.h"
#include "core/attachment.h"

namespace qwenda {

/// What a file will probably take in a request, by its size alone: it is not read for this. Any thread.
TokenEstimate estimateOf(const Attachment &attachment);

} // namespace qwenda
