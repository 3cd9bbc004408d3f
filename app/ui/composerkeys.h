// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/attachments.h"
#include "ui/suggestions.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickTextDocument>

class QKeyEvent;

namespace qwenda {

/// What the keys of the composer's TextEdit mean, and its fixed line height. Enter sends, Shift+Enter starts a new line,
/// and while an input method composes (`preeditText` is not empty) Enter does neither: it belongs to the input method.
/// Page Up and Page Down scroll the conversation. Up in an empty field brings earlier messages back; pasted files, pictures
/// and long texts become attachments, and undo right after a long paste takes that back. GUI thread.
class ComposerKeys : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// The TextEdit. Not owned.
    Q_PROPERTY(QQuickItem *field READ field WRITE setField NOTIFY fieldChanged)
    Q_PROPERTY(QQuickTextDocument *document READ document WRITE setDocument NOTIFY documentChanged)
    /// The words, both ways: a draft set here is shown at once, and typing gives `draftEdited`.
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)
    /// Pixels; every line of the document is this high.
    /// Takes what is pasted and is no plain text. May be null.
    Q_PROPERTY(qwenda::Attachments *attachments READ attachments WRITE setAttachments NOTIFY attachmentsChanged)
    /// While it offers something, the arrows, Enter, Tab and Escape are its. May be null.
    Q_PROPERTY(qwenda::Suggestions *suggestions READ suggestions WRITE setSuggestions NOTIFY suggestionsChanged)
    /// The earlier message that stands in the field unchanged; from it the arrows go on to others.
    Q_PROPERTY(QString recalled MEMBER m_recalled NOTIFY recalledChanged)
    Q_PROPERTY(int lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged)

public:
    using QObject::QObject;

    QQuickItem *field() const { return m_field; }
    void setField(QQuickItem *field);
    QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    QString draft() const { return m_draft; }
    void setDraft(const QString &text);
    Attachments *attachments() const { return m_attachments; }
    void setAttachments(Attachments *attachments);
    Suggestions *suggestions() const { return m_suggestions; }
    void setSuggestions(Suggestions *suggestions);
    int lineHeight() const { return m_lineHeight; }
    void setLineHeight(int pixels);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void fieldChanged();
    void documentChanged();
    void lineHeightChanged();
    void draftChanged();
    /// The user typed; never for a draft that was set.
    void draftEdited(const QString &text);
    void sendWanted();
    void attachmentsChanged();
    void suggestionsChanged();
    void recalledChanged();
    /// -1: the user's message before, 1: the one behind.
    void recallWanted(int direction);
    /// -1 up, 1 down.
    void pageWanted(int direction);

private:
    bool isComposing() const;
    bool takesKey(const QKeyEvent &key);
    bool steersSuggestions(const QKeyEvent &key);
    bool recalls(int direction);
    bool takesBackPaste();
    void showText(const QString &text, int cursor);
    void fixLineHeight();
    void applyDraft();

private Q_SLOTS:
    void noteText();
    void lookForSuggestions();

private:
    QPointer<QQuickItem> m_field;
    QPointer<QQuickTextDocument> m_document;
    QPointer<Attachments> m_attachments;
    QPointer<Suggestions> m_suggestions;
    QString m_recalled;
    QString m_draft;
    int m_lineHeight = 24;
    bool m_isFixing = false;
};

} // namespace qwenda
