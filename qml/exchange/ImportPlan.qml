// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Where files are dropped, and what they would bring.
Column {
    id: plan

    required property ExchangeDesk desk

    topPadding: 12
    spacing: 12

    Rectangle {
        width: parent.width
        height: 220
        radius: Theme.radius
        color: drop.containsDrag ? Theme.hover : Theme.code
        border.width: 1
        border.color: drop.containsDrag ? Theme.accent : Theme.line
        clip: true

        DropArea {
            id: drop

            anchors.fill: parent
            enabled: !plan.desk.isWorking
            onDropped: event => plan.desk.readFiles(event.urls)
        }
        Label {
            anchors.centerIn: parent
            visible: plan.desk.preview.length === 0
            text: qsTr("Drop files here")
            color: Theme.text3
        }
        Flickable {
            anchors.fill: parent
            anchors.margins: 12
            contentWidth: width
            contentHeight: report.height
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}

            Label {
                id: report

                width: parent.width
                text: plan.desk.preview
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
            }
        }
    }
    ExchangeOutcome {
        width: parent.width
        desk: plan.desk
    }
}
