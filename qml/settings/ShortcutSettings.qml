// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Every key of the window. Keyboard.qml is where they work.
SettingsBody {
    id: body

    title: qsTr("Shortcuts")

    SettingsCard {
        ShortcutRow {
            isFirst: true
            title: qsTr("New chat")
            keys: qsTr("Ctrl N")
        }
        ShortcutRow {
            title: qsTr("New temporary chat")
            keys: qsTr("Ctrl Shift N")
        }
        ShortcutRow {
            title: qsTr("Find a chat, a message, an action")
            keys: qsTr("Ctrl K")
        }
        ShortcutRow {
            title: qsTr("Search everything")
            keys: qsTr("Ctrl Shift F")
        }
        ShortcutRow {
            title: qsTr("Show or fold the sidebar")
            keys: qsTr("Ctrl B")
        }
        ShortcutRow {
            title: qsTr("Gallery")
            keys: qsTr("Ctrl G")
        }
        ShortcutRow {
            title: qsTr("Rate the picture that is looked at")
            keys: qsTr("1 to 5")
        }
        ShortcutRow {
            title: qsTr("Show or hide what is known about it")
            keys: qsTr("I")
        }
        ShortcutRow {
            title: qsTr("Write a message")
            keys: qsTr("Ctrl L")
        }
        ShortcutRow {
            title: qsTr("Send")
            keys: qsTr("Enter")
        }
        ShortcutRow {
            title: qsTr("New line")
            keys: qsTr("Shift Enter")
        }
        ShortcutRow {
            title: qsTr("Stop the answer")
            keys: qsTr("Esc")
        }
        ShortcutRow {
            title: qsTr("Copy the last answer")
            keys: qsTr("Ctrl Shift C")
        }
        ShortcutRow {
            title: qsTr("Inspect the last request")
            keys: qsTr("Ctrl Shift I")
        }
        ShortcutRow {
            title: qsTr("Rename the chat")
            keys: qsTr("F2")
        }
        ShortcutRow {
            title: qsTr("Scroll the conversation")
            keys: qsTr("Page Up, Page Down")
        }
        ShortcutRow {
            title: qsTr("Find in the conversation")
            keys: qsTr("Ctrl F")
        }
        ShortcutRow {
            title: qsTr("From message to message")
            keys: qsTr("Ctrl ↑, Ctrl ↓")
        }
        ShortcutRow {
            title: qsTr("Larger, smaller, as designed")
            keys: qsTr("Ctrl +, Ctrl −, Ctrl 0")
        }
        ShortcutRow {
            title: qsTr("Settings")
            keys: qsTr("Ctrl ,")
        }
        ShortcutRow {
            title: qsTr("Quit")
            keys: qsTr("Ctrl Q")
        }
    }
}
