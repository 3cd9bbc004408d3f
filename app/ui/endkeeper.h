// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>

class QQuickWindow;

namespace qwenda {

/// Keeps a ListView at its end while the reader is there. Holds from the start and after every reset of the model;
/// lets go at the first upward wheel, drag or key; holds again when the reader comes back to the end. The move to the
/// end happens once a frame, after layout and before drawing, so that grown text is never shown at its old place.
/// GUI thread. Also answers the keys of a page: Page Up, Page Down, Home, End, Up and Down.
class EndKeeper : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// The ListView. Not owned.
    Q_PROPERTY(QQuickItem *view READ view WRITE setView NOTIFY viewChanged)
    /// Within 4 px of the end, or nothing to scroll.
    Q_PROPERTY(bool isAtEnd READ isAtEnd NOTIFY isAtEndChanged)

public:
    using QObject::QObject;

    QQuickItem *view() const { return m_view; }
    void setView(QQuickItem *view);
    bool isAtEnd() const { return m_isAtEnd; }
    bool isHolding() const { return m_isHolding; }

    /// Goes to the end and holds it.
    Q_INVOKABLE void toEnd();
    /// Goes to the beginning and lets go.
    Q_INVOKABLE void toStart();
    /// Moves by most of a screenful: -1 up, 1 down.
    Q_INVOKABLE void page(int direction);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void viewChanged();
    void isAtEndChanged();

private:
    qreal firstY() const;
    qreal lastY() const;
    qreal distanceToEnd() const;
    void moveBy(qreal pixels);
    void attach(QQuickWindow *window);
    void watchModel();
    void keepUp();
    void notePosition();
    bool handleKey(int key);

private Q_SLOTS:
    void hold();
    void noteDrag();
    void noteMove();

private:
    QPointer<QQuickItem> m_view;
    QPointer<QQuickWindow> m_window;
    QMetaObject::Connection m_modelReset;
    qreal m_lastY = 0;
    bool m_isAtEnd = true;
    bool m_isHolding = true;
    bool m_isMoving = false; ///< our own move is under way: not the reader's
};

} // namespace qwenda
