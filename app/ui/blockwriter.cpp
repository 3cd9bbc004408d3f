// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/blockwriter.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace qwenda {

namespace {

constexpr int cellPadding = 7; // px above and below the words of a table's cell

using markdown::InlineRun;
using markdown::Leaf;

/// Formats of inline text, made from one base.
class Formats
{
public:
    explicit Formats(const BlockStyle &style) : m_style(style)
    {
        m_base.setProperty(QTextFormat::FontPixelSize, style.pixelSize);
        m_base.setFontWeight(style.weight);
        m_base.setForeground(style.text);
    }

    const QTextCharFormat &base() const { return m_base; }

    QTextCharFormat mono(int pixelSize) const
    {
        QTextCharFormat format = m_base;
        format.setFontFamilies({m_style.codeFamily, QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("monospace")});
        format.setFontFixedPitch(true);
        format.setProperty(QTextFormat::FontPixelSize, pixelSize);
        return format;
    }

    QTextCharFormat of(const InlineRun &run) const
    {
        QTextCharFormat format = m_base;
        if (run.has(InlineRun::Code)) {
            format = mono(m_style.pixelSize - 2);
            format.setBackground(m_style.codeBackground);
        } else if (run.has(InlineRun::Formula)) {
            format = mono(m_style.pixelSize - 1);
        }
        if (run.has(InlineRun::Bold))
            format.setFontWeight(QFont::DemiBold);
        if (run.has(InlineRun::Italic))
            format.setFontItalic(true);
        if (run.has(InlineRun::Strike))
            format.setFontStrikeOut(true);
        if (!run.link.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorHref(run.link);
            format.setForeground(m_style.link);
            format.setToolTip(run.link);
        }
        return format;
    }

    QTextCharFormat token(markdown::Token token) const
    {
        QTextCharFormat format = mono(m_style.pixelSize);
        const auto index = static_cast<qsizetype>(token);
        if (index < m_style.code.size() && m_style.code.at(index).isValid())
            format.setForeground(m_style.code.at(index));
        return format;
    }

    QTextCharFormat cursor() const
    {
        QTextCharFormat format = m_base;
        format.setBackground(m_style.cursor);
        return format;
    }

private:
    const BlockStyle &m_style;
    QTextCharFormat m_base;
};

QString shown(const InlineRun &run)
{
    if (!run.has(InlineRun::Image))
        return run.text;
    return run.text.isEmpty() ? run.link : run.text; // nothing is loaded: the description leads to the picture
}

QTextBlockFormat blockFormat(const BlockStyle &style)
{
    QTextBlockFormat format;
    // Fixed: a CJK or emoji fallback would raise its line by a pixel or two.
    format.setLineHeight(style.lineHeight, QTextBlockFormat::FixedHeight);
    return format;
}

} // namespace

void BlockWriter::forget()
{
    m_pieces.clear();
    m_tableHash = 0;
    m_style = {};
}

QList<BlockWriter::Piece> BlockWriter::pieces(const BlockContent &content, const BlockStyle &style) const
{
    const Formats formats(style);
    QList<Piece> list;
    const auto add = [&list](const QString &text, const QTextCharFormat &format) {
        if (text.isEmpty())
            return;
        if (!list.isEmpty() && list.constLast().format == format)
            list.last().text += text;
        else
            list.append({text, format});
    };
    if (!content.leaf) {
        add(content.text, formats.base());
    } else if (content.leaf->kind == Leaf::Kind::Code || content.leaf->kind == Leaf::Kind::Html) {
        const markdown::Language *language = markdown::languageFor(
            content.leaf->kind == Leaf::Kind::Html ? QStringLiteral("html") : content.leaf->language);
        markdown::LexerState state = content.lexer;
        const QTextCharFormat plain = formats.mono(style.pixelSize);
        bool isFirst = true;
        for (const QString &line : content.leaf->code.split(u'\n')) {
            add(isFirst ? QString() : QStringLiteral("\n"), plain);
            isFirst = false;
            QList<markdown::Span> spans;
            if (language)
                markdown::highlightLine(*language, line, state, spans);
            int at = 0;
            for (const markdown::Span &span : std::as_const(spans)) {
                add(line.mid(at, span.start - at), plain);
                add(line.mid(span.start, span.length), formats.token(span.token));
                at = span.start + span.length;
            }
            add(line.mid(at), plain);
        }
    } else if (content.leaf->kind == Leaf::Kind::Formula) {
        add(content.leaf->code, formats.mono(style.pixelSize - 1));
    } else {
        for (const InlineRun &run : content.leaf->runs)
            add(shown(run), formats.of(run));
    }
    if (content.hasCursor) {
        add(QString(QChar(0x200a)), formats.base());
        add(QString(2, QChar::Nbsp), formats.cursor());
    }
    return list;
}

