// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The mark, the name, and the button that folds the sidebar away.
Item {
    id: head

    required property bool isDemo

    signal foldRequested

    implicitHeight: Theme.headHeight

    Mark {
        id: mark

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        size: 24
    }
    Label {
        id: name

        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Qwenda")
        role: Theme.section
    }
    DemoMark {
        anchors.left: name.right
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        visible: head.isDemo
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 9
        anchors.verticalCenter: parent.verticalCenter
        symbol: "sidebar"
        text: qsTr("Fold the sidebar away")
        shortcutText: qsTr("Ctrl B")
        onClicked: head.foldRequested()
    }
}
