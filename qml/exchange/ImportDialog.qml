// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Files of other programs: choose or drop them, see what they bring, take it.
Dialog {
    id: dialog

    required property ExchangeDesk desk

    implicitWidth: 560
    title: qsTr("Import conversations")
    message: qsTr("Exports of ChatGPT and Claude, backups of Cherry Studio, Chatbox, LobeChat and Open WebUI, or Qwenda's own JSON. Nothing changes before you have seen what comes, and nothing comes twice.")
    closePolicy: T.Popup.NoAutoClose

    footer: ExchangeButtons {
        desk: dialog.desk
        actText: desk.canKeep ? qsTr("Import") : qsTr("Choose files…")
        onActed: desk.canKeep ? desk.keep() : chooser.open()
    }
    contentItem: Column {
        topPadding: 12
        spacing: 12

        Keys.onEscapePressed: dialog.desk.close()

        Rectangle {
            width: parent.width
            height: 220
            radius: Theme.radius
            color: drop.containsDrag ? Theme.hover : Theme.code
            border.width: 1
            border.color: drop.containsDrag ? Theme.accent : Theme.line
            clip: true

            DropArea {
                id: drop

                anchors.fill: parent
                enabled: !dialog.desk.isWorking
                onDropped: event => dialog.desk.readFiles(event.urls)
            }
            Label {
                anchors.centerIn: parent
                visible: dialog.desk.preview.length === 0
                text: qsTr("Drop files here")
                color: Theme.text3
            }
            Flickable {
                anchors.fill: parent
                anchors.margins: 12
                contentWidth: width
                contentHeight: report.height
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollBar {}

                Label {
                    id: report

                    width: parent.width
                    text: dialog.desk.preview
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                }
            }
        }
        ExchangeOutcome {
            width: parent.width
            desk: dialog.desk
        }
    }

    FileDialog {
        id: chooser

        title: qsTr("Files to import")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Exports and backups (*.json *.zip *.bak)"), qsTr("All files (*)")]
        onAccepted: dialog.desk.readFiles(selectedFiles)
    }
}
