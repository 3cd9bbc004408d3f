// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The buttons of one message, question or answer.
FocusScope {
    id: actions

    required property Chat chat
    required property string messageId
    required property bool isAnswer

    width: buttons.width
    height: 28

    Row {
        id: buttons

        spacing: 2

        IconButton {
            size: Theme.iconButtonSmall
            iconSize: 18
            symbol: "copy"
            text: actions.isAnswer ? qsTr("Copy answer") : qsTr("Copy question")
            shortcutText: actions.isAnswer ? qsTr("Ctrl ⇧ C") : ""
            onClicked: actions.chat.copyAnswer(actions.messageId)
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
    }
}
