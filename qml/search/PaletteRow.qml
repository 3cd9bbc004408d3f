// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One line of the palette, with its group's title above it when it is the first of the group.
Item {
    id: row

    required property int index
    required property string title
    required property string plain
    required property string note
    required property string symbol
    required property string section
    required property bool isFirstOfSection
    required property bool isChosen

    readonly property real headHeight: isFirstOfSection ? 30 : 0

    signal chosen

    height: headHeight + Theme.rowHeight

    Accessible.role: Accessible.ListItem
    Accessible.name: plain
    Accessible.description: note
    Accessible.selected: isChosen
    Accessible.onPressAction: row.chosen()

    Label {
        x: 10
        y: 9
        visible: row.isFirstOfSection
        text: row.section
        role: Theme.group
        color: Theme.text2
        Accessible.role: Accessible.Heading
    }
    Rectangle {
        y: row.headHeight
        width: parent.width
        height: Theme.rowHeight
        radius: Theme.radius
        color: row.isChosen ? Theme.selected : hover.hovered ? Theme.hoverRaised : Theme.clear

        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: row.chosen()
        }
        Icon {
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            symbol: row.symbol
            size: 18
            color: row.isChosen ? Theme.accentText : Theme.text2
        }
        Item {
            x: 38
            width: noteLabel.x - x - 12
            height: parent.height
            clip: true

            Label {
                // Rich text sits lower than plain text in the same line height.
                anchors.verticalCenter: parent.verticalCenter
                anchors.verticalCenterOffset: -3
                text: row.title
                textFormat: Text.RichText
                Accessible.ignored: true
            }
        }
        Label {
            id: noteLabel

            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 200)
            text: row.note
            role: Theme.meta
            color: Theme.text3
            Accessible.ignored: true
        }
    }
}
