// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One request and its response side by side, and the way to those before and after it.
Item {
    id: view

    required property Inspector inspector

    readonly property bool hasMany: inspector.count > 1

    implicitHeight: view.inspector.isEmpty ? 0 : 420

    Label {
        id: timing

        width: parent.width - (turns.visible ? turns.width + 12 : 0)
        visible: !view.inspector.isEmpty
        text: view.inspector.timing
        role: Theme.meta
        color: Theme.text3
    }
    Row {
        id: turns

        anchors.right: parent.right
        visible: view.hasMany
        spacing: 4

        IconButton {
            size: Theme.iconButtonSmall
            symbol: "chevron-left"
            text: qsTr("The request before")
            enabled: view.inspector.current > 0
            onClicked: view.inspector.current -= 1
        }
        Label {
            y: 6
            text: qsTr("%1 of %2").arg(view.inspector.current + 1).arg(view.inspector.count)
            role: Theme.meta
        }
        IconButton {
            size: Theme.iconButtonSmall
            symbol: "chevron-right"
            text: qsTr("The next request")
            enabled: view.inspector.current < view.inspector.count - 1
            onClicked: view.inspector.current += 1
        }
    }
    InspectorPane {
        y: 34
        width: (parent.width - 12) / 2
        height: parent.height - y
        visible: !view.inspector.isEmpty
        title: qsTr("Sent")
        text: view.inspector.sent
    }
    InspectorPane {
        anchors.right: parent.right
        y: 34
        width: (parent.width - 12) / 2
        height: parent.height - y
        visible: !view.inspector.isEmpty
        title: qsTr("Received")
        text: view.inspector.received
    }
}
