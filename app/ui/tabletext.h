// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/leaf.h"

namespace qwenda {

enum class TableFormat { Markdown, Csv, Tsv };

/// A table leaf in another form. CSV as RFC 4180 says, lines ended by CR LF; TSV with tabs and line ends in cells made
/// spaces. Markdown keeps emphasis, code and links.
QString tableText(const markdown::Leaf &table, TableFormat format);

} // namespace qwenda
