// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What can be done with the list as a whole.
Menu {
    id: menu

    required property App app
    readonly property ChatList chats: app.chats

    signal folderWanted

    MenuItem {
        symbol: "clock"
        text: qsTr("New temporary chat")
        shortcutText: qsTr("Ctrl Shift N")
        onTriggered: menu.app.newTemporaryChat()
    }
    MenuItem {
        symbol: "folder"
        text: qsTr("New folder…")
        onTriggered: menu.folderWanted()
    }
    MenuItem {
        symbol: "check"
        text: qsTr("Select chats")
        onTriggered: menu.chats.isSelecting = true
    }
    Menu {
        title: qsTr("Sort by")

        MenuItem {
            symbol: menu.chats.order === "time" ? "check" : "minus"
            text: qsTr("Last message")
            onTriggered: menu.chats.order = "time"
        }
        MenuItem {
            symbol: menu.chats.order === "created" ? "check" : "minus"
            text: qsTr("Begun")
            onTriggered: menu.chats.order = "created"
        }
        MenuItem {
            symbol: menu.chats.order === "title" ? "check" : "minus"
            text: qsTr("Title")
            onTriggered: menu.chats.order = "title"
        }
    }
    MenuSeparator {}
    MenuItem {
        symbol: "search"
        text: qsTr("Search everything")
        shortcutText: qsTr("Ctrl Shift F")
        onTriggered: menu.app.openSearch()
    }
    MenuItem {
        symbol: "save"
        text: menu.chats.isArchive ? qsTr("Leave the archive") : qsTr("Archive")
        onTriggered: menu.chats.isArchive = !menu.chats.isArchive
    }
    MenuItem {
        symbol: "export"
        text: qsTr("Export all…")
        onTriggered: menu.app.exchange.openExport("")
    }
    MenuItem {
        symbol: "plus"
        text: qsTr("Import…")
        onTriggered: menu.app.exchange.openImport()
    }
    MenuItem {
        symbol: "trash"
        text: qsTr("Trash")
        onTriggered: menu.app.openTrash()
    }
}
