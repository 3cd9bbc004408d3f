// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What stands on a button: an icon, words, an icon; centred, the words elided when there is no room
/// (half a pixel may be missing: widths are rounded so that edges fall on pixels).
Item {
    id: face

    required property string text
    required property color ink
    property TypeRole role: Theme.name
    property string symbol
    property string trailing
    property int iconSize: 18
    property real spacing: 8

    readonly property real around: (symbol.length > 0 ? iconSize + spacing : 0) + (trailing.length > 0 ? iconSize + spacing : 0)

    implicitWidth: text.length > 0 ? Math.round(label.implicitWidth) + around : around - spacing
    implicitHeight: role.line

    Row {
        anchors.centerIn: parent
        spacing: face.spacing

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: face.symbol.length > 0
            symbol: face.symbol
            size: face.iconSize
            color: face.ink
        }
        Label {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            visible: face.text.length > 0
            width: Math.min(Math.ceil(implicitWidth), Math.max(0, face.width - face.around + 1))
            text: face.text
            role: face.role
            color: face.ink
            Accessible.ignored: true
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: face.trailing.length > 0
            symbol: face.trailing
            size: face.iconSize
            color: face.ink
        }
    }
}
