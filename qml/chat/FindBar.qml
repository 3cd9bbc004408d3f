// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Finds words in the conversation: a field over the text, with how many there are and the way from one to the next.
Rectangle {
    id: bar

    required property TranscriptView view
    readonly property alias finder: finder
    readonly property string countText: field.text.length === 0 ? "" : finder.count === 0 ? (finder.isSearching ? "…" : qsTr("Not found"))
                                      : qsTr("%1 of %2").arg(finder.current).arg(finder.count)

    signal closed

    function open() : void {
        visible = true;
        field.forceActiveFocus();
        field.selectAll();
    }
    /// With what was found elsewhere; the keyboard stays where it is.
    function openWith(words: string) : void {
        visible = true;
        field.text = words;
    }
    /// Another chat is there: what was looked for belonged to the former.
    function dismiss() : void {
        visible = false;
    }
    function close() : void {
        visible = false;
        closed();
    }

    width: 380
    height: 48
    radius: Theme.radiusPopup
    color: Theme.raised
    border.width: 1
    border.color: Theme.line
    visible: false
    Keys.onEscapePressed: bar.close()

    TranscriptFind {
        id: finder

        view: bar.view
        needle: bar.visible ? field.text : ""
    }

    TextField {
        id: field

        anchors.left: parent.left
        anchors.leftMargin: 6
        anchors.right: tools.left
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        placeholderText: qsTr("Find in this chat")
        Accessible.name: qsTr("Find in this chat")
        Keys.onReturnPressed: event => event.modifiers & Qt.ShiftModifier ? finder.previous() : finder.next()
        Keys.onEnterPressed: finder.next()
        Keys.onUpPressed: finder.previous()
        Keys.onDownPressed: finder.next()
    }
    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: 6
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        Label {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: 4
            text: bar.countText
            role: Theme.meta
            color: Theme.text2
        }
        IconButton {
            size: Theme.iconButtonSmall
            symbol: "chevron-up"
            text: qsTr("Previous")
            shortcutText: qsTr("⇧ Enter")
            enabled: finder.count > 0
            onClicked: finder.previous()
        }
        IconButton {
            size: Theme.iconButtonSmall
            symbol: "chevron-down"
            text: qsTr("Next")
            shortcutText: qsTr("Enter")
            enabled: finder.count > 0
            onClicked: finder.next()
        }
        IconButton {
            size: Theme.iconButtonSmall
            symbol: "close"
            text: qsTr("Close")
            shortcutText: qsTr("Esc")
            onClicked: bar.close()
        }
    }
}