void BlockWriter::write(QTextDocument &document, const BlockContent &content, const BlockStyle &style)
{
    if (m_style != style) {
        forget();
        m_style = style;
    }
    if (content.leaf && content.leaf->kind == Leaf::Kind::Table) {
        if (m_tableHash != content.leaf->hash)
            writeTable(document, *content.leaf, style);
        return;
    }
    replace(document, pieces(content, style), style);
}

void BlockWriter::replace(QTextDocument &document, const QList<Piece> &wanted, const BlockStyle &style)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    qsizetype same = 0;
    int position = 0;
    qsizetype part = 0; ///< of piece `same`, already there
    if (document.characterCount() - 1 != m_length)
        m_pieces.clear(); // somebody else wrote in it
    if (m_pieces.isEmpty()) {
        cursor.select(QTextCursor::Document);
        cursor.removeSelectedText();
        cursor.setBlockFormat(blockFormat(style));
        cursor.setBlockCharFormat(Formats(style).base());
    } else {
        while (same < wanted.size() && same < m_pieces.size() && wanted.at(same).format == m_pieces.at(same).format
               && wanted.at(same).text == m_pieces.at(same).text)
            position += static_cast<int>(wanted.at(same++).text.size());
        if (same < wanted.size() && same < m_pieces.size() && wanted.at(same).format == m_pieces.at(same).format
            && wanted.at(same).text.startsWith(m_pieces.at(same).text)) {
            part = m_pieces.at(same).text.size();
            position += static_cast<int>(part);
        }
        cursor.setPosition(position);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        if (cursor.hasSelection())
            cursor.removeSelectedText();
    }
    for (qsizetype i = same; i < wanted.size(); ++i)
        cursor.insertText(i == same ? wanted.at(i).text.mid(part) : wanted.at(i).text, wanted.at(i).format);
    cursor.endEditBlock();
    m_pieces = wanted;
    m_length = document.characterCount() - 1;
    m_tableHash = 0;
}

void BlockWriter::writeTable(QTextDocument &document, const Leaf &leaf, const BlockStyle &style)
{
    m_pieces.clear();
    m_tableHash = leaf.hash;
    const Formats formats(style);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    const int columns = static_cast<int>(leaf.alignments.size());
    const int rows = static_cast<int>(leaf.rows.size());
    if (rows > 0 && columns > 0) {
        QTextTableFormat format;
        format.setBorder(0);
        format.setBorderCollapse(true);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setCellPadding(cellPadding);
        format.setCellSpacing(0);
        format.setHeaderRowCount(1);
        QTextTable *table = cursor.insertTable(rows, columns, format);
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                QTextTableCell cell = table->cellAt(row, column);
                // The scene graph draws neither a cell's own borders nor its background: the lines are the delegate's.
                QTextTableCellFormat box = cell.format().toTableCellFormat();
                box.setLeftPadding(14);
                box.setRightPadding(14);
                cell.setFormat(box);
                QTextCursor inside = cell.firstCursorPosition();
                QTextBlockFormat block = blockFormat(style);
                const markdown::Alignment alignment = leaf.alignments.at(column);
                block.setAlignment(alignment == markdown::Alignment::Right    ? Qt::AlignRight
                                       : alignment == markdown::Alignment::Center ? Qt::AlignHCenter
                                                                                  : Qt::AlignLeft);
                inside.setBlockFormat(block);
                for (const InlineRun &run : leaf.rows.at(row).at(column).runs) {
                    QTextCharFormat text = formats.of(run);
                    if (row == 0)
                        text.setFontWeight(QFont::DemiBold);
                    inside.insertText(shown(run), text);
                }
            }
        }
    }
    cursor.endEditBlock();
}

QList<qreal> tableRowEdges(const QTextDocument &document)
{
    QList<qreal> edges;
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    const auto *table = frames.isEmpty() ? nullptr : qobject_cast<const QTextTable *>(frames.first());
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    for (int row = 1; table && row < table->rows(); ++row) {
        const QTextBlock block = table->cellAt(row, 0).firstCursorPosition().block();
        edges.append(layout->blockBoundingRect(block).top() - cellPadding);
    }
    return edges;
}

} // namespace qwenda
