// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One model: its id, a word about it, what it can, how much it remembers, what it costs.
Item {
    id: row

    required property int index
    required property string modelId
    required property string title
    required property string note
    required property bool thinks
    required property bool sees
    required property bool searches
    required property string context
    required property string price
    required property bool isCurrent
    required property bool isLegacy

    signal chosen

    readonly property bool isFirstOfSection: ListView.previousSection !== ListView.section
    readonly property real headHeight: isFirstOfSection ? 32 : 0

    implicitHeight: headHeight + 36

    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: note + " " + context + " " + price
    Accessible.selected: isCurrent
    Accessible.onPressAction: row.chosen()

    Label {
        x: 10
        y: 12
        width: parent.width - 20
        visible: row.isFirstOfSection
        text: row.ListView.section
        role: Theme.group
        color: Theme.text3
    }
    Item {
        id: line

        y: row.headHeight
        width: parent.width
        height: 36

        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusMenuItem
            color: row.ListView.isCurrentItem || hover.hovered ? Theme.hoverRaised : Theme.clear
        }
        Label {
            id: name

            x: 10
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, abilities.x - 20)
            text: row.title
            role: row.isCurrent ? Theme.name : Theme.plain
            color: row.isLegacy ? Theme.text2 : Theme.text
            Accessible.ignored: true
        }
        Label {
            x: name.x + name.width + 10
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, abilities.x - x - 8)
            text: row.note
            color: Theme.text3
            visible: width > 24
            Accessible.ignored: true
        }
        Row {
            id: abilities

            anchors.right: parent.right
            anchors.rightMargin: 185
            anchors.verticalCenter: parent.verticalCenter
            spacing: 8

            Icon {
                visible: row.thinks
                symbol: "thought"
                size: 18
            }
            Icon {
                visible: row.sees
                symbol: "eye"
                size: 18
            }
            Icon {
                visible: row.searches
                symbol: "globe"
                size: 18
            }
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 148
            anchors.verticalCenter: parent.verticalCenter
            text: row.context
            color: Theme.text3
            Accessible.ignored: true
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 38
            anchors.verticalCenter: parent.verticalCenter
            text: row.price
            color: Theme.text2
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
}
