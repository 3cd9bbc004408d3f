// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Files and messages that would go, oldest first.
Item {
    id: content

    required property Shortening shortening
    required property real mostHeight

    implicitHeight: list.height + 12

    ListView {
        id: list

        y: 12
        width: parent.width
        height: Math.min(contentHeight, content.mostHeight)
        model: content.shortening
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: content.shortening.title

        delegate: Item {
            id: line

            required property string symbol
            required property string name
            required property string note

            width: ListView.view.width
            height: 32
            Accessible.role: Accessible.ListItem
            Accessible.name: name + ", " + note

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                symbol: line.symbol
                size: 18
                color: Theme.text2
            }
            Label {
                x: 28
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x - tokens.width - 24
                text: line.name
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Label {
                id: tokens

                anchors.right: parent.right
                anchors.rightMargin: 12
                anchors.verticalCenter: parent.verticalCenter
                text: line.note
                role: Theme.meta
                color: Theme.text3
                Accessible.ignored: true
            }
        }
    }
}
