// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One pixel between things, lying or standing.
Rectangle {
    property bool upright: false

    implicitWidth: upright ? 1 : 100
    implicitHeight: upright ? 100 : 1
    color: Theme.line
    Accessible.ignored: true
}
