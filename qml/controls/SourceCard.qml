// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A page an answer rests on: its number, its title, its host.
T.AbstractButton {
    id: control

    property int number: 1
    property string host

    implicitWidth: Math.min(260, leftPadding + implicitContentWidth + rightPadding)
    implicitHeight: 52
    leftPadding: 15
    rightPadding: 15
    hoverEnabled: true

    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.description: host
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: TwoLines {
        title: control.text
        note: control.host
        lead: 26

        Badge {
            anchors.verticalCenter: parent.verticalCenter
            square: true
            text: control.number
        }
    }
    background: Card {
        color: control.hovered ? Theme.hover : Theme.clear

        FocusRing {
            shown: control.visualFocus
            corner: Theme.radiusPopup
        }
    }
}
