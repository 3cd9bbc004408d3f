// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// ‹ 2/3 ›: which of several versions of a message is shown.
Row {
    id: pager

    required property int place
    required property int count

    signal turned(int delta)

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Version %1 of %2").arg(place).arg(count)

    IconButton {
        size: Theme.iconButtonSmall
        iconSize: 16
        symbol: "chevron-left"
        text: qsTr("Version before")
        enabled: pager.enabled && pager.place > 1
        onClicked: pager.turned(-1)
    }
    Label {
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1/%2").arg(pager.place).arg(pager.count)
        role: Theme.meta
        color: Theme.text2
        Accessible.ignored: true
    }
    IconButton {
        size: Theme.iconButtonSmall
        iconSize: 16
        symbol: "chevron-right"
        text: qsTr("Version behind")
        enabled: pager.enabled && pager.place < pager.count
        onClicked: pager.turned(1)
    }
}
