// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A square button that is only an icon. `text` is its name: screen readers say it and the tooltip shows it.
T.Button {
    id: control

    required property string symbol
    property int size: Theme.iconButtonSize
    property int iconSize: 20
    /// Key of the same action, shown in the tooltip.
    property string shortcutText
    property color ink: hot || down || checked ? Theme.text : Theme.text2
    /// Drawn as under the pointer.
    property bool hot: hovered
    property color hoverFill: Theme.hover

    implicitWidth: size
    implicitHeight: size
    padding: 0
    opacity: enabled ? 1 : Theme.disabledOpacity
    hoverEnabled: true

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            symbol: control.symbol
            size: control.iconSize
            color: control.ink
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.pressed : control.hot || control.checked ? control.hoverFill : Theme.clear

        Behavior on color {
            enabled: !Theme.reduceMotion
            ColorAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
        }
        FocusRing { shown: control.visualFocus }
    }

    Tip {
        owner: control
        text: control.text
        shortcutText: control.shortcutText
    }
}
