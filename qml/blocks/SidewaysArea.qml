// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A window over something wider: scrolls by a sideways wheel, by Shift and the wheel, or by its bar. The upright wheel
/// goes through to the transcript. The owner keeps the position, so several areas can move together.
Item {
    id: area

    required property real textWidth
    required property real position
    required property bool hasBar
    default property alias content: sheet.data

    readonly property real most: Math.max(0, textWidth - width)
    readonly property real shown: Math.min(position, most)

    signal scrolled(real position)

    function move(by: real) : void {
        scrolled(Math.max(0, Math.min(most, shown - by)));
    }

    clip: most > 0

    Item {
        id: sheet

        x: -area.shown
        width: Math.max(area.width, area.textWidth)
        height: area.height
    }
    WheelHandler {
        enabled: area.most > 0
        orientation: Qt.Horizontal
        target: null
        onWheel: event => area.move(event.angleDelta.x / 2)
    }
    WheelHandler {
        enabled: area.most > 0
        orientation: Qt.Vertical
        acceptedModifiers: Qt.ShiftModifier
        target: null
        onWheel: event => area.move(event.angleDelta.y / 2)
    }
    Rectangle {
        id: bar

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 3
        x: 14 + (area.width - 28 - width) * (area.most > 0 ? area.shown / area.most : 0)
        width: Math.max(32, (area.width - 28) * area.width / Math.max(1, area.textWidth))
        height: 6
        radius: 3
        color: Theme.scroll
        visible: area.hasBar && area.most > 0

        MouseArea {
            property real grip

            anchors.fill: parent
            anchors.margins: -4
            preventStealing: true
            onPressed: mouse => grip = mouse.x
            onPositionChanged: mouse => area.move((grip - mouse.x) * area.textWidth / area.width)
        }
    }
}
