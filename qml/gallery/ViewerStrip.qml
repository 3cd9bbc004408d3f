// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Small pictures in a row; the one that is shown has a ring.
Row {
    id: strip

    required property var pictures
    required property int side
    property int most: 11
    property color ground: Theme.page

    signal chosen(string id)

    spacing: 8

    Repeater {
        model: strip.pictures.slice(0, Math.max(1, strip.most))

        Item {
            id: cell

            required property var modelData

            width: strip.side
            height: strip.side
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: modelData.isThis ? qsTr("This picture") : qsTr("Picture")
            Accessible.onPressAction: strip.chosen(modelData.id)
            Keys.onReturnPressed: strip.chosen(modelData.id)

            RoundPicture {
                anchors.fill: parent
                source: cell.modelData.url
                ground: strip.ground
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: -4
                visible: cell.modelData.isThis || cell.activeFocus
                radius: Theme.radius + 4
                color: Theme.clear
                border.width: 2
                border.color: Theme.accent
            }
            TapHandler {
                onTapped: strip.chosen(cell.modelData.id)
            }
        }
    }
}
