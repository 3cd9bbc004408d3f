// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "markdown/highlight.h"
#include "markdown/leaf.h"
#include "ui/transcript.h"

#include <QString>

namespace qwenda {

/// How the reader wants one code block.
struct CodeLook
{
    bool wraps = false;
    bool isCollapsed = false; ///< only its first collapsedLines lines
    bool hasNumbers = false;
    static constexpr int collapsedLines = 30;
    bool operator==(const CodeLook &) const = default;
};

/// GitHub's "> [!NOTE]" and its kin.
enum class Alert : quint8 { None, Note, Tip, Important, Warning, Caution };

/// What the transcript's view lays out in one row. Points into the model: until its next change.
struct TranscriptRow
{
    Transcript::Kind kind = Transcript::Footer;
    const markdown::Leaf *leaf = nullptr;
    QString text;            ///< instead of a leaf: a bubble's words
    int begin = 0;           ///< what of the leaf; see LeafRows::Part
    int end = 0;
    bool isFirstPart = true;
    bool isLastPart = true;
    const QList<Source> *sources = nullptr; ///< what "[1]" in the words means; null: nothing
    bool isThought = false;  ///< inside the open thinking fold
    bool hasCursor = false;  ///< the still block after the last character
    bool isAlertTitle = false; ///< its first words are "[!NOTE]"
    Alert alert = Alert::None;
    int topGap = 0;          ///< px
    int quotesAbove = 0;     ///< depth of quoting that goes on from the row above: lines reach over the gap
    CodeLook look;
    int blockKey = 0;        ///< rows of one code block or table scroll sideways together
    markdown::LexerState lexer; ///< before the leaf's first line; not filled in by rowView(), see Transcript::lexerAt()
};

} // namespace qwenda
