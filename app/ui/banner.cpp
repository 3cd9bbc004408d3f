// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/banner.h"

#include <utility>

namespace qwenda {

void Banner::show(Tone tone, const QString &text, const QString &actionText, std::function<void()> action)
{
    if (isShown() && m_tone > tone)
        return;
    m_tone = tone;
    m_text = text;
    m_actionText = actionText;
    m_action = std::move(action);
    Q_EMIT changed();
}

void Banner::act()
{
    const auto action = std::exchange(m_action, {});
    dismiss();
    if (action)
        action();
}

void Banner::dismiss()
{
    if (!isShown())
        return;
    m_text.clear();
    m_action = {};
    Q_EMIT changed();
}

} // namespace qwenda
