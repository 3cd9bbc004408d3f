// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A value on a line. `label` names it for screen readers.
T.Slider {
    id: control

    property string label

    implicitWidth: 170
    implicitHeight: 28
    padding: 0
    opacity: enabled ? 1 : Theme.disabledOpacity
    hoverEnabled: true

    Accessible.role: Accessible.Slider
    Accessible.name: label
    Accessible.onIncreaseAction: control.nudge(true)
    Accessible.onDecreaseAction: control.nudge(false)

    function nudge(up: bool) : void {
        if (up)
            control.increase();
        else
            control.decrease();
        control.moved();
    }

    background: Rectangle {
        y: (control.height - height) / 2
        width: control.availableWidth
        height: 4
        radius: 2
        color: Theme.line

        Rectangle {
            width: 9 + control.visualPosition * (parent.width - 18)
            height: 4
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: control.visualPosition * (control.availableWidth - width)
        y: (control.height - height) / 2
        width: 18
        height: 18
        radius: 9
        color: Theme.page
        border.width: 1
        border.color: Theme.accent

        Rectangle {
            anchors.centerIn: parent
            width: control.pressed || control.hovered ? 12 : 10
            height: width
            radius: width / 2
            color: control.pressed ? Theme.accentPressed : Theme.accent
        }
        FocusRing {
            shown: control.visualFocus
            corner: 9
        }
    }
}
