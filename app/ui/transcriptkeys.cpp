// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TranscriptView that does what keys and menus ask for.

#include "ui/rownode.h"
#include "ui/tabletext.h"
#include "ui/transcriptview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

namespace qwenda {

namespace {

constexpr int lineStep = 50; // px of an arrow key

} // namespace

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    const bool isShift = event->modifiers() == Qt::ShiftModifier;
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (isControl && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrentMessage(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (isShift && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_selection.extendBy(event->key() == Qt::Key_Left ? -1 : 1);
        changeSelection();
    } else if (isShift && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && m_rows.count() > 0 && hasSelection()) {
        const TranscriptSelection::Place cursor = m_selection.cursor();
        const auto rects = m_rows.layout(cursor.row).rectsOf(cursor.position, cursor.position + 1);
        const QPointF from = rects.empty() ? QPointF() : rects.front().first.center();
        const int line = m_style->reading().line;
        m_selection.extendTo(placeAt(rowOrigin(cursor.row) + from + QPointF(0, event->key() == Qt::Key_Up ? -line : line)));
        changeSelection();
    } else if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) {
        event->ignore();
    } else {
        switch (event->key()) {
        case Qt::Key_PageUp: page(-1); break;
        case Qt::Key_PageDown: page(1); break;
        case Qt::Key_Space: page(isShift ? -1 : 1); break;
        case Qt::Key_Up: moveBy(-lineStep); break;
        case Qt::Key_Down: moveBy(lineStep); break;
        case Qt::Key_Home: toStart(); break;
        case Qt::Key_End: toEnd(); break;
        case Qt::Key_Escape:
            if (!hasSelection()) {
                event->ignore();
                return;
            }
            clearSelection();
            break;
        default: event->ignore(); return;
        }
    }
}

void TranscriptView::showMessage(int message)
{
    if (!m_rows.transcript() || message < 0 || message >= m_rows.transcript()->messageCount())
        return;
    m_currentMessage = message;
    const int row = m_rows.transcript()->rowsOfMessage(message).first;
    m_isSettling = true;
    (void)m_rows.wake(row);
    m_scroll.reveal(row, 0, m_rows.height(row));
    m_isSettling = false;
    m_overlays.setNearMessage(message);
    Q_EMIT currentMessageChanged();
    schedule();
}

void TranscriptView::moveCurrentMessage(int step)
{
    if (!m_rows.transcript() || m_rows.count() == 0)
        return;
    const int from = m_currentMessage >= 0 ? m_currentMessage + step : m_rows.transcript()->messageIndexAt(m_scroll.firstRow());
    showMessage(qBound(0, from, m_rows.transcript()->messageCount() - 1));
}

void TranscriptView::copyMessage(int message)
{
    if (m_rows.transcript())
        QGuiApplication::clipboard()->setText(m_rows.transcript()->sourceOf(message));
}

void TranscriptView::selectAll()
{
    m_selection.selectAll();
    changeSelection();
}

void TranscriptView::clearSelection()
{
    m_selection.clear();
    changeSelection();
}

QString TranscriptView::selectedText()
{
    return m_selection.plainText();
}

QString TranscriptView::selectedMarkdown()
{
    return m_selection.markdown();
}

QString TranscriptView::selectedQuote()
{
    QString quote;
    for (const QString &line : m_selection.plainText().split(u'\n'))
        quote += line.isEmpty() ? QStringLiteral(">\n") : QStringLiteral("> ") + line + u'\n';
    return quote + u'\n';
}

void TranscriptView::copySelection()
{
    if (!hasSelection())
        return;
    auto *data = new QMimeData;
    data->setText(m_selection.plainText());
    data->setHtml(m_selection.html());
    data->setData(QStringLiteral("text/markdown"), m_selection.markdown().toUtf8());
    QGuiApplication::clipboard()->setMimeData(data);
}

void TranscriptView::copySelectionAsMarkdown()
{
    if (hasSelection())
        QGuiApplication::clipboard()->setText(m_selection.markdown());
}

bool TranscriptView::isTable(int row) const
{
    return m_rows.transcript() && row >= 0 && m_rows.transcript()->kindAt(row) == Transcript::Table;
}

bool TranscriptView::isCode(int row) const
{
    return m_rows.transcript() && row >= 0 && m_rows.transcript()->kindAt(row) == Transcript::Code;
}

void TranscriptView::copyTable(int row, TableKind kind)
{
    const TranscriptRow view = isTable(row) ? m_rows.transcript()->rowView(row) : TranscriptRow();
    if (!view.leaf || kind == NoTable)
        return;
    const TableFormat format = kind == CsvTable ? TableFormat::Csv : kind == TsvTable ? TableFormat::Tsv : TableFormat::Markdown;
    QGuiApplication::clipboard()->setText(tableText(*view.leaf, format));
}

void TranscriptView::copyAll()
{
    QStringList texts;
    for (int i = 0; m_rows.transcript() && i < m_rows.transcript()->messageCount(); ++i)
        texts.append(m_rows.transcript()->sourceOf(i));
    QGuiApplication::clipboard()->setText(texts.join(QStringLiteral("\n\n")));
}

void TranscriptView::setMarks(const QHash<int, std::vector<Tint>> &marks)
{
    m_marks = marks;
    update();
}

} // namespace qwenda
