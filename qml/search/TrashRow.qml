// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One deleted chat and its two ways out.
FocusScope {
    id: row

    required property string chatId
    required property string title
    required property string note

    signal restored
    signal removed

    height: 60

    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: note

    Divider {
        width: parent.width
        anchors.bottom: parent.bottom
    }
    TwoLines {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - buttons.width - 16
        title: row.title
        note: row.note
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Button {
            size: Button.Size.Small
            text: qsTr("Restore")
            spokenName: qsTr("Restore “%1”").arg(row.title)
            onClicked: row.restored()
        }
        IconButton {
            symbol: "trash"
            size: Theme.iconButtonSmall
            iconSize: 18
            text: qsTr("Delete for good")
            onClicked: row.removed()
        }
    }
}
