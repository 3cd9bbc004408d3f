// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Which pictures are shown; what can be done with the selected ones.
Item {
    id: bar

    required property Atelier atelier
    readonly property Gallery gallery: atelier.gallery

    implicitHeight: 28

    Row {
        id: filters

        // What can be done with the selected comes first where there is no room for both.
        visible: !acts.visible || width + 16 + acts.width <= bar.width
        spacing: 6

        Repeater {
            model: [
                { shown: Gallery.All, name: qsTr("All") },
                { shown: Gallery.Starred, name: qsTr("Starred") },
                { shown: Gallery.ThisWeek, name: qsTr("This week") },
                { shown: Gallery.FromChats, name: qsTr("From chats") },
                { shown: Gallery.Edits, name: qsTr("Edits") }
            ]

            Chip {
                required property var modelData

                filter: true
                checkable: false
                checked: bar.gallery.shown === modelData.shown
                text: modelData.name
                onClicked: bar.gallery.shown = modelData.shown
            }
        }
        ChoiceChip {
            filter: true
            checked: bar.gallery.board.length > 0
            label: qsTr("Board")
            text: bar.boardName(bar.gallery.boards)
            choices: bar.withAny(bar.gallery.boards)
            current: bar.gallery.board
            listWidth: 220
            visible: bar.gallery.boards.length > 0
            onChosen: id => bar.gallery.board = id
        }
    }

    function withAny(boards: var) : var {
        const choices = boards.slice();
        choices.unshift({ id: "", name: qsTr("Any board"), note: "" });
        return choices;
    }
    function boardName(boards: var) : string {
        const found = boards.find(each => each.id === gallery.board);
        return found ? found.name : qsTr("Board");
    }

    Row {
        id: acts

        anchors.right: parent.right
        spacing: 4
        visible: bar.gallery.selectedCount > 0 && !bar.atelier.outbox.isWorking

        Label {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: 6
            visible: bar.width > 720
            text: qsTr("%n selected", "", bar.gallery.selectedCount)
            color: Theme.text2
        }
        Button {
            visible: bar.gallery.selectedCount === 2
            kind: Button.Kind.Flat
            size: Button.Size.Small
            symbol: "eye"
            text: qsTr("Compare")
            onClicked: bar.atelier.viewer.compare(bar.gallery.selectedIds())
        }
        Button {
            id: saveButton

            kind: Button.Kind.Flat
            size: Button.Size.Small
            symbol: "save"
            text: qsTr("Save…")
            enabled: !bar.atelier.outbox.isWorking
            onClicked: saveMenu.popup(saveButton, 0, saveButton.height + 4)

            ExportMenu {
                id: saveMenu

                outbox: bar.atelier.outbox
            }
        }
        Button {
            kind: Button.Kind.Flat
            size: Button.Size.Small
            symbol: "folder"
            text: qsTr("Board…")
            onClicked: boardPopup.open()

            BoardPopup {
                id: boardPopup

                gallery: bar.gallery
            }
        }
        Button {
            kind: Button.Kind.Flat
            size: Button.Size.Small
            symbol: "trash"
            text: qsTr("Delete")
            onClicked: bar.gallery.removeSelected()
        }
    }

    Row {
        anchors.right: parent.right
        spacing: 12
        visible: bar.atelier.outbox.isWorking

        ProgressBar {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(200, bar.width / 4)
            value: bar.atelier.outbox.share
            indeterminate: bar.atelier.outbox.share === 0
            label: qsTr("Exporting pictures")
        }
        Button {
            kind: Button.Kind.Flat
            size: Button.Size.Small
            text: qsTr("Cancel")
            onClicked: bar.atelier.outbox.cancel()
        }
    }
}
