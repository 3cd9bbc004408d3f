// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/highlight.h"
#include "markdown/leaf.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QTextCharFormat>

class QTextCursor;
class QTextDocument;

namespace qwenda {

/// How a block is written. Sizes in px.
struct BlockStyle
{
    int pixelSize = 15;
    int lineHeight = 25;
    int weight = 400;
    QColor text;
    QColor link;
    QColor codeBackground;
    QColor line;
    QColor headBackground;
    QColor cursor;
    QString codeFamily;
    QList<QColor> code; ///< by markdown::Token

    bool operator==(const BlockStyle &) const = default;
};

/// What is to be written: a leaf, or plain words.
struct BlockContent
{
    const markdown::Leaf *leaf = nullptr; ///< null: `text`
    QString text;
    markdown::LexerState lexer; ///< before the first line of a piece of code
    bool hasCursor = false;
};

/// Writes blocks into one QTextDocument and remembers what stands in it, so that what stayed the same is not laid out
/// again: text that only grew is inserted at its end.
class BlockWriter
{
public:
    void write(QTextDocument &document, const BlockContent &content, const BlockStyle &style);
    /// The document is another one: nothing is known about it.
    void forget();

private:
    struct Piece
    {
        QString text;
        QTextCharFormat format;
    };

    QList<Piece> pieces(const BlockContent &content, const BlockStyle &style) const;
    void replace(QTextDocument &document, const QList<Piece> &wanted, const BlockStyle &style);
    void writeTable(QTextDocument &document, const markdown::Leaf &leaf, const BlockStyle &style);

    QList<Piece> m_pieces;
    int m_length = 0; ///< of the document after the last write
    quint64 m_tableHash = 0;
    BlockStyle m_style;
};

/// y of the line above every row but the first of the table in `document`, in its pixels; empty without a table.
QList<qreal> tableRowEdges(const QTextDocument &document);

} // namespace qwenda
