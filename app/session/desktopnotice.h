// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda {

/// Shows a notice through org.freedesktop.Notifications; without such a service nothing happens, at once and in
/// silence. `title` and `text` are plain; the newest replaces the one before. GUI thread.
/// Source: Desktop Notifications Specification 1.2.
void showDesktopNotice(const QString &title, const QString &text);

} // namespace qwenda
