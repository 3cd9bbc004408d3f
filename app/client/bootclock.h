// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>

namespace qwenda {

/// Time since any fixed moment; never goes back.
using BootClock = std::function<std::chrono::milliseconds()>;

/// The clock of everything that waits for the service. Unlike a steady clock it goes on while the machine sleeps: a minute
/// asleep is a minute for the service, too. Unlike the calendar's it never jumps. Any thread.
std::chrono::milliseconds timeSinceBoot();

/// A timer does not count while the machine sleeps: whoever waits looks at the clock at least this often.
inline constexpr std::chrono::milliseconds longestLook{1000};

} // namespace qwenda
