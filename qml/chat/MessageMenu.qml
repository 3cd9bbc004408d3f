// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What can be done with one message, beside its buttons.
Menu {
    id: menu

    required property Chat chat
    property string messageId

    readonly property bool isAnswer: chat.isAnswer(messageId)
    readonly property bool isFree: !chat.isStreaming

    signal otherModelWanted(string messageId)
    signal exportWanted(string messageId)

    function showFor(message: string, anchor: Item) : void {
        messageId = message;
        popup(anchor, 0, anchor.height + 4);
    }

    MenuItem {
        symbol: "again"
        text: qsTr("Answer again")
        enabled: menu.isFree
        onTriggered: menu.chat.again(menu.messageId)
    }
    MenuItem {
        symbol: "cube"
        text: qsTr("Answer by another model…")
        enabled: menu.isFree
        onTriggered: menu.otherModelWanted(menu.messageId)
    }
    MenuItem {
        symbol: "branch"
        text: qsTr("Branch from here")
        onTriggered: menu.chat.branchFrom(menu.messageId)
    }
    MenuItem {
        symbol: "info"
        text: qsTr("Details")
        onTriggered: menu.chat.showDetails(menu.messageId)
    }
    MenuItem {
        symbol: "code"
        text: qsTr("Request and response")
        visible: menu.isAnswer
        height: visible ? implicitHeight : 0
        onTriggered: menu.chat.showRequest(menu.messageId)
    }
    MenuItem {
        symbol: "export"
        text: qsTr("Export up to here…")
        onTriggered: menu.exportWanted(menu.messageId)
    }
    MenuSeparator {}
    MenuItem {
        symbol: "trash"
        text: menu.isAnswer ? qsTr("Delete answer") : qsTr("Delete with its answers")
        danger: true
        enabled: menu.isFree
        onTriggered: menu.chat.removeMessage(menu.messageId)
    }
}
