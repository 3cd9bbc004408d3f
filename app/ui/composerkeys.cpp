// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/composerkeys.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace qwenda {

void ComposerKeys::setField(QQuickItem *field)
{
    if (field == m_field)
        return;
    if (m_field) {
        m_field->removeEventFilter(this);
        m_field->disconnect(this);
    }
    m_field = field;
    if (m_field) {
        m_field->installEventFilter(this);
        applyDraft();
        // TextEdit has no public C++ class: its signal by name.
        connect(m_field, SIGNAL(textChanged()), this, SLOT(noteText()));
    }
    Q_EMIT fieldChanged();
}

void ComposerKeys::setDocument(QQuickTextDocument *document)
{
    if (document == m_document)
        return;
    if (m_document)
        m_document->textDocument()->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document->textDocument(), &QTextDocument::contentsChanged, this, &ComposerKeys::fixLineHeight);
        fixLineHeight();
    }
    Q_EMIT documentChanged();
}

void ComposerKeys::setDraft(const QString &text)
{
    if (text == m_draft)
        return;
    m_draft = text;
    applyDraft();
    Q_EMIT draftChanged();
}

void ComposerKeys::applyDraft()
{
    if (m_field && m_field->property("text").toString() != m_draft)
        m_field->setProperty("text", m_draft);
}

void ComposerKeys::noteText()
{
    const QString text = m_field->property("text").toString();
    if (text == m_draft)
        return;
    m_draft = text;
    Q_EMIT draftChanged();
    Q_EMIT draftEdited(text);
}

void ComposerKeys::setLineHeight(int pixels)
{
    if (pixels == m_lineHeight)
        return;
    m_lineHeight = pixels;
    fixLineHeight();
    Q_EMIT lineHeightChanged();
}

// A new block inherits its neighbour's format, so there is something to do only after the whole text was replaced.
void ComposerKeys::fixLineHeight()
{
    if (m_isFixing || !m_document)
        return;
    QTextDocument *document = m_document->textDocument();
    QTextBlockFormat fixed;
    fixed.setLineHeight(m_lineHeight, QTextBlockFormat::FixedHeight);
    if (document->firstBlock().blockFormat().lineHeightType() == fixed.lineHeightType()
        && document->lastBlock().blockFormat().lineHeightType() == fixed.lineHeightType()
        && qFuzzyCompare(document->firstBlock().blockFormat().lineHeight(), fixed.lineHeight()))
        return;
    m_isFixing = true;
    QTextCursor cursor(document);
    cursor.joinPreviousEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(fixed);
    cursor.endEditBlock();
    m_isFixing = false;
}

bool ComposerKeys::isComposing() const
{
    return !m_field->property("preeditText").toString().isEmpty();
}

bool ComposerKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isComposing())
            return true;
        if (key->modifiers() & Qt::ShiftModifier)
            break;
        if (!key->isAutoRepeat())
            Q_EMIT sendWanted();
        return true;
    case Qt::Key_PageUp: Q_EMIT pageWanted(-1); return true;
    case Qt::Key_PageDown: Q_EMIT pageWanted(1); return true;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace qwenda
