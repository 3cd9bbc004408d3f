// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Which model answers and from where; what can be done with the whole chat.
Item {
    id: head

    required property App app
    required property bool isSidebarShown
    /// Text has scrolled under the head.
    required property bool hasLine

    signal sidebarToggled
    /// Nothing here wants the focus any more.
    signal focusReleased

    function showModels() : void {
        modelPicker.show();
    }

    function toggleTemporary() : void {
        if (app.chat.isTemporary)
            app.newChat();
        else
            app.newTemporaryChat();
    }
    function showParameters() : void {
        parameters.open();
    }
    function showRegions() : void {
        regionPicker.show();
    }

    height: Theme.headHeight

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
        visible: head.hasLine
    }

    Row {
        x: 16
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        IconButton {
            visible: !head.isSidebarShown
            symbol: "sidebar"
            text: qsTr("Show the sidebar")
            shortcutText: qsTr("Ctrl B")
            onClicked: head.sidebarToggled()
        }
        ModelPicker {
            id: modelPicker

            app: head.app
            chat: head.app.chat
            onFocusReleased: head.focusReleased()
        }
        RegionPicker {
            id: regionPicker

            app: head.app
            chat: head.app.chat
            onFocusReleased: head.focusReleased()
        }
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Badge {
            anchors.verticalCenter: parent.verticalCenter
            visible: head.app.chat.isTemporary
            tone: Badge.Tone.Quiet
            text: qsTr("Temporary: not kept")
        }
        IconButton {
            visible: head.app.chat.isEmpty
            symbol: "clock"
            checked: head.app.chat.isTemporary
            text: checked ? qsTr("Keep this chat after all") : qsTr("Temporary chat: never written")
            shortcutText: checked ? "" : qsTr("Ctrl Shift N")
            onClicked: head.toggleTemporary()
        }
        IconButton {
            id: parametersButton

            readonly property bool isSet: head.app.chat.parameters.setCount > 0

            symbol: "sliders"
            checked: parameters.visible
            ink: isSet ? Theme.accentText : hot || down || checked ? Theme.text : Theme.text2
            text: qsTr("How to answer")
            onClicked: head.showParameters()

            ParameterPopup {
                id: parameters

                x: parametersButton.width - width
                y: parametersButton.height + 7
                chat: head.app.chat
                onClosed: head.focusReleased()
            }
        }
        DemoMark {
            anchors.verticalCenter: parent.verticalCenter
            visible: head.app.isDemo && !head.isSidebarShown
        }
        IconButton {
            visible: !head.isSidebarShown
            symbol: "new-chat"
            text: qsTr("New chat")
            shortcutText: qsTr("Ctrl N")
            onClicked: head.app.newChat()
        }
    }
}
