// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Counts down to the next try, which can be hurried or stopped. Takes no room while nothing is being tried again.
Item {
    id: strip

    required property Chat chat

    height: chat.isRetrying ? 57 : 0
    visible: chat.isRetrying

    Rectangle {
        width: parent.width
        height: 40
        radius: Theme.radiusCode
        color: Theme.window
        border.width: 1
        border.color: Theme.line

        Accessible.role: Accessible.AlertMessage
        Accessible.name: strip.chat.retryTitle
        Accessible.description: strip.chat.retryText

        Icon {
            id: clock

            x: 12
            anchors.verticalCenter: parent.verticalCenter
            symbol: "clock"
            color: Theme.text
        }
        Label {
            id: title

            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), 240)
            text: strip.chat.retryTitle
            role: Theme.name
            Accessible.ignored: true
        }
        Label {
            id: words

            anchors.left: title.right
            anchors.leftMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Math.ceil(implicitWidth), 240)
            text: strip.chat.retryText
            color: Theme.text2
            Accessible.ignored: true
        }
        ProgressBar {
            anchors.left: words.right
            anchors.leftMargin: 18
            anchors.right: stopButton.left
            anchors.rightMargin: 18
            anchors.verticalCenter: parent.verticalCenter
            value: strip.chat.retryProgress
        }
        Button {
            id: stopButton

            anchors.right: nowButton.left
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            kind: Button.Kind.Flat
            size: Button.Size.Small
            text: qsTr("Stop")
            spokenName: qsTr("Stop trying")
            onClicked: strip.chat.retryStop()
        }
        Button {
            id: nowButton

            anchors.right: parent.right
            anchors.rightMargin: 6
            anchors.verticalCenter: parent.verticalCenter
            size: Button.Size.Small
            text: qsTr("Now")
            spokenName: qsTr("Try again now")
            onClicked: strip.chat.retryNow()
        }
    }
}
