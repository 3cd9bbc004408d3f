// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A switch in the shape of a pill: web search on, thinking off. `filter` is the small kind over lists.
T.Button {
    id: control

    property string symbol
    /// After the words: a chevron when it opens a menu.
    property string trailing
    property bool filter: false
    property string tip
    property string shortcutText
    /// Drawn as under the pointer.
    property bool hot: hovered

    readonly property color ink: checked ? Theme.accentText : hot ? Theme.text : Theme.text2

    checkable: true
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: filter ? Theme.filterHeight : Theme.chipHeight
    leftPadding: symbol.length > 0 ? 11 : 13
    rightPadding: symbol.length > 0 ? 12 : 13
    opacity: enabled ? 1 : Theme.disabledOpacity
    hoverEnabled: true

    function press() : void {
        if (control.checkable) {
            control.toggle();
            control.toggled();
        }
        control.clicked();
    }

    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.description: tip
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()

    contentItem: Face {
        text: control.text
        role: control.checked ? Theme.name : Theme.plain
        ink: control.ink
        symbol: control.symbol
        trailing: control.trailing
        iconSize: control.trailing.length > 0 ? 14 : 18
        spacing: control.trailing.length > 0 ? 3 : 6
    }
    background: Rectangle {
        radius: height / 2
        color: control.down ? Theme.pressed : control.checked ? Theme.accentSoft : control.hot ? Theme.hover : Theme.clear
        border.width: control.checked ? 0 : 1
        border.color: Theme.line

        Behavior on color {
            enabled: !Theme.reduceMotion
            ColorAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
        }
        FocusRing {
            shown: control.visualFocus
            corner: parent.radius
        }
    }

    Tip {
        owner: control
        text: control.tip
        shortcutText: control.shortcutText
    }
}
