// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Under an answer: what can be done with it, and what it took. Always there, so nothing jumps; fainter until the
/// pointer or the focus is near.
TranscriptRow {
    id: row

    required property string footer

    readonly property bool isNear: hover.hovered || buttons.activeFocus

    bodyHeight: 28
    Accessible.name: footer

    HoverHandler {
        id: hover
    }
    FocusScope {
        id: buttons

        x: -6
        width: inner.width
        height: 28
        opacity: row.isNear ? 1 : 0.6

        Behavior on opacity {
            enabled: !Theme.reduceMotion
            NumberAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
        }
        Row {
            id: inner

            spacing: 2

            IconButton {
                size: Theme.iconButtonSmall
                iconSize: 18
                symbol: "copy"
                text: qsTr("Copy answer")
                shortcutText: qsTr("Ctrl ⇧ C")
                onClicked: row.chat.copyAnswer(row.messageId)
            }
            IconButton {
                size: Theme.iconButtonSmall
                iconSize: 18
                symbol: "again"
                text: qsTr("Answer again")
                enabled: row.chat && !row.chat.isStreaming
                onClicked: row.chat.again(row.messageId)
            }
        }
    }
    Label {
        anchors.left: buttons.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.verticalCenter: buttons.verticalCenter
        text: row.footer
        role: Theme.meta
        color: Theme.text3
        Accessible.ignored: true
    }
}
