// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>

#include <chrono>
#include <cmath>

namespace qwenda {

/// A finger that pulls, and how what it pulled glides on. A value; says pixels, positive is down.
class TouchScroll
{
public:
    static constexpr std::chrono::milliseconds tick{16};

    void begin(qreal y)
    {
        m_y = y;
        m_speed = 0;
        m_clock.start();
    }
    /// How far that moves.
    int moveTo(qreal y)
    {
        const qreal moved = m_y - y;
        m_y = y;
        const qreal time = qMax<qreal>(1, static_cast<qreal>(m_clock.restart()));
        m_speed = 0.6 * m_speed + 0.4 * moved / time;
        return static_cast<int>(std::lround(moved));
    }
    /// Lifted while it was still moving.
    bool glides() const { return m_clock.elapsed() < 60 && std::abs(m_speed) > 0.1; }
    /// How far it glides in the next tick, slower each time.
    int glide()
    {
        const auto pixels = static_cast<int>(std::lround(m_speed * static_cast<qreal>(tick.count())));
        m_speed *= 0.95;
        return pixels;
    }
    bool isAtRest() const { return std::abs(m_speed) < 0.05; }

private:
    qreal m_y = 0;
    qreal m_speed = 0; ///< px a millisecond
    QElapsedTimer m_clock;
};

} // namespace qwenda
