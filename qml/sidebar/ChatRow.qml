// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One line of the list, a chat or a folder, with its group's title above it when it is the first of the group. A click
/// opens it, F2 renames it in place, Delete moves it to the trash; it can be dragged. While chats are selected a click
/// selects.
FocusScope {
    id: row

    required property int index
    required property string chatId
    required property string title
    required property string sectionTitle
    required property bool isFirstOfSection
    required property string time
    required property bool isCurrent
    required property bool isStreaming
    required property bool isUnread
    required property bool isPinned
    required property bool isFolder
    required property bool isOpen
    required property int depth
    required property bool isSelected
    required property bool isArchived
    required property string tags
    required property bool isRenaming
    required property bool isMenuOpen
    required property bool isSelecting
    required property bool isDropTarget

    readonly property real headHeight: isFirstOfSection ? 36 : 0

    signal opened
    signal selected(bool upToHere)
    signal moreWanted(Item anchor)
    signal renameWanted
    signal renamed(string name)
    signal renameLeft
    signal removeWanted
    signal dragMoved(point place)
    signal dropped

    function wantRename() : bool {
        renameWanted();
        return true;
    }
    function take(modifiers: int) : void {
        if (!isFolder && (isSelecting || (modifiers & (Qt.ControlModifier | Qt.ShiftModifier))))
            selected((modifiers & Qt.ShiftModifier) !== 0);
        else
            opened();
    }

    function noteModifiers(isPressed: bool, modifiers: int) : void {
        if (isPressed)
            line.modifiers = modifiers;
    }
    function follow(isDragging: bool, place: point) : void {
        if (isDragging)
            dragMoved(place);
    }
    function settle(isDragging: bool) : void {
        if (!isDragging)
            dropped();
    }

    height: headHeight + Theme.rowHeight

    Label {
        x: 16
        y: 14
        width: parent.width - 32
        visible: row.isFirstOfSection
        text: row.sectionTitle
        role: Theme.group
        color: Theme.text2
        Accessible.role: Accessible.Heading
    }
    ListRow {
        id: line

        property int modifiers: 0

        x: Theme.inset
        y: row.headHeight
        width: parent.width - 2 * Theme.inset
        leftPadding: 8 + row.depth * 16
        focus: true
        symbol: row.isFolder ? (row.isOpen ? "chevron-down" : "chevron-right") : row.isSelecting ? (row.isSelected ? "check" : "minus") : ""
        text: row.title
        note: row.isFolder ? row.time : ""
        current: row.isCurrent || row.isSelected
        unread: row.isUnread
        streaming: row.isStreaming
        renaming: row.isRenaming
        menuOpen: row.isMenuOpen
        hasMore: !row.isSelecting
        moreText: qsTr("More for “%1”").arg(row.title)
        Accessible.description: row.isFolder ? qsTr("Folder, %1 chats").arg(row.time) : row.tags.length > 0 ? row.time + " " + row.tags : row.time
        Keys.onDeletePressed: row.removeWanted()
        Keys.onSpacePressed: row.isFolder ? row.opened() : row.selected(false)
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_F2
        Keys.onPressed: event => event.accepted = event.key === Qt.Key_F2 && row.wantRename()
        onClicked: row.take(modifiers)
        onMoreClicked: anchor => row.moreWanted(anchor)
        onRenamed: name => row.renamed(name)
        onRenameCancelled: row.renameLeft()

        // A click of a key has no modifiers; one of the mouse brings its own.
        PointHandler {
            onActiveChanged: row.noteModifiers(active, point.modifiers)
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: row.moreWanted(line)
        }
        DragHandler {
            target: null
            enabled: !row.isRenaming
            dragThreshold: 6
            onCentroidChanged: row.follow(active, centroid.scenePosition)
            onActiveChanged: row.settle(active)
        }
    }
    Rectangle {
        x: Theme.inset
        y: row.headHeight
        width: parent.width - 2 * Theme.inset
        height: Theme.rowHeight
        visible: row.isDropTarget
        radius: Theme.radius
        color: Theme.clear
        border.width: 2
        border.color: Theme.accent
    }
}
