// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Measures the regions, explains the bars, and suggests the nearest.
Item {
    id: row

    required property RegionList regions

    width: parent ? parent.width : implicitWidth
    height: 52

    Divider {
        width: parent.width
    }
    Row {
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12
        visible: row.regions.nearestText.length === 0

        Repeater {
            model: [qsTr("name"), qsTr("connection"), qsTr("TLS"), qsTr("first byte")]

            Row {
                id: key

                required property int index
                required property string modelData

                spacing: 5

                Rectangle {
                    y: 6
                    width: 10
                    height: 4
                    color: key.index === 0 ? Theme.text3 : key.index === 1 ? Theme.codeFunction : key.index === 2 ? Theme.codeType : Theme.accent
                }
                Label {
                    text: key.modelData
                    role: Theme.meta
                    color: Theme.text3
                }
            }
        }
    }
    Label {
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        text: row.regions.nearestText
        color: Theme.text2
        visible: text.length > 0
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8

        Button {
            visible: row.regions.nearestText.length > 0
            size: Button.Size.Small
            text: qsTr("Use for new chats")
            onClicked: row.regions.makeDefault(row.regions.nearestId)
        }
        Button {
            size: Button.Size.Small
            kind: Button.Kind.Flat
            text: row.regions.isMeasuring ? qsTr("Stop") : qsTr("Measure")
            spokenName: row.regions.isMeasuring ? qsTr("Stop measuring") : qsTr("Measure the way to every region")
            onClicked: row.regions.isMeasuring ? row.regions.stopMeasuring() : row.regions.measure()
        }
    }
}
