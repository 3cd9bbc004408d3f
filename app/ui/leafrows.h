// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/blockstream.h"
#include "markdown/highlight.h"

#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace qwenda {

/// A text as rows of the transcript: a row is a leaf block, or a part of one that is too long to be laid out at once.
class LeafRows
{
public:
    /// What of its leaf a row shows.
    struct Part
    {
        int leaf = 0;
        int begin = 0; ///< UTF-16 units of the runs joined or of the code; rows of a table
        int end = 0;
        bool isFirst = true;
        bool isLast = true;
        bool operator==(const Part &) const = default;
    };
    /// Above this a leaf is split, in UTF-16 units; a table by its rows.
    static constexpr int mostUnits = 4'000;
    static constexpr int mostTableRows = 40;

    /// Where a part of `text` that begins at `begin` ends: behind a line or a space when there is one.
    static qsizetype endOfPart(QStringView text, qsizetype begin);

    /// Changes are of rows, as BlockStream's are of leaves.
    markdown::Change setText(const QString &text);
    markdown::Change append(QStringView text);
    markdown::Change finish();
    markdown::Change catchUp();
    bool isBehind() const { return m_stream && m_stream->isBehind(); }
    void clear();

    int count() const { return static_cast<int>(m_parts.size()); }
    bool isEmpty() const { return m_parts.empty(); }
    const Part &part(int row) const { return m_parts[static_cast<size_t>(row)]; }
    const markdown::Leaf &leaf(int row) const { return m_stream->leaves().at(part(row).leaf); }
    const QList<markdown::Leaf> &leaves() const;
    int firstRowOf(int leaf) const { return m_firstRows[static_cast<size_t>(leaf)]; }
    QString codeOf(int codeIndex) const { return m_stream ? m_stream->codeOf(codeIndex) : QString(); }
    /// How the lexer stands before the first line of the leaf in this row.
    markdown::LexerState lexerState(int row) const;

private:
    markdown::BlockStream &stream();
    markdown::Change took(const markdown::Change &change);

    std::unique_ptr<markdown::BlockStream> m_stream; ///< made when there is a text: most messages are never looked at
    std::vector<Part> m_parts;
    std::vector<int> m_firstRows; ///< by leaf
    mutable QHash<int, markdown::LexerState> m_lexer; ///< by leaf; forgotten from a change on
};

} // namespace qwenda
