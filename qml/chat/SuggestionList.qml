// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Commands or models that fit what is being typed, above the composer. The keys stay with the words.
Raised {
    id: list

    required property Suggestions suggestions

    visible: suggestions.count > 0
    width: 420
    height: rows.contentHeight + 12
    radius: Theme.radiusPopup

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Suggestions")

    ListView {
        id: rows

        anchors.fill: parent
        anchors.margins: 6
        model: list.suggestions
        interactive: false

        delegate: Rectangle {
            id: row

            required property int index
            required property string title
            required property string note
            required property string symbol

            readonly property bool isCurrent: list.suggestions.currentRow === index

            width: ListView.view.width
            height: Theme.menuItemHeight
            radius: Theme.radiusMenuItem
            color: isCurrent || hover.hovered ? Theme.hoverRaised : Theme.clear

            Accessible.role: Accessible.ListItem
            Accessible.name: title + " " + note
            Accessible.selected: isCurrent
            Accessible.onPressAction: list.suggestions.accept(index)

            HoverHandler {
                id: hover
            }
            TapHandler {
                onTapped: list.suggestions.accept(row.index)
            }
            Icon {
                x: 10
                anchors.verticalCenter: parent.verticalCenter
                symbol: row.symbol
                size: 18
                color: Theme.text2
            }
            Label {
                id: title

                x: 38
                anchors.verticalCenter: parent.verticalCenter
                text: row.title
                role: Theme.name
                Accessible.ignored: true
            }
            Label {
                anchors.left: title.right
                anchors.leftMargin: 12
                anchors.right: parent.right
                anchors.rightMargin: 10
                anchors.verticalCenter: parent.verticalCenter
                text: row.note
                color: Theme.text3
                Accessible.ignored: true
            }
        }
    }
}
