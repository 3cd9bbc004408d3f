// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One chat of the list. A click opens it, F2 renames it in place, Delete moves it to the trash.
ListRow {
    id: row

    required property int index
    required property string chatId
    required property string title
    required property string time
    required property bool isCurrent
    required property bool isStreaming
    required property bool isUnread
    required property bool isPinned

    signal removeWanted
    signal renameWanted

    text: title
    current: isCurrent
    unread: isUnread
    streaming: isStreaming
    hasMore: true
    moreText: qsTr("More for “%1”").arg(title)
    Accessible.description: time

    Keys.onDeletePressed: removeWanted()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_F2
    Keys.onPressed: event => event.accepted = event.key === Qt.Key_F2 && wantRename()

    function wantRename() : bool {
        renameWanted();
        return true;
    }
}
