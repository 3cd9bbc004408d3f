// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What can be done with one chat of the list.
Menu {
    id: menu

    property string chatId
    property bool isPinned

    signal renameChosen(string chatId)
    signal pinChosen(string chatId, bool pin)
    signal removeChosen(string chatId)

    function showFor(row: ChatRow, anchor: Item) : void {
        chatId = row.chatId;
        isPinned = row.isPinned;
        popup(anchor, 0, anchor.height + 4);
    }

    MenuItem {
        symbol: "edit"
        text: qsTr("Rename")
        shortcutText: qsTr("F2")
        onTriggered: menu.renameChosen(menu.chatId)
    }
    MenuItem {
        symbol: "pin"
        text: menu.isPinned ? qsTr("Unpin") : qsTr("Pin")
        onTriggered: menu.pinChosen(menu.chatId, !menu.isPinned)
    }
    MenuSeparator {}
    MenuItem {
        symbol: "trash"
        text: qsTr("Delete")
        shortcutText: qsTr("Del")
        danger: true
        onTriggered: menu.removeChosen(menu.chatId)
    }
}
