// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// The first page: one key, one region, one button; or the demo, which needs neither.
FocusScope {
    id: page

    required property App app

    readonly property FirstRun firstRun: app.firstRun
    property bool hasAddress: firstRun.regionId === "custom"

    function start() : void {
        const keyText = keyField.text.trim();
        keyField.clear();
        firstRun.start(keyText);
    }

    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, body.height + 48)
        boundsBehavior: Flickable.StopAtBounds

        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: body

            anchors.centerIn: parent
            width: 520

            Mark {
                anchors.horizontalCenter: parent.horizontalCenter
                size: 56
            }
            Item {
                width: 1
                height: 16
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Welcome to Qwenda")
                role: Theme.figure
                Accessible.role: Accessible.Heading
            }
            Item {
                width: 1
                height: 4
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Chat with Qwen, on your own account.")
                role: Theme.composer
                color: Theme.text2
            }
            Item {
                width: 1
                height: 28
            }
            Label {
                text: qsTr("API key")
                role: Theme.name
                Accessible.ignored: true
            }
            Item {
                width: 1
                height: 5
            }
            TextField {
                id: keyField

                width: parent.width
                implicitHeight: 40
                focus: true
                symbol: "key"
                secret: true
                label: qsTr("API key")
                placeholderText: qsTr("Paste your key, it begins with sk-")
                enabled: !page.firstRun.isTesting
                onAccepted: page.start()
            }
            KeyHint {
                width: parent.width
                app: page.app
            }
            RegionChoice {
                width: parent.width
                app: page.app
                onAccepted: page.start()
            }
            Button {
                width: parent.width
                kind: Button.Kind.Primary
                size: Button.Size.Large
                text: page.firstRun.isTesting ? qsTr("Testing…") : qsTr("Test and start")
                enabled: keyField.length > 0 && !page.firstRun.isTesting
                onClicked: page.start()
            }
            OrLine {
                width: parent.width
            }
            Button {
                width: parent.width
                size: Button.Size.Large
                symbol: "play"
                text: qsTr("Try the offline demo")
                onClicked: page.app.openDemo()
            }
            FirstRunFoot {
                width: parent.width
                app: page.app
            }
        }
    }
}
