// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rowlayout.h"

#include <QCoreApplication>

namespace qwenda {

/// Lays out one row, kind by kind. Used once.
class RowBuilder
{
    Q_DECLARE_TR_FUNCTIONS(RowBuilder)

public:
    RowBuilder(const TranscriptRow &row, const RowLayout::Surroundings &around, const RowLayout *former);
    std::unique_ptr<RowLayout> build();

    /// px that a level of quoting or of a list takes at the left, as designed.
    static constexpr int quoteStep = 16;
    static constexpr int listStep = 24;
    static constexpr int frameRadius = 10;
    /// A line of code is cut at this many units: longer ones cost too much to lay out, and nobody reads them.
    static constexpr int longestLine = 2'000;
    static int indentOf(const TranscriptRow &row, const TranscriptStyle &style);

private:
    struct Flow
    {
        std::shared_ptr<QTextLayout> layout;
        qreal height = 0;
        qreal naturalWidth = 0;
        bool isRightToLeft = false;
    };

    void buildBubble();
    void buildProse();
    QColor proseColor(const TextLook &look) const;
    void buildCode();
    void buildTable();
    void buildRule();
    void buildPicture();
    void buildFormula();
    void addAlertTitle();
    void addMarker(const TextLook &look, int indent);
    void mirrorMarker();
    void addQuoteLines();
    void addCursor(const TextLook &look);
    /// What stands under and in the text: grounds of inline code, formulas; and its links.
    void addGrounds(const RowLayout::Cell &cell, int textStart, const LeafText &text);
    void addDecor(const QString &words, const TextLook &look, const QFont &font, QPointF at, bool isRightAligned);
    void addCodeLine(const QString &line, const QList<markdown::Span> &spans, int number, bool isDiff);
    /// The frame of a block of several rows, as much of it as this row shows: 0 to m_top.
    void addFrame(std::vector<RowLayout::Box> &boxes, bool isFirst, bool isLast, const QColor &fill) const;
    std::vector<std::vector<LeafText>> tableTexts(int begin, int end, const TextLook &look) const;
    void addTableRow(const std::vector<LeafText> &texts, const std::vector<qreal> &widths, bool isHead, const TextLook &look);
    /// Breaks text into lines of a fixed height; of unlimited width when width < 0. Taken from the former layout when the
    /// same text was laid out there in the same way.
    Flow flow(const LeafText &text, const QFont &font, const TextLook &look, qreal width, Qt::Alignment alignment,
              bool breaksAnywhere = false);
    std::shared_ptr<QTextLayout> former(const LeafText &text, const QFont &font, qreal width, const QTextOption &option) const;
    std::vector<qreal> columnWidths(const TextLook &look, qreal available);

    const TranscriptRow &m_row;
    const RowLayout::Surroundings &m_around;
    const TranscriptStyle &m_style;
    const RowLayout *m_former;
    std::unique_ptr<RowLayout> m_made;
    qreal m_top = 0; ///< where the next thing goes
    qreal m_indent = 0;
    qreal m_gutter = 0; ///< for line numbers
    qreal m_widest = 0; ///< line of code
    size_t mutable m_formerHint = 0;
};

} // namespace qwenda
