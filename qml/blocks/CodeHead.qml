// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The head of a code block: its language, and what can be done with it.
Item {
    id: head

    required property string language

    signal copyChosen

    clip: true

    Rectangle {
        width: parent.width
        height: parent.height + 20
        radius: Theme.radiusCode
        color: Theme.codeHead
        border.width: 1
        border.color: Theme.line
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
    Label {
        x: 14
        anchors.verticalCenter: parent.verticalCenter
        text: head.language.length > 0 ? head.language : qsTr("Code")
        color: Theme.text2
        Accessible.ignored: true
    }
    Button {
        anchors.right: parent.right
        anchors.rightMargin: 3
        anchors.verticalCenter: parent.verticalCenter
        kind: Button.Kind.Flat
        size: Button.Size.Small
        symbol: "copy"
        text: qsTr("Copy")
        spokenName: qsTr("Copy the code")
        onClicked: head.copyChosen()
    }
}
