// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace qwenda {

class Settings;

/// The window's place on the screen: as it was left, fitted to the screens there are. GUI thread.
class WindowFrame : public QObject
{
    Q_OBJECT

public:
    WindowFrame(QQuickWindow &window, Settings &settings, QObject *parent = nullptr);
    ~WindowFrame() override;

    /// Un-minimised, on top, with the focus.
    void comeForward();

Q_SIGNALS:
    /// Once: something is to be seen.
    void firstFrameShown();

private:
    void restore();
    void note();

    QQuickWindow &m_window;
    Settings &m_settings;
    QTimer m_noteLater;
    bool m_isShown = false;
};

} // namespace qwenda
