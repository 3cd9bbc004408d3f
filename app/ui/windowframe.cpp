// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/windowframe.h"

#include "storage/settings.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>

namespace qwenda {

WindowFrame::WindowFrame(QQuickWindow &window, Settings &settings, QObject *parent)
    : QObject(parent), m_window(window), m_settings(settings)
{
    restore();
    m_noteLater.setSingleShot(true);
    m_noteLater.setInterval(500);
    connect(&m_noteLater, &QTimer::timeout, this, &WindowFrame::note);
    const auto later = [this] { m_noteLater.start(); };
    connect(&window, &QWindow::widthChanged, this, later);
    connect(&window, &QWindow::heightChanged, this, later);
    connect(&window, &QWindow::xChanged, this, later);
    connect(&window, &QWindow::yChanged, this, later);
    connect(&window, &QWindow::visibilityChanged, this, later);
    // Queued: with a threaded render loop the signal comes from the other thread.
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this] {
            if (!m_isShown) {
                m_isShown = true;
                m_window.disconnect(SIGNAL(frameSwapped()), this);
                Q_EMIT firstFrameShown();
            }
        },
        Qt::QueuedConnection);
}

WindowFrame::~WindowFrame()
{
    if (m_noteLater.isActive())
        note();
}

void WindowFrame::restore()
{
    const QRect wanted = m_settings.windowGeometry();
    if (wanted.isNull())
        return;
    const QScreen *screen = QGuiApplication::screenAt(wanted.center());
    const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
    QRect place(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    place.moveLeft(qBound(room.left(), place.left(), room.right() - place.width() + 1));
    place.moveTop(qBound(room.top(), place.top(), room.bottom() - place.height() + 1));
    m_window.setGeometry(place);
    if (m_settings.isWindowMaximized())
        m_window.showMaximized();
}

void WindowFrame::note()
{
    const bool isMaximized = m_window.visibility() == QWindow::Maximized;
    m_settings.setWindowMaximized(isMaximized);
    if (m_window.visibility() == QWindow::Windowed)
        m_settings.setWindowGeometry(m_window.geometry());
}

void WindowFrame::comeForward()
{
    if (m_window.visibility() == QWindow::Minimized || m_window.visibility() == QWindow::Hidden)
        m_window.showNormal();
    m_window.raise();
    m_window.requestActivate();
}

} // namespace qwenda
