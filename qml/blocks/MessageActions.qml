// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The buttons of one message, question or answer, and the pages of its siblings. One row, 28 high.
FocusScope {
    id: actions

    required property Chat chat
    required property string messageId
    required property bool isAnswer
    required property int siblingIndex
    required property int siblingCount
    required property bool canContinue
    /// Buttons only while wanted; the pages are always there.
    property bool areButtonsShown: true

    readonly property bool hasPages: siblingCount > 1

    width: all.width
    height: Theme.iconButtonSmall

    Row {
        id: all

        spacing: 2

        SiblingPager {
            visible: actions.hasPages
            place: actions.siblingIndex
            count: actions.siblingCount
            enabled: !actions.chat.isStreaming
            onTurned: delta => actions.chat.showSibling(actions.messageId, delta)
        }
        Row {
            spacing: 2
            opacity: actions.areButtonsShown || actions.activeFocus ? 1 : 0

            Behavior on opacity {
                enabled: !Theme.reduceMotion
                NumberAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
            }

            IconButton {
                size: Theme.iconButtonSmall
                iconSize: 18
                symbol: "copy"
                text: actions.isAnswer ? qsTr("Copy answer") : qsTr("Copy message")
                shortcutText: actions.isAnswer ? qsTr("Ctrl ⇧ C") : ""
                onClicked: actions.chat.copyAnswer(actions.messageId)
            }
            IconButton {
                visible: !actions.isAnswer
                size: Theme.iconButtonSmall
                iconSize: 18
                symbol: "edit"
                text: qsTr("Edit")
                enabled: !actions.chat.isStreaming
                onClicked: actions.chat.startEdit(actions.messageId)
            }
            IconButton {
                visible: actions.isAnswer
                size: Theme.iconButtonSmall
                iconSize: 18
                symbol: "again"
                text: qsTr("Answer again")
                enabled: !actions.chat.isStreaming
                onClicked: actions.chat.again(actions.messageId)
            }
            IconButton {
                visible: actions.canContinue
                size: Theme.iconButtonSmall
                iconSize: 18
                symbol: "play"
                text: qsTr("Continue")
                enabled: !actions.chat.isStreaming
                onClicked: actions.chat.continueAnswer(actions.messageId)
            }
            IconButton {
                visible: actions.isAnswer
                size: Theme.iconButtonSmall
                iconSize: 18
                symbol: "branch"
                text: qsTr("Branch from here")
                onClicked: actions.chat.branchFrom(actions.messageId)
            }
            IconButton {
                id: more

                size: Theme.iconButtonSmall
                iconSize: 18
                symbol: "more"
                text: qsTr("More")
                onClicked: actions.chat.showMenu(actions.messageId, more)
            }
        }
    }
}
