// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/rowlayout.h"

#include <QSGTransformNode>

#include <vector>

class QQuickItem;
class QSGClipNode;

namespace qwenda {

/// Colour behind a part of a row's words: selection, found text.
struct Tint
{
    int from = 0;
    int to = 0;
    QColor color;
    bool operator==(const Tint &) const = default;
};

/// What a row's node is to show.
struct RowPicture
{
    quint32 id = 0; ///< of the row, as long as it exists
    const RowLayout *layout = nullptr;
    QPointF at;
    qreal sideways = 0;
    std::vector<Tint> tints;
    QColor cursorColor;
    QColor barColor;
    bool splitsLines = false; ///< it grows: keep what was drawn of it, line by line
};

/// The scene-graph nodes of one row. Rebuilds only what differs from the last picture: a move changes a matrix, growing
/// text makes the lines anew that changed. Render thread only.
class RowNode : public QSGTransformNode
{
public:
    explicit RowNode(QQuickItem &owner);
    void show(const RowPicture &picture);

    /// The sideways bar of a layout, or a null rectangle.
    static QRectF barOf(const RowLayout &layout, qreal sideways);

private:
    struct Line
    {
        size_t key = 0;
        QSGNode *node = nullptr;
    };

    void showBoxes(const RowLayout &layout);
    void showTints(const RowPicture &picture);
    void showWords(const RowLayout &layout, bool splitsLines);
    void showFormulas(const RowLayout &layout);
    void showCursor(const RowPicture &picture);
    void moveSideways(const RowPicture &picture);
    QSGNode *rectangle(const QRectF &rect, const QColor &fill, const QColor &border, qreal radius) const;
    static void empty(QSGNode &node);

    QQuickItem &m_owner;
    // In the order they are drawn. The second half hangs in the clipped, scrolled part. Transform nodes, all of them: the
    // software renderer forgets where a plain node's children are when they come later than it.
    QSGNode *m_boxes = nullptr;
    QSGNode *m_tints = nullptr;
    QSGNode *m_over = nullptr; ///< formulas, and lines through words
    QSGNode *m_words = nullptr;
    QSGClipNode *m_clip = nullptr;
    QSGTransformNode *m_shift = nullptr;
    QSGNode *m_sideBoxes = nullptr;
    QSGNode *m_sideTints = nullptr;
    QSGNode *m_sideOver = nullptr;
    QSGNode *m_sideWords = nullptr;
    QSGNode *m_bar = nullptr;
    QSGNode *m_cursor = nullptr;
    std::vector<Line> m_lines;
    std::vector<Tint> m_shownTints;
    quint64 m_revision = 0;
    QPointF m_at;
    QRectF m_window;
    qreal m_sideways = -1;
    QRectF m_shownBar;
};

} // namespace qwenda
