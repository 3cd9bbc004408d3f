// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One thin line for each level of quoting, at the left of a quoted row. They reach over the gap to the row above.
Repeater {
    id: lines

    required property int depth
    required property real lineTop
    required property real lineHeight

    model: depth

    Rectangle {
        required property int index

        x: index * 16
        y: lines.lineTop
        width: 2
        height: lines.lineHeight
        color: Theme.lineStrong
    }
}
