// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Back, which of how many, zoom, and what is done with the picture as it is.
Item {
    id: head

    required property PictureViewer viewer
    required property real zoom
    property bool areFactsShown: true

    signal zoomed(real factor)
    signal fitted
    signal saveWanted
    signal factsTurned

    height: Theme.headHeight

    Row {
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        IconButton {
            symbol: "chevron-left"
            text: qsTr("Back to the gallery")
            shortcutText: qsTr("Esc")
            onClicked: head.viewer.close()
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Gallery")
            role: Theme.name
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: head.viewer.row >= 0 && head.width > 560
            text: qsTr("%1 of %2").arg(head.viewer.row + 1).arg(head.viewer.count)
            color: Theme.text3
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        IconButton {
            symbol: "zoom-out"
            text: qsTr("Smaller")
            shortcutText: qsTr("−")
            onClicked: head.zoomed(0.8)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: 44
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("%1%").arg(Math.round(head.zoom * 100))
            color: Theme.text2
        }
        IconButton {
            symbol: "zoom-in"
            text: qsTr("Larger")
            shortcutText: qsTr("+")
            onClicked: head.zoomed(1.25)
        }
        IconButton {
            symbol: "fit"
            text: qsTr("Whole picture")
            shortcutText: qsTr("0")
            onClicked: head.fitted()
        }
        IconButton {
            symbol: "star"
            text: head.viewer.isStarred ? qsTr("Remove the star") : qsTr("Star")
            ink: head.viewer.isStarred ? Theme.warnFill : Theme.text2
            onClicked: head.viewer.star(!head.viewer.isStarred)
        }
        IconButton {
            symbol: "copy"
            text: qsTr("Copy picture")
            onClicked: head.viewer.copyPicture()
        }
        IconButton {
            symbol: "save"
            text: qsTr("Save as…")
            shortcutText: qsTr("Ctrl S")
            onClicked: head.saveWanted()
        }
        IconButton {
            symbol: "info"
            text: head.areFactsShown ? qsTr("Hide what is known") : qsTr("Show what is known")
            shortcutText: qsTr("I")
            checked: head.areFactsShown
            onClicked: head.factsTurned()
        }
        IconButton {
            symbol: "trash"
            text: qsTr("Delete")
            onClicked: head.viewer.remove()
        }
    }
}
