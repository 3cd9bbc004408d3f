// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Puts the selected pictures on a board, an old one or a new one.
Popup {
    id: popup

    required property Gallery gallery

    function put(boardId: string) : void {
        close();
        gallery.putOnBoard("", boardId);
    }
    function add(name: string) : void {
        close();
        gallery.addBoard(name, "");
        field.clear();
    }

    y: 32
    width: 260
    label: qsTr("Boards")

    Column {
        width: parent.width
        spacing: 2

        TextField {
            id: field

            width: parent.width
            focus: true
            placeholderText: qsTr("New board")
            onAccepted: popup.add(text)
        }
        Repeater {
            model: popup.gallery.boards

            ListRow {
                id: board

                required property var modelData

                width: parent ? parent.width : 0
                symbol: "folder"
                text: modelData.name
                rightPadding: 40
                onClicked: popup.put(modelData.id)
                Keys.onDeletePressed: popup.gallery.removeBoard(modelData.id)

                IconButton {
                    anchors.right: parent.right
                    anchors.rightMargin: 2
                    anchors.verticalCenter: parent.verticalCenter
                    size: 28
                    iconSize: 16
                    symbol: "trash"
                    text: qsTr("Remove the board; its pictures stay")
                    onClicked: popup.gallery.removeBoard(board.modelData.id)
                }
            }
        }
        ListRow {
            width: parent.width
            symbol: "minus"
            text: qsTr("On no board")
            onClicked: popup.put("")
        }
    }
}
