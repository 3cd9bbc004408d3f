// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Who answers: the mark and the model's name.
TranscriptRow {
    id: row

    required property string model

    bodyHeight: 28

    Image {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        source: "qrc:/qwenda/mark.svg"
        sourceSize: Qt.size(20, 20)
        Accessible.ignored: true
    }
    Label {
        anchors.left: mark.right
        anchors.leftMargin: 8
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: row.model
        role: Theme.name
        color: Theme.text2
        Accessible.ignored: true
    }
}
