// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What appears on the picture under the pointer: its words, and what is done most often. The picture can be dragged out.
Item {
    id: overlay

    required property Gallery gallery
    required property int row
    required property bool isSelected

    readonly property string pictureId: gallery.idAt(row)

    signal opened
    signal chosen(int modifiers)
    signal againWanted(string pictureId)
    signal moreWanted(Item anchor)

    Drag.active: dragger.active
    Drag.dragType: Drag.Automatic
    Drag.supportedActions: Qt.CopyAction
    Drag.mimeData: ({ "text/uri-list": overlay.gallery.dragText(overlay.row) })

    DragHandler {
        id: dragger

        target: null
    }
    TapHandler {
        acceptedModifiers: Qt.NoModifier
        onTapped: overlay.opened()
    }
    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        onTapped: overlay.chosen(Qt.ControlModifier)
    }
    TapHandler {
        acceptedModifiers: Qt.ShiftModifier
        onTapped: overlay.chosen(Qt.ShiftModifier)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: overlay.moreWanted(moreButton)
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: 44
        radius: 10
        color: Theme.veil
    }
    Label {
        anchors.left: parent.left
        anchors.leftMargin: 10
        anchors.right: buttons.left
        anchors.rightMargin: 6
        anchors.verticalCenter: buttons.verticalCenter
        text: overlay.gallery.promptAt(overlay.row)
        role: Theme.meta
        color: Theme.veilInk
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8

        IconButton {
            size: 28
            iconSize: 18
            symbol: overlay.isSelected ? "check" : "plus"
            text: overlay.isSelected ? qsTr("Not selected") : qsTr("Select")
            ink: Theme.veilInk
            hoverFill: Theme.veilHover
            onClicked: overlay.chosen(Qt.ControlModifier)
        }
        IconButton {
            size: 28
            iconSize: 18
            symbol: "again"
            text: qsTr("Use settings again")
            ink: Theme.veilInk
            hoverFill: Theme.veilHover
            onClicked: overlay.againWanted(overlay.pictureId)
        }
        IconButton {
            id: moreButton

            size: 28
            iconSize: 18
            symbol: "more"
            text: qsTr("More")
            ink: Theme.veilInk
            hoverFill: Theme.veilHover
            onClicked: overlay.moreWanted(moreButton)
        }
    }
}
