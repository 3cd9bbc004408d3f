// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda.Ui

/// Every key of the window in one place; ShortcutSettings.qml shows the same list to people.
Item {
    id: keyboard

    required property App app
    readonly property bool hasChat: app.page !== App.FirstRun
    readonly property bool isChatting: app.page === App.Chat

    signal sidebarToggled
    signal paletteWanted
    signal composerWanted
    signal findWanted
    signal renameWanted

    Shortcut {
        sequences: ["Ctrl+N"]
        enabled: keyboard.hasChat
        onActivated: keyboard.app.newChat()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+N"]
        enabled: keyboard.hasChat
        onActivated: keyboard.app.newTemporaryChat()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+F"]
        enabled: keyboard.hasChat
        onActivated: keyboard.app.openSearch()
    }
    Shortcut {
        sequences: ["Ctrl+,"]
        enabled: keyboard.hasChat
        onActivated: keyboard.app.openSettings()
    }
    Shortcut {
        sequences: ["Ctrl+G"]
        enabled: keyboard.hasChat
        onActivated: keyboard.app.openPictures()
    }
    Shortcut {
        sequences: ["Ctrl+B"]
        enabled: keyboard.hasChat
        onActivated: keyboard.sidebarToggled()
    }
    Shortcut {
        sequences: ["Ctrl+K"]
        enabled: keyboard.hasChat
        onActivated: keyboard.paletteWanted()
    }
    Shortcut {
        sequences: ["Ctrl+L"]
        enabled: keyboard.isChatting
        onActivated: keyboard.composerWanted()
    }
    Shortcut {
        sequences: ["Ctrl++", "Ctrl+="]
        onActivated: keyboard.app.zoomBy(1)
    }
    Shortcut {
        sequences: ["Ctrl+-"]
        onActivated: keyboard.app.zoomBy(-1)
    }
    Shortcut {
        sequences: ["Ctrl+0"]
        onActivated: keyboard.app.zoomBy(0)
    }
    Shortcut {
        sequences: ["Ctrl+F"]
        enabled: keyboard.isChatting
        onActivated: keyboard.findWanted()
    }
    Shortcut {
        sequences: ["Esc"]
        enabled: keyboard.isChatting && keyboard.app.chat.isStreaming
        onActivated: keyboard.app.chat.stop()
    }
    Shortcut {
        sequences: ["Esc"]
        enabled: keyboard.app.page !== App.Chat && keyboard.app.page !== App.FirstRun
        onActivated: keyboard.app.leavePage()
    }
    Shortcut {
        sequences: ["F2"]
        enabled: keyboard.isChatting
        onActivated: keyboard.renameWanted()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+C"]
        enabled: keyboard.isChatting
        onActivated: keyboard.app.chat.copyAnswer("")
    }
    Shortcut {
        sequences: ["Ctrl+Shift+I"]
        enabled: keyboard.isChatting
        onActivated: keyboard.app.chat.showRequest("")
    }
    Shortcut {
        sequences: ["Ctrl+Q"]
        onActivated: Qt.quit()
    }
}
