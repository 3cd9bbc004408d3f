// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What floats, opened in its place on the component sheet.
Item {
    id: part

    Menu {
        id: menu

        y: 0
        width: 236
        modal: false
        focus: false
        margins: -1
        closePolicy: Menu.NoAutoClose

        MenuItem { text: "Edit"; symbol: "edit"; shortcutText: "E"; hot: true }
        MenuItem { text: "Branch from here"; symbol: "branch"; shortcutText: "B" }
        MenuItem { text: "Quote"; symbol: "quote"; shortcutText: "Q" }
        MenuItem { text: "Export…"; symbol: "export"; shortcutText: "Ctrl E" }
        MenuSeparator {}
        MenuItem { text: "Delete"; symbol: "trash"; shortcutText: "Del"; danger: true }
    }
    Dialog {
        id: dialog

        anchors.centerIn: undefined
        x: 256
        y: 0
        width: 336
        modal: false
        focus: false
        title: "Delete “Poster ideas”?"
        message: "It stays in the trash for 30 days. The 4 pictures in it stay in the gallery."
        acceptText: "Delete"
        danger: true
    }
    Tooltip {
        x: 0
        y: 210
        delay: 0
        text: "Copy answer"
        shortcutText: "Ctrl ⇧ C"
        visible: true
    }
    Toast {
        x: 176
        y: 210
        shown: true
        symbol: "trash"
        text: "Chat moved to the trash"
    }
    Timer {
        running: true
        interval: 1
        onTriggered: {
            menu.open();
            dialog.open();
        }
    }
}
