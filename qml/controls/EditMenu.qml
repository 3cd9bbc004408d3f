// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Cut, copy, paste, select all: the menu of a right click into a field. Made when it is first wanted.
Item {
    id: place

    /// A TextInput or a TextEdit: what both can do stands in neither's type.
    required property var field
    /// What is shown as dots is not copied either.
    property bool isHidden: false

    property bool isWanted: false
    property Menu menu

    /// A button was let go in the field. Not when it is pressed: then the field takes the focus afterwards, and the menu would
    /// hear no key.
    function release(button: int, x: real, y: real) : void {
        if (button !== Qt.RightButton)
            return;
        isWanted = true;
        menu.popup(field, x, y);
    }

    Maybe {
        active: place.isWanted

        Item {
            Menu {
                id: made

                Component.onCompleted: place.menu = made
                onClosed: place.field.forceActiveFocus()

                MenuItem {
                    text: qsTr("Cut")
                    shortcutText: qsTr("Ctrl X")
                    enabled: !place.isHidden && !place.field.readOnly && place.field.selectedText.length > 0
                    onTriggered: place.field.cut()
                }
                MenuItem {
                    text: qsTr("Copy")
                    shortcutText: qsTr("Ctrl C")
                    enabled: !place.isHidden && place.field.selectedText.length > 0
                    onTriggered: place.field.copy()
                }
                MenuItem {
                    text: qsTr("Paste")
                    shortcutText: qsTr("Ctrl V")
                    enabled: place.field.canPaste
                    onTriggered: place.field.paste()
                }
                MenuItem {
                    text: qsTr("Select all")
                    shortcutText: qsTr("Ctrl A")
                    enabled: place.field.length > 0
                    onTriggered: place.field.selectAll()
                }
            }
        }
    }
}
