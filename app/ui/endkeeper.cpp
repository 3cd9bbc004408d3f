// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/endkeeper.h"

#include <QAbstractItemModel>
#include <QKeyEvent>
#include <QQuickWindow>
#include <QWheelEvent>

#include <algorithm>

namespace qwenda {

namespace {

// Below this the reader cannot see that the end is not reached.
constexpr qreal nearEnd = 4;
constexpr qreal lineStep = 50;
constexpr qreal notch = 120; // QWheelEvent::angleDelta of one step of a wheel
constexpr qreal notchStep = 90;
constexpr qreal pageShare = 0.9;

} // namespace

void EndKeeper::setView(QQuickItem *view)
{
    if (view == m_view)
        return;
    if (m_view) {
        m_view->removeEventFilter(this);
        m_view->disconnect(this);
    }
    m_view = view;
    if (m_view) {
        m_view->installEventFilter(this);
        // Flickable and ListView have no public C++ class: signals by name.
        connect(m_view, SIGNAL(contentYChanged()), this, SLOT(noteMove()));
        connect(m_view, SIGNAL(contentHeightChanged()), this, SLOT(noteMove()));
        connect(m_view, SIGNAL(draggingChanged()), this, SLOT(noteDrag()));
        connect(m_view, SIGNAL(modelChanged()), this, SLOT(hold()));
        connect(m_view, &QQuickItem::heightChanged, this, &EndKeeper::noteMove);
        connect(m_view, &QQuickItem::windowChanged, this, &EndKeeper::attach);
        attach(m_view->window());
        hold();
    }
    Q_EMIT viewChanged();
}

void EndKeeper::attach(QQuickWindow *window)
{
    if (m_window)
        m_window->disconnect(this);
    m_window = window;
    // After items were polished (laid out), before the scene is drawn; on this thread with every render loop.
    if (m_window)
        connect(m_window, &QQuickWindow::afterAnimating, this, &EndKeeper::keepUp);
}

void EndKeeper::watchModel()
{
    disconnect(m_modelReset);
    const auto *model = qobject_cast<QAbstractItemModel *>(m_view->property("model").value<QObject *>());
    if (model)
        m_modelReset = connect(model, &QAbstractItemModel::modelReset, this, &EndKeeper::hold);
}

void EndKeeper::hold()
{
    m_isHolding = true;
    watchModel();
    m_view->update();
}

void EndKeeper::keepUp()
{
    if (m_isHolding && m_view && distanceToEnd() > 0.5) {
        m_isMoving = true;
        QMetaObject::invokeMethod(m_view, "positionViewAtEnd");
        // The list knows its height only now that the last row exists, and leaves the margin below it out.
        m_view->setProperty("contentY", lastY());
        m_isMoving = false;
    }
    notePosition();
}

void EndKeeper::toEnd()
{
    if (!m_view)
        return;
    hold();
    QMetaObject::invokeMethod(m_view, "cancelFlick");
    keepUp();
}

void EndKeeper::toStart()
{
    if (!m_view)
        return;
    m_isHolding = false;
    QMetaObject::invokeMethod(m_view, "cancelFlick");
    QMetaObject::invokeMethod(m_view, "positionViewAtBeginning");
    m_view->setProperty("contentY", firstY());
}

void EndKeeper::page(int direction)
{
    if (m_view)
        moveBy(direction * pageShare * m_view->height());
}

void EndKeeper::moveBy(qreal pixels)
{
    if (pixels < 0)
        m_isHolding = false;
    QMetaObject::invokeMethod(m_view, "cancelFlick");
    const qreal y = m_view->property("contentY").toReal() + pixels;
    m_view->setProperty("contentY", std::clamp(y, firstY(), lastY()));
    if (pixels > 0 && distanceToEnd() <= nearEnd)
        m_isHolding = true;
    notePosition();
}

qreal EndKeeper::firstY() const
{
    return m_view->property("originY").toReal() - m_view->property("topMargin").toReal();
}

qreal EndKeeper::lastY() const
{
    const qreal end = m_view->property("originY").toReal() + m_view->property("contentHeight").toReal()
                      + m_view->property("bottomMargin").toReal();
    return std::max(firstY(), end - m_view->height());
}

qreal EndKeeper::distanceToEnd() const
{
    return lastY() - m_view->property("contentY").toReal();
}

void EndKeeper::notePosition()
{
    if (!m_view)
        return;
    const bool isAtEnd = m_isHolding || distanceToEnd() <= nearEnd;
    if (isAtEnd == m_isAtEnd)
        return;
    m_isAtEnd = isAtEnd;
    Q_EMIT isAtEndChanged();
}

// Only a move down by the reader takes hold again; a move up at the very end must not.
void EndKeeper::noteMove()
{
    const qreal y = m_view->property("contentY").toReal();
    const bool isByReader = m_view->property("moving").toBool() || m_view->property("dragging").toBool();
    if (!m_isMoving && y > m_lastY && isByReader && distanceToEnd() <= nearEnd)
        m_isHolding = true;
    m_lastY = y;
    notePosition();
}

void EndKeeper::noteDrag()
{
    if (m_view->property("dragging").toBool())
        m_isHolding = false;
}

bool EndKeeper::handleKey(int key)
{
    switch (key) {
    case Qt::Key_PageUp: page(-1); return true;
    case Qt::Key_PageDown: page(1); return true;
    case Qt::Key_Up: moveBy(-lineStep); return true;
    case Qt::Key_Down: moveBy(lineStep); return true;
    case Qt::Key_Home: toStart(); return true;
    case Qt::Key_End: toEnd(); return true;
    default: return false;
    }
}

bool EndKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        // Flickable makes a flick of every notch, slow to start and slow to stop; people expect three lines at once.
        const qreal pixels = wheel->hasPixelDelta() ? wheel->pixelDelta().y() : wheel->angleDelta().y() / notch * notchStep;
        if (pixels != 0) {
            moveBy(-pixels);
            return true;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && handleKey(key->key()))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace qwenda
