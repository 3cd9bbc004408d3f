// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// The chats: pinned ones, folders, then by age. Arrow keys walk, Enter opens, F2 renames, Space selects, Delete moves
/// to the trash; rows can be dragged onto folders.
ListView {
    id: list

    required property ChatList chats
    required property bool isFiltered
    /// The chat or folder whose title is a field just now; empty: none.
    property string renamingId
    /// What is being dragged; empty: nothing.
    property string draggedId
    property int dropRow: -1

    signal chosen
    signal exportChosen(string chatId)
    signal folderExportChosen(string folderId, string name)

    function open(chatId: string, isFolder: bool) : void {
        if (isFolder) {
            chats.toggleFolder(chatId);
            return;
        }
        chats.open(chatId);
        chosen();
    }
    function rename(chatId: string, title: string, isFolder: bool) : void {
        renamingId = "";
        if (isFolder)
            chats.renameFolder(chatId, title);
        else
            chats.rename(chatId, title);
    }
    function remove(chatId: string, isFolder: bool) : void {
        if (isFolder)
            chats.removeFolder(chatId);
        else
            chats.remove(chatId);
    }
    function select(chatId: string, upToHere: bool) : void {
        if (upToHere)
            chats.selectTo(chatId);
        else
            chats.select(chatId);
    }
    function drag(chatId: string, place: point) : void {
        draggedId = chatId;
        const here = list.contentItem.mapFromItem(null, place.x, place.y);
        const row = list.indexAt(list.width / 2, here.y);
        dropRow = chats.canDropOn(chatId, row) ? row : -1;
    }
    function drop(chatId: string) : void {
        const row = dropRow;
        draggedId = "";
        dropRow = -1;
        if (row >= 0)
            chats.dropOn(chatId, row);
    }
    function showMenu(row: ChatRow, anchor: Item) : void {
        if (row.isFolder)
            folderMenu.showFor(row, anchor);
        else
            menu.showFor(row, anchor);
    }
    function newFolder(parentId: string, chatId: string) : void {
        nameDialog.askForFolder(parentId, chatId);
    }

    function newTag(chatId: string) : void {
        nameDialog.askForTag(chatId);
    }

    model: chats
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: draggedId.length === 0
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
        isMenuOpen: (menu.visible && menu.chatId === chatId) || (folderMenu.visible && folderMenu.folderId === chatId)
        isSelecting: list.chats.isSelecting
        isDropTarget: list.dropRow === index
        opacity: list.draggedId === chatId ? 0.5 : 1
        onOpened: list.open(chatId, isFolder)
        onSelected: upToHere => list.select(chatId, upToHere)
        onMoreWanted: anchor => list.showMenu(row, anchor)
        onRenameWanted: list.renamingId = chatId
        onRenamed: name => list.rename(chatId, name, isFolder)
        onRenameLeft: list.renamingId = ""
        onRemoveWanted: list.remove(chatId, isFolder)
        onDragMoved: place => list.drag(chatId, place)
        onDropped: list.drop(chatId)
    }

    T.ScrollBar.vertical: ScrollBar {}

    ChatMenu {
        id: menu

        chats: list.chats
        onRenameChosen: list.renamingId = chatId
        onExportChosen: list.exportChosen(chatId)
        onFolderWanted: list.newFolder("", chatId)
        onTagWanted: nameDialog.askForTag(chatId)
    }
    FolderMenu {
        id: folderMenu

        onRenameChosen: list.renamingId = folderId
        onFolderWanted: list.newFolder(folderId, "")
        onRemoveChosen: list.chats.removeFolder(folderId)
        onExportChosen: list.folderExportChosen(folderId, folderName)
    }
    NameDialog {
        id: nameDialog

        onFolderNamed: (name, parentId, chatId) => list.chats.addFolder(name, parentId, chatId)
        onTagNamed: (name, chatId) => list.chats.toggleTag(chatId, name)
    }

    Label {
        visible: list.count === 0
        x: 16
        y: 14
        width: parent.width - 32
        wrapMode: Text.Wrap
        text: list.isFiltered ? qsTr("No title contains “%1”.").arg(list.chats.filter)
            : list.chats.isArchive ? qsTr("The archive is empty. Archived chats are kept and found, but out of the way.")
            : qsTr("Your chats will be listed here.")
        color: Theme.text3
    }
}
