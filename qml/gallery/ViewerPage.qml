// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One picture large, or two side by side, and all that is known about it. Arrow keys walk, + and − zoom, Esc leaves.
FocusScope {
    id: page

    required property Atelier atelier
    readonly property PictureViewer viewer: atelier.viewer
    readonly property bool hasRoom: width > 760
    /// The facts are beside the picture where there is room for both, over it when somebody asks.
    property bool isTurned: false

    function turnFacts() : void {
        isTurned = !isTurned;
    }

    Component.onCompleted: forceActiveFocus()
    Keys.onLeftPressed: page.viewer.step(-1)
    Keys.onRightPressed: page.viewer.step(1)
    Keys.onEscapePressed: page.viewer.close()
    Keys.onDeletePressed: page.viewer.remove()
    Keys.onPressed: event => event.accepted = page.press(event.key, event.modifiers)

    function press(key: int, modifiers: int) : bool {
        if (modifiers === Qt.ControlModifier && key === Qt.Key_S)
            saver.savePicture(viewer.pictureId);
        else if (modifiers === Qt.ControlModifier && key === Qt.Key_C)
            viewer.copyPicture();
        else if ((key !== Qt.Key_0 || modifiers === Qt.NoModifier) && stage.press(key))
            return true;
        else if (modifiers !== Qt.NoModifier)
            return false;
        else if (key >= Qt.Key_1 && key <= Qt.Key_5)
            viewer.rate(key - Qt.Key_0);
        else if (key === Qt.Key_I)
            turnFacts();
        else if (key === Qt.Key_S)
            viewer.star(!viewer.isStarred);
        else if (key === Qt.Key_Home || key === Qt.Key_End)
            viewer.step(key === Qt.Key_Home ? -viewer.row : viewer.count - 1 - viewer.row);
        else
            return false;
        return true;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.stage
    }
    // What lies under the viewer feels nothing.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        hoverEnabled: true
        onWheel: wheel => wheel.accepted = true
    }

    Item {
        id: room

        width: parent.width - (side.visible && page.hasRoom ? side.width : 0)
        height: parent.height

        ViewerHead {
            id: head

            width: parent.width
            viewer: page.viewer
            zoom: stage.zoom
            onZoomed: factor => stage.zoomBy(factor)
            onFitted: stage.fit()
            areFactsShown: side.visible
            onFactsTurned: page.turnFacts()
            onSaveWanted: saver.savePicture(page.viewer.pictureId)
        }
        ViewerStage {
            id: stage

            anchors.top: head.bottom
            anchors.bottom: strip.top
            anchors.bottomMargin: 12
            width: page.viewer.compareUrl.length > 0 ? parent.width / 2 - 6 : parent.width
            url: page.viewer.url
            pixelWidth: page.viewer.pixelWidth
            pixelHeight: page.viewer.pixelHeight
        }
        Maybe {
            active: page.viewer.compareUrl.length > 0

            ViewerStage {
                x: room.width / 2 + 6
                y: stage.y
                width: stage.width
                height: stage.height
                url: page.viewer.compareUrl
                pixelWidth: page.viewer.pixelWidth
                pixelHeight: page.viewer.pixelHeight
                title: page.viewer.compareTitle
            }
        }
        IconButton {
            x: 16
            anchors.verticalCenter: stage.verticalCenter
            visible: page.viewer.row > 0
            size: 44
            symbol: "chevron-left"
            text: qsTr("The one before")
            onClicked: page.viewer.step(-1)
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: 16
            anchors.verticalCenter: stage.verticalCenter
            visible: page.viewer.row >= 0 && page.viewer.row < page.viewer.count - 1
            size: 44
            symbol: "chevron-right"
            text: qsTr("The one after")
            onClicked: page.viewer.step(1)
        }
        ViewerStrip {
            id: strip

            anchors.bottom: parent.bottom
            anchors.bottomMargin: 8
            anchors.horizontalCenter: parent.horizontalCenter
            pictures: page.viewer.neighbours
            side: 64
            ground: Theme.stage
            most: Math.floor((room.width - 32) / 72)
            onChosen: id => page.viewer.open(id)
        }
    }
    PictureSaver {
        id: saver

        outbox: page.atelier.outbox
    }
    ViewerSide {
        id: side

        anchors.right: parent.right
        y: page.hasRoom ? 0 : head.height
        width: Math.min(320, parent.width)
        height: parent.height - y
        visible: page.hasRoom !== page.isTurned
        atelier: page.atelier
    }
}
