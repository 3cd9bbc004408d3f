// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Words and a switch at their end.
Item {
    id: line

    required property string text
    required property bool on

    signal flipped(bool on)

    implicitHeight: 28

    Label {
        anchors.left: parent.left
        anchors.right: knob.left
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        text: line.text
        Accessible.ignored: true
    }
    Switch {
        id: knob

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        checked: line.on
        text: line.text
        onToggled: line.flipped(checked)
    }
}
