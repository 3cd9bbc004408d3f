// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// One chat, or all, into files: the format, what goes with it, where to, and how it will begin.
Dialog {
    id: dialog

    required property ExchangeDesk desk

    implicitWidth: 560
    title: qsTr("Export “%1”").arg(desk.subject)
    closePolicy: T.Popup.NoAutoClose

    footer: ExchangeButtons {
        desk: dialog.desk
        actText: desk.isDone ? qsTr("Open the folder") : qsTr("Export")
        canAct: desk.folder.length > 0
        onActed: desk.isDone ? desk.openFolder() : desk.startExport()
    }
    contentItem: Column {
        topPadding: 12
        spacing: 12

        Keys.onEscapePressed: dialog.desk.close()

        ComboBox {
            width: parent.width
            label: qsTr("Format")
            model: dialog.desk.formatNames
            currentIndex: dialog.desk.format
            onActivated: index => dialog.desk.format = index
        }
        Row {
            spacing: 18
            visible: dialog.desk.hasOptions

            CheckBox {
                text: qsTr("Thinking")
                checked: dialog.desk.hasThinking
                onToggled: dialog.desk.hasThinking = checked
            }
            CheckBox {
                text: qsTr("Dates and times")
                checked: dialog.desk.hasTimes
                onToggled: dialog.desk.hasTimes = checked
            }
            CheckBox {
                text: qsTr("Tokens and costs")
                checked: dialog.desk.hasUsage
                onToggled: dialog.desk.hasUsage = checked
            }
        }
        Row {
            width: parent.width
            spacing: 8

            TextField {
                width: parent.width - choose.width - 8
                label: qsTr("Target folder")
                symbol: "folder"
                text: dialog.desk.folder
                onTextEdited: dialog.desk.folder = text
            }
            Button {
                id: choose

                text: qsTr("Choose…")
                spokenName: qsTr("Choose the target folder")
                onClicked: chooser.open()
            }
        }
        Rectangle {
            width: parent.width
            height: 200
            radius: Theme.radius
            color: Theme.code
            border.width: 1
            border.color: Theme.line
            clip: true

            Flickable {
                anchors.fill: parent
                anchors.margins: 12
                contentWidth: width
                contentHeight: sample.height
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollBar {}

                Label {
                    id: sample

                    width: parent.width
                    text: dialog.desk.preview
                    role: Theme.meta
                    color: Theme.text2
                    wrapMode: Text.Wrap
                    textFormat: Text.PlainText
                    Accessible.name: qsTr("Preview") + "\n" + text
                }
            }
        }
        ExchangeOutcome {
            width: parent.width
            desk: dialog.desk
        }
    }

    FolderDialog {
        id: chooser

        title: qsTr("Where the files go")
        onAccepted: dialog.desk.folder = selectedFolder.toString()
    }
}
