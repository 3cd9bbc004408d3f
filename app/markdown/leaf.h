// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <functional>

namespace qwenda::markdown {

/// A stretch of text that looks the same from end to end. The texts of a leaf's runs, joined, are what a QTextLayout
/// wants: a hard line break is U+2028 (QChar::LineSeparator), and nothing else in a run breaks a line.
struct InlineRun
{
    /// Flags; a run has any mixture of Bold, Italic, Strike and one of the others.
    enum Style : quint8 {
        Plain = 0,
        Bold = 1,
        Italic = 2,
        Strike = 4,
        Code = 8,       ///< `code`
        LineBreak = 16, ///< text is one U+2028; from two spaces, a backslash, or <br>
        Image = 32,     ///< text is the alternative text (may be empty), link the picture's address; nothing is loaded
        Formula = 64    ///< text is the TeX source without its delimiters
    };

    QString text;
    quint8 style = Plain;
    /// Where a click leads, or an Image's address: http, https and mailto only, percent-encoded. Else empty.
    QString link;
    QString title;         ///< of a link or image, as written; usually empty
    bool isUnsafe = false; ///< there was an address, of another kind (javascript:, file:, data:, relative …): not kept
    bool isDisplay = false;///< Formula in a heading or table cell that was written with $$ or \[

    bool has(Style one) const { return (style & one) != 0; }
    bool operator==(const InlineRun &) const = default;
};

enum class Alignment : quint8 { None, Left, Center, Right };

struct TableCell
{
    QList<InlineRun> runs;
    bool operator==(const TableCell &) const = default;
};

/// The smallest part of a message that is laid out, measured and repainted alone. A plain value.
struct Leaf
{
    enum class Kind : quint8 {
        Paragraph, ///< runs
        Heading,   ///< runs, headingLevel
        ListItem,  ///< runs: a paragraph inside a list; marker is empty from an item's second paragraph on
        Code,      ///< code, language: at most linesPerPiece lines of a fenced or indented block
        Table,     ///< rows, alignments
        Rule,      ///< nothing more
        Html,      ///< code: raw HTML, to be shown as text; cut in pieces like Code
        Image,     ///< runs has exactly one, an Image: a paragraph that is only a picture
        Formula    ///< code: TeX of a display formula, without delimiters; splits the paragraph around it
    };
    enum class TaskState : quint8 { None, Open, Done };

    /// A piece of code or HTML has this many lines, the last piece of a block 1 to this many.
    static constexpr int linesPerPiece = 32;
    /// quoteDepth and listDepth never exceed this; text nested deeper is shown at this depth.
    static constexpr int deepest = 8;

    Kind kind = Kind::Paragraph;
    TaskState task = TaskState::None; ///< only beside a marker
    quint8 headingLevel = 0;          ///< 1–6 for Heading
    quint8 quoteDepth = 0;
    quint8 listDepth = 0;
    bool isTight = false;             ///< in a list without blank lines between its items
    bool isFirstPiece = true;         ///< Code, Html
    bool isLastPiece = true;          ///< Code, Html
    bool isOpen = false;              ///< Code: the closing fence has not come; Formula: the closing delimiter has not come

    /// What encloses the leaf, outermost first: 'q' a quote, 'l' a list item. "ql" is a list in a quote, "lq" a quote in
    /// a list item. At most `deepest` of each.
    QString nesting;
    /// "•", "◦", "▪" by depth, "1.", "2)" …: on the first leaf of an item, whatever its kind. An item that begins with a
    /// quote or another list gives an empty ListItem that carries it.
    QString marker;
    QList<InlineRun> runs;

    QString code;       ///< lines joined by U+000A, none after the last line
    QString language;   ///< first word of the fence's info string, as written; see languageFor() in highlight.h
    int codeIndex = -1; ///< which code block of the message, from 0, the same in all its pieces; for BlockStream::codeOf
    int firstLine = 0;  ///< index of the piece's first line inside its block

    QList<Alignment> alignments;   ///< Table: one per column
    QList<QList<TableCell>> rows;  ///< Table: the head first; every row has as many cells as the head

    /// UTF-16 offsets into the text fed: what "copy as Markdown" takes. From the item's marker on for its first leaf;
    /// the piece's own lines for Code, the fences with the first and last piece. Never overlap, never run backwards.
    qsizetype sourceBegin = 0;
    qsizetype sourceEnd = 0;

    /// Sums up everything above but the source range and codeIndex: equal hashes look equal. 64 bits, same in one run.
    quint64 hash = 0;

    bool operator==(const Leaf &) const = default;
};

/// What is read in place of a formula.
using FormulaWords = std::function<QString(const QString &tex, bool isDisplay)>;

/// What is read in the leaf, without markup: runs joined (U+2028 as U+000A, formulas as `words` has them, or as TeX), code
/// as it is, table cells joined by tabs and rows by U+000A.
QString plainText(const Leaf &leaf, const FormulaWords &words = {});

/// Fills leaf.hash.
void seal(Leaf &leaf);

} // namespace qwenda::markdown

Q_DECLARE_METATYPE(qwenda::markdown::Leaf)
