// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The box of an input. Focus and error draw two pixels, one of them outside, so that nothing inside moves.
Rectangle {
    id: frame

    property bool focused: false
    property bool wrong: false

    radius: Theme.radius
    color: Theme.field
    border.width: 1
    border.color: Theme.lineStrong

    Rectangle {
        anchors.fill: parent
        anchors.margins: -1
        visible: frame.focused || frame.wrong
        radius: frame.radius + 1
        color: Theme.clear
        border.width: 2
        border.color: frame.wrong ? Theme.danger : Theme.accent
    }
}
