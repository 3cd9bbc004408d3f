// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// The chats, grouped by age. Arrow keys walk, Enter opens, F2 renames, Delete moves to the trash.
ListView {
    id: list

    required property ChatList chats
    required property bool isFiltered
    /// The chat whose title is a field just now; empty: none.
    property string renamingId

    signal chosen

    function open(chatId: string) : void {
        chats.open(chatId);
        chosen();
    }
    function rename(chatId: string, title: string) : void {
        renamingId = "";
        chats.rename(chatId, title);
    }

    model: chats
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    highlightFollowsCurrentItem: true
    highlightMoveDuration: 0
    cacheBuffer: 340
    bottomMargin: Theme.inset
    activeFocusOnTab: true

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Conversations")

    delegate: ChatRow {
        id: row

        width: ListView.view.width
        isRenaming: list.renamingId === chatId
        isMenuOpen: menu.visible && menu.chatId === chatId
        onOpened: list.open(chatId)
        onMoreWanted: anchor => menu.showFor(row, anchor)
        onRenameWanted: list.renamingId = chatId
        onRenamed: name => list.rename(chatId, name)
        onRenameLeft: list.renamingId = ""
        onRemoveWanted: list.chats.remove(chatId)
    }

    T.ScrollBar.vertical: ScrollBar {}

    ChatMenu {
        id: menu

        onRenameChosen: chatId => list.renamingId = chatId
        onPinChosen: (chatId, pin) => list.chats.pin(chatId, pin)
        onRemoveChosen: chatId => list.chats.remove(chatId)
    }

    Label {
        visible: list.count === 0
        x: 16
        y: 14
        width: parent.width - 32
        wrapMode: Text.Wrap
        text: list.isFiltered ? qsTr("No title contains “%1”.").arg(list.chats.filter) : qsTr("Your chats will be listed here.")
        color: Theme.text3
    }
}
