// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One chat of the list, with its group's title above it when it is the first of the group. A click opens it, F2 renames
/// it in place, Delete moves it to the trash.
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
    required property bool isRenaming
    required property bool isMenuOpen

    readonly property real headHeight: isFirstOfSection ? 36 : 0

    signal opened
    signal moreWanted(Item anchor)
    signal renameWanted
    signal renamed(string name)
    signal renameLeft
    signal removeWanted

    function wantRename() : bool {
        renameWanted();
        return true;
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
        x: Theme.inset
        y: row.headHeight
        width: parent.width - 2 * Theme.inset
        focus: true
        text: row.title
        current: row.isCurrent
        unread: row.isUnread
        streaming: row.isStreaming
        renaming: row.isRenaming
        menuOpen: row.isMenuOpen
        hasMore: true
        moreText: qsTr("More for “%1”").arg(row.title)
        Accessible.description: row.time
        Keys.onDeletePressed: row.removeWanted()
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_F2
        Keys.onPressed: event => event.accepted = event.key === Qt.Key_F2 && row.wantRename()
        onClicked: row.opened()
        onMoreClicked: anchor => row.moreWanted(anchor)
        onRenamed: name => row.renamed(name)
        onRenameCancelled: row.renameLeft()
    }
}
