// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A box with a thin line around: rows of settings, pictures, sources.
Rectangle {
    radius: Theme.radiusPopup
    color: Theme.clear
    border.width: 1
    border.color: Theme.line
}
