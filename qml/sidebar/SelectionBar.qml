// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What can be done with the selected chats, at the foot of the list while there is a selection.
Rectangle {
    id: bar

    required property ChatList chats

    signal folderWanted
    signal tagWanted
    signal exportWanted

    implicitHeight: 84
    color: Theme.window

    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Selected chats")

    Divider {
        width: parent.width
    }
    Label {
        x: 16
        y: 10
        text: bar.chats.selectedCount > 0 ? bar.chats.selectedText : qsTr("Choose chats")
        role: Theme.name
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 6

        Button {
            size: Button.Size.Small
            kind: Button.Kind.Link
            text: qsTr("All")
            spokenName: qsTr("Select all chats")
            onClicked: bar.chats.selectAll()
        }
        Button {
            size: Button.Size.Small
            kind: Button.Kind.Link
            text: qsTr("Done")
            onClicked: bar.chats.isSelecting = false
        }
    }
    Row {
        x: 10
        y: 42
        spacing: 2
        enabled: bar.chats.selectedCount > 0

        IconButton {
            symbol: "pin"
            text: qsTr("Pin")
            onClicked: bar.chats.pin("", true)
        }
        IconButton {
            id: folderButton

            symbol: "folder"
            text: qsTr("Move to a folder")
            onClicked: folders.popup(folderButton, 0, -folders.height)
        }
        IconButton {
            id: tagButton

            symbol: "star"
            text: qsTr("Tag")
            onClicked: tags.popup(tagButton, 0, -tags.height)
        }
        IconButton {
            symbol: "save"
            text: bar.chats.isArchive ? qsTr("Take out of the archive") : qsTr("Archive")
            onClicked: bar.chats.archive("", !bar.chats.isArchive)
        }
        IconButton {
            symbol: "branch"
            enabled: bar.chats.selectedCount > 1
            text: qsTr("Merge into one chat")
            onClicked: bar.chats.mergeSelected()
        }
        IconButton {
            symbol: "export"
            text: qsTr("Export…")
            onClicked: bar.exportWanted()
        }
        IconButton {
            symbol: "trash"
            text: qsTr("Delete")
            onClicked: bar.chats.remove("")
        }
    }
    FolderChoice {
        id: folders

        chats: bar.chats
        chatId: ""
        onFolderWanted: bar.folderWanted()
    }
    TagChoice {
        id: tags

        chats: bar.chats
        chatId: ""
        onTagWanted: bar.tagWanted()
    }
}
