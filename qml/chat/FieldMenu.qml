// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// The menu of a right click into the composer: other spellings of the word there, and what can be done with the text.
Menu {
    id: menu

    required property T.TextArea field
    required property SpellingLines spelling

    readonly property bool hasWord: spelling.word.length > 0

    signal pasteChosen

    /// A button was let go in the field. Not when it is pressed: then the field takes the focus afterwards, and the menu would
    /// hear no key.
    function release(button: int, x: real, y: real) : void {
        if (button !== Qt.RightButton)
            return;
        spelling.look(field.positionAt(x, y));
        popup(field, x, y);
    }

    onClosed: field.forceActiveFocus()

    SpellingItem {
        spelling: menu.spelling
        place: 0
    }
    SpellingItem {
        spelling: menu.spelling
        place: 1
    }
    SpellingItem {
        spelling: menu.spelling
        place: 2
    }
    SpellingItem {
        spelling: menu.spelling
        place: 3
    }
    SpellingItem {
        spelling: menu.spelling
        place: 4
    }
    MenuItem {
        visible: menu.hasWord && menu.spelling.suggestions.length === 0
        height: visible ? implicitHeight : 0
        enabled: false
        text: qsTr("No other spelling is known")
    }
    MenuItem {
        visible: menu.hasWord
        height: visible ? implicitHeight : 0
        symbol: menu.hasWord ? "plus" : ""
        text: qsTr("Add to the dictionary")
        onTriggered: menu.spelling.learn()
    }
    MenuSeparator {
        visible: menu.hasWord
        height: visible ? implicitHeight : 0
    }
    MenuItem {
        text: qsTr("Cut")
        shortcutText: qsTr("Ctrl X")
        enabled: menu.field.selectedText.length > 0
        onTriggered: menu.field.cut()
    }
    MenuItem {
        text: qsTr("Copy")
        shortcutText: qsTr("Ctrl C")
        enabled: menu.field.selectedText.length > 0
        onTriggered: menu.field.copy()
    }
    MenuItem {
        text: qsTr("Paste")
        shortcutText: qsTr("Ctrl V")
        onTriggered: menu.pasteChosen()
    }
    MenuItem {
        text: qsTr("Select all")
        shortcutText: qsTr("Ctrl A")
        enabled: menu.field.length > 0
        onTriggered: menu.field.selectAll()
    }
}
