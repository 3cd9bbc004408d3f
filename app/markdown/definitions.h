// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/leafbuilder.h"

namespace qwenda::markdown {

/// False when the parsed text certainly has no link reference definition. "]:" must follow a "[" that begins a line, after
/// quote and list markers at most, with no blank line between; lines inside top-level fences don't count.
bool mayDefineReferences(cmark_node *document, const Origin &origin);

} // namespace qwenda::markdown
