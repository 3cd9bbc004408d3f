// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/leaf.h"

namespace qwenda {

/// One leaf as HTML, for the clipboard. Everything in it is escaped; nothing is loaded by it.
QString leafHtml(const markdown::Leaf &leaf);

} // namespace qwenda
