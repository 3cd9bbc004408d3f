// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// What an export takes along, where it goes, and how it will look.
Column {
    id: plan

    required property ExchangeDesk desk

    topPadding: 12
    spacing: 12

    ComboBox {
        width: parent.width
        label: qsTr("Format")
        model: plan.desk.formatNames
        currentIndex: plan.desk.format
        onActivated: index => plan.desk.format = index
    }
    Flow {
        width: parent.width
        spacing: 18
        visible: plan.desk.hasOptions || plan.desk.canHaveFiles

        CheckBox {
            visible: plan.desk.hasOptions
            text: qsTr("Thinking")
            checked: plan.desk.hasThinking
            onToggled: plan.desk.hasThinking = checked
        }
        CheckBox {
            visible: plan.desk.hasOptions
            text: qsTr("Dates and times")
            checked: plan.desk.hasTimes
            onToggled: plan.desk.hasTimes = checked
        }
        CheckBox {
            visible: plan.desk.hasOptions
            text: qsTr("Tokens and costs")
            checked: plan.desk.hasUsage
            onToggled: plan.desk.hasUsage = checked
        }
        CheckBox {
            visible: plan.desk.canHaveFiles
            text: qsTr("Attachments")
            checked: plan.desk.hasFiles
            onToggled: plan.desk.hasFiles = checked
        }
    }
    Row {
        width: parent.width
        spacing: 8

        TextField {
            width: parent.width - choose.width - 8
            label: qsTr("Target folder")
            symbol: "folder"
            text: plan.desk.folder
            onTextEdited: plan.desk.folder = text
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
                text: plan.desk.preview
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
        desk: plan.desk
    }

    FolderDialog {
        id: chooser

        title: qsTr("Where the files go")
        currentFolder: StandardPaths.writableLocation(StandardPaths.HomeLocation)
        onAccepted: plan.desk.folder = "" + selectedFolder
    }
}
