// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A picture with round corners. The software renderer cannot cut, so a frame of the ground's colour covers them.
Item {
    id: picture

    required property url source
    property real corner: Theme.radius
    property color ground: Theme.page
    /// px at most that are decoded, of the width.
    property int mostWidth: 128
    readonly property bool isBroken: image.status === Image.Error

    Rectangle {
        anchors.fill: parent
        radius: picture.corner
        color: Theme.codeHead
    }
    Image {
        id: image

        anchors.fill: parent
        source: picture.source
        sourceSize.width: picture.mostWidth
        asynchronous: true
        fillMode: Image.PreserveAspectCrop
    }
    Rectangle {
        readonly property real reach: Math.ceil(picture.corner / 2)

        anchors.fill: parent
        anchors.margins: -reach
        visible: image.status === Image.Ready
        radius: picture.corner + reach
        color: Theme.clear
        border.width: reach
        border.color: picture.ground
    }
}
