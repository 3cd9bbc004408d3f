// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A quiet bar: something the user should know, with at most two buttons. `tone` colours it.
Rectangle {
    id: banner

    enum Tone { Quiet, Ok, Warn, Danger }

    property int tone: Banner.Tone.Quiet
    property string symbol: tone === Banner.Tone.Danger ? "error" : tone === Banner.Tone.Warn ? "warning" : tone === Banner.Tone.Ok ? "check" : "info"
    property string title
    property string text
    property string actionText
    property string secondText

    signal acted()
    signal secondActed()

    readonly property color ink: tone === Banner.Tone.Danger ? Theme.danger : tone === Banner.Tone.Warn ? Theme.warn
                               : tone === Banner.Tone.Ok ? Theme.ok : Theme.text2

    implicitWidth: 480
    implicitHeight: Math.max(44, Math.max(words.implicitHeight, buttons.implicitHeight) + 24)
    radius: Theme.radiusPopup
    color: tone === Banner.Tone.Danger ? Theme.dangerSoft : tone === Banner.Tone.Warn ? Theme.warnSoft
         : tone === Banner.Tone.Ok ? Theme.okSoft : Theme.window
    border.width: 1
    border.color: tone === Banner.Tone.Danger ? Theme.dangerLine : tone === Banner.Tone.Warn ? Theme.warnLine
                : tone === Banner.Tone.Ok ? Theme.okLine : Theme.line

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.length > 0 ? title : text
    Accessible.description: title.length > 0 ? text : ""

    Icon {
        x: 14
        y: banner.title.length > 0 ? 13 : (banner.height - height) / 2
        symbol: banner.symbol
        size: 18
        color: banner.ink
    }
    Column {
        id: words

        x: 44
        anchors.verticalCenter: parent.verticalCenter
        width: banner.width - x - (buttons.implicitWidth > 0 ? buttons.implicitWidth + 24 : 14)

        Label {
            width: parent.width
            visible: text.length > 0
            text: banner.title
            role: Theme.name
            color: banner.ink
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: banner.text
            color: banner.tone === Banner.Tone.Quiet ? Theme.text2 : Theme.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        Button {
            visible: text.length > 0
            text: banner.secondText
            kind: Button.Kind.Flat
            size: Button.Size.Small
            onClicked: banner.secondActed()
        }
        Button {
            visible: text.length > 0
            text: banner.actionText
            size: Button.Size.Small
            onClicked: banner.acted()
        }
    }
}
