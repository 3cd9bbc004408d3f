// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One order of the queue, in the place of its pictures.
Rectangle {
    id: tile

    required property string orderId
    required property int state
    required property string title
    required property string detail
    required property string prompt
    required property real progress
    required property bool canRetry
    required property bool canRescue
    required property JobList jobs

    readonly property bool isOver: state === JobList.Failed || state === JobList.Stopped

    signal rescueWanted

    radius: 10
    color: Theme.window
    border.width: 1
    border.color: isOver ? Theme.dangerLine : Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1. %2. %3").arg(title).arg(detail).arg(prompt)

    Column {
        anchors.centerIn: parent
        width: parent.width - 32
        spacing: 8

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: tile.isOver
            symbol: tile.state === JobList.Stopped ? "pause" : "error"
            color: tile.state === JobList.Stopped ? Theme.text2 : Theme.danger
        }
        Ring {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !tile.isOver && tile.progress >= 0
            width: 40
            height: 40
            thickness: 4
            value: tile.progress
        }
        Maybe {
            active: tile.state === JobList.Working

            Spinner {
                anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
                width: 32
                height: 32
            }
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: tile.title
            role: Theme.name
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: tile.detail
            role: Theme.meta
            color: Theme.text3
            wrapMode: Text.Wrap
            maximumLineCount: 4
            elide: Text.ElideRight
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: tile.prompt
            role: Theme.meta
            color: Theme.text2
            elide: Text.ElideRight
        }
        JobButtons {
            anchors.horizontalCenter: parent.horizontalCenter
            jobs: tile.jobs
            orderId: tile.orderId
            state: tile.state
            canRetry: tile.canRetry
            canRescue: tile.canRescue
            onRescueWanted: tile.rescueWanted()
        }
    }
}
