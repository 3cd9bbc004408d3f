// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A chat that holds places, or one place: who says it, and the words around it.
Item {
    id: row

    required property int index
    required property bool isHead
    required property string title
    required property string titleHtml
    required property string note
    required property string who
    required property string excerpt
    required property string excerptHtml
    required property bool isChosen

    readonly property color ground: isChosen ? Theme.hover : hover.hovered ? Theme.window : Theme.page

    signal chosen

    height: isHead ? 48 : 42

    Accessible.role: Accessible.ListItem
    Accessible.name: isHead ? title + ", " + note : who + ": " + excerpt
    Accessible.onPressAction: row.chosen()

    Rectangle {
        x: 32
        width: parent.width - 72
        height: parent.height
        visible: row.isChosen || hover.hovered
        radius: Theme.radius
        color: row.ground
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: row.chosen()
    }

    Label {
        id: titleLabel

        x: 40
        y: 13
        width: Math.min(implicitWidth, parent.width - 240)
        visible: row.isHead
        text: row.titleHtml
        textFormat: Text.RichText
        role: Theme.cardTitle
    }
    Label {
        anchors.left: titleLabel.right
        anchors.leftMargin: 10
        y: 21
        visible: row.isHead
        text: row.note
        role: Theme.meta
        color: Theme.text2
    }
    Label {
        x: 40
        y: 12
        width: 88
        visible: !row.isHead
        text: row.who
        role: Theme.meta
        color: Theme.text2
    }
    Item {
        x: 136
        width: parent.width - x - (row.isChosen ? 130 : 48)
        height: parent.height
        visible: !row.isHead
        clip: true

        Label {
            id: words

            y: 4
            text: row.excerptHtml
            textFormat: Text.RichText
            role: Theme.reading
        }
        // Rich text cannot be elided: it fades.
        Rectangle {
            anchors.right: parent.right
            width: 40
            height: parent.height
            visible: words.implicitWidth > parent.width
            gradient: Gradient {
                orientation: Gradient.Horizontal

                GradientStop {
                    position: 0
                    color: Qt.alpha(row.ground, 0)
                }
                GradientStop {
                    position: 1
                    color: row.ground
                }
            }
        }
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: 48
        y: 13
        visible: row.isChosen && !row.isHead
        text: qsTr("Enter opens")
        role: Theme.meta
        color: Theme.text2
    }
}
