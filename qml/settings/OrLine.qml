// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// “or” between two ways.
Item {
    implicitHeight: 48

    Divider {
        anchors.verticalCenter: parent.verticalCenter
        width: (parent.width - words.implicitWidth) / 2 - 12
    }
    Divider {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: (parent.width - words.implicitWidth) / 2 - 12
    }
    Label {
        id: words

        anchors.centerIn: parent
        text: qsTr("or")
        color: Theme.text2
    }
}
