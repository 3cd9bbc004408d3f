// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui as Ui

/// The first page's regions as tiles, an address of one's own below, and what came of the test.
Column {
    id: choice

    required property Ui.App app

    readonly property Ui.FirstRun firstRun: app.firstRun
    readonly property bool isCustom: firstRun.regionId === "custom"
    readonly property bool isGood: firstRun.messageTone === Ui.FirstRun.Ok
    readonly property bool isBad: firstRun.messageTone === Ui.FirstRun.Danger || firstRun.messageTone === Ui.FirstRun.Warn

    /// Enter, in a field of ours.
    signal accepted

    Item {
        width: parent.width
        height: 26

        Label {
            text: qsTr("Region")
            role: Theme.name
            Accessible.ignored: true
        }
        Row {
            anchors.right: parent.right
            spacing: 6
            visible: choice.isGood && choice.firstRun.message.length > 0

            Icon {
                y: 2
                symbol: "check"
                size: 16
                color: Theme.ok
            }
            Label {
                y: 2
                text: choice.firstRun.message
                role: Theme.meta
                color: Theme.ok
            }
        }
    }
    Grid {
        width: parent.width
        columns: 3
        spacing: 8

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Region")

        Repeater {
            model: choice.app.regions

            RegionTile {
                width: (choice.width - 16) / 3
                isChosen: choice.firstRun.regionId === regionId
                enabled: !choice.firstRun.isTesting
                onChosen: choice.firstRun.regionId = regionId
            }
        }
    }
    Item {
        width: 1
        height: 8
    }
    TextField {
        width: parent.width
        visible: choice.firstRun.needsWorkspace && !choice.isCustom
        symbol: "cube"
        label: qsTr("Workspace")
        placeholderText: qsTr("Workspace id, from the console")
        text: choice.firstRun.workspace
        onTextEdited: choice.firstRun.workspace = text
        onAccepted: choice.accepted()
    }
    TextField {
        width: parent.width
        visible: choice.isCustom
        symbol: "globe"
        label: qsTr("Address")
        placeholderText: qsTr("https://host, or an address ending in /compatible-mode/v1")
        text: choice.firstRun.address
        onTextEdited: choice.firstRun.address = text
        onAccepted: choice.accepted()
        onVisibleChanged: {
            if (visible)
                forceActiveFocus();
        }
    }
    Button {
        visible: !choice.isCustom
        kind: Button.Kind.Flat
        leftPadding: 10
        spacing: 6
        symbol: "plus"
        text: qsTr("Another address…")
        onClicked: choice.firstRun.regionId = "custom"
    }
    Item {
        width: 1
        height: 12
    }
    Banner {
        width: parent.width
        visible: choice.isBad && choice.firstRun.message.length > 0
        tone: choice.firstRun.messageTone === Ui.FirstRun.Danger ? Banner.Tone.Danger : Banner.Tone.Warn
        text: choice.firstRun.message
    }
    Item {
        width: 1
        height: choice.isBad ? 12 : 2
    }
}
