// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Under the text: the switches this model has, how full its memory is, and Send, which becomes Stop in its place.
Item {
    id: bar

    required property Chat chat

    readonly property bool isNearFull: chat.contextShare >= 0.8

    signal sendWanted

    height: Theme.roundSize

    IconButton {
        id: attachButton

        anchors.verticalCenter: parent.verticalCenter
        symbol: "attach"
        text: qsTr("Attach files")
        onClicked: bar.chat.filesWanted()
    }

    Chip {
        id: thinkingChip

        anchors.left: attachButton.right
        anchors.leftMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.chat.canThink || bar.chat.mustThink
        symbol: "thought"
        text: qsTr("Thinking")
        tip: bar.chat.mustThink ? qsTr("This model always thinks first.") : qsTr("Think before answering: slower, better at hard questions.")
        checkable: false
        checked: bar.chat.thinking || bar.chat.mustThink
        onClicked: bar.chat.thinking = bar.chat.mustThink || !bar.chat.thinking
    }

    Row {
        anchors.right: sendButton.left
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 8
        visible: bar.chat.contextText.length > 0

        Ring {
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
            value: bar.chat.contextShare
            fill: bar.isNearFull ? Theme.warnFill : Theme.accent
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: bar.chat.contextText
            role: Theme.meta
            color: bar.isNearFull ? Theme.warn : Theme.text3
            Accessible.name: qsTr("Context used: %1").arg(text)
        }
    }

    RoundButton {
        id: sendButton

        anchors.right: parent.right
        symbol: bar.chat.isStreaming ? "stop" : "send"
        text: bar.chat.isStreaming ? qsTr("Stop") : qsTr("Send")
        shortcutText: bar.chat.isStreaming ? qsTr("Esc") : qsTr("Enter")
        idle: !bar.chat.isStreaming && !bar.chat.canSend
        onClicked: bar.press()
    }

    function press() : void {
        if (chat.isStreaming)
            chat.stop();
        else
            sendWanted();
    }
}
