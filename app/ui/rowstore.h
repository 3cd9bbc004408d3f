// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/heighttree.h"
#include "ui/knownheights.h"
#include "ui/rowlayout.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace qwenda {

/// The rows of a transcript with their heights and, near the view, their layouts. Heights are exact for rows that were laid
/// out, guessed for the others. Follows the model: each of its changes is told on once the heights are in line with it.
class RowStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setTranscript(Transcript *transcript);
    Transcript *transcript() const { return m_transcript; }
    void setStyle(const TranscriptStyle *style);
    void setFormulas(FormulaSource *formulas);
    /// Heights of words scale in proportion until the rows are laid out again.
    void setWidth(int width);
    int width() const { return m_width; }
    bool isReady() const { return m_transcript && m_style && m_width > 0; }
    const TranscriptStyle *style() const { return m_style; }

    int count() const { return m_heights.count(); }
    /// With the gap above the row.
    int height(int row) const { return m_heights.height(row); }
    qint64 top(int row) const { return m_heights.top(row); }
    qint64 total() const { return m_heights.total(); }
    int rowAt(qint64 y) const { return m_heights.rowAt(y); }
    int gap(int row) const { return m_rows[static_cast<size_t>(row)].gap; }
    quint32 id(int row) const { return m_rows[static_cast<size_t>(row)].id; }
    bool isMeasured(int row) const { return m_rows[static_cast<size_t>(row)].isMeasured; }

    /// Parses the answer behind an Unread row; how many rows stand in its place now.
    int wake(int row);
    /// Lays a row out when it is not, and so makes its height exact. Not for Unread rows.
    const RowLayout &layout(int row);
    /// Null when it is not laid out now.
    const RowLayout *layoutIfAny(int row) const { return m_rows[static_cast<size_t>(row)].layout.get(); }
    /// A row whose height somebody else knows: an error card.
    void setBodyHeight(int row, int height);
    /// Forgets layouts (not heights) outside these rows when there are many.
    void keepLayouts(int first, int last);
    /// Leaves with the conversation how high its messages turned out, when there is more to tell than before. Costs the
    /// number of rows.
    void keepHeights();
    bool hasNews() const { return m_hasNews; }
    /// Everything has to be laid out anew: colours, fonts or formulas changed.
    void forgetLayouts();

Q_SIGNALS:
    void reset();
    void inserted(int first, int count);
    void removed(int first, int count);
    /// What is in these rows is another thing, or looks otherwise.
    void changed(int first, int last);

private:
    struct Row
    {
        quint32 id = 0;
        int gap = 0;
        bool isMeasured = false;
        bool isStale = false; ///< laid out, but its contents changed since
        std::unique_ptr<RowLayout> layout;
    };

    void load();
    /// Makes the heights of a message's rows add up to what it is known to measure; measured ones stay.
    void fitToKnown(std::vector<int> &heights, int firstRow, int message) const;
    void fitMessage(int message);
    void takeFormulas();
    void takeInserted(int first, int last);
    void takeRemoved(int first, int last);
    void takeChanged(int first, int last, const QList<int> &roles);
    RowLayout::Surroundings around() const { return {*m_style, m_formulas, m_width}; }
    int guess(int row, Row &state);
    static bool isBlock(Transcript::Kind kind);
    /// One line whose height depends on nothing but the zoom: the guess is the truth.
    static bool isLine(Transcript::Kind kind);

    QPointer<Transcript> m_transcript;
    QPointer<const TranscriptStyle> m_style;
    QPointer<FormulaSource> m_formulas;
    int m_width = 0;
    HeightTree m_heights;
    KnownHeights m_known;
    bool m_hasNews = false; ///< rows were measured since keepHeights()
    std::vector<Row> m_rows;
    quint32 m_lastId = 0;
    int m_laidOut = 0;
};

} // namespace qwenda
