// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// One choice of several, with its words. Siblings with one parent exclude each other.
T.RadioButton {
    id: control

    /// Drawn as under the pointer.
    property bool hot: hovered

    implicitWidth: text.length > 0 ? implicitContentWidth + leftPadding + rightPadding : 18
    implicitHeight: 28
    padding: 0
    leftPadding: text.length > 0 ? 28 : 0
    opacity: enabled ? 1 : Theme.disabledOpacity
    hoverEnabled: true

    function press() : void {
        control.checked = true;
        control.toggled();
        control.clicked();
    }

    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()

    indicator: Rectangle {
        y: (control.height - height) / 2
        width: 18
        height: 18
        radius: 9
        color: control.checked ? (control.hot ? Theme.accentHover : Theme.accent) : control.down ? Theme.pressed : control.hot ? Theme.hover : Theme.field
        border.width: control.checked ? 0 : 1
        border.color: Theme.lineStrong

        Rectangle {
            anchors.centerIn: parent
            visible: control.checked
            width: 8
            height: 8
            radius: 4
            color: Theme.field
        }
        FocusRing {
            shown: control.visualFocus
            corner: 9
        }
    }
    contentItem: LineFace {
        visible: control.text.length > 0
        text: control.text
    }
}
