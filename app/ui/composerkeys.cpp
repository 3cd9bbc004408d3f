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
        connect(m_field, SIGNAL(cursorPositionChanged()), this, SLOT(lookForSuggestions()));
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
    lookForSuggestions(); // the cursor was told before the text was
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

void ComposerKeys::setAttachments(Attachments *attachments)
{
    if (attachments == m_attachments)
        return;
    m_attachments = attachments;
    Q_EMIT attachmentsChanged();
}

void ComposerKeys::setSuggestions(Suggestions *suggestions)
{
    if (suggestions == m_suggestions)
        return;
    if (m_suggestions)
        m_suggestions->disconnect(this);
    m_suggestions = suggestions;
    if (m_suggestions)
        connect(m_suggestions, &Suggestions::textWanted, this, &ComposerKeys::showText);
    Q_EMIT suggestionsChanged();
}

void ComposerKeys::showText(const QString &text, int cursor)
{
    if (!m_field)
        return;
    m_field->setProperty("text", text);
    m_field->setProperty("cursorPosition", cursor);
}

void ComposerKeys::lookForSuggestions()
{
    if (m_suggestions && !isComposing())
        m_suggestions->look(m_field->property("text").toString(), m_field->property("cursorPosition").toInt());
}

bool ComposerKeys::steersSuggestions(const QKeyEvent &key)
{
    if (!m_suggestions || m_suggestions->count() == 0 || isComposing() || key.modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Up:
        m_suggestions->move(-1);
        return true;
    case Qt::Key_Down:
        m_suggestions->move(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        m_suggestions->accept();
        return true;
    case Qt::Key_Escape:
        m_suggestions->dismiss();
        return true;
    default:
        return false;
    }
}

bool ComposerKeys::recalls(int direction)
{
    const QString text = m_field->property("text").toString();
    if (isComposing() || (!text.isEmpty() && text != m_recalled) || (text.isEmpty() && direction > 0))
        return false;
    Q_EMIT recallWanted(direction);
    m_field->setProperty("cursorPosition", m_field->property("length"));
    return true;
}

// Undo right after a long paste: the words come into the field after all.
bool ComposerKeys::takesBackPaste()
{
    const QString text = m_attachments ? m_attachments->takeBackPaste() : QString();
    if (text.isNull())
        return false;
    QMetaObject::invokeMethod(m_field, "insert", Q_ARG(int, m_field->property("cursorPosition").toInt()), Q_ARG(QString, text));
    return true;
}

bool ComposerKeys::takesKey(const QKeyEvent &key)
{
    if (steersSuggestions(key))
        return true;
    if (key.matches(QKeySequence::Paste))
        return m_attachments && m_attachments->paste();
    if (key.matches(QKeySequence::Undo))
        return takesBackPaste();
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isComposing())
            return true;
        if (key.modifiers() & Qt::ShiftModifier)
            return false;
        if (!key.isAutoRepeat())
            Q_EMIT sendWanted();
        return true;
    case Qt::Key_PageUp: Q_EMIT pageWanted(-1); return true;
    case Qt::Key_PageDown: Q_EMIT pageWanted(1); return true;
    case Qt::Key_Up: return key.modifiers() == Qt::NoModifier && recalls(-1);
    case Qt::Key_Down: return key.modifiers() == Qt::NoModifier && recalls(1);
    default: return false;
    }
}

bool ComposerKeys::eventFilter(QObject *watched, QEvent *event)
{
    // Else the window's Escape would stop the answer while a list is open.
    if (event->type() == QEvent::ShortcutOverride && m_suggestions && m_suggestions->count() > 0
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && takesKey(*static_cast<QKeyEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

} // namespace qwenda
