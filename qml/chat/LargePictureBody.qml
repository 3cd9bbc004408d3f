// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The picture with the button that closes it.
FocusScope {
    id: body

    required property string url
    required property int pixelWidth
    required property int pixelHeight
    required property string title

    signal closed

    focus: true
    Keys.onPressed: event => event.accepted = stage.press(event.key)

    ViewerStage {
        id: stage

        anchors.fill: parent
        anchors.topMargin: Theme.headHeight
        url: body.url
        pixelWidth: body.pixelWidth
        pixelHeight: body.pixelHeight
        title: body.title
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: (Theme.headHeight - height) / 2
        symbol: "close"
        text: qsTr("Close")
        shortcutText: qsTr("Esc")
        focus: true
        onClicked: body.closed()
    }
}
