// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// One line of a menu: icon, words, key. `danger` is for what deletes; checkable items show a check at their end.
T.MenuItem {
    id: control

    property string symbol
    property string shortcutText
    property bool danger: false
    /// Stands among lines with icons, of its own or not.
    property bool indented: symbol.length > 0
    /// Has its face. Menus are made with the page they belong to, long before anybody looks at them: the faces of them all
    /// would be a tenth of the program's start.
    property bool isAwake: false
    /// Drawn as under the pointer.
    property bool hot: highlighted || hovered

    readonly property color ink: danger ? Theme.danger : Theme.text

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.menuItemHeight
    leftPadding: 10
    rightPadding: 10
    opacity: enabled ? 1 : Theme.disabledOpacity
    hoverEnabled: true
    icon.width: 18
    // The arrow keys step over the others.
    activeFocusOnTab: visible && enabled

    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: control.triggered()

    onVisibleChanged: isAwake = isAwake || visible

    contentItem: MenuFace {
        isAwake: control.isAwake
        text: control.text
        note: control.shortcutText
        symbol: control.symbol
        indented: control.indented
        ink: control.ink
        noteInk: control.hot ? Theme.text2 : Theme.text3
        symbolInk: control.danger ? Theme.danger : Theme.text2
        trailing: control.subMenu ? "chevron-right" : control.checkable && control.checked ? "check" : ""
    }
    background: Rectangle {
        radius: Theme.radiusMenuItem
        color: control.down ? Theme.pressed : control.hot ? Theme.hoverRaised : Theme.clear
    }
}
