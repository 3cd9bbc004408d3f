// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Qwenda
import Qwenda.Ui

/// The folders a chat can go to. `chatId` empty: all that are selected.
Menu {
    id: menu

    required property ChatList chats
    required property string chatId

    signal folderWanted

    title: qsTr("Move to")

    MenuItem {
        symbol: "plus"
        text: qsTr("New folder…")
        onTriggered: menu.folderWanted()
    }
    MenuItem {
        symbol: "close"
        text: qsTr("No folder")
        onTriggered: menu.chats.moveTo(menu.chatId, "")
    }
    Instantiator {
        model: menu.chats.folderNames
        onObjectAdded: (index, object) => menu.insertItem(index + 2, object as MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)

        delegate: MenuItem {
            required property int index
            required property string modelData

            symbol: "folder"
            text: modelData
            onTriggered: menu.chats.moveTo(menu.chatId, menu.chats.folderIds[index])
        }
    }
}
