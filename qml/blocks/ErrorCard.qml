// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What went wrong, below what arrived. Red: stopped and needs you. Amber: can be put right with the one button.
RowOverlay {
    id: row

    required property string title
    required property string body
    required property string actionText
    required property int actionKind
    required property string secondText
    required property string details
    required property int tone

    readonly property bool isAmber: tone === Transcript.Warn
    readonly property color ink: isAmber ? Theme.warn : Theme.danger
    readonly property bool isAboutKey: actionKind === Transcript.AddKey || actionKind === Transcript.SwitchRegion && isAmber
    readonly property bool isAboutWay: actionKind === Transcript.TryAgain || actionKind === Transcript.SwitchRegion
    readonly property string symbol: isAboutKey ? "key" : isAboutWay ? "offline" : isAmber ? "warning" : "error"

    implicitHeight: inner.height + 30
    Accessible.ignored: false
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + "\n" + body

    Rectangle {
        width: parent.width
        height: parent.height
        radius: Theme.radiusPopup
        color: row.isAmber ? Theme.warnSoft : Theme.dangerSoft
        border.width: 1
        border.color: row.isAmber ? Theme.warnLine : Theme.dangerLine
    }
    Icon {
        x: 17
        y: 16
        symbol: row.symbol
        color: row.ink
    }
    Column {
        id: inner

        x: 49
        y: 14
        width: parent.width - 66
        spacing: 4

        Label {
            width: parent.width
            text: row.title
            role: Theme.cardTitle
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: row.body
            color: Theme.text2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Item {
            width: parent.width
            height: 42
            visible: row.actionText.length > 0 || row.details.length > 0

            Button {
                x: actionButton.width + 8
                y: 8
                visible: row.secondText.length > 0
                text: row.secondText
                onClicked: row.transcript.actSecond(row.index)
            }
            Button {
                id: actionButton

                y: 8
                visible: row.actionText.length > 0
                kind: Button.Kind.Primary
                symbol: row.actionKind === Transcript.TryAgain ? "again" : ""
                text: row.actionText
                onClicked: row.transcript.act(row.index)
            }
            Button {
                anchors.right: parent.right
                y: 8
                visible: row.details.length > 0
                kind: Button.Kind.Flat
                symbol: "copy"
                text: qsTr("Copy details")
                onClicked: row.transcript.copyDetails(row.index)
            }
        }
    }
}
