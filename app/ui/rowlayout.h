// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/leaftext.h"
#include "ui/transcriptrow.h"

#include <QRectF>

#include <memory>
#include <optional>
#include <vector>

namespace qwenda {

/// One row laid out: words with their places, and the plain shapes under them. Coordinates are px from the row's top left
/// corner, below the gap. Made anew when the row changes; parts that stayed the same are taken over. GUI thread, but read
/// by the render thread while that is blocked in sync.
class RowLayout
{
public:
    /// A QTextLayout at a place: a paragraph, a line of code, a table's cell.
    struct Cell
    {
        std::shared_ptr<QTextLayout> layout;
        QPointF at;
        int start = 0;          ///< of its words in the row's
        QColor color;
        bool isSideways = false;///< moves with the sideways scrolling
        bool isDecor = false;   ///< a marker or a line number: neither selected nor copied
    };
    struct Box
    {
        QRectF rect;
        QColor fill;
        QColor border;   ///< invalid: none
        qreal radius = 0;
        bool isSideways = false;
        bool isHollow = false;
        bool isOver = false; ///< above what is selected
    };
    struct PlacedFormula
    {
        QPointF baseline;
        FormulaBox box;
        bool isSideways = false;
    };
    struct Surroundings
    {
        const TranscriptStyle &style;
        FormulaSource *formulas = nullptr;
        int width = 0; ///< of the column
    };

    /// Lays a row out. `former` is what the row looked like before, or nullptr.
    static std::unique_ptr<RowLayout> make(const TranscriptRow &row, const Surroundings &around, const RowLayout *former);
    /// A guess that costs nothing, for rows nobody has looked at.
    static int estimate(const TranscriptRow &row, const Surroundings &around);

    int height() const { return m_height; }
    /// Words of the row, as positions count them.
    const LeafText &words() const { return m_words; }
    int length() const { return static_cast<int>(m_words.text.size()); }
    const std::vector<Cell> &cells() const { return m_cells; }
    const std::vector<Box> &boxes() const { return m_boxes; }
    const std::vector<PlacedFormula> &formulas() const { return m_formulas; }
    const std::optional<QRectF> &cursor() const { return m_cursor; }
    /// The window that sideways things are seen through, and how wide what is behind it is. Null: nothing is sideways.
    const QRectF &window() const { return m_window; }
    qreal insideWidth() const { return m_insideWidth; }
    /// A formula in it was asked for and is not ready: another layout will show it.
    bool isWaiting() const { return m_isWaiting; }
    bool hasSidewaysBar() const { return m_hasSidewaysBar; }
    /// Moves on with every make(): tells a node whether it is up to date.
    quint64 revision() const { return m_revision; }

    /// The position nearest to a point. Sideways things are where they are when scrolled by `sideways`.
    int positionAt(QPointF point, qreal sideways) const;
    /// The link under a point, or nullptr.
    const TextLink *linkAt(QPointF point, qreal sideways) const;
    /// The formula under a point, or nullptr.
    const TextTex *texAt(QPointF point, qreal sideways) const;
    bool isOverWords(QPointF point, qreal sideways) const;
    /// Rectangles behind [from, to), unscrolled, with whether each is sideways.
    std::vector<std::pair<QRectF, bool>> rectsOf(int from, int to) const;
    /// Start and end of the word around a position; of the visual line with `isLine`.
    std::pair<int, int> unitAround(int position, bool isLine) const;

private:
    friend class RowBuilder;

    const Cell *cellNear(QPointF point, qreal sideways) const;
    QRectF withFormulas(QRectF rect, qreal ascent) const;

    LeafText m_words;
    std::vector<Cell> m_cells;
    std::vector<Box> m_boxes;
    std::vector<PlacedFormula> m_formulas;
    std::optional<QRectF> m_cursor;
    QRectF m_window;
    qreal m_insideWidth = 0;
    bool m_hasSidewaysBar = false;
    bool m_isWaiting = false;
    int m_height = 0;
    quint64 m_revision = 0;
};

} // namespace qwenda
