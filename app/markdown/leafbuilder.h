// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/document.h"
#include "markdown/leaf.h"
#include "markdown/linetable.h"

namespace qwenda::markdown {

/// Where a parsed document lies in the message.
struct Origin
{
    QByteArrayView bytes;     ///< the message so far
    const LineTable &lines;   ///< of bytes
    int firstLine = 0;        ///< line of the message that cmark saw first
    int linesBefore = 0;      ///< lines fed before that one, which are not there in the message
    int lineCount = 0;        ///< lines fed from firstLine on, counting an incomplete one
    int firstCode = 0;        ///< codeIndex of the first code block
    int settledCodeLines = 0; ///< lines of that block which were settled before, when parsing resumes inside it
    bool keepsLineBreaks = false;
    bool hasFormulas = true;  ///< a fence called "math" is one
};

/// Bytes of the message that a leaf stands for.
struct Extent
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct BuiltLeaves
{
    QList<Leaf> leaves;        ///< sealed
    QList<int> blockStarts;    ///< for each top-level block: its first leaf
    QList<int> codesBefore;    ///< for each top-level block: codeIndex the next code block gets at its start
    Extent lastContent;        ///< of the last leaf, without an item's marker
};

/// Flattens a document. Without recursion: the nesting of a document is not limited.
BuiltLeaves buildLeaves(cmark_node *document, const Origin &origin);

} // namespace qwenda::markdown
