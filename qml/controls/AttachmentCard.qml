// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A file in the composer or in a message: icon or preview, name, what is known about it. `removable` shows the ×.
T.AbstractButton {
    id: control

    property string symbol: "file"
    property string note
    property url preview
    property bool removable: false
    property bool wrong: false

    signal removed()

    implicitWidth: Math.min(280, leftPadding + implicitContentWidth + rightPadding)
    implicitHeight: 52
    leftPadding: 11
    rightPadding: removable ? 49 : 15
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: note
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
    Keys.onDeletePressed: if (control.removable) control.removed()

    contentItem: TwoLines {
        title: control.text
        note: control.note
        noteInk: control.wrong ? Theme.danger : Theme.text3
        lead: 46

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 36
            height: 36
            radius: Theme.radius
            color: control.wrong ? Theme.dangerSoft : Theme.accentSoft

            Icon {
                anchors.centerIn: parent
                symbol: control.symbol
                size: 18
                color: control.wrong ? Theme.danger : Theme.accentText
            }
            Image {
                anchors.fill: parent
                source: control.preview
                sourceSize.width: 72
                sourceSize.height: 72
                asynchronous: true
                fillMode: Image.PreserveAspectCrop
                clip: true
            }
        }
    }
    background: Card {
        color: control.hovered ? Theme.hover : Theme.clear

        FocusRing {
            shown: control.visualFocus
            corner: Theme.radiusPopup
        }
    }

    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 11
        anchors.verticalCenter: parent.verticalCenter
        visible: control.removable
        symbol: "close"
        size: Theme.iconButtonSmall
        iconSize: 18
        text: qsTr("Remove")
        onClicked: control.removed()
    }
}
