// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Zero to five stars; the one that is set, pressed again, takes the rating away.
Row {
    id: stars

    required property int rating
    property string label: qsTr("Rating")

    signal rated(int rating)

    Repeater {
        model: 5

        IconButton {
            required property int index

            size: 28
            iconSize: 18
            symbol: "star"
            text: qsTr("%1: %2 of 5").arg(stars.label).arg(index + 1)
            ink: index < stars.rating ? Theme.warnFill : Theme.text3
            onClicked: stars.rated(stars.rating === index + 1 ? 0 : index + 1)
        }
    }
}
