// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/formulasource.h"
#include "ui/transcriptstyle.h"

#include <QList>
#include <QString>
#include <QTextLayout>

namespace qwenda {

/// Where a part of a row's text leads.
struct TextLink
{
    int start = 0;
    int length = 0;
    QString address;
    QString title;
    bool isImage = false;
};

/// Which part of a row's text is a formula, drawn or as its source.
struct TextTex
{
    int start = 0;
    int length = 0;
    QString tex; ///< without delimiters
    bool isDisplay = false;
    qreal pixelSize = 0;
};

/// A formula in a line: one invisible sign of the formula's width in the text.
struct TextFormula
{
    int position = 0;
    FormulaBox box;
};

/// Text ready for a QTextLayout. Signs that only make room (around inline code, for a formula) are known, so that what
/// is copied is what the author wrote.
struct LeafText
{
    /// Signs in `text` that read as something else.
    struct Stand
    {
        int start = 0;
        int length = 0;
        QString reads;
    };

    QString text;
    QList<QTextLayout::FormatRange> formats;
    QList<TextLink> links;
    QList<TextTex> texs;
    QList<TextFormula> formulas;
    QList<Stand> stands;
    bool isWaiting = false; ///< a formula was asked for and is not ready yet
    QList<std::pair<int, int>> chips; ///< numbers of sources, start and end
    QList<std::pair<int, int>> codes; ///< inline code, start and end: gets a ground of its own
    QList<std::pair<int, int>> strikes; ///< struck out, start and end: gets a line (the font's own is up to three pixels thick)

    /// What [from, to) reads as.
    QString reading(int from, int to) const;
};

/// How inline text is written.
struct LeafWriting
{
    const TranscriptStyle &style;
    TextLook look;
    const QList<Source> *sources = nullptr; ///< what "[1]" leads to; null: nothing
    FormulaSource *formulas = nullptr; ///< null: formulas are shown as their source
};

/// Sets Chinese and Japanese off from Latin letters and digits beside it by as much as a space that somebody typed: only in
/// how it is drawn, not a sign is put in.
void spaceHan(LeafText &text, const QFont &font);

/// Units [begin, end) of the runs joined.
LeafText writeRuns(const QList<markdown::InlineRun> &runs, int begin, int end, const LeafWriting &writing);

} // namespace qwenda
