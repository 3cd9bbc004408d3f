// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows that are no words: display formulas and pictures.

#include "ui/rowbuilder.h"

#include <QFontMetricsF>

#include <cmath>

namespace qwenda {

void RowBuilder::buildFormula()
{
    TextLook look = m_style.reading();
    look.color = proseColor(look);
    const QString tex = m_row.leaf->code.mid(m_row.begin, m_row.end - m_row.begin);
    const bool isWhole = m_row.isFirstPart && m_row.isLastPart && !m_row.leaf->isOpen;
    auto box = isWhole && m_around.formulas ? m_around.formulas->request(tex, true, look.size, look.color) : std::nullopt;
    addMarker(look, static_cast<int>(m_indent));
    if (box) {
        // A number at the right edge keeps its place; what does not fit beside it moves under the window's edge.
        const qreal tagRoom = box->tag.empty() ? 0 : box->tag.front().width + m_style.px(16);
        const qreal room = m_around.width - m_indent - tagRoom;
        const qreal centred = std::floor((m_around.width - m_indent - box->width) / 2);
        const qreal left = m_indent + qBound(0.0, centred, qMax(0.0, room - box->width));
        const qreal edge = m_style.px(4);
        const qreal barRoom = box->width > room ? m_style.px(10) : 0;
        m_made->m_insideWidth = qMax(room, box->width);
        m_made->m_hasSidewaysBar = box->width > room;
        LeafText stand;
        stand.text = QStringLiteral("x");
        stand.stands.append({0, 1, QStringLiteral("$$") + tex + QStringLiteral("$$")});
        QTextCharFormat unseen;
        unseen.setForeground(QColor(Qt::transparent));
        unseen.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        unseen.setFontLetterSpacing(box->width - QFontMetricsF(look.font()).horizontalAdvance(u'x'));
        stand.formats.append({0, 1, unseen});
        stand.formulas.append({0, *box});
        const Flow words = flow(stand, look.font(), look, -1, Qt::AlignLeft);
        m_made->m_words = stand;
        m_made->m_cells.push_back({words.layout, QPointF(left, edge), 0, look.color, true});
        addGrounds(m_made->m_cells.back(), 0, stand);
        if (!box->tag.empty()) {
            const FormulaBox &tag = box->tag.front();
            m_made->m_formulas.push_back({QPointF(m_around.width - tag.width, m_made->m_formulas.back().baseline.y()), tag, false});
        }
        m_top = words.height + 2 * edge + barRoom;
        m_made->m_window = QRectF(m_indent, 0, room, m_top);
    } else {
        m_made->m_isWaiting = isWhole && m_around.formulas && m_around.formulas->problem(tex, true, look.size).isEmpty();
        LeafText text;
        text.text = tex;
        text.text.replace(u'\n', QChar::LineSeparator);
        const Flow words = flow(text, m_style.codeFont(look.size - m_style.px(1)), look, m_around.width - m_indent, Qt::AlignLeft);
        m_made->m_words = text;
        m_made->m_cells.push_back({words.layout, QPointF(m_indent, 0), 0, m_style.text2});
        m_top = words.height;
    }
    if (isWhole)
        m_made->m_words.texs.append({0, static_cast<int>(m_made->m_words.text.size()), tex, true, qreal(look.size)});
    addCursor(look);
}

/// The card over the row draws it all; here are only its words, as one sign, and where it begins.
void RowBuilder::buildPicture()
{
    m_made->m_words.text = QChar::ObjectReplacementCharacter;
    m_made->m_words.stands.append({0, 1, markdown::plainText(*m_row.leaf)});
    m_made->m_boxes.push_back({QRectF(m_indent, 0, 0, 0), {}, {}, 0});
}

} // namespace qwenda
