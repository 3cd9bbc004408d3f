// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A picture out of a file, read in about twice the size it is shown in; a quiet surface until it is there.
Item {
    id: face

    required property string url
    required property real shownWidth
    required property real shownHeight

    Rectangle {
        anchors.fill: parent
        visible: image.status !== Image.Ready
        color: Theme.hover
    }
    Image {
        id: image

        anchors.fill: parent
        source: face.url
        sourceSize.width: face.shownWidth * 2
        sourceSize.height: face.shownHeight * 2
        asynchronous: true
        autoTransform: true
        cache: false
        mipmap: true
        fillMode: Image.PreserveAspectFit
    }
    Label {
        anchors.centerIn: parent
        visible: image.status === Image.Error
        text: qsTr("What came is not a picture that can be shown")
        color: Theme.text2
        Accessible.ignored: true
    }
}
