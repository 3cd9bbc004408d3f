// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What can be done with one order of the queue.
Row {
    id: buttons

    required property JobList jobs
    required property string orderId
    required property int state
    required property bool canRetry
    required property bool canRescue

    signal rescueWanted

    function leave() : void {
        if (state === JobList.Failed)
            jobs.dismiss(orderId);
        else
            jobs.cancel(orderId);
    }

    spacing: 4

    Button {
        visible: buttons.canRetry
        size: Button.Size.Small
        text: buttons.state === JobList.Stopped ? qsTr("Draw") : qsTr("Try again")
        onClicked: buttons.jobs.retry(buttons.orderId)
    }
    Button {
        visible: buttons.canRescue
        size: Button.Size.Small
        text: qsTr("Look for it")
        spokenName: qsTr("Look for lost pictures")
        onClicked: buttons.rescueWanted()
    }
    Button {
        visible: buttons.state === JobList.Waiting
        kind: Button.Kind.Flat
        size: Button.Size.Small
        text: qsTr("Sooner")
        onClicked: buttons.jobs.moveUp(buttons.orderId)
    }
    Button {
        kind: Button.Kind.Flat
        size: Button.Size.Small
        text: buttons.state === JobList.Failed ? qsTr("Close") : qsTr("Cancel")
        onClicked: buttons.leave()
    }
}
