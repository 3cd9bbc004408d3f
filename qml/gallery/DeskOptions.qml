// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What is chosen less often: seed, what must not be seen, rewriting, watermark. Only what the model takes.
Popup {
    id: popup

    required property StudioDesk desk

    width: 340
    padding: 16
    label: qsTr("More options")

    Column {
        width: parent.width
        spacing: 12

        ChoiceChip {
            symbol: "globe"
            label: qsTr("Region")
            text: popup.desk.regionName
            choices: popup.desk.regions
            current: popup.desk.regionId
            listWidth: 240
            onChosen: id => popup.desk.regionId = id
        }
        Label {
            text: qsTr("Seed")
            role: Theme.name
            visible: popup.desk.takesSeed
        }
        Row {
            spacing: 6
            visible: popup.desk.takesSeed

            Repeater {
                model: [
                    { mode: StudioDesk.Random, name: qsTr("Random") },
                    { mode: StudioDesk.Locked, name: qsTr("Locked") },
                    { mode: StudioDesk.Step, name: qsTr("Step") }
                ]

                Chip {
                    required property var modelData

                    filter: true
                    checkable: false
                    checked: popup.desk.seedMode === modelData.mode
                    text: modelData.name
                    onClicked: popup.desk.seedMode = modelData.mode
                }
            }
        }
        TextField {
            width: parent.width
            visible: popup.desk.takesSeed && popup.desk.seedMode !== StudioDesk.Random
            label: qsTr("Seed")
            text: popup.desk.seed
            inputMethodHints: Qt.ImhDigitsOnly
            onEditingFinished: popup.desk.seed = text
        }
        Label {
            text: qsTr("What must not be in it")
            role: Theme.name
            visible: popup.desk.takesNegative
        }
        TextField {
            width: parent.width
            visible: popup.desk.takesNegative
            label: qsTr("What must not be in it")
            placeholderText: qsTr("text, blur, extra fingers")
            text: popup.desk.negative
            onTextEdited: popup.desk.negative = text
        }
        SwitchLine {
            width: parent.width
            visible: popup.desk.takesRewriting
            text: qsTr("Let the service rewrite the prompt")
            on: popup.desk.rewrites
            onFlipped: on => popup.desk.rewrites = on
        }
        SwitchLine {
            width: parent.width
            visible: popup.desk.takesWatermark
            text: qsTr("Watermark")
            on: popup.desk.watermark
            onFlipped: on => popup.desk.watermark = on
        }
        Label {
            width: parent.width
            visible: popup.desk.rewritten.length > 0
            text: qsTr("The newest picture was drawn as: %1").arg(popup.desk.rewritten)
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
            role: Theme.meta
            color: Theme.text3
        }
    }
}
