// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/formulas.h"
#include "markdown/leaf.h"
#include "markdown/linetable.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <chrono>

struct cmark_node;

namespace qwenda::markdown {

struct BuiltLeaves;
struct Origin;

/// Rows [firstChanged, firstChanged + removed) of the former leaves() became rows [firstChanged, firstChanged + inserted)
/// of the new; the rows before are untouched, the rows after only moved. The first min(removed, inserted) of them are
/// best reported as changed, the rest as removed or inserted.
struct Change
{
    int firstChanged = 0;
    int removed = 0;
    int inserted = 0;

    bool isEmpty() const { return removed == 0 && inserted == 0; }
    bool operator==(const Change &) const = default;
};

/// Markdown that arrives in pieces, as a flat list of leaves; every step says which leaves changed.
///
/// However the text is cut, the leaves after finish() are those of the whole text at once, and they are what CommonMark
/// 0.31 with GitHub's tables, strikethrough, autolinks and task lists says. While text still arrives the unfinished end is
/// shown as it will probably look: markers half typed are closed or held back, only in the last leaf.
///
/// Only what follows the last settled block is parsed again, so a step costs the same at the start and at the end of a
/// long answer. Two cases are not so: a message with a link reference definition ("[x]: address"), which can change
/// anything before it, is parsed whole at every step; and one huge block (a list, a table) is parsed as one. Above
/// Options::throttleAbove bytes to parse, steps come at most every Options::throttle: see isBehind().
///
/// A copyable value; any one thread at a time. cmark-gfm changes tables of its own, shared by all threads, while it
/// parses, so parsing takes turns.
class BlockStream
{
public:
    struct Options
    {
        bool closesTail = true;          ///< false: every intermediate state is exactly the parse of the text so far
        bool keepsLineBreaks = false;    ///< a plain line end is a line break, as people expect of what they typed
        bool hasFormulas = true;         ///< $…$, $$…$$, \(…\), \[…\] are formulas
        qsizetype throttleAbove = 500'000;                ///< bytes of UTF-8
        std::chrono::milliseconds throttle{100};
    };

    BlockStream() = default;
    explicit BlockStream(const Options &options) : m_options(options) {}

    /// More text. A surrogate pair may be cut in two. After finish() the message simply goes on.
    Change append(QStringView text);
    /// The text is complete (or the stream broke): shows what was held back, and drops what was closed by guess.
    Change finish();
    /// Replaces everything by a finished text.
    Change setText(const QString &text);

    const QList<Leaf> &leaves() const { return m_leaves; }
    /// The whole content of one code block, lines ended by U+000A; empty for an unknown index.
    QString codeOf(int codeIndex) const;
    /// UTF-16 units fed so far; a half surrogate pair counts when its other half came.
    qsizetype sourceLength() const { return m_lines.units(); }

    /// True when append() put off the parsing because of the throttle: call catchUp() with a later frame, or finish().
    bool isBehind() const { return m_isBehind; }
    /// Parses what was put off, if it is time.
    Change catchUp();

private:
    /// A fenced block that is open at the end and whose first pieces are settled: parsing resumes inside it.
    struct OpenFence
    {
        QByteArray opener;  ///< its first line, with the line end; empty: none
        int settledLines = 0;
    };

    void take(QStringView text);
    Change update(bool isFinal);
    bool mustWait() const;
    void forgetSettled();
    void settle(cmark_node *document, const Origin &origin, const BuiltLeaves &built);
    void settleFence(cmark_node *code, const Origin &origin);
    Change replaceTail(QList<Leaf> tail);

    Options m_options;
    QByteArray m_bytes;      ///< the text as UTF-8; U+0000 and U+0080–009F replaced by U+FFFD
    LineTable m_lines;
    FormulaText m_formulas;  ///< what cmark is fed instead, when there may be formulas
    QList<Leaf> m_leaves;
    int m_settledLeaves = 0; ///< leaves that can't change any more
    int m_settledCodes = 0;  ///< code blocks among them, not counting an open one
    int m_stableLine = 0;    ///< line where parsing resumes
    OpenFence m_fence;
    bool m_parsesAll = false;///< a definition was seen
    bool m_isBehind = false;
    QChar m_highSurrogate;   ///< waits for its other half; null: none
    QElapsedTimer m_lastParse;
};

} // namespace qwenda::markdown
