// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// What a restore would change, chat by chat, and whether what came later is to stay.
Item {
    id: differences

    required property SnapshotList snapshots
    readonly property bool keepsLater: snapshots.hasLater && keep.checked

    implicitHeight: column.implicitHeight

    Column {
        id: column

        width: parent.width
        topPadding: lines.height > 0 ? 14 : 0
        spacing: 14

        Flickable {
            width: parent.width
            height: Math.min(200, lines.height)
            contentHeight: lines.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}

            Column {
                id: lines

                width: parent.width

                Repeater {
                    model: differences.snapshots.titles

                    Label {
                        required property string modelData

                        width: lines.width
                        text: modelData
                        role: Theme.meta
                        color: Theme.text2
                    }
                }
            }
        }
        CheckBox {
            id: keep

            visible: differences.snapshots.hasLater
            checked: true
            text: qsTr("Keep chats and messages that came later")
        }
    }
}
