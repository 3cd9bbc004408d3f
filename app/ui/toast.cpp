// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/toast.h"

#include <chrono>
#include <utility>

namespace qwenda {

Toast::Toast(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(10));
    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
}

void Toast::show(const QString &text, const QString &actionText, std::function<void()> action)
{
    m_text = text;
    m_actionText = actionText;
    m_action = std::move(action);
    m_isShown = true;
    m_timer.start();
    Q_EMIT changed();
}

void Toast::undo()
{
    const auto action = std::exchange(m_action, {});
    dismiss();
    if (action)
        action();
}

void Toast::dismiss()
{
    if (!m_isShown)
        return;
    m_timer.stop();
    m_isShown = false;
    m_action = {};
    Q_EMIT changed();
}

} // namespace qwenda
