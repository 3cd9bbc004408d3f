// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Deleted chats: for 30 days they can come back; sooner only by hand they are gone for good.
FocusScope {
    id: page

    required property App app
    required property bool isSidebarShown
    readonly property TrashList trash: app.trash

    signal sidebarToggled

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Trash")

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    IconButton {
        x: 16
        y: 10
        visible: !page.isSidebarShown
        symbol: "sidebar"
        text: qsTr("Show the sidebar")
        shortcutText: qsTr("Ctrl B")
        onClicked: page.sidebarToggled()
    }
    Label {
        id: title

        x: page.isSidebarShown ? 24 : 56
        y: 12
        text: qsTr("Trash")
        role: Theme.title
    }
    Label {
        anchors.left: title.right
        anchors.leftMargin: 12
        y: 19
        visible: page.trash.count > 0
        text: page.trash.summary
        role: Theme.meta
        color: Theme.text2
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 24
        y: 10
        spacing: 8
        visible: page.trash.count > 0

        Button {
            text: qsTr("Restore all")
            onClicked: page.trash.restoreAll()
        }
        Button {
            kind: Button.Kind.Danger
            text: qsTr("Empty the trash")
            onClicked: question.askForAll()
        }
    }

    ListView {
        id: list

        anchors.top: parent.top
        anchors.topMargin: 64
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(760, parent.width - 48)
        model: page.trash
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Deleted chats")

        delegate: TrashRow {
            width: ListView.view.width
            onRestored: page.trash.restore(chatId)
            onRemoved: question.askFor(chatId, title)
        }

        T.ScrollBar.vertical: ScrollBar {}
    }
    Column {
        anchors.centerIn: list
        visible: list.count === 0
        spacing: 4

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("The trash is empty.")
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Deleted chats wait here for 30 days.")
            role: Theme.meta
            color: Theme.text2
        }
    }

    Dialog {
        id: question

        /// Empty: everything.
        property string chatId

        function askFor(chatId: string, title: string) : void {
            question.chatId = chatId;
            question.title = qsTr("Delete “%1” for good?").arg(title);
            open();
        }
        function askForAll() : void {
            question.chatId = "";
            question.title = qsTr("Empty the trash?");
            open();
        }
        function act() : void {
            if (chatId.length > 0)
                page.trash.removeForGood(chatId);
            else
                page.trash.empty();
        }

        message: qsTr("This cannot be undone, except from a snapshot.")
        acceptText: qsTr("Delete for good")
        danger: true
        onAccepted: act()
    }
}
