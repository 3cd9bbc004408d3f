// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// One side of a request, to be read and copied.
Item {
    id: pane

    required property string title
    required property string text

    Label {
        text: pane.title
        role: Theme.group
        color: Theme.text2
        Accessible.role: Accessible.Heading
    }
    Rectangle {
        y: 22
        width: parent.width
        height: parent.height - y
        radius: Theme.radiusCode
        color: Theme.code
        border.width: 1
        border.color: Theme.line

        Flickable {
            id: scroller

            anchors.fill: parent
            anchors.margins: 1
            contentWidth: width
            contentHeight: area.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            T.ScrollBar.vertical: ScrollBar {}

            TextArea {
                id: area

                x: 11
                width: scroller.width - 22
                topPadding: 10
                bottomPadding: 10
                bare: true
                readOnly: true
                wrapMode: TextEdit.WrapAnywhere
                role: Theme.codeText
                label: pane.title
                text: pane.text
            }
        }
    }
}
