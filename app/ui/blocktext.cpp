// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/blocktext.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

namespace qwenda {

BlockText::BlockText(QObject *parent) : QObject(parent), m_codeFamily(QStringLiteral("Noto Sans Mono"))
{
    connect(this, &BlockText::styleChanged, this, &BlockText::rebuildSoon);
}

BlockText::~BlockText() = default;

QQuickTextDocument *BlockText::document() const
{
    return m_document;
}

void BlockText::setDocument(QQuickTextDocument *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->textDocument()->disconnect(this);
    m_document = document;
    m_writer.forget();
    if (document) {
        document->textDocument()->setUndoRedoEnabled(false);
        // The TextEdit empties its document once more when it is complete, which may be after our first words.
        connect(document->textDocument(), &QTextDocument::contentsChange, this, [this] {
            if (m_isWriting)
                return;
            m_writer.forget();
            rebuildSoon();
        });
        connect(document->textDocument()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
                &BlockText::findRowEdges);
    }
    Q_EMIT documentChanged();
    rebuild();
}

void BlockText::setTranscript(Transcript *transcript)
{
    if (m_transcript == transcript)
        return;
    if (m_transcript)
        m_transcript->disconnect(this);
    m_transcript = transcript;
    if (m_transcript) {
        connect(m_transcript, &Transcript::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                    const bool isMine = m_row >= first.row() && m_row <= last.row();
                    if (isMine
                        && (roles.isEmpty() || roles.contains(Transcript::TextRole)
                            || roles.contains(Transcript::IsStreamingHereRole)))
                        rebuild();
                });
    }
    Q_EMIT transcriptChanged();
    rebuild();
}

void BlockText::setRow(int row)
{
    if (m_row == row)
        return;
    m_row = row;
    Q_EMIT rowChanged();
    // Also when rows above came or went: what is written already stays, so this costs a comparison.
    rebuild();
}

void BlockText::setCodeColors(CodeColors *colors)
{
    if (m_codeColors == colors)
        return;
    if (m_codeColors)
        m_codeColors->disconnect(this);
    m_codeColors = colors;
    if (m_codeColors)
        connect(m_codeColors, &CodeColors::changed, this, &BlockText::rebuildSoon);
    Q_EMIT styleChanged();
}

void BlockText::componentComplete()
{
    m_isComplete = true;
    rebuild();
}

void BlockText::rebuildSoon()
{
    if (m_isScheduled || !m_isComplete)
        return;
    // A theme changes a dozen colours one by one.
    m_isScheduled = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isScheduled = false;
            rebuild();
        },
        Qt::QueuedConnection);
}

BlockStyle BlockText::style() const
{
    BlockStyle style{m_pixelSize,     m_lineHeight, m_weight,         m_textColor,   m_linkColor,
                     m_codeBackground, m_lineColor,  m_headBackground, m_cursorColor, m_codeFamily, {}};
    if (m_codeColors)
        style.code = {m_codeColors->keyword,      m_codeColors->string,   m_codeColors->number,
                      m_codeColors->comment,      m_codeColors->functions, m_codeColors->type,
                      m_codeColors->operators, m_codeColors->properties};
    return style;
}

void BlockText::rebuild()
{
    if (!m_isComplete || !m_document || !m_transcript || m_row < 0 || m_row >= m_transcript->count())
        return;
    BlockContent content;
    content.leaf = m_transcript->leafAt(m_row);
    content.hasCursor = m_transcript->isStreamingAt(m_row);
    if (content.leaf)
        content.lexer = m_transcript->lexerStateAt(m_row);
    else if (m_transcript->kindAt(m_row) != Transcript::Footer)
        content.text = m_transcript->textAt(m_row);
    m_isWriting = true;
    m_writer.write(*m_document->textDocument(), content, style());
    m_isWriting = false;
    findRowEdges();
}

void BlockText::findRowEdges()
{
    // The scene graph draws no cell borders: the delegate does, where we say.
    const bool isTable = m_document && m_transcript && m_row >= 0 && m_row < m_transcript->count()
        && m_transcript->kindAt(m_row) == Transcript::Table;
    const QList<qreal> edges = isTable ? tableRowEdges(*m_document->textDocument()) : QList<qreal>();
    if (edges == m_rowEdges)
        return;
    m_rowEdges = edges;
    Q_EMIT rowEdgesChanged();
}

} // namespace qwenda
