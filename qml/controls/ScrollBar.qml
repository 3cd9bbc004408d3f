// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// Six pixels that become ten under the pointer; comes with movement and goes when all is still. `steady` keeps it.
T.ScrollBar {
    id: control

    property bool steady: false

    readonly property bool wide: hovered || pressed
    readonly property bool upright: orientation === Qt.Vertical
    readonly property int thickness: wide ? Theme.scrollBarWide : Theme.scrollBarWidth

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.scrollBarEdge
    leftPadding: upright ? Theme.scrollBarWide - thickness + Theme.scrollBarEdge : Theme.scrollBarEdge
    topPadding: upright ? Theme.scrollBarEdge : Theme.scrollBarWide - thickness + Theme.scrollBarEdge
    minimumSize: 0.06
    visible: policy !== T.ScrollBar.AlwaysOff
    hoverEnabled: true

    Accessible.role: Accessible.ScrollBar
    Accessible.ignored: size >= 1

    contentItem: Rectangle {
        implicitWidth: control.upright ? control.thickness : 40
        implicitHeight: control.upright ? 40 : control.thickness
        radius: control.thickness / 2
        color: control.pressed ? Theme.text3 : Theme.scroll
        opacity: control.size < 1 && (control.active || control.steady || control.wide) ? 1 : 0

        Behavior on opacity {
            enabled: !Theme.reduceMotion
            NumberAnimation { duration: Theme.calm; easing.type: Easing.OutQuad }
        }
    }
}
