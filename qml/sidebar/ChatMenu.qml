// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Qwenda
import Qwenda.Ui

/// What can be done with one chat of the list, or with all that are selected (`chatId` empty).
Menu {
    id: menu

    required property ChatList chats
    property string chatId
    property bool isPinned
    property bool isArchived

    signal renameChosen
    signal folderWanted
    signal tagWanted
    signal exportChosen

    function showFor(row: ChatRow, anchor: Item) : void {
        chatId = row.chatId;
        isPinned = row.isPinned;
        isArchived = row.isArchived;
        popup(anchor, 0, anchor.height + 4);
    }

    MenuItem {
        symbol: "edit"
        text: qsTr("Rename")
        shortcutText: qsTr("F2")
        onTriggered: menu.renameChosen()
    }
    MenuItem {
        symbol: "pin"
        text: menu.isPinned ? qsTr("Unpin") : qsTr("Pin")
        onTriggered: menu.chats.pin(menu.chatId, !menu.isPinned)
    }
    FolderChoice {
        chats: menu.chats
        chatId: menu.chatId
        onFolderWanted: menu.folderWanted()
    }
    TagChoice {
        chats: menu.chats
        chatId: menu.chatId
        onTagWanted: menu.tagWanted()
    }
    MenuItem {
        symbol: "copy"
        text: qsTr("Duplicate")
        onTriggered: menu.chats.duplicate(menu.chatId)
    }
    MenuItem {
        symbol: "check"
        text: qsTr("Select")
        onTriggered: menu.chats.select(menu.chatId)
    }
    MenuItem {
        symbol: "export"
        text: qsTr("Export…")
        onTriggered: menu.exportChosen()
    }
    MenuSeparator {}
    MenuItem {
        symbol: "save"
        text: menu.isArchived ? qsTr("Take out of the archive") : qsTr("Archive")
        onTriggered: menu.chats.archive(menu.chatId, !menu.isArchived)
    }
    MenuItem {
        symbol: "trash"
        text: qsTr("Delete")
        shortcutText: qsTr("Del")
        danger: true
        onTriggered: menu.chats.remove(menu.chatId)
    }
}
