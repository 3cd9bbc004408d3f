// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What can be done with one folder of the list.
Menu {
    id: menu

    property string folderId
    property string folderName

    signal renameChosen
    signal folderWanted
    signal removeChosen
    signal exportChosen

    function showFor(row: ChatRow, anchor: Item) : void {
        folderId = row.chatId;
        folderName = row.title;
        popup(anchor, 0, anchor.height + 4);
    }

    MenuItem {
        symbol: "edit"
        text: qsTr("Rename")
        shortcutText: qsTr("F2")
        onTriggered: menu.renameChosen()
    }
    MenuItem {
        symbol: "folder"
        text: qsTr("New folder inside…")
        onTriggered: menu.folderWanted()
    }
    MenuItem {
        symbol: "export"
        text: qsTr("Export…")
        onTriggered: menu.exportChosen()
    }
    MenuSeparator {}
    MenuItem {
        symbol: "trash"
        text: qsTr("Delete the folder, keep its chats")
        danger: true
        onTriggered: menu.removeChosen()
    }
}
