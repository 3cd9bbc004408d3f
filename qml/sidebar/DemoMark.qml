// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Says that nothing here costs money or leaves the computer.
Rectangle {
    implicitWidth: words.implicitWidth + 16
    implicitHeight: 20
    radius: height / 2
    color: Theme.accentSoft

    Label {
        id: words

        anchors.centerIn: parent
        text: qsTr("Demo")
        role: Theme.group
        color: Theme.accentText
    }
}
