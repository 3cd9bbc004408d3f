// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A picture that is handed in with the words; the cross takes it away.
Item {
    id: thumb

    required property string pictureId
    required property string url

    signal removed(string pictureId)

    width: 44
    height: 44

    RoundPicture {
        anchors.fill: parent
        source: thumb.url
        ground: Theme.field
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Reference picture")
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: -8
        size: 28
        iconSize: 14
        symbol: "close"
        text: qsTr("Remove the reference picture")
        onClicked: thumb.removed(thumb.pictureId)
    }
}
