// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/leaf.h"

#include <cmark-gfm.h>

namespace qwenda::markdown {

/// The runs of a paragraph, heading or table cell. Neighbours that look the same are one run. Walks without recursion.
QList<InlineRun> runsOf(cmark_node *parent, bool keepsLineBreaks);

/// cmark's bytes as text.
QString textOf(const char *utf8);

/// The address a click may open: http, https or mailto, percent-encoded; empty for everything else.
QString openableAddress(const QString &address);

} // namespace qwenda::markdown
