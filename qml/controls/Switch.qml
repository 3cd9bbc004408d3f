// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// On or off, at once. `text` names it for screen readers; the words beside it are the row's.
T.Switch {
    id: control

    implicitWidth: 36
    implicitHeight: 28
    padding: 0
    opacity: enabled ? 1 : Theme.disabledOpacity
    hoverEnabled: true

    function press() : void {
        control.toggle();
        control.toggled();
        control.clicked();
    }

    Keys.onReturnPressed: control.press()
    Keys.onEnterPressed: control.press()

    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: control.press()
    Accessible.onToggleAction: control.press()

    indicator: Rectangle {
        y: (control.height - height) / 2
        width: 36
        height: 20
        radius: 10
        color: control.checked ? (control.hovered ? Theme.accentHover : Theme.accent) : control.hovered ? Theme.text3 : Theme.lineStrong

        Behavior on color {
            enabled: !Theme.reduceMotion
            ColorAnimation { duration: Theme.calm; easing.type: Easing.OutQuad }
        }

        Rectangle {
            x: 2 + control.visualPosition * 16
            y: 2
            width: 16
            height: 16
            radius: 8
            color: Theme.knob

            Behavior on x {
                enabled: !Theme.reduceMotion && !control.down
                NumberAnimation { duration: Theme.calm; easing.type: Easing.OutQuad }
            }
        }
        FocusRing {
            shown: control.visualFocus
            corner: 10
        }
    }
    contentItem: null
}
