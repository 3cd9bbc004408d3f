// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// How far the order behind an answer is, as a card in the transcript; what can be done with it.
Rectangle {
    id: state

    required property string messageId
    required property JobList jobs
    /// Nothing of it has come.
    required property bool isEmpty

    readonly property bool isOver: job.state === JobList.Failed || job.state === JobList.Stopped

    signal rescueWanted

    visible: job.isThere || isEmpty
    height: words.height + 28
    radius: Theme.radiusPopup
    color: Theme.window
    border.width: 1
    border.color: job.isThere && job.state === JobList.Failed ? Theme.dangerLine : Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title.text + "\n" + detail.text

    JobWatch {
        id: job

        jobs: state.jobs
        messageId: state.messageId
    }

    Item {
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        width: 24
        height: 24

        Icon {
            anchors.centerIn: parent
            visible: !job.isThere || state.isOver
            symbol: !job.isThere ? "image" : job.state === JobList.Stopped ? "pause" : "error"
            color: job.isThere && job.state === JobList.Failed ? Theme.danger : Theme.text2
        }
        Ring {
            anchors.fill: parent
            visible: job.isThere && !state.isOver && job.progress >= 0
            thickness: 3
            value: Math.max(0, job.progress)
        }
        Maybe {
            active: job.isThere && !state.isOver && job.progress < 0

            Spinner {
                width: 24
                height: 24
            }
        }
    }
    Column {
        id: words

        x: 54
        width: buttons.x - x - 12
        anchors.verticalCenter: parent.verticalCenter

        Label {
            id: title

            width: parent.width
            text: job.isThere ? job.title : qsTr("Nothing was drawn")
            role: Theme.name
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: detail

            width: parent.width
            visible: text.length > 0
            text: job.isThere ? job.detail : ""
            role: Theme.meta
            color: Theme.text3
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    JobButtons {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        visible: job.isThere
        jobs: state.jobs
        orderId: job.orderId
        state: job.state
        canRetry: job.canRetry
        canRescue: job.canRescue
        onRescueWanted: state.rescueWanted()
    }
}
