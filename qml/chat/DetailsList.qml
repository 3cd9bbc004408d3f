// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Names and values of what is known about a message, and all of it for the clipboard.
Column {
    id: content

    required property MessageDetails details
    required property real mostHeight

    signal copyWanted(string text)

    topPadding: 12
    spacing: 12

    ListView {
        width: parent.width
        height: Math.min(contentHeight, content.mostHeight)
        model: content.details
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: content.details.title

        delegate: Item {
            id: line

            required property string label
            required property string value

            width: ListView.view.width
            height: words.height + 6

            Accessible.role: Accessible.ListItem
            Accessible.name: label + ": " + value

            Label {
                width: 148
                text: line.label
                color: Theme.text2
                Accessible.ignored: true
            }
            Label {
                id: words

                x: 160
                width: parent.width - x - 12
                text: line.value
                wrapMode: Text.WrapAnywhere
                Accessible.ignored: true
            }
        }
    }
    TextLink {
        text: qsTr("Copy all")
        onClicked: content.copyWanted(content.details.text)
    }
}
