// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One line over the words: what is special about this message, and what can be done about it. No height without words.
Item {
    id: notice

    required property string text
    property string actionText
    property string symbol: "info"
    property bool isWarning: false

    signal chosen

    height: text.length > 0 ? 28 : 0
    visible: text.length > 0

    Icon {
        id: sign

        anchors.verticalCenter: parent.verticalCenter
        symbol: notice.symbol
        size: 16
        color: notice.isWarning ? Theme.warn : Theme.text2
    }
    Label {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width - action.width - 60)
        text: notice.text
        role: Theme.meta
        color: notice.isWarning ? Theme.warn : Theme.text2
    }
    TextLink {
        id: action

        anchors.left: words.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: notice.actionText
        onClicked: notice.chosen()
    }
}
