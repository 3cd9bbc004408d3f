// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The left column: name, new chat, filter, the chats, and what leads elsewhere.
FocusScope {
    id: sidebar

    required property App app

    signal foldRequested
    /// Something was opened from here: a sidebar that lies over the page may go.
    signal chosen
    signal exportChosen(string chatId)

    function renameCurrent() : void {
        list.renamingId = app.chat.chatId;
    }

    width: Theme.sidebarWidth

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
    // Nothing under the sidebar may feel a click or the wheel while it lies over the page.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }

    SidebarHead {
        id: head

        width: parent.width
        isDemo: sidebar.app.isDemo
        onFoldRequested: sidebar.foldRequested()
    }

    ListRow {
        id: newChat

        anchors.top: head.bottom
        anchors.topMargin: 1
        x: Theme.inset
        width: parent.width - 2 * Theme.inset - 1
        symbol: "new-chat"
        text: qsTr("New chat")
        note: qsTr("Ctrl N")
        role: Theme.name
        Accessible.role: Accessible.Button
        onClicked: sidebar.startChat()
    }

    function startChat() : void {
        app.newChat();
        chosen();
    }

    TextField {
        id: filterField

        anchors.top: newChat.bottom
        anchors.topMargin: 9
        x: Theme.inset
        width: newChat.width - listButton.width - 4
        height: Theme.rowHeight
        symbol: "search"
        placeholderText: sidebar.app.chats.isArchive ? qsTr("Filter the archive") : qsTr("Filter chats")
        onTextEdited: sidebar.app.chats.filter = text
        Keys.onEscapePressed: sidebar.clearFilter()
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
    }

    IconButton {
        id: listButton

        anchors.right: newChat.right
        anchors.verticalCenter: filterField.verticalCenter
        symbol: "filter"
        hot: hovered || sidebar.app.chats.isArchive
        text: qsTr("Order and folders")
        onClicked: listMenu.popup(listButton, 0, listButton.height + 4)
    }
    ListMenu {
        id: listMenu

        app: sidebar.app
        onFolderWanted: list.newFolder("", "")
    }

    function clearFilter() : void {
        filterField.clear();
        app.chats.filter = "";
    }

    ChatListView {
        id: list

        anchors.top: filterField.bottom
        anchors.topMargin: 8
        anchors.bottom: selection.top
        width: parent.width - 1
        chats: sidebar.app.chats
        isFiltered: filterField.length > 0
        onChosen: sidebar.chosen()
        onExportChosen: chatId => sidebar.exportChosen(chatId)
        onFolderExportChosen: (folderId, name) => sidebar.app.exchange.openExportOfFolder(folderId, name)
    }

    SelectionBar {
        id: selection

        anchors.bottom: foot.top
        width: parent.width - 1
        height: visible ? implicitHeight : 0
        visible: sidebar.app.chats.isSelecting
        chats: sidebar.app.chats
        onFolderWanted: list.newFolder("", sidebar.app.chats.selectedIds()[0])
        onTagWanted: list.newTag("")
        onExportWanted: sidebar.app.exchange.openExportOf(sidebar.app.chats.selectedIds())
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width - 1
        height: galleryRow.height + settingsRow.height + 2 * Theme.inset + 1
        color: Theme.window

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.line
        }
        ListRow {
            id: galleryRow

            x: Theme.inset
            y: 1 + Theme.inset
            width: parent.width - 2 * Theme.inset
            symbol: "gallery"
            text: qsTr("Gallery")
            quiet: true
            current: sidebar.app.page === App.Pictures
            Accessible.role: Accessible.Button
            onClicked: sidebar.showPictures()
        }
        ListRow {
            id: settingsRow

            x: Theme.inset
            y: galleryRow.y + galleryRow.height
            width: parent.width - 2 * Theme.inset
            symbol: "settings"
            text: qsTr("Settings")
            quiet: true
            current: sidebar.app.page === App.Settings
            Accessible.role: Accessible.Button
            onClicked: sidebar.showSettings()
        }
    }

    function showPictures() : void {
        app.openPictures();
        chosen();
    }
    function showSettings() : void {
        app.openSettings();
        chosen();
    }
}
