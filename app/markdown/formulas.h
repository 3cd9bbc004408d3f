// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/linetable.h"

#include <QByteArray>

struct cmark_node;
struct cmark_syntax_extension;

namespace qwenda::markdown {

/// Formulas are not Markdown: \( is an escape there, _ and * are emphasis, a line "+ b" is a list. So the text that cmark
/// gets differs from the message in three ways, none of which moves a line or the start of a block:
///   \( \) \[ \]   become one control character of two bytes each (U+0091, 92, 96, 97), outside fenced code;
///   | becomes U+0098 inside a formula, so that it does not end a table's cell;
///   a line inside a display formula of several lines begins with U+0080, so that it can't start a block.
/// The inline extension then finds formulas where code spans and escapes are known, and unmask() undoes the rest.
///
/// A formula of several lines is only known when its end arrives; a blank line before it means that it was none. Lines
/// before decidedLines() never change any more, whatever follows.
class FormulaText
{
public:
    /// `all` is the message so far, `lines` its lines.
    void grow(QByteArrayView all, const LineTable &lines);
    void clear() { *this = {}; }

    int decidedLines() const { return int(m_starts.size()) - 1; }
    /// What to feed for the message from `line` on, up to `end` bytes of the message.
    /// With `closesTail` an unfinished display formula is closed; `isOpen` says that this happened.
    QByteArray textFrom(int line, qsizetype end, QByteArrayView all, const LineTable &lines, bool closesTail,
                        bool &isOpen) const;

private:
    struct Group
    {
        int openerLine = -1; ///< none
        int quotes = 0;      ///< quote marks before the opener: as many are skipped on each line of it
        bool isDollar = true;
    };

    void takeLine(QByteArrayView line, QByteArrayView all, const LineTable &lines, int number);
    void decide(QByteArrayView line, bool isGuarded);
    bool takesFence(QByteArrayView line);
    static bool closeOpenFormula(QByteArray &text, qsizetype openerAt, bool isDollar);
    static bool opens(QByteArrayView line, Group &group);
    static QByteArray rewritten(QByteArrayView line, const Group *guard);

    QByteArray m_text;               ///< of the decided lines
    QList<qsizetype> m_starts{0};    ///< of the decided lines in m_text, and its end
    int m_seenLines = 0;             ///< complete lines looked at
    Group m_group;                   ///< undecided
    char m_fence = 0;                ///< character of the open fence; 0: none
    qsizetype m_fenceLength = 0;
};

/// A whole text at once, as FormulaText would feed it.
QByteArray maskFormulas(QByteArrayView text);

/// What stands for itself in cmark's output becomes text again: "(" in prose, where the backslash was an escape, "\(" in
/// code and formulas.
void unmask(QString &text, bool keepsBackslash);

/// Where a formula begins at this byte of an inline text, masked or not.
struct FormulaSpan
{
    qsizetype contentBegin = 0;
    qsizetype contentEnd = 0;
    qsizetype end = -1; ///< behind the closing delimiter; negative: no formula begins here
    bool isDisplay = false;
};
FormulaSpan formulaAt(QByteArrayView text, qsizetype at);

/// Masks each | of the line's formulas; with `isFormula` all is one.
void maskPipes(QByteArray &line, bool isFormula);

/// A fenced block of the language "math" with something in it: a display formula, as on GitHub.
bool isMathFence(cmark_node *code);

/// Literals of code nodes that are formulas begin with one of these.
inline constexpr char inlineFormulaMark[] = "\xC2\x80$";
inline constexpr char displayFormulaMark[] = "\xC2\x80=";

/// The extension for cmark; made once, never freed. Makes code nodes whose literal has a mark.
cmark_syntax_extension *formulaExtension();

} // namespace qwenda::markdown
