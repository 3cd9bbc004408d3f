// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickTextDocument>

namespace qwenda {

/// What the keys of the composer's TextEdit mean, and its fixed line height. Enter sends, Shift+Enter starts a new line,
/// and while an input method composes (`preeditText` is not empty) Enter does neither: it belongs to the input method.
/// Page Up and Page Down scroll the conversation. GUI thread.
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
    Q_PROPERTY(int lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged)

public:
    using QObject::QObject;

    QQuickItem *field() const { return m_field; }
    void setField(QQuickItem *field);
    QQuickTextDocument *document() const { return m_document; }
    void setDocument(QQuickTextDocument *document);
    QString draft() const { return m_draft; }
    void setDraft(const QString &text);
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
    /// -1 up, 1 down.
    void pageWanted(int direction);

private:
    bool isComposing() const;
    void fixLineHeight();
    void applyDraft();

private Q_SLOTS:
    void noteText();

private:
    QPointer<QQuickItem> m_field;
    QPointer<QQuickTextDocument> m_document;
    QString m_draft;
    int m_lineHeight = 24;
    bool m_isFixing = false;
};

} // namespace qwenda
