// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What was sent for an answer, and what came. Opens and closes with the inspector.
Dialog {
    id: dialog

    required property Inspector inspector
    required property real room

    readonly property bool hasMany: inspector.count > 1

    implicitWidth: Math.min(760, room - 64)
    title: inspector.title
    message: inspector.summary
    acceptText: qsTr("Close")
    rejectText: ""
    visible: inspector.isOpen
    onClosed: inspector.close()

    contentItem: Item {
        implicitHeight: dialog.inspector.isEmpty ? 0 : 420

        Label {
            id: timing

            width: parent.width - (turns.visible ? turns.width + 12 : 0)
            visible: !dialog.inspector.isEmpty
            text: dialog.inspector.timing
            role: Theme.meta
            color: Theme.text3
        }
        Row {
            id: turns

            anchors.right: parent.right
            visible: dialog.hasMany
            spacing: 4

            IconButton {
                size: Theme.iconButtonSmall
                symbol: "chevron-left"
                text: qsTr("The request before")
                enabled: dialog.inspector.current > 0
                onClicked: dialog.inspector.current -= 1
            }
            Label {
                y: 6
                text: qsTr("%1 of %2").arg(dialog.inspector.current + 1).arg(dialog.inspector.count)
                role: Theme.meta
            }
            IconButton {
                size: Theme.iconButtonSmall
                symbol: "chevron-right"
                text: qsTr("The next request")
                enabled: dialog.inspector.current < dialog.inspector.count - 1
                onClicked: dialog.inspector.current += 1
            }
        }
        InspectorPane {
            y: 34
            width: (parent.width - 12) / 2
            height: parent.height - y
            visible: !dialog.inspector.isEmpty
            title: qsTr("Sent")
            text: dialog.inspector.sent
        }
        InspectorPane {
            anchors.right: parent.right
            y: 34
            width: (parent.width - 12) / 2
            height: parent.height - y
            visible: !dialog.inspector.isEmpty
            title: qsTr("Received")
            text: dialog.inspector.received
        }
    }
}
