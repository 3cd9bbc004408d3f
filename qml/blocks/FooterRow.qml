// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Under an answer: what can be done with it, and what it took. Always there, so nothing jumps; fainter until the
/// pointer or the focus is near.
RowOverlay {
    id: row

    required property string footer
    required property int siblingIndex
    required property int siblingCount
    required property bool canContinue

    MessageActions {
        id: actions

        x: -6
        chat: row.chat
        messageId: row.messageId
        isAnswer: true
        siblingIndex: row.siblingIndex
        siblingCount: row.siblingCount
        canContinue: row.canContinue
        opacity: row.isNear || activeFocus ? 1 : 0.6

        Behavior on opacity {
            enabled: !Theme.reduceMotion
            NumberAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
        }
    }
    Label {
        anchors.left: actions.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.verticalCenter: actions.verticalCenter
        text: row.footer
        role: Theme.meta
        color: Theme.text3
        Accessible.ignored: true
    }
}
