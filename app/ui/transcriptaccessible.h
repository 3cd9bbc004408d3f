// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/transcriptview.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QHash>

namespace qwenda {

/// The transcript for screen readers: a list whose children are the messages, all of them, and after them the controls that
/// lie over the rows in sight. GUI thread.
class TranscriptAccessible : public QAccessibleObject
{
public:
    explicit TranscriptAccessible(TranscriptView &view);
    ~TranscriptAccessible() override;
    /// Makes views accessible from now on. Once.
    static void install();

    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::List; }
    QAccessible::State state() const override;

    /// The last answer grew, messages came or went, or formulas that were read as TeX have words now.
    void noteGrowth();

private:
    TranscriptView &view() const { return *static_cast<TranscriptView *>(object()); }
    QAccessibleInterface *message(int index) const;
    QList<QQuickItem *> controls() const;
    void forgetLost();

    mutable QHash<QString, QAccessible::Id> m_messages; ///< by message id; made when asked for
    int m_toldCount = 0;
    QString m_toldText;
};

/// One message: its whole text, far outside the view or not.
class MessageAccessible : public QAccessibleInterface, public QAccessibleTextInterface, public QAccessibleActionInterface
{
public:
    MessageAccessible(TranscriptView &view, const QString &messageId) : m_view(&view), m_messageId(messageId) {}

    bool isValid() const override { return m_view && index() >= 0; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Paragraph; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    // Text
    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override;
    QString attributes(int offset, int *start, int *end) const override;

    // Actions
    QStringList actionNames() const override;
    QString localizedActionName(const QString &name) const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    int index() const;
    /// All its words, formulas as they are read aloud; as TeX while that is being found out.
    QString words() const;
    /// Tells the screen reader when words() are others than those it was given for lack of better.
    void tellBetterWords();

private:
    QPointer<TranscriptView> m_view;
    QString m_messageId;
    mutable QString m_makeshift; ///< what words() were, with TeX in them that will have words; empty: nothing of the kind
};

} // namespace qwenda
