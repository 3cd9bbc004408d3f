// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What a drop would do here, over a dimmed page; shown while something is dragged over it.
Rectangle {
    id: hint

    required property string text

    color: Theme.scrim

    Rectangle {
        anchors.centerIn: parent
        width: words.implicitWidth + 48
        height: 56
        radius: Theme.radiusPopup
        color: Theme.raised

        Label {
            id: words

            anchors.centerIn: parent
            text: hint.text
            role: Theme.cardTitle
        }
    }
}
