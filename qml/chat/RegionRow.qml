// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One region in the head's list: light, name, the state of its key.
Item {
    id: row

    required property int index
    required property string regionId
    required property string name
    required property string keyStateText
    required property int light
    required property bool isCurrent

    signal chosen

    implicitHeight: 36
    Keys.onReturnPressed: chosen()
    Keys.onEnterPressed: chosen()
    Keys.onSpacePressed: chosen()

    Accessible.role: Accessible.ListItem
    Accessible.name: row.name
    Accessible.description: keyStateText
    Accessible.selected: isCurrent
    Accessible.focusable: true
    Accessible.onPressAction: row.chosen()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusMenuItem
        color: row.ListView.isCurrentItem || hover.hovered ? Theme.hoverRaised : Theme.clear
    }
    RegionLight {
        x: 12
        anchors.verticalCenter: parent.verticalCenter
        ofRegion: row.light
    }
    Label {
        x: 28
        anchors.verticalCenter: parent.verticalCenter
        text: row.name
        role: row.isCurrent ? Theme.name : Theme.plain
        Accessible.ignored: true
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: 38
        anchors.verticalCenter: parent.verticalCenter
        text: row.keyStateText
        role: Theme.meta
        color: Theme.text3
        Accessible.ignored: true
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 9
        anchors.verticalCenter: parent.verticalCenter
        visible: row.isCurrent
        symbol: "check"
        color: Theme.accentText
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: row.chosen()
    }
}
