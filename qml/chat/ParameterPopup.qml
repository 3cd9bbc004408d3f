// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// How this chat's answers are wanted: what its model takes, row by row. Counts as it is typed. Never higher than the window.
Popup {
    id: popup

    required property Chat chat

    readonly property ParameterPanel panel: chat.parameters
    readonly property real mostHeight: parent && parent.Window.window ? parent.Window.window.height - 120 : 400
    /// The rows are there only while somebody looks.
    property bool isShown: false

    function begin() : void {
        panel.forgetTyped();
        isShown = true;
        list.contentY = 0;
    }
    function reveal(row: Item) : void {
        if (row.y < list.contentY)
            list.contentY = row.y;
        else if (row.y + row.height > list.contentY + list.height)
            list.contentY = row.y + row.height - list.height;
    }

    width: 440
    height: Math.min(mostHeight, head.height + rows.height + 26)
    padding: 8
    label: qsTr("How to answer")
    onAboutToShow: begin()
    onClosed: isShown = false

    Item {
        id: head

        width: parent.width
        height: 44

        Label {
            x: 8
            y: 4
            width: parent.width - resetButton.width - 20
            text: popup.label
            role: Theme.name
            Accessible.role: Accessible.Heading
        }
        Label {
            x: 8
            y: 24
            width: parent.width - resetButton.width - 20
            text: qsTr("What %1 takes; kept with this chat").arg(popup.panel.modelName)
            role: Theme.meta
            color: Theme.text3
        }
        Button {
            id: resetButton

            anchors.right: parent.right
            anchors.rightMargin: 4
            y: 6
            size: Button.Size.Small
            kind: Button.Kind.Flat
            enabled: popup.panel.setCount > 0
            text: qsTr("Reset all")
            onClicked: popup.panel.resetAll()
        }
    }
    Divider {
        y: head.height + 3
        x: 4
        width: parent.width - 8
    }
    Flickable {
        id: list

        anchors.top: head.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: rows.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: rows

            width: parent.width
            bottomPadding: 6

            Repeater {
                model: popup.isShown ? popup.panel : null

                ParameterRow {
                    id: row

                    width: rows.width
                    panel: popup.panel
                    onFocused: popup.reveal(row)
                }
            }
        }
    }
}
