// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// The round button: Send and Stop in the composer (filled), or "to the end" over the text (`filled: false`).
/// `idle` looks off but keeps its name and its place: Send while there is nothing to send.
T.Button {
    id: control

    required property string symbol
    property bool filled: true
    property bool idle: false
    property string shortcutText
    /// Drawn as under the pointer.
    property bool hot: hovered

    readonly property bool quiet: idle || !enabled
    readonly property color ink: quiet ? Theme.text3 : filled ? Theme.accentInk : Theme.text

    implicitWidth: Theme.roundSize
    implicitHeight: Theme.roundSize
    padding: 0
    hoverEnabled: true

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: control.clicked()

    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            visible: control.symbol === "stop"
            width: 12
            height: 12
            radius: 3
            color: control.ink
        }
        Icon {
            anchors.centerIn: parent
            visible: control.symbol !== "stop"
            symbol: control.symbol
            color: control.ink
        }
    }

    background: Rectangle {
        radius: height / 2
        color: control.quiet ? Theme.pressed
             : control.filled ? (control.down ? Theme.accentPressed : control.hot ? Theme.accentHover : Theme.accent)
             : control.down ? Theme.pressed : control.hot ? Theme.hoverRaised : Theme.raised

        Behavior on color {
            enabled: !Theme.reduceMotion
            ColorAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
        }
        Maybe {
            active: !control.filled

            Raised {
                anchors.fill: parent
                z: -1
                kind: Shadow.Kind.Round
                radius: height / 2
            }
        }
        FocusRing {
            shown: control.visualFocus
            corner: parent.radius
        }
    }

    Tip {
        owner: control
        text: control.text
        shortcutText: control.shortcutText
    }
}
