// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Qwenda
import Qwenda.Ui

/// The tags there are, on or off. `chatId` empty: all that are selected.
Menu {
    id: menu

    required property ChatList chats
    required property string chatId

    signal tagWanted

    title: qsTr("Tags")

    MenuItem {
        symbol: "plus"
        text: qsTr("New tag…")
        onTriggered: menu.tagWanted()
    }
    Instantiator {
        model: menu.chats.tags
        onObjectAdded: (index, object) => menu.insertItem(index + 1, object as MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)

        delegate: MenuItem {
            required property string modelData

            text: "#" + modelData
            symbol: menu.visible && menu.chats.hasTag(menu.chatId, modelData) ? "check" : "minus"
            onTriggered: menu.chats.toggleTag(menu.chatId, modelData)
        }
    }
}
